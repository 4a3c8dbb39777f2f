import { createContext, data, RouterContextProvider, redirect } from 'react-router';
import type { Actor, Role } from '../../kernel/actor.ts';
import type { Result } from '../../kernel/result.ts';
import type { Text } from '../../kernel/text.ts';
import { type Action, perform } from '../action.ts';
import { formInput } from '../input.ts';
import type { TrailWords } from '../module.ts';
import type { Platform } from '../platform.ts';
import { type Shell, shellContext } from './context.ts';

/** The context that React Router hands to loaders and actions. */
export type PageContext = Readonly<RouterContextProvider>;

export const platformContext = createContext<Platform>();

/** Who is signed in, in the role they wear now; null on the few pages before that is known. */
export const actorContext = createContext<Actor | null>(null);

/** Whose session this is, also before a role is chosen; only the pages of the door need it. */
export const accountContext = createContext<string | null>(null);

/** What the trails are read with: what people call what was done and what was looked at. */
export const trailWordsContext = createContext<TrailWords>();

/** Why this request gets no page. The route for unknown addresses shows it (`not-found.tsx`). */
export type Problem = { readonly status: number; readonly reason: Text | null };

export const problemContext = createContext<Problem | null>(null);

/** What a page is given: the outside world, and who asks. */
export type Visit = { readonly platform: Platform; readonly actor: Actor };

/** The facts of one request, as the server fills them in and `visit` reads them. */
export type VisitFacts = {
  readonly platform: Platform;
  readonly actor: Actor | null;
  readonly accountId: string | null;
  readonly problem: Problem | null;
  readonly shell: Shell;
  readonly trailWords: TrailWords;
};

/**
 * Makes the context of one request. The server calls it through `entry.server.tsx`, because the build holds its own
 * copy of this file and contexts are told apart by identity.
 */
export function contextOf(facts: VisitFacts): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(platformContext, facts.platform);
  context.set(actorContext, facts.actor);
  context.set(accountContext, facts.accountId);
  context.set(problemContext, facts.problem);
  context.set(shellContext, facts.shell);
  context.set(trailWordsContext, facts.trailWords);
  return context;
}

/** Who visits this page; somebody who is not signed in is sent to the door. */
export function visit(context: PageContext): Visit {
  return { platform: context.get(platformContext), actor: requireActor(context) };
}

/** Who visits a page that is for some roles only; the others get the page that says so. */
export function visitAs(context: PageContext, roles: readonly Role[]): Visit {
  const visitor = visit(context);
  if (!roles.includes(visitor.actor.role)) throw data(null, { status: 403 });
  return visitor;
}

/** The person in the role they wear; redirects to the door when there is none. */
export function requireActor(context: PageContext): Actor {
  const actor = context.get(actorContext);
  if (actor === null) throw redirect('/inloggen');
  return actor;
}

/**
 * Performs an action from a page, as the visitor, in one transaction. A form is read as `formInput` reads it;
 * plain data can be given instead, for forms with fields that have to be put together first.
 */
export async function act<Output>(
  context: PageContext,
  toDo: Action<Output>,
  input: FormData | Readonly<Record<string, unknown>>,
): Promise<Result<Output>> {
  const { platform, actor } = visit(context);
  return perform(platform, actor, 'page', toDo, input instanceof FormData ? formInput(input) : input);
}
