import { type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  counted,
  Disclosure,
  EmptyState,
  Heading2,
  Link,
  Notice,
  PageTitle,
  Pagination,
  pageOf,
  pageSize,
  Stack,
  withParameter,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { ledgersOf } from '../../queries/ledgers.ts';
import { named } from '../../queries/lines.ts';
import { hoursOf } from '../../rules/clock.ts';
import { hoursListLook, idleCauseNames } from '../../words.ts';
import { monthName } from '../MonthChoice.tsx';
import { inAddress, ledgerRoles, listAsked, listHref, monthAsked, monthsAround } from '../reading.ts';
import { HoursTable, OwedList } from './HoursTable.tsx';
import { ListChoice } from './ListChoice.tsx';
import { loadList } from './load.ts';
import { listNames } from './names.ts';
import { mostRemedies, RemedyTable } from './RemedyTable.tsx';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ledgerRoles);
  const search = new URL(request.url).searchParams;
  const today = dayOf(platform.clock.now());
  const month = monthAsked(search, today);
  const asked = listAsked(search);
  const page = pageOf(search);
  const found = await asActor(platform, actor, async (db) => {
    const ledgers = await ledgersOf(db, { month, today, firmId: actor.organisationId });
    const { owed, lines, remedies } = await loadList(db, actor, { ledgers, month, ...asked });
    const all = [...owed, ...lines];
    const shown = { owed: onPage(owed, page), lines: onPage(lines, page) };
    const people = new Set([...shown.owed, ...shown.lines].map(({ participantId }) => participantId));
    for (const id of people) await noteLook(db, platform, actor, id, hoursListLook);
    return {
      remedies,
      total: all.reduce((sum, { minutes }) => sum + minutes, 0),
      people: new Set(all.map(({ participantId }) => participantId)).size,
      seen: all.length,
      owed: shown.owed,
      lines: await named(db, shown.lines),
    };
  });
  const months = monthsAround(today);
  return { ...found, ...asked, month, months, page, decides: actor.role !== 'finance' };
}

function onPage<Row>(rows: readonly Row[], page: number): readonly Row[] {
  return rows.slice((page - 1) * pageSize, page * pageSize);
}

/** The hours behind a figure of the pool: of whom, on which day, and of idle hours why and what would have avoided them. */
export default function HourList() {
  const list = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  const { kind, filter, month, months, total, people, seen, page } = list;
  const cause = filter.cause === null ? '' : `, ${idleCauseNames[filter.cause].nl}`;
  return (
    <Stack>
      <Breadcrumb
        trail={[{ href: `/flexpoule/uren?maand=${inAddress(month)}`, label: 'Uren van de flexpoule' }]}
      />
      <PageTitle lead={`In ${monthName(month)}, van ${counted(people, 'persoon', 'mensen')}.`}>
        {`${listNames[kind]}${cause}: ${hoursOf(total)} uur`}
      </PageTitle>
      <ListChoice month={month} months={months} kind={kind} filter={filter} />
      {filter.remedy === null ? null : (
        <Notice>
          U ziet een deel van deze uren.{' '}
          <Link href={listHref(month, kind, { ...filter, remedy: null })}>Bekijk ze allemaal</Link>
        </Notice>
      )}
      {list.remedies.length === 0 ? null : (
        <>
          <Heading2 id="voorkomen">Wat dit had voorkomen</Heading2>
          <RemedyTable
            rows={list.remedies.slice(0, mostRemedies)}
            month={month}
            oneCause={filter.cause !== null}
          />
          {list.remedies.length > mostRemedies ? (
            <Disclosure summary={`En nog ${list.remedies.length - mostRemedies}`}>
              <RemedyTable
                rows={list.remedies.slice(mostRemedies)}
                month={month}
                oneCause={filter.cause !== null}
              />
            </Disclosure>
          ) : null}
        </>
      )}
      <Heading2 id="uren">De uren</Heading2>
      {seen === 0 ? <EmptyState title="Er zijn geen uren die hierbij horen." /> : null}
      {list.owed.length === 0 ? null : <OwedList parts={list.owed} month={month} />}
      {list.lines.length === 0 ? null : (
        <HoursTable lines={list.lines} month={month} kind={kind} decides={list.decides} />
      )}
      <Pagination
        page={page}
        total={seen}
        href={(to) => withParameter(url, 'pagina', to === 1 ? null : String(to))}
      />
    </Stack>
  );
}
