import type { LocalDate } from '../../../../kernel/local-date.ts';
import { midnightOf } from '../../../../law/arbeidstijd/clock.ts';
import { available } from '../../../../planner/pool/rules/available.ts';
import { fold } from '../../../participants/index.ts';
import { awayFrom } from '../../problem/away.ts';
import { shiftOfBreach } from '../../problem/breach.ts';
import type { PersonFacts, ShiftFacts } from '../../problem/facts.ts';
import { hoursOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import { type Given, keyOf as keyOfGiven } from '../../rules/draft.ts';
import { clockOf, lessonNote } from '../text.ts';
import type { BoardAddress } from './address.ts';
import { type Mark, rowsOnPage } from './marks.ts';

/** A roster as a board shows it, of a draft or as it is published: then hours are those of the days shown, and who cannot come fills no place. */
export type Shown = Pick<DraftView, 'built' | 'roster' | 'shifts' | 'names' | 'violations'> & {
  readonly asPublished?: {
    /** Shifts to which their person said no. */
    readonly refused: readonly Given[];
  };
};

/** A shift as a cell shows it. */
export type CellShift = {
  readonly demandId: string;
  readonly onDate: LocalDate;
  readonly clock: string;
  readonly employer: string;
  readonly work: string;
  readonly mark: Mark;
};

export type PersonCell = {
  readonly day: LocalDate;
  readonly shifts: readonly CellShift[];
  /** What they do in place of work or beside it, where that is known: learning, on leave, ill, or never there on such a day. */
  readonly note: string | null;
};

export type PersonRow = {
  readonly participantId: string;
  readonly name: string;
  readonly planned: number;
  readonly owed: number;
  readonly cells: readonly PersonCell[];
};

export type DemandCell = {
  readonly day: LocalDate;
  readonly places: number;
  /** How many of them come. */
  readonly coming: number;
  readonly who: readonly { readonly participantId: string; readonly name: string; readonly mark: Mark }[];
} | null;

export type DemandRow = {
  readonly demandId: string;
  readonly employer: string;
  readonly site: string;
  readonly work: string;
  readonly clock: string;
  /** A cell is null on a day on which it is not asked. */
  readonly cells: readonly DemandCell[];
};

type Page<Row> = { readonly rows: readonly Row[]; readonly total: number };

/** People by name, with what they have on the days shown. */
export function peopleRows(view: Shown, address: BoardAddress): Page<PersonRow> {
  const { built, roster, names } = view;
  const [from = '', last = ''] = [address.days[0], address.days.at(-1)];
  const hours = hoursOf(
    built,
    roster,
    view.asPublished === undefined ? undefined : (day) => day >= from && day <= last,
  );
  const numbers = built.people
    .map((person, number) => ({ person, number, name: names.people.get(person.participantId) ?? '' }))
    .filter((each) => wanted(view, address, each))
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
  const first = (address.page - 1) * rowsOnPage;
  const cellOf = cellsOf(view);
  return {
    total: numbers.length,
    rows: numbers.slice(first, first + rowsOnPage).map(({ person, number, name }) => ({
      participantId: person.participantId,
      name,
      planned: hours[number]?.planned ?? 0,
      owed: hours[number]?.owed ?? 0,
      cells: address.days.map((day) => cellOf(person, number, day)),
    })),
  };
}

function wanted(
  { built, roster }: Shown,
  { name, certificate, employer }: BoardAddress,
  each: { readonly person: PersonFacts; readonly number: number; readonly name: string },
): boolean {
  if (name !== '' && !fold(each.name).includes(fold(name))) return false;
  if (certificate !== '' && !each.person.certificates.some((held) => held.name === certificate)) return false;
  if (employer === '') return true;
  return (roster[each.number] ?? []).some((shift) => built.shifts[shift]?.organisationId === employer);
}

/** What is to be seen of somebody's shift, by the numbers of both. Of what several people break together it is seen with each of them. */
function marksOf(view: Shown) {
  const { built, shifts, violations } = view;
  const isAway = awayOn(view);
  const pinned = new Set(shifts.filter((each) => each.pinned).map(keyOfGiven));
  const broken = new Set(
    violations
      .filter(({ rule }) => rule !== available.name)
      .flatMap((violation) =>
        violation.person === null
          ? violation.shifts.map(String)
          : [`${violation.person} ${shiftOfBreach(violation, built.shifts)}`],
      ),
  );
  return (person: number, shift: number): Mark => {
    if (broken.has(`${person} ${shift}`) || broken.has(String(shift))) return 'broken';
    if (isAway(person, shift)) return 'absent';
    const [who, what] = [built.people[person], built.shifts[shift]];
    if (who === undefined || what === undefined) return null;
    return pinned.has(keyOfGiven({ ...what, participantId: who.participantId })) ? 'pinned' : null;
  };
}

function awayOn({ built, violations, asPublished }: Shown) {
  return awayFrom({ built, violations, refused: asPublished?.refused ?? [] });
}

function cellsOf(view: Shown) {
  const { built, roster, names } = view;
  const markOf = marksOf(view);
  return (person: PersonFacts, number: number, day: LocalDate): PersonCell => {
    const own = (roster[number] ?? []).flatMap((place) => {
      const shift = built.shifts[place];
      return shift === undefined || shift.onDate !== day ? [] : [{ shift, place }];
    });
    return {
      day,
      note: noteOf(person, day, own.length > 0),
      shifts: own.map(({ shift, place }) => ({
        demandId: shift.demandId,
        onDate: shift.onDate,
        clock: clockOf(shift),
        employer: names.sites.get(shift.siteId)?.employer ?? '',
        work: shift.work,
        mark: markOf(number, place),
      })),
    };
  };
}

function noteOf(
  { paidAbsence, available, lessons }: PersonFacts,
  day: LocalDate,
  works: boolean,
): string | null {
  const absent = paidAbsence.find(({ on }) => on === day);
  if (absent !== undefined) return absent.kind === 'sick' ? 'ziek' : 'vrij';
  const lesson = lessons.find(({ onDate }) => onDate === day);
  if (lesson !== undefined) return lessonNote(lesson);
  if (works) return null;
  const [from, to] = [midnightOf(day), midnightOf(day) + 1440];
  return available.some((stretch) => stretch.from < to && stretch.to > from) ? null : 'werkt niet';
}

/** What is asked, by employer and site, with who has it on the days shown. */
export function demandRows(view: Shown, address: BoardAddress): Page<DemandRow> {
  const { built, names } = view;
  const shown = new Set<string>(address.days);
  const who = whoWorks(view);
  const markOf = marksOf(view);
  const isAway = awayOn(view);
  const byDemand = Map.groupBy(
    built.shifts
      .map((shift, number) => ({ shift, number }))
      .filter(({ shift }) => shown.has(shift.onDate) && demandWanted(shift, address)),
    ({ shift }) => shift.demandId,
  );
  const rows = [...byDemand.values()].flatMap((shifts) => {
    const [first] = shifts;
    if (first === undefined) return [];
    const onDay = new Map(shifts.map((each) => [each.shift.onDate, each]));
    const place = names.sites.get(first.shift.siteId);
    return [
      {
        demandId: first.shift.demandId,
        employer: place?.employer ?? '',
        site: place?.site ?? '',
        work: first.shift.work,
        clock: clockOf(first.shift),
        cells: address.days.map((day) => {
          const there = onDay.get(day);
          if (there === undefined) return null;
          const people = who.get(there.number) ?? [];
          const come = people.filter(
            ({ person }) => view.asPublished === undefined || !isAway(person, there.number),
          );
          const marked = people.map(({ person, ...each }) => ({
            ...each,
            mark: markOf(person, there.number),
          }));
          return { day, places: there.shift.places, coming: come.length, who: marked };
        }),
      },
    ];
  });
  const sorted = rows.toSorted(
    (a, b) =>
      a.employer.localeCompare(b.employer, 'nl') ||
      a.site.localeCompare(b.site, 'nl') ||
      a.clock.localeCompare(b.clock),
  );
  const first = (address.page - 1) * rowsOnPage;
  return { total: sorted.length, rows: sorted.slice(first, first + rowsOnPage) };
}

/** Whether work belongs to what an address shows. */
export function demandWanted(
  { certificates, organisationId }: ShiftFacts,
  { certificate, employer }: BoardAddress,
): boolean {
  return (
    (certificate === '' || certificates.includes(certificate)) &&
    (employer === '' || organisationId === employer)
  );
}

/** Who works each shift, by its number; `person` is theirs. */
export function whoWorks({ built, roster, names }: Pick<Shown, 'built' | 'roster' | 'names'>) {
  const who = new Map<number, { person: number; participantId: string; name: string }[]>();
  roster.forEach((own, person) => {
    const participantId = built.people[person]?.participantId ?? '';
    const name = names.people.get(participantId) ?? '';
    for (const shift of own) who.set(shift, [...(who.get(shift) ?? []), { person, participantId, name }]);
  });
  return who;
}
