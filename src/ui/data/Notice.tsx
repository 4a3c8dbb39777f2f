import { Alert } from '@utrecht/component-library-react';
import type { ReactNode } from 'react';

type NoticeProps = {
  readonly kind?: 'info' | 'ok' | 'warning';
  readonly title?: string;
  readonly children: ReactNode;
};

/** A message about the state of things. What went wrong in a form belongs in the summary of `PageTitle`. */
export function Notice({ kind = 'info', title, children }: NoticeProps) {
  return (
    <Alert type={kind} role="status" className="wk-notice">
      {title === undefined ? null : <strong>{title}</strong>}
      <div>{children}</div>
    </Alert>
  );
}
