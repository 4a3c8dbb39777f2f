import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import '../tables.ts';

/** How many courses somebody has passed, ever. */
export async function coursesPassed(db: Transaction, participantId: string): Promise<number> {
  const { count } = await db
    .selectFrom('course_result')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('participant_id', '=', participantId)
    .where('result', '=', 'passed')
    .executeTakeFirstOrThrow();
  return count;
}

export type CourseResult = {
  readonly id: string;
  readonly course: string;
  readonly result: 'passed' | 'not-yet';
  readonly onDate: LocalDate;
  readonly validUntil: LocalDate | null;
};

/** All results of one person, newest first. */
export async function courseResultsOf(db: Transaction, participantId: string): Promise<CourseResult[]> {
  return db
    .selectFrom('course_result')
    .innerJoin('course', (join) =>
      join
        .onRef('course.partnership_id', '=', 'course_result.partnership_id')
        .onRef('course.id', '=', 'course_result.course_id'),
    )
    .select([
      'course_result.id',
      'course.name as course',
      'result',
      'on_date as onDate',
      'valid_until as validUntil',
    ])
    .where('participant_id', '=', participantId)
    .orderBy('on_date', 'desc')
    .execute();
}

/** The courses that can be chosen, by name. */
export async function courses(db: Transaction): Promise<{ id: string; name: string }[]> {
  return db.selectFrom('course').select(['id', 'name']).orderBy('name').execute();
}

/** All courses by name, with how often each was passed by the people one sees. */
export async function courseOffer(db: Transaction) {
  return db
    .selectFrom('course')
    .leftJoin('course_result', (join) =>
      join
        .onRef('course_result.partnership_id', '=', 'course.partnership_id')
        .onRef('course_result.course_id', '=', 'course.id')
        .on('course_result.result', '=', 'passed'),
    )
    .select((eb) => [
      'course.id',
      'course.name',
      'course.valid_months as validMonths',
      eb.fn.count<number>('course_result.id').as('passed'),
    ])
    .groupBy(['course.id', 'course.name', 'course.valid_months'])
    .orderBy('course.name')
    .execute();
}

export type HeldCertificate = {
  readonly participantId: string;
  readonly course: string;
  readonly from: LocalDate;
  /** Half-open; null for ever. */
  readonly until: LocalDate | null;
};

/**
 * Certificates of people that are valid on some day of a half-open period, by day of the result. The same course passed again
 * gives another one.
 */
export async function certificatesIn(
  db: Transaction,
  participantIds: readonly string[],
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<HeldCertificate[]> {
  if (participantIds.length === 0) return [];
  return db
    .selectFrom('course_result')
    .innerJoin('course', (join) =>
      join
        .onRef('course.partnership_id', '=', 'course_result.partnership_id')
        .onRef('course.id', '=', 'course_result.course_id'),
    )
    .select([
      'participant_id as participantId',
      'course.name as course',
      'on_date as from',
      'valid_until as until',
    ])
    .where('participant_id', 'in', participantIds)
    .where('result', '=', 'passed')
    .where('on_date', '<', to)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', from)]))
    .orderBy('on_date')
    .execute();
}
