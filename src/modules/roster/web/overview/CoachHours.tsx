import type { LocalDate } from '../../../../kernel/local-date.ts';
import { Card, DataTable, formatNumber, Link, Paragraph } from '../../../../ui/index.ts';
import { columnDay } from '../text.ts';

/** A workplace with hours of a coach, and what the published roster uses of them. */
export type CoachHoursShown = {
  readonly siteId: string;
  readonly name: string;
  readonly minutes: number;
  readonly weeks: readonly { readonly from: LocalDate; readonly minutes: number; readonly href: string }[];
};

const hours = (minutes: number) => formatNumber(Math.round(minutes / 6) / 10);

/** How many hours a coach is needed at each workplace, week by week. Nothing where no workplace said how many there are. */
export function CoachHours({ sites }: { readonly sites: readonly CoachHoursShown[] }) {
  const [first] = sites;
  if (first === undefined) return null;
  return (
    <Card title="Uren met een jobcoach">
      <Paragraph soft>
        Hoeveel uur mensen in het rooster iemand naast zich hebben, per week vanaf maandag.
      </Paragraph>
      <DataTable
        caption="Uren met een jobcoach, per werkplek en week"
        captionHidden
        columns={[
          { key: 'site', label: 'Werkplek', cell: ({ name }) => name },
          { key: 'most', label: 'Kan per week', numeric: true, cell: ({ minutes }) => hours(minutes) },
          ...first.weeks.map(({ from }, week) => ({
            key: from,
            label: columnDay(from),
            numeric: true,
            cell: ({ name, weeks }: CoachHoursShown) => {
              const own = weeks[week];
              if (own === undefined) return '';
              const used = hours(own.minutes);
              return (
                <Link href={own.href} label={`${used} uur bij ${name}: bekijk wie er werkt`}>
                  {used}
                </Link>
              );
            },
          })),
        ]}
        rows={sites}
        rowKey={({ siteId }) => siteId}
      />
      {sites.map(({ siteId, name, minutes, weeks }) => {
        const over = weeks.filter((week) => week.minutes > minutes);
        return over.length === 0 ? null : (
          <Paragraph key={siteId}>
            {`Te veel bij ${name}: ${over.map((week) => `${hours(week.minutes - minutes)} uur vanaf ${columnDay(week.from)}`).join(', ')}.`}
          </Paragraph>
        );
      })}
    </Card>
  );
}
