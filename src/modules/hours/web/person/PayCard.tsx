import {
  Card,
  Disclosure,
  type Fact,
  Facts,
  formatCents,
  Notice,
  Paragraph,
  ReceiptView,
  usePage,
  useText,
} from '../../../../ui/index.ts';
import type { PersonLedger } from '../../queries/ledgers.ts';
import type { Pay } from '../../rules/pay.ts';

/** The pay of a month, gross and without holiday allowance, with the check against the minimum wage. */
export function PayCard({ own }: { readonly own: Pick<PersonLedger, 'pay'> }) {
  const t = useText();
  const { pay } = own;
  if (pay === null)
    return (
      <Card title={t({ nl: 'Het loon', en: 'The pay' })}>
        <Paragraph>
          {t({
            nl: 'In het contract staat geen loon per uur. Daarom kunnen wij het loon niet uitrekenen.',
            en: 'The contract does not say the wage per hour. So we cannot work out the pay.',
          })}
        </Paragraph>
      </Card>
    );
  return (
    <div id="loon">
      <Card title={t({ nl: 'Het loon', en: 'The pay' })}>
        <PayFacts pay={pay} />
        <LiftedNote pay={pay} />
        <Paragraph soft>
          {t({
            nl: 'Bruto, zonder vakantiegeld. De garantie wordt betaald, ook als er geen werk is (BW 7:628). Vrije dagen en ziekte zijn hier helemaal betaald; een cao of contract kan bij ziekte iets anders zeggen.',
            en: 'Gross, without holiday allowance. The guarantee is paid, also when there is no work (Civil Code 7:628). Leave and illness are paid in full here; a collective agreement or contract may say otherwise for illness.',
          })}
        </Paragraph>
        <MinimumCheck pay={pay} />
      </Card>
    </div>
  );
}

function PayFacts({ pay }: { readonly pay: Pay }) {
  const t = useText();
  const { language } = usePage();
  const cents = (value: number) => formatCents(value, language);
  const more: readonly Fact[] = [
    ...(pay.aboveCents === 0
      ? []
      : [
          {
            label: t({ nl: 'Uren boven de garantie', en: 'Hours above the guarantee' }),
            value: cents(pay.aboveCents),
          },
        ]),
    ...(pay.notPaidCents === 0
      ? []
      : [
          {
            label: t({ nl: 'Niet betaald, na een gesprek', en: 'Not paid, after a talk' }),
            value: cents(-pay.notPaidCents),
          },
        ]),
  ];
  return (
    <Facts
      rows
      facts={[
        { label: t({ nl: 'Garantie', en: 'Guarantee' }), value: cents(pay.guaranteeCents) },
        ...more,
        { label: t({ nl: 'Samen', en: 'Together' }), value: <strong>{cents(pay.totalCents)}</strong> },
      ]}
    />
  );
}

/** Says that the law pays more here than the contract. */
function LiftedNote({ pay: { lifted } }: { readonly pay: Pay }) {
  const t = useText();
  const { language } = usePage();
  if (lifted === null) return null;
  const [contract, least, more] = [lifted.contractCents, lifted.minimumCents, lifted.moreCents].map((value) =>
    formatCents(value, language),
  );
  return (
    <Notice kind="warning">
      {t({
        nl: `In het contract staat ${contract} per uur. Het wettelijk minimumloon is hoger: ${least}. Daarom is hier met ${least} gerekend. Dat is ${more} meer in deze maand.`,
        en: `The contract says ${contract} per hour. The statutory minimum wage is higher: ${least}. So this is worked out with ${least}. That is ${more} more this month.`,
      })}
    </Notice>
  );
}

function MinimumCheck({ pay: { minimum } }: { readonly pay: Pay }) {
  const t = useText();
  const { language } = usePage();
  const cents = (value: number) => formatCents(value, language);
  if (minimum === null)
    return (
      <Paragraph soft>
        {t({
          nl: 'Of dit genoeg is voor het minimumloon, is hier niet te zien: daar is de leeftijd voor nodig.',
          en: 'Whether this is enough for the minimum wage cannot be seen here: it takes the age.',
        })}
      </Paragraph>
    );
  return (
    <>
      <Notice kind={minimum.enough ? 'ok' : 'warning'}>
        {minimum.enough
          ? t({
              nl: 'Het afgesproken loon van een hele maand is ten minste het wettelijk minimumloon.',
              en: 'The agreed pay of a whole month is at least the statutory minimum wage.',
            })
          : t({
              nl: `Het afgesproken loon van een hele maand is ${cents(minimum.agreedCents)}. Het wettelijk minimumloon is ${cents(minimum.requiredCents)}. Dat is ${cents(minimum.shortCents)} meer. Het minimumloon wordt betaald; het contract moet nog worden aangepast.`,
              en: `The agreed pay of a whole month is ${cents(minimum.agreedCents)}. The statutory minimum wage is ${cents(minimum.requiredCents)}. That is ${cents(minimum.shortCents)} more. The minimum wage is paid; the contract still has to be changed.`,
            })}
      </Notice>
      {minimum.receipt === null ? null : (
        <Disclosure summary={t({ nl: 'Zo is dit nagerekend', en: 'How this was checked' })}>
          <ReceiptView receipt={minimum.receipt} />
        </Disclosure>
      )}
    </>
  );
}
