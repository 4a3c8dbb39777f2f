import { counted } from '../../../../ui/index.ts';
import type { Programme } from '../../../trajectories/index.ts';

type Clock = Programme['clocks'][number];
type Span = Pick<Clock, 'months' | 'days'>;

/** A stretch of time in words; its sign is left out, because the words around it say before or after. */
function spanWords({ months, days }: Span): string {
  const parts = [];
  const [m, d] = [Math.abs(months), Math.abs(days)];
  if (m > 0) parts.push(m % 12 === 0 ? `${m / 12} jaar` : counted(m, 'maand', 'maanden'));
  if (d > 0) parts.push(d % 7 === 0 ? counted(d / 7, 'week', 'weken') : counted(d, 'dag', 'dagen'));
  return parts.join(' en ');
}

const after: Readonly<Record<Clock['from'], string>> = {
  phase: 'het begin van deze fase',
  start: 'de start van het traject',
  review: 'het vorige gesprek',
  invitation: 'de uitnodiging',
  introduction: 'de kennismaking',
  'placement-end': 'het einde van het werk',
  'contract-end': 'het einde van het contract',
};

function ruleWords(clock: Clock): string {
  const span = spanWords(clock);
  if (span === '') return `Meteen bij ${after[clock.from]}`;
  if (clock.from === 'review') return `Elke ${span}`;
  const before = clock.months < 0 || clock.days < 0;
  return `${span} ${before ? 'voor' : 'na'} ${after[clock.from]}`;
}

/** Which rule put something on a list: the clock in words, with the programme and the version that a person runs under. */
export function clockReason(clock: Clock | undefined, programme: string, version: number): string {
  const source = `${programme}, versie ${version}`;
  return clock === undefined ? source : `${ruleWords(clock)} (${source})`;
}
