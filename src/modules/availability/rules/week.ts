import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { minuteOf } from '../../../kernel/times.ts';
import type { Weekday } from '../words.ts';
import type { Block } from './available.ts';
import { refusal } from './refusals.ts';

/** A block as it is told: times on the clock, `07:30`. */
type ToldBlock = { readonly weekday: Weekday; readonly from: string; readonly to: string };

/**
 * A week as it is told, in minutes. An end that is not after its start is on the next day. Refuses a week without a block, a
 * block without length, and two blocks of one day through each other, each at its own field (`blocks.0.to`).
 */
export function readWeek(told: readonly ToldBlock[]): Result<readonly Block[]> {
  if (told.length === 0) return refuse(refusal('no-block', { field: 'blocks' }));
  const blocks = told.map(({ weekday, from, to }) => {
    const fromMinute = minuteOf(from);
    const end = minuteOf(to);
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
