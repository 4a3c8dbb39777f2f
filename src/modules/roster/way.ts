import type { Instant } from '../../kernel/local-date.ts';
import type { Text } from '../../kernel/text.ts';
import { clockMinutes } from '../../law/arbeidstijd/clock.ts';
import type { Stretch } from '../../law/arbeidstijd/facts.ts';
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
  const from = Date.parse(fromAt) / 60_000;
  const travel = tripTo(home, there, { from, to: Date.parse(toAt) / 60_000 });
  if (travel === null) return null;
  if (!travel.possible) return { known: false, why: travel.why };
  const { minutes, mode } = travel;
  const latest = from - minutes - beforeWork;
  const leaveAt = new Date(Math.floor(latest / 5) * 5 * 60_000).toISOString();
  return { known: true, minutes, mode, leaveAt };
}

/** Travel to a shift and home again, at the hours that the clock shows: buses keep to it, also on the day on which it changes. */
export function tripTo(home: Home, there: Point | null, { from, to }: Stretch): Travel | null {
  return travelFor({
    from: home.point,
    to: there,
    modes: home.modes,
    most: home.most,
    beginsAt: clockMinutes(from),
    endsAt: clockMinutes(to),
  });
}
