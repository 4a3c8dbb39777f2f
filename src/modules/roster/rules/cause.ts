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

/** A shift that somebody loses, with why. */
export type Withdrawn<Each extends Given> = Each & { readonly cause: WithdrawnCause };
