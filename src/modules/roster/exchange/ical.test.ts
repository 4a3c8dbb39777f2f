import { describe, expect, it, test } from 'vitest';
import { addDays } from '../../../kernel/local-date.ts';
import { askedIn, type Demand } from '../../demand/index.ts';
import { type CalendarEvent, icalendar } from './ical.ts';

const now = '2026-11-26T08:00:00.000Z';
const shift: CalendarEvent = {
  id: '0199c0de-0000-7000-8000-000000000001',
  fromAt: '2026-11-30T06:00:00.000Z',
  toAt: '2026-11-30T14:30:00.000Z',
  title: 'Sorteren, AEB',
  place: 'Hal 1, Australiëhavenweg 21, 1045 BA Amsterdam',
  text: 'Meld u bij de receptie.\nGa om 6.20 uur van huis.',
  cancelled: false,
  version: 0,
};
const written = (...events: CalendarEvent[]) => icalendar({ name: 'Mijn rooster', now, events });

type Component = {
  readonly name: string;
  readonly properties: [string, string][];
  readonly parts: Component[];
};

/** Reads what RFC 5545 allows and nothing more: CRLF, at most 75 octets a line, names in capitals, everything closed in its turn. */
function read(text: string): Component {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\p{Cc}]/u);
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
    expect(line, 'a letter cut through').not.toContain('\u{fffd}');
  }
  const open: Component[] = [{ name: 'stream', properties: [], parts: [] }];
  for (const line of text
    .slice(0, -2)
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', value = ''] = /^([A-Z][A-Z-]*(?:;[A-Z]+=[A-Z]+)*):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    const here = open.at(-1);
    if (name === 'BEGIN') {
      const part: Component = { name: value, properties: [], parts: [] };
      here?.parts.push(part);
      open.push(part);
    } else if (name === 'END') expect(open.pop()?.name).toBe(value);
    else here?.properties.push([name, value]);
  }
  expect(open).toHaveLength(1);
  const calendar = open[0]?.parts[0];
  if (calendar === undefined || open[0]?.parts.length !== 1) throw new Error('not one calendar');
  return calendar;
}

function propertyOf(component: Component | undefined, name: string): string {
  const found = component?.properties.filter(([each]) => each === name) ?? [];
  expect(found, name).toHaveLength(1);
  return found[0]?.[1] ?? '';
}

const unescaped = (value: string) => {
  expect(value.replaceAll(/\\[\\;,nN]/g, '')).not.toMatch(/[\\;,]/);
  return value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
};

describe('a roster in a calendar', () => {
  it('holds what RFC 5545 asks of a calendar and of an event, once each', () => {
    const calendar = read(written(shift));
    expect(calendar.name).toBe('VCALENDAR');
    expect(propertyOf(calendar, 'VERSION')).toBe('2.0');
    expect(propertyOf(calendar, 'METHOD')).toBe('PUBLISH');
    expect(propertyOf(calendar, 'X-WR-CALNAME')).toBe('Mijn rooster');
    expect(propertyOf(calendar, 'REFRESH-INTERVAL;VALUE=DURATION')).toBe('PT1H');
    const [event] = calendar.parts;
    expect(event?.name).toBe('VEVENT');
    expect(propertyOf(event, 'UID')).toContain(shift.id);
    expect(propertyOf(event, 'DTSTAMP')).toBe('20261126T080000Z');
    expect(propertyOf(event, 'DTSTART')).toBe('20261130T060000Z');
    expect(propertyOf(event, 'DTEND')).toBe('20261130T143000Z');
    expect([propertyOf(event, 'SEQUENCE'), propertyOf(event, 'STATUS')]).toEqual(['0', 'CONFIRMED']);
  });

  it('keeps the name of an event that fell away, with a higher number and the word for it', () => {
    const [event] = read(written({ ...shift, cancelled: true, version: 470_881 })).parts;
    expect(propertyOf(event, 'UID')).toBe(propertyOf(read(written(shift)).parts[0], 'UID'));
    expect([propertyOf(event, 'SEQUENCE'), propertyOf(event, 'STATUS')]).toEqual(['470881', 'CANCELLED']);
  });

  it('without shifts is still a calendar', () => {
    expect(read(written()).parts.map(({ name }) => name)).toEqual(['VTIMEZONE']);
  });
});

test.each([
  'kort',
  'a;b,c\\d\ne\r\nf',
  `${'é'.repeat(200)};`,
  `x${'👷🏽'.repeat(60)}`,
  'twee\nregels, een komma; en een \\n die er geen is',
  'BEGIN:VEVENT\r\nEND:VCALENDAR',
])('the text %j comes back as it was', (text) => {
  const [event] = read(written({ ...shift, title: text, text, place: text })).parts;
  for (const name of ['SUMMARY', 'DESCRIPTION', 'LOCATION'])
    expect(unescaped(propertyOf(event, name))).toBe(text.replaceAll('\r\n', '\n'));
});

const night: Demand = {
  id: 'night',
  organisationId: 'o',
  siteId: 's',
  work: 'bewaken',
  weekdays: [6],
  onDate: null,
  fromDate: '2026-10-01',
  toDate: null,
  fromMinute: 22 * 60,
  toMinute: 30 * 60,
  breaks: [],
  places: 1,
  importance: 2,
  certificates: [],
  noticeDays: 4,
  guided: false,
  mentor: null,
  cancelledAt: null,
};

// From 23:00 to 7:00 on the clock, over both changes of 2026: seven hours in spring, nine in autumn, and it says so to every calendar.
test.each([
  ['2026-03-28', '20260328T220000Z', '20260329T050000Z', 7],
  ['2026-10-24', '20261024T210000Z', '20261025T060000Z', 9],
] as const)(
  'a night over the change of clocks of %s is at 23:00 and 7:00 on the clock',
  (day, from, to, hours) => {
    const long = { ...night, fromDate: day, weekdays: [6], fromMinute: 23 * 60, toMinute: 31 * 60 };
    const [asked] = askedIn([long], [], { from: day, to: addDays(day, 1) });
    if (asked === undefined) throw new Error('no night');
    const [event] = read(written({ ...shift, fromAt: asked.fromAt, toAt: asked.toAt })).parts;
    const [begin, end] = [propertyOf(event, 'DTSTART'), propertyOf(event, 'DTEND')];
    expect([begin, end]).toEqual([from, to]);
    const moments = [begin, end].map((value) =>
      Date.parse(value.replace(/(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/, '$1-$2-$3T$4:$5:$6Z')),
    );
    expect(((moments[1] ?? 0) - (moments[0] ?? 0)) / 3_600_000).toBe(hours);
    const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', timeStyle: 'short' });
    expect(moments.map((moment) => clock.format(moment))).toEqual(['23:00', '07:00']);
  },
);

test.each([1, 2, 3, 4])(
  'a line of %i octets a letter is cut at 75 octets at most and never within a letter',
  (size) => {
    const letter = ['a', 'é', '€', '👷'][size - 1] ?? 'a';
    for (const length of [60, 73, 74, 75, 76, 150]) {
      const text = letter.repeat(Math.ceil(length / size));
      const [event] = read(written({ ...shift, title: text })).parts;
      expect(unescaped(propertyOf(event, 'SUMMARY'))).toBe(text);
    }
  },
);

// From 22:00 to 6:00 on the clock in Amsterdam: with an hour more, an hour less, and as always.
test.each([
  ['2026-10-24', '20261024T200000Z', '20261025T050000Z'],
  ['2027-03-27', '20270327T210000Z', '20270328T040000Z'],
  ['2026-11-28', '20261128T210000Z', '20261129T050000Z'],
] as const)('the night of %s begins and ends when the clock says so', (day, from, to) => {
  const [asked] = askedIn([night], [], { from: day, to: addDays(day, 1) });
  if (asked === undefined) throw new Error('no night');
  const [event] = read(written({ ...shift, fromAt: asked.fromAt, toAt: asked.toAt })).parts;
  expect([propertyOf(event, 'DTSTART'), propertyOf(event, 'DTEND')]).toEqual([from, to]);
});
