export { addCourse } from './add-course.ts';
export { cancelSession } from './cancel-session.ts';
export { planSession } from './plan-session.ts';
export { recordCourseResult } from './record-course-result.ts';
export { withdrawSeat } from './withdraw-seat.ts';
