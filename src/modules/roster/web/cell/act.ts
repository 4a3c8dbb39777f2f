import { redirect } from 'react-router';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { Refusal } from '../../../../kernel/result.ts';
import { act, type PageContext } from '../../../../platform/web/visit.ts';
import { refused } from '../../../../ui/index.ts';
import { changeDraft } from '../../actions/change-draft.ts';
import type { Step } from '../../rules/draft.ts';
import { draftHref } from '../paths.ts';

export function chosen(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

type Asked = {
  readonly draftId: string;
  readonly form: FormData;
  /** What a button asks; the refusal when something was not chosen. */
  readonly steps: readonly Step[] | Refusal;
  /** Where it leads when it is done. */
  readonly back: string;
};

/** Changes the draft as a form asks, and goes back to the board. */
export async function changeAndReturn(context: PageContext, { draftId, form, steps, back }: Asked) {
  if ('rule' in steps) return refused(form, [steps]);
  const result = await act(context, changeDraft, { draftId, steps });
  return result.ok ? redirect(back) : refused(form, result.refusals);
}

/** The board at the week of a day, by people or by employers. */
export function boardAt(
  draft: { readonly id: string; readonly from: LocalDate },
  day: LocalDate,
  by: 'mensen' | 'werkgevers',
): string {
  const days = (Date.parse(day) - Date.parse(draft.from)) / 86_400_000;
  return `${draftHref(draft.id)}?beeld=${by}&week=${Math.floor(days / 7) + 1}`;
}
