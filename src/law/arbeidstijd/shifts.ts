import { addDays, ageOn, type LocalDate, localDate } from '../../kernel/local-date.ts';
import { accept, type Refusal, type Result, refusalsOf, refuse } from '../../kernel/result.ts';
import { localTime, type Minute, midnightOf, minutesPerDay, noonOf, readLocalTime } from './clock.ts';
import { type Facts, joined, type Stretch, workOf } from './facts.ts';

export const kinds = ['work', 'sick', 'leave', 'consignatie'] as const;

/** A stretch on the clock in Amsterdam: `2026-11-23T07:00`. */
export type Span = { readonly start: string; readonly end: string };

/** A shift as it was planned or worked, at whatever employer. */
export type Shift = Span & {
  readonly breaks?: readonly Span[] | undefined;
  /** Left out: work. Sick and leave are the hours that were agreed and not worked (ATW 5:2). */
  readonly kind?: (typeof kinds)[number] | undefined;
  readonly employer?: string | undefined;
};

const refusal = refusalsOf('arbeidstijd', {
  'no-shifts': { nl: 'Vul ten minste één dienst in.', en: 'Give at least one shift.' },
  'too-many': {
    nl: 'Toets hoogstens {most} diensten tegelijk. Laat weg wat langer dan een jaar geleden is.',
    en: 'Check at most {most} shifts at once. Leave out what is more than a year ago.',
  },
  'too-far': {
    nl: 'Deze dag ligt te ver weg. Controleer het jaar.',
    en: 'This day is too far away. Check the year.',
  },
  'no-time': {
    nl: 'Vul een dag en tijd in, bijvoorbeeld 2026-11-23T07:00.',
    en: 'Give a day and time, for example 2026-11-23T07:00.',
  },
  'skipped-time': {
    nl: 'Deze tijd bestaat niet: de klok gaat dan van 2 naar 3 uur. Kies een andere tijd.',
    en: 'This time does not exist: the clock then goes from 2 to 3. Choose another time.',
  },
  'end-before-start': {
    nl: 'Het einde ligt niet na het begin. Controleer dag en tijd van beide.',
    en: 'The end is not after the start. Check day and time of both.',
  },
  'too-long': {
    nl: 'Dit duurt langer dan {most} uur. Controleer de dag, of vul het per dag in.',
    en: 'This lasts longer than {most} hours. Check the day, or fill it in per day.',
  },
  'break-outside': {
    nl: 'Deze pauze ligt niet binnen de dienst. Controleer de tijden.',
    en: 'This break is not within the shift. Check the times.',
  },
  'break-overlap': {
    nl: 'Deze pauze overlapt met een andere pauze in dezelfde dienst. Controleer de tijden.',
    en: 'This break overlaps with another break of the same shift. Check the times.',
  },
  'break-without-work': {
    nl: 'Pauzes horen bij werk. Laat ze hier weg.',
    en: 'Breaks belong to work. Leave them out here.',
  },
  overlap: {
    nl: 'Deze tijd overlapt met een andere dienst, die begint op {other}. Niemand kan op twee plaatsen zijn.',
    en: 'This time overlaps with another shift, which starts at {other}. Nobody can be in two places.',
  },
  'too-young': {
    nl: 'Onder de 16 jaar gelden andere regels. Die toetsen wij hier niet.',
    en: 'Below the age of 16 other rules hold. Those are not checked here.',
  },
});

/**
 * Longer than two days is a slip of the keys, and so is absence that is not filled in per day (of 25 hours when the clock goes back);
 * nobody is on call for more than four weeks in a row.
 */
const mostHours = { work: 48, sick: 25, leave: 25, consignatie: 4 * 7 * 24 } as const;

/** More than somebody works in a year with several employers; the time a check takes grows with it. */
const mostShifts = 2000;

/** The year from which on a day is a slip of the keys. */
const farAway = midnightOf('2100-01-01');

/** A shift read, with the place by which its fields are called. */
type Read = { readonly place: number; readonly kind: keyof typeof mostHours } & Stretch & {
    readonly breaks: readonly Stretch[];
  };

/** The facts of one worker in minutes, with the first and last day; refuses every field that is wrong, by `shifts.3.end`. */
export function readShifts(
  birthDate: LocalDate,
  shifts: readonly Shift[],
  breakPart: number,
): Result<{ readonly facts: Facts; readonly span: Stretch }> {
  if (shifts.length > mostShifts)
    return refuse(refusal('too-many', { field: 'shifts', values: { most: mostShifts } }));
  const read = shifts.map(readShift);
  const wrong = [
    ...(shifts.length === 0 ? [refusal('no-shifts', { field: 'shifts' })] : []),
    ...read.flatMap((each) => (each.ok ? [] : each.refusals)),
  ];
  const known = read.flatMap((each) => (each.ok ? [each.value] : [])).sort((a, b) => a.from - b.from);
  wrong.push(...overlaps(known), ...tooYoung(birthDate, known));
  if (wrong.length > 0) return refuse(...wrong);
  return accept({ facts: factsOf(birthDate, known, breakPart), span: spanOf(known) });
}

function spanOf(known: readonly Read[]): Stretch {
  return { from: Math.min(...known.map(({ from }) => from)), to: Math.max(...known.map(({ to }) => to)) };
}

function readShift(shift: Shift, place: number): Result<Read> {
  const at = `shifts.${place}`;
  const kind = shift.kind ?? 'work';
  const span = readSpan(shift, at, mostHours[kind]);
  const breaks = (shift.breaks ?? []).map((each, number) =>
    readSpan(each, `${at}.breaks.${number}`, mostHours.work, span.ok ? span.value.from : undefined),
  );
  const wrong = [
    ...(span.ok ? [] : span.refusals),
    ...breaks.flatMap((each) => (each.ok ? [] : each.refusals)),
  ];
  if (kind !== 'work' && breaks.length > 0)
    wrong.push(refusal('break-without-work', { field: `${at}.breaks` }));
  if (span.ok) wrong.push(...outside(span.value, breaks, at));
  wrong.push(...breakOverlaps(breaks, at));
  if (!span.ok || wrong.length > 0) return refuse(...wrong);
  return accept({
    place,
    kind,
    ...span.value,
    breaks: breaks.flatMap((each) => (each.ok ? [each.value] : [])),
  });
}

function outside(shift: Stretch, breaks: readonly Result<Stretch>[], at: string): readonly Refusal[] {
  return breaks.flatMap((each, number) =>
    !each.ok || (each.value.from >= shift.from && each.value.to <= shift.to)
      ? []
      : [refusal('break-outside', { field: `${at}.breaks.${number}.start` })],
  );
}

/** The later one of two breaks is wrong, however they are listed. */
function breakOverlaps(breaks: readonly Result<Stretch>[], at: string): readonly Refusal[] {
  const known = breaks
    .flatMap((each, number) => (each.ok ? [{ ...each.value, number }] : []))
    .sort((a, b) => a.from - b.from);
  return known.flatMap(({ from, number }, place) =>
    known.slice(0, place).some((earlier) => earlier.to > from)
      ? [refusal('break-overlap', { field: `${at}.breaks.${number}.start` })]
      : [],
  );
}

/** A time that comes twice when the clock goes back is the first one that is not before `after`. */
function readSpan(span: Span, at: string, most: number, after?: Minute): Result<Stretch> {
  const start = readMoment(span.start, `${at}.start`, after);
  const end = readMoment(span.end, `${at}.end`, start.ok ? start.value + 1 : undefined);
  if (!start.ok || !end.ok)
    return refuse(...(start.ok ? [] : start.refusals), ...(end.ok ? [] : end.refusals));
  if (end.value <= start.value) return refuse(refusal('end-before-start', { field: `${at}.end` }));
  if (end.value - start.value > most * 60)
    return refuse(refusal('too-long', { field: `${at}.end`, values: { most } }));
  return accept({ from: start.value, to: end.value });
}

function readMoment(text: string, field: string, after: Minute = Number.NEGATIVE_INFINITY): Result<Minute> {
  const moments = readLocalTime(text);
  if (moments === null) return refuse(refusal('no-time', { field }));
  const moment = moments.find((each) => each >= after) ?? moments.at(-1);
  if (moment === undefined) return refuse(refusal('skipped-time', { field }));
  return moment >= farAway ? refuse(refusal('too-far', { field })) : accept(moment);
}

/** Work may lie in consignatie: then it was called for. Nothing else may overlap. */
function overlaps(known: readonly Read[]): readonly Refusal[] {
  const found: Refusal[] = [];
  for (const group of [known.filter(isOnCall), known.filter((each) => !isOnCall(each))]) {
    let longest = group[0];
    for (const each of group.slice(1)) {
      if (longest !== undefined && each.from < longest.to)
        found.push(
          refusal('overlap', {
            field: `shifts.${each.place}.start`,
            values: { other: localTime(longest.from).replace('T', ' ') },
          }),
        );
      if (longest === undefined || each.to > longest.to) longest = each;
    }
  }
  return found;
}

function isOnCall({ kind }: Read): boolean {
  return kind === 'consignatie';
}

function tooYoung(birthDate: LocalDate, known: readonly Read[]): readonly Refusal[] {
  const first = known[0];
  if (first === undefined) return [];
  const day = localDate(localTime(first.from).slice(0, 10));
  return ageOn(birthDate, day) < 16 ? [refusal('too-young', { field: 'birthDate' })] : [];
}

function factsOf(birthDate: LocalDate, known: readonly Read[], breakPart: number): Facts {
  const of = (...wanted: readonly Read['kind'][]) => known.filter(({ kind }) => wanted.includes(kind));
  const onCall = of('consignatie');
  const isCalled = (each: Stretch) => onCall.some(({ from, to }) => each.from >= from && each.from < to);
  const work = of('work');
  const pieces = (shifts: readonly Read[]) => shifts.flatMap((each) => workOf(each, each.breaks, breakPart));
  return {
    work: pieces(work.filter((each) => !isCalled(each))),
    calls: joinedWork(pieces(work.filter(isCalled))),
    absent: of('sick', 'leave').map(({ from, to }) => ({ from, to })),
    onCall: joined(onCall).flatMap(perNight),
    adultFrom: midnightOf(eighteenth(birthDate)),
  };
}

/** Pieces in order of time; those that touch stay apart, so that none is longer than a day. */
function joinedWork(pieces: readonly Stretch[]): readonly Stretch[] {
  return [...pieces].sort((a, b) => a.from - b.from);
}

/** Consignatie over several nights is one for each of them (5:9 lid 5): it is parted at noon. */
function perNight(stretch: Stretch): readonly Stretch[] {
  const first = localDate(localTime(stretch.from).slice(0, 10));
  const days = Math.ceil((stretch.to - stretch.from) / minutesPerDay) + 1;
  const noons = Array.from({ length: days + 1 }, (_, day) => noonOf(addDays(first, day)));
  const edges = [
    stretch.from,
    ...noons.filter((noon) => noon > stretch.from && noon < stretch.to),
    stretch.to,
  ];
  return edges.slice(0, -1).map((from, place) => ({ from, to: edges[place + 1] ?? stretch.to }));
}

/** The 18th birthday; of who was born on 29 February, 1 March in a year without that day. */
export function eighteenth(birthDate: LocalDate): LocalDate {
  const [year, month, day] = birthDate.split('-').map(Number);
  const date = new Date(Date.UTC((year ?? 0) + 18, (month ?? 1) - 1, day ?? 1));
  return localDate(date.toISOString().slice(0, 10));
}
