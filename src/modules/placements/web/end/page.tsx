import { type LoaderFunctionArgs, redirect, useActionData, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { asActor } from '../../../../platform/session.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { visit } from '../../../../platform/web/visit.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { phaseName, subjectOf } from '../../../trajectories/index.ts';
import { endPlacement } from '../../actions/end-placement.ts';
import { refusal } from '../../rules/placement.ts';
import { placementFormNames } from '../../words.ts';
import { placementAt } from '../placement-at.ts';

async function load(db: Transaction, at: JourneyVisit) {
  const subject = await subjectOf(db, at);
  const placement = await placementAt(db, at.params.placementId ?? '', at.params.id ?? '');
  return subject === null || placement === null ? null : { ...subject, placement };
}

const journey = journeyOf({
  action: endPlacement,
  load,
  stop: ({ placement }) => (placement.endedReason === null ? [] : [refusal('already-ended')]),
  form: ({ person, placement }, { today }): JourneyForm => ({
    title: 'Werk afsluiten',
    trail: trailOf(person),
    confirm: 'Sluit het werk af',
    begin: formValues({ endedOn: today }),
    steps: [
      {
        key: 'einde',
        facts: [
          { label: 'Wie', value: person.name },
          { label: 'Werk', value: `${placement.work}, ${placementFormNames[placement.form].nl}` },
          { label: 'Bij', value: placement.organisation },
          { label: 'Sinds', value: formatDay(placement.fromDate) },
        ],
        questions: [
          { name: 'endedOn', kind: 'date', label: 'Wat was de laatste dag?' },
          { name: 'reason', kind: 'area', rows: 3, label: 'Waarom stopt het?', hint: 'Eén zin.' },
        ],
      },
    ],
  }),
  commands: ({ placement }, answers) => [{ raw: { ...answers, placementId: placement.id } }],
  done: ({ person, trajectory }, told): JourneyDone => ({
    title: 'Het werk is afgesloten',
    lead:
      told.phase === undefined
        ? 'De fase verandert er niet door.'
        : `${person.givenName} staat nu bij ${phaseName(trajectory.programme, trajectory.phase).nl}, op uw lijst. Het is ronde ${trajectory.lap}.`,
    next: [
      { href: person.href, label: `Naar ${person.name}` },
      { href: '/', label: 'Naar het begin' },
    ],
  }),
});

/** An assignment from the pool is ended in the pool; who comes here with one is brought there. */
export async function loader(args: LoaderFunctionArgs) {
  const { platform, actor } = visit(args.context);
  const { id = '', placementId = '' } = args.params;
  if (isId(id) && isId(placementId)) {
    const placement = await asActor(platform, actor, (db) => placementAt(db, placementId, id));
    if (placement?.form === 'posting') throw redirect(`/deelnemers/${id}/opdracht/${placementId}/einde`);
  }
  return journey.loader(args);
}
export const action = journey.action;

export default function EndPlacement() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
