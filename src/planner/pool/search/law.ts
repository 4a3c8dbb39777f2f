import type { Placed, Roster, RosterShift } from '../../../law/arbeidstijd/roster.ts';
import type { Person, Problem } from '../problem.ts';
import { minutesAtNight } from '../rules/nights.ts';
import { personOf, shiftOf } from '../rules/read.ts';
import { lawOf, normsFor, spanOf } from '../rules/working-time.ts';

/** The working time of everybody as a search fills it; who is not asked about has none yet. */
export class Laws {
  readonly #problem: Problem;
  readonly #given: { readonly span: ReturnType<typeof spanOf>; readonly norms: ReturnType<typeof normsFor> };
  readonly #rosters: (Roster | undefined)[];
  readonly #looked = new Map<string, (RosterShift | undefined)[]>();
  readonly #placed: (Placed | undefined)[];
  readonly #delicate: readonly boolean[];

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#given = { span: spanOf(problem), norms: normsFor(problem) };
    this.#rosters = problem.people.map(() => undefined);
    this.#placed = Array.from({ length: problem.people.length * problem.days }, () => undefined);
    const hasNights = problem.shifts.some((shift) => minutesAtNight(problem, shift) > 60);
    this.#delicate = problem.people.map((person) => isDelicate(hasNights, person));
  }

  #roster(person: number): Roster {
    const known = this.#rosters[person];
    if (known !== undefined) return known;
    const roster = lawOf(this.#problem, person, this.#given);
    this.#rosters[person] = roster;
    return roster;
  }

  /** A shift is looked up once for all whose 18th birthday and day of rest make no difference. */
  #shift(person: number, shift: number): RosterShift {
    const { facts, deviations } = personOf(this.#problem, person);
    const key = `${Math.max(facts.adultFrom, this.#given.span.from)} ${deviations.dayOfRest ?? 7}`;
    let known = this.#looked.get(key);
    if (known === undefined) {
      known = this.#problem.shifts.map(() => undefined);
      this.#looked.set(key, known);
    }
    const found = known[shift];
    if (found !== undefined) return found;
    const looked = this.#roster(person).shift(
      shiftOf(this.#problem, shift),
      shiftOf(this.#problem, shift).breaks,
    );
    known[shift] = looked;
    return looked;
  }

  wouldViolate(person: number, shift: number): boolean {
    return this.#roster(person).wouldViolate(this.#shift(person, shift));
  }

  place(person: number, shift: number, cell: number): void {
    this.#placed[cell] = this.#roster(person).place(this.#shift(person, shift));
  }

  remove(person: number, cell: number): void {
    const placed = this.#placed[cell];
    if (placed !== undefined) this.#roster(person).remove(placed);
    this.#placed[cell] = undefined;
  }

  /** Takes everything out, so that another search can use what was looked up. */
  clear(): void {
    this.#placed.forEach((placed, cell) => {
      if (placed !== undefined) this.remove(Math.floor(cell / this.#problem.days), cell);
    });
  }

  /** True for who a shift less can be a breach: with nights, or with calls, what is between two shifts can be what parts them. */
  isDelicate(person: number): boolean {
    return this.#delicate[person] === true;
  }
}

function isDelicate(hasNights: boolean, { nights, facts, pinned }: Person): boolean {
  return facts.onCall.length > 0 || facts.calls.length > 0 || (hasNights && (nights || pinned.length > 0));
}
