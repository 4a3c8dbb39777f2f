import type { Instant } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { Standing } from './standing.ts';

const refusal = refusalsOf('roster', {
  'shift-begun': {
    nl: 'Deze dienst is al begonnen of voorbij. Bel uw begeleider als er iets niet klopt.',
    en: 'This shift has begun or is over. Call your coach if something is not right.',
  },
  'shift-gone': {
    nl: 'Deze dienst gaat niet meer door. U hoeft niets te doen.',
    en: 'This shift does not go on any more. You do not have to do anything.',
  },
  'reason-health': {
    nl: 'Dit lijkt over uw gezondheid te gaan. Dat bewaren wij niet. Maak het vak leeg. Bent u ziek? Meld u dan ziek: u hoeft niet te zeggen wat u hebt.',
    en: 'This seems to be about your health. We do not keep that. Empty the field. Are you sick? Then report sick: you do not have to say what it is.',
  },
});

const ofTheBody = ['participants/health', 'participants/addiction', 'participants/pregnancy'];

/** Whether an answer to a shift can be taken: it has not begun, and it goes on. `held` is what may not be kept of the reason. */
export function decideAnswer(
  shift: { readonly standing: Standing; readonly fromAt: Instant },
  held: readonly Refusal[],
  now: Instant,
): Result<null> {
  if (shift.standing !== 'stands') return refuse(refusal('shift-gone'));
  if (shift.fromAt <= now) return refuse(refusal('shift-begun'));
  if (held.length === 0) return accept(null);
  return refuse(
    ...held.map((each) =>
      ofTheBody.includes(each.rule) ? refusal('reason-health', { field: 'reason' }) : each,
    ),
  );
}
