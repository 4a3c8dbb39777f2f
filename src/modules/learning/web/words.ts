import type { Text } from '../../../kernel/text.ts';
import { timeOfMinute } from '../../../kernel/times.ts';
import { formatDay } from '../../../kernel/written.ts';
import type { Session } from '../queries/sessions.ts';
import type { SessionTimes } from '../rules/sessions.ts';

/** "9.00 tot 12.00 uur". */
export function timesOfSession({
  fromMinute,
  toMinute,
}: Pick<SessionTimes, 'fromMinute' | 'toMinute'>): Text {
  const [from, to] = [fromMinute, toMinute].map((minute) =>
    timeOfMinute(minute).replace(/^0/, '').replace(':', '.'),
  );
  return { nl: `${from} tot ${to} uur`, en: `${from} to ${to}` };
}

/** "VCA, dinsdag 1 december, 9.00 tot 12.00 uur". */
export function sessionInWords(session: SessionTimes & Pick<Session, 'course'>): string {
  return `${session.course}, ${formatDay(session.onDate, 'nl', 'near')}, ${timesOfSession(session).nl}`;
}

/** "Nog 4 plaatsen", or that there is none. */
export function seatsLeft({ seats, taken }: Pick<Session, 'seats' | 'taken'>): string {
  const left = seats - taken;
  return left > 0 ? `Nog ${left} ${left === 1 ? 'plaats' : 'plaatsen'}` : 'Vol';
}

/** "2 van de 4 gegeven": of a session that has begun, of which no seat can be given any more. */
export function seatsGiven({ seats, taken }: Pick<Session, 'seats' | 'taken'>): string {
  return `${taken} van de ${seats} gegeven`;
}
