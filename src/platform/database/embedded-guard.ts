import { workerData } from 'node:worker_threads';

/**
 * A thread of the database process: when the process that started it is gone, and closing has not ended it within some
 * seconds because a query holds it up, it is killed, so that the data folder is free. PostgreSQL recovers at the next start.
 */
const closeWithinSeconds = 8;
let secondsAlone = 0;

setInterval(() => {
  if (process.ppid === workerData) return;
  secondsAlone += 1;
  if (secondsAlone > closeWithinSeconds) process.kill(process.pid, 'SIGKILL');
}, 1000);
