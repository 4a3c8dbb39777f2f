import type { ReactNode } from 'react';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** What is known: names left, values right; on a phone under each other, or kept apart in one line (`rows`). */
export function Facts({ facts, rows = false }: { readonly facts: readonly Fact[]; readonly rows?: boolean }) {
  return (
    <dl className={rows ? 'utrecht-data-list wk-facts wk-facts--rows' : 'utrecht-data-list wk-facts'}>
      {facts.map(({ label, value }) => (
        <div key={label} className="wk-fact">
          <dt className="utrecht-data-list__item-key">{label}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
