import { useActionData, useLoaderData } from 'react-router';
import { roleNames } from '../../../../kernel/words.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { endMembership } from '../../actions/end-membership.ts';
import { personById } from '../../listing.ts';
import { refusal } from '../../rules/people.ts';

const people = { href: '/medewerkers', label: 'Medewerkers' } as const;

const journey = journeyOf({
  action: endMembership,
  load: async (db: Transaction, { params }: JourneyVisit) => (await personById(db, params.id ?? '')) ?? null,
  stop: ({ toDate }) => (toDate === null ? [] : [refusal('ended-already')]),
  form: ({ name, role, organisation }, { today }): JourneyForm => ({
    title: 'Rol beëindigen',
    lead: `${name} is ${roleNames[role].nl} bij ${organisation}. Wat deze persoon heeft gedaan, blijft bewaard.`,
    trail: [people],
    confirm: 'Beëindig de rol',
    begin: formValues({ lastDay: today }),
    steps: [
      {
        key: 'einde',
        questions: [
          {
            name: 'lastDay',
            kind: 'date',
            label: 'Wat is de laatste dag?',
            hint: 'Vanaf de volgende dag kan deze persoon in deze rol niet meer inloggen.',
          },
        ],
      },
    ],
  }),
  commands: ({ id }, answers) => [{ raw: { ...answers, membershipId: id } }],
  done: ({ name, organisation, organisationId }): JourneyDone => ({
    title: 'De rol eindigt',
    lead: `${name} kan na de laatste dag niet meer inloggen in deze rol.`,
    next: [{ href: `/organisaties/${organisationId}`, label: `Naar ${organisation}` }, people],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function EndMembership() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
