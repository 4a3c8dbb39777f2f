export { confirmHours } from './confirm-hours.ts';
export { correctHours } from './correct-hours.ts';
export { judgeMissedShift } from './judge-missed-shift.ts';
export { recordAttendance } from './record-attendance.ts';
export { recordTraining } from './record-training.ts';
