import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** The next process that this one starts. */
export function nextProcess(): Promise<ChildProcess> {
  return new Promise((resolve) => {
    const heard = (message: unknown) => {
      if (!(message instanceof Object && 'process' in message && message.process instanceof ChildProcess))
        return;
      unsubscribe('child_process', heard);
      resolve(message.process);
    };
    subscribe('child_process', heard);
  });
}
