import { addMonths } from '../../../../kernel/local-date.ts';
import { Card, Facts, Link, Paragraph, useText } from '../../../../ui/index.ts';
import type { PersonLedger } from '../../queries/ledgers.ts';
import { hoursOf } from '../../rules/clock.ts';
import { type LineKind, lineKinds } from '../../rules/facts.ts';
import { inAddress } from '../reading.ts';
import { lineKindNames } from './names.ts';

type Own = Pick<PersonLedger, 'kind' | 'ledger' | 'carry'>;

type BalanceProps = {
  readonly own: Own;
  /** The page on which each figure finds its hours, where there is one. */
  readonly href?: string;
};

/** What is owed beside what became of it: both sides are the same to the minute. */
export function Balance({ own, href }: BalanceProps) {
  const t = useText();
  const { ledger, carry, kind } = own;
  const opened = (minutes: number, to: string) =>
    href === undefined || minutes === 0 ? hoursOf(minutes) : <Link href={to}>{hoursOf(minutes)}</Link>;
  const row = (each: LineKind) => ({
    label: t(lineKindNames[each]),
    value: opened(ledger[each], `#${each}`),
  });
  const before = `${href}?maand=${inAddress(addMonths(ledger.month, -1))}#balans`;
  return (
    <div id="balans">
      <Card title={t({ nl: 'De balans', en: 'The balance' })}>
        <Facts
          rows
          facts={[
            { label: t({ nl: 'Gegarandeerd', en: 'Guaranteed' }), value: opened(ledger.owed, '#owed') },
            {
              label: t({ nl: 'Meer dan de garantie', en: 'Above the guarantee' }),
              value: opened(ledger.surplus, '#surplus'),
            },
            {
              label: t({ nl: 'Samen', en: 'Together' }),
              value: <strong>{opened(ledger.owed + ledger.surplus, '#uren')}</strong>,
            },
          ]}
        />
        <Facts rows facts={lineKinds.filter((each) => ledger[each] > 0 || each === 'worked').map(row)} />
        <Facts
          rows
          facts={[
            {
              label: t({ nl: 'In het rooster', en: 'In the roster' }),
              value: opened(ledger.planned, '#planned'),
            },
          ]}
        />
        {kind === 'month' && carry.carriedIn === 0 ? (
          <Paragraph soft>
            {t({
              nl: 'De garantie geldt per maand. Er gaat niets mee naar de volgende maand: meer uren zijn deze maand extra betaald, en minder uren hoeven niet ingehaald te worden.',
              en: 'The guarantee is per month. Nothing goes over to the next month: more hours are paid extra this month, and fewer hours need not be made up.',
            })}
          </Paragraph>
        ) : (
          <>
            <Facts
              rows
              facts={[
                {
                  label: t({ nl: 'Van de vorige maand', en: 'From last month' }),
                  value: opened(carry.carriedIn, before),
                },
                {
                  label: t({ nl: 'Naar de volgende maand', en: 'To next month' }),
                  value: opened(carry.carriedOut, ownPart(own) ?? before),
                },
              ]}
            />
            <Paragraph soft>
              {t(
                kind === 'month'
                  ? settled
                  : {
                      nl: 'De garantie geldt per jaar en wordt gelijk verdeeld betaald. Aan het einde van het jaar of het contract zijn meer uren extra betaald; minder uren vervallen.',
                      en: 'The guarantee is per year and is paid evenly. At the end of the year or the contract more hours are paid extra; fewer hours lapse.',
                    },
              )}
            </Paragraph>
          </>
        )}
      </Card>
    </div>
  );
}

const settled = {
  nl: 'In deze maand eindigde een contract met uren per jaar. Wat daarvan over was, is deze maand afgerekend. Daarna geldt de garantie per maand.',
  en: 'In this month a contract with hours per year ended. What was left of it is settled this month. After that the guarantee is per month.',
};

/** Where the hours of this month are that go over to the next one; null when all came from the month before. */
function ownPart({ ledger }: Own): string | null {
  if (ledger.surplus > 0) return '#surplus';
  return ledger.lines.some(({ kind, due }) => kind === 'idle' && !due) ? '#idle' : null;
}
