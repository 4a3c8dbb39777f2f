import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Card,
  Columns,
  counted,
  DataTable,
  EmptyState,
  Figure,
  formatNumber,
  Heading3,
  HiddenField,
  Link,
  Notice,
  PageTitle,
  Pagination,
  Paragraph,
  PartsChart,
  pageOf,
  pageSize,
  SelectField,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { weightSets } from '../../queries/weights.ts';
import { wishUnits } from '../explain/words.ts';
import { draftHref, rosterPath } from '../paths.ts';
import { withDraft } from '../visit.ts';
import { wishWords } from '../wishes.ts';
import { differences, type Side, sideOf } from './compared.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const url = new URL(request.url);
  const at = (name: string) =>
    withDraft(context, url.searchParams.get(name) ?? undefined, async (view, db) => ({
      view,
      sets: await weightSets(db),
    }));
  const { view: a, sets } = await at('a');
  const { view: b } = await at('b');
  const by = sets.find(({ id }) => optionOf(id) === url.searchParams.get('weging')) ?? a.weightSet;
  const all = differences(a, b);
  const page = pageOf(url.searchParams);
  return {
    a: sideOf(a, by.weights),
    b: sideOf(b, by.weights),
    by: { value: optionOf(by.id), name: by.name },
    sets: sets.map(({ id, name }) => ({ value: optionOf(id), label: name })),
    page,
    href: withParameter(url, 'pagina', null),
    total: all.length,
    different: all.slice((page - 1) * pageSize, page * pageSize),
  };
}

/** A set of weights in an address; the usual ones have no id. */
function optionOf(id: string | null): string {
  return id ?? 'standard';
}

type Compared = Awaited<ReturnType<typeof loader>>;

/** By which weights both are counted: two drafts that were made with other ones can only be held against each other by the same. */
function Weighing({ a, b, by, sets }: Pick<Compared, 'a' | 'b' | 'by' | 'sets'>) {
  const told = `De punten van beide concepten zijn geteld met „${by.name}”.`;
  if (sets.length < 2) return <Paragraph>{told}</Paragraph>;
  return (
    <>
      <Paragraph>{told}</Paragraph>
      <form method="get" className="wk-form">
        <HiddenField name="a" value={a.id} />
        <HiddenField name="b" value={b.id} />
        <SelectField
          name="weging"
          label="Tel de punten met een andere weging"
          value={by.value}
          options={sets}
        />
        <ButtonRow>
          <Button kind="secondary">Tel opnieuw</Button>
        </ButtonRow>
      </form>
    </>
  );
}

type Line = { readonly key: string; readonly label: string; readonly a: number; readonly b: number };

/** The difference in words: colour and sign alone say too little. */
function inWords({ a, b }: Line): string {
  const less = Math.round(Math.abs(a - b) * 10) / 10;
  if (less === 0) return 'gelijk';
  return `${formatNumber(less)} minder in ${a < b ? 'A' : 'B'}`;
}

function Lines({ caption, lines }: { readonly caption: string; readonly lines: readonly Line[] }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[
        { key: 'what', label: 'Wat', cell: ({ label }) => label },
        { key: 'a', label: 'A', numeric: true, cell: ({ a }) => formatNumber(a) },
        { key: 'b', label: 'B', numeric: true, cell: ({ b }) => formatNumber(b) },
        { key: 'words', label: 'Verschil', cell: inWords },
      ]}
      rows={lines}
      rowKey={({ key }) => key}
    />
  );
}

function linesOf(a: Side, b: Side): readonly Line[] {
  const line = (key: string, label: string, of: (side: Side) => number): Line => ({
    key,
    label,
    a: of(a),
    b: of(b),
  });
  return [
    line('total', 'Punten in totaal', ({ total }) => total),
    line('unfilled', 'Open plekken', ({ unfilled }) => unfilled),
    line('idle', 'Betaalde uren zonder werk', ({ idle }) => Math.round(idle / 60)),
    line('one', 'Mensen met één werkgever', ({ employers: [one] }) => one),
    line('two', 'Mensen met twee werkgevers', ({ employers: [, two] }) => two),
    line('more', 'Mensen met meer werkgevers', ({ employers: [, , more] }) => more),
    line('wrong', 'Dingen die zo niet kunnen', ({ wrong }) => wrong),
  ];
}

function Wishes({ a, b }: { readonly a: Side; readonly b: Side }) {
  const lines = wishWords.map(({ weight, title }) => ({
    key: weight,
    label: title,
    a: a.costs[weight] ?? 0,
    b: b.costs[weight] ?? 0,
  }));
  return (
    <Card title="Wat elke wens kost">
      <Figure
        picture={
          <PartsChart
            label="De punten van elke wens in concept A en in concept B"
            kinds={[
              { key: 'a', label: `A: ${a.name}` },
              { key: 'b', label: `B: ${b.name}` },
            ]}
            groups={lines.map((line) => ({
              heading: line.label,
              bars: (['a', 'b'] as const).map((side) => ({
                label: side === 'a' ? 'A' : 'B',
                total: `${formatNumber(line[side])} punten`,
                parts: [{ key: side, value: line[side] }],
              })),
            }))}
          />
        }
        table={<Lines caption="Punten per wens" lines={lines} />}
      />
      <Heading3>In uren, diensten en dagen</Heading3>
      <Lines
        caption="Wat elke wens kost in de eigen maat"
        lines={wishWords.map(({ weight, title }) => ({
          key: weight,
          label: `${title} (${wishUnits[weight].column.toLowerCase()})`,
          a: a.amounts[weight] ?? 0,
          b: b.amounts[weight] ?? 0,
        }))}
      />
    </Card>
  );
}

export default function ComparePage() {
  const { a, b, by, sets, different, page, total, href } = useLoaderData<typeof loader>();
  const side = (mark: string, { id, name, period, weighing }: Side) => (
    <>
      {mark}: <Link href={draftHref(id)}>{name}</Link> ({period}, gemaakt met „{weighing}”)
    </>
  );
  return (
    <>
      <Breadcrumb trail={[{ href: rosterPath, label: 'Rooster' }]} />
      <PageTitle lead="Minder punten is beter.">Twee concepten vergelijken</PageTitle>
      <ul className="wk-list">
        <li>{side('A', a)}</li>
        <li>{side('B', b)}</li>
      </ul>
      <Weighing a={a} b={b} by={by} sets={sets} />
      {a.period !== b.period ? (
        <Notice kind="warning">
          Deze concepten hebben niet dezelfde dagen. Vergelijk de punten dan niet met elkaar.
        </Notice>
      ) : null}
      <Columns shape="even">
        <Card title="In het kort">
          <Lines caption="De twee concepten in het kort" lines={linesOf(a, b)} />
        </Card>
        <Wishes a={a} b={b} />
      </Columns>
      <Stack>
        <Card title="Wie heeft een ander rooster">
          <DataTable
            caption={counted(total, 'mens heeft een ander rooster', 'mensen hebben een ander rooster')}
            columns={[
              { key: 'name', label: 'Naam', cell: ({ name }) => name },
              { key: 'days', label: 'Dagen anders', numeric: true, cell: ({ days }) => days },
              { key: 'first', label: 'De eerste', cell: ({ first }) => first },
              { key: 'a', label: 'Diensten alleen in A', numeric: true, cell: ({ onlyA }) => onlyA },
              { key: 'b', label: 'Diensten alleen in B', numeric: true, cell: ({ onlyB }) => onlyB },
            ]}
            rows={different}
            rowKey={({ participantId }) => participantId}
            empty={<EmptyState title="De twee concepten zijn gelijk" />}
          />
          <Pagination page={page} total={total} href={(to) => `${href}&pagina=${to}`} />
        </Card>
      </Stack>
    </>
  );
}
