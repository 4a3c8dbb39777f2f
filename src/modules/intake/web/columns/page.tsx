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
  Heading2,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  SelectField,
} from '../../../../ui/index.ts';
import { chooseColumns } from '../../actions/choose-columns.ts';
import { judgeList } from '../../judge-list.ts';
import { AlreadySent } from '../AlreadySent.tsx';
import { referring } from '../visit.ts';
import { intakePath } from '../words.ts';
import { ColumnFields } from './ColumnFields.tsx';
import { loadColumns, readingOf } from './load.ts';

/** A list so short is judged at once; a longer one while the user sees how far it is. */
const judgedAtOnce = 500;

export const loader = (args: LoaderFunctionArgs) => loadColumns(args);

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { platform, actor } = referring(context);
  const url = new URL(request.url);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  if (text('go') === 'read') {
    const asked = new URLSearchParams({ letters: text('letters'), scheiding: text('scheiding') });
    return redirect(`${url.pathname}?${asked}`);
  }
  const columns = Array.from({ length: Number(text('count')) || 0 }, (_, index) => text(`kolom-${index}`));
  const listId = params.id ?? '';
  const result = await act(context, chooseColumns, { listId, columns, ...readingOf(url.searchParams) });
  if (!result.ok) return refused(form, result.refusals);
  if (result.value.rows > judgedAtOnce) return redirect(`${intakePath}/${listId}/voortgang`);
  await judgeList(platform, { partnershipId: actor.partnershipId, listId });
  return redirect(`${intakePath}/${listId}`);
}

const encodingOptions = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows (West-Europa)' },
  { value: 'utf-16le', label: 'Unicode (UTF-16)' },
  { value: 'utf-16be', label: 'Unicode (UTF-16, andersom)' },
  { value: 'macintosh', label: 'Macintosh' },
  { value: 'cp850', label: 'MS-DOS' },
];

const separatorOptions = [
  { value: 'puntkomma', label: 'Puntkomma ;' },
  { value: 'komma', label: 'Komma ,' },
  { value: 'tab', label: 'Tab' },
  { value: 'streep', label: 'Streep |' },
];

export default function Columns() {
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { list, rows, above, blankRows } = view;
  return (
    <>
      <Breadcrumb trail={[{ href: intakePath, label: 'Kandidaten inlezen' }]} />
      <PageTitle
        lead={`Wij vonden ${counted(rows, 'regel', 'regels')}. Klopt wat er in elke kolom staat?`}
        refusals={answer?.refusals}
      >
        Wat staat er in de lijst?
      </PageTitle>
      {view.already ? <AlreadySent list={list} /> : null}
      {view.readBack ? (
        <Notice kind="warning">
          Met die letters en dat teken is het bestand geen lijst. Wij lezen het weer zoals eerst.
        </Notice>
      ) : null}
      {view.hasHeader ? null : (
        <Notice kind="warning">
          Deze lijst heeft geen regel met de namen van de kolommen. Kijk daarom elke kolom goed na.
        </Notice>
      )}
      {above.length + blankRows === 0 ? null : (
        <Paragraph soft>
          {above.length === 0
            ? null
            : `Boven de kop ${above.length === 1 ? 'staat één regel die' : `staan ${above.length} regels die`} wij niet lezen: ${above.map(({ text }) => `‘${text}’`).join(', ')}. `}
          {blankRows === 0
            ? null
            : `${counted(blankRows, 'lege regel telt', 'lege regels tellen')} niet mee.`}
        </Paragraph>
      )}
      <PostForm answer={answer}>
        <ColumnFields columns={view.columns} options={view.options} />
        <ButtonRow>
          <Button>Beoordeel de regels</Button>
        </ButtonRow>
        <Heading2>Ziet u vreemde letters, of alles in één kolom?</Heading2>
        <Paragraph soft>{`Zo kwamen wij aan deze letters: ${view.because}.`}</Paragraph>
        <SelectField name="letters" label="Letters" options={encodingOptions} value={view.encoding} />
        <SelectField
          name="scheiding"
          label="Teken tussen de kolommen"
          options={separatorOptions}
          value={view.separator}
        />
        <ButtonRow>
          <Button kind="secondary" name="go" value="read">
            Lees het bestand zo
          </Button>
        </ButtonRow>
      </PostForm>
    </>
  );
}
