import { redirect } from 'react-router';
import { type Result, refuse } from '../../../../kernel/result.ts';
import type { Action } from '../../../../platform/action.ts';
import { act, type PageContext } from '../../../../platform/web/visit.ts';
import { formValues, refused } from '../../../../ui/index.ts';
import { askRun } from '../../actions/ask-run.ts';
import { changeDraft } from '../../actions/change-draft.ts';
import { refreshDraft } from '../../actions/refresh-draft.ts';
import { undoDraft } from '../../actions/undo-draft.ts';
import { runHref } from '../paths.ts';
import { boardRefusal } from '../refusals.ts';

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** A shift of somebody as a form names it: `participantId demandId 2026-11-30`. */
function givenIn(form: FormData, name: string) {
  const [participantId = '', demandId = '', onDate = ''] = textIn(form, name).split(' ');
  return { participantId, demandId, onDate };
}

/** What the buttons, keys and drags of the board ask for. Scripts get an answer where they are; a form goes back to the page. */
export async function onBoard(context: PageContext, draftId: string, request: Request) {
  const form = await request.formData();
  const does = textIn(form, 'do');
  const asked = async (toDo: Action<unknown>, more: object = {}) => act(context, toDo, { draftId, ...more });
  if (does === 'run') return run(context, draftId, form);
  const result: Result<unknown> = await (async () => {
    if (does === 'undo') return asked(undoDraft);
    if (does === 'refresh') return asked(refreshDraft);
    if (does !== 'move') return refuse(boardRefusal('nothing-asked'));
    const [from, to] = [givenIn(form, 'from'), givenIn(form, 'to')];
    return asked(changeDraft, {
      steps: [
        { does: 'remove', ...from },
        { does: 'add', ...to },
      ],
    });
  })();
  if (!result.ok) return refused(form, result.refusals);
  if (textIn(form, 'script') !== '') return { refusals: [], values: formValues({ do: does }) };
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search);
}

async function run(context: PageContext, draftId: string, form: FormData) {
  const result = await act(context, askRun, {
    draftId,
    seconds: textIn(form, 'seconds'),
    weightSetId: textIn(form, 'weightSetId'),
  });
  return result.ok ? redirect(runHref(result.value.id)) : refused(form, result.refusals);
}
