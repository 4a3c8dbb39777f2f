import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { DataTable, Day, EmptyState, Link, PageTitle } from '../../../../ui/index.ts';
import { programmeVersions } from './versions.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  const versions = await asActor(platform, actor, programmeVersions);
  return versions.map(({ publishedAt, ...rest }) => ({ ...rest, publishedOn: dayOf(publishedAt) }));
}

export default function Programmes() {
  const versions = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Een programma legt vast welke stappen er zijn, wat wanneer moet gebeuren en wat het doel is.">
        Programma’s
      </PageTitle>
      <DataTable
        caption="Programma’s en hun versies"
        captionHidden
        rows={versions}
        rowKey={({ key, version }) => `${key} ${version}`}
        empty={<EmptyState title="Er is nog geen programma" />}
        columns={[
          {
            key: 'name',
            label: 'Programma',
            cell: ({ key, name, version }) => (
              <Link href={`/programmas/${key}?versie=${version}`}>{name}</Link>
            ),
          },
          { key: 'version', label: 'Versie', numeric: true, cell: ({ version }) => version },
          {
            key: 'on',
            label: 'Gepubliceerd',
            cell: ({ publishedOn }) => <Day day={publishedOn} as="short" />,
          },
          { key: 'by', label: 'Door', cell: ({ publishedBy }) => publishedBy ?? '–' },
        ]}
      />
    </>
  );
}
