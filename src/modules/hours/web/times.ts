import { type Fact, formatDay, formValues, type Question } from '../../../ui/index.ts';
import type { FloorShift } from '../queries/floor.ts';
import { clockOf } from '../rules/clock.ts';
import { outcomeNames, outcomes } from '../words.ts';

/** What came of a shift, as questions. */
export const timeQuestions: readonly Question[] = [
  {
    name: 'outcome',
    kind: 'choice',
    label: 'Wat is er gebeurd?',
    options: outcomes.map((value) => ({ value, label: outcomeNames[value].nl })),
  },
  { name: 'from', kind: 'time', label: 'Begonnen om', optional: true, hint: 'Leeg: zoals in het rooster.' },
  { name: 'to', kind: 'time', label: 'Gestopt om', optional: true, hint: 'Leeg: zoals in het rooster.' },
  {
    name: 'breakMinutes',
    kind: 'text',
    inputMode: 'numeric',
    width: 'short',
    label: 'Pauze in minuten',
    hint: 'Leeg: de pauzes van het rooster.',
    optional: true,
  },
];

/** What stands of a shift, to begin the questions with. */
export function timesOf({ outcome, workedFrom, workedTo }: FloorShift) {
  return formValues({
    outcome: outcome ?? 'worked',
    from: workedFrom === null ? null : padded(workedFrom),
    to: workedTo === null ? null : padded(workedTo),
  });
}

function padded(minute: number): string {
  return clockOf(minute).padStart(5, '0');
}

/** The shift as it was rostered. */
export function shiftFacts(shift: FloorShift): readonly Fact[] {
  return [
    { label: 'Wie', value: shift.name ?? 'Een oud-collega' },
    { label: 'Dag', value: formatDay(shift.onDate, 'nl', 'full') },
    { label: 'Werk', value: `${shift.work}, ${shift.site}` },
    { label: 'In het rooster', value: `${clockOf(shift.fromMinute)} – ${clockOf(shift.toMinute)}` },
  ];
}
