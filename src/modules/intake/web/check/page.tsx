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
  Day,
  Facts,
  LinkButton,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
} from '../../../../ui/index.ts';
import { startImport } from '../../actions/start-import.ts';
import { isOpen } from '../../referral.ts';
import { tallyOf } from '../../store.ts';
import { referring, withList } from '../visit.ts';
import { intakePath } from '../words.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  return withList(context, params.id, async (db, list, row) => {
    const tally = await tallyOf(db, list.id);
    if (!isOpen(list.status) || tally.toGo === 0) throw redirect(list.href);
    const programme = await db
      .selectFrom('programme_version')
      .select('name')
      .where('programme_id', '=', row.programme_id)
      .orderBy('version', 'desc')
      .executeTakeFirst();
    const firm = await db
      .selectFrom('organisation')
      .select('name')
      .where('id', '=', row.firm_organisation_id)
      .executeTakeFirst();
    return {
      list,
      tally,
      programme: programme?.name ?? '',
      firm: firm?.name ?? '',
    };
  });
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  referring(context);
  const listId = params.id ?? '';
  const result = await act(context, startImport, { listId });
  if (!result.ok) return refused(await request.formData(), result.refusals);
  return redirect(`${intakePath}/${listId}/voortgang`);
}

export default function CheckList() {
  const { list, tally, programme, firm } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const over = tally.all - tally.imported - tally.toGo;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: intakePath, label: 'Kandidaten inlezen' },
          { href: list.href, label: 'De regels' },
        ]}
      />
      <PageTitle
        lead={`${counted(tally.toGo, 'mens wordt', 'mensen worden')} voorgedragen. ${over === 0 ? 'Alle regels gaan mee.' : `${counted(over, 'regel slaan', 'regels slaan')} we nu over.`}`}
        refusals={answer?.refusals}
      >
        Controleer en draag voor
      </PageTitle>
      <Facts
        facts={[
          { label: 'Programma', value: programme },
          { label: 'Sociale firma', value: firm },
          { label: 'Lijst', value: <Day day={list.on} /> },
          {
            label: 'Wie wordt voorgedragen',
            value: `${counted(tally.toGo, 'mens', 'mensen')}, in de voorselectie`,
          },
          { label: 'Wat wij overslaan', value: counted(over, 'regel', 'regels') },
        ]}
      />
      <Paragraph>
        Opmerkingen en certificaten komen te staan bij wat iemand kan. De persoon zelf kan ze lezen. Regels
        die wij overslaan blijven 30 dagen staan: u kunt ze daarna nog verbeteren, of downloaden.
      </Paragraph>
      <PostForm answer={answer}>
        <ButtonRow>
          <Button>{`Draag ${counted(tally.toGo, 'mens', 'mensen')} voor`}</Button>
          <LinkButton kind="secondary" href={list.href}>
            Terug naar de regels
          </LinkButton>
        </ButtonRow>
      </PostForm>
    </>
  );
}
