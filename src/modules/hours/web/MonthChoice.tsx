import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Language } from '../../../kernel/text.ts';
import { FilterBar, formatDay, formValues, SelectField } from '../../../ui/index.ts';
import { inAddress } from './reading.ts';

type MonthChoiceProps = {
  /** The page itself. */
  readonly action: string;
  readonly month: LocalDate;
  readonly months: readonly LocalDate[];
};

/** "november 2026" */
export function monthName(month: LocalDate, language: Language = 'nl'): string {
  return formatDay(month, language).replace(/^\d+\s/, '');
}

/** Another month of the same page; it stands in the address. */
export function MonthChoice({ action, month, months }: MonthChoiceProps) {
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <FilterBar values={formValues({ maand: inAddress(month) })} clearHref={action} label="Kies een maand">
      <SelectField
        name="maand"
        label="Maand"
        options={offered.map((each) => ({ value: inAddress(each), label: monthName(each) }))}
      />
    </FilterBar>
  );
}
