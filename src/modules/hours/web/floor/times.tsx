import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { recordAttendance } from '../../actions/record-attendance.ts';
import { shiftAt } from '../../queries/floor.ts';
import { refusal } from '../../rules/refusals.ts';
import { shiftFacts, timeQuestions, timesOf } from '../times.ts';

const journey = journeyOf({
  action: recordAttendance,
  load: (db, { params }) => shiftAt(db, params.shiftId ?? ''),
  stop: (shift, { today }) => {
    if (shift.confirmed) return [refusal('confirmed')];
    return shift.onDate > today ? [refusal('in-future')] : [];
  },
  form: (shift): JourneyForm => ({
    title: 'Andere tijden',
    lead: 'Leg vast wat er anders ging dan in het rooster.',
    trail: [{ href: `/vandaag?dag=${shift.onDate}`, label: 'Wie was er?' }],
    confirm: 'Leg de tijden vast',
    begin: timesOf(shift),
    steps: [{ key: 'tijden', facts: shiftFacts(shift), questions: timeQuestions }],
  }),
  commands: (shift, answers) => [{ raw: { ...answers, rosteredShiftId: shift.id } }],
  done: (shift): JourneyDone => ({
    title: 'De tijden liggen vast',
    next: [{ href: `/vandaag?dag=${shift.onDate}#dienst-${shift.id}`, label: 'Terug naar de groep' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function Times() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
