import type { Role } from '../../../../kernel/actor.ts';
import { Card, Day, Heading3, Link, Paragraph } from '../../../../ui/index.ts';
import { bridgeDistance, distanceCauseNames } from '../../../participants/index.ts';
import type { Distance, Possibility } from '../../queries/person-facts.ts';

type DistanceCardProps = {
  readonly distances: readonly Distance[];
  /** The page of the person. */
  readonly href: string;
  readonly role: Role;
};

/** What there is to gain, and the bridge that leads there. */
export function DistanceCard({ distances, href, role }: DistanceCardProps) {
  const mayBridge = bridgeDistance.who.includes(role);
  return (
    <Card title="Wat er te winnen is">
      {distances.length === 0 ? <Paragraph>Hier staat nog niets.</Paragraph> : null}
      {distances.map(({ id, cause, possibility, bridge, bridgedOn }) => (
        <section key={id}>
          <Heading3>{distanceCauseNames[cause].nl}</Heading3>
          <Paragraph>{possibility}</Paragraph>
          <Paragraph soft>
            {bridgedOn === null ? (
              `De brug: ${bridge}`
            ) : (
              <>
                Gelukt op <Day day={bridgedOn} />: {bridge}
              </>
            )}
          </Paragraph>
          {mayBridge && bridgedOn === null ? (
            <Link href={`${href}/afstand/${id}/overbrugd`} label={`De brug is geslagen: ${bridge}`}>
              De brug is geslagen
            </Link>
          ) : null}
        </section>
      ))}
    </Card>
  );
}

function Words({ title, words }: { readonly title: string; readonly words: readonly Possibility[] }) {
  if (words.length === 0) return null;
  return (
    <>
      <Heading3>{title}</Heading3>
      <ul className="wk-list">
        {words.map(({ id, words: text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** What somebody can do, and then within which limits. */
export function PossibilitiesCard({ possibilities }: { readonly possibilities: readonly Possibility[] }) {
  return (
    <Card title="Mogelijkheden">
      {possibilities.length === 0 ? <Paragraph>Hier staat nog niets.</Paragraph> : null}
      <Words title="Dit kan goed" words={possibilities.filter(({ kind }) => kind === 'possibility')} />
      <Words title="Houd rekening met" words={possibilities.filter(({ kind }) => kind === 'limit')} />
    </Card>
  );
}
