import {
  type Column,
  capital,
  counted,
  DataTable,
  Day,
  EmptyState,
  formatDay,
  Link,
  PageTitle,
  Pagination,
  Paragraph,
} from '../../../../ui/index.ts';
import { placementFormNames } from '../../../placements/index.ts';
import type { Colleague } from '../../queries/workplace.ts';
import { personHref } from '../present/journeys.ts';
import type { HomeOf } from './load.ts';

function Until({ to, announcedEndOn }: Colleague) {
  if (announcedEndOn !== null) {
    return (
      <>
        u meldde: stopt <Day day={announcedEndOn} as="short" />
      </>
    );
  }
  return to === null ? 'geen einde afgesproken' : <Day day={to} as="short" />;
}

const announceColumn: Column<Colleague> = {
  key: 'announce',
  label: 'Valt het werk weg?',
  cell: ({ placementId, name, work }) => (
    <Link href={`/werk/${placementId}/einde-melden`} label={`Meld het: ${name}, ${work}`}>
      Meld het
    </Link>
  ),
};

/** Who works here now or soon, with what they can do. Nothing of their way to work. */
export function WorkplaceHome({ home }: { readonly home: HomeOf<'workplace'> }) {
  const { greeting, today, colleagues, mayAnnounce, people, page, total } = home;
  const lead = `${capital(formatDay(today, 'nl', 'near'))}. ${counted(people, 'mens werkt', 'mensen werken')} bij u, of ${people === 1 ? 'begint' : 'beginnen'} binnenkort.`;
  return (
    <>
      <PageTitle lead={lead}>{greeting}</PageTitle>
      <DataTable
        caption="Wie bij u werken, nu of binnenkort"
        captionHidden
        rows={colleagues}
        rowKey={({ placementId }) => placementId}
        empty={
          <EmptyState title="Er werkt nu niemand bij u vanuit Werkkring.">
            <Paragraph>Zodra er werk is afgesproken, staat hier wie er komt en wat diegene kan.</Paragraph>
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            label: 'Naam',
            cell: ({ participantId, name }) => <Link href={personHref(participantId)}>{name}</Link>,
          },
          {
            key: 'work',
            label: 'Werk',
            cell: ({ work, form }) => `${capital(work)} (${placementFormNames[form].nl})`,
          },
          {
            key: 'certificates',
            label: 'Certificaten',
            cell: ({ certificates }) => (certificates.length === 0 ? 'nog geen' : certificates.join(', ')),
          },
          { key: 'from', label: 'Vanaf', cell: ({ from }) => <Day day={from} as="short" /> },
          { key: 'to', label: 'Tot', cell: (row) => <Until {...row} /> },
          ...(mayAnnounce ? [announceColumn] : []),
        ]}
      />
      <Pagination page={page} total={total} href={(other) => (other === 1 ? '/' : `/?pagina=${other}`)} />
    </>
  );
}
