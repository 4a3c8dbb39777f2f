import { type OrganisationKind, organisationKinds } from '../../../../kernel/actor.ts';
import { organisationKindNames } from '../../../../kernel/words.ts';
import { capital, type Question } from '../../../../ui/index.ts';

const kindHints: Readonly<Record<OrganisationKind, string>> = {
  municipality: 'Draagt mensen voor en betaalt de uitkering.',
  'social-firm': 'Begeleidt mensen en heeft een werkvloer.',
  employer: 'Biedt werk.',
  'training-provider': 'Geeft cursussen.',
  'temp-agency': 'Bemiddelt voor werk.',
  'neighbourhood-team': 'Draagt mensen uit de buurt voor.',
  school: 'Draagt leerlingen voor.',
  authority: 'Bijvoorbeeld UWV.',
};

export const kindQuestion: Question = {
  name: 'kind',
  kind: 'choice',
  label: 'Wat voor organisatie is het?',
  hint: 'Dit kan later niet meer veranderen: de rollen van de medewerkers hangen ervan af.',
  options: organisationKinds.map((kind) => ({
    value: kind,
    label: capital(organisationKindNames[kind].nl),
    hint: kindHints[kind],
  })),
};

export const nameQuestions: readonly Question[] = [
  { name: 'name', kind: 'text', label: 'Naam' },
  {
    name: 'desk',
    kind: 'text',
    label: 'Loket of afdeling',
    hint: 'Alleen als een deel van de organisatie apart werkt, bijvoorbeeld WSP.',
    optional: true,
  },
  { name: 'city', kind: 'text', label: 'Plaats', optional: true, width: 'middle' },
];
