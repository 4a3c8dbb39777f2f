import { sql } from 'kysely';
import type { Actor, Role } from '../../src/kernel/actor.ts';
import { addDays, dayOf, type LocalDate } from '../../src/kernel/local-date.ts';
import { arbeidstijd } from '../../src/law/arbeidstijd/arbeidstijd.ts';
import { judge, problemOf } from '../../src/modules/roster/problem/judge.ts';
import { draftShifts } from '../../src/modules/roster/store.ts';
import { asActor } from '../../src/platform/session.ts';
import type { TestPlatform } from './platform.ts';

/** Those in Westpoort, as the demonstration filled it, who have a part in the story of a month. */
export type Players = {
  readonly partnershipId: string;
  readonly firmId: string;
  /** Who holds a role today; the first by name, or the one with this name. */
  actor(role: Role, name?: string): Promise<Actor>;
  /** Somebody of the pool, as the person who signs in; they are let in where they could not yet. */
  self(participantId: string): Promise<Actor>;
};

export async function playersOf({ db, newId }: TestPlatform): Promise<Players> {
  const firm = await db
    .selectFrom('organisation')
    .innerJoin('partnership', 'partnership.id', 'organisation.partnership_id')
    .select(['organisation.id', 'partnership_id'])
    .where('slug', '=', 'westpoort')
    .where('kind', '=', 'social-firm')
    .executeTakeFirstOrThrow();
  const partnershipId = firm.partnership_id;
  return {
    partnershipId,
    firmId: firm.id,
    actor: async (role, name) => {
      const found = await membershipOf(db, partnershipId, (query) =>
        query.where('role', '=', role).$if(name !== undefined, (all) => all.where('name', '=', name ?? '')),
      );
      if (found === null) throw new Error(`nobody in Westpoort is ${name ?? role}`);
      return found;
    },
    self: async (participantId) => {
      const own = () =>
        membershipOf(db, partnershipId, (query) => query.where('participant_id', '=', participantId));
      const known = await own();
      if (known !== null) return known;
      const accountId = newId();
      const name = 'Iemand uit de poule';
      await db
        .insertInto('account')
        .values({ id: accountId, issuer: 'test', subject: accountId, email: null, name, language: 'nl' })
        .execute();
      const membership = { id: newId(), partnership_id: partnershipId, organisation_id: firm.id };
      await db
        .insertInto('membership')
        .values({
          ...membership,
          role: 'participant',
          account_id: accountId,
          participant_id: participantId,
          name,
          from_date: '2012-02-01',
          to_date: null,
        })
        .execute();
      const added = await own();
      if (added === null) throw new Error('who was given a role has none');
      return added;
    },
  };
}

const membershipsIn = (db: TestPlatform['db'], partnershipId: string) =>
  db
    .selectFrom('membership')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('to_date', 'is', null)
    .where('account_id', 'is not', null)
    .orderBy('name');

type Memberships = ReturnType<typeof membershipsIn>;

async function membershipOf(
  db: TestPlatform['db'],
  partnershipId: string,
  which: (query: Memberships) => Memberships,
): Promise<Actor | null> {
  const row = await which(membershipsIn(db, partnershipId)).executeTakeFirst();
  return row === undefined
    ? null
    : {
        partnershipId,
        organisationId: row.organisation_id,
        membershipId: row.id,
        accountId: row.account_id ?? '',
        role: row.role,
        participantId: row.participant_id,
        name: row.name,
      };
}

/** A shift of the published roster as the database has it, taken back or not. */
export type PublishedRow = {
  readonly id: string;
  readonly who: string;
  readonly demandId: string;
  readonly organisationId: string;
  readonly onDate: LocalDate;
  readonly minutes: number;
  readonly publishedIn: number;
  readonly withdrawnIn: number | null;
  readonly cause: string | null;
};

/** All of the published roster of some days, half-open, in order of day. */
export async function publishedRows(
  { db }: TestPlatform,
  { firmId }: Players,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly PublishedRow[]> {
  return db
    .selectFrom('rostered_shift')
    .select([
      'id',
      'participant_id as who',
      'demand_id as demandId',
      'organisation_id as organisationId',
      'on_date as onDate',
      'work_minutes as minutes',
      'published_in as publishedIn',
      'withdrawn_in as withdrawnIn',
      'withdrawn_cause as cause',
    ])
    .where('firm_organisation_id', '=', firmId)
    .where('on_date', '>=', from)
    .where('on_date', '<', to)
    .orderBy('on_date')
    .orderBy('from_at')
    .orderBy('participant_id')
    .execute();
}

type Roster = { readonly from: LocalDate; readonly to: LocalDate; readonly draftId: string | null };

/**
 * What the checker of the planner and the law have against the days of a draft, or against what is published when none is given: what
 * breaks a rule, and what nobody asks for.
 */
export async function against(
  platform: TestPlatform,
  players: Players,
  planner: Actor,
  roster: Roster,
): Promise<readonly string[]> {
  const { from, to, draftId } = roster;
  const now = platform.clock.now();
  const published = (await publishedRows(platform, players, from, to)).filter(
    ({ withdrawnIn }) => withdrawnIn === null,
  );
  const { violations, lost } = await asActor(platform, planner, async (db) => {
    const shifts =
      draftId === null
        ? published.map((row) => ({ ...row, participantId: row.who, pinned: false }))
        : await draftShifts(db, draftId);
    return judge(
      await problemOf(db, { firmId: players.firmId, days: { from, to }, today: dayOf(now), now }),
      shifts.filter(({ onDate }) => from <= onDate && onDate < to),
    );
  });
  const law = await againstTheLaw(platform, players, roster);
  return [
    ...lost.map(({ demandId, onDate }) => `not asked: ${demandId} ${onDate}`),
    ...violations.map(({ rule, sentence }) => `${rule}: ${JSON.stringify(sentence)}`),
    ...(law.people > 50 ? law.wrong : [`only ${law.people} people were held against the law`]),
  ];
}

/**
 * The first of some shifts that so many people could be given besides, without breaking a rule, were one more asked; undefined when
 * there is none. `published` is what stands on those days.
 */
export async function roomFor(
  platform: TestPlatform,
  { firmId }: Players,
  planner: Actor,
  asked: {
    readonly days: { readonly from: LocalDate; readonly to: LocalDate };
    readonly published: readonly PublishedRow[];
    readonly among: readonly PublishedRow[];
    readonly people: number;
  },
): Promise<PublishedRow | undefined> {
  const now = platform.clock.now();
  const { days, people, among } = asked;
  const built = await asActor(platform, planner, (db) =>
    problemOf(db, { firmId, days, today: dayOf(now), now }),
  );
  const shifts = built.problem.shifts.map((shift) => ({ ...shift, places: shift.places + 1 }));
  const wider = { ...built, problem: { ...built.problem, shifts } };
  const published = asked.published.map((row) => ({ ...row, participantId: row.who, pinned: false }));
  return among.find((row) => {
    const busy = new Set(published.filter(({ onDate }) => onDate === row.onDate).map(({ who }) => who));
    const fitting = built.people.filter(
      ({ participantId }) =>
        !busy.has(participantId) &&
        judge(wider, [...published, { ...row, participantId, pinned: false }]).violations.length === 0,
    );
    return fitting.length >= people;
  });
}

type Timed = {
  readonly who: string;
  readonly born: LocalDate;
  readonly day: LocalDate;
  readonly from: number;
  readonly to: number;
  readonly breaks: readonly { readonly from: number; readonly to: number }[];
  readonly ill: boolean;
};

/**
 * What the Arbeidstijdenwet has against the shifts of each person: all that was published before a day, and from that day on a draft,
 * or where none is given what was published. The times are put together here from what was asked, apart from the planner.
 */
export async function againstTheLaw(
  { db }: TestPlatform,
  { partnershipId }: Players,
  { from, to, draftId }: Roster,
): Promise<{ readonly people: number; readonly shifts: number; readonly wrong: readonly string[] }> {
  const { rows } = await sql<Timed>`
    select given.participant_id as who, born.birth_date::text as born, given.on_date::text as day,
      asked.from_minute as "from", asked.to_minute as "to", asked.breaks, given.ill
    from (
      select r.participant_id, r.demand_id, r.on_date, 
        w.outcome is distinct from 'worked' and (w.outcome is not distinct from 'sick' or exists (
          select from absence a where a.participant_id = r.participant_id and a.withdrawn_at is null
            and a.from_date <= r.on_date and coalesce(a.to_date, 'infinity') > r.on_date)) as ill
      from rostered_shift r left join worked_shift w on w.rostered_shift_id = r.id
      where r.partnership_id = ${partnershipId}::uuid and r.withdrawn_in is null
        and r.on_date < ${draftId === null ? to : from}::date and w.outcome is distinct from 'absent'
      union all
      select participant_id, demand_id, on_date, false from draft_shift where draft_id = ${draftId}::uuid
    ) given
    join shift_demand asked on asked.id = given.demand_id
    join participant_contact born on born.participant_id = given.participant_id
    order by given.on_date, asked.from_minute`.execute(db);
  const people = Map.groupBy(rows, ({ who }) => who);
  const wrong = [...people].flatMap(([who, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const judged = arbeidstijd({ birthDate: first.born, shifts: own.map(shiftOf) });
    if (!judged.ok) return judged.refusals.map(({ rule }) => `${who}: ${rule}`);
    return judged.value.violations.map(({ rule, at }) => `${who}: ${rule} ${at}`);
  });
  return { people: people.size, shifts: rows.length, wrong };
}

function shiftOf({ day, from, to, breaks, ill }: Timed) {
  const at = (minute: number) =>
    `${addDays(day, Math.floor(minute / 1440))}T${twoDigits(Math.floor((minute % 1440) / 60))}:${twoDigits(minute % 60)}`;
  if (ill) return { start: at(from), end: at(to), kind: 'sick' as const };
  return {
    start: at(from),
    end: at(to),
    breaks: breaks.map((each) => ({ start: at(each.from), end: at(each.to) })),
  };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** What the story needs must be there: else it would pass by telling nothing. */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the roster of the month has no ${what}`);
  return value;
}
