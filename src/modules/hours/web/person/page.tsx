import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Columns,
  EmptyState,
  Heading2,
  LinkButton,
  PageTitle,
  Stack,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { personNamed } from '../../../participants/index.ts';
import { ledgersOf } from '../../queries/ledgers.ts';
import { named } from '../../queries/lines.ts';
import { lineKinds } from '../../rules/facts.ts';
import { hoursLook } from '../../words.ts';
import { MonthChoice, monthName } from '../MonthChoice.tsx';
import { inAddress, ledgerRoles, monthAsked, monthsAround } from '../reading.ts';
import { Balance } from './Balance.tsx';
import { LinesOf } from './LinesOf.tsx';
import { PayCard } from './PayCard.tsx';

export async function loader({ context, request, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ledgerRoles);
  const participantId = params.participantId ?? '';
  if (!isId(participantId)) throw data(null, { status: 404 });
  const today = dayOf(platform.clock.now());
  const month = monthAsked(new URL(request.url).searchParams, today);
  const found = await asActor(platform, actor, async (db) => {
    const person = await personNamed(db, participantId);
    if (person === null) return null;
    const [own] = await ledgersOf(db, { month, today, participantId, firmId: actor.organisationId });
    await noteLook(db, platform, actor, participantId, hoursLook);
    return { person, own: own ?? null, lines: own === undefined ? [] : await named(db, own.ledger.lines) };
  });
  if (found === null) throw data(null, { status: 404 });
  return { ...found, month, months: monthsAround(today), decides: actor.role !== 'finance' };
}

/** The ledger of one person: each figure with its hours, and the pay that follows. */
export default function PersonHours() {
  const { person, own, lines, month, months, decides } = useLoaderData<typeof loader>();
  const at = `?maand=${inAddress(month)}`;
  return (
    <Stack>
      <Breadcrumb trail={[{ href: `/flexpoule/uren${at}`, label: 'Uren van de flexpoule' }]} />
      <PageTitle lead={`Wat is gegarandeerd in ${monthName(month)}, en wat ervan kwam.`}>
        {`Uren van ${person.name}`}
      </PageTitle>
      <MonthChoice action={`/flexpoule/uren/${person.id}`} month={month} months={months} />
      {own === null ? (
        <EmptyState title="In deze maand is er geen contract met de flexpoule." />
      ) : (
        <Columns>
          <Stack>
            <Heading2 id="uren">De uren</Heading2>
            {lineKinds.map((kind) => (
              <LinesOf
                key={kind}
                kind={kind}
                lines={lines.filter((line) => line.kind === kind)}
                total={own.ledger[kind]}
                decides={decides}
              />
            ))}
          </Stack>
          <Stack>
            <Balance own={own} />
            <PayCard own={own} />
            {decides ? (
              <LinkButton href={`/flexpoule/uren/${person.id}/opleiding`} kind="secondary">
                Leg uren van een opleiding vast
              </LinkButton>
            ) : null}
          </Stack>
        </Columns>
      )}
    </Stack>
  );
}
