import type { Instant } from '../../../../kernel/local-date.ts';
import { Card, capital, Facts, formatDay, Paragraph } from '../../../../ui/index.ts';
import { type MyShift, shiftTimes } from '../../../roster/index.ts';
import type { Contract } from '../../queries/person-facts.ts';

const inDutch = ({ nl }: { readonly nl: string }) => nl;

type Props = {
  /** Null for who does not make the roster. */
  readonly shifts: readonly MyShift[] | null;
  readonly contracts: readonly Pick<Contract, 'endedReason'>[] | null;
  readonly now: Instant;
};

/** The coming week of somebody in the pool, with what they said of it, for who makes the roster. */
export function RosterCard({ shifts, contracts, now }: Props) {
  const hired = (contracts ?? []).some(({ endedReason }) => endedReason === null);
  if (shifts === null || (shifts.length === 0 && !hired)) return null;
  return (
    <Card title="De komende week">
      {shifts.length === 0 ? (
        <Paragraph>Er staan geen diensten.</Paragraph>
      ) : (
        <Facts
          facts={shifts.map((shift) => ({
            label: capital(formatDay(shift.onDate, 'nl', 'near')),
            value: `${shiftTimes(shift, inDutch)}, ${shift.work}, ${shift.employer}: ${saidOf(shift, now)}`,
          }))}
        />
      )}
    </Card>
  );
}

function saidOf({ standing, answer, reason, fromAt }: MyShift, now: Instant): string {
  if (standing === 'cancelled') return 'gaat niet door';
  if (standing === 'assignment-ended') return 'de opdracht is gestopt';
  if (standing === 'contract-ended') return 'het contract is gestopt';
  if (standing === 'absent') return 'vrij of ziek gemeld';
  if (answer === 'yes') return 'komt';
  if (answer === 'no') return reason === null ? 'zegt nee' : `zegt nee („${reason}”)`;
  return fromAt <= now ? 'zei niets' : 'heeft nog niets gezegd';
}
