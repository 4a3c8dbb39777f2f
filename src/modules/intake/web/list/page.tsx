import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  counted,
  formatDay,
  Heading2,
  type KeyNumber,
  KeyNumbers,
  Link,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { stopList } from '../../actions/stop-list.ts';
import { AlreadySent } from '../AlreadySent.tsx';
import { referring } from '../visit.ts';
import { intakePath, verdictLabel, verdicts } from '../words.ts';
import { loadRows } from './load.ts';
import { RowsTable } from './RowsTable.tsx';

export const loader = (args: LoaderFunctionArgs) => loadRows(args);

/** Throws the list away. */
export async function action({ context, params, request }: ActionFunctionArgs) {
  referring(context);
  const result = await act(context, stopList, { listId: params.id });
  return result.ok ? redirect(intakePath) : refused(await request.formData(), result.refusals);
}

export type RowsPage = Awaited<ReturnType<typeof loadRows>>;

export default function Rows() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { list, tally, open } = view;
  return (
    <>
      <Breadcrumb trail={[{ href: intakePath, label: 'Kandidaten inlezen' }]} />
      <PageTitle lead={leadOf(view)} refusals={answer?.refusals}>
        {`Lijst van ${formatDay(list.on)}`}
      </PageTitle>
      {view.already ? <AlreadySent list={list} /> : null}
      <Outcome view={view} />
      {open && (tally.toGo > 0 || view.undecided !== null) ? (
        <ButtonRow>
          {tally.toGo === 0 ? null : (
            <LinkButton href={`${list.href}/controle`}>
              {`Controleer en draag ${counted(tally.toGo, 'mens', 'mensen')} voor`}
            </LinkButton>
          )}
          {view.undecided === null ? null : (
            <LinkButton kind="secondary" href={`${list.href}/rij/${view.undecided}`}>
              Bekijk de twijfels
            </LinkButton>
          )}
        </ButtonRow>
      ) : null}
      <KeyNumbers numbers={numbersOf(view)} />
      <Heading2>{headingOf(view)}</Heading2>
      {view.skipped.length === 0 ? null : (
        <Paragraph soft>{`Niet overgenomen: ${view.skipped.join(', ')}.`}</Paragraph>
      )}
      <RowsTable view={view} />
      {list.status === 'judged' ? (
        <>
          <Paragraph>
            <Link href={`${list.href}/kolommen`}>Wijzig de kolommen</Link>. Dan beoordelen wij alle regels
            opnieuw; wat u verbeterde, gaat weg.
          </Paragraph>
          <PostForm answer={answer}>
            <ButtonRow>
              <Button kind="subtle">Gooi deze lijst weg</Button>
            </ButtonRow>
          </PostForm>
        </>
      ) : null}
    </>
  );
}

/** What there is to do, or what became of it. */
function leadOf({ list, tally }: RowsPage): string {
  const rows = counted(tally.all, 'regel', 'regels');
  if (list.status === 'imported')
    return `${counted(tally.imported, 'mens is', 'mensen zijn')} voorgedragen, van ${rows}.`;
  if (list.status === 'cancelled') {
    return tally.imported === 0
      ? 'Deze lijst is gestopt. Er is niemand voorgedragen.'
      : `Gestopt. ${counted(tally.imported, 'mens is', 'mensen zijn')} voorgedragen, en dat blijft zo.`;
  }
  if (tally.doubtful + tally.refused === 0) return `${rows}, en alles klopt.`;
  return `${rows}. ${counted(tally.good, 'kan', 'kunnen')} meteen mee. Bij een twijfel kiest u zelf; wat niet mee kan, kunt u hier verbeteren.`;
}

/** The judgements, each opening its rows; afterwards what became of them, and of those that were left out. */
function numbersOf({ list, tally, done }: RowsPage): readonly KeyNumber[] {
  if (done) {
    return [
      { label: 'Voorgedragen', value: tally.imported },
      { label: 'Overgeslagen', value: tally.all - tally.imported, href: list.href },
      ...verdicts
        .filter(({ verdict }) => tally.left[verdict] > 0)
        .map(({ verdict, name, label }) => ({
          label,
          value: tally.left[verdict],
          href: `${list.href}?oordeel=${name}`,
        })),
    ];
  }
  return [
    { label: 'Alle regels', value: tally.all, href: list.href },
    ...verdicts.map(({ verdict, name, label }) => ({
      label,
      value: tally[verdict],
      href: `${list.href}?oordeel=${name}`,
    })),
  ];
}

function headingOf({ verdict, done }: RowsPage): string {
  if (verdict === null) return done ? 'Overgeslagen regels' : 'Alle regels';
  return done ? `Overgeslagen: ${verdictLabel(verdict).toLowerCase()}` : verdictLabel(verdict);
}

/** After the import: where the people are, and the rows that were left out. */
function Outcome({ view: { list, tally, done } }: { readonly view: RowsPage }) {
  const over = tally.all - tally.imported;
  if (!done && over === tally.toGo) return null;
  if (!done) {
    return (
      <Paragraph>
        <Link href={`${list.href}/overgeslagen.csv`}>Download wat niet meegaat (CSV)</Link>
      </Paragraph>
    );
  }
  return (
    <Notice kind={list.status === 'imported' ? 'ok' : 'warning'}>
      {tally.imported === 0 ? null : (
        <p>
          <Link href="/deelnemers?fase=preselection">Naar de mensen in de voorselectie</Link>
        </p>
      )}
      {over === 0 ? null : (
        <p>
          {counted(over, 'regel is', 'regels zijn')} overgeslagen.{' '}
          <Link href={`${list.href}/overgeslagen.csv`}>Download de overgeslagen regels (CSV)</Link>. Verbeter
          ze en stuur ze opnieuw, of verbeter ze hieronder. Wij bewaren ze tot {formatDay(list.keptUntil)}.
        </p>
      )}
    </Notice>
  );
}
