import type { Instant } from '../../../kernel/local-date.ts';

/** A shift as a calendar shows it. */
export type CalendarEvent = {
  /** Stays the same as long as the shift is known. */
  readonly id: string;
  readonly fromAt: Instant;
  readonly toAt: Instant;
  readonly title: string;
  readonly place: string;
  readonly text: string;
  readonly cancelled: boolean;
  /** Only grows: a calendar keeps the highest. */
  readonly version: number;
};

export type Calendar = {
  readonly name: string;
  readonly now: Instant;
  readonly events: readonly CalendarEvent[];
};

/**
 * A calendar as RFC 5545 writes it, with the properties of RFC 7986 that say how often to look again. Written here and not with a
 * library: it is one kind of event, at moments in UTC, which no change of clocks can move. A calendar must hold something; one
 * without shifts holds the zone of its times.
 */
export function icalendar({ name, now, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Werkkring//Rooster//NL',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...(events.length === 0 ? utcZone : events.flatMap((event) => eventLines(event, now))),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

const utcZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventLines(event: CalendarEvent, now: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${event.id}@rooster.werkkring`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(event.fromAt)}`,
    `DTEND:${utc(event.toAt)}`,
    `SEQUENCE:${event.version}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    `SUMMARY:${escaped(event.title)}`,
    `LOCATION:${escaped(event.place)}`,
    `DESCRIPTION:${escaped(event.text)}`,
    'END:VEVENT',
  ];
}

/** `20261025T000000Z` */
function utc(at: Instant): string {
  return new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** A text as a value: control characters have no place in it, and lines of it become `\n`. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replace(/\p{Cc}/gu, '');
}

/** A line has at most 75 octets; what is longer goes on after a space on the next, and no letter is cut through. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}
