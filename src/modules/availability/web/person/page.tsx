import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { addDays, dayOf } from '../../../../kernel/local-date.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Breadcrumb,
  ButtonRow,
  Card,
  Columns,
  capital,
  Day,
  Facts,
  Link,
  LinkButton,
  PageTitle,
  Paragraph,
  Stack,
} from '../../../../ui/index.ts';
import { noteLook } from '../../../access/index.ts';
import { personNamed, trailOf } from '../../../participants/index.ts';
import {
  absencesShown,
  isSick,
  likingsShown,
  limitsShown,
  type ShownAbsence,
  type Week,
  weeksOf,
} from '../../queries/overview.ts';
import { usualLimits } from '../../rules/limits.ts';
import {
  absenceNames,
  availabilityLook,
  dayPartNames,
  guidanceNames,
  likingNames,
  weekdayNames,
  weekdays,
} from '../../words.ts';
import { availabilityHref, planningRoles } from '../subject.ts';
import { hoursOn } from '../week.ts';

export async function loader({ context, params }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, planningRoles);
  const today = dayOf(platform.clock.now());
  return asActor(platform, actor, async (db) => {
    const person = await personNamed(db, params.id ?? '');
    if (person === null) throw data(null, { status: 404 });
    await noteLook(db, platform, actor, person.id, availabilityLook);
    return {
      person,
      today,
      weeks: await weeksOf(db, person.id, today),
      absences: await absencesShown(db, person.id, today),
      sick: await isSick(db, person.id),
      limits: await limitsShown(db, person.id),
      likings: await likingsShown(db, person.id),
    };
  });
}

type View = Awaited<ReturnType<typeof loader>>;

function WeekFacts({ week }: { readonly week: Week }) {
  return (
    <Facts
      rows
      facts={weekdays.map((weekday) => ({
        label: capital(weekdayNames[weekday].nl),
        value: hoursOn(week.blocks, weekday, ({ nl }) => nl),
      }))}
    />
  );
}

function WeekCard({ weeks, today, href }: Pick<View, 'weeks' | 'today'> & { readonly href: string }) {
  return (
    <Card title="De week">
      {weeks.length === 0 ? (
        <Paragraph>
          Er is nog geen week vastgelegd. De planner gaat uit van maandag tot en met vrijdag, 7:00 tot 19:00
          uur.
        </Paragraph>
      ) : (
        weeks.map((week) => (
          <section key={week.from}>
            <Paragraph soft>
              {week.from > today ? 'Straks, vanaf ' : 'Sinds '}
              <Day day={week.from} />
            </Paragraph>
            <WeekFacts week={week} />
          </section>
        ))
      )}
      <LinkButton kind="secondary" href={`${href}/week`}>
        Verander de week
      </LinkButton>
    </Card>
  );
}

function Days({ from, to }: Pick<ShownAbsence, 'from' | 'to'>) {
  if (to === null)
    return (
      <>
        sinds <Day day={from} as="short" />
      </>
    );
  const last = addDays(to, -1);
  return (
    <>
      <Day day={from} as="short" />
      {last === from ? null : (
        <>
          {' tot en met '}
          <Day day={last} as="short" />
        </>
      )}
    </>
  );
}

function AbsenceCard({ absences, sick, href }: Pick<View, 'absences' | 'sick'> & { readonly href: string }) {
  return (
    <Card title="Niet aan het werk">
      {absences.length === 0 ? <Paragraph>Er zijn geen dagen vastgelegd.</Paragraph> : null}
      <Facts
        facts={absences.map(({ id, kind, open, ...days }) => ({
          label: capital(absenceNames[kind].nl),
          value: (
            <>
              <Days {...days} />
              {open ? (
                <>
                  {'. '}
                  <Link
                    href={`${href}/vrij/${id}/intrekken`}
                    label={`Trek in: ${absenceNames[kind].nl} vanaf ${days.from}`}
                  >
                    Trek in
                  </Link>
                </>
              ) : null}
            </>
          ),
        }))}
      />
      <ButtonRow>
        <LinkButton kind="secondary" href={`${href}/vrij`}>
          Leg vrije dagen vast
        </LinkButton>
        <LinkButton kind="secondary" href={sick ? `${href}/beter` : `${href}/ziek`}>
          {sick ? 'Meld beter' : 'Meld ziek'}
        </LinkButton>
      </ButtonRow>
    </Card>
  );
}

function LimitsCard({ limits, href }: Pick<View, 'limits'> & { readonly href: string }) {
  const now = limits ?? usualLimits;
  return (
    <Card title="Welk werk past">
      {limits === null ? (
        <Paragraph soft>Nog niet vastgelegd. De planner gaat zolang uit van dit:</Paragraph>
      ) : null}
      <Facts
        facts={[
          { label: 'Begeleiding', value: capital(guidanceNames[now.guidance].nl) },
          { label: 'Nachten', value: now.nights ? 'Kan in de nacht werken' : 'Werkt overdag en ’s avonds' },
          { label: 'Een dienst', value: `tot ${hours(now.longestShiftMinutes)} uur` },
          { label: 'Een week', value: `tot ${hours(now.mostWeekMinutes)} uur` },
          ...(now.prefers === null
            ? []
            : [{ label: 'Voorkeur', value: capital(dayPartNames[now.prefers].nl) }]),
        ]}
      />
      <LinkButton kind="secondary" href={`${href}/werk`}>
        Verander dit
      </LinkButton>
    </Card>
  );
}

function hours(minutes: number): string {
  return String(Math.round(minutes / 6) / 10).replace('.', ',');
}

function LikingsCard({ likings, href }: Pick<View, 'likings'> & { readonly href: string }) {
  return (
    <Card title="Waar iemand graag werkt">
      {likings.length === 0 ? <Paragraph>Er is nog niets vastgelegd.</Paragraph> : null}
      <Facts
        rows
        facts={likings.map(({ name, liking }) => ({ label: name, value: likingNames[liking].nl }))}
      />
      <LinkButton kind="secondary" href={`${href}/werkgever`}>
        Leg een werkgever vast
      </LinkButton>
    </Card>
  );
}

/** When and how somebody can work, for who plans their work. */
export default function AvailabilityPage() {
  const view = useLoaderData<typeof loader>();
  const href = availabilityHref(view.person);
  return (
    <>
      <Breadcrumb trail={trailOf(view.person)} />
      <PageTitle lead="De planner houdt zich hieraan. Waarom iets zo is, staat hier nooit.">
        {`Wanneer ${view.person.name} kan werken`}
      </PageTitle>
      <Columns shape="even">
        <Stack>
          <WeekCard {...view} href={href} />
          <AbsenceCard {...view} href={href} />
        </Stack>
        <Stack>
          <LimitsCard {...view} href={href} />
          <LikingsCard {...view} href={href} />
        </Stack>
      </Columns>
    </>
  );
}
