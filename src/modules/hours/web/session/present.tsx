import { useActionData, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import {
  learningMinutes,
  seatedIn,
  sessionAt,
  sessionInWords,
  sessionMoments,
} from '../../../learning/index.ts';
import { recordTraining } from '../../actions/record-training.ts';
import { trainedAt } from '../../queries/trained.ts';
import { hoursOf } from '../../rules/clock.ts';
import { refusal } from '../../rules/refusals.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const { sessionId = '' } = params;
  const session = isId(sessionId) ? await sessionAt(db, sessionId) : null;
  if (session === null || session.cancelled) return null;
  const seated = await seatedIn(db, session.id);
  return { session, seated, trained: await trainedAt(db, session, seated) };
}

function hintOf(minutes: number | undefined) {
  return minutes === undefined || minutes === 0 ? {} : { hint: `${hoursOf(minutes)} uur vastgelegd` };
}

const journey = journeyOf({
  action: recordTraining,
  load,
  stop: ({ session }, { platform }) =>
    sessionMoments(session).fromAt > platform.clock.now() ? [refusal('training-in-future')] : [],
  form: ({ session, seated, trained }): JourneyForm => ({
    title: 'Wie was er?',
    lead: `${sessionInWords(session)}. Leren dat bij het werk hoort, is werktijd. Wie er was en een contract heeft, krijgt ${hoursOf(learningMinutes(session))} uur.`,
    trail: [
      { href: '/cursussen', label: 'Cursussen' },
      { href: `/cursussen/bijeenkomst/${session.id}`, label: session.course },
    ],
    confirm: 'Leg vast wie er was',
    // Until something was recorded, whoever had a seat was there.
    begin: formValues({
      present: seated
        .filter(({ participantId }) => (trained.get(participantId) ?? 1) > 0)
        .map(({ participantId }) => participantId),
    }),
    steps: [
      {
        key: 'aanwezig',
        questions: [
          {
            name: 'present',
            kind: 'many',
            label: 'Wie was er?',
            hint: 'Haal het vinkje weg bij wie er niet was.',
            optional: true,
            options: seated.map(({ participantId, name }) => ({
              value: participantId,
              label: name,
              ...hintOf(trained.get(participantId)),
            })),
          },
        ],
      },
    ],
  }),
  commands: ({ session, seated, trained }, { present }) => {
    const there = new Set([present ?? []].flat());
    return seated.map(({ participantId }) => ({
      raw: {
        participantId,
        onDate: session.onDate,
        courseId: session.courseId,
        // What somebody noted of one person stays: who left early does not get all of it.
        minutes: there.has(participantId) ? trained.get(participantId) || learningMinutes(session) : 0,
      },
      fields: { onDate: 'present', participantId: 'present', minutes: 'present' },
    }));
  },
  done: ({ session }): JourneyDone => ({
    title: 'Het ligt vast',
    lead: 'De uren tellen mee bij wat beloofd is. Is de cursus gehaald? Leg dan ook de uitslag vast, bij de deelnemer.',
    next: [
      { href: `/cursussen/bijeenkomst/${session.id}`, label: 'Naar de bijeenkomst' },
      { href: '/cursussen', label: 'Naar de cursussen' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function WhoWasThere() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
