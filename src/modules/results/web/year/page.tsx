import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { yearOf } from '../../../../kernel/local-date.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  DataTable,
  KeyNumbers,
  LinkButton,
  PageTitle,
  Stack,
} from '../../../../ui/index.ts';
import type { ProgrammeFigures } from '../../queries.ts';
import { outcomeWords } from '../../rules/progress.ts';
import { type Measure, measureNames, measures } from '../../words.ts';
import { Definitions } from '../Definitions.tsx';
import { listAddress, readCohorts, yearIn } from '../reading.ts';
import { Targets } from '../Targets.tsx';

const ofWhoBegan = ['started', 'completed', 'hired', 'stillInWork'] as const satisfies readonly Measure[];
const ofTheYear = [
  'coursesPassed',
  'employersWithPool',
  'completedInYear',
  'hiredInYear',
] as const satisfies readonly Measure[];

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { all, today } = await readCohorts(context);
  const cohort = yearIn(all, params.year);
  const has = (year: number) => (all.some((each) => each.year === year) ? year : null);
  return {
    cohort,
    thisYear: yearOf(today),
    earlier: has(cohort.year - 1),
    later: has(cohort.year + 1),
  };
}

export default function YearPage() {
  const { cohort, thisYear, earlier, later } = useLoaderData<typeof loader>();
  const { year, programmes } = cohort;
  return (
    <>
      <Breadcrumb trail={[{ href: '/resultaten', label: 'Resultaten' }]} />
      <PageTitle
        lead={year === thisYear ? 'Dit jaar loopt nog; de cijfers zijn die van vandaag.' : undefined}
      >{`Resultaten van ${year}`}</PageTitle>
      <Stack>
        {programmes.map((programme) => (
          <Programme key={programme.id} programme={programme} year={year} />
        ))}
        {programmes.some((programme) => programme.targets.length > 0) ? (
          <Card title="Doelen">
            <Targets cohort={cohort} thisYear={thisYear} />
          </Card>
        ) : null}
        <Definitions measures={measures} />
        <nav aria-label="Andere jaren">
          <ButtonRow>
            {earlier === null ? null : (
              <LinkButton href={`/resultaten/${earlier}`} kind="secondary">{`Naar ${earlier}`}</LinkButton>
            )}
            {later === null ? null : (
              <LinkButton href={`/resultaten/${later}`} kind="secondary">{`Naar ${later}`}</LinkButton>
            )}
          </ButtonRow>
        </nav>
      </Stack>
    </>
  );
}

function Programme({ programme, year }: { readonly programme: ProgrammeFigures; readonly year: number }) {
  const numbers = (shown: readonly Measure[]) =>
    shown.map((measure) => ({
      label: measureNames[measure].nl,
      value: programme[measure],
      href: listAddress(year, programme.key, measure),
    }));
  return (
    <>
      <Card title={`${programme.name}: wie in ${year} begon`} weight="lifted">
        <KeyNumbers numbers={numbers(ofWhoBegan)} />
      </Card>
      <Card title={`In ${year} gebeurd`}>
        <KeyNumbers numbers={numbers(ofTheYear)} />
      </Card>
      <Card title="Wie werkt er nog?">
        <DataTable
          caption="Aan het werk, geteld vanaf de eerste werkdag"
          captionHidden
          rows={programme.outcomes}
          rowKey={({ months }) => String(months)}
          columns={[
            {
              key: 'months',
              label: 'Na',
              cell: ({ months }) => `${months} ${months === 1 ? 'maand' : 'maanden'}`,
            },
            {
              key: 'working',
              label: 'Aan het werk',
              numeric: true,
              cell: ({ known, working }) => outcomeWords(known, working),
            },
          ]}
        />
      </Card>
    </>
  );
}
