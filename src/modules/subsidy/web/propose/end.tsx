import { useActionData, useLoaderData } from 'react-router';
import { journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { proposeEnd } from '../../actions/propose-end.ts';
import { proposingRefusals } from '../../rules/standing.ts';
import { loadProposing, lookAtSubsidy, trailTo } from './load.ts';

const journey = journeyOf({
  action: proposeEnd,
  load: loadProposing,
  look: lookAtSubsidy,
  stop: ({ facts }) => proposingRefusals('end', facts.proposals),
  form: ({ facts, who, employer }): JourneyForm => ({
    title: 'Stel het einde voor',
    lead: `Voor ${who.name} bij ${employer}. Stopt de baan, dan stopt de subsidie vanzelf en hoeft dit niet.`,
    trail: trailTo(facts.subsidy.id, who.name),
    confirm: 'Leg het voorstel vast',
    steps: [
      {
        key: 'einde',
        questions: [
          {
            name: 'fromDate',
            kind: 'date',
            label: 'Vanaf welke dag is er geen subsidie meer?',
          },
          { name: 'reason', kind: 'area', rows: 4, label: 'Waarom?', hint: 'Dit komt in het besluit.' },
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

export default function ProposeEnd() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
