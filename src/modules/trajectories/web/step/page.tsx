import { data, useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { type JourneyDone, type JourneyForm, JourneyPage, type Question } from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { handOver } from '../../actions/hand-over.ts';
import { makeStep } from '../../actions/make-step.ts';
import { endReasons, phaseName } from '../../rules/move.ts';
import { type Phase, phases } from '../../rules/phases.ts';
import { endReasonNames } from '../../words.ts';
import { type Subject, subjectOf } from '../subject.ts';
import { blockedStep } from './blocked.ts';

type Facts = Subject & { readonly to: Phase };

async function load(db: Transaction, at: JourneyVisit): Promise<Facts | null> {
  const to = phases.find((phase) => phase === at.params.to);
  const subject = to === undefined ? null : await subjectOf(db, at);
  return subject === null || to === undefined ? null : { ...subject, to };
}

function stepOf({ trajectory, to }: Facts) {
  return trajectory.programme.transitions.find((step) => step.from === trajectory.phase && step.to === to);
}

const whyEnded: Question = {
  name: 'endReason',
  kind: 'choice',
  label: 'Hoe eindigt het traject?',
  options: endReasons.map((reason) => ({ value: reason, label: endReasonNames[reason].nl })),
};

const journey = journeyOf({
  action: makeStep,
  load,
  stop: ({ trajectory, to }, { actor, today }) =>
    blockedStep(trajectory, { to, through: 'choice', role: actor.role, on: today }),
  form: (facts): JourneyForm => {
    const { person, trajectory, to } = facts;
    const step = stepOf(facts);
    const asked = step?.provided.includes('reason-given') === true;
    return {
      title: step?.label.nl ?? phaseName(trajectory.programme, to).nl,
      trail: trailOf(person),
      confirm: step?.label.nl ?? 'Zet de stap',
      steps: [
        {
          key: 'stap',
          facts: [
            { label: 'Wie', value: person.name },
            { label: 'Nu', value: phaseName(trajectory.programme, trajectory.phase).nl },
            { label: 'Daarna', value: phaseName(trajectory.programme, to).nl },
          ],
          questions: [
            ...(to === 'ended' ? [whyEnded] : []),
            {
              name: 'reason',
              kind: 'area',
              rows: 3,
              label: asked ? 'Waarom?' : 'Wilt u er iets bij zeggen?',
              hint: `Eén zin. ${person.givenName} kan dit lezen.`,
              optional: !asked,
            },
          ],
        },
      ],
    };
  },
  commands: ({ trajectory, to }, answers) => [{ raw: { ...answers, trajectoryId: trajectory.id, to } }],
  done: ({ person, trajectory }, told, { actor }): JourneyDone => {
    const phase = phases.find((each) => each === told.phase);
    if (phase === undefined) throw data(null, { status: 404 });
    const name = phaseName(trajectory.programme, phase).nl;
    const unguided =
      phase !== 'ended' && trajectory.coachMembershipId === null && handOver.who.includes(actor.role);
    const on = [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/', label: 'Naar het begin' },
    ] as const;
    const title = phase === 'ended' ? 'Het traject is afgerond' : `${person.givenName} staat nu bij ${name}`;
    return {
      title,
      lead:
        phase === 'ended'
          ? 'Het verhaal van de deelnemer blijft bewaard. Opnieuw beginnen kan.'
          : 'Wat er nu moet gebeuren, staat vanzelf op de juiste lijst.',
      next: unguided ? [{ href: `${person.href}/overdragen`, label: 'Kies wie begeleidt' }, ...on] : on,
    };
  },
});
export const loader = journey.loader;
export const action = journey.action;

export default function MakeStep() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
