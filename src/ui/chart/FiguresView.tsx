import { DataTable } from '../data/DataTable.tsx';
import { Figure } from '../data/Figure.tsx';
import { formatNumber } from '../format.ts';
import { usePage, useText } from '../page-context.ts';
import { formatCents } from '../receipt/quantity.ts';
import type { Figures } from './figures.ts';
import { LinesChart } from './LinesChart.tsx';
import { PartsChart } from './PartsChart.tsx';

/** Monthly amounts in several outlooks: as bars, where it tips as lines, and the same as a table. */
export function FiguresView({ figures }: { readonly figures: Figures }) {
  return (
    <>
      <div className="wk-charts">
        <Bars {...figures.bars} />
        <Tipping {...figures.lines} />
      </div>
      <AmountsTable {...figures.table} />
    </>
  );
}

function AmountsTable({ caption, what, head, rows }: Figures['table']) {
  const { language } = usePage();
  const t = useText();
  return (
    <DataTable
      caption={t(caption)}
      captionHidden
      rows={rows}
      rowKey={({ label }) => label.nl}
      columns={[
        {
          key: 'what',
          label: t(what),
          cell: ({ label, sum }) => (sum === true ? <strong>{t(label)}</strong> : t(label)),
        },
        ...head.map((name, place) => ({
          key: name.nl,
          label: t(name),
          numeric: true,
          cell: ({ cents, sum }: Figures['table']['rows'][number]) => {
            const amount = formatCents(cents[place] ?? 0, language);
            return sum === true ? <strong>{amount}</strong> : amount;
          },
        })),
      ]}
    />
  );
}

function Bars({ label, kinds, groups }: Figures['bars']) {
  const { language } = usePage();
  const t = useText();
  const total = (parts: readonly { readonly value: number }[]) =>
    formatCents(
      parts.reduce((sum, { value }) => sum + value, 0),
      language,
    );
  return (
    <figure className="wk-figure">
      <PartsChart
        label={t(label)}
        kinds={kinds.map((kind) => ({ key: kind.key, label: t(kind.label) }))}
        groups={groups.map(({ heading, left, bars }) => ({
          heading: `${t(heading)}: ${formatCents(left, language)}`,
          bars: bars.map((bar) => ({ label: t(bar.label), total: total(bar.parts), parts: bar.parts })),
        }))}
      />
      <figcaption>{t(label)}</figcaption>
    </figure>
  );
}

/** The lines, and in the table what they say at every fifth of the way. */
function Tipping({ label, axis, names, pointsName, shareName, ...lines }: Figures['lines']) {
  const { language } = usePage();
  const t = useText();
  const shares = Array.from({ length: 5 }, (_, place) => (place * lines.most) / 4);
  const atAmount = (cents: number) => `${t({ nl: 'bij', en: 'at' })} ${formatCents(cents, language)}`;
  const named = names.map((name) => `${t(name.label)} (${formatCents(name.cents, language)})`);
  return (
    <Figure
      picture={
        <LinesChart {...lines} label={t(label)} axis={t(axis)} names={named} pointsName={t(pointsName)} />
      }
      caption={t(label)}
      table={
        <DataTable
          caption={t(label)}
          captionHidden
          rows={shares}
          rowKey={String}
          columns={[
            { key: 'share', label: t(shareName), cell: (share) => `${formatNumber(share, language)} %` },
            ...lines.lines.map(({ key, atNone, atMost }, place) => ({
              key,
              label: atAmount(names[place]?.cents ?? 0),
              numeric: true,
              cell: (share: number) =>
                formatCents(Math.round(atNone + ((atMost - atNone) * share) / lines.most), language),
            })),
          ]}
        />
      }
    />
  );
}
