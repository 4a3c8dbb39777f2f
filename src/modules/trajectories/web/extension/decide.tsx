import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import { decideExtension, extensionAsked, extensionRefusals } from '../../actions/decide-extension.ts';
import { loadCase } from '../../store.ts';

async function load(db: Transaction, { params }: JourneyVisit) {
  const request = await extensionAsked(db, params.extensionId ?? '').executeTakeFirst();
  const trajectory = request === undefined ? null : await loadCase(db, request.trajectory_id);
  const person = trajectory === null ? null : await personNamed(db, trajectory.participantId);
  return request === undefined || trajectory === null || person === null
    ? null
    : { request, person, clock: trajectory.programme.clocks.find(({ key }) => key === request.clock) };
}

const journey = journeyOf({
  action: decideExtension,
  load,
  stop: ({ request }, { actor }) => extensionRefusals(request, actor.accountId),
  form: ({ request, person, clock }): JourneyForm => ({
    title: 'Beslis over verlenging',
    trail: trailOf(person),
    confirm: 'Leg het besluit vast',
    steps: [
      {
        key: 'besluit',
        facts: [
          { label: 'Voor', value: person.name },
          { label: 'Termijn', value: clock?.task.nl ?? request.clock },
          { label: 'Gevraagd tot', value: formatDay(request.until) },
          { label: 'Reden', value: request.reason },
          { label: 'Gevraagd door', value: request.requester ?? 'een collega' },
        ],
        questions: [
          {
            name: 'decision',
            kind: 'choice',
            label: 'Wat besluit u?',
            options: [
              { value: 'granted', label: 'Verlengen' },
              { value: 'refused', label: 'Niet verlengen' },
            ],
          },
          {
            name: 'reason',
            kind: 'area',
            rows: 3,
            label: 'Toelichting',
            hint: 'Nodig als u niet verlengt.',
            optional: true,
          },
        ],
      },
    ],
  }),
  commands: ({ request }, answers) => [{ raw: { ...answers, extensionId: request.id } }],
  done: ({ request, person }): JourneyDone => ({
    title: request.decision === 'granted' ? 'De termijn is verlengd' : 'De termijn is niet verlengd',
    lead:
      request.decision === 'granted'
        ? `De nieuwe dag is ${formatDay(request.until)}. Zij staat op de lijst van de trajectbegeleider.`
        : 'De trajectbegeleider ziet uw toelichting bij de deelnemer.',
    next: [
      { href: '/', label: 'Naar het begin' },
      { href: person.href, label: `Naar ${person.name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function DecideExtension() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
