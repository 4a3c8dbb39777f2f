import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import { dayOf, type LocalDate } from '../../../../kernel/local-date.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
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
import { owedParts, plannedLines } from '../../queries/behind.ts';
import { idleLinesOf } from '../../queries/idle.ts';
import { ledgersOf, type PersonLedger } from '../../queries/ledgers.ts';
import { named } from '../../queries/lines.ts';
import { lineKinds } from '../../rules/facts.ts';
import { hoursLook } from '../../words.ts';
import { MonthChoice, monthName } from '../MonthChoice.tsx';
import { inAddress, ledgerRoles, monthAsked, monthsAround } from '../reading.ts';
import { Balance } from './Balance.tsx';
import { LinesOf } from './LinesOf.tsx';
import { lineKindNames } from './names.ts';
import { OwedTable } from './OwedTable.tsx';
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
    const asked = { month, participantId, firmId: actor.organisationId };
    const [own] = await ledgersOf(db, { ...asked, today });
    await noteLook(db, platform, actor, participantId, hoursLook);
    return { person, own: own ?? null, behind: own === undefined ? null : await behindOf(db, asked, own) };
  });
  if (found === null) throw data(null, { status: 404 });
  return { ...found, month, months: monthsAround(today), decides: actor.role !== 'finance' };
}

type Asked = { readonly month: LocalDate; readonly participantId: string; readonly firmId: string };

/** The hours behind each figure, with the names of their work. */
async function behindOf(db: Transaction, asked: Asked, own: PersonLedger) {
  const planned = await plannedLines(db, asked);
  const { ledger } = own;
  return {
    lines: await named(
      db,
      ledger.lines.filter(({ kind }) => kind !== 'idle'),
    ),
    idle: await named(db, await idleLinesOf(db, [own], asked.month)),
    owed: await owedParts(db, asked),
    planned: await named(db, planned.get(asked.participantId) ?? []),
    above: await named(db, own.above),
  };
}

/** The ledger of one person: each figure with its hours, and the pay that follows. */
export default function PersonHours() {
  const { person, own, behind, month, months, decides } = useLoaderData<typeof loader>();
  const at = `?maand=${inAddress(month)}`;
  return (
    <Stack>
      <Breadcrumb trail={[{ href: `/flexpoule/uren${at}`, label: 'Uren van de flexpoule' }]} />
      <PageTitle lead={`Wat is gegarandeerd in ${monthName(month)}, en wat ervan kwam.`}>
        {`Uren van ${person.name}`}
      </PageTitle>
      <MonthChoice action={`/flexpoule/uren/${person.id}`} month={month} months={months} />
      {own === null || behind === null ? (
        <EmptyState title="In deze maand is er geen contract met de flexpoule." />
      ) : (
        <Columns>
          <Stack>
            <Heading2 id="uren">De uren</Heading2>
            {lineKinds.map((kind) => (
              <LinesOf
                key={kind}
                id={kind}
                name={lineKindNames[kind].nl}
                lines={[...behind.lines, ...behind.idle].filter((line) => line.kind === kind)}
                total={own.ledger[kind]}
                decides={decides}
              />
            ))}
            <LinesOf
              id="surplus"
              name="Meer dan de garantie"
              note="Uren tellen dag voor dag mee voor de garantie. Dit zijn de uren daarna. Ze staan ook hierboven."
              lines={behind.above}
              total={own.ledger.surplus}
              decides={false}
            />
            <OwedTable parts={behind.owed} total={own.ledger.owed} />
            <LinesOf
              id="planned"
              name="In het rooster"
              note="Deze diensten staan in het rooster, gewerkt of niet."
              lines={behind.planned}
              total={own.ledger.planned}
              decides={false}
            />
          </Stack>
          <Stack>
            <Balance own={own} href={`/flexpoule/uren/${person.id}`} />
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
