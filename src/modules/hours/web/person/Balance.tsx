import { Card, Facts, Paragraph, useText } from '../../../../ui/index.ts';
import type { PersonLedger } from '../../queries/ledgers.ts';
import { hoursOf } from '../../rules/clock.ts';
import { type LineKind, lineKinds } from '../../rules/facts.ts';
import { lineKindNames } from './names.ts';

type Own = Pick<PersonLedger, 'kind' | 'ledger' | 'carry'>;

/** What is owed beside what became of it: both sides are the same to the minute. */
export function Balance({ own }: { readonly own: Own }) {
  const t = useText();
  const { ledger, carry, kind } = own;
  const row = (each: LineKind) => ({ label: t(lineKindNames[each]), value: hoursOf(ledger[each]) });
  return (
    <Card title={t({ nl: 'De balans', en: 'The balance' })}>
      <Facts
        rows
        facts={[
          { label: t({ nl: 'Gegarandeerd', en: 'Guaranteed' }), value: hoursOf(ledger.owed) },
          {
            label: t({ nl: 'Meer dan de garantie', en: 'Above the guarantee' }),
            value: hoursOf(ledger.surplus),
          },
          {
            label: t({ nl: 'Samen', en: 'Together' }),
            value: <strong>{hoursOf(ledger.owed + ledger.surplus)}</strong>,
          },
        ]}
      />
      <Facts rows facts={lineKinds.filter((each) => ledger[each] > 0 || each === 'worked').map(row)} />
      {kind === 'month' ? (
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
                value: hoursOf(carry.carriedIn),
              },
              {
                label: t({ nl: 'Naar de volgende maand', en: 'To next month' }),
                value: hoursOf(carry.carriedOut),
              },
            ]}
          />
          <Paragraph soft>
            {t({
              nl: 'De garantie geldt per jaar en wordt gelijk verdeeld betaald. Aan het einde van het jaar of het contract zijn meer uren extra betaald; minder uren vervallen.',
              en: 'The guarantee is per year and is paid evenly. At the end of the year or the contract more hours are paid extra; fewer hours lapse.',
            })}
          </Paragraph>
        </>
      )}
    </Card>
  );
}
