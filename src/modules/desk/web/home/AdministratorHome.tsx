import { roleNames } from '../../../../kernel/words.ts';
import {
  Card,
  capital,
  DataTable,
  formatDay,
  KeyNumbers,
  PageTitle,
  Paragraph,
} from '../../../../ui/index.ts';
import type { HomeOf } from './load.ts';

/** Who holds which role: what an administrator keeps in order. Nothing about participants. */
export function AdministratorHome({ home }: { readonly home: HomeOf<'administrator'> }) {
  const { greeting, today, numbers } = home;
  const people = numbers.roles.reduce((sum, role) => sum + role.people, 0);
  return (
    <>
      <PageTitle
        lead={`${capital(formatDay(today, 'nl', 'near'))}. U houdt bij wie welke rol heeft. Gegevens van deelnemers ziet u niet.`}
      >
        {greeting}
      </PageTitle>
      <KeyNumbers
        numbers={[
          { label: 'Organisaties', value: numbers.organisations, href: '/organisaties' },
          { label: 'Rollen die vandaag gelden', value: people, href: '/medewerkers' },
          { label: 'Nog nooit ingelogd', value: numbers.waiting },
        ]}
      />
      <Card title="Wie heeft welke rol">
        {numbers.roles.length === 0 ? (
          <Paragraph>Nog niemand heeft een rol.</Paragraph>
        ) : (
          <DataTable
            caption="Aantal mensen per rol"
            captionHidden
            rows={numbers.roles}
            rowKey={({ role }) => role}
            columns={[
              { key: 'role', label: 'Rol', cell: ({ role }) => capital(roleNames[role].nl) },
              { key: 'people', label: 'Mensen', numeric: true, cell: (row) => row.people },
            ]}
          />
        )}
      </Card>
    </>
  );
}
