import { fillText, type Text } from '../../../kernel/text.ts';
import { type TravelMode, travelModeNames } from '../words.ts';

/** A place on the map in degrees. */
export type Point = { readonly latitude: number; readonly longitude: number };

/**
 * Assumptions, made to be too slow rather than too fast, because a person who is late has a worse day than one who waits. Between
 * the middles of postcodes as the crow flies, times 1.3 for the way round (usual for Dutch towns: 1.2 to 1.4); speeds in km an
 * hour from door to door in and near a town; and the minutes at both ends that do not depend on the distance.
 */
const detour = 1.3;
const shortestTrip = 5;
const speeds: Readonly<Record<TravelMode, { readonly kmPerHour: number; readonly extra: number }>> = {
  walking: { kmPerHour: 5, extra: 0 },
  bicycle: { kmPerHour: 15, extra: 0 },
  scooter: { kmPerHour: 28, extra: 0 },
  motorcycle: { kmPerHour: 35, extra: 3 },
  /** With finding a place to park. */
  car: { kmPerHour: 35, extra: 8 },
  /** With walking to the stop, waiting and changing. */
  'public-transport': { kmPerHour: 22, extra: 12 },
};

/** Buses, trams and trains run from 6:00 until 0:30; night lines are not counted on. In minutes from 00:00. */
const firstBus = 360;
const lastBus = 1470;

/** Kilometres between two places as the crow flies (haversine). */
export function kilometresBetween(a: Point, b: Point): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half = (difference: number) => Math.sin(radians(difference) / 2) ** 2;
  const part =
    half(b.latitude - a.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(part)));
}

/** Minutes from door to door by one means of transport, in whole minutes and at least five. */
export function tripMinutes(kilometres: number, mode: TravelMode): number {
  const { kmPerHour, extra } = speeds[mode];
  return Math.max(shortestTrip, Math.ceil(((kilometres * detour) / kmPerHour) * 60 + extra));
}

export type Trip = {
  readonly from: Point | null;
  readonly to: Point | null;
  /** Means of transport that somebody has; none when it was not told. */
  readonly modes: readonly TravelMode[];
  /** The longest trip somebody makes, in minutes; null when it was not told. */
  readonly most: number | null;
  /** When the work begins and ends on the clock, in minutes after 00:00. */
  readonly beginsAt: number;
  readonly endsAt: number;
};

/**
 * How somebody comes to work and home again: the quickest means that runs at both hours and is within their limit, with minutes
 * one way. Or why there is none. Null when home, work or means are not known: then nothing stands in the way, and the page says
 * that it is not known.
 */
export type Travel =
  | { readonly possible: true; readonly minutes: number; readonly mode: TravelMode }
  | { readonly possible: false; readonly reason: 'no-bus' | 'too-far'; readonly why: Text };

/** The trip to work and back; see `Travel`. */
export function travelFor(trip: Trip): Travel | null {
  const { from, to, modes, most } = trip;
  if (from === null || to === null || modes.length === 0) return null;
  const kilometres = kilometresBetween(from, to);
  const ways = modes
    .map((mode) => ({ mode, minutes: tripMinutes(kilometres, mode) }))
    .toSorted((a, b) => a.minutes - b.minutes);
  const within = ways.filter(({ minutes }) => most === null || minutes <= most);
  const refused = within.map((way) => ({ way, why: noBus(way, trip) }));
  const best = refused.find(({ why }) => why === null);
  if (best !== undefined) return { possible: true, ...best.way };
  const [stopped] = refused;
  if (stopped !== undefined && stopped.why !== null)
    return { possible: false, reason: 'no-bus', why: stopped.why };
  const [quickest] = ways;
  return quickest === undefined ? null : { possible: false, reason: 'too-far', why: tooFar(quickest, most) };
}

type Way = { readonly mode: TravelMode; readonly minutes: number };

function tooFar({ mode, minutes }: Way, most: number | null): Text {
  const names = travelModeNames[mode];
  return fillText(
    {
      nl: 'de reis duurt {minutes} minuten ({mode}), langer dan {most} minuten',
      en: 'the trip takes {minutes} minutes ({mode}), longer than {most} minutes',
    },
    { minutes, mode: names, most: most ?? 0 },
  );
}

/** Why there is no bus to come with or to go home with; null when there is one, or none is needed. */
function noBus({ mode, minutes }: Way, { beginsAt, endsAt }: Trip): Text | null {
  if (mode !== 'public-transport') return null;
  const leaves = beginsAt - minutes;
  if (!runs(leaves, minutes))
    return fillText(
      { nl: 'om {time} uur rijdt de bus nog niet', en: 'at {time} the bus does not run yet' },
      { time: shown(leaves) },
    );
  if (!runs(endsAt, minutes))
    return fillText(
      { nl: 'om {time} uur rijdt de bus niet meer', en: 'at {time} the bus does not run any more' },
      { time: shown(endsAt) },
    );
  return null;
}

/** Whether a trip lies wholly within the hours of public transport. */
function runs(leaves: number, minutes: number): boolean {
  const at = onClock(leaves);
  const arrives = at + minutes;
  return at >= firstBus ? arrives <= lastBus : arrives <= lastBus - 1440;
}

function onClock(minutes: number): number {
  return ((minutes % 1440) + 1440) % 1440;
}

function shown(minutes: number): string {
  const at = onClock(minutes);
  return `${Math.floor(at / 60)}.${String(at % 60).padStart(2, '0')}`;
}

/** The four digits of a postcode, by which the map is read; null when there are none. */
export function fourDigits(postcode: string | null): string | null {
  return /^[1-9]\d{3}/.exec(postcode?.trim() ?? '')?.[0] ?? null;
}
