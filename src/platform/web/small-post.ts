import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from 'react-router';
import type { Actor } from '../../kernel/actor.ts';
import { isId } from '../../kernel/ids.ts';
import type { Action } from '../action.ts';
import { act, requireActor } from './visit.ts';

type Params = Readonly<Record<string, string | undefined>>;

/**
 * An address to which a single button on another page posts, such as "Gedaan"; afterwards one is back there. Only for
 * what can be done twice without harm. A refusal becomes the designed page with its sentence.
 */
export function smallPost(
  toDo: Action<unknown>,
  inputOf: (params: Params) => Readonly<Record<string, unknown>>,
  back: (params: Params, actor: Actor) => string,
) {
  const known = (params: Params) => {
    if (!Object.values(params).every((value) => isId(value ?? ''))) throw data(null, { status: 404 });
  };
  return {
    /** Somebody who opens the address, or reloads it, is brought to the page with the button. */
    loader: async ({ context, params }: LoaderFunctionArgs) => {
      known(params);
      return redirect(back(params, requireActor(context)));
    },
    action: async ({ context, params }: ActionFunctionArgs) => {
      known(params);
      const result = await act(context, toDo, inputOf(params));
      if (result.ok) return redirect(back(params, requireActor(context)));
      const [first] = result.refusals;
      const status = { 'access/not-allowed': 403, 'access/not-found': 404 }[first?.rule ?? ''] ?? 422;
      throw data(first?.message ?? null, { status });
    },
  };
}
