import type { Role } from '../../../kernel/actor.ts';
import { accept, type Result, refusalsOf, refuse } from '../../../kernel/result.ts';
import type { Phase } from './phases.ts';

const refusal = refusalsOf('trajectories', {
  'answer-too-early': {
    nl: 'U kunt ja of nee zeggen als er een kennismaking is gepland.',
    en: 'You can say yes or no once an introduction is planned.',
  },
  'answer-too-late': {
    nl: 'Het traject is al begonnen. Bespreek met elkaar wat u wilt veranderen.',
    en: 'The trajectory has already started. Talk about what you want to change.',
  },
  'no-needs-reason': {
    nl: 'Schrijf in één zin waarom het nu niet past. Later ja zeggen kan altijd.',
    en: 'Write in one sentence why it does not fit now. You can always say yes later.',
  },
});

export type Side = 'participant' | 'firm';

/** Whose side a role speaks for: the coach for the social firm, participant and referrer for the participant. */
export function sideOf(role: Role): Side {
  return role === 'coach' ? 'firm' : 'participant';
}

type Asked = {
  readonly id: string;
  readonly phase: Phase;
  readonly footing: { readonly introductionPlanned: boolean };
};

/** Judges an answer after the introduction: only in that phase, and a no only with its reason. */
export function decideAnswer(
  facts: Asked,
  role: Role,
  answer: 'yes' | 'no',
  reason: string | null,
): Result<{ trajectoryId: string; side: Side; answer: 'yes' | 'no'; reason: string | null }> {
  if (facts.phase !== 'preselection' && facts.phase !== 'introduction')
    return refuse(refusal('answer-too-late'));
  if (!facts.footing.introductionPlanned) return refuse(refusal('answer-too-early'));
  if (answer === 'no' && reason === null) return refuse(refusal('no-needs-reason', { field: 'reason' }));
  return accept({ trajectoryId: facts.id, side: sideOf(role), answer, reason });
}
