import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { isId } from '../../../../kernel/ids.ts';
import type { Transaction } from '../../../../platform/database/database.ts';
import { asActor } from '../../../../platform/session.ts';
import { act } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  Button,
  ButtonRow,
  Facts,
  formatNumber,
  LinkButton,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  Progress,
  refused,
  useKeepFresh,
} from '../../../../ui/index.ts';
import { stopRun } from '../../actions/stop-run.ts';
import '../../tables.ts';
import { draftHref, rosterPath, runHref } from '../paths.ts';
import { planning } from '../visit.ts';

/** The bar moves by itself where the browser can; everywhere else a link does it. */
export const handle = { interactive: true };

const everyMs = 2000;

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = planning(context);
  const id = params.runId ?? '';
  const run = isId(id) ? await asActor(platform, actor, (db) => runAt(db, id)) : null;
  if (run === null) throw data(null, { status: 404 });
  return run;
}

async function runAt(db: Transaction, id: string) {
  const row = await db
    .selectFrom('roster_run')
    .innerJoin('roster_draft', (join) =>
      join
        .onRef('roster_draft.partnership_id', '=', 'roster_run.partnership_id')
        .onRef('roster_draft.id', '=', 'roster_run.draft_id'),
    )
    .select([
      'roster_run.id',
      'roster_run.state',
      'roster_run.seconds',
      'roster_run.progress',
      'roster_run.cancel_asked as stopping',
      'roster_run.draft_id as draftId',
      'roster_run.result_draft_id as resultId',
      'roster_draft.name as draftName',
    ])
    .where('roster_run.id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

type Run = NonNullable<Awaited<ReturnType<typeof runAt>>>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  planning(context);
  const runId = params.runId ?? '';
  const result = await act(context, stopRun, { runId });
  return result.ok ? redirect(runHref(runId)) : refused(await request.formData(), result.refusals);
}

const titles = {
  asked: 'Wij beginnen zo met rekenen',
  running: 'Wij berekenen een voorstel',
  done: 'Het voorstel is klaar',
  cancelled: 'De berekening is gestopt',
  failed: 'De berekening is niet gelukt',
} as const satisfies Record<Run['state'], string>;

function SoFar({ progress }: Pick<Run, 'progress'>) {
  if (progress === null) return null;
  const { cost, bound, unfilled } = progress;
  return (
    <Facts
      rows
      facts={[
        { label: 'Punten van het beste rooster tot nu toe', value: formatNumber(Math.round(cost)) },
        ...(bound === null
          ? []
          : [{ label: 'Minder punten kan niet dan', value: formatNumber(Math.round(bound)) }]),
        { label: 'Open plekken', value: formatNumber(unfilled) },
      ]}
    />
  );
}

function Result({ run }: { readonly run: Run }) {
  return (
    <>
      {run.state === 'failed' ? (
        <Notice kind="warning">
          {run.resultId === null
            ? 'Er ging iets mis. Uw concept is niet veranderd. Probeer het opnieuw; lukt het weer niet, meld het dan.'
            : 'De berekening stopte te vroeg. U ziet het beste rooster dat er toen was. Uw concept is niet veranderd.'}
        </Notice>
      ) : null}
      <ButtonRow>
        {run.resultId === null ? (
          <LinkButton href={draftHref(run.draftId)}>Terug naar het concept</LinkButton>
        ) : (
          <>
            <LinkButton href={draftHref(run.resultId)}>Bekijk het voorstel</LinkButton>
            <LinkButton kind="secondary" href={`${rosterPath}/vergelijk?a=${run.draftId}&b=${run.resultId}`}>
              Vergelijk met uw concept
            </LinkButton>
          </>
        )}
      </ButtonRow>
    </>
  );
}

export default function RunPage() {
  const run = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const going = run.state === 'asked' || run.state === 'running';
  useKeepFresh(everyMs, going);
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(run.draftId), label: run.draftName },
        ]}
      />
      <PageTitle
        lead={going ? 'U kunt deze pagina verlaten: het gaat vanzelf door.' : 'Uw concept is niet veranderd.'}
        refusals={answer?.refusals}
      >
        {titles[run.state]}
      </PageTitle>
      <Progress
        label="Hoe ver"
        done={going ? Math.min(run.seconds, Math.floor(run.progress?.seconds ?? 0)) : run.seconds}
        total={run.seconds}
        unit="seconden"
      />
      <SoFar progress={run.progress} />
      {going ? (
        <>
          <LinkButton kind="secondary" href={runHref(run.id)}>
            Ververs
          </LinkButton>
          {run.stopping ? (
            <Paragraph>Wij stoppen. Het beste rooster tot nu toe wordt een voorstel.</Paragraph>
          ) : (
            <>
              <Paragraph>Stopt u, dan wordt het beste rooster tot nu toe een voorstel.</Paragraph>
              <PostForm answer={answer}>
                <ButtonRow>
                  <Button kind="secondary">Stop</Button>
                </ButtonRow>
              </PostForm>
            </>
          )}
        </>
      ) : (
        <Result run={run} />
      )}
    </>
  );
}
