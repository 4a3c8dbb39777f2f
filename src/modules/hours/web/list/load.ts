import type { Actor } from '../../../../kernel/actor.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { courses } from '../../../learning/index.ts';
import { type IdleLine, idleLinesOf } from '../../queries/idle.ts';
import type { PersonLedger } from '../../queries/ledgers.ts';
import { chosen, hoursOfPool, type NamedPart, owedOfPool } from '../../queries/listed.ts';
import { remediesOf } from '../../rules/remedies.ts';
import type { listAsked } from '../reading.ts';
import { type ToldRemedy, told } from './remedies.ts';

type Listed = {
  readonly owed: readonly NamedPart[];
  readonly lines: readonly IdleLine[];
  /** Of idle hours only. */
  readonly remedies: readonly ToldRemedy[];
};

type Asked = ReturnType<typeof listAsked> & {
  readonly ledgers: readonly PersonLedger[];
  readonly month: LocalDate;
};

/** What stands in the list behind a figure of the pool: together it is the figure. */
export async function loadList(db: Transaction, actor: Actor, asked: Asked): Promise<Listed> {
  const { ledgers, month, kind, filter } = asked;
  const nothing = { owed: [], lines: [], remedies: [] };
  const of = { month, firmId: actor.organisationId };
  if (kind === 'owed') return { ...nothing, owed: await owedOfPool(db, ledgers, of) };
  if (kind === 'idle') {
    const lines = chosen(await idleLinesOf(db, ledgers, month), filter);
    return { ...nothing, lines, remedies: await toldRemedies(db, actor, month, lines) };
  }
  const lines = await hoursOfPool(db, ledgers, { kind, ...of });
  return { ...nothing, lines: lines.map((line) => ({ ...line, place: null, missing: [], worked: false })) };
}

/** What would have avoided idle hours, the most hours first, in words for who reads it. */
export async function toldRemedies(
  db: Transaction,
  { role }: Actor,
  month: LocalDate,
  lines: readonly IdleLine[],
): Promise<readonly ToldRemedy[]> {
  const offered = new Map((await courses(db)).map(({ id, name }) => [name, id]));
  return remediesOf(lines).map((each) => told(each, { role, month, courses: offered }));
}
