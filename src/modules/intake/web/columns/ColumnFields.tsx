import { HiddenField, type Option, Paragraph, SelectField } from '../../../../ui/index.ts';
import type { ColumnView } from './load.ts';

type ColumnFieldsProps = { readonly columns: readonly ColumnView[]; readonly options: readonly Option[] };

/** One question a column: what it holds. A column about health or debts is named and not asked about. */
export function ColumnFields({ columns, options }: ColumnFieldsProps) {
  const all = [{ value: 'ignore', label: 'Niet overnemen' }, ...options];
  const sensitive = columns.filter(({ because }) => because === 'sensitive');
  return (
    <>
      <HiddenField name="count" value={String(columns.length)} />
      {columns.map((column) =>
        column.because === 'sensitive' ? (
          <HiddenField key={column.index} name={`kolom-${column.index}`} value="ignore" />
        ) : (
          <SelectField
            key={column.index}
            name={`kolom-${column.index}`}
            label={nameOf(column)}
            hint={column.hint}
            options={all}
            value={column.chosen}
          />
        ),
      )}
      {sensitive.length === 0 ? null : (
        <Paragraph>
          {sensitive.map((column) => `‘${nameOf(column)}’`).join(', ')}:{' '}
          {columns.find(({ because }) => because === 'sensitive')?.hint}
        </Paragraph>
      )}
    </>
  );
}

function nameOf({ header, index }: ColumnView): string {
  return header === '' ? `Kolom ${index + 1}` : header;
}
