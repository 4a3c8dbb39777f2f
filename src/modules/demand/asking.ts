import { z } from 'zod';
import type { LocalDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import type { ActionContext } from '../../platform/action.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { field } from '../../platform/input.ts';
import { textsHeldBack } from '../participants/index.ts';
import { type Asked, type DemandInput, readDemand } from './rules/read-demand.ts';
import { refusal } from './rules/refusals.ts';
import type { Demand } from './rules/shift-facts.ts';
import { lockSite } from './store.ts';
import './tables.ts';

/** What is filled in to ask for work, of one day or of every week; the end of a period is half-open. */
export const demandFields = {
  work: field.text(120),
  weekdays: z.array(field.whole(1, 7), { error: 'invalid' }).max(7, 'too-long').optional(),
  onDate: field.date().optional(),
  fromDate: field.date().optional(),
  toDate: field.date().optional(),
  startTime: field.time(),
  endTime: field.time(),
  breaks: z
    .array(
      z.object({
        startTime: field.time().describe('Begin van de pauze.'),
        endTime: field.time().describe('Einde van de pauze.'),
      }),
      { error: 'invalid' },
    )
    .max(6, 'too-long')
    .optional(),
  places: field.whole(1, 500),
  importance: field.whole(1, 3).optional(),
  certificates: z.array(field.text(80), { error: 'invalid' }).max(20, 'too-long').optional(),
  guided: z.boolean({ error: 'choice' }).optional(),
  mentor: field.text(60).optional(),
  noticeDays: field.whole(0, 28).optional(),
};

/** What is held back of texts, and can be in a name. */
const ofTexts = ['health', 'addiction', 'pregnancy', 'justice', 'debts', 'belief'] as const;

type Site = NonNullable<Awaited<ReturnType<typeof lockSite>>>;

/** What has to be known to judge what is asked at a site: the site, held; the courses; and what is asked there already. */
export type AskingFacts = {
  readonly site: Site;
  readonly courses: readonly string[];
  readonly there: readonly Pick<
    Demand,
    'id' | 'work' | 'weekdays' | 'fromDate' | 'toDate' | 'fromMinute' | 'toMinute' | 'mentor' | 'cancelledAt'
  >[];
};

/** The courses that can be asked for, by name. */
export async function courseNames(db: Transaction): Promise<readonly string[]> {
  const courses = await db.selectFrom('course').select('name').orderBy('name').execute();
  return courses.map(({ name }) => name);
}

/** Reads that, of a site that one may ask for; null when there is none. Holds the site, so that asking twice is seen. */
export async function loadAsking(db: Transaction, siteId: string): Promise<AskingFacts | null> {
  const site = await lockSite(db, siteId);
  if (site === undefined) return null;
  const there = await db
    .selectFrom('shift_demand')
    .select([
      'id',
      'work',
      'weekdays',
      'from_date as fromDate',
      'to_date as toDate',
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'mentor',
      'cancelled_at as cancelledAt',
    ])
    .where('site_id', '=', siteId)
    .where('cancelled_at', 'is', null)
    .execute();
  return { site, courses: await courseNames(db), there };
}

type Judging = {
  readonly context: Pick<ActionContext, 'today' | 'actor'>;
  readonly earliest: LocalDate;
  /** What is changed, if anything: it holds for what is not filled in, and is not in the way. */
  readonly before?: Demand;
};

/** Judges what is asked at a site: what was filled in, and whether the site can have it. Names every wrong field. */
export function judgeAsking(
  { site, courses, there }: AskingFacts,
  input: DemandInput,
  { context, earliest, before }: Judging,
): Result<Asked> {
  const asked = readDemand(input, {
    today: context.today,
    earliest,
    role: context.actor.role,
    courses,
    before,
  });
  const wrong = [
    ...(asked.ok ? [] : asked.refusals),
    ...textsHeldBack({ work: input.work }),
    // Of a name only a number is held back: people are called Arts, and Islam.
    ...textsHeldBack({ mentor: input.mentor }, ofTexts),
  ];
  if (input.guided === true && site.mentor_places === 0)
    wrong.push(refusal('no-mentor', { field: 'guided' }));
  if (!asked.ok || wrong.length > 0) return refuse(...wrong);
  const inTheWay = [...siteWrong(site, asked.value), ...askedAlready(there, asked.value, before)];
  return inTheWay.length > 0 ? refuse(...inTheWay) : accept(asked.value);
}

function siteWrong({ closed_on }: Site, { fromDate, toDate }: Asked): Refusal[] {
  if (closed_on === null || (toDate !== null && toDate <= closed_on && fromDate < closed_on)) return [];
  return [refusal('site-closed', { field: 'siteId' })];
}

function askedAlready(there: AskingFacts['there'], asked: Asked, before: Demand | undefined): Refusal[] {
  const same = there.some(
    (each) =>
      each.id !== before?.id &&
      (each.toDate === null || each.toDate > each.fromDate) &&
      each.work.toLowerCase() === asked.work.toLowerCase() &&
      String(each.weekdays) === String(asked.weekdays) &&
      each.fromDate === asked.fromDate &&
      each.fromMinute === asked.fromMinute &&
      each.toMinute === asked.toMinute &&
      !areTwoTeams(each.mentor, asked.mentor),
  );
  return same ? [refusal('asked-already')] : [];
}

/** Two people who lead the same work at the same hours. */
function areTwoTeams(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one.toLowerCase() !== other.toLowerCase();
}

/** Where what is asked comes from: the name that the employer's own system gives it, and the demand that it takes the place of. */
type Origin = { readonly externalId?: string | null; readonly follows?: string | null };

/** Writes down what is asked at a site. Gives its id. */
export async function addDemand(
  db: Transaction,
  { id: siteId, organisation_id }: Pick<Site, 'id' | 'organisation_id'>,
  asked: Asked,
  { actor, newId, now }: ActionContext,
  { externalId = null, follows = null }: Origin = {},
): Promise<string> {
  const id = newId();
  await db
    .insertInto('shift_demand')
    .values({
      partnership_id: actor.partnershipId,
      id,
      organisation_id,
      site_id: siteId,
      work: asked.work,
      weekdays: asked.weekdays === null ? null : [...asked.weekdays],
      on_date: asked.onDate,
      from_date: asked.fromDate,
      to_date: asked.toDate,
      from_minute: asked.fromMinute,
      to_minute: asked.toMinute,
      breaks: JSON.stringify(asked.breaks),
      places: asked.places,
      importance: asked.importance,
      certificates: [...asked.certificates],
      notice_days: asked.noticeDays,
      guided: asked.guided,
      mentor: asked.mentor,
      external_id: externalId,
      follows,
      cancelled_at: null,
      cancelled_by: null,
      cancelled_reason: null,
      asked_at: now,
      asked_by: actor.membershipId,
    })
    .execute();
  return id;
}
