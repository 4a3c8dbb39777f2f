import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { DataTable, EmptyState, LinkButton, PageTitle } from '../../../../ui/index.ts';
import { addCourse } from '../../actions/add-course.ts';
import { courseOffer } from '../../queries.ts';

export async function loader({ context }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  return { offer: await asActor(platform, actor, courseOffer), mayAdd: addCourse.who.includes(actor.role) };
}

export default function Courses() {
  const { offer, mayAdd } = useLoaderData<typeof loader>();
  return (
    <>
      <PageTitle lead="Wat mensen hier kunnen leren, en hoe vaak het al lukte.">Cursussen</PageTitle>
      {mayAdd ? <LinkButton href="/cursussen/nieuw">Voeg een cursus toe</LinkButton> : null}
      <DataTable
        caption="Cursussen"
        captionHidden
        rows={offer}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title="Er is nog geen cursus">
            De opleidingscoördinator kan er een toevoegen.
          </EmptyState>
        }
        columns={[
          { key: 'name', label: 'Cursus', cell: ({ id, name }) => <span id={`cursus-${id}`}>{name}</span> },
          {
            key: 'valid',
            label: 'Certificaat geldt',
            cell: ({ validMonths }) => (validMonths === null ? 'altijd' : `${validMonths} maanden`),
          },
          { key: 'passed', label: 'Gehaald', numeric: true, cell: ({ passed }) => passed },
        ]}
      />
    </>
  );
}
