import type { ProgrammeClock } from './rules/programme.ts';
import { clockStartNames } from './words.ts';

function amount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How long a clock runs, in words: "6 maanden na het begin van de fase". */
export function clockInWords({ months, days, from }: ProgrammeClock): string {
  const start = clockStartNames[from].nl;
  const before = months < 0 || (months === 0 && days < 0);
  const parts = [
    ...(months === 0 ? [] : [amount(Math.abs(months), 'maand', 'maanden')]),
    ...(days === 0 ? [] : [amount(Math.abs(days), 'dag', 'dagen')]),
  ];
  if (parts.length === 0) return `op de dag van ${start}`;
  const mixed = months !== 0 && days !== 0 && months < 0 !== days < 0;
  return `${parts.join(mixed ? ' min ' : ' en ')} ${before ? 'voor' : 'na'} ${start}`;
}
