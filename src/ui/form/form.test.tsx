import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../kernel/result.ts';
import { htmlOf } from '../testing.tsx';
import { PageTitle } from '../text/PageTitle.tsx';
import { type FormAnswer, formValues, refused } from './answer.ts';
import { CheckboxField, RadioField } from './ChoiceField.tsx';
import { DateField } from './DateField.tsx';
import { PostForm } from './PostForm.tsx';
import { SelectField } from './SelectField.tsx';
import { TextField } from './TextField.tsx';

const missing: Refusal = {
  rule: 'participants/name-missing',
  field: 'name',
  message: { nl: 'Vul de naam in.', en: 'Enter the name.' },
};
const answer: FormAnswer = { refusals: [missing], values: { name: ['<b>'], days: [] } };
const days = [
  { value: 'ma', label: 'Maandag' },
  { value: 'di', label: 'Dinsdag' },
];

describe('a form that was refused', () => {
  it('says what is wrong above the title, with a link to the field', () => {
    const html = htmlOf(<PageTitle refusals={[missing]}>Nieuwe deelnemer</PageTitle>);
    expect(html).toContain('<title>Fout: Nieuwe deelnemer – Werkkring</title>');
    expect(html).toContain('<a href="#veld-name">Vul de naam in.</a>');
    expect(html.indexOf('Er klopt iets niet')).toBeLessThan(html.indexOf('<h1'));
    expect(html).toMatch(/<section[^>]*autofocus/i);
  });

  it('keeps what was typed and ties the reason to its field', () => {
    const html = htmlOf(
      <PostForm answer={answer}>
        <TextField name="name" label="Naam" hint="Zoals op de pas" />
      </PostForm>,
    );
    expect(html).toContain('value="&lt;b&gt;"');
    expect(html).toContain('aria-describedby="veld-name-hint veld-name-fout"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toMatch(
      /id="veld-name-fout"[^>]*><p><span class="wk-hidden">Fout: <\/span>Vul de naam in\./,
    );
  });

  it('leaves unticked what the visitor unticked, whatever the form began with', () => {
    const html = htmlOf(
      <PostForm answer={answer}>
        <CheckboxField name="days" label="Dagen" options={days} values={['ma']} />
      </PostForm>,
    );
    expect(html).not.toContain('checked');
  });

  it('answers with status 422 and never sends a password or a proof back', () => {
    const form = new FormData();
    form.append('csrf', 'proof');
    form.append('password', 'geheim');
    form.append('days', 'ma');
    form.append('days', 'di');
    form.append('file', new Blob(['a']), 'a.csv');
    const { data, init } = refused(form, [missing]);
    expect(init?.status).toBe(422);
    expect(data).toEqual({ refusals: [missing], values: { days: ['ma', 'di'], file: [] } });
  });
});

describe('a form at first', () => {
  it('posts to its own page with the proof of the session', () => {
    const html = htmlOf(<PostForm submit="Opslaan" />);
    expect(html).toMatch(/<form[^>]*method="post"/);
    expect(html).toContain('action="/deelnemers/nieuw"');
    expect(html).toContain('<input type="hidden" name="csrf" value="proof"/>');
    expect(html).toContain('type="submit"');
  });

  it('begins with what is known', () => {
    const html = htmlOf(
      <PostForm values={formValues({ birth: '1984-03-27', town: 'west', way: 'bus', days: ['di'] })}>
        <DateField name="birth" label="Geboortedatum" />
        <SelectField name="town" label="Wijk" options={[{ value: 'west', label: 'Westpoort' }]} />
        <RadioField name="way" label="Reis" options={[{ value: 'bus', label: 'Bus' }]} />
        <CheckboxField name="days" label="Dagen" options={days} />
      </PostForm>,
    );
    expect(html).toContain('value="1984-03-27"');
    expect(html).toMatch(/<option value="west" selected/);
    expect(html).toMatch(/type="radio"[^>]*checked/);
    expect(html).toMatch(/id="veld-days-1"[^>]*checked/);
    expect(html).not.toMatch(/id="veld-days"[^>]*checked/);
  });

  it('says which fields may stay empty, in the language of the visitor', () => {
    const field = <TextField name="phone" label="Telephone" optional />;
    expect(htmlOf(field, 'en')).toContain('(optional)');
    expect(htmlOf(field)).toContain('(niet verplicht)');
  });
});
