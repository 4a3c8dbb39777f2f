import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { dayOf } from '../../../../kernel/local-date.ts';
import { fillText } from '../../../../kernel/text.ts';
import { oproeptermijnDagen } from '../../../../law/oproep/call.ts';
import { asActor } from '../../../../platform/session.ts';
import { visitAs } from '../../../../platform/web/visit.ts';
import {
  Card,
  Columns,
  DataTable,
  EmptyState,
  formatCents,
  formatDay,
  Link,
  PageTitle,
  Paragraph,
  Stack,
  usePage,
  useText,
} from '../../../../ui/index.ts';
import { ledgersOf } from '../../queries/ledgers.ts';
import { type NamedLine, named } from '../../queries/lines.ts';
import { hoursOf } from '../../rules/clock.ts';
import { idleCauseNames } from '../../words.ts';
import { monthName } from '../MonthChoice.tsx';
import { Balance } from '../person/Balance.tsx';
import { lineKindNames } from '../person/names.ts';
import { PayCard } from '../person/PayCard.tsx';
import { inAddress, monthAsked, monthsAround } from '../reading.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
  const { platform, actor } = visitAs(context, ['participant']);
  const today = dayOf(platform.clock.now());
  const month = monthAsked(new URL(request.url).searchParams, today);
  const participantId = actor.participantId ?? '';
  return asActor(platform, actor, async (db) => {
    const [own] = await ledgersOf(db, { month, today, participantId });
    return {
      month,
      months: monthsAround(today).slice(1, 7),
      own: own ?? null,
      lines: own === undefined ? [] : await named(db, own.ledger.lines),
    };
  });
}

/** What the participant is paid and why, and the hours of each day, in plain words. */
export default function MyHours() {
  const { month, months, own, lines } = useLoaderData<typeof loader>();
  const t = useText();
  const { language } = usePage();
  const name = monthName(month, language);
  return (
    <Stack>
      <PageTitle
        lead={t({
          nl: 'U krijgt elke maand uw vaste uren betaald, ook als er geen werk is.',
          en: 'You are paid your fixed hours every month, even when there is no work.',
        })}
      >
        {t({ nl: `Mijn uren en loon in ${name}`, en: `My hours and pay in ${name}` })}
      </PageTitle>
      <Paragraph>
        {months.map((each, place) => (
          <span key={each}>
            {place === 0 ? '' : ' · '}
            <Link href={`/mijn/uren?maand=${inAddress(each)}`}>{monthName(each, language)}</Link>
          </span>
        ))}
      </Paragraph>
      {own === null ? (
        <EmptyState
          title={t({
            nl: 'In deze maand had u geen contract met de flexpoule.',
            en: 'In this month you had no contract with the pool.',
          })}
        />
      ) : (
        <Columns>
          <Stack>
            <Why own={own} />
            <Days lines={lines} />
          </Stack>
          <Stack>
            <PayCard own={own} />
            <Balance own={own} />
          </Stack>
        </Columns>
      )}
    </Stack>
  );
}

type Mine = NonNullable<Awaited<ReturnType<typeof loader>>['own']>;

function Why({ own }: { readonly own: Mine }) {
  const t = useText();
  const { language } = usePage();
  const { ledger, pay } = own;
  const idle = ledger.idle > 0;
  return (
    <Card
      weight="lifted"
      title={
        pay === null
          ? t({ nl: 'Uw uren deze maand', en: 'Your hours this month' })
          : t({
              nl: `U krijgt ${formatCents(pay.totalCents, language)} bruto`,
              en: `You get ${formatCents(pay.totalCents, language)} gross`,
            })
      }
    >
      <Paragraph>
        {t({
          nl: `Uw contract geeft u ${hoursOf(ledger.owed)} uur in deze maand. U werkte ${hoursOf(ledger.worked)} uur.`,
          en: `Your contract gives you ${hoursOf(ledger.owed)} hours in this month. You worked ${hoursOf(ledger.worked)} hours.`,
        })}
      </Paragraph>
      {idle ? (
        <Paragraph>
          {t({
            nl: `Voor ${hoursOf(ledger.idle)} uur was er geen werk of werkte u niet. Ook die uren zijn betaald, behalve als er hieronder staat dat er na een gesprek anders is besloten.`,
            en: `For ${hoursOf(ledger.idle)} hours there was no work or you did not work. Those hours are paid too, unless it says below that something else was decided after a talk.`,
          })}
        </Paragraph>
      ) : null}
      {pay !== null && pay.notPaidCents > 0 ? (
        <Paragraph>
          {t({
            nl: 'Bent u het niet eens met een besluit? Praat met uw begeleider. U mag ook iemand meenemen.',
            en: 'Do you not agree with a decision? Talk to your coach. You may bring somebody with you.',
          })}
        </Paragraph>
      ) : null}
    </Card>
  );
}

function Days({ lines }: { readonly lines: readonly NamedLine[] }) {
  const t = useText();
  const { language } = usePage();
  return (
    <DataTable
      caption={t({ nl: 'Uw uren per dag', en: 'Your hours per day' })}
      rows={lines.map((line, place) => ({ ...line, key: `${place}` }))}
      rowKey={({ key }) => key}
      columns={[
        {
          key: 'day',
          label: t({ nl: 'Dag', en: 'Day' }),
          cell: ({ onDate }) =>
            onDate === null
              ? t({ nl: 'geen vaste dag', en: 'no particular day' })
              : formatDay(onDate, language, 'near'),
        },
        {
          key: 'what',
          label: t({ nl: 'Wat', en: 'What' }),
          prose: true,
          cell: (line) => <What line={line} />,
        },
        {
          key: 'hours',
          label: t({ nl: 'Uren', en: 'Hours' }),
          numeric: true,
          cell: ({ minutes }) => hoursOf(minutes),
        },
      ]}
    />
  );
}

function What({ line }: { readonly line: NamedLine }) {
  const t = useText();
  const { kind, cause, work, organisation, judged, carrier, due, onDate } = line;
  const where = work === null ? '' : `: ${work}${organisation === null ? '' : `, ${organisation}`}`;
  const name = cause === null ? lineKindNames[kind] : idleCauseNames[cause];
  return (
    <>
      {`${capitalised(t(name))}${where}`}
      {due && onDate !== null ? (
        <>
          <br />
          <span className="wk-soft">
            {t(
              fillText(
                {
                  nl: 'Dit hoorde u minder dan {days} dagen van tevoren. Deze uren tellen alsof u ze werkte.',
                  en: 'You heard this less than {days} days ahead. These hours count as if you worked them.',
                },
                { days: oproeptermijnDagen(onDate) },
              ),
            )}
          </span>
        </>
      ) : null}
      {carrier === 'person' && judged !== null ? (
        <>
          <br />
          <span className="wk-soft">
            {t({ nl: 'Niet betaald. Reden:', en: 'Not paid. Reason:' })} {judged.reason}
          </span>
        </>
      ) : null}
    </>
  );
}

function capitalised(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
