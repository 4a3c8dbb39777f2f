import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  useActionData,
  useLoaderData,
} from 'react-router';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import {
  Breadcrumb,
  Card,
  Columns,
  counted,
  Facts,
  formatDay,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  RadioField,
  Stack,
} from '../../../../ui/index.ts';
import type { DraftView } from '../../queries/draft.ts';
import type { Step } from '../../rules/draft.ts';
import { draftAt } from '../../store.ts';
import { howToRefuse, nearWords } from '../ask-words.ts';
import { whoWorks } from '../board/rows.ts';
import { failingOn } from '../explain/failing.ts';
import { isChangeable, placesIn } from '../explain/place.ts';
import { WhyEmpty } from '../explain/WhyEmpty.tsx';
import { cellHref, draftHref, rosterPath } from '../paths.ts';
import { boardRefusal } from '../refusals.ts';
import { clockOf, inHours } from '../text.ts';
import { dayIn, planning, withDraft } from '../visit.ts';
import { boardAt, changeAndReturn, chosen } from './act.ts';
import { givenTo } from './options.ts';

export function loader({ context, params, request }: LoaderFunctionArgs) {
  const { actor } = planning(context);
  const day = dayIn(params.dag);
  const planner = actor.role === 'planner';
  const url = new URL(request.url);
  return withDraft(context, params.id, (view) =>
    shiftOf(view, { demandId: params.demandId ?? '', day, planner, url }),
  );
}

type At = {
  readonly demandId: string;
  readonly day: LocalDate;
  readonly planner: boolean;
  readonly url: URL;
};

const importances = { 1: 'gewoon', 2: 'belangrijk', 3: 'mag niet uitvallen' } as const;

function shiftOf(view: DraftView, { demandId, day, planner, url }: At) {
  const { draft, days, built, names } = view;
  const number = built.shifts.findIndex((each) => each.demandId === demandId && each.onDate === day);
  const shift = built.shifts[number];
  if (shift === undefined) throw data(null, { status: 404 });
  const place = names.sites.get(shift.siteId);
  const { what, explain, shown } = placesIn(view, { planner });
  const empty = explain(number);
  return {
    draft: { id: draft.id, name: draft.name },
    back: boardAt({ id: draft.id, from: days.from }, day, 'werkgevers'),
    dayText: formatDay(day, 'nl', 'near'),
    changeable: isChangeable(view, shift),
    near: built.noticeOf(shift),
    clock: clockOf(shift),
    employer: place?.employer ?? '',
    site: place?.site ?? '',
    work: shift.work,
    hours: inHours(shift.workMinutes),
    places: shift.places,
    importance: importances[shift.importance],
    guided: shift.guided,
    mentor: shift.mentor,
    certificates: shift.certificates,
    who: (whoWorks(view).get(number) ?? []).map(({ participantId, name }) => ({
      participantId,
      name,
      href: cellHref(draft.id, participantId, day),
    })),
    people: givenTo(view, number, empty?.possible ?? [], what),
    chosen: url.searchParams.get('wie') ?? '',
    why: empty === null ? null : shown(number),
    failing: failingOn(view, empty, day, url),
  };
}

export type ShiftPage = ReturnType<typeof shiftOf>;

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { platform, actor } = planning(context);
  const [day, draftId, demandId] = [dayIn(params.dag), params.id ?? '', params.demandId ?? ''];
  const form = await request.formData();
  const draft = await asActor(platform, actor, (db) => draftAt(db, draftId));
  if (draft === null) throw data(null, { status: 404 });
  const participantId = chosen(form, 'participantId');
  const steps: readonly Step[] = [{ does: 'add', participantId, demandId, onDate: day }];
  return changeAndReturn(context, {
    draftId,
    form,
    steps: participantId === '' ? boardRefusal('nobody-chosen', { field: 'participantId' }) : steps,
    back: boardAt({ id: draftId, from: draft.from_date }, day, 'werkgevers'),
  });
}

function Who({ shift }: { readonly shift: ShiftPage }) {
  const open = shift.places - shift.who.length;
  return (
    <Card title="Wie werkt er">
      {shift.who.length === 0 ? <Paragraph>Nog niemand.</Paragraph> : null}
      <ul className="wk-list">
        {shift.who.map(({ participantId, name, href }) => (
          <li key={participantId}>
            <Link href={href}>{name}</Link>
          </li>
        ))}
      </ul>
      {open > 0 ? <Paragraph>{`${counted(open, 'plek is', 'plekken zijn')} nog open.`}</Paragraph> : null}
      <Facts
        rows
        facts={[
          { label: 'Werk', value: shift.work },
          { label: 'Werkplek', value: shift.site },
          { label: 'Uren', value: shift.hours },
          { label: 'Hoe belangrijk', value: shift.importance },
          { label: 'Begeleider erbij', value: shift.guided ? (shift.mentor ?? 'ja') : 'nee' },
          {
            label: 'Certificaten',
            value: shift.certificates.length === 0 ? 'geen' : shift.certificates.join(', '),
          },
        ]}
      />
    </Card>
  );
}

export default function ShiftCellPage() {
  const shift = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { draft, people } = shift;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
          { href: shift.back, label: 'Werkgevers' },
        ]}
      />
      <PageTitle
        lead={`${shift.dayText}, ${shift.who.length} van ${shift.places} bezet.`}
        refusals={answer?.refusals}
      >
        {`${shift.employer}, ${shift.clock}`}
      </PageTitle>
      {shift.changeable ? null : <Notice>Deze dienst kan niet meer veranderen.</Notice>}
      {shift.changeable && shift.near !== null ? (
        <Notice title="Vraag het eerst aan wie u deze dienst geeft">
          {`Dit is ${nearWords(shift.near)}. ${howToRefuse.gets}`}
        </Notice>
      ) : null}
      <Columns shape="even">
        <Who shift={shift} />
        <Stack>
          <Card title="Wie kan er nog bij">
            {people.may.length === 0 ? (
              <Paragraph>Niemand kan er op dit moment bij.</Paragraph>
            ) : shift.changeable ? (
              <PostForm answer={answer} submit="Geef deze dienst">
                <RadioField
                  name="participantId"
                  label="Aan wie geeft u deze dienst?"
                  hint={
                    people.count > people.may.length
                      ? `U ziet de ${people.may.length} mensen die het best passen, van ${people.count}.`
                      : 'Wie het best past, staat bovenaan.'
                  }
                  value={shift.chosen}
                  options={people.may}
                />
              </PostForm>
            ) : (
              <Paragraph>{counted(people.count, 'mens', 'mensen')}</Paragraph>
            )}
          </Card>
          <WhyEmpty shift={shift} />
        </Stack>
      </Columns>
    </>
  );
}
