import { data } from 'react-router';
import { asActor } from '../../../../platform/session.ts';
import type { PageContext } from '../../../../platform/web/visit.ts';
import { resultLines } from '../../lines.ts';
import { cohort } from '../../queries.ts';
import { hiddenWords } from '../../rules/progress.ts';
import { aboutOrganisations, measureDefinitions, measureNames } from '../../words.ts';
import { measureIn, resultVisit } from '../reading.ts';

type Params = {
  readonly year?: string | undefined;
  readonly programme?: string | undefined;
  readonly measure?: string | undefined;
};

const withoutPeople = ['alderman', 'social-return-adviser'];

/** The number of an address with the list behind it: the count of all, and the lines that this visitor may see. */
export async function loadList(context: PageContext, params: Params) {
  const { platform, actor, today } = resultVisit(context);
  const measure = measureIn(params.measure);
  const year = Number(params.year);
  if (!/^20\d\d$/.test(params.year ?? '')) throw data(null, { status: 404 });
  return asActor(platform, actor, async (db) => {
    const figures = await cohort(db, year, today);
    const programme = figures.programmes.find((each) => each.key === params.programme) ?? null;
    if (programme === null && params.programme !== 'alle') throw data(null, { status: 404 });
    const total = (programme ?? figures)[measure];
    const lines = await resultLines(db, { day: today, year, measure, programmeId: programme?.id ?? null });
    const people = !aboutOrganisations.includes(measure);
    return {
      year,
      measure,
      name: measureNames[measure].nl,
      definition: measureDefinitions[measure].nl,
      programme: programme?.name ?? null,
      people,
      total,
      lines,
      hidden: people ? hiddenWords(lines.length, total, !withoutPeople.includes(actor.role)) : null,
    };
  });
}
