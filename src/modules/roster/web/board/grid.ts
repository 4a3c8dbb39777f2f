import type { LocalDate } from '../../../../kernel/local-date.ts';
import { formatDay } from '../../../../ui/index.ts';
import type { Given } from '../../rules/draft.ts';
import { cellHref, personHref, shiftHref } from '../paths.ts';
import { inHours } from '../text.ts';
import type { Mark } from './marks.ts';
import type { DemandRow, PersonRow } from './rows.ts';

/** What can be taken from a cell and put in another: somebody's shift. */
export type Held = Given & {
  /** In the cell: "7:00–15:30". */
  readonly text: string;
  /** Beneath it, softer: "AEB". */
  readonly more: string;
  readonly mark: Mark;
  /** In a message: "de dienst van Amina op maandag 30 november". */
  readonly said: string;
};

export type GridCell = {
  /** Where it is changed; null where a roster is only looked at. */
  readonly href: string | null;
  /** Whose cell it is and of which day, for who hears it and does not see the row and the column. */
  readonly before: string;
  readonly held: readonly Held[];
  /** Words when there is nothing, or beside what there is ("1 open"). */
  readonly note: string | null;
  readonly open: boolean;
  /** What of a shift becomes otherwise when it is put here. */
  readonly target: Partial<Given>;
} | null;

export type GridRow = {
  readonly key: string;
  readonly name: string;
  /** A page about the whole row; null when there is none. */
  readonly href: string | null;
  readonly under: string;
  readonly cells: readonly GridCell[];
};

/** Where a board leads; nowhere where a roster is only looked at. */
export type GridLinks = {
  readonly person: (participantId: string) => string | null;
  readonly cell: (participantId: string, day: LocalDate) => string | null;
  readonly shift: (demandId: string, day: LocalDate) => string | null;
};

export function draftLinks(draftId: string): GridLinks {
  return {
    person: (participantId) => personHref(draftId, participantId),
    cell: (participantId, day) => cellHref(draftId, participantId, day),
    shift: (demandId, day) => shiftHref(draftId, demandId, day),
  };
}

/** The board by people, as a grid. */
export function peopleGrid(links: GridLinks, rows: readonly PersonRow[]): readonly GridRow[] {
  return rows.map(({ participantId, name, planned, owed, cells }) => ({
    key: participantId,
    name,
    href: links.person(participantId),
    under: `${inHours(planned)} van ${inHours(owed)}`,
    cells: cells.map(({ day, shifts, note }) => {
      const held = shifts.map(
        (shift): Held => ({
          participantId,
          demandId: shift.demandId,
          onDate: shift.onDate,
          text: shift.clock,
          more: shift.employer,
          mark: shift.mark,
          said: `de dienst van ${name} op ${dayWords(day)}`,
        }),
      );
      return {
        href: links.cell(participantId, day),
        before: `${name}, ${dayWords(day)}: `,
        held,
        note,
        open: false,
        target: { participantId, onDate: day },
      };
    }),
  }));
}

/** The board by employers, as a grid. */
export function demandGrid(links: GridLinks, rows: readonly DemandRow[]): readonly GridRow[] {
  return rows.map(({ demandId, employer, site, work, clock, cells }) => ({
    key: demandId,
    name: employer,
    href: null,
    under: `${work}, ${clock}, ${site}`,
    cells: cells.map((cell): GridCell => {
      if (cell === null) return null;
      const { day, places, coming, who } = cell;
      const open = Math.max(0, places - coming);
      const count = `${coming}/${places}${open > 0 ? `, ${open} open` : ''}`;
      return {
        href: links.shift(demandId, day),
        before: `${employer}, ${work}, ${dayWords(day)}: `,
        held: who.map(({ participantId, name, mark }) => ({
          participantId,
          demandId,
          onDate: day,
          text: name,
          more: '',
          mark,
          said: `de dienst van ${name} op ${dayWords(day)}`,
        })),
        note: count,
        open: open > 0,
        target: { demandId, onDate: day },
      };
    }),
  }));
}

function dayWords(day: LocalDate): string {
  return formatDay(day, 'nl', 'near');
}
