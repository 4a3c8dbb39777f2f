import type { Actor } from '../../../kernel/actor.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { minuteOf, onOrAfter } from '../../../kernel/times.ts';
import { weekdayOf } from './occurrences.ts';
import { refusal } from './refusals.ts';
import type { Break, Demand, Importance } from './shift-facts.ts';

/** What somebody fills in: times as the clock shows them, an end before the start is on the day after. */
export type DemandInput = {
  readonly work: string;
  readonly weekdays?: readonly number[] | undefined;
  readonly onDate?: LocalDate | undefined;
  readonly fromDate?: LocalDate | undefined;
  readonly toDate?: LocalDate | undefined;
  readonly startTime: string;
  readonly endTime: string;
  readonly breaks?: readonly { readonly startTime: string; readonly endTime: string }[] | undefined;
  readonly places: number;
  readonly importance?: number | undefined;
  readonly certificates?: readonly string[] | undefined;
  readonly guided?: boolean | undefined;
  /** Who the mentor is; left out when nobody says so. */
  readonly mentor?: string | undefined;
  readonly noticeDays?: number | undefined;
};

/** What is asked, without where, by whom and its id. */
export type Asked = Omit<Demand, 'id' | 'organisationId' | 'siteId' | 'cancelledAt'>;

type Judging = {
  readonly today: LocalDate;
  /** The first day that can be asked for: today for new work, tomorrow for a change. */
  readonly earliest: LocalDate;
  readonly role: Actor['role'];
  /** Names of courses on offer. */
  readonly courses: readonly string[];
  /** What holds when it is not filled in: of the demand that is changed. */
  readonly before?: Pick<Asked, 'noticeDays' | 'importance'> | undefined;
};

const standardNotice = 4;
const longest = 16 * 60;

/**
 * Judges what is asked, and names every wrong field at once: an end after the start and at most 16 hours later, breaks inside that do
 * not overlap, either weekdays or one day, days that are not over and not more than a year away, courses that are on offer, a mentor only
 * where one is there. The notice
 * is set by the planner; 4 days when nobody did, as BW 7:628a lid 2 has it for who is called to work.
 */
export function readDemand(input: DemandInput, judging: Judging): Result<Asked> {
  const times = readTimes(input);
  const when = readWhen(input, judging);
  const names = [...new Set(input.certificates ?? [])];
  const wrong = [
    ...when.wrong,
    ...times.wrong,
    ...names.flatMap((name) =>
      judging.courses.includes(name)
        ? []
        : [refusal('no-such-course', { field: 'certificates', values: { name } })],
    ),
    ...(judging.role === 'planner' ||
    input.noticeDays === undefined ||
    input.noticeDays === (judging.before?.noticeDays ?? standardNotice)
      ? []
      : [refusal('notice-by-planner', { field: 'noticeDays' })]),
    ...(input.mentor !== undefined && input.guided !== true
      ? [refusal('mentor-not-there', { field: 'mentor' })]
      : []),
  ];
  if (wrong.length > 0) return refuse(...wrong);
  return accept({
    work: input.work,
    ...when.value,
    ...times.value,
    places: input.places,
    importance: importanceOf(input.importance ?? judging.before?.importance),
    certificates: names.sort(),
    noticeDays: input.noticeDays ?? judging.before?.noticeDays ?? standardNotice,
    guided: input.guided ?? false,
    mentor: input.mentor ?? null,
  });
}

function importanceOf(value: number | undefined): Importance {
  if (value === 1 || value === 3) return value;
  return 2;
}

type Times = Pick<Asked, 'fromMinute' | 'toMinute' | 'breaks'>;
type Read<Value> = { readonly value: Value; readonly wrong: readonly Refusal[] };

function readTimes({ startTime, endTime, breaks = [] }: DemandInput): Read<Times> {
  const fromMinute = minuteOf(startTime);
  const toMinute = onOrAfter(fromMinute, minuteOf(endTime));
  const pauses = breaks.map((each) => {
    const from = onOrAfter(fromMinute, minuteOf(each.startTime));
    return { from, to: onOrAfter(from, minuteOf(each.endTime)) };
  });
  const value = { fromMinute, toMinute, breaks: pauses.toSorted((a, b) => a.from - b.from) };
  if (toMinute === fromMinute) return { value, wrong: [refusal('same-time', { field: 'endTime' })] };
  if (toMinute - fromMinute > longest) return { value, wrong: [refusal('too-long', { field: 'endTime' })] };
  const wrong = pauses.flatMap((pause, place) => wrongBreak(pause, place, pauses, value));
  const resting = pauses.reduce((sum, { from, to }) => sum + to - from, 0);
  if (wrong.length === 0 && resting >= toMinute - fromMinute) {
    return { value, wrong: [refusal('no-work-left', { field: 'breaks.0.endTime' })] };
  }
  return { value, wrong };
}

function wrongBreak(pause: Break, place: number, pauses: readonly Break[], times: Times): Refusal[] {
  const field = `breaks.${place}.startTime`;
  const inside = pause.from >= times.fromMinute && pause.to > pause.from && pause.to <= times.toMinute;
  if (!inside) return [refusal('break-outside', { field })];
  const hit = pauses.slice(0, place).some((other) => other.from < pause.to && pause.from < other.to);
  return hit ? [refusal('break-overlaps', { field })] : [];
}

type When = Pick<Asked, 'weekdays' | 'onDate' | 'fromDate' | 'toDate'>;

function readWhen(input: DemandInput, judging: Judging): Read<When> {
  const { onDate } = input;
  const weekdays = [...new Set(input.weekdays ?? [])].sort();
  if (weekdays.length > 0) {
    const pattern = readPattern(weekdays, input, judging);
    if (onDate === undefined) return pattern;
    return { ...pattern, wrong: [refusal('when-double', { field: 'onDate' }), ...pattern.wrong] };
  }
  const day = onDate ?? judging.today;
  return {
    value: { weekdays: null, onDate: day, fromDate: day, toDate: addDays(day, 1) },
    wrong:
      onDate === undefined
        ? [refusal('when-missing', { field: 'weekdays' })]
        : dayWrong(onDate, 'onDate', judging),
  };
}

function readPattern(
  weekdays: readonly number[],
  { fromDate, toDate }: DemandInput,
  judging: Judging,
): Read<When> {
  const value = { weekdays, onDate: null, fromDate: fromDate ?? judging.today, toDate: toDate ?? null };
  if (fromDate === undefined) return { value, wrong: [refusal('from-missing', { field: 'fromDate' })] };
  const wrong = dayWrong(fromDate, 'fromDate', judging);
  if (toDate === undefined) return { value, wrong };
  if (toDate <= fromDate)
    return { value, wrong: [...wrong, refusal('ends-before-start', { field: 'toDate' })] };
  const firstWeek = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(fromDate, days));
  const any = firstWeek.some((day) => day < toDate && weekdays.includes(weekdayOf(day)));
  return { value, wrong: any ? wrong : [...wrong, refusal('no-day', { field: 'toDate' })] };
}

function dayWrong(day: LocalDate, field: string, { today, earliest }: Judging): Refusal[] {
  if (day < today) return [refusal('in-past', { field })];
  if (day < earliest) return [refusal('from-tomorrow', { field })];
  return day > addDays(today, 366) ? [refusal('too-far', { field })] : [];
}
