import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
  useLocation,
} from 'react-router';
import {
  counted,
  formatNumber,
  LinkButton,
  PageTitle,
  Pagination,
  withParameter,
} from '../../../../ui/index.ts';
import { loadPeople, mostFound } from './load.ts';
import { NameSearch, PeopleFilters } from './PeopleFilters.tsx';
import { PeopleTable } from './PeopleTable.tsx';

export function loader({ context, request }: LoaderFunctionArgs) {
  return loadPeople(context, new URL(request.url).searchParams, null);
}

/** A name is searched for by a post, so that it stands in no address, history or log (docs/decisions/0021). */
export async function action({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const name = String(form.get('naam') ?? '').trim();
  return {
    name,
    found: await loadPeople(context, new URL(request.url).searchParams, name === '' ? null : name),
  };
}

export default function PeoplePage() {
  const answer = useActionData<typeof action>();
  const listed = useLoaderData<typeof loader>();
  const people = answer?.found ?? listed;
  const name = answer?.name ?? '';
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <>
      <PageTitle lead={leadOf(people.total, name)}>Deelnemers</PageTitle>
      {people.mayRefer ? <LinkButton href="/deelnemers/nieuw">Meld iemand aan</LinkButton> : null}
      <NameSearch name={name} />
      <PeopleFilters people={people} search={url.searchParams} />
      <PeopleTable people={people} url={url} name={name} />
      {name === '' ? (
        <Pagination
          page={people.page}
          total={people.total}
          href={(page) => withParameter(url, 'pagina', page === 1 ? null : String(page))}
        />
      ) : null}
    </>
  );
}

function leadOf(total: number, name: string): string {
  if (name === '') return `${counted(total, 'mens', 'mensen')} in deze lijst.`;
  if (total > mostFound)
    return `${formatNumber(total)} mensen gevonden. U ziet de eerste ${mostFound}: typ meer van de naam.`;
  return total === 0 ? 'Niemand gevonden.' : `${counted(total, 'mens', 'mensen')} gevonden.`;
}
