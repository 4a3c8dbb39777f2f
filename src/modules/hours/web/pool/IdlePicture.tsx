import type { LocalDate } from '../../../../kernel/local-date.ts';
import { DataTable, EmptyState, Figure, Link, PartsChart } from '../../../../ui/index.ts';
import { hoursOf } from '../../rules/clock.ts';
import type { IdleTotal, PoolTotals } from '../../rules/pool-totals.ts';
import {
  type Carrier,
  carriers,
  type IdleCause,
  idleCauseNames,
  idleCauses,
  idleRemedies,
} from '../../words.ts';
import type { ToldRemedy } from '../list/remedies.ts';
import { listHref } from '../reading.ts';

const carrierShort: Readonly<Record<Carrier, string>> = {
  firm: 'firma',
  employer: 'werkgever',
  person: 'persoon',
};

type IdlePictureProps = {
  readonly totals: PoolTotals;
  /** The most hours first. */
  readonly remedies: readonly ToldRemedy[];
  readonly month: LocalDate;
};

/** Idle hours by cause and by who carries them, with what would have given work. */
export function IdlePicture({ totals, remedies, month }: IdlePictureProps) {
  if (totals.causes.length === 0)
    return <EmptyState title="Er is geen leegloop: alle uren zijn gewerkt, of nog open." />;
  const bars = carriers
    .filter((carrier) => totals.causes.some(({ carried }) => carried[carrier] > 0))
    .map((carrier) => ({
      label: carrierShort[carrier],
      parts: totals.causes.map(({ cause, carried }) => ({ key: cause, value: carried[carrier] })),
    }))
    .map(({ label, parts }) => ({
      label,
      parts,
      total: `${hoursOf(parts.reduce((sum, { value }) => sum + value, 0))} uur`,
    }));
  const opened = ({ cause }: IdleTotal, figure: string | number) =>
    figure === '' ? null : <Link href={listHref(month, 'idle', { cause })}>{figure}</Link>;
  return (
    <Figure
      picture={
        <PartsChart
          label="Leegloop: wie de uren draagt, en waardoor ze kwamen"
          groups={[{ heading: 'Wie draagt deze uren?', bars }]}
          kinds={idleCauses.map((cause) => ({ key: cause, label: idleCauseNames[cause].nl }))}
        />
      }
      table={
        <DataTable
          caption="Leegloop naar oorzaak"
          rows={totals.causes}
          rowKey={({ cause }) => cause}
          columns={[
            { key: 'cause', label: 'Oorzaak', cell: ({ cause }) => idleCauseNames[cause].nl },
            { key: 'hours', label: 'Uren', numeric: true, cell: (row) => opened(row, hoursOf(row.minutes)) },
            {
              key: 'share',
              label: 'Van de garantie',
              numeric: true,
              cell: (row) => opened(row, shareOf(row, totals)),
            },
            { key: 'people', label: 'Mensen', numeric: true, cell: (row) => opened(row, row.people) },
            {
              key: 'carried',
              label: 'Wie draagt',
              prose: true,
              cell: (row) => <Carried row={row} month={month} />,
            },
            {
              key: 'remedy',
              label: 'Wat dit had voorkomen',
              prose: true,
              cell: ({ cause }) => (
                <Avoided
                  cause={cause}
                  remedies={remedies.filter((each) => each.cause === cause)}
                  month={month}
                />
              ),
            },
          ]}
        />
      }
      caption="Eén open plek kan bij meer mensen de oorzaak zijn: iedereen is bekeken alsof de plek voor hem of haar was."
      tableLabel="Als tabel, met wat het had voorkomen"
    />
  );
}

/** Who carries the hours of a cause; each figure opens its hours. */
function Carried({ row: { cause, carried }, month }: { readonly row: IdleTotal; readonly month: LocalDate }) {
  return carriers
    .filter((carrier) => carried[carrier] > 0)
    .map((carrier, place) => (
      <span key={carrier}>
        {place === 0 ? '' : ', '}
        {carrierShort[carrier]}{' '}
        <Link href={listHref(month, 'idle', { cause, carrier })}>{hoursOf(carried[carrier])}</Link>
      </span>
    ));
}

/** So many of a cause stand in the table; the others are in the list of the cause. */
const most = 3;

type AvoidedProps = {
  readonly cause: IdleCause;
  readonly remedies: readonly ToldRemedy[];
  readonly month: LocalDate;
};

/** What would have avoided the hours of a cause by name; what helps in general where the facts do not say. */
function Avoided({ cause, remedies, month }: AvoidedProps) {
  const known = remedies.filter((each) => each.known);
  if (known.length === 0) return idleRemedies[cause].nl;
  return (
    <>
      {known.slice(0, most).map(({ key, text, minutes }) => (
        <span key={key}>
          {`${text}: `}
          <Link href={listHref(month, 'idle', { cause, remedy: key })}>{hoursOf(minutes)}</Link>
          <br />
        </span>
      ))}
      {known.length > most ? (
        <Link href={`${listHref(month, 'idle', { cause })}#voorkomen`}>{`Bekijk alle ${known.length}`}</Link>
      ) : null}
    </>
  );
}

function shareOf({ minutes }: IdleTotal, { owed }: PoolTotals): string {
  return owed === 0 ? '' : `${((minutes * 100) / owed).toFixed(1).replace('.', ',')} %`;
}
