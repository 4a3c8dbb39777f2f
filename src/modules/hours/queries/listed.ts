import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { LineKind } from '../rules/facts.ts';
import { keyOf } from '../rules/remedies.ts';
import type { Carrier, IdleCause } from '../words.ts';
import { type OwedPart, owedParts, plannedLines } from './behind.ts';
import { type IdleLine, linesOf, type PersonLine } from './idle.ts';
import type { PersonLedger } from './ledgers.ts';

/** What a contract owes in a month, with whose it is. */
export type NamedPart = OwedPart & { readonly name: string };

/** What the whole pool is owed in a month, contract by contract; together the figure of the pool. */
export async function owedOfPool(
  db: Transaction,
  ledgers: readonly PersonLedger[],
  asked: { readonly month: LocalDate; readonly firmId: string },
): Promise<readonly NamedPart[]> {
  const parts = Map.groupBy(await owedParts(db, asked), ({ participantId }) => participantId);
  return ledgers.flatMap(({ person }) =>
    (parts.get(person.id) ?? []).map((part) => ({ ...part, name: person.name })),
  );
}

/** The hours of one kind of the whole pool, person by person; together the figure of the pool. */
export async function hoursOfPool(
  db: Transaction,
  ledgers: readonly PersonLedger[],
  { kind, ...asked }: { readonly kind: HourKind; readonly month: LocalDate; readonly firmId: string },
): Promise<readonly PersonLine[]> {
  if (kind === 'surplus')
    return ledgers.flatMap(({ person, above }) =>
      above.map((line) => ({ ...line, participantId: person.id, name: person.name })),
    );
  if (kind !== 'planned') return linesOf(ledgers).filter((line) => line.kind === kind);
  const planned = await plannedLines(db, asked);
  return ledgers.flatMap(({ person }) =>
    (planned.get(person.id) ?? []).map((line) => ({ ...line, participantId: person.id, name: person.name })),
  );
}

export type HourKind = LineKind | 'planned' | 'surplus';

/** Which idle hours: of one cause, by who carries them, that one thing would have avoided; null is all of them. */
export type IdleFilter = {
  readonly cause: IdleCause | null;
  readonly carrier: Carrier | null;
  readonly remedy: string | null;
};

/** Those idle hours that are asked for. */
export function chosen(lines: readonly IdleLine[], { cause, carrier, remedy }: IdleFilter) {
  return lines.filter(
    (line) =>
      (cause === null || line.cause === cause) &&
      (carrier === null || line.carrier === carrier) &&
      (remedy === null || keyOf(line) === remedy),
  );
}
