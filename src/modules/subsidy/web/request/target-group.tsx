import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { capital, formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { establishTargetGroup } from '../../actions/establish-target-group.ts';
import { targetGroupOf } from '../../store.ts';
import { targetGroupGroundNames, targetGroupGrounds } from '../../words.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const person = await personNamed(db, params.id ?? '');
  return person === null ? null : { person, target: await targetGroupOf(db, person.id) };
}

const journey = journeyOf({
  action: establishTargetGroup,
  load,
  form: ({ person, target }): JourneyForm => ({
    title: 'Doelgroep loonkostensubsidie',
    lead: `Hoort ${person.name} tot de doelgroep? Dat is wie met een hele werkweek niet het minimumloon kan verdienen, en wel kan werken (Pwet 6 lid 1 onder e).`,
    trail: trailOf(person),
    confirm: 'Stel vast',
    steps: [
      {
        key: 'doelgroep',
        facts:
          target === null
            ? []
            : [
                {
                  label: 'Staat er nu',
                  value: `${target.member ? 'hoort erbij' : 'hoort er niet bij'} vanaf ${formatDay(target.from)}, ${targetGroupGroundNames[target.ground].nl}`,
                },
              ],
        questions: [
          {
            name: 'member',
            kind: 'choice',
            label: 'Hoort deze persoon tot de doelgroep?',
            options: [
              { value: 'yes', label: 'Ja' },
              { value: 'no', label: 'Nee, of niet meer' },
            ],
          },
          {
            name: 'ground',
            kind: 'choice',
            label: 'Waar berust dat op?',
            hint: 'Kies alleen waar het op staat. Waarom iemand minder kan verdienen, hoort hier niet.',
            options: targetGroupGrounds.map((value) => ({
              value,
              label: capital(targetGroupGroundNames[value].nl),
            })),
          },
          { name: 'fromDate', kind: 'date', label: 'Vanaf welke dag?' },
        ],
      },
    ],
  }),
  commands: ({ person }, answers) => [{ raw: { ...answers, participantId: person.id } }],
  done: ({ person, target }): JourneyDone => ({
    title: 'De doelgroep ligt vast',
    lead:
      target?.member === false
        ? 'Subsidie stopt op die dag vanzelf (Pwet 10d lid 8).'
        : 'Nu kan er loonkostensubsidie worden voorgesteld.',
    next: [
      { href: '/subsidie', label: 'Naar loonkostensubsidie' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function TargetGroup() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
