import type { FieldValues } from '../../../participants/index.ts';
import type { loadRow } from './load.ts';

type RowPage = Awaited<ReturnType<typeof loadRow>>;

const noNumber = 'geen-bsn';

/** The names of the form beside those of the fields. */
export const rowFormNames = { noNumber } as const;

/**
 * What somebody changed on the form. When anything did, the whole row is sent as it reads now, so that a date stays the
 * day that was shown; when nothing did, nothing is judged anew. An empty number keeps the one that is there.
 */
export function changesOf(form: FormData, { asked, values }: Pick<RowPage, 'asked' | 'values'>): FieldValues {
  const typed = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  const number = form.has(noNumber) ? { bsn: '' } : typed('bsn').trim() === '' ? {} : { bsn: typed('bsn') };
  const changed = asked.some((field) => typed(field).trim() !== (values[field] ?? '').trim());
  if (!changed) return number;
  const before = Object.keys(values).filter((field) => field !== 'bsn');
  return {
    ...Object.fromEntries(before.map((field) => [field, ''])),
    ...Object.fromEntries(asked.map((field) => [field, typed(field)])),
    ...number,
  };
}
