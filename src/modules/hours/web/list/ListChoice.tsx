import type { LocalDate } from '../../../../kernel/local-date.ts';
import { FilterBar, formValues, SelectField } from '../../../../ui/index.ts';
import type { IdleFilter } from '../../queries/listed.ts';
import { carrierNames, carriers, idleCauseNames, idleCauses } from '../../words.ts';
import { monthName } from '../MonthChoice.tsx';
import { inAddress, type ListKind, listKinds } from '../reading.ts';
import { listNames } from './names.ts';

type ListChoiceProps = {
  readonly month: LocalDate;
  readonly months: readonly LocalDate[];
  readonly kind: ListKind;
  readonly filter: IdleFilter;
};

/** Another month or figure; and of idle hours of which cause, and who carries them. It stands in the address. */
export function ListChoice({ month, months, kind, filter }: ListChoiceProps) {
  const offered = months.includes(month) ? months : [month, ...months];
  return (
    <FilterBar
      values={formValues({
        maand: inAddress(month),
        soort: kind,
        oorzaak: filter.cause ?? '',
        drager: filter.carrier ?? '',
      })}
      clearHref="/flexpoule/uren/lijst"
      label="Kies welke uren"
    >
      <SelectField
        name="maand"
        label="Maand"
        options={offered.map((each) => ({ value: inAddress(each), label: monthName(each) }))}
      />
      <SelectField
        name="soort"
        label="Welke uren"
        options={listKinds.map((each) => ({ value: each, label: listNames[each] }))}
      />
      {kind === 'idle' ? (
        <>
          <SelectField
            name="oorzaak"
            label="Oorzaak"
            options={idleCauses.map((each) => ({ value: each, label: idleCauseNames[each].nl }))}
          />
          <SelectField
            name="drager"
            label="Wie draagt"
            options={carriers.map((each) => ({ value: each, label: carrierNames[each].nl }))}
          />
        </>
      ) : null}
    </FilterBar>
  );
}
