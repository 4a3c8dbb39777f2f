import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { yearOf } from '../../../../kernel/local-date.ts';
import {
  Card,
  type Column,
  DataTable,
  EmptyState,
  formatNumber,
  Heading2,
  Link,
  PageTitle,
  Stack,
} from '../../../../ui/index.ts';
import type { Cohort } from '../../queries.ts';
import { type Measure, measureNames } from '../../words.ts';
import { Definitions } from '../Definitions.tsx';
import { listAddress, readCohorts } from '../reading.ts';
import { Targets } from '../Targets.tsx';
import { chartOf } from './chart.ts';
import { Years } from './Years.tsx';

const columns = [
  'started',
  'completed',
  'hired',
  'coursesPassed',
  'employersWithPool',
] as const satisfies readonly Measure[];

export async function loader({ context }: LoaderFunctionArgs) {
  const { all, today } = await readCohorts(context);
  const recent = all.find((cohort) => cohort.programmes.some((programme) => programme.targets.length > 0));
  return { all, recent: recent ?? null, thisYear: yearOf(today) };
}

export default function ResultsPage() {
  const { all, recent, thisYear } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wat er van de trajecten komt, per jaar. Elk cijfer is geteld uit de dossiers en opent zijn lijst.">
        Resultaten
      </PageTitle>
      {all.length === 0 ? (
        <EmptyState title="Er zijn nog geen resultaten.">
          Zodra iemand op de werkvloer begint, staat het hier.
        </EmptyState>
      ) : (
        <Stack>
          {recent === null ? null : (
            <Card title={`Doelen van ${recent.year}`} weight="lifted">
              <Targets cohort={recent} thisYear={thisYear} />
            </Card>
          )}
          <Heading2>Alle jaren</Heading2>
          <figure className="wk-figure">
            <Years chart={chartOf(all)} />
            <figcaption>Gestart, succesvol afgesloten en aan een baan: van wie in dat jaar begon.</figcaption>
          </figure>
          <YearsTable all={all} />
          <Definitions measures={columns} />
        </Stack>
      )}
    </>
  );
}

function YearsTable({ all }: { readonly all: readonly Cohort[] }) {
  const numbers: Column<Cohort>[] = columns.map((measure) => ({
    key: measure,
    label: measureNames[measure].nl,
    numeric: true,
    cell: (cohort) => (
      <Link
        href={listAddress(cohort.year, null, measure)}
        label={`${formatNumber(cohort[measure])}: ${measureNames[measure].nl} in ${cohort.year}`}
      >
        {formatNumber(cohort[measure])}
      </Link>
    ),
  }));
  return (
    <DataTable
      caption="Resultaten per jaar"
      rows={all}
      rowKey={(cohort) => String(cohort.year)}
      columns={[
        {
          key: 'year',
          label: 'Jaar',
          cell: (cohort) => <Link href={`/resultaten/${cohort.year}`}>{String(cohort.year)}</Link>,
        },
        ...numbers,
      ]}
    />
  );
}
