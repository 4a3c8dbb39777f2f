import { useActionData, useLoaderData } from 'react-router';
import { numberTyped } from '../../../../kernel/reading.ts';
import { befores, jobKinds } from '../../../../law/loonkostensubsidie/recht.ts';
import { helps, samenloop } from '../../../../law/loonkostensubsidie/samenloop.ts';
import { type Answers, journeyOf } from '../../../../platform/web/journey.ts';
import {
  capital,
  type Fact,
  formatCents,
  formatDay,
  formValues,
  type JourneyCheck,
  type JourneyDone,
  type JourneyForm,
  JourneyPage,
  type JourneyStep,
} from '../../../../ui/index.ts';
import { amountOf, proposeAmount, proposedAmount, refusal } from '../../actions/propose-amount.ts';
import { agreedTerms, lastFrom, proposingRefusals } from '../../rules/standing.ts';
import { routeNames, subsidyRoutes } from '../../words.ts';
import { loadProposing, lookAtSubsidy, type ProposeFacts, trailTo } from './load.ts';

const beforeNames = {
  praktijkonderwijs: 'Praktijkonderwijs',
  'voortgezet-speciaal-onderwijs': 'Voortgezet speciaal onderwijs',
  entreeopleiding: 'Entreeopleiding',
  'artikel-7-of-7a': 'Hulp naar werk van de gemeente (artikel 7 of 7a)',
  'leer-werktraject-zonder-startkwalificatie': 'School zonder startkwalificatie, nu een leer-werktraject',
  'none-of-these': 'Niets hiervan',
} as const;
const jobNames = { regular: 'Gewone baan', beschut: 'Beschut werk', wsw: 'Baan volgens de Wsw' } as const;

function isFirst({ facts }: ProposeFacts): boolean {
  return agreedTerms(facts.proposals).length === 0;
}

/** Whether there is a right (Pwet 10d): asked once, with the first amount. */
function rightStep({ facts }: ProposeFacts): JourneyStep {
  const { target, subsidy } = facts;
  return {
    key: 'recht',
    title: 'recht',
    facts: [
      { label: 'Aangevraagd op', value: formatDay(subsidy.requestedOn) },
      {
        label: 'Start van de baan',
        value: subsidy.startDate === null ? 'onbekend' : formatDay(subsidy.startDate),
      },
      {
        label: 'Doelgroep',
        value: target?.member === true ? `ja, vanaf ${formatDay(target.from)}` : 'niet vastgesteld',
      },
    ],
    questions: [
      {
        name: 'before',
        kind: 'choice',
        label: 'Wat deed deze persoon in het half jaar voor de baan?',
        options: befores.map((value) => ({ value, label: beforeNames[value] })),
      },
      {
        name: 'job',
        kind: 'choice',
        label: 'Wat voor baan is het?',
        options: jobKinds.map((value) => ({ value, label: jobNames[value] })),
      },
      {
        name: 'help',
        kind: 'many',
        label: 'Welke andere hulp is er voor deze baan?',
        optional: true,
        options: helps.map((value) => ({ value, label: capital(samenloop[value].label.nl) })),
      },
    ],
  };
}

function amountStep(page: ProposeFacts): JourneyStep {
  const { facts } = page;
  const last = lastFrom(facts.proposals);
  const known: readonly Fact[] = [
    {
      label: 'Gemeten loonwaarde',
      value:
        facts.wageValue === null
          ? 'nog niet gemeten bij deze werkgever'
          : `${facts.wageValue.percent} %, gemeten op ${formatDay(facts.wageValue.measuredOn)}`,
    },
    ...(last === null ? [] : [{ label: 'Het vorige bedrag ging in op', value: formatDay(last) }]),
  ];
  return {
    key: 'bedrag',
    ...(isFirst(page) ? { title: 'bedrag' } : {}),
    facts: known,
    questions: [
      {
        name: 'route',
        kind: 'choice',
        label: 'Hoe rekenen we?',
        options: routesFor(page).map((value) => ({ value, label: capital(routeNames[value].nl) })),
      },
      { name: 'fromDate', kind: 'date', label: 'Vanaf welke dag geldt het bedrag?' },
      {
        name: 'hoursPerWeek',
        kind: 'text',
        inputMode: 'numeric',
        width: 'short',
        label: 'Hoeveel uren per week staan in het contract?',
      },
      {
        name: 'fullTimeHours',
        kind: 'text',
        inputMode: 'numeric',
        width: 'short',
        label: 'Hoeveel uren is een volledige baan in dit werk?',
        hint: 'Nodig bij meer dan 36 uur: uren daarboven tellen niet mee.',
        optional: true,
      },
      {
        name: 'holidayPercent',
        kind: 'text',
        inputMode: 'decimal',
        width: 'short',
        label: 'Vakantiebijslag volgens de cao, in procenten',
        hint: 'Alleen als de cao meer geeft dan 8 procent.',
        optional: true,
      },
      {
        name: 'reason',
        kind: 'area',
        rows: 4,
        label: 'Waarom dit voorstel?',
        hint: 'Dit komt in het besluit. Schrijf over het werk, niet over gezondheid.',
      },
    ],
  };
}

/** The fixed share is for the beginning only (Pwet 10d lid 5). */
function routesFor(page: ProposeFacts) {
  return subsidyRoutes.filter((route) => isFirst(page) || route === 'loonwaarde');
}

function rawOf({ facts }: ProposeFacts, answers: Answers) {
  return {
    ...answers,
    holidayPercent: numberTyped(answers.holidayPercent),
    subsidyId: facts.subsidy.id,
  };
}

const journey = journeyOf({
  action: proposeAmount,
  load: loadProposing,
  look: lookAtSubsidy,
  stop: (page) => {
    const standing = proposingRefusals(isFirst(page) ? 'start' : 'wage-value', page.facts.proposals);
    if (standing.length > 0) return standing;
    return isFirst(page) || page.facts.wageValue !== null ? [] : [refusal('wage-value-missing')];
  },
  form: (page): JourneyForm => {
    const { facts, who } = page;
    const begin = {
      fromDate: isFirst(page) ? facts.subsidy.startDate : null,
      hoursPerWeek: agreedTerms(facts.proposals).at(-1)?.hoursPerWeek ?? facts.subsidy.hoursPerWeek,
      route: facts.wageValue === null ? null : 'loonwaarde',
    };
    return {
      title: isFirst(page) ? 'Stel subsidie voor' : 'Stel een nieuw bedrag voor',
      lead: `Voor ${who.name} bij ${page.employer}. U stelt voor, een collega beslist.`,
      trail: trailTo(facts.subsidy.id, who.name),
      confirm: 'Leg het voorstel vast',
      begin: formValues(begin),
      steps: isFirst(page) ? [rightStep(page), amountStep(page)] : [amountStep(page)],
    };
  },
  commands: (page, answers) => [{ raw: rawOf(page, answers) }],
  check: (page, answers): JourneyCheck => {
    const read = proposedAmount.safeParse(rawOf(page, answers));
    const priced = read.success ? amountOf(page.facts, read.data) : null;
    if (priced === null || !priced.ok) return {};
    const { centsPerMonth, to } = priced.value.amount;
    const until = to === null ? '' : ` Het vaste deel stopt op ${formatDay(to)}.`;
    return { note: `Volgens de wet is dit ${formatCents(centsPerMonth)} per maand.${until}` };
  },
  done: (_page, { id, cents }): JourneyDone => ({
    title: 'Het voorstel ligt vast',
    lead: `${formatCents(cents ?? '0')} per maand. Een collega van inkomen beslist.`,
    next: [
      { href: `/subsidie/voorstel/${id ?? ''}`, label: 'Bekijk de berekening' },
      { href: '/subsidie', label: 'Naar loonkostensubsidie' },
    ],
  }),
});
export const loader = journey.loader;
export const action = journey.action;

export default function ProposeAmount() {
  return <JourneyPage page={useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />;
}
