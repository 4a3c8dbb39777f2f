import { CheckboxField, RadioField, TextArea, TextField } from '../../../../ui/index.ts';
import type { Field } from '../../../participants/index.ts';
import { rowFormNames } from './changes.ts';
import type { loadRow } from './load.ts';

type RowPage = Awaited<ReturnType<typeof loadRow>>;

const hints: Partial<Record<Field, string>> = {
  birthDate: 'Dag, maand en jaar, bijvoorbeeld 31-1-1990.',
  benefit: 'Participatiewet, WW, IOAW, IOAZ, Wajong, WIA, Anw of geen.',
  benefitSince: 'Dag, maand en jaar, bijvoorbeeld 31-1-2024.',
  travelModes: 'OV, auto, motor, scooter, fiets of lopen; met een schuine streep ertussen.',
  dutchSpoken: 'A1, A2, B1, B2, C1, C2 of moedertaal.',
  certificates: 'Met een puntkomma ertussen.',
  remark: 'Schrijf op wat iemand kan, bijvoorbeeld ‘kan tillen tot 10 kg’. De persoon kan dit lezen.',
};

const needed: readonly Field[] = ['givenName', 'familyName', 'birthDate'];
const short: readonly Field[] = ['infix', 'postcode', 'hours', 'travelMinutes', 'birthDate', 'benefitSince'];

/** All that a row holds, to be corrected, and whether it goes in. */
export function RowFields({ row }: { readonly row: RowPage }) {
  return (
    <>
      {row.verdict === 'refused' ? null : <ChoiceField row={row} />}
      {row.asked.map((field) =>
        field === 'remark' ? (
          <TextArea key={field} name={field} {...questionOf(field, row)} rows={3} />
        ) : (
          <TextField
            key={field}
            name={field}
            {...questionOf(field, row)}
            width={short.includes(field) ? 'short' : 'full'}
          />
        ),
      )}
      {row.asksBsn ? <NumberFields row={row} /> : null}
    </>
  );
}

function questionOf(field: Field, { labels }: RowPage) {
  const hint = hints[field];
  return {
    label: labels[field] ?? field,
    optional: !needed.includes(field),
    ...(hint === undefined ? {} : { hint }),
  };
}

function ChoiceField({ row }: { readonly row: RowPage }) {
  const doubtful = row.verdict === 'doubtful';
  return (
    <RadioField
      name="choice"
      label="Gaat deze regel mee?"
      optional={!doubtful}
      options={[
        {
          value: 'in',
          label: doubtful ? 'Ja, ik heb het nagekeken' : 'Ja',
          ...(row.withoutBsn ? { hint: 'Zonder het BSN: eerst moet duidelijk zijn van wie dat is.' } : {}),
        },
        { value: 'out', label: 'Nee, sla deze regel over' },
      ]}
    />
  );
}

function NumberFields({ row: { bsnEnd } }: { readonly row: RowPage }) {
  return (
    <>
      <TextField
        name="bsn"
        label="BSN"
        inputMode="numeric"
        width="short"
        optional
        hint={
          bsnEnd === null
            ? 'Er staat geen BSN op deze regel.'
            : `Er staat een nummer dat eindigt op ${bsnEnd}. Laat dit leeg om het zo te houden.`
        }
      />
      {bsnEnd === null ? null : (
        <CheckboxField
          name={rowFormNames.noNumber}
          label="BSN weglaten"
          optional
          options={[{ value: 'ja', label: 'Neem geen BSN mee' }]}
        />
      )}
    </>
  );
}
