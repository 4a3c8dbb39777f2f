import {
  Card,
  Circle,
  Columns,
  capital,
  counted,
  DataTable,
  Day,
  formatDay,
  formatNumber,
  Link,
  PageTitle,
  Paragraph,
  TaskList,
} from '../../../../ui/index.ts';
import { personHref } from '../present/journeys.ts';
import type { CircleView, Home, HomeOf } from './load.ts';

type Greeted = Pick<Extract<Home, { sentence: string }>, 'greeting' | 'today' | 'sentence'>;

/** What one says on coming in, with the day and the one sentence that matters. */
export function Greeting({ greeting, today, sentence }: Greeted) {
  return <PageTitle lead={`${capital(formatDay(today, 'nl', 'near'))}. ${sentence}`}>{greeting}</PageTitle>;
}

function CircleCard({ circle, choices }: CircleView) {
  return (
    <Card title="De cirkel">
      {choices.length === 0 ? null : (
        <nav aria-label="Programma">
          <ul className="wk-choices">
            {choices.map(({ href, label, chosen }) => (
              <li key={href}>
                <a href={href} aria-current={chosen ? 'true' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <Circle {...circle} />
    </Card>
  );
}

/** The way to all tasks, where not all are here. */
export function allTasks(shown: number, total: number) {
  return total > shown ? { all: { href: '/taken', label: `Bekijk alle ${formatNumber(total)} taken` } } : {};
}

/** The circle, and what is asked today. */
export function ProfessionalHome({ home }: { readonly home: HomeOf<'professional'> }) {
  const { tasks, total } = home;
  return (
    <>
      <Greeting {...home} />
      <Columns shape="narrow-first">
        <TaskList
          tasks={tasks}
          empty="Er wacht niets op u. Wat straks aan u is, komt hier vanzelf te staan."
          {...allTasks(tasks.length, total)}
        />
        <CircleCard {...home} />
      </Columns>
    </>
  );
}

/** The circle in numbers, for who accounts for it and knows nobody in it. */
export function CountsHome({ home }: { readonly home: HomeOf<'counts'> }) {
  return (
    <>
      <Greeting {...home} />
      <Columns>
        <CircleCard {...home} />
        <Card title="Wat u hier ziet">
          <Paragraph>
            U ziet hoeveel mensen waar in de cirkel zijn. Namen ziet u niet: die horen bij wie hen begeleidt.
          </Paragraph>
          <Paragraph>
            <Link href="/resultaten">Bekijk de resultaten per jaar en programma</Link>
          </Paragraph>
        </Card>
      </Columns>
    </>
  );
}

/** The circle, what is asked of who pays, and the contracts that end soon. */
export function FinanceHome({ home }: { readonly home: HomeOf<'finance'> }) {
  const { running, ending } = home.contracts;
  const { tasks, total } = home.asked;
  return (
    <>
      <Greeting {...home} />
      {total === 0 ? null : <TaskList tasks={tasks} empty="" {...allTasks(tasks.length, total)} />}
      <Columns>
        <CircleCard {...home} />
        <Card title="Contracten met de sociale firma">
          <Paragraph>
            {counted(running, 'contract loopt', 'contracten lopen')} vandaag.
            {ending.length === 0 ? ' Binnen drie maanden loopt er geen af.' : ' Deze lopen het eerst af:'}
          </Paragraph>
          {ending.length === 0 ? null : (
            <DataTable
              caption="Contracten die binnen drie maanden aflopen"
              captionHidden
              rows={ending}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  label: 'Naam',
                  cell: ({ participantId, name }) => <Link href={personHref(participantId)}>{name}</Link>,
                },
                { key: 'to', label: 'Loopt tot', cell: ({ to }) => <Day day={to} as="short" /> },
                {
                  key: 'hours',
                  label: 'Uren per week',
                  numeric: true,
                  cell: ({ hoursPerWeek }) => hoursPerWeek,
                },
              ]}
            />
          )}
        </Card>
      </Columns>
    </>
  );
}
