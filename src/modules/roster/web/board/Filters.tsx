import { FilterBar, Link, SelectField, TextField } from '../../../../ui/index.ts';
import { runHref } from '../paths.ts';
import type { Board } from './load.ts';
import { weekChoices } from './marks.ts';

/** A board of which one chooses what one sees. */
type Choosing = Pick<
  Board,
  'path' | 'search' | 'address' | 'weeksInAll' | 'filters' | 'employers' | 'certificates'
>;

/** The same board with some things in the address otherwise; the page begins anew. */
function hrefWith(
  { path, search }: Pick<Choosing, 'path' | 'search'>,
  changes: Readonly<Record<string, string>>,
): string {
  const words = new URLSearchParams(search);
  words.delete('pagina');
  for (const [name, value] of Object.entries(changes)) words.set(name, value);
  return `${path}?${words}`;
}

/** By people or by employers; and which weeks. */
export function Ways({ board }: { readonly board: Choosing }) {
  const { address, weeksInAll } = board;
  const { by, week, weeks } = address;
  const counts = weekChoices.filter((count) => count === 1 || count <= weeksInAll || count / 2 < weeksInAll);
  return (
    <div className="wk-board__ways">
      <nav aria-label="Hoe u het rooster ziet">
        <ul className="wk-choices">
          {(['mensen', 'werkgevers'] as const).map((way) => (
            <li key={way}>
              <a
                href={hrefWith(board, { beeld: way })}
                aria-current={(by === 'people') === (way === 'mensen') ? 'page' : undefined}
              >
                {way === 'mensen' ? 'Mensen' : 'Werkgevers'}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {weeksInAll === 1 ? null : (
        <nav aria-label="Welke weken u ziet">
          <ul className="wk-choices">
            {week > 1 ? (
              <li>
                <a href={hrefWith(board, { week: String(Math.max(1, week - weeks)) })}>Vorige</a>
              </li>
            ) : null}
            {counts.map((count) => (
              <li key={count}>
                <a
                  href={hrefWith(board, { weken: String(count) })}
                  aria-current={weeks === Math.min(count, weeksInAll - week + 1) ? 'page' : undefined}
                >
                  {count === 1 ? '1 week' : `${Math.min(count, weeksInAll)} weken`}
                </a>
              </li>
            ))}
            {week + weeks <= weeksInAll ? (
              <li>
                <a href={hrefWith(board, { week: String(week + weeks) })}>Volgende</a>
              </li>
            ) : null}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** Who and what is shown; the weeks and the way of seeing stay. */
export function Filters({ board }: { readonly board: Choosing }) {
  const { address, filters, employers, certificates, path } = board;
  const kept = ['beeld', 'week', 'weken'].flatMap((name) => {
    const [value] = filters[name] ?? [];
    return value === undefined ? [] : [{ name, value }];
  });
  const values = Object.fromEntries(
    Object.entries(filters).filter(([name]) => !kept.some((each) => each.name === name)),
  );
  return (
    <FilterBar values={values} clearHref={path} label="Kies wie en wat u ziet">
      {kept.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {address.by === 'people' ? <TextField name="naam" label="Naam" optional /> : null}
      <SelectField name="werkgever" label="Werkgever" options={employers} optional />
      {certificates.length === 0 ? null : (
        <SelectField name="certificaat" label="Certificaat" options={certificates} optional />
      )}
    </FilterBar>
  );
}

/** The way back to the list of drafts stands in the crumb; this says where a calculation is. */
export function RunLinks({ board: { runs } }: { readonly board: Pick<Board, 'runs'> }) {
  const [last] = runs;
  if (last === undefined) return null;
  const running = last.state === 'asked' || last.state === 'running';
  return (
    <Link href={runHref(last.id)}>
      {running ? 'Er loopt een berekening: bekijk hoe ver die is' : 'Bekijk de laatste berekening'}
    </Link>
  );
}
