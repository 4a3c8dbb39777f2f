import type { Role } from '../../../../kernel/actor.ts';
import { addDays } from '../../../../kernel/local-date.ts';
import { Card, capital, Day, Facts, Link, Paragraph } from '../../../../ui/index.ts';
import type { CourseResult } from '../../../learning/index.ts';
import { endPlacement, placementFormNames } from '../../../placements/index.ts';
import { endAssignment, endContract } from '../../../pool/index.ts';
import { decisionNames } from '../../../pool-entry/index.ts';
import type { Contract, Review, Work } from '../../queries/person-facts.ts';
import type { PersonView } from './load.ts';

type Span = Pick<Work, 'from' | 'to' | 'endedReason'>;

function Period({ from, to, endedReason }: Span) {
  return (
    <>
      vanaf <Day day={from} as="short" />
      {to === null ? null : (
        <>
          {endedReason === null ? ', afgesproken tot en met ' : ' tot en met '}
          <Day day={addDays(to, -1)} as="short" />
        </>
      )}
    </>
  );
}

type WorkCardProps = {
  readonly work: readonly Work[];
  /** The page of the person. */
  readonly href: string;
  readonly role: Role;
};

function mayEnd({ form, endedReason }: Work, role: Role): boolean {
  const action = form === 'posting' ? endAssignment : endPlacement;
  return endedReason === null && action.who.includes(role);
}

/** Work from the pool ends as an assignment, because the contract goes on. */
function endPart({ form }: Work): string {
  return form === 'posting' ? 'opdracht' : 'plaatsing';
}

/** Work at organisations, newest first. */
export function WorkCard({ work, href, role }: WorkCardProps) {
  return (
    <Card title="Werk">
      {work.length === 0 ? (
        <Paragraph>Er is nog geen werk afgesproken.</Paragraph>
      ) : (
        <Facts
          facts={work.map((each) => ({
            label: `${capital(each.work)} bij ${each.organisation}`,
            value: (
              <>
                {capital(placementFormNames[each.form].nl)}, <Period {...each} />
                {each.hoursPerWeek === null ? '' : `, ${each.hoursPerWeek} uur per week`}
                {each.endedReason === null && each.announcedEndOn !== null ? (
                  <>
                    . De werkgever meldt: stopt <Day day={each.announcedEndOn} as="short" />
                  </>
                ) : null}
                {mayEnd(each, role) ? (
                  <>
                    {'. '}
                    <Link href={`${href}/${endPart(each)}/${each.id}/einde`} label={`Sluit af: ${each.work}`}>
                      Sluit af
                    </Link>
                  </>
                ) : null}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}

type ContractsCardProps = {
  readonly contracts: readonly Contract[];
  /** An assignment that runs ends before the contract does. */
  readonly work: readonly Work[];
  /** The page of the person. */
  readonly href: string;
  readonly role: Role;
};

/**
 * Contracts with the social firm: they go on when work falls away, and when an employer takes somebody over or the
 * trajectory ends, until somebody closes them here.
 */
export function ContractsCard({ contracts, work, href, role }: ContractsCardProps) {
  const mayEndThem = endContract.who.includes(role);
  const posted = work.some(({ form, endedReason }) => form === 'posting' && endedReason === null);
  return (
    <Card title="Contract met de sociale firma">
      {contracts.length === 0 ? (
        <Paragraph>Er is nog geen contract.</Paragraph>
      ) : (
        <Facts
          facts={contracts.map((contract) => ({
            label: `${contract.hoursPerWeek} uur per week`,
            value: (
              <>
                <Period {...contract} />
                {contract.endedReason === null ? '' : ', afgesloten'}
                {mayEndThem && contract.endedReason === null ? (
                  <>
                    {'. '}
                    {posted ? (
                      'Sluit eerst de opdracht af'
                    ) : (
                      <Link href={`${href}/contract/${contract.id}/einde`} label="Sluit af: het contract">
                        Sluit af
                      </Link>
                    )}
                  </>
                ) : null}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}

type EntriesCardProps = {
  readonly entries: NonNullable<PersonView['facts']['entries']>;
  /** The page of the person. */
  readonly href: string;
};

/** What was reckoned and decided about entering the pool, newest first. */
export function EntriesCard({ entries, href }: EntriesCardProps) {
  const shown = entries.filter(({ decision, replaced }) => decision !== null || !replaced);
  if (shown.length === 0) return null;
  return (
    <Card title="Instroom in de flexpoule">
      <Facts
        facts={shown.map(({ id, work, proposedOn, decision }) => ({
          label: capital(work),
          value: (
            <>
              <Day day={proposedOn} as="short" />,{' '}
              {decision === null ? 'wacht op een besluit' : decisionNames[decision].nl}
              {'. '}
              <Link href={`${href}/instroom/${id}`} label={`Bekijk de berekening: ${work}`}>
                Bekijk de berekening
              </Link>
            </>
          ),
        }))}
      />
    </Card>
  );
}

function Result({ result, onDate, validUntil }: CourseResult) {
  if (result === 'not-yet') {
    return (
      <>
        nog niet, <Day day={onDate} as="short" />
      </>
    );
  }
  return (
    <>
      gehaald <Day day={onDate} as="short" />
      {validUntil === null ? null : (
        <>
          , geldig tot <Day day={validUntil} as="short" />
        </>
      )}
    </>
  );
}

/** Courses and the certificates that came of them. */
export function CoursesCard({ courses }: { readonly courses: readonly CourseResult[] }) {
  return (
    <Card title="Cursussen en certificaten">
      {courses.length === 0 ? (
        <Paragraph>Er is nog geen uitslag.</Paragraph>
      ) : (
        <Facts facts={courses.map((each) => ({ label: each.course, value: <Result {...each} /> }))} />
      )}
    </Card>
  );
}

/** Progress reviews: what went well, and what comes next. */
export function ReviewsCard({ reviews }: { readonly reviews: readonly Review[] }) {
  return (
    <Card title="Voortgangsgesprekken">
      {reviews.length === 0 ? <Paragraph>Er is nog geen gesprek vastgelegd.</Paragraph> : null}
      {reviews.map(({ id, heldOn, wentWell, next, by }) => (
        <section key={id} className="wk-review">
          <h3 className="utrecht-heading-3">
            <Day day={heldOn} />
          </h3>
          <Paragraph>{wentWell}</Paragraph>
          <Paragraph soft>
            Daarna: {next}
            {by === null ? '' : ` (${by})`}
          </Paragraph>
        </section>
      ))}
    </Card>
  );
}
