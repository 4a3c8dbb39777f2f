import type { OrganisationKind } from '../../../../kernel/actor.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import type { JourneyVisit } from '../../../../platform/web/journey.ts';
import type { Choices } from './questions.ts';
import '../../tables.ts';

/** The programmes and social firms to choose from, and the kind of organisation of who asks. Null without a programme. */
export async function referralChoices(
  db: Transaction,
  { actor }: JourneyVisit,
): Promise<(Choices & { readonly kind: OrganisationKind | null }) | null> {
  const versions = await db
    .selectFrom('programme_version')
    .select(['programme_id', 'name'])
    .distinctOn('programme_id')
    .orderBy('programme_id')
    .orderBy('version', 'desc')
    .execute();
  if (versions.length === 0) return null;
  const organisations = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'kind'])
    .orderBy('name')
    .execute();
  return {
    programmes: versions.map((version) => ({ value: version.programme_id, label: version.name })),
    firms: organisations
      .filter(({ kind }) => kind === 'social-firm')
      .map(({ id, name }) => ({ value: id, label: name })),
    kind: organisations.find(({ id }) => id === actor.organisationId)?.kind ?? null,
  };
}
