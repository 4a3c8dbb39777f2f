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
  Button,
  ButtonRow,
  Card,
  Columns,
  capital,
  counted,
  Facts,
  type FormAnswer,
  formatDay,
  Heading3,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  RadioField,
  Stack,
} from '../../../../ui/index.ts';
import { keyOf } from '../../problem/build.ts';
import type { ShiftFacts, ShiftOf } from '../../problem/facts.ts';
import { hoursOf } from '../../problem/figures.ts';
import type { DraftView } from '../../queries/draft.ts';
import type { Step } from '../../rules/draft.ts';
import { draftAt, draftShifts } from '../../store.ts';
import { howToRefuse, nearWords } from '../ask-words.ts';
import { isChangeable } from '../explain/place.ts';
import { reasonsIn } from '../explain/reasons.ts';
import { Why } from '../explain/Why.tsx';
import { draftHref, personHref, rosterPath, shiftHref } from '../paths.ts';
import { boardRefusal } from '../refusals.ts';
import { clockOf, inHours } from '../text.ts';
import { dayIn, planning, withDraft } from '../visit.ts';
import { boardAt, changeAndReturn, chosen } from './act.ts';
import { MayNot } from './MayNot.tsx';
import { shiftsFor, takersOf } from './options.ts';

export function loader({ context, params }: LoaderFunctionArgs) {
  const day = dayIn(params.dag);
  return withDraft(context, params.id, (view) =>
    cellOf(view, { participantId: params.participantId ?? '', day }),
  );
}

type At = { readonly participantId: string; readonly day: LocalDate };

function cellOf(view: DraftView, { participantId, day }: At) {
  const { draft, days, built, roster, shifts, names } = view;
  const person = built.people.findIndex((each) => each.participantId === participantId);
  if (person < 0 || day < days.from || day >= days.to) throw data(null, { status: 404 });
  const { may, mayNot, without } = shiftsFor(view, person, day);
  const pinned = new Set(
    shifts.filter((each) => each.participantId === participantId && each.pinned).map((each) => keyOf(each)),
  );
  const reasons = reasonsIn(view, person);
  const wrong = view.violations.filter((each) => each.person === person);
  const mine = (roster[person] ?? []).flatMap((number) => {
    const shift = built.shifts[number];
    return shift === undefined || shift.onDate !== day ? [] : [{ number, shift }];
  });
  const ofDay = built.shifts.filter(({ onDate }) => onDate === day);
  const given = canGive(
    view,
    ofDay.length > 0 ? ofDay : [{ demandId: '', onDate: day }],
    mine.map(({ shift }) => shift),
  );
  return {
    draft: { id: draft.id, name: draft.name },
    back: boardAt({ id: draft.id, from: days.from }, day, 'mensen'),
    participantId,
    name: names.people.get(participantId) ?? '',
    dayText: formatDay(day, 'nl', 'near'),
    // How near a shift of this day is; of several the longest notice.
    near: longestNotice(view, ofDay),
    changeable: given || mine.some(({ shift }) => isChangeable(view, shift)),
    given,
    hours: hoursOf(built, roster)[person] ?? { planned: 0, owed: 0, idle: 0 },
    may,
    mayNot,
    own: mine.map(({ number, shift }) => {
      const place = names.sites.get(shift.siteId);
      return {
        demandId: shift.demandId,
        href: shiftHref(draft.id, shift.demandId, day),
        clock: clockOf(shift),
        employer: place?.employer ?? '',
        site: place?.site ?? '',
        work: shift.work,
        hours: inHours(shift.workMinutes),
        pinned: pinned.has(keyOf(shift)),
        changeable: isChangeable(view, shift),
        published: built.problem.people[person]?.published.includes(number) === true,
        without: without(number),
        takers: takersOf(view, number, person),
        why: reasons(number),
        wrong: wrong
          .filter((each) => each.shift === number)
          .map(({ title, sentence }) => `${title}: ${sentence.text}`),
      };
    }),
  };
}

/** The longest notice that a change of these shifts comes too late for, of those that can change still; null when all are in time. */
function longestNotice(view: DraftView, shifts: readonly ShiftFacts[]): number | null {
  const days = shifts.flatMap((shift) =>
    isChangeable(view, shift) ? (view.built.noticeOf(shift) ?? []) : [],
  );
  return days.length === 0 ? null : Math.max(...days);
}

/** Whether somebody can get another shift on a day: one of those that are asked, in place of what they have then. */
function canGive(view: DraftView, asked: readonly ShiftOf[], own: readonly ShiftOf[]): boolean {
  return own.every((shift) => isChangeable(view, shift)) && asked.some((shift) => isChangeable(view, shift));
}

type Cell = ReturnType<typeof cellOf>;
type Own = Cell['own'][number];

export async function action({ context, params, request }: ActionFunctionArgs) {
  const { platform, actor } = planning(context);
  const [day, draftId, participantId] = [dayIn(params.dag), params.id ?? '', params.participantId ?? ''];
  const form = await request.formData();
  const there = await asActor(platform, actor, async (db) => {
    const draft = await draftAt(db, draftId);
    return draft === null ? null : { from: draft.from_date, shifts: await draftShifts(db, draftId) };
  });
  if (there === null) throw data(null, { status: 404 });
  const own = there.shifts.filter((each) => each.participantId === participantId && each.onDate === day);
  return changeAndReturn(context, {
    draftId,
    form,
    steps: stepsOf(form, { participantId, day, own: own.map(({ demandId }) => demandId) }),
    back: boardAt({ id: draftId, from: there.from }, day, 'mensen'),
  });
}

type Doing = { readonly participantId: string; readonly day: LocalDate; readonly own: readonly string[] };

/** The steps that a button of this page asks for: `take:<demandId>`, or `give` with what was chosen. */
function stepsOf(form: FormData, { participantId, day: onDate, own }: Doing) {
  const [does = '', demandId = ''] = chosen(form, 'do').split(':');
  const step = (kind: Step['does'], demand: string, who = participantId): Step => ({
    does: kind,
    participantId: who,
    demandId: demand,
    onDate,
  });
  if (does === 'take') return [step('remove', demandId)];
  if (does === 'pin' || does === 'unpin') return [step(does, demandId)];
  if (does === 'hand') {
    const to = chosen(form, `to-${demandId}`);
    return to === ''
      ? boardRefusal('nobody-chosen', { field: `to-${demandId}` })
      : [step('remove', demandId), step('add', demandId, to)];
  }
  const given = chosen(form, 'demandId');
  if (does !== 'give') return boardRefusal('nothing-asked');
  return given === ''
    ? boardRefusal('no-shift-chosen', { field: 'demandId' })
    : [...own.map((demand) => step('remove', demand)), step('add', given)];
}

/** What it would cost if somebody else had it: the first of those who could. */
function Others({ takers: { count, may } }: { readonly takers: Own['takers'] }) {
  if (count === 0) return <Paragraph>Niemand anders kan deze dienst overnemen.</Paragraph>;
  return (
    <>
      <Paragraph>
        {`${counted(count, 'ander mens kan', 'andere mensen kunnen')} deze dienst ook doen. Wat het rooster dan wordt:`}
      </Paragraph>
      <ul className="wk-list">
        {may.slice(0, 3).map(({ value, label, hint }) => (
          <li key={value}>{`${label}: ${hint}.`}</li>
        ))}
      </ul>
    </>
  );
}

function OwnShift({
  shift,
  begun,
  answer,
}: {
  readonly shift: Own;
  /** Another shift of the day can still change; this one may have begun. */
  readonly begun: boolean;
  readonly answer: FormAnswer | undefined;
}) {
  const { demandId, pinned, takers, changeable } = shift;
  return (
    <Card title={`${shift.clock}, ${shift.employer}`} eyebrow={pinned ? 'Vastgezet' : 'Op deze dag'}>
      {shift.wrong.map((sentence) => (
        <Notice key={sentence} kind="warning">
          {sentence}
        </Notice>
      ))}
      <Facts
        rows
        facts={[
          { label: 'Werk', value: shift.work },
          { label: 'Werkplek', value: shift.site },
          { label: 'Uren', value: shift.hours },
        ]}
      />
      <Link href={shift.href}>Bekijk deze dienst</Link>
      <Heading3>Waarom deze dienst</Heading3>
      <Why why={shift.why} />
      {begun ? <Paragraph>Deze dienst is al begonnen en kan niet meer veranderen.</Paragraph> : null}
      {changeable ? null : <Others takers={takers} />}
      {changeable ? (
        <PostForm answer={answer}>
          <ButtonRow>
            <Button kind="secondary" name="do" value={`take:${demandId}`}>
              Neem deze dienst af
            </Button>
            <Button kind="secondary" name="do" value={`${pinned ? 'unpin' : 'pin'}:${demandId}`}>
              {pinned ? 'Maak los' : 'Zet vast'}
            </Button>
          </ButtonRow>
          <Paragraph soft>
            Afnemen: {shift.without}. Een dienst die vaststaat, verandert niet als u een voorstel laat
            berekenen.
          </Paragraph>
          {takers.may.length === 0 ? (
            <Paragraph>Niemand anders kan deze dienst overnemen.</Paragraph>
          ) : (
            <>
              <RadioField
                name={`to-${demandId}`}
                label="Geef deze dienst aan iemand anders"
                hint={`${counted(takers.count, 'mens kan', 'mensen kunnen')} hem overnemen. Bij elk staat wat het rooster dan wordt. Wie het best past, staat bovenaan.`}
                options={takers.may}
              />
              <ButtonRow>
                <Button kind="secondary" name="do" value={`hand:${demandId}`}>
                  Geef over
                </Button>
              </ButtonRow>
            </>
          )}
        </PostForm>
      ) : null}
    </Card>
  );
}

function Give({ cell, answer }: { readonly cell: Cell; readonly answer: FormAnswer | undefined }) {
  const title = cell.own.length === 0 ? 'Geef een dienst' : 'Geef een andere dienst in plaats van deze';
  return (
    <Card title={title}>
      {cell.may.length === 0 ? (
        <Paragraph>Er is op deze dag geen open dienst die {cell.name} mag doen.</Paragraph>
      ) : (
        <PostForm answer={answer}>
          <RadioField name="demandId" label="Welke dienst?" options={cell.may} />
          <ButtonRow>
            <Button name="do" value="give">
              Geef deze dienst
            </Button>
          </ButtonRow>
        </PostForm>
      )}
      <MayNot none={cell.mayNot} what="Dienst" one="dienst" many="diensten" />
    </Card>
  );
}

/** That somebody is asked before this day changes for them, and what they may say. */
function Near({ cell: { near, changeable, name, own } }: { readonly cell: Cell }) {
  if (near === null || !changeable) return null;
  return (
    <Notice title={`Vraag eerst: ${name}`}>
      {`Een verandering op deze dag is ${nearWords(near)}. ${howToRefuse.gets}`}
      {own.some(({ published }) => published) ? ` ${howToRefuse.loses}` : ''}
    </Notice>
  );
}

export default function PersonCellPage() {
  const cell = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { draft, name, dayText, hours } = cell;
  return (
    <>
      <Breadcrumb
        trail={[
          { href: rosterPath, label: 'Rooster' },
          { href: draftHref(draft.id), label: draft.name },
        ]}
      />
      <PageTitle
        lead={`In dit concept: ${inHours(hours.planned)} werk van ${inHours(hours.owed)} garantie.`}
        refusals={answer?.refusals}
      >
        {`${name}, ${dayText}`}
      </PageTitle>
      {cell.changeable ? null : <Notice>Deze dag kan niet meer veranderen.</Notice>}
      <Near cell={cell} />
      {cell.own.length === 0 ? (
        <Paragraph>{`${capital(dayText)} heeft ${name} geen dienst.`}</Paragraph>
      ) : null}
      <Columns shape="even">
        <Stack>
          {cell.own.map((shift) => (
            <OwnShift
              key={shift.demandId}
              shift={shift}
              begun={cell.changeable && !shift.changeable}
              answer={answer}
            />
          ))}
          {cell.given && cell.own.length === 0 ? <Give cell={cell} answer={answer} /> : null}
        </Stack>
        <Stack>
          {cell.given && cell.own.length > 0 ? <Give cell={cell} answer={answer} /> : null}
          <Card title="Meer">
            <ul className="wk-list">
              <li>
                <Link href={cell.back}>Terug naar het bord</Link>
              </li>
              <li>
                <Link
                  href={personHref(draft.id, cell.participantId)}
                >{`Alle diensten van ${name}, en waarom`}</Link>
              </li>
              <li>
                <Link
                  href={`/deelnemers/${cell.participantId}/beschikbaarheid`}
                >{`Wanneer ${name} kan werken`}</Link>
              </li>
            </ul>
          </Card>
        </Stack>
      </Columns>
    </>
  );
}
