import type { ReactNode } from 'react';
import type { FormValues } from '../form/answer.ts';
import { Button } from '../form/Buttons.tsx';
import { FormContext } from '../form/form-context.ts';
import { useText } from '../page-context.ts';
import { Link } from '../text/Link.tsx';
import { words } from '../words.ts';

/** What the address says of the filters; `pagina` is left out, since other filters begin at the first page. */
export function filterValues(search: URLSearchParams): FormValues {
  const names = [...new Set(search.keys())].filter((name) => name !== 'pagina');
  return Object.fromEntries(names.map((name) => [name, search.getAll(name)]));
}

type FilterBarProps = {
  readonly children: ReactNode;
  readonly values: FormValues;
  /** The list without filters. */
  readonly clearHref: string;
  readonly label: string;
};

/** Questions to a list. They stand in the address, so that a filtered list can be kept and sent on. */
export function FilterBar({ children, values, clearHref, label }: FilterBarProps) {
  const t = useText();
  const active = Object.values(values).some((held) => held.some((value) => value !== ''));
  return (
    <FormContext.Provider value={{ refusals: [], values, answered: true, filters: true }}>
      <search>
        <form method="get" action={clearHref} className="wk-filters" aria-label={label}>
          {children}
          <div className="wk-filters__end">
            <Button kind="secondary">{t(words.filter)}</Button>
            {active ? <Link href={clearHref}>{t(words.clearFilters)}</Link> : null}
          </div>
        </form>
      </search>
    </FormContext.Provider>
  );
}
