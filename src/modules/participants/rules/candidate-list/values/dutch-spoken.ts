import { type Reading, reading, reasonsOf, shown } from '../reasons.ts';
import { folded, oneLine, saysNothing } from './text.ts';

/** Levels of the Common European Framework, with what lies below it and with the mother tongue. */
const dutchLevels = ['below-A1', 'A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
type DutchLevel = (typeof dutchLevels)[number];

/** `estimated`: read from a word such as *goed*; nobody measured it. */
export type DutchSpoken = { readonly level: DutchLevel; readonly estimated: boolean };

const reason = reasonsOf({
  'dutch-estimated': {
    weight: 'note',
    nl: '‘{cell}’ is geen taalniveau. Wij lezen het als ongeveer {level}; kijk het na bij de kennismaking.',
    en: '‘{cell}’ is not a language level. We read it as about {level}; check it when you meet.',
  },
  'dutch-unknown': {
    weight: 'doubtful',
    nl: 'Wij herkennen ‘{cell}’ niet als taalniveau; het blijft weg. Kies A1, A2, B1, B2, C1, C2 of moedertaal.',
    en: 'We do not recognise ‘{cell}’ as a language level; it is left out. Choose A1, A2, B1, B2, C1, C2 or mother tongue.',
  },
});

const field = 'dutchSpoken';
const native = /^(?:moedertaal|native|nl|nederlands|nederlandstalig|moedertaalniveau|mother tongue|ja)$/;

/** `A2/B1`, `A2-B1`: in between, taken as the lower of the two. */
const between = /^([abc][12])\s*(?:\/|-|tot|a|à)\s*[abc][12]$/;

/** Careful readings: *goed* is taken for B1, the level that the Civic Integration Act 2021 asks for. */
const estimates: readonly (readonly [RegExp, DutchLevel])[] = [
  [/^(?:(?:zeer|heel) goed|uitstekend|vloeiend|fluent|very good|excellent)$/, 'B2'],
  [/^(?:goed|voldoende|ruim voldoende|good)$/, 'B1'],
  [/^(?:matig|redelijk|gemiddeld|basis|moderate|fair|basic)$/, 'A2'],
  [/^(?:slecht|weinig|onvoldoende|beperkt|een beetje|beginner|zeer matig|poor|little)$/, 'A1'],
  [/^(?:niet|geen nederlands|spreekt geen nederlands|alfa|analfabeet|no dutch)$/, 'below-A1'],
];

const measured = new Map(dutchLevels.map((level) => [level.toUpperCase(), level]));

function measuredLevel(text: string): DutchLevel | null {
  if (native.test(text)) return 'native';
  if (/^(?:a0|<\s?a1|onder a1|pre-?a1|below-a1)$/.test(text)) return 'below-A1';
  const [, level] = /^(?:niveau\s*|ca\.?\s*|cefr\s*)?([abc][12])(?:[+-]|\.\d|\s*\(.*\))?$/.exec(text) ?? [];
  return level === undefined ? null : (measured.get(level.toUpperCase()) ?? null);
}

/**
 * Reads the level of spoken Dutch. The old words (goed, matig, slecht) are no fault of the list: they give an
 * estimate with a note. Anything else is doubted and left out.
 */
export function readDutchSpoken(cell: string): Reading<DutchSpoken | null> {
  const text = folded(oneLine(cell));
  if (saysNothing(text)) return reading(null);
  const level = measuredLevel(text);
  if (level !== null) return reading({ level, estimated: false });
  const lower = between.exec(text)?.[1]?.toUpperCase();
  const estimate = measured.get(lower ?? '') ?? estimates.find(([pattern]) => pattern.test(text))?.[1];
  if (estimate === undefined)
    return reading(null, reason('dutch-unknown', { field, values: { cell: shown(cell) } }));
  const values = { cell: shown(cell), level: estimate === 'below-A1' ? 'onder A1' : estimate };
  return reading({ level: estimate, estimated: true }, reason('dutch-estimated', { field, values }));
}
