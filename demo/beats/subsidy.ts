import type { Actor } from '../../src/kernel/actor.ts';
import { addMonths, type LocalDate, later, localDate } from '../../src/kernel/local-date.ts';
import { maandloon } from '../../src/law/minimumloon/maandloon.ts';
import { proposeValue } from '../../src/modules/municipal-values/index.ts';
import {
  decideClaim,
  decideProposal,
  describeTasks,
  establishTargetGroup,
  giveView,
  openClaims,
  planAssessment,
  prepareClaim,
  proposeAmount,
  proposeRejection,
  recordMoment,
  requestSubsidy,
  settleWageValue,
  workOfTheNight,
} from '../../src/modules/subsidy/index.ts';
import type { Cast } from '../cast.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { after } from '../days.ts';
import { beat, coachOf, type Life, need, participantOf } from '../life.ts';
import type { Beat, Stage } from '../stage.ts';
import { reports, views } from '../texts.ts';

/** What is made on the way to one subsidy. */
type Way = { subsidyId?: string; wageValueId?: string; proposalId?: string };

/** The minimum wage is known in a period only: outside it nobody can propose an amount, and the demonstration tells none. */
function isKnown(day: LocalDate): boolean {
  return maandloon({ date: day, birthDate: '1980-01-01' }).ok;
}

/** Chance of its own, so that a subsidy changes nothing else in a life. */
function chanceFor(life: Life): Chance {
  return chanceOf(`subsidy ${life.cast.programmeId} ${life.serial}`);
}

/** Who speaks for the employer, or the coach where nobody of the employer signs in. */
async function asker(stage: Stage, life: Life, on: LocalDate): Promise<Actor> {
  const { organisation_id } = await stage.db
    .selectFrom('placement')
    .select('organisation_id')
    .where('id', '=', need(life.made.placementId, 'placement'))
    .executeTakeFirstOrThrow();
  return life.cast.employers.find(({ id }) => id === organisation_id)?.contact ?? coachOf(life, on);
}

function request(life: Life, way: Way, on: LocalDate, job: 'placement' | 'contract'): Beat[] {
  const asks = beat(on, async (stage) => {
    const placement = job === 'placement';
    const { id } = await stage.perform(
      placement ? await asker(stage, life, on) : coachOf(life, on),
      requestSubsidy,
      placement
        ? { placementId: need(life.made.placementId, 'job') }
        : { contractId: need(life.made.contractId, 'contract') },
    );
    way.subsidyId = id;
  });
  const belongs = beat(after(on, 2), (stage) =>
    stage.perform(life.cast.advisers[0], establishTargetGroup, {
      participantId: participantOf(life),
      member: 'yes',
      ground: chanceFor(life).pick(['advice', 'practice-route', 'practice-route', 'school']),
      fromDate: on,
    }),
  );
  return [asks, belongs];
}

/** Measured on two days at the workplace, with the view of the employer where somebody there signs in. */
export function measuring(life: Life, way: Way, on: LocalDate): Beat[] {
  const { advisers } = life.cast;
  const chance = chanceFor(life);
  const pace = chance.between(52, 78);
  const seen = (tempo: number) => ({
    tempo,
    quality: chance.pick([85, 90, 95]),
    availability: chance.pick([90, 95, 100]),
  });
  const moment = (day: LocalDate, faster: number) =>
    beat(day, (stage) =>
      stage.perform(advisers[0], recordMoment, {
        wageValueId: need(way.wageValueId, 'assessment'),
        onDate: day,
        observations: [seen(pace + faster), seen(Math.round((pace + faster) * 0.8)), seen(pace + faster + 8)],
        ...(faster > 0 ? { remark: 'Een rustige ochtend, alle machines liepen.' } : {}),
      }),
    );
  const plan = beat(on, async (stage) => {
    const placementId = need(life.made.placementId, 'placement');
    const { work, hours_per_week } = await stage.db
      .selectFrom('placement')
      .select(['work', 'hours_per_week'])
      .where('id', '=', placementId)
      .executeTakeFirstOrThrow();
    const { id } = await stage.perform(coachOf(life, on), planAssessment, {
      placementId,
      expertMembershipId: advisers[0].membershipId,
      normJob: `medewerker ${work}`,
      hoursPerWeek: hours_per_week ?? 32,
      daysPerWeek: 4,
      plannedOn: after(on, 8),
    });
    way.wageValueId = id;
    await stage.perform(advisers[0], describeTasks, {
      wageValueId: id,
      tasks: [
        { name: 'klaarzetten', share: 25 },
        { name: work, share: 60, norm: 80, unit: 'stuks' },
        { name: 'opruimen', share: 15 },
      ],
    });
  });
  const told = beat(after(on, 5), async (stage) => {
    const employer = await asker(stage, life, on);
    if (employer.role !== 'employer-contact') return;
    await stage.perform(employer, giveView, {
      wageValueId: need(way.wageValueId, 'assessment'),
      ...chance.pick(views),
    });
  });
  const settled = beat(after(on, 13), (stage) =>
    stage.perform(advisers[0], settleWageValue, {
      wageValueId: need(way.wageValueId, 'assessment'),
      explanation: chance.pick(reports),
      lookAgainOn: addMonths(on, chance.pick([12, 12, 18])),
    }),
  );
  return [plan, told, moment(after(on, 8), 0), moment(after(on, 12), 4), settled];
}

type Told = { readonly from: LocalDate; readonly route: 'loonwaarde' | 'forfaitair' };

function deciding(life: Life, way: Way, on: LocalDate, { from, route }: Told): Beat[] {
  const { advisers } = life.cast;
  if (!isKnown(from)) return [];
  const proposed = beat(on, async (stage) => {
    const { hours } = await hoursOf(stage, need(way.subsidyId, 'request'));
    const { id } = await stage.perform(advisers[0], proposeAmount, {
      subsidyId: need(way.subsidyId, 'request'),
      fromDate: from,
      route,
      hoursPerWeek: hours,
      before: 'artikel-7-of-7a',
      job: 'regular',
      help: ['no-riskpolis'],
      reason:
        route === 'loonwaarde'
          ? 'De loonwaarde is gemeten op de werkplek.'
          : 'De loonwaarde is nog niet gemeten. Met de werkgever is het vaste deel afgesproken.',
    });
    way.proposalId = id;
  });
  const decided = beat(after(on, 3), (stage) =>
    stage.perform(advisers[1], decideProposal, {
      proposalId: need(way.proposalId, 'proposal'),
      outcome: 'agreed',
    }),
  );
  return [proposed, decided];
}

async function hoursOf(stage: Stage, subsidyId: string): Promise<{ hours: number }> {
  const row = await stage.db
    .selectFrom('subsidy as s')
    .leftJoin('placement as p', 'p.id', 's.placement_id')
    .leftJoin('pool_contract as c', 'c.id', 's.contract_id')
    .select(['p.hours_per_week as placed', 'c.hours_per_week as pool'])
    .where('s.id', '=', subsidyId)
    .executeTakeFirstOrThrow();
  return { hours: row.placed ?? row.pool ?? 32 };
}

/** Some two weeks after the work began, and never before the wage value is settled: days off move both, not by as much. */
function decisionDay(on: LocalDate): LocalDate {
  return later(after(on, 16), after(after(on, 2), 13));
}

/** From the first day of a job to the decision, by the wage value: about three weeks. */
export function subsidyForJob(life: Life, on: LocalDate): Beat[] {
  const way: Way = {};
  return [
    ...request(life, way, on, 'placement'),
    ...measuring(life, way, after(on, 2)),
    ...deciding(life, way, decisionDay(on), { from: on, route: 'loonwaarde' }),
  ];
}

/** For a contract of the pool the social firm asks: by the wage value of the first assignment, or the fixed share. */
export function subsidyForContract(life: Life, on: LocalDate, route: Told['route']): Beat[] {
  const way: Way = {};
  const measure = route === 'loonwaarde' ? measuring(life, way, after(on, 2)) : [];
  return [
    ...request(life, way, on, 'contract'),
    ...measure,
    ...deciding(life, way, decisionDay(on), { from: on, route }),
  ];
}

/** A request that was rejected: the work is worth the whole minimum wage. */
export function subsidyRejected(life: Life, on: LocalDate): Beat[] {
  const way: Way = {};
  const { advisers } = life.cast;
  return [
    ...request(life, way, on, 'placement'),
    beat(after(on, 9), async (stage) => {
      const { id } = await stage.perform(advisers[1], proposeRejection, {
        subsidyId: need(way.subsidyId, 'request'),
        reason:
          'Werkgever en werknemer zeggen allebei dat het werk goed gaat, in het gewone tempo. Er is geen verschil om te vergoeden (Participatiewet artikel 10d lid 4). Verandert dat, dan kan er een nieuwe aanvraag komen.',
      });
      way.proposalId = id;
    }),
    beat(after(on, 13), (stage) =>
      stage.perform(advisers[0], decideProposal, {
        proposalId: need(way.proposalId, 'proposal'),
        outcome: 'agreed',
      }),
    ),
  ];
}

/** The night, which sets new amounts of 1 January ready and derives what is due; and the official who confirms them. */
export function newYear(cast: Cast, day: LocalDate): Beat[] {
  const night = beat(day, (stage) => stage.night(workOfTheNight));
  const confirmed = beat(after(day, 3), async (stage) => {
    const waiting = await stage.db
      .selectFrom('subsidy_proposal as p')
      .leftJoin('subsidy_decision as d', 'd.proposal_id', 'p.id')
      .select('p.id')
      .where('p.partnership_id', '=', cast.manager.partnershipId)
      .where('p.kind', '=', 'indexing')
      .where('d.id', 'is', null)
      .orderBy('p.id')
      .execute();
    for (const { id } of waiting)
      await stage.perform(cast.advisers[1], decideProposal, { proposalId: id, outcome: 'agreed' });
  });
  return [night, confirmed];
}

/** What is open of the months before is set ready for every employer, and another agrees; `waits` leaves the last decision open. */
export function claims(cast: Cast, on: LocalDate, month: LocalDate, waits: boolean): Beat {
  const [first, second] = cast.payers;
  return beat(on, async (stage) => {
    const open = (await openClaims(stage.db, first.organisationId, month)).filter(
      ({ lines }) => lines.length > 0,
    );
    for (const [place, { id: employerId }] of open.entries()) {
      const { id: claimId } = await stage.perform(first, prepareClaim, { employerId, month });
      if (waits && place === 0) continue;
      await stage.perform(second, decideClaim, { claimId, outcome: 'agreed' });
    }
  });
}

/**
 * A value of the law that the municipality sets itself, proposed and not decided on: a colleague of the desk has it on the list. The
 * term of a file of guidance stands in no law, so nothing that was told before changes by it.
 */
export function valueProposed(cast: Cast, on: LocalDate): Beat {
  return beat(on, (stage) =>
    stage.perform(cast.advisers[0], proposeValue, {
      parameter: 'bewaren/trajectdossier',
      value: '5',
      fromDate: addMonths(localDate(`${on.slice(0, 8)}01`), 2),
      source: 'Voorstel aan het college (voorbeeld): vijf jaar na het einde van het traject',
    }),
  );
}
