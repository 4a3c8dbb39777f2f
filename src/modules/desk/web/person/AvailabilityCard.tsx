import type { Role } from '../../../../kernel/actor.ts';
import { Card, Link, Paragraph } from '../../../../ui/index.ts';
import { setWorkLimits } from '../../../availability/index.ts';

/** The way to when and how somebody can work, for who plans. */
export function AvailabilityCard({ href, role }: { readonly href: string; readonly role: Role }) {
  if (!setWorkLimits.who.includes(role)) return null;
  return (
    <Card title="Beschikbaarheid">
      <Paragraph>
        <Link href={`${href}/beschikbaarheid`}>
          Wanneer iemand kan werken, vrije dagen, en welk werk past
        </Link>
      </Paragraph>
    </Card>
  );
}
