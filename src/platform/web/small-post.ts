import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Actor } from '../../kernel/actor.ts';
import { isId } from '../../kernel/ids.ts';
import type { Action } from '../action.ts';
import type { Transaction } from '../database/database.ts';
import { asActor } from '../session.ts';
import { act, visit } from './visit.ts';

type Params = Readonly<Record<string, string | undefined>>;

type SmallPost<Page> = {
  readonly action: Action<unknown>;
  readonly input: (params: Params) => Readonly<Record<string, unknown>>;
  /** What is asked, in the words of the thing itself; null when the visitor may not see it. */
  readonly page: (db: Transaction, params: Params) => Promise<Page | null>;
  /** Where one is afterwards. */
  readonly back: (params: Params, actor: Actor) => string;
};

/**
 * A page with one question and one button, such as "Is dit gedaan?". A button elsewhere may post to it directly. Only for
 * what can be done twice without harm. A refusal becomes the designed page with its sentence.
 */
export function smallPost<Page>(post: SmallPost<Page>) {
  const known = (params: Params) => {
    if (!Object.values(params).every((value) => isId(value ?? ''))) throw data(null, { status: 404 });
  };
  return {
    loader: async ({ context, params }: LoaderFunctionArgs): Promise<Page> => {
      known(params);
      const { platform, actor } = visit(context);
      if (!post.action.who.includes(actor.role)) throw data(null, { status: 403 });
      const page = await asActor(platform, actor, (db) => post.page(db, params));
      if (page === null) throw data(null, { status: 404 });
      return page;
    },
    action: async ({ context, params }: ActionFunctionArgs) => {
      known(params);
      const result = await act(context, post.action, post.input(params));
      if (result.ok) return redirect(post.back(params, visit(context).actor));
      const [first] = result.refusals;
      const status = { 'access/not-allowed': 403, 'access/not-found': 404 }[first?.rule ?? ''] ?? 422;
      throw data(first?.message ?? null, { status });
    },
  };
}
