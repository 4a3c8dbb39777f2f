import { dayOf, type Instant, type LocalDate, timeOf } from '../../../../kernel/local-date.ts';
import { fillText, type Text } from '../../../../kernel/text.ts';
import { formatDay } from '../../../../ui/index.ts';
import type { Phase } from '../../../trajectories/index.ts';

/** What is known of a participant on which their next step hangs. */
export type MyFacts = {
  readonly now: Instant;
  readonly today: LocalDate;
  /** Null before the first trajectory. */
  readonly phase: Phase | null;
  readonly firm: string;
  readonly introduction: {
    readonly plannedAt: Instant;
    readonly place: string;
    readonly reply: 'coming' | 'cannot' | null;
  } | null;
  readonly ownAnswer: 'yes' | 'no' | null;
  readonly firmAnswer: 'yes' | 'no' | null;
  /** The first own action of the plan that is not done. */
  readonly action: { readonly id: string; readonly words: string; readonly dueOn: LocalDate } | null;
  /** Work that runs, or that is agreed and begins later. */
  readonly work: {
    readonly work: string;
    readonly organisation: string;
    readonly from: LocalDate;
    readonly to: LocalDate | null;
  } | null;
  readonly contract: { readonly to: LocalDate | null; readonly hoursPerWeek: number } | null;
};

/** What can be answered at once: come or not, yes or no, a later yes, an action that is done. */
export type Ask = 'reply' | 'change-reply' | 'answer' | 'later-yes' | 'finish-action' | null;

/** The one thing that stands first on the page of a participant. */
export type NextStep = { readonly key: string; readonly title: Text; readonly text: Text; readonly ask: Ask };

const said = (key: string, title: Text, text: Text, ask: Ask = null): NextStep => ({ key, title, text, ask });

/** The one next step of a participant. What only they can do comes before what they are waiting for. */
export function nextStepOf(facts: MyFacts): NextStep {
  const step = stepIn(facts);
  const names = { firm: facts.firm };
  return { ...step, title: fillText(step.title, names), text: fillText(step.text, names) };
}

function stepIn(facts: MyFacts): NextStep {
  switch (facts.phase) {
    case null:
    case 'ended':
      return said(
        'none',
        { nl: 'Er staat nu niets open voor u', en: 'There is nothing open for you now' },
        {
          nl: 'Wilt u weer meedoen? Bel uw gemeente of uw begeleider. U kunt altijd opnieuw beginnen.',
          en: 'Would you like to join again? Call your municipality or your coach. You can always start again.',
        },
      );
    case 'preselection':
      return said(
        'wait-for-invitation',
        { nl: 'U krijgt een uitnodiging', en: 'You will get an invitation' },
        {
          nl: '{firm} nodigt u uit voor een kennismaking. U hoeft nu niets te doen.',
          en: '{firm} will invite you to an introduction. You do not have to do anything now.',
        },
      );
    case 'introduction':
      return introductionStep(facts);
    default:
      return startedStep(facts, facts.phase);
  }
}

function introductionStep(facts: MyFacts): NextStep {
  const { introduction, ownAnswer, firmAnswer } = facts;
  if (ownAnswer === 'no') {
    return said(
      'said-no',
      { nl: 'U zei: nu niet', en: 'You said: not now' },
      {
        nl: 'Dat is goed. Wilt u later toch meedoen? Zeg dan hier ja.',
        en: 'That is fine. Would you like to join after all? Say yes here.',
      },
      'later-yes',
    );
  }
  if (ownAnswer === 'yes') return afterYes(firmAnswer);
  if (introduction !== null && introduction.plannedAt > facts.now) return invited(introduction);
  return said(
    'answer',
    { nl: 'Wilt u meedoen?', en: 'Would you like to join?' },
    {
      nl: 'U heeft kennisgemaakt met {firm}. Zegt u ja of nee? {firm} zegt ook ja of nee. Pas als allebei ja zeggen, begint u.',
      en: 'You have met {firm}. Do you say yes or no? {firm} also says yes or no. You start only when both say yes.',
    },
    'answer',
  );
}

function afterYes(firmAnswer: 'yes' | 'no' | null): NextStep {
  const yes: Text = { nl: 'U zei ja', en: 'You said yes' };
  if (firmAnswer === 'yes') {
    return said(
      'both-yes',
      { nl: 'U zei ja, en {firm} ook', en: 'You said yes, and so did {firm}' },
      {
        nl: 'U hoort snel op welke dag u begint. U hoeft nu niets te doen.',
        en: 'You will soon hear on which day you start. You do not have to do anything now.',
      },
    );
  }
  const waiting: Text = {
    nl: '{firm} zegt binnenkort ook ja of nee. U hoeft nu niets te doen.',
    en: '{firm} will also say yes or no soon. You do not have to do anything now.',
  };
  const notNow: Text = {
    nl: '{firm} zegt: nu nog niet. Uw begeleider belt u over wat er wel kan.',
    en: '{firm} says: not yet. Your coach will call you about what is possible.',
  };
  return said('wait-for-firm', yes, firmAnswer === 'no' ? notNow : waiting);
}

function invited({ plannedAt, place, reply }: NonNullable<MyFacts['introduction']>): NextStep {
  if (reply === 'cannot') {
    return said(
      'new-date',
      { nl: 'U krijgt een nieuwe dag', en: 'You will get another day' },
      {
        nl: 'U kunt niet komen. Uw begeleider belt u en kiest met u een andere dag.',
        en: 'You cannot come. Your coach will call you to choose another day.',
      },
      'change-reply',
    );
  }
  const [day, time] = [dayOf(plannedAt), timeOf(plannedAt)];
  const title = {
    nl: `Kennismaken op ${formatDay(day, 'nl', 'near')} om ${time} uur`,
    en: `Introduction on ${formatDay(day, 'en', 'near')} at ${time}`,
  };
  const where = {
    nl: `U komt naar {firm}: ${place}. U ziet de werkvloer en vertelt wat u wilt en kunt.`,
    en: `You come to {firm}: ${place}. You see the work floor and tell what you want and can do.`,
  };
  return said(
    reply === 'coming' ? 'come' : 'reply',
    title,
    where,
    reply === 'coming' ? 'change-reply' : 'reply',
  );
}

/** An action asks for attention from two weeks before its day. */
const soon = 14 * 24 * 60 * 60 * 1000;

function startedStep(facts: MyFacts, phase: Phase): NextStep {
  const { action, today, work } = facts;
  const urgent = action !== null && Date.parse(action.dueOn) - Date.parse(today) <= soon;
  if (urgent) return actionStep(action, today);
  if (phase === 'between-assignments') return between(facts);
  if (work !== null && work.from > today) return startsWork(work);
  if (work !== null) return atWork(work, phase);
  return action === null ? inPhase(phase) : actionStep(action, today);
}

function actionStep({ words, dueOn }: NonNullable<MyFacts['action']>, today: LocalDate): NextStep {
  const late = dueOn < today;
  return said(
    'action',
    { nl: words, en: words },
    {
      nl: late
        ? `Dit zou u doen voor ${formatDay(dueOn)}. Lukt het niet? Vertel het uw begeleider.`
        : `Dit doet u voor ${formatDay(dueOn)}. Klaar? Zeg het hier.`,
      en: late
        ? `You would do this before ${formatDay(dueOn, 'en')}. Having trouble? Tell your coach.`
        : `You do this before ${formatDay(dueOn, 'en')}. Done? Say so here.`,
    },
    'finish-action',
  );
}

function between({ contract }: MyFacts): NextStep {
  const until = contract?.to ?? null;
  const goesOn: Text =
    until === null
      ? {
          nl: 'Uw contract en uw loon gaan gewoon door.',
          en: 'Your contract and your pay simply go on.',
        }
      : {
          nl: `Uw contract en uw loon gaan gewoon door, tot ${formatDay(until)}.`,
          en: `Your contract and your pay simply go on, until ${formatDay(until, 'en')}.`,
        };
  return said(
    'between',
    { nl: 'We zoeken nieuw werk voor u', en: 'We are looking for new work for you' },
    {
      nl: `${goesOn.nl} Uw begeleider belt u over ander werk of een cursus.`,
      en: `${goesOn.en} Your coach will call you about other work or a course.`,
    },
  );
}

function startsWork({ work, organisation, from }: NonNullable<MyFacts['work']>): NextStep {
  return said(
    'starts-work',
    {
      nl: `Op ${formatDay(from, 'nl', 'near')} begint u bij ${organisation}`,
      en: `On ${formatDay(from, 'en', 'near')} you start at ${organisation}`,
    },
    { nl: `Uw werk: ${work}.`, en: `Your work: ${work}.` },
  );
}

function atWork({ work, organisation, to }: NonNullable<MyFacts['work']>, phase: Phase): NextStep {
  const title = { nl: `U werkt bij ${organisation}`, en: `You work at ${organisation}` };
  const job = { nl: `Uw werk: ${work}.`, en: `Your work: ${work}.` };
  if (to === null) return said('at-work', title, job);
  const pool = phase === 'in-the-pool';
  return said('at-work', title, {
    nl: `${job.nl} Afgesproken tot ${formatDay(to)}.${pool ? ' Daarna loopt uw contract door.' : ''}`,
    en: `${job.en} Agreed until ${formatDay(to, 'en')}.${pool ? ' After that your contract goes on.' : ''}`,
  });
}

const inPhaseWords: Readonly<Partial<Record<Phase, { readonly title: Text; readonly text: Text }>>> = {
  'getting-used-to-work': {
    title: { nl: 'U werkt op de werkvloer', en: 'You work on the work floor' },
    text: {
      nl: 'U went aan het werk. Elke zes weken praat u met uw begeleider over hoe het gaat.',
      en: 'You are getting used to work. Every six weeks you talk with your coach about how it goes.',
    },
  },
  training: {
    title: { nl: 'U volgt een opleiding', en: 'You are in training' },
    text: {
      nl: 'U leert een vak. Haalt u de cursus, dan krijgt u een certificaat.',
      en: 'You are learning a trade. When you pass the course, you get a certificate.',
    },
  },
  'finding-work': {
    title: { nl: 'U zoekt samen met ons werk', en: 'Together with us you look for work' },
    text: {
      nl: 'Uw begeleider bespreekt met u welk werk past. Een stage kan ook.',
      en: 'Your coach talks with you about which work fits. An internship is possible too.',
    },
  },
  'after-care': {
    title: { nl: 'U heeft werk. Wij blijven bereikbaar', en: 'You have work. We stay in reach' },
    text: {
      nl: 'Gaat er iets niet goed op het werk? Bel uw begeleider, dan helpen wij.',
      en: 'Is something not going well at work? Call your coach, and we will help.',
    },
  },
};

function inPhase(phase: Phase): NextStep {
  const words = inPhaseWords[phase];
  if (words !== undefined) return said(phase, words.title, words.text);
  return said(
    'talk',
    { nl: 'Uw begeleider belt u over de volgende stap', en: 'Your coach will call you about the next step' },
    { nl: 'U hoeft nu niets te doen.', en: 'You do not have to do anything now.' },
  );
}
