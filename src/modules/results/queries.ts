import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import type { Target } from '../trajectories/index.ts';
import { type Measure, outcomeMonths } from './words.ts';

/** All numbers of one year. */
export type Figures = Readonly<Record<Measure, number>> & {
  /** Of those hired: at so many months after their first day of work, how many are known, and how many worked. */
  readonly outcomes: readonly { readonly months: number; readonly known: number; readonly working: number }[];
};

export type ProgrammeFigures = Figures & {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** The version in force at the end of the year; its targets for this year follow. */
  readonly version: number;
  readonly targets: readonly Target[];
};

export type Cohort = Figures & {
  readonly year: number;
  readonly programmes: readonly ProgrammeFigures[];
};

/**
 * The figures of every year of the partnership (G1), newest first, computed from the facts as they are seen from `day`.
 * Definitions: `measureDefinitions`. Gives numbers also to roles that may see no people, and nothing to others.
 */
export async function cohorts(db: Transaction, day: LocalDate): Promise<Cohort[]> {
  const counts = await sql<Count>`
    select programme_id, year, measure, items from result_counts(${day}::date)
  `.execute(db);
  const versions = await versionsOf(db);
  const years = [...new Set(counts.rows.map((count) => count.year))].sort((a, b) => b - a);
  return years.map((year) => cohortOf(year, counts.rows, versions));
}

/** The figures of one year; all zero for a year in which nothing happened. */
export async function cohort(db: Transaction, year: number, day: LocalDate): Promise<Cohort> {
  const all = await cohorts(db, day);
  return all.find((each) => each.year === year) ?? cohortOf(year, [], []);
}

type Count = {
  readonly programme_id: string | null;
  readonly year: number;
  readonly measure: string;
  readonly items: number;
};

type Version = {
  readonly id: string;
  readonly key: string;
  readonly version: number;
  readonly name: string;
  readonly year: number;
  readonly targets: readonly Target[];
};

function cohortOf(year: number, counts: readonly Count[], versions: readonly Version[]): Cohort {
  const ofYear = counts.filter((count) => count.year === year);
  return {
    year,
    ...figuresOf(ofYear.filter((count) => count.programme_id === null)),
    programmes: inForce(versions, year).map(({ id, key, name, version, targets }) => ({
      id,
      key,
      name,
      version,
      ...figuresOf(ofYear.filter((count) => count.programme_id === id)),
      targets: targets.filter((target) => target.year === year),
    })),
  };
}

function figuresOf(counts: readonly Count[]): Figures {
  const found = new Map(counts.map((count) => [count.measure, count.items]));
  const of = (measure: string) => found.get(measure) ?? 0;
  return {
    started: of('started'),
    completed: of('completed'),
    hired: of('hired'),
    coursesPassed: of('coursesPassed'),
    employersWithPool: of('employersWithPool'),
    stillInWork: of('stillInWork'),
    completedInYear: of('completedInYear'),
    hiredInYear: of('hiredInYear'),
    outcomes: outcomeMonths.map((months) => ({
      months,
      known: of(`knownAfter${months}`),
      working: of(`workingAfter${months}`),
    })),
  };
}

/** Of each programme the last version that was published in or before the year. */
function inForce(versions: readonly Version[], year: number): Version[] {
  const published = versions.filter((version) => version.year <= year);
  return published.filter(
    (version) => !published.some((other) => other.id === version.id && other.version > version.version),
  );
}

async function versionsOf(db: Transaction): Promise<Version[]> {
  const rows = await db
    .selectFrom('programme_version')
    .innerJoin('programme', (join) =>
      join
        .onRef('programme.partnership_id', '=', 'programme_version.partnership_id')
        .onRef('programme.id', '=', 'programme_version.programme_id'),
    )
    .select(['programme.id', 'programme.key', 'version', 'name', 'published_at', 'content'])
    .orderBy('programme.key')
    .execute();
  return rows.map(({ published_at, content, ...version }) => ({
    ...version,
    year: Number(published_at.slice(0, 4)),
    targets: content.targets,
  }));
}
