import type { Role } from '../../../../kernel/actor.ts';
import {
  Card,
  capital,
  type Fact,
  Facts,
  formatCents,
  formatDay,
  Link,
  Paragraph,
} from '../../../../ui/index.ts';
import {
  type AssessmentLine,
  establishTargetGroup,
  planAssessment,
  requestSubsidy,
  type SubsidyLine,
  standingNames,
} from '../../../subsidy/index.ts';
import type { Contract, Work } from '../../queries/person-facts.ts';

type SubsidyCardProps = {
  readonly assessments: readonly AssessmentLine[];
  readonly subsidies: readonly SubsidyLine[];
  readonly work: readonly Work[];
  readonly contracts: readonly Contract[];
  /** The page of the person. */
  readonly href: string;
  readonly role: Role;
};

/** What was measured and paid for the work of somebody, and what can be asked for work that runs. */
export function SubsidyCard({ assessments, subsidies, work, contracts, href, role }: SubsidyCardProps) {
  const facts: readonly Fact[] = [
    ...assessments.map(({ id, work: measured, organisation, percent, plannedOn, measuredOn }) => ({
      label: `Loonwaarde, ${formatDay(measuredOn ?? plannedOn, 'nl', 'short')}`,
      value: (
        <>
          <Link href={`/loonwaarde/${id}`}>{percent === null ? 'Meting gepland' : `${percent} %`}</Link>,{' '}
          {measured} bij {organisation}
        </>
      ),
    })),
    ...subsidies.map(({ id, employer, requestedOn, standing, centsPerMonth }) => ({
      label: `Subsidie, ${formatDay(requestedOn, 'nl', 'short')}`,
      value: (
        <>
          <Link href={`/subsidie/${id}`}>{capital(standingNames[standing].nl)}</Link>, {employer}
          {centsPerMonth === null ? '' : `, ${formatCents(centsPerMonth)} per maand`}
        </>
      ),
    })),
  ];
  return (
    <Card title="Loonwaarde en subsidie">
      {facts.length === 0 ? (
        <Paragraph>Er is nog niets gemeten of aangevraagd.</Paragraph>
      ) : (
        <Facts facts={facts} />
      )}
      <Ways work={work} contracts={contracts} href={href} role={role} />
    </Card>
  );
}

/** What can begin for work that runs. */
function Ways({
  work,
  contracts,
  href,
  role,
}: Pick<SubsidyCardProps, 'work' | 'contracts' | 'href' | 'role'>) {
  const running = work.filter(({ endedReason }) => endedReason === null);
  const asks = requestSubsidy.who.includes(role);
  const ways = [
    ...(planAssessment.who.includes(role)
      ? running.map((each) => ({
          href: `/werk/${each.id}/loonwaarde`,
          words: `Plan een loonwaardemeting: ${each.work}`,
        }))
      : []),
    ...(asks
      ? running
          .filter(({ form }) => form === 'employment')
          .map((each) => ({
            href: `/werk/${each.id}/subsidie`,
            words: `Vraag subsidie aan: ${each.organisation}`,
          }))
      : []),
    ...(asks
      ? contracts
          .filter(({ endedReason }) => endedReason === null)
          .map((each) => ({
            href: `/contract/${each.id}/subsidie`,
            words: 'Vraag subsidie aan: sociale firma',
          }))
      : []),
    ...(establishTargetGroup.who.includes(role)
      ? [{ href: `${href}/doelgroep`, words: 'Stel de doelgroep vast' }]
      : []),
  ];
  return ways.map(({ href: way, words }) => (
    <Paragraph key={way}>
      <Link href={way}>{words}</Link>
    </Paragraph>
  ));
}
