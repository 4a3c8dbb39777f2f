import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  redirect,
  useActionData,
  useLoaderData,
} from 'react-router';
import { addDays, dayOf, type LocalDate } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { act, type PageContext, visitAs } from '../../../../platform/web/visit.ts';
import {
  Button,
  ButtonRow,
  counted,
  Disclosure,
  EmptyState,
  formatDay,
  Heading2,
  Link,
  Notice,
  PageTitle,
  Paragraph,
  PostForm,
  refused,
  Stack,
} from '../../../../ui/index.ts';
import { recordAttendance } from '../../actions/record-attendance.ts';
import { type FloorShift, shiftsOn } from '../../queries/floor.ts';
import { clockOf } from '../../rules/clock.ts';
import { outcomeNames } from '../../words.ts';
import { dayAsked, floorRoles } from '../reading.ts';
import { type Place, placesOf, progressOf } from './places.ts';
import { recordEverybody, tapOf } from './record.ts';

async function groupOf(context: PageContext, request: Request) {
  const { platform, actor } = visitAs(context, floorRoles);
  const today = dayOf(platform.clock.now());
  const day = dayAsked(new URL(request.url).searchParams, today);
  const ofFirm = actor.role === 'planner' || actor.role === 'coach';
  const whose = ofFirm ? { firmId: actor.organisationId } : { organisationId: actor.organisationId };
  const shifts = await asActor(platform, actor, (db) =>
    shiftsOn(db, { from: day, to: addDays(day, 1) }, whose),
  );
  return { platform, actor, today, day, shifts, ofFirm };
}

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { today, day, shifts, ofFirm } = await groupOf(context, request);
  return { today, day, ofFirm, places: placesOf(shifts) };
}

export async function action({ context, request }: ActionFunctionArgs) {
  const { platform, actor, day, shifts } = await groupOf(context, request);
  const form = await request.formData();
  const tap = tapOf(form.get('tap'));
  if (tap === null && form.get('tap') !== 'all') return redirect(`/vandaag?dag=${day}`);
  const result =
    tap === null
      ? await recordEverybody({ platform, actor }, shifts)
      : await act(context, recordAttendance, { rosteredShiftId: tap.shiftId, outcome: tap.outcome });
  if (!result.ok) return refused(form, result.refusals);
  return redirect(`/vandaag?dag=${day}${tap === null ? '' : `#dienst-${tap.shiftId}`}`);
}

/** Today's group: one tap a person. */
export default function Floor() {
  const { today, day, ofFirm, places } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const shifts = places.flatMap((place) => place.shifts);
  const open = shifts.filter(({ outcome }) => outcome === null).length;
  const expected = shifts.filter((shift) => shift.outcome === null && shift.expected).length;
  const lead =
    shifts.length === 0
      ? formatDay(day, 'nl', 'near')
      : `${formatDay(day, 'nl', 'near')}: ${counted(shifts.length, 'dienst', 'diensten')}, nog ${open} vast te leggen.`;
  return (
    <Stack>
      <PageTitle lead={lead} refusals={answer?.refusals}>
        {day === today ? 'Wie is er vandaag?' : 'Wie was er?'}
      </PageTitle>
      <DayLinks day={day} today={today} />
      {shifts.length === 0 ? (
        <EmptyState title="Op deze dag staat er niemand in het rooster." />
      ) : (
        <PostForm action={`/vandaag?dag=${day}`} answer={answer}>
          {open === 0 ? <Notice kind="ok">Van iedereen is vastgelegd wie er was.</Notice> : null}
          {expected === 0 ? null : (
            <ButtonRow>
              <Button name="tap" value="all">
                {allWords({ shifts: shifts.length, open, expected })}
              </Button>
            </ButtonRow>
          )}
          <div className="wk-floor">
            {places.map((place) => (
              <Workplace key={place.siteId} place={place} ofFirm={ofFirm} />
            ))}
          </div>
        </PostForm>
      )}
    </Stack>
  );
}

/** A workplace: how far it is, and its people. Who plans for a pool reads whose it is. */
function Workplace({ place, ofFirm }: { readonly place: Place; readonly ofFirm: boolean }) {
  const { name, organisation, shifts } = place;
  return (
    <section className="wk-floor__place">
      <div className="wk-floor__head">
        <Heading2>{name}</Heading2>
        {ofFirm && organisation !== name ? <p className="wk-soft">{organisation}</p> : null}
        <p>{progressOf(place)}</p>
      </div>
      <ul className="wk-floor__people">
        {shifts.map((shift) => (
          <Person key={shift.id} shift={shift} />
        ))}
      </ul>
    </section>
  );
}

/** Whom one tap records: everybody, who is expected, or who is left. */
function allWords({ shifts, open, expected }: Record<'shifts' | 'open' | 'expected', number>): string {
  if (expected === shifts) return 'Iedereen is er';
  return open === shifts ? 'Wie verwacht wordt, is er' : 'De anderen zijn er';
}

function DayLinks({ day, today }: { readonly day: LocalDate; readonly today: LocalDate }) {
  return (
    <Paragraph>
      <Link href={`/vandaag?dag=${addDays(day, -1)}`}>Een dag eerder</Link>
      {day < today ? (
        <>
          {' · '}
          <Link href={`/vandaag?dag=${addDays(day, 1)}`}>Een dag later</Link>
        </>
      ) : null}
    </Paragraph>
  );
}

const others = ['absent', 'sick', 'sent-home'] as const;
const buttonWords = {
  worked: 'Was er',
  absent: 'Niet gekomen',
  sick: 'Ziek',
  'sent-home': 'Naar huis: geen werk',
} as const;

function Person({ shift }: { readonly shift: FloorShift }) {
  const { id, outcome, confirmed, expected } = shift;
  const name = shift.name ?? 'Een oud-collega';
  return (
    <li id={`dienst-${id}`} className="wk-floor__person">
      <p className="wk-floor__name">{name}</p>
      <p className="wk-soft">
        {shift.work}, {timesOf(shift.fromMinute, shift.toMinute)}
      </p>
      {outcome === null && !expected ? <p>Wordt niet verwacht.</p> : null}
      <div className="wk-floor__act">
        {outcome === null ? (
          <Button name="tap" value={`worked:${id}`} kind="secondary">
            {buttonWords.worked}
            <Of name={name} />
          </Button>
        ) : (
          <p>
            <strong>{stateOf(shift)}</strong>
            {confirmed ? ' (bevestigd)' : null}
          </p>
        )}
        {confirmed ? null : (
          <Disclosure
            summary={
              <>
                {outcome === null ? 'Anders' : 'Veranderen'}
                <Of name={name} />
              </>
            }
          >
            <ButtonRow>
              {[...(outcome === null ? [] : (['worked'] as const)), ...others]
                .filter((each) => each !== outcome)
                .map((each) => (
                  <Button key={each} name="tap" value={`${each}:${id}`} kind="secondary">
                    {buttonWords[each]}
                  </Button>
                ))}
            </ButtonRow>
            <Paragraph>
              <Link href={`/vandaag/${id}`}>Andere tijden of pauze</Link>
            </Paragraph>
          </Disclosure>
        )}
      </div>
    </li>
  );
}

/** Two times that stay on one line. */
function timesOf(from: number, to: number): string {
  return `${clockOf(from)}\u00a0–\u00a0${clockOf(to)}`;
}

/** Whose a button is: for who sees the page, the name stands above it. */
function Of({ name }: { readonly name: string }) {
  return <span className="wk-hidden">: {name}</span>;
}

function stateOf({ outcome, workedFrom, workedTo }: FloorShift): string {
  const words = outcome === null ? '' : outcomeNames[outcome].nl;
  const times = workedFrom === null || workedTo === null ? '' : `, ${timesOf(workedFrom, workedTo)}`;
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${times}`;
}
