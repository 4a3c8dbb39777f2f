import { sql } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { fullName } from '../participants/index.ts';
import { type Claimable, type ClaimLine, claimLines } from './rules/claim-lines.ts';
import { agreedPeriods } from './rules/standing.ts';
import { paidUntil, proposalsOf, subsidiesOf } from './store.ts';
import './tables.ts';

type OfEmployer = Claimable & { readonly employerId: string };

/**
 * The subsidies that a municipality pays, of all employers or one, with their agreed amounts and what was claimed. As many questions to
 * the database for a thousand as for one.
 */
export async function claimablesOf(
  db: Transaction,
  municipalityId: string,
  only: { readonly employerId?: string } = {},
): Promise<readonly OfEmployer[]> {
  const subsidies = (await subsidiesOf(db, only)).filter((each) => each.municipalityId === municipalityId);
  const ids = subsidies.map(({ id }) => id);
  const people = subsidies.map(({ participantId }) => participantId);
  const proposals = await proposalsOf(db, ids);
  const names = await namesOf(db, people);
  const targets = await targetsOf(db, people);
  const claimed = await claimedOf(db, ids);
  return subsidies.map((subsidy) => ({
    subsidyId: subsidy.id,
    employerId: subsidy.employerId,
    participantId: subsidy.participantId,
    name: names.get(subsidy.participantId) ?? '',
    periods: agreedPeriods(
      proposals.get(subsidy.id) ?? [],
      paidUntil(subsidy, targets.get(subsidy.participantId) ?? null),
    ),
    claimed: claimed.get(subsidy.id) ?? [],
  }));
}

/** Employers for whom a municipality pays, by name, each with the lines that are open up to and including a month. */
export async function openClaims(db: Transaction, municipalityId: string, month: LocalDate) {
  const all = await claimablesOf(db, municipalityId);
  const employers = await db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(all.map(({ employerId }) => employerId))))
    .orderBy('name')
    .execute();
  return employers.map((employer) => {
    const claimables = all.filter(({ employerId }) => employerId === employer.id);
    const lines: readonly ClaimLine[] = claimLines(claimables, month);
    return { ...employer, claimables, lines };
  });
}

async function namesOf(db: Transaction, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('participant')
    .select(['id', 'given_name as givenName', 'infix', 'family_name as familyName'])
    .where('id', '=', (eb) => eb.fn.any(eb.val(people)))
    .execute();
  return new Map(rows.map(({ id, ...name }) => [id, fullName(name)]));
}

/** The newest line on the target group of each of these people. */
async function targetsOf(db: Transaction, people: readonly string[]) {
  const { rows } = await sql<{ participantId: string; member: boolean; from: LocalDate }>`
    select distinct on (participant_id) participant_id as "participantId", member, from_date as "from"
    from target_group where participant_id = any(${people})
    order by participant_id, at desc, id desc`.execute(db);
  return new Map(rows.map((row) => [row.participantId, row]));
}

/** What claims that were not sent back hold of these subsidies. */
async function claimedOf(db: Transaction, subsidyIds: readonly string[]) {
  const rows = await db
    .selectFrom('subsidy_claim_line as l')
    .leftJoin('subsidy_claim_decision as d', (join) =>
      join.onRef('d.partnership_id', '=', 'l.partnership_id').onRef('d.claim_id', '=', 'l.claim_id'),
    )
    .select(['l.subsidy_id as subsidyId', 'l.month', 'l.cents'])
    .where('l.subsidy_id', '=', (eb) => eb.fn.any(eb.val(subsidyIds)))
    .where((eb) => eb.or([eb('d.outcome', 'is', null), eb('d.outcome', '=', 'agreed')]))
    .execute();
  return Map.groupBy(rows, ({ subsidyId }) => subsidyId);
}
