import type { LocalDate } from '../../../../kernel/local-date.ts';
import type { EmptyPlace } from '../../../../planner/pool/explain.ts';
import { pageOf, pageSize, withParameter } from '../../../../ui/index.ts';
import type { DraftView } from '../../queries/draft.ts';
import { cellHref } from '../paths.ts';

/** Who fails on the rule that the address asks for, by name; null when it asks for none. */
export type FailingShown = NonNullable<ReturnType<typeof failingOn>>;

export function failingOn(
  { draft, built, names }: DraftView,
  place: EmptyPlace | null,
  day: LocalDate,
  url: URL,
) {
  const failing = place?.failing.find(({ rule }) => rule === url.searchParams.get('regel'));
  if (failing === undefined) return null;
  const page = pageOf(url.searchParams);
  const people = failing.people
    .map(({ person, why, only }) => {
      const participantId = built.people[person]?.participantId ?? '';
      return {
        participantId,
        name: names.people.get(participantId) ?? '',
        href: cellHref(draft.id, participantId, day),
        why,
        only,
      };
    })
    .sort((a, b) => Number(b.only) - Number(a.only) || a.name.localeCompare(b.name, 'nl'));
  return {
    title: failing.title,
    total: people.length,
    page,
    href: withParameter(url, 'pagina', null),
    people: people.slice((page - 1) * pageSize, page * pageSize),
  };
}
