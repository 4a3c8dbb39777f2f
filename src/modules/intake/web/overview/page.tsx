import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
  useLocation,
} from 'react-router';
import { refusalsOf } from '../../../../kernel/result.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  CheckboxField,
  DataTable,
  Day,
  FileField,
  formatNumber,
  Heading2,
  Link,
  PageTitle,
  Pagination,
  Paragraph,
  PostForm,
  pageOf,
  pageSize,
  RadioField,
  refused,
  withParameter,
} from '../../../../ui/index.ts';
import { uploadList } from '../../actions/upload-list.ts';
import { type ListView, listsSeen, referring } from '../visit.ts';
import { intakePath, statusWords } from '../words.ts';
import { choicesOf } from './choices.ts';

const refusal = refusalsOf('intake', {
  'no-file': { nl: 'Kies het bestand met de lijst.', en: 'Choose the file with the list.' },
});

export async function loader({ context, request }: LoaderFunctionArgs) {
  const visitor = referring(context);
  const page = pageOf(new URL(request.url).searchParams);
  return asActor(visitor.platform, visitor.actor, async (db) => ({
    page,
    ...(await choicesOf(db, visitor.actor)),
    ...(await listsSeen(db, visitor, { limit: pageSize, offset: (page - 1) * pageSize })),
  }));
}

export async function action({ context, request }: ActionFunctionArgs) {
  referring(context);
  const form = await request.formData();
  const file = form.get('file');
  if (!(file instanceof File) || file.name === '')
    return refused(form, [refusal('no-file', { field: 'file' })]);
  const text = (name: string) => String(form.get(name) ?? '') || undefined;
  const result = await act(context, uploadList, {
    file: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name.slice(0, 200),
    programmeId: text('programmeId'),
    firmOrganisationId: text('firmOrganisationId'),
    again: text('again'),
  });
  if (!result.ok) return refused(form, result.refusals);
  const { listId, earlier } = result.value;
  return redirect(earlier ? `${intakePath}/${listId}?al=ja` : `${intakePath}/${listId}/kolommen`);
}

export default function Overview() {
  const { programmes, firms, lists, total, page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <>
      <PageTitle
        lead="U stuurt een bestand, kijkt elke regel na, en draagt dan pas mensen voor."
        refusals={answer?.refusals}
      >
        Kandidaten inlezen
      </PageTitle>
      <PostForm upload answer={answer} submit="Stuur de lijst">
        <FileField
          name="file"
          label="Bestand met kandidaten"
          accept=".csv,.txt,.tsv,text/csv,text/plain"
          hint="Een CSV-bestand, tot 50.000 regels. Hebt u Excel? Kies daar Opslaan als, en dan CSV. Wij herkennen de kolommen, de letters en de notatie van datums."
        />
        <RadioField
          name="programmeId"
          label="Voor welk programma?"
          options={programmes}
          {...(programmes.length === 1 ? { value: programmes[0]?.value ?? '' } : {})}
        />
        {firms.length > 1 ? (
          <RadioField
            name="firmOrganisationId"
            label="Welke sociale firma gaat begeleiden?"
            options={firms}
          />
        ) : null}
        <CheckboxField
          name="again"
          label="Is dit bestand al eens gestuurd?"
          optional
          options={[
            {
              value: 'yes',
              label: 'Lees het toch nog eens',
              hint: 'Wie er al is, wordt niet nog een keer voorgedragen.',
            },
          ]}
        />
      </PostForm>
      <Paragraph soft>
        Teksten over gezondheid, schulden of justitie houden wij tegen. Het bestand zelf bewaren wij
        versleuteld, tot de lijst is ingelezen.
      </Paragraph>
      <Heading2>Eerdere lijsten</Heading2>
      <DataTable
        caption="Lijsten van uw organisatie, de nieuwste eerst"
        captionHidden
        columns={listTable}
        rows={lists}
        rowKey={({ id }) => id}
        empty={<Paragraph>Uw organisatie heeft nog geen lijst gestuurd.</Paragraph>}
      />
      <Pagination
        page={page}
        total={total}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </>
  );
}

const listTable = [
  {
    key: 'list',
    label: 'Lijst',
    cell: ({ href, on, at, fileName }: ListView) => (
      <>
        <Link href={href}>
          <Day day={on} /> om {at}
        </Link>
        {fileName === '' ? null : ` · ${fileName}`}
      </>
    ),
  },
  { key: 'by', label: 'Gestuurd door', cell: ({ by }: ListView) => by },
  {
    key: 'rows',
    label: 'Regels',
    numeric: true,
    cell: ({ rowsTotal }: ListView) => formatNumber(rowsTotal),
  },
  { key: 'status', label: 'Stand', cell: (list: ListView) => statusWords(list) },
] as const;
