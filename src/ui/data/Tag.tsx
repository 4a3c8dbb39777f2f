import type { Tint } from './tint.ts';

/** The name of a phase on its tint. */
export function Tag({ tint, children }: { readonly tint: Tint; readonly children: string }) {
  return <span className={`wk-tag wk-tint--${tint}`}>{children}</span>;
}
