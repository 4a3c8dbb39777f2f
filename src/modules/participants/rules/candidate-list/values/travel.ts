import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { folded, oneLine, saysNothing } from './text.ts';

/** The same words as `words.ts`. */
const travelModes = ['public-transport', 'car', 'motorcycle', 'scooter', 'bicycle', 'walking'] as const;
export type TravelMode = (typeof travelModes)[number];

const reason = reasonsOf({
  'travel-mode-unknown': {
    weight: 'doubtful',
    nl: 'Wij kennen het vervoer ‘{cell}’ niet; dat deel blijft weg. Kies OV, auto, motor, scooter, fiets of lopen.',
    en: 'We do not know the way of travelling ‘{cell}’; that part is left out. Choose public transport, car, motorcycle, scooter, bicycle or walking.',
  },
  'travel-time-wrong': {
    weight: 'doubtful',
    nl: '‘{cell}’ is geen reistijd in minuten en blijft weg. Vul een getal in tot en met 240.',
    en: '‘{cell}’ is not a journey in minutes and is left out. Enter a number up to 240.',
  },
});

const names: readonly (readonly [RegExp, TravelMode])[] = [
  [/fiets|bike|bicycle|cycl/, 'bicycle'],
  [/\bov\b|openbaar|trein|\bbus\b|tram|metro|public|train/, 'public-transport'],
  [/\bauto\b|\bcar\b/, 'car'],
  [/\bmotor(?:fiets|cycle)?\b/, 'motorcycle'],
  [/scooter|brommer|bromfiets|snorfiets|moped/, 'scooter'],
  [/lopen|loopt|lopend|te voet|\bvoet\b|walk|wandel/, 'walking'],
];

function modeOf(part: string): TravelMode | null {
  if (/brom|snor/.test(part)) return 'scooter';
  if (part === 'motorfiets') return 'motorcycle';
  return names.find(([pattern]) => pattern.test(part))?.[1] ?? null;
}

const noneAtAll = (text: string) => saysNothing(text) || /^(?:nee|geen vervoer|no)$/.test(text);

/** Reads the ways of travelling, `fiets/OV`; an unknown one is doubted, the others are kept. */
export function readTravelModes(cell: string): Reading<readonly TravelMode[]> {
  const text = folded(oneLine(cell));
  if (noneAtAll(text)) return reading([]);
  const parts = text
    .split(/\s*[/,;+&|]\s*|\s+(?:en|of|and|or)\s+|\s{1,}(?=ov\b)/)
    .filter((part) => part !== '');
  const found = parts.map(modeOf);
  const modes = travelModes.filter((mode) => found.includes(mode));
  return found.includes(null)
    ? reading(modes, reason('travel-mode-unknown', { field: 'travelModes', values: { cell: shown(cell) } }))
    : reading(modes);
}

const number = (text: string | undefined) => Number((text ?? '0').replace(',', '.'));

/** Minutes from `45`, `45 min`, `1 uur`, `1,5 uur`, `1:30`, `1u30`. */
function minutesOf(text: string): number | null {
  const [, hours, half] =
    /^(\d{1,2}(?:[.,]\d+)?)( ?1\/2|½)? ?(?:uur|uren|u|h|hour|hours)\.?$/.exec(text) ?? [];
  if (hours !== undefined) return (number(hours) + (half === undefined ? 0 : 0.5)) * 60;
  const [, whole, rest] = /^(\d{1,2}) ?(?::|uur|u|h)(?: en)? ?(\d{2}) ?(?:min\w*\.?)?$/.exec(text) ?? [];
  if (whole !== undefined) return number(whole) * 60 + number(rest);
  const [, minutes] =
    /^(?:max\.? ?|< ?|tot ?|ca\.? ?)?(\d{1,3})(?:[.,]0+)? ?(?:min\w*\.?|m|')?$/.exec(text) ?? [];
  return minutes === undefined ? null : number(minutes);
}

/** Reads the longest journey, in whole minutes from 0 to 240. */
export function readTravelMinutes(cell: string): Reading<number | null> {
  if (saysNothing(cell)) return reading(null);
  const minutes = minutesOf(folded(oneLine(cell)));
  return minutes === null || minutes > 240
    ? reading(null, reason('travel-time-wrong', { field: 'travelMinutes', values: { cell: shown(cell) } }))
    : reading(Math.round(minutes));
}
