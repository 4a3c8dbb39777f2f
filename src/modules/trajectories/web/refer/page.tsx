import { useActionData, useLoaderData } from 'react-router';
import type { OrganisationKind } from '../../../../kernel/actor.ts';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formValues, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { referCandidate } from '../../actions/refer-candidate.ts';
import type { ReferralSource } from '../../tables.ts';
import { referralChoices } from './choices.ts';
import { referralSteps } from './questions.ts';

const sourceOf: Partial<Record<OrganisationKind, ReferralSource>> = {
  municipality: 'municipality',
  'neighbourhood-team': 'neighbourhood-team',
  school: 'school',
};

const journey = journeyOf({
  action: referCandidate,
  load: referralChoices,
  form: (choices, { actor }): JourneyForm => ({
    title: 'Kandidaat voordragen',
    lead: 'Dit duurt ongeveer twee minuten. Alleen de eerste stap is verplicht; de rest kan later.',
    trail: [{ href: '/deelnemers', label: 'Deelnemers' }],
    confirm: 'Draag voor',
    begin: formValues({
      language: 'nl',
      source: choices.kind === null ? null : sourceOf[choices.kind],
      firmOrganisationId: choices.firms.length === 1 ? choices.firms[0]?.value : null,
    }),
    steps: referralSteps(actor, choices),
  }),
  commands: ({ programmes }, answers) => [{ raw: { programmeId: programmes[0]?.value, ...answers } }],
  done: (_choices, told): JourneyDone => ({
    title: 'De kandidaat is voorgedragen',
    lead: 'De persoon staat nu in de voorselectie, op de lijst van de toeleider.',
    text: ['Nodig binnen twee weken uit voor een kennismaking.'],
    next: [
      { href: `/deelnemers/${told.participantId}/kennismaking`, label: 'Plan de kennismaking' },
      { href: `/deelnemers/${told.participantId}`, label: 'Naar de deelnemer' },
      { href: '/deelnemers/nieuw', label: 'Draag nog iemand voor' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ReferCandidate() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
