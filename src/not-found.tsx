import { data } from 'react-router';

/** An address that no module knows; the error boundary of the root shows the page. */
export function loader(): never {
  throw data(null, { status: 404 });
}

export function action(): never {
  throw data(null, { status: 404 });
}

export default function NotFound() {
  return null;
}
