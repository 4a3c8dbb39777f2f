import { redirect } from 'react-router';
import { isLocalDate } from '../../../../kernel/local-date.ts';
import { accept, type Result, refuse } from '../../../../kernel/result.ts';
import type { Action } from '../../../../platform/action.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, type PageContext } from '../../../../platform/web/visit.ts';
import { formValues, refused } from '../../../../ui/index.ts';
import { askRun } from '../../actions/ask-run.ts';
import { changeDraft } from '../../actions/change-draft.ts';
import { refreshDraft } from '../../actions/refresh-draft.ts';
import { undoDraft } from '../../actions/undo-draft.ts';
import { namesOf } from '../../queries/names.ts';
import type { Given } from '../../rules/draft.ts';
import { askAfterwards } from '../ask.ts';
import { runHref } from '../paths.ts';
import { boardRefusal } from '../refusals.ts';
import { planning } from '../visit.ts';

function textIn(form: FormData | URLSearchParams, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A shift of somebody as a form or an address names it: `participantId demandId 2026-11-30`; a day that is none is no day of a draft. */
export function givenIn(form: FormData | URLSearchParams, name: string): Given {
  const [participantId = '', demandId = '', day = ''] = textIn(form, name).split(' ');
  return { participantId, demandId, onDate: isLocalDate(day) ? day : '0001-01-01' };
}

/** What the buttons, keys and drags of the board ask for. Scripts get an answer where they are; a form goes back to the page. */
export async function onBoard(context: PageContext, draftId: string, request: Request) {
  const form = await request.formData();
  const does = textIn(form, 'do');
  const asked = async (toDo: Action<unknown>, more: object = {}) => act(context, toDo, { draftId, ...more });
  if (does === 'run') return run(context, draftId, form);
  const result: Result<string> = await (async () => {
    if (does === 'undo') return saying(await asked(undoDraft), '');
    if (does === 'refresh') return saying(await asked(refreshDraft), '');
    if (does !== 'move') return refuse(boardRefusal('nothing-asked'));
    return move(context, draftId, [givenIn(form, 'from'), givenIn(form, 'to')]);
  })();
  if (!result.ok) return refused(form, result.refusals);
  if (textIn(form, 'script') !== '')
    return { refusals: [], values: formValues({ do: does }), ask: result.value };
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

/** What is said of something that was done, beside that it was. */
function saying(result: Result<unknown>, words: string): Result<string> {
  return result.ok ? accept(words) : result;
}

/** Moves a shift, and names who has to be asked since it is so near. */
async function move(
  context: PageContext,
  draftId: string,
  [from, to]: readonly [Given, Given],
): Promise<Result<string>> {
  const result = await act(context, changeDraft, {
    draftId,
    steps: [
      { does: 'remove', ...from },
      { does: 'add', ...to },
    ],
  });
  if (!result.ok) return result;
  const { asks } = result.value;
  if (asks.length === 0) return accept('');
  const { platform, actor } = planning(context);
  const ids = asks.map(({ participantId }) => participantId);
  const names = await asActor(platform, actor, (db) => namesOf(db, ids));
  return accept(askAfterwards(names, asks));
}

async function run(context: PageContext, draftId: string, form: FormData) {
  const result = await act(context, askRun, {
    draftId,
    seconds: textIn(form, 'seconds'),
    weightSetId: textIn(form, 'weightSetId'),
  });
  return result.ok ? redirect(runHref(result.value.id)) : refused(form, result.refusals);
}
