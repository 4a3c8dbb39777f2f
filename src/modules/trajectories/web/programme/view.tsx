import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import { Breadcrumb, Card, Columns, formatDay, LinkButton, PageTitle, Stack } from '../../../../ui/index.ts';
import { publishProgrammeVersion } from '../../actions/publish-programme-version.ts';
import { Drawing } from './Drawing.tsx';
import { ClocksTable, StepsTable, TargetsTable } from './tables.tsx';
import { programmeVersion } from './versions.ts';

export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  const asked = new URL(request.url).searchParams.get('versie');
  if (asked !== null && !/^\d{1,6}$/.test(asked)) throw data(null, { status: 404 });
  const version = asked === null ? null : Number(asked);
  const found = await asActor(platform, actor, (db) => programmeVersion(db, params.key ?? '', version));
  if (found === null) throw data(null, { status: 404 });
  return {
    key: params.key ?? '',
    version: found.version,
    programme: found.content,
    publishedOn: dayOf(found.publishedAt),
    mayEdit: publishProgrammeVersion.who.includes(actor.role),
  };
}

export default function ViewProgramme() {
  const { key, version, programme, publishedOn, mayEdit } = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: '/programmas', label: 'Programma’s' }]} />
      <PageTitle lead={`Versie ${version}, sinds ${formatDay(publishedOn)}.`}>{programme.name}</PageTitle>
      {mayEdit ? <LinkButton href={`/programmas/${key}/bewerken`}>Maak een nieuwe versie</LinkButton> : null}
      <Columns shape="even">
        <Card title="De weg">
          <Drawing programme={programme} />
          <p className="wk-text wk-soft">
            Rechts gaat het verder, links terug. Doorgetrokken: iemand kiest. Gestippeld: volgt vanzelf uit
            een contract of plaatsing. Dik: een nieuwe ronde.
          </p>
        </Card>
        <Stack>
          <Card title="Afspraak">
            <p className="wk-letter">{programme.agreement}</p>
          </Card>
          <Card title="Uitnodiging">
            <p className="wk-letter">{programme.invitation}</p>
          </Card>
          <Card title="Doelen">
            <TargetsTable targets={programme.targets} />
          </Card>
        </Stack>
      </Columns>
      <Card title="Stappen">
        <StepsTable programme={programme} />
      </Card>
      <Card title="Wat wanneer moet gebeuren">
        <ClocksTable clocks={programme.clocks} />
      </Card>
    </>
  );
}
