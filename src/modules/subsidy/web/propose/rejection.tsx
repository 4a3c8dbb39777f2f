import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { proposeRejection } from '../../actions/propose-rejection.ts';
import { proposingRefusals } from '../../rules/standing.ts';
import { loadProposing, lookAtSubsidy, trailTo } from './load.ts';

const journey = journeyOf({
  action: proposeRejection,
  load: loadProposing,
  look: lookAtSubsidy,
  stop: ({ facts }) => proposingRefusals('rejection', facts.proposals),
  form: ({ facts, who, employer }): JourneyForm => ({
    title: 'Stel een afwijzing voor',
    lead: `Voor ${who.name} bij ${employer}. U stelt voor, een collega beslist. Een nieuwe aanvraag blijft mogelijk.`,
    trail: trailTo(facts.subsidy.id, who.name),
    confirm: 'Leg het voorstel vast',
    steps: [
      {
        key: 'reden',
        facts: [{ label: 'Aangevraagd op', value: formatDay(facts.subsidy.requestedOn) }],
        questions: [
          {
            name: 'reason',
            kind: 'area',
            rows: 4,
            label: 'Waarom kan het niet?',
            hint: 'Dit komt in het besluit: noem het artikel, en wat wel kan.',
          },
        ],
      },
    ],
  }),
  commands: ({ facts }, answers) => [{ raw: { ...answers, subsidyId: facts.subsidy.id } }],
  done: (_page, { id }): JourneyDone => ({
    title: 'Het voorstel ligt vast',
    lead: 'Een collega van inkomen beslist.',
    next: [
      { href: `/subsidie/voorstel/${id ?? ''}`, label: 'Bekijk het voorstel' },
      { href: '/subsidie', label: 'Naar loonkostensubsidie' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ProposeRejection() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
