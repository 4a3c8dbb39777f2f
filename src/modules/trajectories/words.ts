import type { Role } from '../../kernel/actor.ts';
import type { Named, Text } from '../../kernel/text.ts';
import type { Condition } from './rules/conditions.ts';
import type { EndReason } from './rules/move.ts';
import type { Programme, Target, TransitionAct } from './rules/programme.ts';
import type { ReferralSource } from './tables.ts';

export const endReasonNames: Readonly<Record<EndReason, Text>> = {
  completed: { nl: 'Het doel is bereikt', en: 'The aim is reached' },
  'own-work': { nl: 'Heeft zelf werk gevonden', en: 'Found work by themselves' },
  'participant-stopped': { nl: 'De deelnemer stopt', en: 'The participant stops' },
  'firm-stopped': { nl: 'De sociale firma stopt', en: 'The social firm stops' },
  'moved-away': { nl: 'Verhuisd', en: 'Moved away' },
  'not-now': { nl: 'Nu niet, later misschien wel', en: 'Not now, perhaps later' },
};

export const referralSourceNames: Readonly<Record<ReferralSource, Text>> = {
  municipality: { nl: 'De gemeente', en: 'The municipality' },
  'neighbourhood-team': { nl: 'Een wijkteam', en: 'A neighbourhood team' },
  school: { nl: 'Een school', en: 'A school' },
  self: { nl: 'De persoon zelf', en: 'The person' },
};

/** What starts a clock, to be read after "14 dagen na". */
export const clockStartNames: Readonly<Record<Programme['clocks'][number]['from'], Text>> = {
  phase: { nl: 'het begin van de fase', en: 'the start of the phase' },
  start: { nl: 'de start van het traject', en: 'the start of the trajectory' },
  review: { nl: 'het laatste gesprek', en: 'the last review' },
  invitation: { nl: 'een uitnodiging zonder antwoord', en: 'an unanswered invitation' },
  introduction: { nl: 'een kennismaking zonder besluit', en: 'an undecided introduction' },
  'placement-end': { nl: 'de laatste dag van het werk', en: 'the last day of the work' },
  'contract-end': { nl: 'de laatste dag van het contract', en: 'the last day of the contract' },
};

export const targetMeasureNames: Readonly<Record<Target['measure'], Text>> = {
  started: { nl: 'gestart', en: 'started' },
  completed: { nl: 'afgerond', en: 'completed' },
  hired: { nl: 'aan een baan', en: 'hired' },
  coursesPassed: { nl: 'cursussen gehaald', en: 'courses passed' },
  employersWithPool: { nl: 'bedrijven met de flexpoule', en: 'employers with the pool' },
};

/** Who can be asked to do something for a goal. */
export const goalRoles = [
  'participant',
  'coach',
  'referrer',
  'training-coordinator',
  'planner',
] as const satisfies readonly Role[];

/** What must be so before a step is made, as a phrase in a list. */
export const conditionNames: Readonly<Record<Condition, Text>> = {
  'introduction-planned': { nl: 'kennismaking gepland', en: 'introduction planned' },
  'both-said-yes': { nl: 'beide kanten zeiden ja', en: 'both sides said yes' },
  'course-passed': { nl: 'een cursus gehaald', en: 'a course passed' },
  'internship-agreed': { nl: 'stage of proefplaatsing vastgelegd', en: 'internship or trial recorded' },
  'employment-agreed': { nl: 'baan vastgelegd', en: 'job recorded' },
  'contract-running': { nl: 'contract met de sociale firma loopt', en: 'contract with the social firm runs' },
  'no-contract-running': { nl: 'contract is afgesloten', en: 'contract has ended' },
  'assignment-running': { nl: 'opdracht vastgelegd', en: 'assignment recorded' },
  'no-assignment-running': { nl: 'geen ander werk loopt nog', en: 'no other work runs' },
  'reason-given': { nl: 'reden gegeven', en: 'reason given' },
};

/** What brings a step about. */
export const actNames: Readonly<Record<TransitionAct, Text>> = {
  choice: { nl: 'een keuze', en: 'a choice' },
  invitation: { nl: 'de uitnodiging', en: 'the invitation' },
  'placement-start': { nl: 'het begin van werk', en: 'the start of work' },
  'placement-end': { nl: 'het einde van werk', en: 'the end of work' },
  'contract-start': { nl: 'het begin van het contract', en: 'the start of the contract' },
  'assignment-start': { nl: 'het begin van een opdracht', en: 'the start of an assignment' },
  'assignment-end': { nl: 'het einde van een opdracht', en: 'the end of an assignment' },
  'contract-end': { nl: 'het einde van het contract', en: 'the end of the contract' },
};

export const trajectoryKind: Named = { key: 'trajectory', label: { nl: 'traject', en: 'trajectory' } };
export const goalKind: Named = { key: 'goal', label: { nl: 'doel', en: 'goal' } };
export const goalActionKind: Named = { key: 'goal-action', label: { nl: 'actie', en: 'action' } };
export const extensionKind: Named = { key: 'extension', label: { nl: 'verlenging', en: 'extension' } };
export const programmeKind: Named = { key: 'programme', label: { nl: 'programma', en: 'programme' } };
