import type { Actor } from '../../../../kernel/actor.ts';
import type { JourneyStep, Question } from '../../../../ui/index.ts';
import { benefitKinds, benefitNames, travelModeNames, travelModes } from '../../../participants/index.ts';
import { referralSources } from '../../tables.ts';
import { referralSourceNames } from '../../words.ts';

type Option = { readonly value: string; readonly label: string };

/** What one can choose from when somebody is put forward. */
export type Choices = { readonly programmes: readonly Option[]; readonly firms: readonly Option[] };

const languageLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'];
const licences = ['AM', 'A', 'B', 'BE', 'C', 'CE', 'D', 'T'];
const named = (words: readonly string[]) => words.map((word) => ({ value: word, label: word }));

/** Only the municipality may hold a citizen service number and a benefit. */
function isMunicipal({ role }: Pick<Actor, 'role'>): boolean {
  return role === 'referrer';
}

function who(actor: Actor, { programmes, firms }: Choices): readonly Question[] {
  const bsn: Question = {
    name: 'bsn',
    kind: 'text',
    inputMode: 'numeric',
    width: 'middle',
    label: 'Burgerservicenummer',
    hint: 'Wordt versleuteld bewaard. Voorkomt dat iemand er twee keer in staat.',
    optional: true,
  };
  const programme: Question = {
    name: 'programmeId',
    kind: 'choice',
    label: 'Voor welk programma?',
    options: programmes,
  };
  const firm: Question = {
    name: 'firmOrganisationId',
    kind: 'choice',
    label: 'Welke sociale firma gaat begeleiden?',
    options: firms,
  };
  return [
    { name: 'givenName', kind: 'text', label: 'Voornaam', width: 'middle' },
    { name: 'infix', kind: 'text', label: 'Tussenvoegsel', width: 'short', optional: true },
    { name: 'familyName', kind: 'text', label: 'Achternaam', width: 'middle' },
    { name: 'birthDate', kind: 'date', label: 'Geboortedatum' },
    ...(isMunicipal(actor) ? [bsn] : []),
    {
      name: 'source',
      kind: 'choice',
      label: 'Wie stelt deze persoon voor?',
      options: referralSources.map((source) => ({ value: source, label: referralSourceNames[source].nl })),
    },
    ...(programmes.length > 1 ? [programme] : []),
    ...(isMunicipal(actor) && firms.length > 1 ? [firm] : []),
  ];
}

const reach: readonly Question[] = [
  { name: 'phone', kind: 'text', type: 'tel', label: 'Telefoonnummer', width: 'middle', optional: true },
  { name: 'email', kind: 'text', type: 'email', label: 'E-mailadres', optional: true },
  { name: 'street', kind: 'text', label: 'Straat en huisnummer', optional: true },
  { name: 'postcode', kind: 'text', label: 'Postcode', width: 'short', optional: true },
  { name: 'city', kind: 'text', label: 'Woonplaats', width: 'middle', optional: true },
  {
    name: 'language',
    kind: 'choice',
    label: 'In welke taal leest deze persoon Werkkring?',
    options: [
      { value: 'nl', label: 'Nederlands' },
      { value: 'en', label: 'Engels' },
    ],
  },
  {
    name: 'travelModes',
    kind: 'many',
    label: 'Waarmee kan iemand reizen?',
    optional: true,
    options: travelModes.map((mode) => ({ value: mode, label: travelModeNames[mode].nl })),
  },
  {
    name: 'maxTravelMinutes',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Hoeveel minuten reizen kan hoogstens?',
    hint: 'Enkele reis.',
    optional: true,
  },
];

const benefit: readonly Question[] = [
  {
    name: 'benefit',
    kind: 'select',
    label: 'Uitkering',
    optional: true,
    options: benefitKinds.map((kind) => ({ value: kind, label: benefitNames[kind].nl })),
  },
  { name: 'benefitSince', kind: 'date', label: 'Uitkering sinds', optional: true },
  { name: 'caseWorker', kind: 'text', label: 'Klantmanager', width: 'middle', optional: true },
];

function work(actor: Actor): readonly Question[] {
  return [
    { name: 'preferredWork', kind: 'text', label: 'Welk werk wil iemand het liefst?', optional: true },
    {
      name: 'hoursAvailable',
      kind: 'text',
      inputMode: 'numeric',
      width: 'short',
      label: 'Hoeveel uren per week kan iemand werken?',
      optional: true,
    },
    {
      name: 'dutchLevel',
      kind: 'select',
      label: 'Niveau Nederlands',
      optional: true,
      options: named(languageLevels),
    },
    { name: 'drivingLicences', kind: 'many', label: 'Rijbewijzen', optional: true, options: named(licences) },
    ...(isMunicipal(actor) ? benefit : []),
  ];
}

/** The three steps: who, how to reach them, which work. Only the first must be filled in. */
export function referralSteps(
  actor: Actor,
  choices: Choices,
): readonly [JourneyStep, JourneyStep, JourneyStep] {
  return [
    { key: 'wie', title: 'wie', questions: who(actor, choices) },
    { key: 'bereik', title: 'contact en reizen', questions: reach },
    { key: 'werk', title: 'werk', questions: work(actor) },
  ];
}
