import { Card, capital, Facts, formatDay, Link } from '../../../../ui/index.ts';
import { type Seat, timesOfSession } from '../../../learning/index.ts';

/** The seats in courses that somebody has from today on, each with the way to give it back. */
export function SeatsCard({ seats }: { readonly seats: readonly Seat[] }) {
  if (seats.length === 0) return null;
  return (
    <Card title="Plaats in een cursus">
      <Facts
        facts={seats.map((seat) => ({
          label: capital(formatDay(seat.onDate, 'nl', 'near')),
          value: (
            <Link href={`/cursussen/bijeenkomst/${seat.sessionId}`}>
              {`${seat.course}, ${timesOfSession(seat).nl}`}
            </Link>
          ),
        }))}
      />
    </Card>
  );
}
