import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  type Column,
  DataTable,
  EmptyState,
  formatCents,
  formatNumber,
  Heading2,
  KeyNumbers,
  Link,
  LinkButton,
  PageTitle,
  Pagination,
  Paragraph,
  pageOf,
  pageSize,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { idleLinesOf } from '../../queries/idle.ts';
import { hoursOf } from '../../rules/clock.ts';
import type { Pay } from '../../rules/pay.ts';
import { type PoolTotals, totalsOf } from '../../rules/pool-totals.ts';
import { toldRemedies } from '../list/load.ts';
import { mostRemedies, RemedyTable } from '../list/RemedyTable.tsx';
import type { ToldRemedy } from '../list/remedies.ts';
import { MonthChoice, monthName } from '../MonthChoice.tsx';
import { inAddress, type ListKind, listHref, monthsAround } from '../reading.ts';
import { IdlePicture } from './IdlePicture.tsx';
import { loadMonth } from './load.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor, today, month, ledgers } = await loadMonth(context, request);
  const remedies = await asActor(platform, actor, async (db) =>
    toldRemedies(db, actor, month, await idleLinesOf(db, ledgers, month)),
  );
  const page = pageOf(new URL(request.url).searchParams);
  return {
    month,
    remedies,
    opensPeople: actor.role !== 'finance',
    months: monthsAround(today),
    totals: totalsOf(ledgers.map(({ ledger }) => ledger)),
    people: ledgers.length,
    page,
    rows: ledgers
      .slice((page - 1) * pageSize, page * pageSize)
      .map(({ person: { id, name }, ledger: { lines: _lines, ...figures } }) => ({ ...figures, id, name })),
    warned: ledgers
      .map(({ person: { id, name }, pay }) => ({ id, name, below: belowMinimum(pay), waged: pay !== null }))
      .filter(({ below, waged }) => below !== null || !waged),
  };
}

/** What was agreed for a whole month beside the minimum wage, where that is more. */
function belowMinimum(pay: Pay | null) {
  const minimum = pay?.minimum ?? null;
  if (minimum === null || minimum.enough) return null;
  const { agreedCents, requiredCents, shortCents } = minimum;
  return { agreedCents, requiredCents, shortCents };
}

type Loaded = Awaited<ReturnType<typeof loader>>;
type Row = Loaded['rows'][number];

/** The month of the pool: what was promised and what became of it, person by person. */
export default function PoolHours() {
  const { month, months, opensPeople, totals, people, page, rows, warned, remedies } =
    useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <Stack>
      <PageTitle lead="Wat is gegarandeerd, wat ervan is gewerkt, en waarom de rest niet. In uren en minuten.">
        {`Uren van de flexpoule in ${monthName(month)}`}
      </PageTitle>
      <MonthChoice action="/flexpoule/uren" month={month} months={months} />
      {people === 0 ? (
        <EmptyState title="In deze maand heeft niemand een contract in de flexpoule." />
      ) : (
        <>
          <Numbers totals={totals} people={people} month={month} />
          <Heading2 id="leegloop">Leegloop</Heading2>
          <IdlePicture totals={totals} remedies={remedies} month={month} />
          <Avoided remedies={remedies} month={month} />
          <Heading2 id="mensen">Per persoon</Heading2>
          <DataTable
            caption={`Uren per persoon in ${monthName(month)}`}
            rows={[...rows, ofAll(totals)]}
            rowKey={({ id }) => id}
            columns={columnsFor(month)}
          />
          <Pagination
            page={page}
            total={people}
            href={(to) => `${withParameter(url, 'pagina', to === 1 ? null : String(to))}#mensen`}
          />
          <Warnings warned={warned} month={month} opensPeople={opensPeople} />
          <LinkButton href={`/flexpoule/uren/maand.csv?maand=${inAddress(month)}`} kind="secondary">
            Download als spreadsheet (CSV)
          </LinkButton>
        </>
      )}
    </Stack>
  );
}

type AvoidedProps = { readonly remedies: readonly ToldRemedy[]; readonly month: LocalDate };

function Avoided({ remedies, month }: AvoidedProps) {
  if (remedies.length === 0) return null;
  return (
    <>
      <Heading2 id="voorkomen">Wat leegloop had voorkomen</Heading2>
      <RemedyTable rows={remedies.slice(0, mostRemedies)} month={month} />
      {remedies.length > mostRemedies ? (
        <Paragraph>
          <Link href={`${listHref(month, 'idle')}#voorkomen`}>{`Bekijk alle ${remedies.length}`}</Link>
        </Paragraph>
      ) : null}
    </>
  );
}

type NumbersProps = { readonly totals: PoolTotals; readonly people: number; readonly month: LocalDate };

function Numbers({ totals, people, month }: NumbersProps) {
  const share = totals.idlePerMille;
  return (
    <KeyNumbers
      numbers={[
        { label: 'Mensen', value: people, href: '#mensen' },
        { label: 'Uren gegarandeerd', value: Math.round(totals.owed / 60), href: listHref(month, 'owed') },
        { label: 'Uren gewerkt', value: Math.round(totals.worked / 60), href: listHref(month, 'worked') },
        {
          label: 'Uren leegloop',
          value: Math.round(totals.idle / 60),
          href: '#leegloop',
          ...(share === null
            ? {}
            : { note: `${formatNumber(share / 10)} % van wat tot nu toe gegarandeerd is` }),
        },
      ]}
    />
  );
}

function ofAll(totals: PoolTotals): Row {
  const { causes: _causes, idlePerMille: _share, ...figures } = totals;
  return { ...figures, month: '2000-01-01', id: 'samen', name: 'Alle mensen samen' };
}

function columnsFor(month: LocalDate): Column<Row>[] {
  const at = `?maand=${inAddress(month)}`;
  const figure = (key: ListKind, label: string): Column<Row> => ({
    key,
    label,
    numeric: true,
    cell: ({ id, [key]: minutes }) => {
      if (minutes === 0) return hoursOf(minutes);
      const href = id === 'samen' ? listHref(month, key) : `/flexpoule/uren/${id}${at}#${key}`;
      return <Link href={href}>{hoursOf(minutes)}</Link>;
    },
  });
  return [
    {
      key: 'name',
      label: 'Naam',
      cell: ({ id, name }) =>
        id === 'samen' ? <strong>{name}</strong> : <Link href={`/flexpoule/uren/${id}${at}`}>{name}</Link>,
    },
    figure('owed', 'Garantie'),
    figure('planned', 'Rooster'),
    figure('worked', 'Gewerkt'),
    figure('trained', 'Opleiding'),
    figure('leave', 'Vrij'),
    figure('sick', 'Ziek'),
    figure('idle', 'Leegloop'),
    figure('open', 'Open'),
    figure('surplus', 'Erboven'),
  ];
}

type Warned = {
  readonly warned: Loaded['warned'];
  readonly month: LocalDate;
  readonly opensPeople: boolean;
};

/** What somebody has to look at: a wage that was agreed below the minimum, or none written down. */
function Warnings({ warned, month, opensPeople }: Warned) {
  if (warned.length === 0) return null;
  return (
    <>
      <Heading2 id="nakijken">Kijk dit na</Heading2>
      <ul>
        {warned.map(({ id, name, below }) => (
          <li key={id}>
            <Link href={`/flexpoule/uren/${id}?maand=${inAddress(month)}#loon`}>{name}</Link>
            {below === null
              ? ': in het contract staat geen loon per uur.'
              : `: het afgesproken loon is ${formatCents(below.agreedCents)} per maand. Het wettelijk minimumloon is ${formatCents(below.requiredCents)}. Dat is ${formatCents(below.shortCents)} meer.`}
            {opensPeople ? (
              <>
                {' '}
                <Link href={`/deelnemers/${id}`}>{`Open het contract van ${name}`}</Link>
              </>
            ) : null}
          </li>
        ))}
      </ul>
      <Paragraph>
        De garantie en het loon staan in het contract. Wij betalen nooit minder dan het minimumloon. Is het
        afgesproken loon lager? Pas dan het contract aan.
      </Paragraph>
    </>
  );
}
