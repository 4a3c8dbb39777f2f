import type { Weights } from '../../../../planner/pool/problem.ts';
import { counted, formatNumber } from '../../../../ui/index.ts';

/** How a wish is spoken of: where its rows stand, and its cost in its own unit. */
export type WishUnit = {
  /** In the address of the page with its rows. */
  readonly slug: string;
  /** Its cost in its own unit: "12,5 uur reizen, heen en terug". */
  readonly told: (amount: number) => string;
  /** Above the column of amounts. */
  readonly column: string;
  /** What one shift does for the wish, and against it; null when it cannot be. */
  readonly good: ((amount: number) => string) | null;
  readonly bad: ((amount: number) => string) | null;
};

function hours(amount: number): string {
  return `${formatNumber(Math.round(Math.abs(amount) * 10) / 10)} uur`;
}

export const wishUnits: Readonly<Record<keyof Weights, WishUnit>> = {
  unfilledHour: {
    slug: 'lege-plekken',
    told: (amount) => `${hours(amount)} gevraagd werk zonder iemand`,
    column: 'Uren',
    good: (amount) => `Zonder deze dienst blijft ${hours(amount)} werk open.`,
    bad: null,
  },
  idleHour: {
    slug: 'uren-zonder-werk',
    told: (amount) => `${hours(amount)} betaald zonder werk`,
    column: 'Uren',
    good: (amount) => `Zonder deze dienst is er ${hours(amount)} meer betaald zonder werk.`,
    bad: null,
  },
  travelHour: {
    slug: 'reistijd',
    told: (amount) => `${hours(amount)} reizen, heen en terug`,
    column: 'Uren',
    good: null,
    bad: (amount) => `${counted(Math.round(amount * 60), 'minuut', 'minuten')} reizen, heen en terug.`,
  },
  extraEmployer: {
    slug: 'werkgevers',
    told: (amount) => counted(Math.round(amount), 'werkgever na de eerste', 'werkgevers na de eerste'),
    column: 'Werkgevers na de eerste',
    good: null,
    bad: () => 'Voor deze dienst komt er een werkgever bij.',
  },
  unfairShift: {
    slug: 'eerlijk-deel',
    told: (amount) =>
      counted(Math.round(amount), 'dienst boven een eerlijk deel', 'diensten boven een eerlijk deel'),
    column: 'Diensten',
    good: null,
    bad: () => 'Dit is een avond-, nacht- of weekenddienst boven een eerlijk deel.',
  },
  unfamiliarShift: {
    slug: 'bekende-plek',
    // Another mentor at a known site counts for half.
    told: (amount) => {
      const halves = Math.round(amount * 2) / 2;
      return `${formatNumber(halves)} ${halves <= 1 ? 'dienst' : 'diensten'} op een plek of met een begeleider die nog niet bekend is`;
    },
    column: 'Diensten',
    good: null,
    bad: (amount) =>
      amount < 1
        ? 'De plek is bekend, de begeleider van deze dienst nog niet.'
        : 'Deze werkplek is nog niet bekend.',
  },
  dislike: {
    slug: 'voorkeuren',
    told: (amount) =>
      `${counted(Math.round(Math.abs(amount)), 'stap', 'stappen')} ${amount > 0 ? 'tegen' : 'vóór'} wat mensen graag doen`,
    column: 'Stappen',
    good: () => 'Dit is werk om graag te doen.',
    bad: () => 'Dit is werk om liever niet te doen.',
  },
  change: {
    slug: 'wijzigingen',
    told: (amount) =>
      counted(Math.round(amount), 'dag anders dan al bekend is', 'dagen anders dan al bekend is'),
    column: 'Dagen',
    good: () => 'Zo staat het in het rooster dat al bekend is.',
    bad: () => 'Dit is anders dan het rooster dat al bekend is.',
  },
};

/** "12 punten", rounded; not nothing for what is a little. */
export function pointsOf(points: number): string {
  if (Math.round(Math.abs(points)) === 0) return 'minder dan 1 punt';
  return counted(Math.round(Math.abs(points)), 'punt', 'punten');
}
