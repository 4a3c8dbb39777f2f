import { useActionData, useLoaderData } from 'react-router';
import { dayOf, timeOf } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { inviteToIntroduction } from '../../actions/invite-to-introduction.ts';
import { blockedStep } from '../step/blocked.ts';
import { type Subject, subjectOf } from '../subject.ts';
import { invitationLetter } from './letter.ts';

type Meeting = { readonly planned_at: string; readonly place: string };
type Facts = Subject & { readonly last: Meeting | undefined };

async function load(db: Transaction, at: JourneyVisit): Promise<Facts | null> {
  const subject = await subjectOf(db, at);
  if (subject === null) return null;
  const last = await db
    .selectFrom('introduction')
    .select(['planned_at', 'place'])
    .where('trajectory_id', '=', subject.trajectory.id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return { ...subject, last };
}

const journey = journeyOf({
  action: inviteToIntroduction,
  load,
  stop: ({ trajectory }, { actor, today }) =>
    trajectory.phase === 'introduction'
      ? []
      : blockedStep(trajectory, { to: 'introduction', through: 'invitation', role: actor.role, on: today }),
  form: ({ person, trajectory, last }): JourneyForm => ({
    title: 'Kennismaking plannen',
    lead: `${person.name} krijgt een uitnodiging. Na het gesprek zeggen beide kanten ja of nee.`,
    trail: trailOf(person),
    confirm: 'Plan en nodig uit',
    begin: formValues({ place: last?.place }),
    steps: [
      {
        key: 'afspraak',
        facts:
          last === undefined || trajectory.phase !== 'introduction'
            ? []
            : [{ label: 'Nu gepland', value: `${dayOf(last.planned_at)}, ${timeOf(last.planned_at)} uur` }],
        questions: [
          { name: 'date', kind: 'date', label: 'Op welke dag?' },
          { name: 'time', kind: 'time', label: 'Hoe laat?', hint: 'Bijvoorbeeld 9:30.' },
          { name: 'place', kind: 'text', label: 'Waar?', hint: 'Adres, en bij wie iemand zich meldt.' },
        ],
      },
    ],
  }),
  commands: ({ trajectory }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id } }],
  check: ({ person, trajectory }, answers): JourneyCheck => ({
    letter: invitationLetter(trajectory.programme.invitation, {
      name: person.name,
      date: String(answers.date),
      time: String(answers.time),
      place: String(answers.place),
    }),
  }),
  done: ({ person, trajectory, last }): JourneyDone => ({
    title: 'De kennismaking staat gepland',
    lead: 'Geef of stuur de brief. Komt er binnen een week geen antwoord, dan staat het op de lijst van de toeleider.',
    ...(last === undefined
      ? {}
      : {
          letter: invitationLetter(trajectory.programme.invitation, {
            name: person.name,
            date: dayOf(last.planned_at),
            time: timeOf(last.planned_at),
            place: last.place,
          }),
        }),
    next: [{ href: person.href, label: `Naar ${person.name}` }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function PlanIntroduction() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
