import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { announceEnd } from '../../actions/announce-end.ts';
import { refusal } from '../../rules/placement.ts';
import { placementAt } from '../placement-at.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const placement = await placementAt(db, params.placementId ?? '', null);
  const person = placement === null ? null : await personNamed(db, placement.participantId);
  return placement === null || person === null ? null : { placement, person };
}

const journey = journeyOf({
  action: announceEnd,
  load,
  stop: ({ placement }) => (placement.endedReason === null ? [] : [refusal('already-ended')]),
  form: ({ placement, person }): JourneyForm => ({
    title: 'Melden dat werk wegvalt',
    lead: `Hoe eerder u het meldt, hoe eerder wij met ${person.name} ander werk zoeken. Het werk stopt hiermee nog niet.`,
    trail: [{ href: '/', label: 'Begin' }],
    confirm: 'Meld het einde',
    steps: [
      {
        key: 'melding',
        facts: [
          { label: 'Wie', value: person.name },
          { label: 'Werk', value: placement.work },
          { label: 'Sinds', value: formatDay(placement.fromDate) },
          ...(placement.announcedEndOn === null
            ? []
            : [{ label: 'Al gemeld', value: `tot ${formatDay(placement.announcedEndOn)}` }]),
        ],
        questions: [
          { name: 'onDate', kind: 'date', label: 'Wat wordt de laatste dag?' },
          { name: 'reason', kind: 'area', rows: 3, label: 'Waarom valt het werk weg?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: ({ placement }, answers) => [{ raw: { ...answers, placementId: placement.id } }],
  done: ({ person }): JourneyDone => ({
    title: 'Uw melding is aangekomen',
    lead: `De begeleider van ${person.name} ziet het meteen en neemt contact op.`,
    next: [{ href: '/', label: 'Naar het begin' }],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AnnounceEnd() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
