import {
  Card,
  type Column,
  counted,
  DataTable,
  Heading3,
  Link,
  Pagination,
  Paragraph,
} from '../../../../ui/index.ts';
import type { ShiftPage } from '../cell/shift.tsx';
import type { FailingShown } from './failing.ts';
import { NearlyWords, SmallestChange } from './Nearly.tsx';
import type { NearlyShown, PlaceShown } from './place.ts';

const byName: readonly Column<FailingShown['people'][number]>[] = [
  { key: 'name', label: 'Naam', cell: ({ name, href }) => <Link href={href}>{name}</Link> },
  { key: 'why', label: 'Waarom', prose: true, cell: ({ why }) => why },
  { key: 'only', label: 'Alleen hierdoor', cell: ({ only }) => (only ? 'ja' : 'nee') },
];

/** The names behind one of the numbers. */
function ByName({ failing }: { readonly failing: FailingShown }) {
  const { title, total, people, page, href } = failing;
  return (
    <Card title={title}>
      <DataTable
        caption={counted(total, 'mens kan door deze regel niet', 'mensen kunnen door deze regel niet')}
        columns={byName}
        rows={people}
        rowKey={({ participantId }) => participantId}
      />
      <Pagination page={page} total={total} href={(to) => `${href}&pagina=${to}`} />
    </Card>
  );
}

/** How many people fail on each rule; each number opens the names. */
function ByRule({ why }: { readonly why: PlaceShown }) {
  return (
    <DataTable
      caption="Hoeveel mensen niet kunnen, per regel"
      captionHidden
      columns={[
        { key: 'rule', label: 'Regel', cell: ({ title }) => title },
        {
          key: 'count',
          label: 'Mensen',
          numeric: true,
          cell: ({ title, count, href }) => (
            <Link href={href} label={`${count} mensen, ${title}: bekijk wie`}>
              {count}
            </Link>
          ),
        },
        { key: 'only', label: 'Alleen hierdoor', numeric: true, cell: ({ only }) => only },
      ]}
      rows={why.failing}
      rowKey={({ rule }) => rule}
    />
  );
}

/** What each rule keeps away on its own, beside the smallest change. */
function Others({ nearly }: { readonly nearly: readonly NearlyShown[] }) {
  if (nearly.length === 0) return null;
  return (
    <>
      <Heading3>Andere kleine veranderingen</Heading3>
      <ul className="wk-list">
        {nearly.map((each) => (
          <li key={each.rule}>
            <NearlyWords nearly={each} />{' '}
            {each.remedy === null ? null : <Link href={each.remedy.href}>{each.remedy.label}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** More than one thing has to change: of who needs the fewest changes all of them. */
function Fewest({ fewest }: { readonly fewest: readonly NearlyShown[] }) {
  const [first] = fewest;
  if (first === undefined)
    return (
      <Paragraph>Iedereen die er is, staat al op deze dienst. Vraag meer mensen voor de flexpoule.</Paragraph>
    );
  return (
    <>
      <Paragraph>
        {'Iedereen valt af op meer dan één regel. Bij '}
        <Link href={first.href}>{first.name}</Link>
        {` hoeft het minst te veranderen. Met dit alles samen wordt het rooster ${first.more}:`}
      </Paragraph>
      <ul className="wk-list">
        {fewest.map(({ rule, title, why, remedy }) => (
          <li key={`${rule} ${why}`}>
            {`${title}: ${why} `}
            {remedy === null ? null : <Link href={remedy.href}>{remedy.label}</Link>}
          </li>
        ))}
      </ul>
    </>
  );
}

function Smallest({ why: { best, nearly, fewest } }: { readonly why: PlaceShown }) {
  const [smallest, ...others] = nearly;
  if (best !== null)
    return (
      <>
        <Paragraph>
          {'Geef de dienst aan '}
          <Link href={best.href}>{best.name}</Link>
          {`: het rooster wordt ${best.effect}.`}
        </Paragraph>
        <Others nearly={nearly} />
      </>
    );
  if (smallest === undefined) return <Fewest fewest={fewest} />;
  return (
    <>
      <SmallestChange nearly={smallest} />
      <Others nearly={others} />
    </>
  );
}

/** Why a shift has an open place: who fails on which rule, and the smallest change that fills it. */
export function WhyEmpty({ shift: { why, failing } }: { readonly shift: ShiftPage }) {
  if (why === null) return null;
  return (
    <>
      {why.changeable ? (
        <Card title="De kleinste verandering die helpt">
          <Smallest why={why} />
        </Card>
      ) : null}
      <Card title="Wie niet, en waarom">
        {why.failing.length === 0 ? (
          <Paragraph>Iedereen die er nog niet op staat, kan.</Paragraph>
        ) : (
          <>
            <Paragraph soft>
              Iemand kan op meer regels afvallen. De Arbeidstijdenwet en de rust tussen twee diensten zijn
              nagekeken bij wie op hoogstens één andere regel afvalt.
            </Paragraph>
            <ByRule why={why} />
          </>
        )}
      </Card>
      {failing === null ? null : (
        <div id="namen">
          <ByName failing={failing} />
        </div>
      )}
    </>
  );
}
