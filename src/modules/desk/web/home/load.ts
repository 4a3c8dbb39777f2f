import { data } from 'react-router';
import type { Actor } from '../../../../kernel/actor.ts';
import { dayOf, type LocalDate, timeOf } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { asActor } from '../../../../platform/session.ts';
import { type PageContext, visit } from '../../../../platform/web/visit.ts';
import { type CircleFacts, pageOf, pageSize, type Task } from '../../../../ui/index.ts';
import { announceEnd } from '../../../placements/index.ts';
import { type CircleNumbers, circleNumbers, guidedBy, programmes } from '../../queries/circle.ts';
import { claimsOfDesk } from '../../queries/desk-claims.ts';
import { contractsEnding, houseNumbers } from '../../queries/house-numbers.ts';
import { tasksOf } from '../../queries/tasks.ts';
import { colleaguesOf } from '../../queries/workplace.ts';
import { countingRoles, workplaceRoles } from '../../roles.ts';
import { circleOf, namingProgramme } from '../present/circle.ts';
import { greetingAt, peopleSentence, tasksSentence } from '../present/greeting.ts';
import { taskWords } from '../present/tasks.ts';
import { myHome } from './mine.ts';

/** How many tasks stand on the home page; the rest is on `/taken`. */
const firstTasks = 8;

export type CircleView = {
  readonly circle: CircleFacts;
  readonly choices: readonly { readonly label: string; readonly href: string; readonly chosen: boolean }[];
};

export type TasksView = {
  readonly tasks: readonly Task[];
  readonly total: number;
  readonly thisWeek: number;
};

/** What the home page holds for the role that asks. */
export async function loadHome(context: PageContext, search: URLSearchParams) {
  const { platform, actor } = visit(context);
  const now = platform.clock.now();
  const page = pageOf(search);
  const today = dayOf(now);
  return asActor(platform, actor, async (db) => {
    if (actor.role === 'participant') return myHome(db, actor, now);
    const at = { greeting: greetingAt(timeOf(now)), today };
    if (workplaceRoles.includes(actor.role))
      return {
        kind: 'workplace' as const,
        ...at,
        ...(await colleaguesOf(db, actor, today, { limit: pageSize, offset: (page - 1) * pageSize })),
        page,
        mayAnnounce: announceEnd.who.includes(actor.role),
      };
    if (actor.role === 'administrator')
      return { kind: 'administrator' as const, ...at, numbers: await houseNumbers(db, actor, today) };
    if (actor.role === 'finance') return financeHome(db, actor, at, search.get('programma'));
    const { people, ...view } = await circleView(db, actor, today, search.get('programma'));
    if (countingRoles.includes(actor.role))
      return { kind: 'counts' as const, ...at, ...view, sentence: peopleSentence(actor.role, people) };
    const asked = await tasksView(db, actor, today);
    const own = actor.role === 'coach' ? await guidedBy(db, actor) : people;
    const sentence = `${peopleSentence(actor.role, own)} ${tasksSentence(asked.thisWeek)}`;
    return { kind: 'professional' as const, ...at, ...view, ...asked, sentence };
  });
}

export type Home = Awaited<ReturnType<typeof loadHome>>;
export type HomeOf<Kind extends Home['kind']> = Extract<Home, { readonly kind: Kind }>;

type At = { readonly greeting: string; readonly today: LocalDate };

/** Who pays for a municipality guides nobody: a circle would stand there empty. */
async function financeHome(db: Transaction, actor: Actor, at: At, chosen: string | null) {
  const asked = await tasksView(db, actor, at.today);
  const claims = await claimsOfDesk(db, actor, at.today);
  if (claims !== null) {
    const sentence = `U kijkt mee voor er wordt betaald. ${tasksSentence(asked.thisWeek)}`;
    return { kind: 'desk' as const, ...at, ...asked, claims, sentence };
  }
  const { people, ...view } = await circleView(db, actor, at.today, chosen);
  return {
    kind: 'finance' as const,
    ...at,
    ...view,
    sentence: peopleSentence(actor.role, people),
    asked,
    contracts: await contractsEnding(db, actor, at.today),
  };
}

async function tasksView(db: Transaction, actor: Actor, today: LocalDate): Promise<TasksView> {
  const { tasks, ...numbers } = await tasksOf(db, actor, { today, limit: firstTasks });
  return { tasks: tasks.map((task) => taskWords(task)), ...numbers };
}

async function circleView(
  db: Transaction,
  actor: Actor,
  today: LocalDate,
  chosen: string | null,
): Promise<CircleView & { readonly people: number }> {
  const all = await programmes(db);
  const programme = all.find(({ key }) => key === chosen) ?? null;
  if (chosen !== null && programme === null) throw data(null, { status: 404 });
  const numbers: CircleNumbers = await circleNumbers(db, actor, today, programme?.id ?? null);
  const naming = namingProgramme(all, chosen, numbers);
  const circle = circleOf(numbers, naming, chosen, !countingRoles.includes(actor.role));
  const everything = { label: 'Alle programma’s', href: '/', chosen: chosen === null };
  const choices = all.map(({ key, name }) => ({
    label: name,
    href: `/?programma=${encodeURIComponent(key)}`,
    chosen: key === chosen,
  }));
  return { circle, choices: all.length < 2 ? [] : [everything, ...choices], people: circle.total };
}
