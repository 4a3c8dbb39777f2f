import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import type { Weekday } from '../words.ts';
import type { Block } from './available.ts';
import { refusal } from './refusals.ts';

/** A block as it is told: times on the clock, `07:30`. */
type ToldBlock = { readonly weekday: Weekday; readonly from: string; readonly to: string };

/** Minutes from 00:00 of a time on the clock. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** A time on the clock of minutes from 00:00, also past midnight: `07:30`. */
export function clockOf(minutes: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/**
 * A week as it is told, in minutes. An end that is not after its start is on the next day. Refuses a week without a block, a
 * block without length, and two blocks of one day through each other, each at its own field (`blocks.0.to`).
 */
export function readWeek(told: readonly ToldBlock[]): Result<readonly Block[]> {
  if (told.length === 0) return refuse(refusal('no-block', { field: 'blocks' }));
  const blocks = told.map(({ weekday, from, to }) => {
    const fromMinute = minutesOf(from);
    const end = minutesOf(to);
    return { weekday, fromMinute, toMinute: end > fromMinute ? end : end + 1440 };
  });
  const wrong = told.flatMap(({ from, to }, place): Refusal[] => {
    if (from === to) return [refusal('block-empty', { field: `blocks.${place}.to` })];
    const crossed = blocks.slice(0, place).some((other) => crosses(other, blocks[place]));
    return crossed ? [refusal('blocks-overlap', { field: `blocks.${place}.from` })] : [];
  });
  return wrong.length > 0 ? refuse(...wrong) : accept(blocks);
}

function crosses(a: Block, b: Block | undefined): boolean {
  return b !== undefined && a.weekday === b.weekday && a.fromMinute < b.toMinute && b.fromMinute < a.toMinute;
}
