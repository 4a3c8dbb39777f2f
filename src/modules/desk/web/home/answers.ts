import { type ActionFunctionArgs, data, redirect } from 'react-router';
import type { Result } from '../../../../kernel/result.ts';
import { act, type PageContext } from '../../../../platform/web/visit.ts';
import { refused } from '../../../../ui/index.ts';
import { answerAfterIntroduction, finishGoalAction, replyToInvitation } from '../../../trajectories/index.ts';

/** What a participant says on their own page: I come, yes or no, done. Then the page is shown anew. */
export async function answerFromHome({ context, request }: ActionFunctionArgs) {
  const form = await request.formData();
  const result = await say(context, form);
  return result.ok ? redirect('/') : refused(form, result.refusals);
}

async function say(context: PageContext, form: FormData): Promise<Result<unknown>> {
  switch (form.get('asked')) {
    case 'reply':
      return act(context, replyToInvitation, form);
    case 'answer':
      return act(context, answerAfterIntroduction, form);
    case 'finish':
      return act(context, finishGoalAction, form);
    default:
      throw data(null, { status: 400 });
  }
}
