import { addDays, type Instant, type LocalDate } from '../../../kernel/local-date.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import type { SessionTimes } from '../../learning/index.ts';
import { publishedNow } from '../queries/ended.ts';
import { mondayOf } from '../rules/week-idle.ts';
import { buildProblem } from './build.ts';
import type { Lesson } from './facts.ts';
import { judge } from './judge.ts';
import { lessonOf } from './lessons.ts';
import { loadPool } from './load.ts';

type Asked = {
  readonly firmId: string;
  readonly participantId: string;
  readonly session: SessionTimes & { readonly course: string };
  readonly today: LocalDate;
  readonly now: Instant;
};

/** Days around the week of a session in which it can break a rule: as far as the rest over two weeks reaches. */
const around = 14;

/**
 * What the published roster of somebody would break with a seat beside it and does not without, each in a sentence: their rest, the
 * longest day and week of the Arbeidstijdenwet, and the hours they can work in a week. A seat that is given all the same would hold
 * back every later publication.
 */
export async function brokenBySeat(db: Transaction, asked: Asked): Promise<readonly string[]> {
  const { firmId, participantId, session, today, now } = asked;
  const monday = mondayOf(session.onDate);
  const days = { from: addDays(monday, -around), to: addDays(monday, 7 + around) };
  const facts = await loadPool(db, { firmId, days, today, now, only: [participantId] });
  const { standing } = await publishedNow(db, firmId, days);
  const own = standing.filter((shift) => shift.participantId === participantId);
  const brokenWith = (more: readonly Lesson[]) => {
    const people = facts.people.map((person) => ({ ...person, lessons: [...person.lessons, ...more] }));
    const { violations } = judge(buildProblem({ ...facts, people }, { asking: true }), own);
    return violations.map(({ title, sentence }) => `${title}: ${sentence.text}`);
  };
  const before = new Set(brokenWith([]));
  return brokenWith([lessonOf(session)]).filter((each) => !before.has(each));
}
