import { usePage } from '../page-context.ts';

/** The proof that a form was made for this session; every form that posts carries it. */
export function CsrfField() {
  const { csrf } = usePage();
  return <input type="hidden" name="csrf" value={csrf} />;
}
