import type { Receipt } from '../../kernel/receipt.ts';
import { DataTable } from '../data/DataTable.tsx';
import { Facts } from '../data/Facts.tsx';
import { usePage, useText } from '../page-context.ts';
import { Heading2, Heading3 } from '../text/Headings.tsx';
import { Paragraph } from '../text/Paragraph.tsx';
import { presentReceipt, type ShownReceipt, receiptWords as words } from './present.ts';

/** The receipt of a computed outcome, for whoever wants to follow it: inputs, dated rules, steps, outcome. */
export function ReceiptView({ receipt }: { readonly receipt: Receipt }) {
  const { language } = usePage();
  const t = useText();
  const shown = presentReceipt(receipt, language);
  return (
    <section className="wk-receipt" aria-label={`${t(words.title)}: ${shown.title}`}>
      <Heading2>{t(words.title)}</Heading2>
      <p className="wk-soft">
        {asSentence(shown.title)} {t(words.rulesOf)} {shown.day}.
      </p>
      <Heading3>{t(words.inputs)}</Heading3>
      <Facts facts={shown.inputs} rows />
      <Parameters parameters={shown.parameters} />
      <Steps steps={shown.steps} />
      <Heading3>{t(words.outcome)}</Heading3>
      {shown.reason === null ? null : <Paragraph>{shown.reason}</Paragraph>}
      <Facts facts={shown.outcome} rows />
      {shown.remarks.length === 0 ? null : (
        <>
          <Heading3>{t(words.remarks)}</Heading3>
          <ul className="wk-receipt__remarks">
            {shown.remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A title that asks something ends as a question. */
function asSentence(title: string): string {
  return title.endsWith('?') ? title : `${title}.`;
}

function Parameters({ parameters }: Pick<ShownReceipt, 'parameters'>) {
  const t = useText();
  if (parameters.length === 0) return null;
  return (
    <>
      <Heading3>{t(words.parameters)}</Heading3>
      <DataTable
        caption={t(words.parameters)}
        captionHidden
        rows={parameters}
        rowKey={({ label }) => label}
        columns={[
          { key: 'what', label: t(words.what), cell: ({ label }) => label },
          { key: 'value', label: t(words.value), numeric: true, cell: ({ value }) => value },
          {
            key: 'article',
            label: t(words.where),
            prose: true,
            cell: ({ article, source, status }) => (
              <>
                {article}
                <br />
                <span className="wk-soft">
                  {source} ({status})
                </span>
              </>
            ),
          },
          { key: 'period', label: t(words.period), cell: ({ period }) => period },
        ]}
      />
    </>
  );
}

function Steps({ steps }: Pick<ShownReceipt, 'steps'>) {
  const t = useText();
  if (steps.length === 0) return null;
  return (
    <>
      <Heading3>{t(words.steps)}</Heading3>
      <ol className="wk-receipt__steps">
        {steps.map(({ label, value, article, inWords, inNumbers, rounding }) => (
          <li key={label}>
            <p className="wk-receipt__what">
              <span>{label}</span> <strong>{value}</strong>
            </p>
            <p className="wk-soft">
              {inWords}
              {inNumbers === inWords ? null : ` = ${inNumbers}`}
            </p>
            <p className="wk-soft">{rounding === null ? article : `${article}; ${rounding}`}</p>
          </li>
        ))}
      </ol>
    </>
  );
}
