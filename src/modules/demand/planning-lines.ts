import { addDays, dayOf, type Instant, momentOf, timeOf } from '../../kernel/local-date.ts';
import type { Refusal } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import type { PlanningRequest } from './planning-request.ts';
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
};

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const longest = 16 * 3_600_000;

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

/** All lines of a request as what would be asked here, each with what is wrong in it besides. */
export function planningLines(
  request: PlanningRequest,
  work: string,
  certificates: readonly string[],
): readonly PlanningLine[] {
  const document = request.documentId.value;
  const { positionPeriod } = request.positionProfile;
  const periodic = (request.periodicPlanningLine ?? []).map((line, place): PlanningLine => {
    const at = `periodicPlanningLine.${place}`;
    const cut = (time: string) => time.slice(0, 5);
    return {
      lineId: line.lineId.value,
      externalId: `${document} ${line.lineId.value}`,
      input: {
        work,
        certificates,
        weekdays: [weekdays.indexOf(line.planningPeriod) + 1],
        fromDate: positionPeriod?.start,
        // The last day is included there, and not here.
        toDate: positionPeriod?.end === undefined ? undefined : addDays(positionPeriod.end, 1),
        startTime: cut(line.startTime),
        endTime: cut(line.endTime),
        breaks: (line.breaks ?? []).map((each) => ({
          startTime: cut(each.startTime),
          endTime: cut(each.endTime),
        })),
        places: line.positionQuantity,
      },
      fields: {
        fromDate: 'positionProfile.positionPeriod.start',
        toDate: 'positionProfile.positionPeriod.end',
        ...pathsOf(at, 'startTime', 'endTime', line.breaks ?? []),
      },
      wrong: wrongAction(line.actionCode, `${at}.actionCode`),
    };
  });
  const single = (request.singlePlanningLine ?? []).map((line, place): PlanningLine => {
    const at = `singlePlanningLine.${place}`;
    const [start, end] = [instantOf(line.startDateTime), instantOf(line.endDateTime)];
    return {
      lineId: line.lineId.value,
      externalId: `${document} ${line.lineId.value}`,
      input: {
        work,
        certificates,
        onDate: dayOf(start),
        startTime: timeOf(start),
        endTime: timeOf(end),
        breaks: (line.breaks ?? []).map((each) => ({
          startTime: timeOf(instantOf(each.startDateTime)),
          endTime: timeOf(instantOf(each.endDateTime)),
        })),
        places: line.positionQuantity,
      },
      fields: {
        onDate: `${at}.startDateTime`,
        ...pathsOf(at, 'startDateTime', 'endDateTime', line.breaks ?? []),
      },
      wrong: [
        ...wrongAction(line.actionCode, `${at}.actionCode`),
        ...wrongSpan(start, end, `${at}.endDateTime`),
        ...(line.singlePlanningType === 'Exception'
          ? [refusal('line-exception', { field: `${at}.singlePlanningType` })]
          : []),
      ],
    };
  });
  return [...periodic, ...single];
}

function pathsOf(at: string, start: string, end: string, breaks: readonly unknown[]): Record<string, string> {
  return {
    startTime: `${at}.${start}`,
    endTime: `${at}.${end}`,
    places: `${at}.positionQuantity`,
    ...Object.fromEntries(
      breaks.flatMap((_each, place) => [
        [`breaks.${place}.startTime`, `${at}.breaks.${place}.${start}`],
        [`breaks.${place}.endTime`, `${at}.breaks.${place}.${end}`],
      ]),
    ),
  };
}

/** Refuses what is not new, of a message or of a line of it. */
export function wrongAction(code: string | undefined, field: string): Refusal[] {
  return code === undefined || code === 'POST' ? [] : [refusal('line-action', { field })];
}

function wrongSpan(start: Instant, end: Instant, field: string): Refusal[] {
  const lasts = Date.parse(end) - Date.parse(start);
  if (lasts < 0) return [refusal('ends-before-begin', { field })];
  // Up to 16 hours the clock says it too, and there it is judged.
  return lasts > longest ? [refusal('too-long', { field })] : [];
}

/** A moment as it was sent; without an offset it is time in Amsterdam. */
function instantOf(text: string): Instant {
  if (/(Z|[+-]\d\d:?\d\d)$/.test(text)) return new Date(text).toISOString();
  const [day = '', time = ''] = text.split('T');
  return momentOf(dayOf(`${day}T12:00:00.000Z`), time.slice(0, 5));
}
