import type { Person, Shift, Team } from '../../src/planner/team/problem.ts';

/** Reads an instance in the text format of the public shift-scheduling benchmarks (schedulingbenchmarks.org). */
export function readInstance(text: string): Team {
  const sections = sectionsOf(text);
  const rows = (name: string): readonly (readonly string[])[] =>
    (sections.get(name) ?? []).map((line) => line.split(',').map((cell) => cell.trim()));
  const days = Number(rows('SECTION_HORIZON')[0]?.[0]);
  const shiftRows = rows('SECTION_SHIFTS');
  const ids = shiftRows.map(([id = '']) => id);
  const shiftOf = (id: string): number => {
    const at = ids.indexOf(id);
    if (at < 0) throw new Error(`Unknown shift "${id}".`);
    return at;
  };
  const shifts: Shift[] = shiftRows.map(([id = '', minutes, not = '']) => ({
    id,
    minutes: Number(minutes),
    notBefore: not.split('|').filter(Boolean).map(shiftOf),
  }));
  const width = shifts.length;
  const off = new Map(rows('SECTION_DAYS_OFF').map(([id = '', ...on]) => [id, new Set(on.map(Number))]));
  const wanted = byFirst(rows('SECTION_SHIFT_ON_REQUESTS'));
  const unwanted = byFirst(rows('SECTION_SHIFT_OFF_REQUESTS'));
  const people = rows('SECTION_STAFF').map(
    ([id = '', limits = '', maxMinutes, minMinutes, maxRun, minRun, minRest, maxWeekends]): Person => {
      const most = ids.map(() => 0);
      for (const limit of limits.split('|')) {
        const [shift = '', times] = limit.split('=');
        most[shiftOf(shift)] = Number(times);
      }
      const wish = new Float64Array(days * width);
      let base = 0;
      for (const [, day, shift = '', weight] of wanted.get(id) ?? []) {
        base += Number(weight);
        add(wish, Number(day) * width + shiftOf(shift), -Number(weight));
      }
      for (const [, day, shift = '', weight] of unwanted.get(id) ?? []) {
        add(wish, Number(day) * width + shiftOf(shift), Number(weight));
      }
      return {
        id,
        most,
        minMinutes: Number(minMinutes),
        maxMinutes: Number(maxMinutes),
        maxRun: Number(maxRun),
        minRun: Number(minRun),
        minRest: Number(minRest),
        maxWeekends: Number(maxWeekends),
        off: off.get(id) ?? new Set(),
        base,
        wish,
      };
    },
  );
  const need = new Int32Array(days * width);
  const underCost = new Float64Array(days * width);
  const overCost = new Float64Array(days * width);
  for (const [day, shift = '', required, under, over] of rows('SECTION_COVER')) {
    const cell = Number(day) * width + shiftOf(shift);
    need[cell] = Number(required);
    underCost[cell] = Number(under);
    overCost[cell] = Number(over);
  }
  return { days, shifts, people, need, underCost, overCost };
}

function byFirst(rows: readonly (readonly string[])[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  return Map.groupBy(rows, ([first = '']) => first);
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) {
      current = [];
      sections.set(line, current);
    } else current.push(line);
  }
  return sections;
}
