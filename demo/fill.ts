import { dayOf } from '../src/kernel/local-date.ts';
import { keepPoints } from '../src/modules/availability/index.ts';
import type { Platform } from '../src/platform/platform.ts';
import { rosters } from './beats/roster.ts';
import { sessions } from './beats/sessions.ts';
import { chanceOf } from './chance.ts';
import { livesIn } from './life.ts';
import { demandOf } from './lives/demand.ts';
import { moneyOf } from './lives/money.ts';
import { westBrabantPast, westpoortPast } from './lives/past.ts';
import { westBrabantNow, westpoortNow } from './lives/present.ts';
import { demoMap } from './map.ts';
import { names } from './names.ts';
import {
  comingsAndGoings,
  pilotDay,
  secondVersion,
  setUpWestBrabant,
  setUpWestpoort,
  westBrabantDay,
} from './set-up.ts';
import { openTheatre, play } from './stage.ts';

/**
 * Fills an empty database with Westpoort since February 2012 and West-Brabant since March 2024, up to yesterday, by
 * performing actions as the people who would have. The same everywhere; only what is told of the last years depends on
 * the day. People and organisations are set up first, as in every installation. Without its past, which takes most of the time,
 * those who are in the circle today are the same, told the same.
 */
export async function fillDemo(
  platform: Platform,
  progress: (words: string) => void = () => undefined,
  { past = true }: { readonly past?: boolean } = {},
): Promise<void> {
  const today = dayOf(platform.clock.now());
  const theatre = openTheatre(platform, chanceOf('ids'));
  const allNames = names(chanceOf('names'));
  let serial = 0;
  const serials = () => {
    serial += 1;
    return serial;
  };
  await theatre.on(pilotDay, ({ db }) =>
    keepPoints(
      db,
      demoMap.map(([postcode, latitude, longitude]) => ({ postcode, latitude, longitude })),
    ),
  );
  const westpoort = await theatre.on(pilotDay, (stage) => setUpWestpoort(stage, today));
  const westBrabant = await theatre.on(westBrabantDay, setUpWestBrabant);
  const inWestpoort = livesIn(westpoort, serials, allNames);
  const inWestBrabant = livesIn(westBrabant, serials, allNames);
  // Made whether it is played or not: who comes after them has the next name and the next number.
  const before = [...westpoortPast(inWestpoort, today), ...westBrabantPast(inWestBrabant, today)];
  const beats = [
    ...comingsAndGoings(westpoort, pilotDay),
    ...comingsAndGoings(westBrabant, westBrabantDay),
    secondVersion(westpoort),
    ...(past ? before : []),
    ...westpoortNow(inWestpoort, today),
    ...westBrabantNow(inWestBrabant, today),
    ...moneyOf([westpoort, westBrabant], today),
    ...demandOf(westpoort, westBrabant, today),
    ...rosters(westpoort, today),
    ...rosters(westBrabant, today),
    ...sessions(westpoort, today),
  ];
  await play(theatre, beats, today, progress);
}
