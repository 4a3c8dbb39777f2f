import type { Actor } from '../../kernel/actor.ts';
import { accept, type Refusal, type Result, refuse } from '../../kernel/result.ts';
import { type Action, judgeIn, performIn, unlessBeaten } from '../action.ts';
import type { Transaction } from '../database/database.ts';
import type { Platform } from '../platform.ts';
import { actAsSystem } from '../session.ts';
import { claimSubmission, settleSubmission, tell } from './store.ts';

/** One time that an action is done; a form can ask for several of the same action. */
export type Command = {
  readonly raw: Readonly<Record<string, unknown>>;
  /** Where a field of the action has another name in the form. */
  readonly fields?: Readonly<Record<string, string>>;
};

/**
 * Would these be accepted now? In a transaction that is rolled back, and nothing of it is audited: it is asked
 * before the answers are shown to be checked.
 */
export async function rehearse(
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
): Promise<readonly Refusal[]> {
  const db = await platform.db.startTransaction().execute();
  try {
    return await allRefusals(db, platform, actor, toDo, commands);
  } finally {
    await db.rollback().execute();
  }
}

/**
 * Performs the commands of one confirmed form, all or none, in one transaction. The same form sent again does nothing
 * and is well. Returns what stands in the way; empty when it is done.
 */
export async function performOnce(
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
  submission: string,
): Promise<readonly Refusal[]> {
  const result = await unlessBeaten(platform, actor, 'page', toDo, commands[0]?.raw, () =>
    platform.db
      .transaction()
      .execute((db) => performClaimed(db, platform, actor, toDo, commands, submission)),
  );
  return result.ok ? [] : result.refusals;
}

async function performClaimed(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
  submission: string,
): Promise<Result<void>> {
  if (!(await claimSubmission(db, actor, submission, platform.clock.now()))) return accept(undefined);
  const refused = await refusedCommand(db, platform, actor, toDo, commands);
  if (refused === undefined) {
    await settleSubmission(db, actor, submission, await performAll(db, platform, actor, toDo, commands));
    return accept(undefined);
  }
  // Performed alone, so that the refusal stands in the audit trail.
  const result = await performIn(db, platform, actor, 'page', toDo, refused.raw);
  if (result.ok) throw new Error(`${toDo.name} was refused and then accepted`);
  await settleSubmission(db, actor, submission, null);
  return refuse(...inForm(result.refusals, refused));
}

async function performAll(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
) {
  let told = {};
  for (const { raw } of commands) {
    const result = await performIn(db, platform, actor, 'page', toDo, raw);
    // Judged a moment ago under the same locks: only commands that contradict each other come here.
    if (!result.ok) throw new Error(`${toDo.name} was accepted and then refused`);
    told = { ...told, ...tell(result.value) };
  }
  return told;
}

async function refusedCommand(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
): Promise<Command | undefined> {
  for (const command of commands) {
    const result = await judgeIn(db, platform, actor, toDo, command.raw);
    if (!result.ok) {
      await actAsSystem(db);
      return command;
    }
  }
  await actAsSystem(db);
  return undefined;
}

async function allRefusals(
  db: Transaction,
  platform: Platform,
  actor: Actor,
  toDo: Action<unknown>,
  commands: readonly Command[],
): Promise<readonly Refusal[]> {
  const all: Refusal[] = [];
  for (const command of commands) {
    const result = await judgeIn(db, platform, actor, toDo, command.raw);
    if (!result.ok) all.push(...inForm(result.refusals, command));
  }
  return all;
}

/** Refusals with the field names of the form. */
export function inForm(refusals: readonly Refusal[], { fields = {} }: Command): readonly Refusal[] {
  return refusals.map((each) =>
    each.field === undefined ? each : { ...each, field: fields[each.field] ?? each.field },
  );
}
