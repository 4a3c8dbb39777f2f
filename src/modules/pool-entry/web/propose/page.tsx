import { useActionData, useLoaderData } from 'react-router';
import { z } from 'zod';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type Answers, type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  formatCents,
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { ownValuesOf } from '../../../municipal-values/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { subjectOf } from '../../../trajectories/index.ts';
import { proposeEntry } from '../../actions/propose-entry.ts';
import { termsFields, termsOf } from '../../input.ts';
import { birthDateOf, type Entry, entriesOf, entriesOfFirm } from '../../queries.ts';
import { businessCase } from '../../rules/business-case.ts';
import { refusal } from '../../rules/entry.ts';
import { proposalOf } from '../../rules/proposal.ts';
import { outlookNames, outlooks } from '../../rules/terms.ts';
import { adviceTexts } from '../../words.ts';
import { begun } from '../begin.ts';
import { numbersRead, termsQuestions } from '../questions.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  if (subject === null) return null;
  const birthDate = await birthDateOf(db, subject.person.id);
  if (birthDate === null) return null;
  const [before] = await entriesOf(db, subject.person.id);
  const [ofFirm] = await entriesOfFirm(db);
  return {
    ...subject,
    birthDate,
    own: await ownValuesOf(db, subject.trajectory.referringOrganisationId),
    before: before ?? null,
    ofFirm: ofFirm ?? null,
  };
}

type Facts = NonNullable<Awaited<ReturnType<typeof load>>>;

const questions = termsQuestions(({ nl }) => nl);
const all = [...questions.work, ...questions.assignments, ...questions.guidance];

function beginOf({ before, ofFirm, birthDate }: Facts, today: JourneyVisit['today']) {
  const caseOf = (entry: Entry | null) => entry?.business_case ?? null;
  return formValues({ work: before?.work, ...begun(today, birthDate, caseOf(before), caseOf(ofFirm)) });
}

/** What the numbers say, before anything is kept. */
function checkOf({ birthDate, own }: Facts, answers: Answers): JourneyCheck | null {
  const input = z.object(termsFields).safeParse(numbersRead(all, answers));
  const found = input.success ? businessCase(termsOf(input.data), birthDate, own) : null;
  if (found === null || !found.ok) return null;
  const { months } = found.value;
  const differing = outlooks.filter(
    (outlook) => outlook === 'expected' || months[outlook].resultCents !== months.expected.resultCents,
  );
  const sentences = differing.map((outlook) => {
    const cents = months[outlook].resultCents;
    const words = cents < 0 ? `${formatCents(-cents)} te weinig` : `${formatCents(cents)} over`;
    return `${capital(outlookNames[outlook].nl)}: ${words} per maand.`;
  });
  return { note: [adviceTexts[proposalOf(found.value).advice].nl, ...sentences].join(' ') };
}

const journey = journeyOf({
  action: proposeEntry,
  load,
  stop: ({ trajectory }) => (trajectory.phase === 'ended' ? [refusal('no-trajectory')] : []),
  form: (facts, { today }): JourneyForm => ({
    title: 'Instroom in de flexpoule',
    lead: `Verdient een plaats voor ${facts.person.name} zich terug in de markt, met aanpassingen en begeleiding? U rekent en stelt voor, een collega beslist.`,
    trail: trailOf(facts.person),
    confirm: 'Leg het voorstel vast',
    begin: beginOf(facts, today),
    steps: [
      {
        key: 'werk',
        title: 'werk en loon',
        questions: [
          {
            name: 'work',
            kind: 'text',
            label: 'Voor welk werk?',
            hint: 'Bijvoorbeeld: „sorteren en orderpicken”.',
          },
          {
            name: 'date',
            kind: 'date',
            label: 'Wat wordt de eerste dag?',
            hint: 'De bedragen van die dag tellen.',
          },
          ...questions.work,
        ],
      },
      { key: 'opdrachten', title: 'opdrachten', questions: questions.assignments },
      { key: 'begeleiding', title: 'begeleiding en aanpassingen', questions: questions.guidance },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...numbersRead(all, answers), participantId: person.id } }],
  check: checkOf,
  done: ({ person }, { id }): JourneyDone => ({
    title: 'Het voorstel ligt vast',
    lead: 'Een collega beslist: de planner of financiën. Het staat bij hen bovenaan bij Instroom.',
    next: [
      { href: `${person.href}/instroom/${id ?? ''}`, label: 'Bekijk de berekening' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ProposeEntry() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
