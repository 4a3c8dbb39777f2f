import type { WithdrawnCause } from '../words.ts';
import type { Given } from './draft.ts';

/** What is known of a shift that somebody loses. */
export type Loss = {
  /** The employer still asks for it, for as many people as before. */
  readonly asked: boolean;
  readonly absence: 'sick' | 'leave' | null;
  readonly answer: 'yes' | 'no' | null;
  /** The certificate that the work needs is valid on the day. */
  readonly certified: boolean;
  readonly reachable: boolean;
};

/**
 * Why somebody loses a shift, in the order in which it is theirs to carry: who is ill or on leave does not miss work through the
 * employer; who said no does not miss it through the planner. The ledger reads it to say who carries an idle hour.
 */
export function causeOf({ asked, absence, answer, certified, reachable }: Loss): WithdrawnCause {
  if (absence !== null) return absence;
  if (!asked) return 'cancelled-by-employer';
  if (!certified) return 'no-certificate';
  if (!reachable) return 'no-transport';
  return answer === 'no' ? 'refused' : 'replanned';
}

/**
 * Why each of several people loses a shift. `tooMany` says by shift how many more were in it than the employer asks for now: so many
 * of them lose it through the employer. Who goes for a reason of their own makes room first.
 */
export function causesOf<Each>(
  losses: readonly { readonly each: Each; readonly shift: string; readonly loss: Loss }[],
  tooMany: ReadonlyMap<string, number>,
): readonly { readonly each: Each; readonly cause: WithdrawnCause }[] {
  const left = new Map(tooMany);
  const alone = losses.map((each) => ({ ...each, cause: causeOf(each.loss) }));
  for (const { shift, cause } of alone)
    if (cause !== 'replanned') left.set(shift, (left.get(shift) ?? 0) - 1);
  return alone.map(({ each, shift, loss, cause }) => {
    const more = left.get(shift) ?? 0;
    if (cause !== 'replanned' || more <= 0) return { each, cause };
    left.set(shift, more - 1);
    return { each, cause: causeOf({ ...loss, asked: false }) };
  });
}

/** Whether somebody who loses a shift is asked to: for any other reason it falls away whatever a planner chooses. */
export function isAsked(cause: WithdrawnCause): boolean {
  return cause === 'replanned';
}

/** A shift that somebody loses, with why. */
export type Withdrawn<Each extends Given> = Each & { readonly cause: WithdrawnCause };
