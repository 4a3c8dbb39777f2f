import { counted } from '../../../ui/index.ts';
import type { Verdict } from '../../participants/index.ts';
import type { RowChoice } from '../tables.ts';
import type { ListView } from './visit.ts';

export const intakePath = '/kandidaten/inlezen';

/** How a list stands, in a few words. */
export function statusWords({ status, rowsDone }: Pick<ListView, 'status' | 'rowsDone'>): string {
  const people = counted(rowsDone, 'mens', 'mensen');
  if (status === 'cancelled') return rowsDone > 0 ? `Gestopt na ${people}` : 'Gestopt';
  if (status === 'imported') return `${people} voorgedragen`;
  return {
    uploaded: 'Kies de kolommen',
    judging: 'Wordt beoordeeld',
    judged: 'Klaar om na te kijken',
    importing: 'Wordt ingelezen',
  }[status];
}

/** Judgements as they stand in the address and on the page. */
export const verdicts = [
  { verdict: 'good', name: 'goed', label: 'Goed' },
  { verdict: 'doubtful', name: 'twijfel', label: 'Twijfel' },
  { verdict: 'refused', name: 'geweigerd', label: 'Kan zo niet mee' },
] as const satisfies readonly { verdict: Verdict; name: string; label: string }[];

export function verdictNamed(name: string | null): Verdict | null {
  return verdicts.find((each) => each.name === name)?.verdict ?? null;
}

export function verdictLabel(verdict: Verdict): string {
  return verdicts.find((each) => each.verdict === verdict)?.label ?? '';
}

/** What will happen with a row that is not imported yet. */
export function fateWords(verdict: Verdict, choice: RowChoice | null): string {
  if (verdict === 'refused') return 'Slaan we over';
  if (choice === 'out') return 'Slaan we over: dat hebt u gekozen';
  if (verdict === 'good') return 'Gaat mee';
  return choice === 'in' ? 'Gaat mee: dat hebt u gekozen' : 'Slaan we over, tot u kiest';
}
