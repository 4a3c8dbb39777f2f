import { isBsn } from '../bsn.ts';
import { harmlessPatterns, heldPatterns, heldWords } from './health-words.ts';
import { type Reason, reasonsOf } from './reasons.ts';
import { folded } from './values/text.ts';

/** What a text may speak of that an import does not keep. `number` is a BSN in a place where it does not belong. */
export type HeldBack = keyof typeof heldWords | 'number';

const reason = reasonsOf({
  'held-health': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over gezondheid te gaan. Die bewaren wij niet. Schrijf op wat iemand kan, bijvoorbeeld: ‘kan tillen tot 10 kg’ of ‘kan 4 uur per dag staan’.',
    en: 'This text seems to be about health. We do not keep that. Write what somebody can do, for example: ‘can lift up to 10 kg’ or ‘can stand 4 hours a day’.',
  },
  'held-addiction': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over verslaving te gaan. Die bewaren wij niet. Schrijf op wat iemand nodig heeft om te werken, bijvoorbeeld: ‘heeft baat bij vaste werktijden’.',
    en: 'This text seems to be about addiction. We do not keep that. Write what somebody needs in order to work, for example: ‘does well with fixed hours’.',
  },
  'held-pregnancy': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over een zwangerschap te gaan. Die bewaren wij niet. Schrijf op wanneer iemand kan werken, bijvoorbeeld: ‘beschikbaar vanaf 1 mei’.',
    en: 'This text seems to be about a pregnancy. We do not keep that. Write when somebody can work, for example: ‘available from 1 May’.',
  },
  'held-justice': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over justitie te gaan. Die bewaren wij niet. Schrijf op welk werk past, bijvoorbeeld: ‘werk zonder VOG’.',
    en: 'This text seems to be about a criminal record. We do not keep that. Write which work fits, for example: ‘work for which no certificate of conduct is needed’.',
  },
  'held-debts': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over schulden te gaan. Die bewaren wij niet bij een voordracht. Laat het weg, of schrijf op wat iemand nodig heeft om te werken.',
    en: 'This text seems to be about debts. We do not keep that with a referral. Leave it out, or write what somebody needs in order to work.',
  },
  'held-belief': {
    weight: 'doubtful',
    nl: 'Deze tekst lijkt over geloof of geaardheid te gaan. Die bewaren wij niet. Schrijf alleen op wat praktisch is, bijvoorbeeld: ‘vrijdag tussen 13 en 15 uur niet beschikbaar’.',
    en: 'This text seems to be about belief or sexuality. We do not keep that. Write only what is practical, for example: ‘not available on Friday from 1 to 3 pm’.',
  },
  'held-number': {
    weight: 'doubtful',
    nl: 'In deze tekst staat een BSN. Die bewaren wij hier niet. Haal het nummer weg.',
    en: 'This text holds a BSN. We do not keep it here. Remove the number.',
  },
});

const anyOf = (patterns: readonly string[]) => `(?<![a-z])(?:${patterns.join('|')})(?![a-z])`;

const ofWords = (words: readonly string[]) => words.map((word) => word.replaceAll('*', '[a-z]*'));

const patterns: readonly (readonly [Exclude<HeldBack, 'number'>, RegExp])[] = [
  ['addiction', new RegExp(anyOf(ofWords(heldWords.addiction)))],
  ['pregnancy', new RegExp(anyOf(ofWords(heldWords.pregnancy)))],
  ['justice', new RegExp(anyOf(ofWords(heldWords.justice)))],
  ['health', new RegExp(anyOf([...ofWords(heldWords.health), ...heldPatterns]))],
  ['debts', new RegExp(anyOf(ofWords(heldWords.debts)))],
  ['belief', new RegExp(anyOf(ofWords(heldWords.belief)))],
];

const harmless = new RegExp(anyOf(harmlessPatterns), 'g');
const nineDigits = /(?<!\d)\d(?:[ .-]?\d){8}(?!\d)/g;

/** True when a text holds a valid BSN. */
export function holdsBsn(text: string): boolean {
  const numbers = text.match(nineDigits) ?? [];
  return numbers.some((found) => isBsn(found.replace(/\D/g, '')));
}

/**
 * Says whether a text speaks of health, addiction, pregnancy, justice, debts or belief, or holds a BSN; `null`
 * when it does not. Special categories of data are kept out of a referral (AVG articles 9 and 10, UAVG articles
 * 22 and 31; AVG article 5: not more than needed). What somebody can do is welcome: `kan tillen tot 10 kg`.
 * It reads words, so it can miss one or hold back too much: the user sees the reason and decides on the words.
 */
export function heldBack(text: string): HeldBack | null {
  if (holdsBsn(text)) return 'number';
  if (!/\p{L}{2}/u.test(text)) return null;
  const plain = folded(text).replace(/\s+/g, ' ').replace(harmless, ' ');
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The sentence that asks to write down what is possible; it never repeats what was written. */
export function heldBackReason(kind: HeldBack, field: string): Reason {
  return reason(`held-${kind}`, { field });
}
