import { useActionData, useLoaderData } from 'react-router';
import type { Transaction } from '../../../../platform/database/database.ts';
import { type JourneyVisit, journeyOf } from '../../../../platform/web/journey.ts';
import { formatDay, type JourneyDone, type JourneyForm, JourneyPage } from '../../../../ui/index.ts';
import { requestSubsidy } from '../../actions/request-subsidy.ts';
import { jobAt } from '../../job.ts';
import { decidingDesk } from '../../rules/requesting.ts';
import { desksOn } from '../../store.ts';
import { organisationName, somebody, subsidyTrail } from '../subject.ts';

async function load(db: Transaction, { params, today, actor }: JourneyVisit) {
  const job = await jobAt(db, params);
  if (job === null) return null;
  const desks = await desksOn(db, today);
  const own = actor.role === 'income-adviser' ? actor.organisationId : undefined;
  return {
    job,
    who: await somebody(db, job.participantId),
    employer: await organisationName(db, job.employerId),
    desks,
    desk: decidingDesk(desks, job.referringId, own),
  };
}

type Asked = Pick<NonNullable<Awaited<ReturnType<typeof load>>>, 'job' | 'employer' | 'desk'>;

function factsOf({ job, employer, desk }: Asked) {
  return [
    { label: 'Werkgever', value: employer },
    { label: 'Baan sinds', value: formatDay(job.from) },
    ...(desk === null ? [] : [{ label: 'Wie beslist', value: desk.name }]),
  ];
}

const journey = journeyOf({
  action: requestSubsidy,
  load,
  form: ({ job, who, employer, desks, desk }, { actor }): JourneyForm => ({
    title:
      actor.role === 'participant'
        ? 'Loonkostensubsidie voor uw baan'
        : `Loonkostensubsidie voor ${who.name}`,
    lead: 'Met loonkostensubsidie betaalt de gemeente een deel van het loon. De deelnemer krijgt het gewone loon. De gemeente beslist, meestal binnen vijf weken.',
    trail:
      actor.role === 'participant' ? [{ href: '/mijn/loonwaarde', label: 'Mijn loonwaarde' }] : subsidyTrail,
    confirm: 'Vraag subsidie aan',
    steps: [
      {
        key: 'aanvraag',
        facts: factsOf({ job, employer, desk }),
        questions:
          desk === null && desks.length > 0
            ? [
                {
                  name: 'municipalityId',
                  kind: 'select',
                  label: 'Welke gemeente beslist?',
                  hint: 'Dat is de gemeente waar de deelnemer woont.',
                  options: desks.map(({ id, name }) => ({ value: id, label: name })),
                },
              ]
            : [{ name: 'asked', kind: 'kept', label: 'Aanvraag' }],
      },
    ],
  }),
  commands: ({ job }, answers) => [
    {
      raw: {
        placementId: job.placementId ?? undefined,
        contractId: job.contractId ?? undefined,
        municipalityId: answers.municipalityId,
      },
    },
  ],
  check: (facts) => ({
    facts: factsOf(facts),
    note: 'De gemeente kijkt eerst of er recht is op subsidie en hoeveel. Daarvoor hoeft u nu niets op te sturen.',
  }),
  done: ({ desk }, { id }, { actor }): JourneyDone => ({
    title: 'De aanvraag is binnen',
    lead: `${desk?.name ?? 'De gemeente'} ziet haar meteen. Is er nog geen loonwaarde gemeten, dan komt er een deskundige kijken.`,
    next:
      actor.role === 'participant'
        ? [{ href: '/mijn/loonwaarde', label: 'Naar mijn loonwaarde' }]
        : [{ href: `/subsidie/${id ?? ''}`, label: 'Bekijk de aanvraag' }, ...subsidyTrail],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function RequestSubsidy() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
