import { earlier, type LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { type ActionContext, action } from '../../../platform/action.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { type AskingFacts, addDemand, courseNames, judgeAsking, loadAsking } from '../asking.ts';
import {
  certificatesOf,
  endCountsInWords,
  hasHours,
  hasPaidBreaks,
  hoursInWords,
  type PlanningLine,
  paidBreaksInWords,
  planningLines,
  workOf,
  wrongAction,
} from '../planning-lines.ts';
import { type PlanningRequest, planningRequest } from '../planning-request.ts';
import { type AssumedGuidance, assumedGuidance, assumedInWords } from '../rules/assumed-guidance.ts';
import type { Asked } from '../rules/read-demand.ts';
import { refusal } from '../rules/refusals.ts';
import { newestGuided, sitesOf } from '../store.ts';
import { demandKind } from '../words.ts';

type Known = {
  readonly id: string;
  readonly externalId: string | null;
  readonly what: string;
  readonly fromDate: LocalDate;
  /** Undefined when it has been changed or called off here. */
  readonly toDate: LocalDate | null | undefined;
  readonly guided: boolean;
};
type Facts = {
  /** Null when no site, or more than one, has this name. */
  readonly asking: AskingFacts | null;
  readonly unclear: boolean;
  readonly courses: readonly string[];
  /** What came in before by the same kenmerk. */
  readonly known: readonly Known[];
  readonly guidance: AssumedGuidance;
};
type Line = { readonly line: PlanningLine; readonly asked: Asked; readonly knownId: string | null };
type Taken = {
  readonly asking: AskingFacts;
  readonly lines: readonly Line[];
  readonly notTaken: readonly string[];
  readonly guidance: AssumedGuidance;
};

type What = Pick<
  Asked,
  | 'work'
  | 'weekdays'
  | 'onDate'
  | 'fromDate'
  | 'fromMinute'
  | 'toMinute'
  | 'breaks'
  | 'places'
  | 'certificates'
>;

/** All that a line says of its work but its last day, which moves when the work is changed or called off here. */
const what = ({
  work,
  weekdays,
  onDate,
  fromDate,
  fromMinute,
  toMinute,
  breaks,
  places,
  certificates,
}: What) =>
  JSON.stringify([
    ...[work, weekdays, onDate, fromDate, fromMinute, toMinute, places],
    breaks.map(({ from, to }) => [from, to]),
    [...certificates].sort(),
  ]);

async function load(db: Transaction, request: PlanningRequest): Promise<Facts> {
  const { id = [], name } = request.positionProfile.positionLocation;
  const customers = (request.customer?.id ?? []).map(({ value }) => value);
  const open = (await sitesOf(db)).filter(({ closedOn }) => closedOn === null);
  const byId = open.filter((site) => id.some(({ value }) => value === site.id));
  const byName = open.filter((site) => site.name.toLowerCase() === name.toLowerCase());
  const found = byId.length > 0 ? byId : byName;
  const ofCustomer = found.filter(({ organisationId }) => customers.includes(organisationId));
  const chosen = ofCustomer.length > 0 ? ofCustomer : found;
  const [site] = chosen;
  const courses = await courseNames(db);
  if (site === undefined || chosen.length > 1) {
    const guidance = assumedGuidance({ mentorPlaces: 0, newest: null, before: null });
    return { asking: null, unclear: chosen.length > 1, courses, known: [], guidance };
  }
  // Held first, so that the same request at the same moment waits and then is known.
  const asking = await loadAsking(db, site.id);
  const rows = await db
    .selectFrom('shift_demand')
    .select(['id', 'external_id as externalId', 'work', 'weekdays', 'on_date as onDate'])
    .select([
      'from_minute as fromMinute',
      'to_minute as toMinute',
      'places',
      'guided',
      'breaks',
      'certificates',
    ])
    .select(['from_date as fromDate', 'to_date as toDate', 'cancelled_at as cancelledAt'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('shift_demand as next')
            .select('next.id')
            .whereRef('next.partnership_id', '=', 'shift_demand.partnership_id')
            .whereRef('next.follows', '=', 'shift_demand.id'),
        )
        .as('isChanged'),
    )
    .where('organisation_id', '=', site.organisationId)
    .where((eb) =>
      eb(eb.fn<boolean>('starts_with', ['external_id', eb.val(`${request.documentId.value} `)]), '=', true),
    )
    .execute();
  const known = rows.map((row) => ({
    id: row.id,
    externalId: row.externalId,
    what: what(row),
    fromDate: row.fromDate,
    toDate: row.isChanged || row.cancelledAt !== null ? undefined : row.toDate,
    guided: row.guided,
  }));
  const guidance = assumedGuidance({
    mentorPlaces: site.mentorPlaces,
    newest: await newestGuided(db, site.id),
    before: known[0]?.guided ?? null,
  });
  return { asking, unclear: false, courses, known, guidance };
}

function decide(facts: Facts, request: PlanningRequest, context: ActionContext): Result<Taken> {
  const { asking, courses, known } = facts;
  const work = workOf(request);
  const certificates = certificatesOf(request, courses);
  const lines = planningLines(request, work ?? 'werk', certificates.names);
  const judged = lines.map((line) => judgeLine(line, facts, context));
  const wrong: Refusal[] = [
    ...wrongAction(request.actionCode, 'actionCode'),
    ...(work === null ? [refusal('no-work-named', { field: 'positionProfile.positionTitle' })] : []),
    ...placeWrong(facts),
    ...certificates.wrong,
    ...(lines.length === 0 ? [refusal('no-lines', { field: 'periodicPlanningLine' })] : []),
    ...sameLines(lines),
    ...judged.flatMap((each) => (each.ok ? [] : each.refusals)),
  ];
  if (asking === null || wrong.length > 0) return refuse(...wrong);
  const asked = judged.flatMap((each) => (each.ok ? [each.value] : []));
  const changed =
    known.length > 0 &&
    (known.length !== asked.length ||
      asked.some(({ line, asked: now }) => {
        const before = known.find(({ externalId }) => externalId === line.externalId);
        if (before === undefined || before.what !== what(now)) return true;
        return before.toDate !== undefined && before.toDate !== now.toDate;
      }));
  if (changed) return refuse(refusal('request-changed', { field: 'documentId.value' }));
  return accept({ asking, lines: asked, notTaken: certificates.notTaken, guidance: facts.guidance });
}

function placeWrong({ asking, unclear }: Facts): Refusal[] {
  if (asking !== null) return [];
  return [
    refusal(unclear ? 'site-unclear' : 'no-such-site', { field: 'positionProfile.positionLocation.name' }),
  ];
}

function sameLines(lines: readonly PlanningLine[]): Refusal[] {
  const ids = lines.map(({ lineId }) => lineId);
  const double = ids.filter((id, place) => ids.indexOf(id) !== place);
  return double.map((id) => refusal('line-double', { field: 'lineId', values: { id } }));
}

/** What a line asks; of one that came in before, nothing is in the way. Its refusals name the fields of the request. */
function judgeLine(
  line: PlanningLine,
  { asking, known, guidance }: Facts,
  context: ActionContext,
): Result<Line> {
  if (asking === null) return refuse(...line.wrong);
  const before = known.find(({ externalId }) => externalId === line.externalId);
  const there = asking.there.filter(({ id }) => !known.some((each) => each.id === id));
  // Whether the site still has a mentor does not stand in the way of what came in before.
  const input = { ...line.input, guided: before === undefined && guidance.guided };
  // Work that began since is asked as it was.
  const today = before === undefined ? context.today : earlier(context.today, before.fromDate);
  const judging = { context: { ...context, today }, earliest: today };
  const asked = judgeAsking({ ...asking, there }, input, judging);
  const refusals = asked.ok
    ? []
    : asked.refusals.map(({ field = '', ...rest }) => ({ ...rest, field: line.fields[field] ?? field }));
  if (!asked.ok || line.wrong.length > 0) return refuse(...line.wrong, ...refusals);
  const { guided } = before ?? asked.value;
  return accept({ line, asked: { ...asked.value, guided }, knownId: before?.id ?? null });
}

/**
 * Takes over a SETU PlanningRequest v2.0: each line becomes what is asked at the site that it names. The same request sent again does
 * nothing and gets the same answer; another request by the same kenmerk is refused. Output: what became of each line, and what was
 * assumed because the standard cannot say it.
 */
export const takePlanningRequest = action({
  name: 'demand/take-planning-request',
  title: { nl: 'Een planningsvraag (SETU) overnemen', en: 'Take over a planning request (SETU)' },
  who: ['employer-contact', 'planner'],
  input: planningRequest,
  load,
  decide,
  save: async (db, { asking, lines, notTaken, guidance }, context, request) => {
    const taken: { lineId: string; demandId: string; asked: Asked }[] = [];
    for (const { line, asked, knownId } of lines) {
      const demandId =
        knownId ?? (await addDemand(db, asking.site, asked, context, { externalId: line.externalId }));
      taken.push({ lineId: line.lineId, demandId, asked });
    }
    return {
      documentId: request.documentId.value,
      known: lines.every(({ knownId }) => knownId !== null),
      siteId: asking.site.id,
      lines: taken,
      notTaken,
      assumed: [
        { field: 'guided', value: guidance.guided, explanation: assumedInWords(guidance) },
        ...(hasPaidBreaks(request)
          ? [{ field: 'breaks', value: false, explanation: paidBreaksInWords }]
          : []),
        ...(hasHours(request) ? [{ field: 'hours', value: true, explanation: hoursInWords }] : []),
        ...(lines.some(({ line }) => line.hoursDiffer)
          ? [{ field: 'hours', value: false, explanation: endCountsInWords }]
          : []),
      ],
    };
  },
  about: demandKind,
  object: (_input, output) => output?.lines[0]?.demandId ?? null,
});
