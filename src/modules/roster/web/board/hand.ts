import type { LoaderFunctionArgs } from 'react-router';
import { withDraft } from '../visit.ts';
import { givenIn } from './act.ts';
import { readAddress } from './address.ts';
import { draftLinks } from './grid.ts';
import { gridOf } from './load.ts';
import type { Told } from './may-go.ts';
import { toldOf } from './told.ts';

/** What every rule says of where a shift in the hand may go, in the cells that the board shows; asked when it is picked up. */
export function loader({ context, params, request }: LoaderFunctionArgs): Promise<Told> {
  const { searchParams } = new URL(request.url);
  return withDraft(context, params.id, (view) => {
    const { rows } = gridOf(view, readAddress(searchParams, view.days), draftLinks(view.draft.id));
    const held = givenIn(searchParams, 'hand');
    const targets = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.target ?? []));
    return toldOf(
      view,
      held,
      targets.map((target) => ({ ...held, ...target })),
    );
  });
}
