/**
 * Judges rosters against the text of an instance, straight from its lines: it shares no code with the reader or the search, so that a
 * mistake of theirs shows. Follows the problem description of the public benchmarks (Curtois and Qu, 2014).
 */
export function judge(
  text: string,
  rosters: readonly (readonly string[])[],
): { readonly violations: readonly string[]; readonly objective: number } {
  const staff = section(text, 'STAFF');
  const horizon = Number(section(text, 'HORIZON')[0]?.[0]);
  const days = new Map(
    staff.map(([id = ''], at) => [id, Array.from({ length: horizon }, (_, day) => rosters[at]?.[day] ?? '')]),
  );
  const wrongSizes = [
    ...(rosters.length === staff.length ? [] : [`${rosters.length} rosters for ${staff.length} people`]),
    ...rosters.flatMap((each, at) =>
      each.length === horizon ? [] : [`roster ${at} has ${each.length} days`],
    ),
  ];
  const shifts = section(text, 'SHIFTS');
  const wrong = staff.flatMap((person) => violationsOf(person, days.get(person[0] ?? '') ?? [], shifts));
  const offDays = section(text, 'DAYS_OFF').flatMap(([id = '', ...off]) =>
    off.filter((day) => days.get(id)?.[Number(day)] !== '').map((day) => `${id}: works on day off ${day}`),
  );
  return { violations: [...wrongSizes, ...wrong, ...offDays], objective: objectiveOf(text, days) };
}

function section(text: string, name: string): readonly (readonly string[])[] {
  const after = text.split(new RegExp(`^SECTION_${name}\\s*$`, 'm'))[1] ?? '';
  return (after.split(/^SECTION_/m)[0] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').map((cell) => cell.trim()));
}

function violationsOf(
  person: readonly string[],
  days: readonly string[],
  shifts: readonly (readonly string[])[],
): readonly string[] {
  const [id = '', limits = '', most, least, maxRun, minRun, minOff, maxWeekends] = person;
  const minutes = days.reduce((sum, shift) => sum + lengthOf(shift, shifts), 0);
  const weekends = days.filter(
    (_, day) => day % 7 === 5 && (days[day] !== '' || (days[day + 1] ?? '') !== ''),
  );
  const found = [
    [minutes <= Number(most), `${minutes} minutes, at most ${most}`],
    [minutes >= Number(least), `${minutes} minutes, at least ${least}`],
    [weekends.length <= Number(maxWeekends), `${weekends.length} weekends, at most ${maxWeekends}`],
    ...limits.split('|').map((limit) => {
      const [shift, times] = limit.split('=');
      const count = days.filter((each) => each === shift).length;
      return [count <= Number(times), `${count} times ${shift}, at most ${times}`] as const;
    }),
    ...stretchesOf(days).map(({ works, length, from, atEdge }) => {
      const fits = works
        ? length <= Number(maxRun) && (atEdge || length >= Number(minRun))
        : atEdge || length >= Number(minOff);
      return [fits, `${length} days of ${works ? 'work' : 'rest'} from day ${from}`] as const;
    }),
    ...days.map((shift, day) => {
      const forbidden = shifts.find(([each]) => each === days[day - 1])?.[2]?.split('|') ?? [];
      return [
        shift === '' || !forbidden.includes(shift),
        `${shift} after ${days[day - 1]} on day ${day}`,
      ] as const;
    }),
  ] as const;
  return found.flatMap(([is, what]) => (is ? [] : [`${id}: ${what}`]));
}

function lengthOf(shift: string, shifts: readonly (readonly string[])[]): number {
  return shift === '' ? 0 : Number(shifts.find(([id]) => id === shift)?.[1]);
}

function stretchesOf(days: readonly string[]) {
  const marks = days.map((shift) => (shift === '' ? '-' : 'x')).join('');
  return [...marks.matchAll(/x+|-+/g)].map(({ 0: stretch, index }) => ({
    works: stretch.startsWith('x'),
    length: stretch.length,
    from: index,
    atEdge: index === 0 || index + stretch.length === days.length,
  }));
}

function objectiveOf(text: string, days: ReadonlyMap<string, readonly string[]>): number {
  const works = (id: string | undefined, day: string | undefined, shift: string | undefined) =>
    days.get(id ?? '')?.[Number(day)] === shift;
  const wished = section(text, 'SHIFT_ON_REQUESTS').filter(([id, day, shift]) => !works(id, day, shift));
  const unwished = section(text, 'SHIFT_OFF_REQUESTS').filter(([id, day, shift]) => works(id, day, shift));
  const cover = section(text, 'COVER').map(([day, shift, required, under, over]) => {
    const present = [...days.keys()].filter((id) => works(id, day, shift)).length;
    const short = Number(required) - present;
    return short > 0 ? short * Number(under) : -short * Number(over);
  });
  return [...[...wished, ...unwished].map(([, , , weight]) => Number(weight)), ...cover].reduce(
    (a, b) => a + b,
    0,
  );
}
