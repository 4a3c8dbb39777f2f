import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TravelMode } from '../words.ts';
import { fourDigits, kilometresBetween, type Point, type Trip, travelFor, tripMinutes } from './travel.ts';

const at1063: Point = { latitude: 52.382, longitude: 4.8 };
/** 10 kilometres further north. */
const tenAway: Point = { latitude: 52.382 + 10 / 111.195, longitude: 4.8 };
const trip = (more: Partial<Trip>): Trip => ({
  from: at1063,
  to: tenAway,
  modes: ['public-transport'],
  most: null,
  beginsAt: 480,
  endsAt: 960,
  ...more,
});

describe('how long it takes', () => {
  it.each([
    ['walking', 156],
    ['bicycle', 52],
    ['scooter', 28],
    ['motorcycle', 26],
    ['car', 31],
    ['public-transport', 48],
  ] as const)('10 kilometres with %s: %s minutes', (mode, minutes) =>
    expect(travelFor(trip({ modes: [mode] }))).toEqual({ possible: true, minutes, mode }),
  );

  it('Amsterdam to Utrecht is 35 kilometres as the crow flies', () => {
    const utrecht = kilometresBetween(
      { latitude: 52.379, longitude: 4.9 },
      { latitude: 52.0894, longitude: 5.11 },
    );
    expect(utrecht).toBeGreaterThan(34.5);
    expect(utrecht).toBeLessThan(35.6);
  });

  it('within one postcode it is five minutes', () =>
    expect(travelFor(trip({ to: at1063, modes: ['bicycle'] }))).toMatchObject({ minutes: 5 }));

  it('the quickest of what somebody has', () =>
    expect(travelFor(trip({ modes: ['walking', 'bicycle', 'scooter'] }))).toMatchObject({ mode: 'scooter' }));
});

describe('when it cannot be', () => {
  it.each([
    ['an early shift', { beginsAt: 378, endsAt: 900 }, 'om 5.30 uur rijdt de bus nog niet'],
    ['the end of an evening', { beginsAt: 900, endsAt: 1455 }, 'om 0.15 uur rijdt de bus niet meer'],
    ['a night', { beginsAt: 60, endsAt: 480 }, 'om 0.12 uur rijdt de bus nog niet'],
  ])('%s without a bus', (_name, more, nl) =>
    expect(travelFor(trip(more))).toMatchObject({ possible: false, reason: 'no-bus', why: { nl } }),
  );

  it('the first bus and the last one count', () => {
    expect(travelFor(trip({ beginsAt: 408, endsAt: 1422 }))).toMatchObject({ possible: true });
    expect(travelFor(trip({ beginsAt: 407 }))).toMatchObject({ reason: 'no-bus' });
    expect(travelFor(trip({ endsAt: 1423 }))).toMatchObject({ reason: 'no-bus' });
  });

  it('a bicycle does, where there is no bus', () =>
    expect(travelFor(trip({ modes: ['public-transport', 'bicycle'], beginsAt: 360 }))).toEqual({
      possible: true,
      minutes: 52,
      mode: 'bicycle',
    }));

  it('further than somebody travels', () =>
    expect(travelFor(trip({ modes: ['bicycle'], most: 45 }))).toMatchObject({
      possible: false,
      reason: 'too-far',
      why: { nl: 'de reis duurt 52 minuten (fiets), langer dan 45 minuten' },
    }));

  it.each([
    ['home', { from: null }],
    ['work', { to: null }],
    ['means of transport', { modes: [] }],
  ])('%s not known: not known', (_name, more) => expect(travelFor(trip(more))).toBeNull());
});

const modes = fc.uniqueArray(
  fc.constantFrom<TravelMode>('public-transport', 'car', 'motorcycle', 'scooter', 'bicycle', 'walking'),
  { minLength: 1 },
);
const points = fc.record({
  latitude: fc.double({ min: 51, max: 53, noNaN: true }),
  longitude: fc.double({ min: 4, max: 6, noNaN: true }),
});
const trips = fc.record({
  from: points,
  to: points,
  modes,
  most: fc.option(fc.integer({ min: 10, max: 120 })),
  beginsAt: fc.integer({ min: 0, max: 1439 }),
  endsAt: fc.integer({ min: 0, max: 2400 }),
});

describe('whoever travels', () => {
  it('never longer than they do, and never by other means', () =>
    fc.assert(
      fc.property(trips, (asked) => {
        const found = travelFor(asked);
        if (found?.possible !== true) return;
        expect(found.minutes).toBeLessThanOrEqual(asked.most ?? found.minutes);
        expect(asked.modes).toContain(found.mode);
      }),
    ));

  it('one more means of transport never makes it longer or impossible', () =>
    fc.assert(
      fc.property(trips, fc.constantFrom('bicycle', 'car', 'scooter'), (asked, more) => {
        const without = travelFor(asked);
        const withMore = travelFor({ ...asked, modes: [...asked.modes, more] });
        if (without?.possible !== true) return;
        expect(withMore).toMatchObject({ possible: true });
        if (withMore?.possible === true) expect(withMore.minutes).toBeLessThanOrEqual(without.minutes);
      }),
    ));

  it('a bus is never taken between half past midnight and six', () =>
    fc.assert(
      fc.property(trips, (asked) => {
        const found = travelFor({ ...asked, modes: ['public-transport'] });
        if (found?.possible !== true) return;
        for (const start of [asked.beginsAt - found.minutes, asked.endsAt]) {
          for (const minute of [start, start + found.minutes]) {
            const clock = ((minute % 1440) + 1440) % 1440;
            expect(clock <= 30 || clock >= 360).toBe(true);
          }
        }
      }),
    ));

  it('there and back are as long', () =>
    fc.assert(
      fc.property(points, points, (a, b) => {
        expect(tripMinutes(kilometresBetween(a, b), 'car')).toBe(tripMinutes(kilometresBetween(b, a), 'car'));
      }),
    ));
});

describe('the four digits', () => {
  it.each([
    ['1063 AB', '1063'],
    [' 1504', '1504'],
    ['0123 AB', null],
    ['', null],
    [null, null],
  ])('of %s: %s', (postcode, digits) => expect(fourDigits(postcode)).toBe(digits));
});
