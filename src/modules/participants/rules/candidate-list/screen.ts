import type { Field, FieldValues } from './fields.ts';
import { isField } from './fields.ts';
import { isFormula, plainCell } from './formula.ts';
import { type HeldBack, heldBack, heldBackReason, holdsBsn } from './health.ts';
import { type Reason, reasonsOf, shown } from './reasons.ts';

const reason = reasonsOf({
  formula: {
    weight: 'doubtful',
    nl: '‘{cell}’ is in een rekenblad een formule. Wij bewaren het als gewone tekst. Klopt het zo?',
    en: '‘{cell}’ is a formula in a spreadsheet. We keep it as plain text. Is it right like this?',
  },
});

/** Values that may be kept, why others may not, and the fields that were emptied. */
export type Screened = {
  readonly values: FieldValues;
  readonly reasons: readonly Reason[];
  readonly held: readonly Field[];
};

/** Of these only what stands between brackets is looked at: people are called Blind and live in the Ziekenstraat. */
const properNames = new Set<Field>(['fullName', 'givenName', 'familyName', 'street', 'phone']);

/** The number itself is looked for everywhere but where it belongs and where any nine digits are a phone number. */
const mayHoldNumber = new Set<Field>(['bsn', 'phone']);

function heldIn(field: Field, cell: string): HeldBack | null {
  if (!mayHoldNumber.has(field) && holdsBsn(cell)) return 'number';
  if (properNames.has(field)) {
    const remark = /\(.*\)/s.exec(cell)?.[0].replace(/\d/g, ' ');
    return remark === undefined ? null : heldBack(remark);
  }
  const isData = field === 'bsn' || (field === 'email' && cell.includes('@'));
  return isData ? null : heldBack(cell);
}

/** What is left of a value that is held back: of a name or number the part outside the brackets. */
function remainder(field: Field, cell: string, kind: HeldBack): string {
  return properNames.has(field) && kind !== 'number' ? cell.replace(/\(.*\)/s, ' ') : '';
}

const isHarmlessField = (field: Field) => field === 'bsn' || field === 'phone';

/**
 * Takes out the texts that may not be kept, whatever column they stand in, and marks cells that a spreadsheet
 * would run as a formula; these stay, as the text they are.
 */
export function screen(given: FieldValues): Screened {
  const values: Partial<Record<Field, string>> = {};
  const held: Field[] = [];
  const reasons: Reason[] = [];
  for (const [field, cell] of Object.entries(given)) {
    if (!isField(field)) continue;
    const text = plainCell(cell);
    const kind = heldIn(field, text);
    values[field] = kind === null ? text : remainder(field, text, kind);
    if (kind !== null) {
      held.push(field);
      reasons.push(heldBackReason(kind, field));
    } else if (text === cell && !isHarmlessField(field) && isFormula(cell)) {
      reasons.push(reason('formula', { field, values: { cell: shown(cell) } }));
    }
  }
  return { values, reasons, held };
}
