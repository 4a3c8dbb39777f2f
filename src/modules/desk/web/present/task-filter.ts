import type { TaskFilter } from '../../queries/tasks.ts';

const kinds = {
  termijn: 'clock',
  afspraak: 'action',
  verlenging: 'extension',
  aanwezig: 'presence',
} as const;
const moments = { 'te-laat': 'late', week: 'week' } as const;
const owners = { mij: 'mine', niemand: 'nobody' } as const;

function chosen<Value>(choices: Readonly<Record<string, Value>>, text: string | null): Value | null {
  return text !== null && Object.hasOwn(choices, text) ? (choices[text] ?? null) : null;
}

/** Reads the address of the list of tasks; what it does not understand it leaves out. */
export function readTaskFilter(search: URLSearchParams): TaskFilter {
  return {
    kind: chosen(kinds, search.get('soort')),
    when: chosen(moments, search.get('wanneer')),
    whose: chosen(owners, search.get('van')),
  };
}
