import type { ReactNode } from 'react';
import { addDays } from '../../../../kernel/local-date.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { type Column, capital, DataTable, Day, formatDay, Link } from '../../../../ui/index.ts';
import type { PersonRow } from '../../listing.ts';

type PeopleTableProps = {
  readonly people: readonly PersonRow[];
  readonly empty: ReactNode;
  /** Names the organisation in every row, where the page is not about one. */
  readonly withOrganisation?: boolean;
};

/** The last day of a role, or the way to end it. */
function End({ id, name, toDate }: PersonRow) {
  if (toDate !== null) return `tot en met ${formatDay(addDays(toDate, -1), 'nl', 'short')}`;
  return (
    <Link href={`/medewerkers/${id}/beeindigen`} label={`Beëindig de rol van ${name}`}>
      Beëindig
    </Link>
  );
}

/** People with their roles, and the way to end one. */
export function PeopleTable({ people, empty, withOrganisation = false }: PeopleTableProps) {
  const organisation: Column<PersonRow> = {
    key: 'organisation',
    label: 'Organisatie',
    cell: (person) => <Link href={`/organisaties/${person.organisationId}`}>{person.organisation}</Link>,
  };
  return (
    <DataTable
      caption="Medewerkers en hun rollen"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { key: 'name', label: 'Naam', cell: ({ name }) => name },
        { key: 'role', label: 'Rol', cell: ({ role }) => capital(roleNames[role].nl) },
        ...(withOrganisation ? [organisation] : []),
        { key: 'email', label: 'E-mail', cell: ({ email }) => email ?? '–' },
        {
          key: 'signedIn',
          label: 'Ingelogd geweest',
          cell: ({ signedIn }) => (signedIn ? 'ja' : 'nog niet'),
        },
        { key: 'from', label: 'Sinds', cell: ({ fromDate }) => <Day day={fromDate} as="short" /> },
        { key: 'end', label: 'Einde', cell: (person) => <End {...person} /> },
      ]}
    />
  );
}
