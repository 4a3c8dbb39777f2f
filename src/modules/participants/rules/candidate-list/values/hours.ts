import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { folded, oneLine, saysNothing } from './text.ts';

const reason = reasonsOf({
  'hours-wrong': {
    weight: 'doubtful',
    nl: '‘{cell}’ is geen aantal uren van 0 tot en met 40 en blijft weg. Vul het aantal uren per week in.',
    en: '‘{cell}’ is not a number of hours from 0 to 40 and is left out. Enter the hours a week.',
  },
  'hours-range': {
    weight: 'doubtful',
    nl: 'Er staat ‘{cell}’. Wij nemen het laagste: {hours} uur. Klopt dat?',
    en: 'It says ‘{cell}’. We take the lowest: {hours} hours. Is that right?',
  },
});

const field = 'hours';
const most = 40;
const unit = /\s*(?:uur|uren|u|hrs|hours?|h)?\.?\s*(?:p\.?\/?\s?w\.?|per week|\/ ?w(?:eek)?|a week)?$/;

/** Reads the hours a week somebody can work, 0 to 40, halves allowed; `20-24` is taken as 20, in doubt. */
export function readHours(cell: string): Reading<number | null> {
  if (saysNothing(cell)) return reading(null);
  const text = folded(oneLine(cell)).replace(/^(?:max\.?|ca\.?|circa|ongeveer|maximaal|tot)\s*/, '');
  const [, low, high] =
    /^(\d{1,2}(?:[.,]\d+)?)(?:\s*(?:-|–|\/|tot|a|to)\s*(\d{1,2}))?$/.exec(text.replace(unit, '')) ?? [];
  const hours = Number((low ?? 'x').replace(',', '.'));
  const values = { cell: shown(cell), hours };
  if (Number.isNaN(hours) || hours > most || Number(high ?? 0) > most)
    return reading(null, reason('hours-wrong', { field, values }));
  return high === undefined ? reading(hours) : reading(hours, reason('hours-range', { field, values }));
}
