import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { judgeMissedShift } from '../../actions/judge-missed-shift.ts';
import { type KnownShift, knownShift } from '../../queries/lines.ts';
import { refusal } from '../../rules/refusals.ts';

const journey = journeyOf({
  action: judgeMissedShift,
  load: async (db, { params }) => {
    const shift = await knownShift(db, params.shiftId ?? '');
    const person = shift === null ? null : await personNamed(db, shift.participantId);
    return shift === null || person === null ? null : { shift, person };
  },
  stop: ({ shift }) => (shift.missed ? [] : [refusal('was-there')]),
  form: ({ shift, person }): JourneyForm => ({
    title: 'Gemiste dienst: wel of niet betalen',
    lead: `Praat eerst met ${person.givenName}. Wie niet werkt, houdt het loon, behalve als dat in redelijkheid voor eigen rekening komt (BW 7:628). Twijfelt u? Dan wordt er betaald.`,
    trail: [{ href: backTo(shift), label: `Uren van ${person.name}` }],
    confirm: 'Leg het besluit vast',
    begin: formValues({ carriedBy: shift.carriedBy }),
    steps: [
      {
        key: 'besluit',
        facts: [
          { label: 'Dag', value: formatDay(shift.onDate, 'nl', 'full') },
          { label: 'Dienst', value: shift.work },
          { label: `Wat ${person.givenName} zei`, value: saidOf(shift) },
        ],
        questions: [
          {
            name: 'carriedBy',
            kind: 'choice',
            label: 'Wat besluit u?',
            options: [
              { value: 'firm', label: 'Wel betalen', hint: 'Er was een goede reden, of het is niet zeker.' },
              {
                value: 'person',
                label: 'Niet betalen',
                hint: 'Er was passend werk, en geen reden om niet te komen.',
              },
            ],
          },
          {
            name: 'reason',
            kind: 'area',
            rows: 3,
            label: 'Waarom?',
            hint: 'De persoon kan dit lezen. Schrijf niets over gezondheid.',
          },
        ],
      },
    ],
  }),
  commands: ({ shift }, answers) => [{ raw: { ...answers, rosteredShiftId: shift.id } }],
  done: ({ shift, person }): JourneyDone => ({
    title: 'Het besluit ligt vast',
    lead: `${person.givenName} kan het besluit en de reden lezen bij de eigen uren.`,
    next: [{ href: backTo(shift), label: 'Terug naar de uren' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

function backTo({ participantId, onDate }: KnownShift): string {
  return `/flexpoule/uren/${participantId}?maand=${onDate.slice(0, 7)}`;
}

function saidOf({ answer }: KnownShift): string {
  if (answer === null) return 'Niets vooraf.';
  const words = answer.answer === 'yes' ? 'Ja, ik kom.' : 'Nee.';
  return answer.reason === null ? words : `${words} ${answer.reason}`;
}

export default function Judge() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
