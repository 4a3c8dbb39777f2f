import { capital, counted, formatDay, type Task } from '../../../../ui/index.ts';
import type { TaskRow } from '../../queries/tasks.ts';
import { clockReason } from './clock-reason.ts';
import { personHref } from './journeys.ts';

/** What is asked, as a sentence with its reason and the page where it is done. */
export function taskWords(row: TaskRow): Task {
  const key = `${row.kind}-${row.key}-${row.participantId ?? ''}`;
  const takeOver = row.unclaimed ? ' Nog niemand begeleidt: neem over.' : '';
  return {
    key,
    sentence: sentenceOf(row),
    href: hrefOf(row),
    reason: `${reasonOf(row)}${takeOver}`,
    due: row.dueOn,
  };
}

function sentenceOf({ kind, words, name, byParticipant }: TaskRow): string {
  if (name === '') return words;
  if (kind === 'extension') return `Beslis over meer tijd: ${name}`;
  if (kind === 'fallen') return `Beslis over ander werk: ${name}`;
  if (kind === 'refused') return `Zoek iemand anders: ${name} kan niet komen`;
  if (kind === 'action' && byParticipant) return `Vraag ${name} hoe het gaat met: ${words}`;
  return /[?!]$/.test(words) ? `${capital(words)} ${name}` : `${capital(words)}: ${name}`;
}

function reasonOf({ kind, detail, until, clock, programme, version }: TaskRow): string {
  if (kind === 'clock') return `${clockReason(clock ?? undefined, programme, version)}.`;
  if (kind === 'action') return `Afspraak in het plan: ${detail ?? ''}.`;
  if (kind === 'fallen')
    return `${counted(Number(detail), 'dienst gaat', 'diensten gaan')} niet door. Het loon loopt door: kies ander werk, leren of een gesprek.`;
  if (kind === 'refused')
    return `${counted(Number(detail), 'dienst', 'diensten')}. Laat het rooster herstellen, of spreek iets anders af.`;
  if (kind === 'subsidy' || kind === 'value') return detail ?? '';
  if (kind === 'presence')
    return `Bijeenkomst op ${until === null ? 'een eerdere dag' : formatDay(until, 'nl', 'near')}. Nog niet bekend van ${counted(Number(detail), 'deelnemer', 'deelnemers')}.`;
  return `Gevraagd tot ${until === null ? 'later' : formatDay(until)}: „${detail ?? ''}”`;
}

/** The page where it is done, or the person when there is more than one way to do it. */
function hrefOf(row: TaskRow): string {
  const { kind, key, participantId, unclaimed, clock, byParticipant, href } = row;
  if (href !== null || participantId === null) return href ?? '/';
  const person = personHref(participantId);
  if (kind === 'extension') return `/verlengingen/${key}`;
  if (unclaimed) return `${person}/overdragen`;
  if (kind === 'action') return byParticipant ? `${person}#plan` : `${person}/actie/${key}/gedaan`;
  if (clock?.from === 'review') return `${person}/gesprek`;
  return clock?.from === 'introduction' ? `${person}/antwoord` : person;
}
