import type { ReactNode } from 'react';
import { data, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import {
  Breadcrumb,
  Card,
  Columns,
  Disclosure,
  FiguresView,
  formValues,
  GetForm,
  Link,
  PageTitle,
  Paragraph,
  Questions,
  ReceiptView,
  refusalsInSummary,
  Stack,
  useText,
} from '../../../../ui/index.ts';
import type { Outcome } from '../calculator.ts';
import { calculated, calculatorAt } from './load.ts';

export function loader(args: LoaderFunctionArgs) {
  const { calculator, today, search, calculated: found } = calculated(args);
  const page = { slug: calculator.slug, today, search, calculated: found };
  return data(page, { status: found !== null && found.refusals.length > 0 ? 422 : 200 });
}

export default function CalculatorPage() {
  const { slug, today, search, calculated: found } = useLoaderData<typeof loader>();
  const t = useText();
  const calculator = calculatorAt(slug);
  if (calculator === null) return null;
  const { title, lead, begin } = calculator;
  const questions = calculator.questions(t, today);
  const outcome = found?.outcome ?? null;
  const form = (
    <GetForm
      action={`/rekenen/${slug}`}
      answer={found}
      values={formValues(begin(today))}
      submit={t({ nl: 'Bereken', en: 'Calculate' })}
    >
      <Questions questions={questions} />
    </GetForm>
  );
  return (
    <>
      <Breadcrumb
        trail={[{ href: '/rekenen', label: t({ nl: 'Rekenen met de wet', en: 'Calculate by law' }) }]}
      />
      <PageTitle lead={t(lead)} refusals={refusalsInSummary(questions, found?.refusals ?? [])}>
        {t(title)}
      </PageTitle>
      <Stack>
        {outcome === null ? null : (
          <Card weight="lifted" title={t(outcome.answer)}>
            {(outcome.more ?? []).map((text) => (
              <Paragraph key={text.nl}>{t(text)}</Paragraph>
            ))}
            <Paragraph>
              {t({
                nl: 'Het adres van deze pagina bevat uw vragen: u kunt de uitkomst bewaren of delen.',
                en: 'The address of this page holds your questions: you can keep or share the outcome.',
              })}{' '}
              <Link href={`/rekenen/${slug}/bon.json${search}`}>
                {t({ nl: 'De berekening als bestand (JSON)', en: 'The calculation as a file (JSON)' })}
              </Link>
            </Paragraph>
          </Card>
        )}
        {outcome?.figures === undefined ? null : (
          <Card>
            <FiguresView figures={outcome.figures} />
          </Card>
        )}
        {outcome === null ? form : <OutcomeAndForm outcome={outcome} form={form} />}
      </Stack>
    </>
  );
}

/** A receipt stands beside the questions; below a picture everything is under each other. */
function OutcomeAndForm({ outcome, form }: { readonly outcome: Outcome; readonly form: ReactNode }) {
  if (outcome.figures !== undefined)
    return (
      <>
        <Receipts outcome={outcome} />
        {form}
      </>
    );
  return (
    <Columns shape="narrow-first">
      {form}
      <Receipts outcome={outcome} />
    </Columns>
  );
}

/** One receipt stands open; several are long, and open for who wants them. */
function Receipts({ outcome: { receipt, also = [] } }: { readonly outcome: Outcome }) {
  const t = useText();
  if (also.length === 0)
    return (
      <Card>
        <ReceiptView receipt={receipt} />
      </Card>
    );
  return (
    <Card title={t({ nl: 'Zo is dit berekend', en: 'How this was computed' })}>
      {[receipt, ...also].map((each) => (
        <Disclosure key={each.title.nl} summary={t(each.title)}>
          <ReceiptView receipt={each} />
        </Disclosure>
      ))}
    </Card>
  );
}
