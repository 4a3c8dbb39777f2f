import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import {
  formatDay,
  formValues,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
} from '../../../../ui/index.ts';
import { trailOf } from '../../../participants/index.ts';
import { placementAt } from '../../../placements/index.ts';
import { planAssessment } from '../../actions/plan-assessment.ts';
import { desksOn, expertsOf } from '../../store.ts';
import { somebody, subsidyTrail } from '../subject.ts';

async function load(db: Transaction, { params, today, actor }: JourneyVisit) {
  const placement = await placementAt(db, params.placementId ?? '', null);
  if (placement === null) return null;
  const { hours } = await db
    .selectFrom('placement')
    .select('hours_per_week as hours')
    .where('id', '=', placement.id)
    .executeTakeFirstOrThrow();
  const desks = await desksOn(db, today);
  const experts = await expertsOf(
    db,
    desks.map(({ id }) => id),
    today,
  );
  const own = experts.filter(({ municipalityId }) => municipalityId === actor.organisationId);
  return {
    placement,
    hours,
    who: await somebody(db, placement.participantId),
    experts: actor.role === 'income-adviser' ? own : experts,
    desks,
  };
}

const journey = journeyOf({
  action: planAssessment,
  load,
  form: ({ placement, hours, who, experts, desks }): JourneyForm => ({
    title: 'Plan een loonwaardemeting',
    lead: `Een deskundige kijkt op de werkplek wat het werk van ${who.name} waard is, vergeleken met een gemiddelde collega. Werkgever en deelnemer vertellen eerst zelf hoe het gaat.`,
    trail: who.person === null ? subsidyTrail : trailOf(who.person),
    confirm: 'Plan de meting',
    begin: formValues({ hoursPerWeek: hours, daysPerWeek: 5, normJob: `medewerker ${placement.work}` }),
    steps: [
      {
        key: 'meting',
        facts: [
          { label: 'Werk', value: `${placement.work} bij ${placement.organisation}` },
          { label: 'Sinds', value: formatDay(placement.fromDate) },
        ],
        questions: [
          {
            name: 'expertMembershipId',
            kind: 'select',
            label: 'Wie meet?',
            hint: 'Een deskundige van de gemeente, niet van de werkgever.',
            options: experts.map(({ id, name, municipalityId }) => ({
              value: id,
              label: `${name}, ${desks.find((desk) => desk.id === municipalityId)?.name ?? ''}`,
            })),
          },
          { name: 'plannedOn', kind: 'date', label: 'Op welke dag?' },
          {
            name: 'normJob',
            kind: 'text',
            label: 'Met welk werk vergelijken we?',
            hint: 'Het gewone werk van een collega met dezelfde opleiding en ervaring (de normfunctie).',
          },
          {
            name: 'hoursPerWeek',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Hoeveel uren per week?',
          },
          {
            name: 'daysPerWeek',
            kind: 'text',
            inputMode: 'numeric',
            width: 'short',
            label: 'Verdeeld over hoeveel dagen?',
          },
        ],
      },
    ],
  }),
  commands: ({ placement }, answers) => [{ raw: { ...answers, placementId: placement.id } }],
  done: ({ who }, { id }): JourneyDone => ({
    title: 'De meting staat gepland',
    lead: `Werkgever en ${who.person?.givenName ?? 'deelnemer'} kunnen nu vertellen hoe het werk gaat.`,
    next: [{ href: `/loonwaarde/${id ?? ''}`, label: 'Bekijk de meting' }, ...subsidyTrail],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function PlanAssessment() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
