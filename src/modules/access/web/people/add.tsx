import { useActionData, useLoaderData } from 'react-router';
import { roleNames } from '../../../../kernel/words.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { addMembership } from '../../actions/add-membership.ts';
import { rolesOfKind } from '../../rules/people.ts';
import { roleTasks } from '../../words.ts';
import { organisationOf, organisationsTrail } from '../organisations/subject.ts';

const journey = journeyOf({
  action: addMembership,
  load: organisationOf,
  form: ({ name, kind, href }, { today }): JourneyForm => ({
    title: 'Medewerker toevoegen',
    lead: `Deze persoon werkt bij ${name}.`,
    trail: [organisationsTrail, { href, label: name }],
    confirm: 'Voeg de medewerker toe',
    begin: formValues({ fromDate: today }),
    steps: [
      {
        key: 'medewerker',
        questions: [
          { name: 'name', kind: 'text', label: 'Naam', hint: 'Zoals collega’s en deelnemers die zien.' },
          {
            name: 'email',
            kind: 'text',
            type: 'email',
            label: 'E-mailadres',
            hint: 'Het adres waarmee deze persoon inlogt bij de eigen organisatie.',
          },
          {
            name: 'role',
            kind: 'choice',
            label: 'Rol',
            options: rolesOfKind(kind).map((role) => ({
              value: role,
              label: capital(roleNames[role].nl),
              hint: roleTasks[role].nl,
            })),
          },
          { name: 'fromDate', kind: 'date', label: 'Vanaf wanneer?' },
        ],
      },
    ],
  }),
  commands: ({ id }, answers) => [{ raw: { ...answers, organisationId: id } }],
  done: ({ href, name }): JourneyDone => ({
    title: 'De medewerker staat erbij',
    lead: 'Deze persoon kan inloggen met het e-mailadres dat u heeft ingevuld. U hoeft geen wachtwoord te sturen.',
    next: [
      { href: `${href}/medewerker-toevoegen`, label: 'Voeg nog een medewerker toe' },
      { href, label: `Naar ${name}` },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function AddMembership() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
