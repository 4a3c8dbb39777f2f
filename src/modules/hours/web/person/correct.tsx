import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { correctHours } from '../../actions/correct-hours.ts';
import { shiftAt } from '../../queries/floor.ts';
import { refusal } from '../../rules/refusals.ts';
import { shiftFacts, timeQuestions, timesOf } from '../times.ts';

const journey = journeyOf({
  action: correctHours,
  load: (db, { params }) => shiftAt(db, params.shiftId ?? ''),
  stop: (shift) => (shift.confirmed ? [] : [refusal('not-confirmed')]),
  form: (shift): JourneyForm => ({
    title: 'Bevestigde uren verbeteren',
    lead: 'De werkgever heeft deze uren bevestigd. Na een verbetering bevestigt de werkgever ze opnieuw.',
    trail: [
      { href: `/flexpoule/uren/${shift.participantId}?maand=${shift.onDate.slice(0, 7)}`, label: 'Uren' },
    ],
    confirm: 'Verbeter de uren',
    begin: timesOf(shift),
    steps: [
      {
        key: 'uren',
        facts: shiftFacts(shift),
        questions: [
          ...timeQuestions,
          { name: 'reason', kind: 'area', rows: 2, label: 'Waarom verbetert u dit?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: (shift, answers) => [{ raw: { ...answers, rosteredShiftId: shift.id } }],
  done: (shift): JourneyDone => ({
    title: 'De uren zijn verbeterd',
    lead: 'De werkgever bevestigt ze opnieuw.',
    next: [
      {
        href: `/flexpoule/uren/${shift.participantId}?maand=${shift.onDate.slice(0, 7)}`,
        label: 'Terug naar de uren',
      },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function Correct() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
