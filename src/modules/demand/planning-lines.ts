import { addDays, dayOf, type Instant, momentOf, timeOf } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { minuteOf, onOrAfter, timeOfMinute } from '../../kernel/times.ts';
import type { PlanningRequest } from './planning-request.ts';
import { type ReadTimes, readTimes, type SentBreak, type SentTimes } from './planning-times.ts';
import type { DemandInput } from './rules/read-demand.ts';
import { refusal } from './rules/refusals.ts';

/** A line of a planning request as it would be asked here. */
export type PlanningLine = {
  readonly lineId: string;
  readonly externalId: string;
  readonly input: DemandInput;
  /** Where each field of the input stands in the request. */
  readonly fields: Readonly<Record<string, string>>;
  readonly wrong: readonly Refusal[];
  /** It has an end, and hours that say something else. */
  readonly hoursDiffer: boolean;
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
/** Minutes. */
const day = 24 * 60;

/** What is asked for, by title or by task; null when neither says. */
export function workOf({ positionProfile }: PlanningRequest): string | null {
  return positionProfile.positionTitle ?? positionProfile.positionTask?.description?.value ?? null;
}

/** The certificates that are asked: licences, which must be courses; and of the competencies those that are. */
export function certificatesOf(
  { positionProfile }: PlanningRequest,
  courses: readonly string[],
): {
  readonly names: readonly string[];
  readonly notTaken: readonly string[];
  readonly wrong: readonly Refusal[];
} {
  const { licenses = [], positionCompetencies = [] } = positionProfile.positionQualifications ?? {};
  const courseOf = (name: string) => courses.find((each) => each.toLowerCase() === name.toLowerCase());
  const competencies = positionCompetencies.flatMap(({ competencyName }) => competencyName ?? []);
  const path = 'positionProfile.positionQualifications.licenses';
  return {
    names: [...licenses.map(({ name }) => name), ...competencies].flatMap((name) => courseOf(name) ?? []),
    notTaken: competencies.filter((name) => courseOf(name) === undefined),
    wrong: licenses.flatMap(({ name }, place) =>
      courseOf(name) === undefined
        ? [refusal('no-such-course', { field: `${path}.${place}.name`, values: { name } })]
        : [],
    ),
  };
}

/** Whether a request has breaks that are paid: here a break is no working time, whoever pays it. */
export function hasPaidBreaks({
  periodicPlanningLine = [],
  singlePlanningLine = [],
}: PlanningRequest): boolean {
  return [...periodicPlanningLine, ...singlePlanningLine].some(({ breaks = [] }) =>
    breaks.some(({ paidOrUnpaid }) => paidOrUnpaid === 'Paid'),
  );
}

/** What is assumed of paid breaks, and how to say it otherwise. */
export const paidBreaksInWords: Text = {
  nl: 'Wij nemen aan dat de pauzes geen werktijd zijn, ook de betaalde. Zijn het toch uren die meetellen? Stuur ze dan niet als pauze.',
  en: 'We assume that the breaks are no working time, also the paid ones. Are they hours that count? Then do not send them as breaks.',
};

/** Whether a request says for how long people work in place of until when. */
export function hasHours({ periodicPlanningLine = [], singlePlanningLine = [] }: PlanningRequest): boolean {
  return (
    periodicPlanningLine.some(({ endTime }) => endTime === undefined) ||
    singlePlanningLine.some(({ endDateTime }) => endDateTime === undefined)
  );
}

/** What is assumed of hours, and how to say it otherwise. */
export const hoursInWords: Text = {
  nl: 'Wij nemen aan dat `hours` de uren werk zijn: een onbetaalde pauze komt erbij, een betaalde zit erin. Is het anders? Stuur dan het einde.',
  en: 'We assume that `hours` are the hours of work: a break that is not paid comes on top, one that is paid is in them. Is it otherwise? Then send the end.',
};

/** What is assumed where hours and end say something else. */
export const endCountsInWords: Text = {
  nl: 'Bij een regel passen `hours` en het einde niet bij elkaar. Wij nemen aan dat het einde klopt.',
  en: 'Of a line `hours` and the end do not agree. We assume that the end is right.',
};

/** All lines of a request as what would be asked here, each with what is wrong in it besides. */
export function planningLines(
  request: PlanningRequest,
  work: string,
  certificates: readonly string[],
): readonly PlanningLine[] {
  const document = request.documentId.value;
  const { positionPeriod } = request.positionProfile;
  const externalId = (line: Sent) => `${document} ${line.lineId.value}`;
  const periodic = (request.periodicPlanningLine ?? []).map((line, place): PlanningLine => {
    const at = `periodicPlanningLine.${place}`;
    const begin = minuteOf(line.startTime);
    const since = (time: string | undefined) =>
      time === undefined ? undefined : onOrAfter(begin, minuteOf(time)) - begin;
    const { startTime, endTime, breaks = [] } = line;
    const times = readTimes(
      sentOf(
        line,
        since(endTime),
        breaks.map(({ startTime: from, endTime: to }) => [since(from), since(to)]),
      ),
      at,
      'endTime',
    );
    return {
      lineId: line.lineId.value,
      externalId: externalId(line),
      input: {
        work,
        certificates,
        weekdays: [weekdays.indexOf(line.planningPeriod) + 1],
        fromDate: positionPeriod?.start,
        // The last day is included there, and not here.
        toDate: positionPeriod?.end === undefined ? undefined : addDays(positionPeriod.end, 1),
        startTime: startTime.slice(0, 5),
        ...clockTimes(times, (minutes) => timeOfMinute(begin + minutes)),
        places: line.positionQuantity,
      },
      fields: {
        fromDate: 'positionProfile.positionPeriod.start',
        toDate: 'positionProfile.positionPeriod.end',
        ...pathsOf(at, ['startTime', 'endTime'], endTime !== undefined, times),
      },
      wrong: [...wrongAction(line.actionCode, `${at}.actionCode`), ...times.wrong],
      hoursDiffer: times.hoursDiffer,
    };
  });
  const single = (request.singlePlanningLine ?? []).map((line, place): PlanningLine => {
    const at = `singlePlanningLine.${place}`;
    const start = instantOf(line.startDateTime);
    const since = (moment: string | undefined) =>
      moment === undefined ? undefined : (Date.parse(instantOf(moment)) - Date.parse(start)) / 60_000;
    const { endDateTime, breaks = [] } = line;
    const times = readTimes(
      sentOf(
        line,
        since(endDateTime),
        breaks.map(({ startDateTime: from, endDateTime: to }) => [since(from), since(to)]),
      ),
      at,
      'endDateTime',
    );
    const clock = (minutes: number) => timeOf(new Date(Date.parse(start) + minutes * 60_000).toISOString());
    return {
      lineId: line.lineId.value,
      externalId: externalId(line),
      input: {
        work,
        certificates,
        onDate: dayOf(start),
        startTime: timeOf(start),
        ...clockTimes(times, clock),
        places: line.positionQuantity,
      },
      fields: {
        onDate: `${at}.startDateTime`,
        ...pathsOf(at, ['startDateTime', 'endDateTime'], endDateTime !== undefined, times),
      },
      wrong: [
        ...wrongAction(line.actionCode, `${at}.actionCode`),
        ...times.wrong,
        ...wrongSpan(times.end, `${at}.${endDateTime === undefined ? 'hours' : 'endDateTime'}`),
        ...(line.singlePlanningType === 'Exception'
          ? [refusal('line-exception', { field: `${at}.singlePlanningType` })]
          : []),
      ],
      hoursDiffer: times.hoursDiffer,
    };
  });
  return [...periodic, ...single];
}

/** What both kinds of lines have. */
type Sent = {
  readonly lineId: { readonly value: string };
  readonly hours?: number | null | undefined;
  readonly breaks?:
    | readonly {
        readonly breakTrigger?: SentBreak['trigger'];
        readonly paidOrUnpaid?: string | undefined;
      }[]
    | undefined;
};

function sentOf(
  { hours, breaks = [] }: Sent,
  end: number | undefined,
  spans: readonly (readonly [from: number | undefined, to: number | undefined])[],
): SentTimes {
  return {
    end,
    hours,
    breaks: breaks.map(({ breakTrigger: trigger, paidOrUnpaid }, place) => {
      const [from, to] = spans[place] ?? [];
      return { from, to, trigger, isPaid: paidOrUnpaid === 'Paid' };
    }),
  };
}

function clockTimes({ end, breaks }: ReadTimes, clock: (minutes: number) => string) {
  return {
    endTime: clock(end),
    breaks: breaks.map(({ from, to }) => ({ startTime: clock(from), endTime: clock(to) })),
  };
}

/** Where the times of a line stand in the request. */
function pathsOf(
  at: string,
  [start, end]: readonly [string, string],
  hasEnd: boolean,
  { breaks }: ReadTimes,
): Record<string, string> {
  return {
    startTime: `${at}.${start}`,
    endTime: `${at}.${hasEnd ? end : 'hours'}`,
    places: `${at}.positionQuantity`,
    ...Object.fromEntries(
      breaks.flatMap(({ place, isTriggered }, number) => [
        [`breaks.${number}.startTime`, `${at}.breaks.${place}.${isTriggered ? 'breakTrigger' : start}`],
        [`breaks.${number}.endTime`, `${at}.breaks.${place}.${isTriggered ? 'breakTrigger' : end}`],
      ]),
    ),
  };
}

/** Refuses what is not new, of a message or of a line of it. */
export function wrongAction(code: string | undefined, field: string): Refusal[] {
  return code === undefined || code === 'POST' ? [] : [refusal('line-action', { field })];
}

function wrongSpan(lasts: number, field: string): Refusal[] {
  if (lasts < 0) return [refusal('ends-before-begin', { field })];
  // Shorter than a day the clock says it too, and there it is judged.
  return lasts >= day ? [refusal('too-long', { field })] : [];
}

/** A moment as it was sent; without an offset it is time in Amsterdam. */
function instantOf(text: string): Instant {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(text).toISOString();
  const [day = '', time = ''] = text.split('T');
  return momentOf(dayOf(`${day}T12:00:00.000Z`), time.slice(0, 5));
}
