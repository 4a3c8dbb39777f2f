import { type LoaderFunctionArgs, redirect, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  EmptyState,
  LinkButton,
  PageTitle,
  SelectField,
} from '../../../../ui/index.ts';
import { organisationChoices } from '../../listing.ts';
import { asked, listAddress } from '../listing-address.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['administrator']);
  const chosen = asked(listAddress(request).search, 'organisatie');
  if (chosen !== null && isId(chosen)) throw redirect(`/organisaties/${chosen}/medewerker-toevoegen`);
  return asActor(platform, actor, organisationChoices);
}

/** The organisation comes first, because it decides which roles there are. */
export default function ChooseOrganisation() {
  const organisations = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: '/medewerkers', label: 'Medewerkers' }]} />
      <PageTitle>Medewerker toevoegen</PageTitle>
      {organisations.length === 0 ? (
        <EmptyState title="Er is nog geen organisatie">
          <LinkButton href="/organisaties/nieuw">Voeg een organisatie toe</LinkButton>
        </EmptyState>
      ) : (
        <form method="get" className="wk-form">
          <SelectField
            name="organisatie"
            label="Bij welke organisatie werkt deze persoon?"
            options={organisations.map(({ id, name, desk }) => ({
              value: id,
              label: desk === null ? name : `${name}, ${desk}`,
            }))}
          />
          <ButtonRow>
            <Button>Ga verder</Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}
