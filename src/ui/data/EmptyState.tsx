import type { ReactNode } from 'react';

/** Nothing here yet: why that is, and what can be done. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="wk-empty">
      <svg className="wk-empty__ring" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
        <circle cx="24" cy="24" r="19" />
      </svg>
      <p className="wk-empty__title">{title}</p>
      {children}
    </div>
  );
}
