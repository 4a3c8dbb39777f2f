import ical from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { askedIn, type Demand } from '../../demand/index.ts';
import { type CalendarEvent, icalendar } from './ical.ts';

// The reader of Thunderbird, which shares nothing with what writes the calendar.
const now = '2026-11-26T08:00:00.000Z';
const shift: CalendarEvent = {
  id: '0199c0de-0000-7000-8000-000000000001',
  fromAt: '2026-11-30T06:00:00.000Z',
  toAt: '2026-11-30T14:30:00.000Z',
  title: 'Sorteren; AEB, hal 1',
  place: 'Hal 1, Australiëhavenweg 21, 1045 BA Amsterdam',
  text: `Meld u bij de receptie.\nGa om 6.20 uur van huis. ${'Neem een lunch mee. '.repeat(12)}`,
  cancelled: false,
  version: 0,
};

function readBy(...events: CalendarEvent[]) {
  const calendar = ical.Component.fromString(icalendar({ name: 'Mijn rooster', now, events }));
  return calendar.getAllSubcomponents('vevent').map((each) => ({
    event: new ical.Event(each),
    status: each.getFirstPropertyValue('status'),
  }));
}

describe('Thunderbird reads a roster', () => {
  it('with title, place and text as they were written, however long', () => {
    const [read] = readBy(shift);
    const { summary, location, description, uid, sequence } = read?.event ?? {};
    expect([summary, location, description]).toEqual([shift.title, shift.place, shift.text]);
    expect(uid).toContain(shift.id);
    expect([sequence, read?.status]).toEqual([0, 'CONFIRMED']);
  });

  it('and takes an event that fell away for the same event with a higher number, cancelled', () => {
    const [before] = readBy(shift);
    const [after] = readBy({ ...shift, cancelled: true, version: 470_881 });
    expect(after?.event.uid).toBe(before?.event.uid);
    expect([after?.event.sequence, after?.status]).toEqual([470_881, 'CANCELLED']);
  });

  it('without a shift as a calendar in which nothing stands', () => {
    expect(readBy()).toEqual([]);
  });
});

const night: Demand = {
  id: 'night',
  organisationId: 'o',
  siteId: 's',
  work: 'bewaken',
  weekdays: [6],
  onDate: null,
  fromDate: '2026-01-01',
  toDate: null,
  fromMinute: 23 * 60,
  toMinute: 31 * 60,
  breaks: [],
  places: 1,
  importance: 2,
  certificates: [],
  noticeDays: 4,
  guided: false,
  mentor: null,
  cancelledAt: null,
};

test.each([
  ['2026-03-28', 7],
  ['2026-10-24', 9],
  ['2026-11-28', 8],
] as const)(
  'Thunderbird puts the night of %s at 23:00 to 7:00 on the clock, and counts %i hours',
  (day, hours) => {
    const [asked] = askedIn([night], [], { from: day, to: addDays(day, 1) });
    if (asked === undefined) throw new Error('no night');
    const [read] = readBy({ ...shift, fromAt: asked.fromAt, toAt: asked.toAt });
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
    const { startDate, endDate, duration } = read?.event ?? {};
    expect([startDate, endDate].map((at) => clock.format(at?.toJSDate()))).toEqual(['23:00', '07:00']);
    expect(duration?.toSeconds()).toBe(hours * 3600);
  },
);
