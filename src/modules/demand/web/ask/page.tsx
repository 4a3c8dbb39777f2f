import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { askShifts } from '../../actions/ask-shifts.ts';
import { courseNames } from '../../asking.ts';
import { lawWarnings } from '../../rules/law-warnings.ts';
import { readDemand } from '../../rules/read-demand.ts';
import { refusal } from '../../rules/refusals.ts';
import { sitesOf } from '../../store.ts';
import {
  demandCommand,
  inputOf,
  type Rhythm,
  siteOptions,
  whenQuestions,
  workQuestions,
} from '../demand-form.ts';
import { warningsInWords } from '../describe.ts';

async function load(db: Transaction, { actor, today }: JourneyVisit) {
  const sites = await sitesOf(db);
  return {
    sites: sites.filter(({ closedOn }) => closedOn === null || closedOn > today),
    courses: await courseNames(db),
    planner: actor.role === 'planner',
  };
}

function rhythmOf({ search }: JourneyVisit): Rhythm {
  return search.get('soort') === 'dag' ? 'day' : 'week';
}

const journey = journeyOf({
  action: askShifts,
  load,
  stop: ({ sites }) => (sites.length === 0 ? [refusal('site-first')] : []),
  form: ({ sites, courses, planner }, at): JourneyForm => {
    const asking = { rhythm: rhythmOf(at), courses, planner };
    const [only] = sites.length === 1 ? sites : [];
    return {
      title: asking.rhythm === 'day' ? 'Mensen vragen voor één dag' : 'Mensen vragen voor elke week',
      lead: 'U zegt wat er te doen is en wanneer. De planner zoekt wie dat kan.',
      trail: [{ href: '/vraag', label: 'Vraag naar werk' }],
      confirm: 'Vraag deze mensen',
      begin: formValues({ siteId: only?.id, importance: 2, noticeDays: 4 }),
      steps: [
        {
          key: 'werk',
          title: 'het werk',
          questions: [
            {
              name: 'siteId',
              kind: 'select',
              label: 'Op welke werkplek?',
              options: siteOptions(sites, planner),
            },
            ...workQuestions(asking),
          ],
        },
        { key: 'tijd', title: 'dagen en tijden', questions: whenQuestions(asking) },
      ],
    };
  },
  commands: (_facts, answers) => [demandCommand(answers, {})],
  check: ({ courses }, answers, { actor, today }): JourneyCheck => {
    const input = inputOf(demandCommand(answers, {}));
    const asked =
      input === null ? null : readDemand(input, { today, earliest: today, role: actor.role, courses });
    const warnings = asked?.ok === true ? warningsInWords(lawWarnings(asked.value)) : '';
    return warnings === '' ? {} : { note: warnings };
  },
  done: (_facts, told): JourneyDone => ({
    title: 'Uw vraag staat erin',
    lead: 'De planner ziet haar meteen en zoekt wie kan komen.',
    next: [
      { href: told.id === undefined ? '/vraag' : `/vraag/${told.id}`, label: 'Bekijk de vraag' },
      { href: '/vraag', label: 'Naar alle vragen' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AskShifts() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
