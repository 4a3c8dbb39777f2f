import type { LocalDate } from '../../src/kernel/local-date.ts';
import { before } from '../days.ts';
import type { Life, NewLife } from '../life.ts';
import type { Name } from '../names.ts';
import type { Beat } from '../stage.ts';
import { introductionNow, preselectionNow } from './intake.ts';
import {
  afterCareNow,
  betweenNow,
  findingAgainNow,
  findingNow,
  floorNow,
  inPoolNow,
  internshipNow,
  placedNow,
  roundedOff,
  trainingAgainNow,
  trainingNow,
} from './stories.ts';

/** A person somewhere in the circle today: `ago` gives the working day so many days back. */
export type Now = {
  readonly today: LocalDate;
  readonly ago: (days: number) => LocalDate;
  /** Which one of those in this phase. */
  readonly place: number;
  readonly count: number;
};

type Story = {
  readonly count: number;
  readonly tell: (life: Life, now: Now) => readonly Beat[];
};

/** Who can sign in to see the circle from within: by phase, and which one there. */
const accounts: Readonly<Record<string, Name>> = {
  'westpoort introduction 0': { givenName: 'Selam', familyName: 'Weldu' },
  'westpoort introduction 1': { givenName: 'Clyde', familyName: 'Emanuels' },
  'westpoort floor 8': { givenName: 'Agnieszka', familyName: 'Krawiec' },
  'westpoort between 1': { givenName: 'Youssef', familyName: 'Zerouali' },
  'west-brabant floor 3': { givenName: 'Rana', familyName: 'Khoury' },
  'west-brabant pool 4': { givenName: 'Dennis', familyName: 'van Vliet' },
};

/** Who works where somebody of the employer signs in: a job for which no subsidy was asked yet. */
const workplaces: Readonly<Record<string, number>> = { 'westpoort placed 5': 1 };

/** Of these the coach left: most were taken over, three were not yet. */
const ofLeftCoach: Readonly<Record<string, readonly number[]>> = {
  floor: [14, 17, 20, 22],
  training: [5, 8],
  finding: [4],
  internship: [3, 6],
  pool: [2, 7, 11],
};
const alone = ['floor 17', 'training 5', 'pool 7'];

const westpoortCircle: Readonly<Record<string, Story>> = {
  preselection: { count: 6, tell: preselectionNow },
  introduction: { count: 5, tell: introductionNow },
  floor: { count: 25, tell: floorNow },
  training: { count: 12, tell: trainingNow },
  trainingAgain: { count: 4, tell: trainingAgainNow },
  finding: { count: 8, tell: findingNow },
  findingAgain: { count: 3, tell: findingAgainNow },
  internship: { count: 11, tell: internshipNow },
  pool: { count: 56, tell: inPoolNow },
  between: { count: 4, tell: betweenNow },
  placed: { count: 8, tell: placedNow },
  afterCare: { count: 6, tell: afterCareNow },
  roundedOff: { count: 4, tell: roundedOff },
};

const westBrabantCircle: Readonly<Record<string, Story>> = {
  preselection: { count: 3, tell: preselectionNow },
  introduction: { count: 2, tell: introductionNow },
  floor: { count: 9, tell: floorNow },
  training: { count: 5, tell: trainingNow },
  trainingAgain: { count: 1, tell: trainingAgainNow },
  findingAgain: { count: 3, tell: findingAgainNow },
  pool: { count: 10, tell: inPoolNow },
  between: { count: 1, tell: betweenNow },
  placed: { count: 3, tell: placedNow },
  afterCare: { count: 1, tell: afterCareNow },
  roundedOff: { count: 1, tell: roundedOff },
};

/** The 148 people who are in the circle of Westpoort today, and some who left it lately. */
export function westpoortNow(newLife: NewLife, today: LocalDate): Beat[] {
  return circle('westpoort', westpoortCircle, newLife, today);
}

/** The 38 people who are in the circle of West-Brabant today, and somebody who left it lately. */
export function westBrabantNow(newLife: NewLife, today: LocalDate): Beat[] {
  return circle('west-brabant', westBrabantCircle, newLife, today);
}

function circle(
  partnership: string,
  stories: Readonly<Record<string, Story>>,
  newLife: NewLife,
  today: LocalDate,
): Beat[] {
  const ago = (days: number) => before(today, days);
  return Object.entries(stories).flatMap(([phase, { count, tell }]) =>
    Array.from({ length: count }, (_, place) => {
      const name = accounts[`${partnership} ${phase} ${place}`];
      const leaves = partnership === 'westpoort' && ofLeftCoach[phase]?.includes(place) === true;
      const life = newLife({
        full: true,
        ...(name === undefined ? {} : { name, account: true }),
        left: leaves,
        workplace: workplaces[`${partnership} ${phase} ${place}`],
        alone: leaves && alone.includes(`${phase} ${place}`),
      });
      return tell(life, { today, ago, place, count });
    }).flat(),
  );
}
