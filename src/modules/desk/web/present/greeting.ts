import type { Role } from '../../../../kernel/actor.ts';
import { counted } from '../../../../ui/index.ts';

/** What one says at this hour of the clock in Amsterdam (`HH:MM`). */
export function greetingAt(time: string): string {
  if (time < '12:00') return 'Goedemorgen';
  return time < '18:00' ? 'Goedemiddag' : 'Goedenavond';
}

const smallNumbers = [
  'Niets',
  'Eén',
  'Twee',
  'Drie',
  'Vier',
  'Vijf',
  'Zes',
  'Zeven',
  'Acht',
  'Negen',
  'Tien',
  'Elf',
  'Twaalf',
];

/** How many people are somebody's, said in the way of their role. */
export function peopleSentence(role: Role, people: number): string {
  if (role === 'coach') return `U begeleidt ${counted(people, 'mens', 'mensen')}.`;
  const are = `${counted(people, 'mens is', 'mensen zijn')} in de cirkel`;
  return role === 'referrer' || role === 'income-adviser' ? `${are} vanuit uw organisatie.` : `${are}.`;
}

/** How much waits today or this week. */
export function tasksSentence(tasks: number): string {
  if (tasks === 0) return 'Vandaag en deze week wacht er niets op u.';
  const count = smallNumbers[tasks] ?? counted(tasks, '', '').trim();
  return tasks === 1
    ? `${count} ding vraagt vandaag of deze week iets van u.`
    : `${count} dingen vragen vandaag of deze week iets van u.`;
}
