import { formatNumber } from '../format.ts';
import { usePage, useText } from '../page-context.ts';
import { words } from '../words.ts';
import { pageNumbers, pageSize as usualSize } from './pages.ts';

type PaginationProps = {
  readonly page: number;
  readonly total: number;
  readonly pageSize?: number;
  /** The address of a page, with all filters in it. */
  readonly href: (page: number) => string;
};

/** "26–50 van 148", and the way to the other pages. Nothing when one page holds all. */
export function Pagination({ page, total, pageSize = usualSize, href }: PaginationProps) {
  const t = useText();
  const { language } = usePage();
  const last = Math.ceil(total / pageSize);
  if (last <= 1) return null;
  const number = (value: number) => formatNumber(value, language);
  const until = Math.min(page * pageSize, total);
  return (
    <nav className="wk-pages" aria-label={t(words.pages)}>
      <p className="wk-soft">
        {number((page - 1) * pageSize + 1)}–{number(until)} {t({ nl: 'van', en: 'of' })} {number(total)}
      </p>
      <ul>
        {page > 1 ? (
          <li>
            <a href={href(page - 1)} rel="prev">
              {t(words.previous)}
            </a>
          </li>
        ) : null}
        {pageNumbers(page, last).map((other, place) => (
          <li key={other ?? `gap-${place}`} className="wk-pages__number">
            {other === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={href(other)}
                aria-current={other === page ? 'page' : undefined}
                aria-label={`${t({ nl: 'Pagina', en: 'Page' })} ${other}`}
              >
                {number(other)}
              </a>
            )}
          </li>
        ))}
        {page < last ? (
          <li>
            <a href={href(page + 1)} rel="next">
              {t(words.next)}
            </a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
