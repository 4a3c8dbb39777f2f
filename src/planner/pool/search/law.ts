import type { Placed, Roster, RosterShift } from '../../../law/arbeidstijd/roster.ts';
import type { Problem } from '../problem.ts';
import { shiftOf } from '../rules/read.ts';
import { delicateIn, lawOf, normsFor, spanOf } from '../rules/working-time.ts';

/** The working time of everybody as a search fills it; who is not asked about has none yet. */
export class Laws {
  readonly #problem: Problem;
  readonly #given: { readonly span: ReturnType<typeof spanOf>; readonly norms: ReturnType<typeof normsFor> };
  readonly #rosters: (Roster | undefined)[];
  /** A shift is looked up once for all whose 18th birthday and day of rest make no difference. */
  readonly #looked: readonly (RosterShift | undefined)[][];
  readonly #placed: (Placed | undefined)[];
  readonly #delicate: readonly boolean[];

  constructor(problem: Problem) {
    this.#problem = problem;
    this.#given = { span: spanOf(problem), norms: normsFor(problem) };
    this.#looked = lookedOf(problem, this.#given.span.from);
    this.#rosters = problem.people.map(() => undefined);
    this.#placed = Array.from({ length: problem.people.length * problem.days }, () => undefined);
    const delicate = delicateIn(problem);
    this.#delicate = problem.people.map((_, person) => delicate(person));
  }

  #roster(person: number): Roster {
    const known = this.#rosters[person];
    if (known !== undefined) return known;
    const roster = lawOf(this.#problem, person, this.#given);
    this.#rosters[person] = roster;
    return roster;
  }

  #shift(person: number, shift: number): RosterShift {
    const looked = this.#looked[person];
    const known = looked?.[shift];
    if (looked === undefined || known !== undefined) return known ?? this.#look(person, shift);
    const found = this.#look(person, shift);
    // That somebody is away then says nothing of the others.
    if (!found.isTaken) looked[shift] = found;
    return found;
  }

  #look(person: number, shift: number): RosterShift {
    const found = shiftOf(this.#problem, shift);
    return this.#roster(person).shift(found, found.breaks);
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

  /** True for who a shift less can be a breach. */
  isDelicate(person: number): boolean {
    return this.#delicate[person] === true;
  }
}

function lookedOf({ people, shifts }: Problem, from: number): readonly (RosterShift | undefined)[][] {
  const same = new Map<string, (RosterShift | undefined)[]>();
  return people.map(({ facts, deviations }) => {
    const key = `${Math.max(facts.adultFrom, from)} ${deviations.dayOfRest ?? 7}`;
    const list = same.get(key) ?? shifts.map(() => undefined);
    same.set(key, list);
    return list;
  });
}
