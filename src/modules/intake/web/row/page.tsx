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
  formValues,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { decideRow } from '../../actions/decide-row.ts';
import { firstUndecided } from '../list/load.ts';
import { withList } from '../visit.ts';
import { fateWords, intakePath, verdictLabel } from '../words.ts';
import { changesOf } from './changes.ts';
import { loadRow } from './load.ts';
import { RowFields } from './RowFields.tsx';

export const loader = (args: LoaderFunctionArgs) => loadRow(args);

export async function action(args: ActionFunctionArgs) {
  const { context, params, request } = args;
  const form = await request.formData();
  const before = await loadRow(args);
  const { list, line } = before;
  const choice = String(form.get('choice') ?? '') || undefined;
  const result = await act(context, decideRow, {
    listId: list.id,
    line,
    values: changesOf(form, before),
    ...(choice === undefined ? {} : { choice }),
  });
  if (!result.ok) return refused(form, result.refusals);
  const after = await loadRow(args);
  const undecided = after.verdict === 'refused' || (after.verdict === 'doubtful' && after.choice === null);
  if (undecided && choice !== 'out') return redirect(`${list.href}/rij/${line}?bewaard=ja`);
  const next =
    form.get('go') === 'next'
      ? await withList(context, params.id, (db) => firstUndecided(db, list.id, line))
      : null;
  return redirect(next === null ? list.href : `${list.href}/rij/${next}`);
}

export default function Row() {
  const row = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { list, line, notes, known } = row;
  const begin = formValues({ ...row.values, choice: row.choice });
  return (
    <>
      <Breadcrumb
        trail={[
          { href: intakePath, label: 'Kandidaten inlezen' },
          { href: list.href, label: 'De regels' },
        ]}
      />
      <PageTitle
        lead={[row.name, verdictLabel(row.verdict), fateWords(row.verdict, row.choice), '']
          .filter((part) => part !== null)
          .join('. ')}
        refusals={answer?.refusals ?? (row.verdict === 'refused' ? row.refusals : [])}
      >
        {`Regel ${line}`}
      </PageTitle>
      {row.saved ? <Notice kind="info">Bewaard. Er valt nog iets op; kijk hieronder.</Notice> : null}
      {row.verdict !== 'doubtful' || answer !== undefined ? null : (
        <Notice kind="warning" title="Kijk dit na">
          {row.refusals.map(({ message }) => (
            <p key={message.nl}>{message.nl}</p>
          ))}
        </Notice>
      )}
      {known === null ? null : (
        <Notice>
          {known.person === null ? (
            'Deze persoon is al bekend in het samenwerkingsverband, bij een andere organisatie. Wij tonen niet bij welke.'
          ) : (
            <>
              Dit is waarschijnlijk <Link href={known.person.href}>{known.person.name}</Link>.
            </>
          )}
        </Notice>
      )}
      {notes.map((note) => (
        <Paragraph soft key={note}>
          {note}
        </Paragraph>
      ))}
      {row.open ? (
        <PostForm answer={answer ?? { refusals: row.refusals, values: begin }}>
          <RowFields row={row} />
          <ButtonRow>
            <Button>Bewaar</Button>
            <Button kind="secondary" name="go" value="next">
              Bewaar en ga naar de volgende twijfel
            </Button>
          </ButtonRow>
        </PostForm>
      ) : (
        <Paragraph>Aan deze regel kan nu niets worden veranderd.</Paragraph>
      )}
    </>
  );
}
