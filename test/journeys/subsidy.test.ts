import { expect, inject, it } from 'vitest';
import { type Answer, type HttpVisitor, signedIn } from './browser-without-script.ts';

const address = inject('address');

const linkIn = ({ html }: Answer, pattern: RegExp): string => pattern.exec(html)?.[1] ?? '';

/** Fills in a page of a form, checks the answers and confirms. */
async function through(
  visitor: HttpVisitor,
  path: string,
  ...pages: readonly (readonly [marker: string, fill: Readonly<Record<string, string>>])[]
): Promise<Answer> {
  let seen = await visitor.open(path);
  for (const [marker, fill] of pages) seen = await visitor.send(seen, marker, fill);
  expect(seen.text, seen.text).toContain('Er is nog niets opgeslagen');
  return visitor.send(seen, 'submission');
}

it('an employer asks, an official proposes, another decides, and the claim follows to the file and the letter', async () => {
  const employer = await signedIn(address, 'employer-contact', 'Jolanda Mooij');
  const first = await signedIn(address, 'income-adviser', 'Bert Lamers');
  const second = await signedIn(address, 'income-adviser', 'Hilde Visser');
  const overview = await employer.open('/subsidie');
  const ask = linkIn(overview, /href="(\/werk\/[0-9a-f-]{36}\/subsidie)"/);
  const asked = await through(employer, ask, ['asked', {}]);
  expect(asked.text).toContain('De aanvraag is binnen');
  const here = linkIn(asked, /href="(\/subsidie\/[0-9a-f-]{36})"/);

  const request = await first.open(here);
  const group = linkIn(request, /href="(\/deelnemers\/[0-9a-f-]{36}\/doelgroep)"/);
  const belongs = { member: 'yes', ground: 'practice-route', fromDate: '1-10-2026' };
  expect((await through(first, group, ['member', belongs])).text).toContain('De doelgroep ligt vast');

  const right = { before: 'artikel-7-of-7a', job: 'regular' };
  const begun = await first.open(`${here}/voorstel`);
  const amount = await first.send(begun, 'before', right);
  const wrong = await first.send(amount, 'fromDate', {
    route: 'forfaitair',
    fromDate: 'ooit',
    reason: 'Samen afgesproken.',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('Vul een bestaande datum in');
  expect(wrong.html).toContain('value="ooit"');
  expect(wrong.html).toContain('Samen afgesproken.');
  const begins = /name="fromDate"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*name="fromDate"/.exec(amount.html);
  const fromDate = begins?.[1] ?? begins?.[2] ?? '';
  const check = await first.send(wrong, 'fromDate', { fromDate });
  expect(check.text).toMatch(/Volgens de wet is dit €\s?[\d.,]+ per maand/);
  const proposed = await first.send(check, 'submission');
  const proposal = linkIn(proposed, /href="(\/subsidie\/voorstel\/[0-9a-f-]{36})"/);

  expect((await first.open(`${proposal}/besluit`)).text).toContain('U hebt dit zelf voorgesteld');
  expect((await employer.open(proposal)).status).toBe(404);
  expect((await second.open(`${proposal}/besluit.pdf`)).status).toBe(404);
  expect((await second.open(proposal)).text).toContain('Nagerekend: klopt');
  const decided = await through(second, `${proposal}/besluit`, ['outcome', { outcome: 'agreed' }]);
  expect(decided.text).toContain('Het besluit is genomen');
  expect((await employer.open(proposal)).text).toContain('Zo is dit berekend');
  expect((await employer.open(`${proposal}/besluit.pdf`)).html).toMatch(/^%PDF-/);

  const payer = await signedIn(address, 'finance', 'Gerard Mulder');
  const colleague = await signedIn(address, 'finance', 'Fenna de Boer');
  const form = await payer.open('/declaraties/nieuw');
  const employerId =
    /value="([0-9a-f-]{36})"[^>]*>Coenhaven Logistiek \(\d+ regels? open\)/.exec(form.html)?.[1] ?? '';
  const ready = await through(payer, '/declaraties/nieuw', ['employerId', { employerId }]);
  const claim = linkIn(ready, /href="(\/declaraties\/[0-9a-f-]{36})"/);
  expect((await payer.open(`${claim}/besluit`)).text).toContain('U hebt dit zelf voorgesteld');
  const agreed = await through(colleague, `${claim}/besluit`, ['outcome', { outcome: 'agreed' }]);
  expect(agreed.text).toContain('De declaratie is akkoord');
  const lines = await employer.open(`${claim}/regels.csv`);
  expect(lines.html).toContain('"werkgever";"gemeente";"naam";"maand"');
  expect(JSON.parse((await employer.open(`${claim}/regels.json`)).html)).toMatchObject({
    outcome: 'agreed',
    lines: expect.arrayContaining([expect.objectContaining({ subsidyId: here.slice('/subsidie/'.length) })]),
  });
});
