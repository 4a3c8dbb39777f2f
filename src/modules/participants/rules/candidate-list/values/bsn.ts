import { isBsn } from '../../bsn.ts';
import { type Reading, reading, reasonsOf } from '../reasons.ts';
import { oneLine, saysNothing } from './text.ts';

const reason = reasonsOf({
  'bsn-missing': {
    weight: 'note',
    nl: 'Er staat geen BSN bij. De kandidaat kan mee; vul het later aan.',
    en: 'There is no BSN. The candidate can be taken in; add it later.',
  },
  'bsn-wrong': {
    weight: 'refused',
    nl: 'Dit is geen geldig BSN: het voldoet niet aan de elfproef. Kijk het na, of laat het leeg.',
    en: 'This is not a valid BSN: it fails the eleven test. Check it, or leave it empty.',
  },
  'bsn-length': {
    weight: 'refused',
    nl: 'Een BSN heeft 9 cijfers; hier staan er {count}. Kijk het na, of laat het leeg.',
    en: 'A BSN has 9 digits; here are {count}. Check it, or leave it empty.',
  },
  'bsn-not-digits': {
    weight: 'refused',
    nl: 'In het BSN staan tekens die geen cijfer zijn. Kijk het na, of laat het leeg.',
    en: 'The BSN holds characters that are no digits. Check it, or leave it empty.',
  },
  'bsn-rounded': {
    weight: 'refused',
    nl: 'Excel heeft dit BSN afgerond. Zet de kolom in Excel op Tekst en vul het BSN opnieuw in.',
    en: 'Excel rounded this BSN. Set the column to Text in Excel and enter the BSN again.',
  },
  'bsn-zero-added': {
    weight: 'note',
    nl: 'Er ontbrak een 0 aan het begin van het BSN. Die hebben wij ervoor gezet.',
    en: 'A leading 0 of the BSN was missing. We added it.',
  },
});

const field = 'bsn';
/** Letters that people put before the number. */
const label = /^(?:bsn|sofi|sofinummer|burgerservicenummer|nr)[\s.:]*/i;

/**
 * Reads a BSN: dots, spaces and dashes go, lost leading zeros come back (8 digits, as in old sofi numbers, or 7).
 * Refuses what fails the eleven test; a missing one is only noted, for a referral by a school or oneself has none.
 * No sentence repeats the number.
 */
export function readBsn(cell: string): Reading<string | null> {
  const text = oneLine(cell).replace(label, '');
  if (saysNothing(text)) return reading(null, reason('bsn-missing', { field }));
  if (/^\d[.,]\d+e\+?\d+$/i.test(text)) return reading(null, reason('bsn-rounded', { field }));
  const digits = text.replace(/[\s.'’-]/g, '').replace(/,0+$/, '');
  if (!/^\d+$/.test(digits)) return reading(null, reason('bsn-not-digits', { field }));
  if (digits.length < 7 || digits.length > 9)
    return reading(null, reason('bsn-length', { field, values: { count: digits.length } }));
  const bsn = digits.padStart(9, '0');
  if (!isBsn(bsn)) return reading(null, reason('bsn-wrong', { field }));
  return digits.length < 9 ? reading(bsn, reason('bsn-zero-added', { field })) : reading(bsn);
}
