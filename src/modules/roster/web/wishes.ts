import type { Weights } from '../../../planner/pool/problem.ts';
import { wishes } from '../../../planner/pool/rules/index.ts';

/** A wish by the name and the sentence of its rule. */
export type WishWords = {
  readonly weight: keyof Weights;
  readonly title: string;
  readonly because: string;
};

/** Every wish in the order of the planner, one a weight. */
export const wishWords: readonly WishWords[] = wishes
  .map(({ weight, title, because }) => ({ weight, title, because }))
  .filter(({ weight }, place, all) => all.findIndex((each) => each.weight === weight) === place);

/** The fields of `saveWeights` for each wish, and what a point is for. */
export const weightFields: readonly {
  readonly weight: keyof Weights;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly of: (weights: Weights) => number;
  }[];
}[] = [
  {
    weight: 'unfilledHour',
    fields: [
      { name: 'unfilledUsual', label: 'Uur zonder iemand, gewone dienst', of: (w) => w.unfilledHour[0] },
      {
        name: 'unfilledImportant',
        label: 'Uur zonder iemand, belangrijke dienst',
        of: (w) => w.unfilledHour[1],
      },
      {
        name: 'unfilledVital',
        label: 'Uur zonder iemand, dienst die niet mag uitvallen',
        of: (w) => w.unfilledHour[2],
      },
    ],
  },
  {
    weight: 'idleHour',
    fields: [{ name: 'idleHour', label: 'Betaald uur zonder werk', of: (w) => w.idleHour }],
  },
  { weight: 'travelHour', fields: [{ name: 'travelHour', label: 'Uur reizen', of: (w) => w.travelHour }] },
  {
    weight: 'extraEmployer',
    fields: [{ name: 'extraEmployer', label: 'Werkgever na de eerste', of: (w) => w.extraEmployer }],
  },
  {
    weight: 'unfairShift',
    fields: [{ name: 'unfairShift', label: 'Dienst boven een eerlijk deel', of: (w) => w.unfairShift }],
  },
  {
    weight: 'unfamiliarShift',
    fields: [
      {
        name: 'unfamiliarShift',
        label: 'Dienst op een onbekende plek of met een onbekende begeleider',
        of: (w) => w.unfamiliarShift,
      },
    ],
  },
  { weight: 'dislike', fields: [{ name: 'dislike', label: 'Stap minder graag', of: (w) => w.dislike }] },
  { weight: 'change', fields: [{ name: 'change', label: 'Dag die anders wordt', of: (w) => w.change }] },
];
