import type { Text } from '../../../kernel/text.ts';

/** So many shifts, in words. */
export function counted(shifts: number): Text {
  return shifts === 1
    ? { nl: '1 dienst', en: '1 shift' }
    : { nl: `${shifts} diensten`, en: `${shifts} shifts` };
}
