import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf, timeOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  type Column,
  capital,
  counted,
  DataTable,
  EmptyState,
  formatDay,
  Link,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { type Comer, comingTo, type ShiftAtSite } from '../../queries/at-site.ts';

const daysShown = 28;

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['employer-contact', 'floor-supervisor']);
  const today = dayOf(platform.clock.now());
  const days = { from: today, to: addDays(today, daysShown) };
  return asActor(platform, actor, async (db) => {
    const shifts = await comingTo(db, actor.organisationId, days);
    const byDay = Map.groupBy(shifts, ({ onDate }) => onDate);
    return {
      today,
      mayAsk: actor.role === 'employer-contact',
      open: shifts.reduce((sum, shift) => sum + shift.open, 0),
      days: [...byDay].map(([day, there]) => ({ day, shifts: there })),
    };
  });
}

/** Who comes to work here, day by day, and for which places nobody comes yet. */
export default function Coming() {
  const { today, days, open, mayAsk } = useLoaderData<typeof loader>();
  const lead =
    open === 0
      ? 'De komende vier weken. Voor elke plek die u vroeg, komt iemand.'
      : `De komende vier weken. Voor ${counted(open, 'plek', 'plekken')} is er nog niemand. De planner zoekt door.`;
  return (
    <>
      <PageTitle lead={days.length === 0 ? 'De komende vier weken.' : lead}>Wie komt er?</PageTitle>
      {mayAsk ? (
        <Paragraph>
          <Link href="/vraag">Vraag naar werk</Link>
        </Paragraph>
      ) : null}
      {days.length === 0 ? (
        <EmptyState title="Er is de komende vier weken geen werk gevraagd.">
          <Paragraph>Zodra er werk is gevraagd, staat hier wie er komt.</Paragraph>
        </EmptyState>
      ) : null}
      <Stack>
        {days.map(({ day, shifts }) => (
          <DataTable
            key={day}
            caption={`${day === today ? 'Vandaag, ' : ''}${formatDay(day, 'nl', 'near')}`}
            rows={shifts}
            rowKey={({ key }) => key}
            columns={columns}
          />
        ))}
      </Stack>
    </>
  );
}

const columns: readonly Column<ShiftAtSite>[] = [
  { key: 'times', label: 'Tijd', cell: timesOf },
  {
    key: 'work',
    label: 'Werk',
    cell: ({ work, site }) => `${capital(work)}, ${site}`,
  },
  { key: 'who', label: 'Wie komt er', prose: true, cell: (shift) => <Who shift={shift} /> },
  { key: 'open', label: 'Nog niemand voor', cell: openWords },
];

function timesOf({ fromAt, toAt, onDate }: ShiftAtSite): string {
  const next = dayOf(toAt) > onDate ? ' (volgende dag)' : '';
  return `${timeOf(fromAt)}–${timeOf(toAt)}${next}`;
}

function openWords({ open, places, people }: ShiftAtSite): string {
  if (places === 0) return 'U hebt deze dag afgezegd.';
  if (people.length > places) return `Er komen er meer dan u vroeg (${places}). De planner past het aan.`;
  return open === 0 ? 'rond' : `${counted(open, 'plek', 'plekken')} van ${places}`;
}

function Who({ shift }: { readonly shift: ShiftAtSite }) {
  if (shift.people.length === 0) return shift.places === 0 ? 'niemand' : 'nog niemand';
  return (
    <ul>
      {shift.people.map((comer) => (
        <li key={comer.shiftId}>{nameOf(comer, shift)}</li>
      ))}
    </ul>
  );
}

function nameOf({ name, certificates }: Comer, shift: ShiftAtSite): string {
  const known = name ?? 'Iemand van wie de naam nog volgt';
  return shift.certificates.length === 0
    ? known
    : `${known} (${certificates.join(', ') || 'certificaat nog niet gezien'})`;
}
