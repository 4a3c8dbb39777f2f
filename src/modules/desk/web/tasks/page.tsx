import { data, type LoaderFunctionArgs, useLoaderData, useLocation } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visit } from '../../../../platform/web/visit.ts';
import {
  FilterBar,
  filterValues,
  PageTitle,
  Pagination,
  pageOf,
  pageSize,
  SelectField,
  TaskList,
  withParameter,
} from '../../../../ui/index.ts';
import { tasksOf } from '../../queries/tasks.ts';
import { rolesWithTasks } from '../../roles.ts';
import { tasksSentence } from '../present/greeting.ts';
import { readTaskFilter } from '../present/task-filter.ts';
import { taskWords } from '../present/tasks.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visit(context);
  if (!rolesWithTasks.includes(actor.role)) throw data(null, { status: 403 });
  const search = new URL(request.url).searchParams;
  const page = pageOf(search);
  const today = dayOf(platform.clock.now());
  const asked = { today, filter: readTaskFilter(search), limit: pageSize, offset: (page - 1) * pageSize };
  const { tasks, total, thisWeek } = await asActor(platform, actor, (db) => tasksOf(db, actor, asked));
  return {
    tasks: tasks.map((task) => taskWords(task)),
    total,
    thisWeek,
    page,
    isCoach: actor.role === 'coach',
    isTrainer: actor.role === 'training-coordinator',
    onlyMoney: actor.role === 'income-adviser' || actor.role === 'finance',
  };
}

/** Everything that is asked of the reader, most urgent first. */
export default function TasksPage() {
  const { tasks, total, thisWeek, page, isCoach, isTrainer, onlyMoney } = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
  const url = new URL(`${pathname}${search}`, 'http://werkkring.invalid');
  return (
    <>
      <PageTitle lead={tasksSentence(thisWeek)}>Aan u</PageTitle>
      <FilterBar values={filterValues(url.searchParams)} clearHref="/taken" label="Beperk de lijst">
        <SelectField
          name="wanneer"
          label="Wanneer"
          options={[
            { value: 'te-laat', label: 'Te laat' },
            { value: 'week', label: 'Te laat, vandaag of deze week' },
          ]}
        />
        {onlyMoney ? null : (
          <SelectField
            name="soort"
            label="Wat"
            options={
              isTrainer
                ? [
                    { value: 'afspraak', label: 'Afspraken uit een plan' },
                    { value: 'aanwezig', label: 'Wie er was bij een cursus' },
                  ]
                : [
                    { value: 'termijn', label: 'Termijnen van het programma' },
                    { value: 'afspraak', label: 'Afspraken uit een plan' },
                    { value: 'verlenging', label: 'Verzoeken om meer tijd' },
                  ]
            }
          />
        )}
        {isCoach ? (
          <SelectField
            name="van"
            label="Van wie"
            options={[
              { value: 'mij', label: 'Mijn mensen' },
              { value: 'niemand', label: 'Wie nog niemand heeft' },
            ]}
          />
        ) : null}
      </FilterBar>
      <TaskList
        title="Wat er van u gevraagd wordt"
        tasks={tasks}
        empty="In deze lijst staat niets. Wat straks aan u is, komt hier vanzelf te staan."
      />
      <Pagination
        page={page}
        total={total}
        href={(other) => withParameter(url, 'pagina', other === 1 ? null : String(other))}
      />
    </>
  );
}
