import type { Language, Text } from '../../../../kernel/text.ts';
import {
  Card,
  Disclosure,
  type Fact,
  Facts,
  type FormValues,
  formatCents,
  formatEuros,
  Heading3,
  Paragraph,
  PartsChart,
  ReceiptView,
  usePage,
  useText,
} from '../../../../ui/index.ts';
import type { JobEffect, Month } from '../../rules/job-effect.ts';
import { uncertainties } from './words.ts';

type Benefit = NonNullable<JobEffect['benefit']>;

/** One amount, or from the least to the most where it is not sure. */
function between(least: number, most: number, language: Language): string {
  if (least === most) return formatEuros(least, language);
  const [low, high] = [Math.min(least, most), Math.max(least, most)].map((cents) =>
    formatEuros(cents, language),
  );
  return language === 'nl' ? `${low} tot ${high}` : `${low} to ${high}`;
}

function answerOf(effect: JobEffect): Text {
  const { benefit, pay } = effect;
  if (benefit === null) {
    return {
      nl: `U verdient ongeveer ${formatEuros(pay.grossCents, 'nl')} bruto per maand.`,
      en: `You earn about ${formatEuros(pay.grossCents, 'en')} gross a month.`,
    };
  }
  const { least, most } = benefit;
  return {
    nl: `Met deze baan hebt u per maand ongeveer ${between(least.totalCents, most.totalCents, 'nl')}.`,
    en: `With this job you have about ${between(least.totalCents, most.totalCents, 'en')} a month.`,
  };
}

type EffectProps = {
  readonly effect: JobEffect;
  /** There is a contract already: then the benefit is what there would be without. */
  readonly working: boolean;
};

/** The outcome: in a sentence, drawn, in numbers, and step by step for who wants that. */
export function Effect({ effect, working }: EffectProps) {
  const { language } = usePage();
  const t = useText();
  const { pay, benefit } = effect;
  return (
    <Card weight="lifted" title={t(answerOf(effect))}>
      {benefit === null ? null : (
        <>
          <Paragraph>
            {t({
              nl: `${without(working).nl} is dat ${formatEuros(benefit.nowCents, 'nl')} uitkering.`,
              en: `${without(working).en} it is ${formatEuros(benefit.nowCents, 'en')} benefit.`,
            })}
          </Paragraph>
          <Picture benefit={benefit} working={working} />
        </>
      )}
      <Heading3>{t({ nl: 'Uw loon', en: 'Your pay' })}</Heading3>
      <Facts rows facts={payFacts(pay, t, language)} />
      {benefit === null ? null : (
        <>
          <Heading3>{t({ nl: 'Per maand, met de baan', en: 'Per month, with the job' })}</Heading3>
          <Facts rows facts={benefitFacts(benefit, t, language)} />
        </>
      )}
      <Receipts effect={effect} />
    </Card>
  );
}

type Say = (text: Text) => string;

function payFacts(pay: JobEffect['pay'], t: Say, language: Language): Fact[] {
  return [
    {
      label: pay.minimum
        ? t({ nl: 'Per uur (minimumloon)', en: 'Per hour (minimum wage)' })
        : t({ nl: 'Per uur', en: 'Per hour' }),
      value: formatCents(pay.wageCents, language),
    },
    {
      label: t({ nl: 'Bruto per maand', en: 'Gross per month' }),
      value: formatEuros(pay.grossCents, language),
    },
    {
      label: t({ nl: 'Vakantiegeld per jaar, apart', en: 'Holiday allowance per year, apart' }),
      value: formatEuros(pay.holidayCents, language),
    },
  ];
}

function benefitFacts({ least, most, nowCents }: Benefit, t: Say, language: Language): Fact[] {
  const range = (of: (month: Month) => number) => between(of(least), of(most), language);
  const free = (month: Month) => month.exemptCents;
  return [
    { label: t({ nl: 'Loon, netto', en: 'Pay, net' }), value: range(({ netCents }) => netCents) },
    ...(free(most) === 0
      ? []
      : [{ label: t({ nl: 'Daarvan telt niet mee', en: 'Of that does not count' }), value: range(free) }]),
    {
      label: t({ nl: 'Uitkering die u nog krijgt', en: 'Benefit that you still get' }),
      value: range(({ remainingCents }) => remainingCents),
    },
    { label: t({ nl: 'Samen', en: 'Together' }), value: range(({ totalCents }) => totalCents) },
    {
      label: t({ nl: 'Meer dan zonder baan', en: 'More than without a job' }),
      value: range(({ totalCents }) => totalCents - nowCents),
    },
  ];
}

/** Now and then as bars; with the least pay, so that nobody is promised too much. */
function Picture({ benefit, working }: { readonly benefit: Benefit; readonly working: boolean }) {
  const { nowCents, least, most } = benefit;
  const { language } = usePage();
  const t = useText();
  const bar = (label: Text, netCents: number, remainingCents: number) => ({
    label: t(label),
    total: formatEuros(netCents + remainingCents, language),
    parts: [
      { key: 'pay', value: netCents },
      { key: 'benefit', value: remainingCents },
    ],
  });
  const sure = least.netCents === most.netCents;
  return (
    <PartsChart
      label={t({
        nl: 'Loon en uitkering per maand, nu en met de baan. De cijfers staan eronder.',
        en: 'Pay and benefit per month, now and with the job. The numbers are below.',
      })}
      kinds={[
        { key: 'pay', label: t({ nl: 'loon, netto', en: 'pay, net' }) },
        { key: 'benefit', label: t({ nl: 'uitkering', en: 'benefit' }) },
      ]}
      groups={[
        {
          heading: t({ nl: 'Per maand', en: 'Per month' }),
          bars: [
            bar(without(working), 0, nowCents),
            bar(sure ? withJob : atLeast, least.netCents, least.remainingCents),
            ...(sure ? [] : [bar(atMost, most.netCents, most.remainingCents)]),
          ],
        },
      ]}
    />
  );
}

function without(working: boolean): Text {
  return working ? { nl: 'Zonder baan', en: 'Without' } : { nl: 'Nu', en: 'Now' };
}

const withJob: Text = { nl: 'Met baan', en: 'With job' };
const atLeast: Text = { nl: 'Ten minste', en: 'At least' };
const atMost: Text = { nl: 'Ten hoogste', en: 'At most' };

function Receipts({ effect: { pay, benefit } }: { readonly effect: JobEffect }) {
  const t = useText();
  return (
    <>
      <Disclosure summary={t({ nl: 'Zo is het loon berekend', en: 'How the pay was computed' })}>
        <ReceiptView receipt={pay.receipt} />
        <ReceiptView receipt={pay.holidayReceipt} />
      </Disclosure>
      {benefit === null ? null : (
        <Disclosure summary={t({ nl: 'Zo is de uitkering berekend', en: 'How the benefit was computed' })}>
          <ReceiptView receipt={benefit.least.receipt} />
          {benefit.least.netCents === benefit.most.netCents ? null : (
            <ReceiptView receipt={benefit.most.receipt} />
          )}
        </Disclosure>
      )}
    </>
  );
}

type UncertainProps = {
  readonly effect: JobEffect;
  readonly values: FormValues;
  /** Who decides on the benefit, where that is known. */
  readonly caseWorker: string | null;
};

/** What was not reckoned, and who can be asked. */
export function Uncertain({ effect, values, caseWorker }: UncertainProps) {
  const t = useText();
  const held = (name: string) => values[name]?.[0]?.trim() ?? '';
  const doubts = uncertainties(effect, {
    net: held('net') !== '',
    couple: held('household') === 'couple',
    exemption: ['n', 'r', 'z'].includes(held('exemption')),
  });
  return (
    <Card title={t({ nl: 'Dit is nog onzeker', en: 'This is still uncertain' })}>
      <ul className="wk-list">
        {doubts.map((doubt) => (
          <li key={doubt.nl}>{t(doubt)}</li>
        ))}
      </ul>
      <Heading3>{t({ nl: 'Wie kunt u vragen?', en: 'Whom can you ask?' })}</Heading3>
      <Paragraph>{t(whomToAsk(effect, caseWorker))}</Paragraph>
      <Paragraph>
        {t({
          nl: 'Stopt het werk later? Dan kunt u opnieuw een uitkering vragen. Uw begeleider helpt daarbij.',
          en: 'Does the work stop later? Then you can ask for a benefit again. Your coach helps with that.',
        })}
      </Paragraph>
    </Card>
  );
}

function whomToAsk({ benefit }: JobEffect, caseWorker: string | null): Text {
  if (benefit === null) {
    return {
      nl: 'Vraag wie uw uitkering betaalt wat ervan overblijft. Neem deze berekening mee naar uw begeleider.',
      en: 'Ask whoever pays your benefit what changes. Take this reckoning to your coach.',
    };
  }
  if (caseWorker === null) {
    return {
      nl: 'De gemeente beslist over uw uitkering. Neem deze berekening mee naar uw klantmanager of begeleider.',
      en: 'The municipality decides about your benefit. Take this reckoning to your adviser or coach.',
    };
  }
  return {
    nl: `De gemeente beslist over uw uitkering. Neem deze berekening mee naar ${caseWorker}, uw klantmanager, of naar uw begeleider.`,
    en: `The municipality decides about your benefit. Take this reckoning to ${caseWorker}, your adviser there, or to your coach.`,
  };
}
