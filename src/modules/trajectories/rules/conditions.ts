import { type Refusal, refusalsOf } from '../../../kernel/result.ts';

/** What the partners agreed that must be so before a step is made. A programme names the ones it asks for. */
export const conditions = [
  'introduction-planned',
  'both-said-yes',
  'course-passed',
  'internship-agreed',
  'employment-agreed',
  'contract-running',
  'no-contract-running',
  'assignment-running',
  'no-assignment-running',
  'reason-given',
] as const;
export type Condition = (typeof conditions)[number];

/** An answer after the introduction; null as long as none was given. The latest one counts. */
export type Answer = 'yes' | 'no' | null;

/** The facts about one person on which a step is judged. */
export type Footing = {
  readonly introductionPlanned: boolean;
  readonly participantAnswer: Answer;
  readonly firmAnswer: Answer;
  readonly coursesPassed: number;
  readonly placement: 'internship' | 'employment' | 'posting' | null;
  readonly contractRunning: boolean;
  readonly reason: string | null;
};

export const refusal = refusalsOf('trajectories', {
  'introduction-planned': {
    nl: 'Plan eerst een kennismaking: kies dag, tijd en plaats.',
    en: 'Plan an introduction first: choose day, time and place.',
  },
  'both-said-yes': {
    nl: 'Een traject begint pas als de deelnemer én de sociale firma ja hebben gezegd.',
    en: 'A trajectory starts only when the participant and the social firm have both said yes.',
  },
  'course-passed': {
    nl: 'Er is nog geen cursus gehaald. Leg eerst de uitslag vast, of ga terug naar de werkvloer.',
    en: 'No course has been passed yet. Record the result first, or go back to the work floor.',
  },
  'internship-agreed': {
    nl: 'Leg eerst de stage of proefplaatsing vast.',
    en: 'Record the internship or trial placement first.',
  },
  'employment-agreed': {
    nl: 'Leg eerst de baan bij de werkgever vast.',
    en: 'Record the job with the employer first.',
  },
  'contract-running': {
    nl: 'Er loopt geen contract met de sociale firma. Leg eerst het contract vast.',
    en: 'There is no running contract with the social firm. Record the contract first.',
  },
  'no-contract-running': {
    nl: 'Het contract met de sociale firma loopt nog. Sluit eerst het contract af.',
    en: 'The contract with the social firm is still running. Close the contract first.',
  },
  'assignment-running': { nl: 'Leg eerst de opdracht vast.', en: 'Record the assignment first.' },
  'no-assignment-running': {
    nl: 'Er loopt nog een opdracht of plaatsing. Sluit die eerst af.',
    en: 'An assignment or placement is still running. End it first.',
  },
  'reason-given': { nl: 'Schrijf in één zin waarom.', en: 'Write in one sentence why.' },
  'end-reason-given': {
    nl: 'Kies hoe het traject eindigt.',
    en: 'Choose how the trajectory ends.',
  },
  'no-such-step': {
    nl: 'Van „{from}” kan iemand niet naar „{to}” in dit programma.',
    en: 'In this programme nobody can go from “{from}” to “{to}”.',
  },
  'trajectory-ended': { nl: 'Dit traject is afgerond.', en: 'This trajectory has ended.' },
  'step-not-yours': {
    nl: 'Deze stap is aan een ander: {roles}.',
    en: 'This step belongs to somebody else: {roles}.',
  },
  'step-follows-fact': {
    nl: 'Deze stap volgt vanzelf als u het contract of de plaatsing vastlegt.',
    en: 'This step follows by itself when you record the contract or the placement.',
  },
});

const holds: Readonly<Record<Condition, (footing: Footing) => boolean>> = {
  'introduction-planned': (footing) => footing.introductionPlanned,
  'both-said-yes': (footing) => footing.participantAnswer === 'yes' && footing.firmAnswer === 'yes',
  'course-passed': (footing) => footing.coursesPassed > 0,
  'internship-agreed': (footing) => footing.placement === 'internship',
  'employment-agreed': (footing) => footing.placement === 'employment',
  'contract-running': (footing) => footing.contractRunning,
  'no-contract-running': (footing) => !footing.contractRunning,
  'assignment-running': (footing) => footing.placement === 'posting',
  'no-assignment-running': (footing) => footing.placement === null,
  'reason-given': (footing) => (footing.reason ?? '').trim() !== '',
};

/** The refusals for every condition that does not hold; empty when the step may be made. */
export function unmet(asked: readonly Condition[], footing: Footing): Refusal[] {
  return asked
    .filter((condition) => !holds[condition](footing))
    .map((condition) => refusal(condition, condition === 'reason-given' ? { field: 'reason' } : {}));
}
