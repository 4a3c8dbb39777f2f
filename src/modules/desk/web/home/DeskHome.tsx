import {
  Card,
  Columns,
  counted,
  DataTable,
  formatCents,
  formatDay,
  Link,
  LinkButton,
  Paragraph,
  TaskList,
} from '../../../../ui/index.ts';
import type { HomeOf } from './load.ts';
import { allTasks, Greeting } from './ProfessionalHome.tsx';

/** What the desk of a municipality that pays has to do: what waits for a second pair of eyes, and what may be paid. */
export function DeskHome({ home }: { readonly home: HomeOf<'desk'> }) {
  const { tasks, total, claims } = home;
  const { waiting, agreed } = claims;
  return (
    <>
      <Greeting {...home} />
      <Columns shape="narrow-first">
        <TaskList
          tasks={tasks}
          empty="Er wacht niets op u. Zet een collega een declaratie klaar, dan staat zij hier."
          {...allTasks(tasks.length, total)}
        />
        <Card title="Declaraties loonkostensubsidie">
          <Paragraph>
            {waiting.claims === 0
              ? 'Geen declaratie wacht op een besluit.'
              : `${counted(waiting.claims, 'declaratie wacht', 'declaraties wachten')} op een besluit, samen ${formatCents(waiting.cents)}.`}{' '}
            {agreed.claims === 0
              ? 'In de afgelopen maand is er geen akkoord gegeven.'
              : `${counted(agreed.claims, 'declaratie kan', 'declaraties kunnen')} naar de betaling: akkoord in de afgelopen maand, samen ${formatCents(agreed.cents)}.`}
          </Paragraph>
          {claims.claims.length === 0 ? null : (
            <DataTable
              caption="Declaraties die wachten of kunnen worden betaald"
              captionHidden
              rows={claims.claims}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'employer',
                  label: 'Werkgever',
                  cell: ({ id, employer, month }) => (
                    <Link href={`/declaraties/${id}`} label={`${employer}, ${monthText(month)}`}>
                      {employer}
                    </Link>
                  ),
                },
                { key: 'month', label: 'Tot en met', cell: ({ month }) => monthText(month) },
                {
                  key: 'total',
                  label: 'Totaal',
                  numeric: true,
                  cell: ({ totalCents }) => formatCents(totalCents),
                },
                {
                  key: 'standing',
                  label: 'Stand',
                  cell: ({ outcome }) => (outcome === null ? 'wacht op een besluit' : 'kan worden betaald'),
                },
              ]}
            />
          )}
          <Paragraph>
            <LinkButton kind="secondary" href="/declaraties/nieuw">
              Zet een declaratie klaar
            </LinkButton>
          </Paragraph>
          <Paragraph>
            <Link href="/declaraties">Bekijk alle declaraties</Link>
          </Paragraph>
        </Card>
      </Columns>
    </>
  );
}

function monthText(month: Parameters<typeof formatDay>[0]): string {
  return formatDay(month).replace(/^\d+ /, '');
}
