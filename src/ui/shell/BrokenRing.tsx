/** The ring of the product with an opening in it; says nothing that the text does not. */
export function BrokenRing() {
  return (
    <svg className="wk-problem__ring" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <path d="M60 14a46 46 0 1 1-39.8 23" />
      <circle cx="32.5" cy="22.5" r="8" />
    </svg>
  );
}
