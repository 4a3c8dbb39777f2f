import { type Instant, timeOf } from '../../kernel/local-date.ts';
import type { Text } from '../../kernel/text.ts';
import { type Point, type Travel, travelFor } from '../availability/index.ts';

export type Home = Pick<Parameters<typeof travelFor>[0], 'modes' | 'most'> & { readonly point: Point | null };

/** How somebody comes to a shift: with what, how long it takes, and when to leave; why there is no way; or null when it is not known. */
export type Way =
  | {
      readonly known: true;
      readonly minutes: number;
      readonly mode: Extract<Travel, { possible: true }>['mode'];
      readonly leaveAt: Instant;
    }
  | { readonly known: false; readonly why: Text };

/** To walk to the meeting point and put one's coat away. */
const beforeWork = 5;

/**
 * The way from home to a shift. Leaving is on a whole five minutes, early enough to be there five minutes before: a moment in time,
 * so that it is right in the night in which the clock changes.
 */
export function wayTo(
  home: Home,
  there: Point | null,
  { fromAt, toAt }: { readonly fromAt: Instant; readonly toAt: Instant },
): Way | null {
  const beginsAt = clockMinute(fromAt);
  const endsAt = clockMinute(toAt);
  const travel = travelFor({
    from: home.point,
    to: there,
    modes: home.modes,
    most: home.most,
    beginsAt,
    endsAt: endsAt > beginsAt ? endsAt : endsAt + 1440,
  });
  if (travel === null) return null;
  if (!travel.possible) return { known: false, why: travel.why };
  const { minutes, mode } = travel;
  const latest = Date.parse(fromAt) / 60_000 - minutes - beforeWork;
  const leaveAt = new Date(Math.floor(latest / 5) * 5 * 60_000).toISOString();
  return { known: true, minutes, mode, leaveAt };
}

function clockMinute(at: Instant): number {
  const time = timeOf(at);
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}
