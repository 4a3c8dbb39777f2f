import { type Column, DataTable, formatNumber, Link } from '../../../../ui/index.ts';
import type { WishCosts } from './costs.ts';

const columns: readonly Column<WishCosts>[] = [
  {
    key: 'wish',
    label: 'Wens',
    cell: ({ title, because }) => (
      <>
        {title}
        <span className="wk-line-note">{because}</span>
      </>
    ),
  },
  {
    key: 'told',
    label: 'Waaruit het bestaat',
    prose: true,
    cell: ({ title, told, href, amount }) =>
      Math.abs(amount) < 1e-9 ? (
        told
      ) : (
        <Link href={href} label={`${title}: ${told}`}>
          {told}
        </Link>
      ),
  },
  { key: 'cost', label: 'Punten', numeric: true, cell: ({ cost }) => formatNumber(cost) },
];

/** What each wish costs, in its own unit and in points. */
export function WishTable({
  caption,
  wishes,
}: {
  readonly caption: string;
  readonly wishes: readonly WishCosts[];
}) {
  return <DataTable caption={caption} columns={columns} rows={wishes} rowKey={({ weight }) => weight} />;
}
