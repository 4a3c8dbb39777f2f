export { addCourse } from './add-course.ts';
export { recordCourseResult } from './record-course-result.ts';
