import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { dayOf, timeOf } from '../../../../kernel/local-date.ts';
import { roleNames } from '../../../../kernel/words.ts';
import { asActor } from '../../../../platform/session.ts';
import { trailWordsContext } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Card,
  Columns,
  capital,
  DataTable,
  Day,
  EmptyState,
  type Fact,
  Facts,
  LinkButton,
  PageTitle,
  Pagination,
  Paragraph,
  pageOf,
  pageSize,
  Stack,
  useText,
  withParameter,
} from '../../../../ui/index.ts';
import {
  benefitNames,
  bsnOf,
  distanceCauseNames,
  dutchLevelName,
  personNamed,
  travelModeNames,
} from '../../../participants/index.ts';
import { decisionNames } from '../../../pool-entry/index.ts';
import { looksAt } from '../../queries/looks.ts';
import {
  benefitOf,
  type Contact,
  contactOf,
  distancesOf,
  entryDecisionsOf,
  possibilitiesOf,
} from '../../queries/person-facts.ts';
import { visitMyself } from './mine.ts';

/** A look that the product once noted and no longer makes. */
const unnamedLook = { nl: 'uw gegevens', en: 'your data' };

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor, participantId } = visitMyself(context);
  const page = pageOf(new URL(request.url).searchParams);
  const words = context.get(trailWordsContext);
  return asActor(platform, actor, async (db) => {
    const { looks, total } = await looksAt(db, participantId, pageSize, (page - 1) * pageSize);
    return {
      name: (await personNamed(db, participantId))?.name ?? actor.name,
      bsn: await bsnOf(db, platform.keys, participantId),
      contact: await contactOf(db, participantId),
      benefit: await benefitOf(db, participantId),
      possibilities: await possibilitiesOf(db, participantId),
      distances: await distancesOf(db, participantId),
      decisions: (await entryDecisionsOf(db, participantId)).map(({ at, ...decided }) => ({
        ...decided,
        on: dayOf(at),
      })),
      looks: looks.map(({ at, what, ...look }) => ({
        ...look,
        day: dayOf(at),
        time: timeOf(at),
        what: words.looks.find(({ key }) => key === what)?.label ?? unnamedLook,
      })),
      total,
      page,
    };
  });
}

type MyData = Awaited<ReturnType<typeof loader>>;

function fact(label: string, value: Fact['value'] | null): Fact[] {
  return value === null || value === '' ? [] : [{ label, value }];
}

function reachOf(contact: Contact, t: ReturnType<typeof useText>): Fact[] {
  const address = [contact.street, contact.postcode, contact.city].filter((part) => part !== null).join(', ');
  const hours = contact.hoursAvailable;
  return [
    ...fact(t({ nl: 'Geboren', en: 'Born' }), <Day day={contact.birthDate} />),
    ...fact(t({ nl: 'Adres', en: 'Address' }), address),
    ...fact(t({ nl: 'Telefoon', en: 'Phone' }), contact.phone),
    ...fact(t({ nl: 'E-mail', en: 'E-mail' }), contact.email),
    ...fact(
      t({ nl: 'U kunt werken', en: 'You can work' }),
      hours === null ? null : t({ nl: `${hours} uur per week`, en: `${hours} hours a week` }),
    ),
    ...fact(
      t({ nl: 'U reist met', en: 'You travel by' }),
      contact.travelModes.map((mode) => t(travelModeNames[mode])).join(', '),
    ),
    ...fact(t({ nl: 'Rijbewijs', en: 'Driving licence' }), contact.drivingLicences.join(', ')),
    ...fact(
      t({ nl: 'Nederlands', en: 'Dutch' }),
      contact.dutchLevel === null ? null : t(dutchLevelName(contact.dutchLevel)),
    ),
    ...fact(t({ nl: 'U wilt graag', en: 'You would like' }), contact.preferredWork),
  ];
}

function KnownAboutMe({ known }: { readonly known: MyData }) {
  const t = useText();
  const { name, bsn, contact, benefit, possibilities, distances, decisions } = known;
  return (
    <>
      <Card title={t({ nl: 'Wie u bent', en: 'Who you are' })}>
        <Facts
          facts={[
            ...fact(t({ nl: 'Naam', en: 'Name' }), name),
            ...fact(t({ nl: 'Burgerservicenummer', en: 'Citizen service number' }), bsn),
            ...fact(
              t({ nl: 'Uitkering', en: 'Benefit' }),
              benefit === null ? null : t(benefitNames[benefit.kind]),
            ),
            ...(contact === null ? [] : reachOf(contact, t)),
          ]}
        />
      </Card>
      {possibilities.length === 0 ? null : (
        <Card title={t({ nl: 'Wat u kunt, en waar we op letten', en: 'What you can do, and what we mind' })}>
          <ul className="wk-list">
            {possibilities.map(({ id, words }) => (
              <li key={id}>{words}</li>
            ))}
          </ul>
        </Card>
      )}
      {distances.length === 0 ? null : (
        <Card title={t({ nl: 'Wat er te winnen is', en: 'What there is to gain' })}>
          <Facts
            facts={distances.map(({ cause, possibility, bridge }) => ({
              label: t(distanceCauseNames[cause]),
              value: `${possibility} ${bridge}`,
            }))}
          />
        </Card>
      )}
      {decisions.length === 0 ? null : (
        <Card title={t({ nl: 'Besloten over de flexpoule', en: 'Decided on the pool' })}>
          <Facts
            facts={decisions.map(({ on, decision, reason }) => ({
              label: capital(t(decisionNames[decision])),
              value: (
                <>
                  {reason} (<Day day={on} as="short" />)
                </>
              ),
            }))}
          />
        </Card>
      )}
    </>
  );
}

function Looks({ looks, total, page }: Pick<MyData, 'looks' | 'total' | 'page'>) {
  const t = useText();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <Card title={t({ nl: 'Wie bekeek uw gegevens', en: 'Who looked at your data' })}>
      <DataTable
        caption={t({ nl: 'Wie bekeek wat, en wanneer', en: 'Who looked at what, and when' })}
        captionHidden
        rows={looks}
        rowKey={({ id }) => id}
        empty={
          <EmptyState
            title={t({ nl: 'Nog niemand bekeek uw gegevens.', en: 'Nobody has looked at your data yet.' })}
          />
        }
        columns={[
          {
            key: 'who',
            label: t({ nl: 'Wie', en: 'Who' }),
            cell: ({ by, role, organisation }) => (
              <>
                {by ?? t(roleNames[role])}
                <span className="wk-line-note">
                  {t(roleNames[role])}, {organisation}
                </span>
              </>
            ),
          },
          { key: 'what', label: t({ nl: 'Wat', en: 'What' }), cell: ({ what }) => t(what) },
          {
            key: 'when',
            label: t({ nl: 'Wanneer', en: 'When' }),
            cell: ({ day, time }) => (
              <>
                <Day day={day} as="short" />, {time}
              </>
            ),
          },
        ]}
      />
      <Pagination
        page={page}
        total={total}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </Card>
  );
}

/** Everything that is known about the participant, and who looked at it. */
export default function MyDataPage() {
  const t = useText();
  const known = useLoaderData<typeof loader>();
  return (
    <>
      <Breadcrumb trail={[{ href: '/', label: t({ nl: 'Begin', en: 'Start' }) }]} />
      <PageTitle
        lead={t({
          nl: 'Dit weten wij van u. Klopt er iets niet? Zeg het tegen uw begeleider.',
          en: 'This is what we know about you. Is something not right? Tell your coach.',
        })}
      >
        {t({ nl: 'Uw gegevens', en: 'Your data' })}
      </PageTitle>
      <Columns shape="even">
        <Stack>
          <KnownAboutMe known={known} />
          <Card title={t({ nl: 'Alles meenemen', en: 'Take everything along' })}>
            <Paragraph>
              {t({
                nl: 'Een bestand met alles wat wij van u bewaren. Andere programma’s kunnen het lezen.',
                en: 'A file with everything we keep about you. Other programs can read it.',
              })}
            </Paragraph>
            <LinkButton href="/mijn/gegevens.json" kind="secondary">
              {t({ nl: 'Download mijn gegevens', en: 'Download my data' })}
            </LinkButton>
          </Card>
        </Stack>
        <Looks {...known} />
      </Columns>
    </>
  );
}
