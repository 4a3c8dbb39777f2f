import type { Actor } from '../src/kernel/actor.ts';
import { addDays, type LocalDate } from '../src/kernel/local-date.ts';
import { endMembership } from '../src/modules/access/index.ts';
import { addCourse } from '../src/modules/learning/index.ts';
import {
  publishProgrammeVersion,
  westBrabant,
  westpoortPilot,
  westpoortWerkt2,
} from '../src/modules/trajectories/index.ts';
import type { Cast, Coach } from './cast.ts';
import { after } from './days.ts';
import { addPerson, type House, openHouse } from './house.ts';
import { beat, need } from './life.ts';
import type { Beat, Stage } from './stage.ts';

/** Days on which the partnerships begin (source 000:20, 001:10 and 003:1; that one names no year, so 2024 is chosen). */
export const pilotDay: LocalDate = '2012-02-01';
export const secondDay: LocalDate = '2014-01-24';
export const westBrabantDay: LocalDate = '2024-03-15';

/** How long ago the coach left whose people were not all taken over yet. */
export const coachLeft = 38;

const courses = [
  ['VCA Basis', 120],
  ['Heftruck', 60],
  ['Reachtruck', 60],
  ['BHV', 12],
  ['Taal op de werkvloer'],
  ['Afval herkennen en scheiden'],
  ['Veilig werken met machines'],
  ['Digitaal werken'],
  ['Sociale vaardigheden op het werk'],
] as const;

async function addCourses(
  stage: Stage,
  trainer: Actor,
  offered: readonly (readonly [string, number?])[],
): Promise<string[]> {
  const ids: string[] = [];
  for (const [name, validMonths] of offered) {
    ids.push((await stage.perform(trainer, addCourse, { name, validMonths })).id);
  }
  return ids;
}

async function employersOf(
  house: House,
  city: string,
  list: readonly (readonly [name: string, contact?: string])[],
) {
  const employers: { id: string; contact: Actor | null }[] = [];
  for (const [name, contact] of list) {
    const id = await house.organisation('employer', name, { city });
    employers.push({
      id,
      contact: contact === undefined ? null : await house.person('employer-contact', id, contact),
    });
  }
  return employers;
}

/** At the desk that pays: a second official beside the adviser, and two for the money. */
async function moneyAt(
  house: House,
  deskId: string,
  adviser: Actor,
  [second, payer, secondPayer]: readonly [string, string, string],
): Promise<Pick<Cast, 'advisers' | 'payers'>> {
  return {
    advisers: [adviser, await house.person('income-adviser', deskId, second)],
    payers: [
      await house.person('finance', deskId, payer),
      await house.person('finance', deskId, secondPayer),
    ],
  };
}

/** Westpoort: the municipality with its desks, AEB, Milieuwerk with its EcoCollege, and the companies of the harbour. */
export async function setUpWestpoort(stage: Stage, today: LocalDate): Promise<Cast> {
  const city = { city: 'Amsterdam' };
  const house = await openHouse(stage, {
    name: 'Westpoort',
    slug: 'westpoort',
    since: '2012-01-01',
    first: { kind: 'social-firm', name: 'Milieuwerk', ...city },
    administrator: 'Pim Stolk',
  });
  const firmId = house.firstId;
  const wsp = await house.organisation('municipality', 'WSP Amsterdam', {
    desk: 'WerkgeversServicePunt Groot-Amsterdam',
    ...city,
  });
  const referrer = await house.person('referrer', wsp, 'Annemiek Post');
  const manager = await house.person('programme-manager', wsp, 'Saskia van Oorschot');
  const floorId = await house.organisation('employer', 'AEB Amsterdam', city);
  const coaches: Coach[] = [
    { name: 'Marga Veldhuis', from: '2012-01-01', to: '2019-07-01' },
    { name: 'Rachid Bouali', from: '2012-01-01', to: null },
    { name: 'Ifeoma Okafor', from: '2016-01-04', to: null },
    { name: 'Joke Terpstra', from: '2018-02-05', to: null },
    { name: 'Tom Schouten', from: '2020-03-02', to: addDays(today, -coachLeft) },
    { name: 'Songül Aydemir', from: '2022-05-02', to: null },
  ];
  const planner = await house.person('planner', firmId, 'Hans Breedveld');
  const trainer = await house.person('training-coordinator', firmId, 'Nadia Chaouch');
  await house.person('finance', firmId, 'Corrie van Wijk');
  await house.organisation('training-provider', 'EcoCollege', { desk: 'EcoCollege van Milieuwerk', ...city });
  await house.person('floor-supervisor', floorId, 'Ruud Zeegers');
  const aeb = await house.person('employer-contact', floorId, 'Mirjam Kolk');
  const income = await house.organisation('municipality', 'Inkomen Amsterdam', {
    desk: 'Inkomen (vroeger DWI)',
    ...city,
  });
  const secondReferrer = await house.person('referrer', income, 'Dwight Ramkema');
  const adviser = await house.person('income-adviser', income, 'Bert Lamers');
  const money = await moneyAt(house, income, adviser, ['Hilde Visser', 'Gerard Mulder', 'Fenna de Boer']);
  const social = await house.organisation('municipality', 'Bureau Social Return', {
    desk: 'Stedelijk Bureau Social Return',
    ...city,
  });
  await house.person('social-return-adviser', social, 'Yvette Plomp');
  const board = await house.organisation('municipality', 'Gemeente Amsterdam', city);
  await house.person('alderman', board, 'Marijke Donkersloot');
  const team = await house.organisation('neighbourhood-team', 'Buurtteam Geuzenveld', city);
  const neighbour = await house.person('referrer', team, 'Fadoua Haddou');
  const school = await house.organisation('school', 'Praktijkschool De Noorderkade', city);
  const teacher = await house.person('referrer', school, 'Bas Kuiper');
  const others = await employersOf(house, 'Amsterdam', [
    ['Coenhaven Logistiek', 'Jolanda Mooij'],
    ['Overslag Kopraweg'],
    ['De Groene Container'],
    ['Koelhuis Westerhoofd'],
    ['Pallets aan de Sluis'],
    ['Amerikahaven Distributie'],
    ['Kringloop Sloterdijk'],
    ['Schoon in de Haven'],
    ['Tuinen van West'],
    ['Petrolhaven Techniek'],
  ]);
  const programme = await stage.perform(manager, publishProgrammeVersion, {
    key: 'westpoort-werkt',
    basedOn: 0,
    content: westpoortPilot,
  });
  return {
    administrator: house.administrator,
    firmId,
    programmeId: programme.id,
    manager,
    planner,
    trainer,
    ...money,
    referrers: [referrer, secondReferrer, neighbour, teacher],
    coaches,
    pool: [],
    floor: { organisationId: floorId, place: 'bij de receptie van AEB, Australiëhavenweg' },
    employers: [{ id: floorId, contact: aeb }, ...others],
    courses: await addCourses(stage, trainer, courses),
    town: {
      places: [
        { city: 'Amsterdam', postcode: '1063' },
        { city: 'Amsterdam', postcode: '1067' },
        { city: 'Amsterdam', postcode: '1055' },
        { city: 'Amsterdam', postcode: '1013' },
        { city: 'Zaandam', postcode: '1504' },
      ],
      streets: ['Lindepad', 'Sluisgang', 'Wilgenhof', 'Kadeplein', 'Moestuinstraat', 'Zeilmakersgang'],
      caseWorker: adviser.name,
    },
  };
}

/** The days on which coaches come and go, told by the administrator. */
export function comingsAndGoings(cast: Cast, openedOn: LocalDate): Beat[] {
  return cast.coaches.flatMap((coach) => {
    const post = { organisationId: cast.firmId, role: 'coach' as const, name: coach.name };
    const comes = beat(coach.from < openedOn ? openedOn : coach.from, async (stage) => {
      coach.actor = await addPerson(stage, cast.administrator, post, coach.from);
    });
    const { to } = coach;
    if (to === null) return [comes];
    const goes = beat(after(to, -12), (stage) =>
      stage.perform(cast.administrator, endMembership, {
        membershipId: need(coach.actor, 'coach').membershipId,
        lastDay: addDays(to, -1),
      }),
    );
    return [comes, goes];
  });
}

/** The second version, with which the partners scaled up (source 000:24-31). */
export function secondVersion(cast: Cast): Beat {
  return {
    on: secondDay,
    act: async (stage) => {
      await stage.perform(cast.manager, publishProgrammeVersion, {
        key: 'westpoort-werkt',
        basedOn: 1,
        content: westpoortWerkt2,
      });
    },
  };
}

/** West-Brabant: the Werkplein of six municipalities, WVS and Randstad, and logistics (source 003). */
export async function setUpWestBrabant(stage: Stage): Promise<Cast> {
  const house = await openHouse(stage, {
    name: 'West-Brabant',
    slug: 'west-brabant',
    since: '2024-03-01',
    first: { kind: 'social-firm', name: 'WVS', city: 'Roosendaal' },
    administrator: 'Ria Oomen',
  });
  const firmId = house.firstId;
  const werkplein = await house.organisation('municipality', 'Werkplein Hart van West-Brabant', {
    city: 'Etten-Leur',
  });
  const referrer = await house.person('referrer', werkplein, 'Lieke Aarts');
  const manager = await house.person('programme-manager', werkplein, 'Jan-Willem Rops');
  const adviser = await house.person('income-adviser', werkplein, 'Thea Vermunt');
  const money = await moneyAt(house, werkplein, adviser, ['Cor Verhagen', 'Miep Adriaansen', 'Bas Roks']);
  for (const name of ['Etten-Leur', 'Halderberge', 'Moerdijk', 'Roosendaal', 'Rucphen', 'Zundert']) {
    await house.organisation('municipality', `Gemeente ${name}`, { city: name });
  }
  const coaches: Coach[] = [
    { name: 'Anouk van Beek', from: '2024-03-01', to: null },
    { name: 'Sander Goossens', from: '2024-03-01', to: null },
  ];
  const planner = await house.person('planner', firmId, 'Kim Hoeks');
  const trainer = await house.person('training-coordinator', firmId, 'Peggy Matthijssen');
  await house.organisation('temp-agency', 'Randstad', { city: 'Diemen' });
  const employers = await employersOf(house, 'Roosendaal', [
    ['Distributiecentrum De Borchwerf', 'Carla Siebers'],
    ['Koel en Vries Moerdijk'],
    ['Pakketpunt Etten-Leur'],
    ['Boomkwekers Vervoer Zundert'],
  ]);
  const programme = await stage.perform(manager, publishProgrammeVersion, {
    key: 'west-brabant',
    basedOn: 0,
    content: westBrabant,
  });
  return {
    administrator: house.administrator,
    firmId,
    programmeId: programme.id,
    manager,
    planner,
    trainer,
    ...money,
    referrers: [referrer],
    coaches,
    pool: [],
    floor: { organisationId: firmId, place: 'bij WVS in Roosendaal' },
    employers,
    courses: await addCourses(stage, trainer, [
      ['Orderpicken'],
      ['Heftruck', 60],
      ['Reachtruck', 60],
      ['VCA Basis', 120],
      ['Taal op de werkvloer'],
      ['Praktijkverklaring logistiek'],
    ]),
    town: {
      places: [
        { city: 'Etten-Leur', postcode: '4871' },
        { city: 'Roosendaal', postcode: '4702' },
        { city: 'Oudenbosch', postcode: '4731' },
        { city: 'Zevenbergen', postcode: '4761' },
        { city: 'Rucphen', postcode: '4715' },
        { city: 'Zundert', postcode: '4881' },
      ],
      streets: ['Korenmolen', 'Bietenpad', 'Heidehof', 'Turfvaart', 'Lindenlaan', 'Kloosterhof'],
      caseWorker: adviser.name,
    },
  };
}
