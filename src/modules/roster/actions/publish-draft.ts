import { z } from 'zod';
import { accept, type Refusal, type Result, refuse } from '../../../kernel/result.ts';
import { action } from '../../../platform/action.ts';
import { field } from '../../../platform/input.ts';
import { holdAllDemand } from '../../demand/index.ts';
import { type DecidedPostings, decidePostings, loadPostings } from '../../pool/index.ts';
import { answersTo } from '../answers.ts';
import type { BuiltProblem } from '../problem/build.ts';
import { withCauses } from '../problem/causes.ts';
import { judge, problemOf } from '../problem/judge.ts';
import { postingsFor, savePublication } from '../publish.ts';
import { publishedNow } from '../queries/ended.ts';
import { namesOf } from '../queries/names.ts';
import type { Withdrawn } from '../rules/cause.ts';
import type { DraftShift } from '../rules/draft.ts';
import { type AskFirst, askFirst } from '../rules/notice.ts';
import {
  asItWillStand,
  changesOf,
  decidePublication,
  type Published,
  publicationRefusal,
} from '../rules/publication.ts';
import { type Days, draftShifts, heldDraft, lastPublications } from '../store.ts';
import { draftKind } from '../words.ts';

type Decided = {
  readonly days: Days;
  readonly built: BuiltProblem;
  readonly add: readonly DraftShift[];
  readonly withdraw: readonly Withdrawn<Published>[];
  readonly postings: DecidedPostings;
  /** Who is asked, since it is so near; they may say no also afterwards. */
  readonly asks: readonly AskFirst[];
};

/**
 * A draft becomes the roster, at once and whole. Refused when somebody else published meanwhile, when it breaks a hard rule,
 * when somebody cannot be posted where they would work, and when nothing would change. What has begun stays as it is; what fell away with the work of its person is taken back.
 */
export const publishDraft = action({
  name: 'roster/publish-draft',
  title: { nl: 'Een rooster publiceren', en: 'Publish a roster' },
  who: ['planner', 'coach'],
  input: z.object({ draftId: field.id() }),
  load: async (db, { draftId }, context) => {
    const { actor, today, now } = context;
    // Two social firms publish one after the other, and the second sees which places are taken.
    await holdAllDemand(db);
    const draft = await heldDraft(db, draftId);
    if (draft === null) return null;
    const days = { from: draft.from_date, to: draft.to_date };
    const firmId = actor.organisationId;
    const { standing, fallen } = await publishedNow(db, firmId, days);
    const built = await problemOf(db, { firmId, days, today, now });
    const shifts = await draftShifts(db, draftId);
    const { add } = changesOf(shifts, standing, built.isOver);
    const postings = await loadPostings(db, postingsFor(built, add, today));
    return {
      draft,
      published: standing,
      fallen,
      built,
      latest: (await lastPublications(db, firmId, days)).touching,
      shifts,
      answers: await answersTo(db, standing),
      postings,
      names: (await namesOf(db, [...postings.people.keys()])).people,
    };
  },
  decide: (facts, _input, context): Result<Decided> => {
    const { draft, built } = facts;
    const shifts = asItWillStand(facts.shifts, facts.published, built.isOver);
    const judged = judge(built, shifts, facts.fallen);
    const gone = new Set(judged.lost);
    const kept = changesOf(
      shifts.filter((each) => !gone.has(each)),
      facts.published,
      built.isOver,
    );
    const ended = facts.fallen.filter((each) => !built.isOver(each));
    const changes = { ...kept, withdraw: [...kept.withdraw, ...ended] };
    const decision = decidePublication({
      state: draft.state,
      basedOn: draft.based_on,
      latest: facts.latest,
      broken: judged.violations.filter(({ standing }) => !standing).length,
      changes,
    });
    if (!decision.ok) return decision;
    const needed = postingsFor(built, changes.add, context.today);
    const postings = decidePostings(facts.postings, needed, context);
    if (postings.refused.length > 0)
      return refuse(...postings.refused.map((each) => cannotBeGiven(each, facts.names)));
    const withdraw = [...withCauses(built, kept.withdraw, facts.answers), ...ended];
    return accept({
      days: { from: draft.from_date, to: draft.to_date },
      built,
      add: changes.add,
      withdraw,
      postings,
      asks: askFirst({ add: changes.add, withdraw }, built.noticeOf),
    });
  },
  save: async (db, { asks, ...decided }, context, { draftId }) => {
    const { add, withdraw } = decided;
    const number = await savePublication(db, { ...decided, draftId, reason: null }, context);
    const published = await db
      .updateTable('roster_draft')
      .set({ state: 'published' })
      .where('id', '=', draftId)
      .returning('run_id')
      .executeTakeFirst();
    // Of the ways of a repair one was chosen.
    if (published?.run_id != null)
      await db
        .updateTable('roster_draft')
        .set({ state: 'dropped' })
        .where('run_id', '=', published.run_id)
        .where('state', '=', 'open')
        .execute();
    return { number, added: add.length, withdrawn: withdraw.length, asks };
  },
  about: draftKind,
  object: ({ draftId }) => draftId,
});

function cannotBeGiven(
  { participantId, refusals: [why] }: DecidedPostings['refused'][number],
  names: ReadonlyMap<string, string>,
): Refusal {
  const none = { nl: '', en: '' };
  return publicationRefusal('cannot-be-given', {
    values: { name: names.get(participantId) ?? '', why: why?.message ?? none },
  });
}
