import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeFile } from './decode.ts';

const text = 'Voornaam;Achternaam\r\nDaniël;Özdemir\r\nFrançoise;Pérez\r\nAïcha;Çelik\r\n';
const encoded = (encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe('a file is read in the encoding it was written in', () => {
  it.each([
    ['UTF-8', encoded('utf8'), 'utf-8'],
    ['UTF-8 with a mark', encoded('utf8', true), 'utf-8'],
    ['UTF-16LE with a mark', encoded('utf16le', true), 'utf-16le'],
    ['UTF-16LE', encoded('utf16le'), 'utf-16le'],
    ['UTF-16BE with a mark', encoded('utf16be', true), 'utf-16be'],
    ['UTF-16BE', encoded('utf16be'), 'utf-16be'],
    ['Windows-1252', encoded('win1252'), 'windows-1252'],
    ['Mac Roman', encoded('macintosh'), 'macintosh'],
    ['MS-DOS', encoded('cp850'), 'cp850'],
  ])('%s', (_, bytes, encoding) =>
    expect(decodeFile(bytes)).toMatchObject({ ok: true, value: { text, encoding } }),
  );

  it('Windows-1252 with curly apostrophes, a euro sign and a Slavic name is not taken for Mac Roman', () => {
    const slavic = 'Miloš;foto’s voor € 5;d’Arc\r\n';
    expect(decodeFile(iconv.encode(slavic, 'win1252'))).toMatchObject({
      ok: true,
      value: { text: slavic, encoding: 'windows-1252' },
    });
  });

  it('a file of two exports pasted together keeps its letters', () => {
    const bytes = Buffer.concat([encoded('utf8'), iconv.encode('Björn;Vos\r\n', 'win1252')]);
    expect(decodeFile(bytes)).toMatchObject({ ok: true, value: { text: `${text}Björn;Vos\r\n` } });
  });

  it('one line with a broken letter does not spoil the others', () => {
    const bytes = Buffer.concat([
      Buffer.from('Naam;Plaats\nZoë;Delft\n'),
      Buffer.from([0x4e, 0xef, 0x3b, 0x0a]),
    ]);
    expect(decodeFile(bytes)).toMatchObject({ ok: true, value: { text: 'Naam;Plaats\nZoë;Delft\nNï;\n' } });
  });

  it('the user may overrule it', () =>
    expect(decodeFile(encoded('macintosh'), 'macintosh')).toMatchObject({ ok: true, value: { text } }));

  it.each([
    ['empty', Buffer.alloc(0), 'candidate-list/empty'],
    ['blank', Buffer.from(' \r\n'), 'candidate-list/empty'],
    ['a workbook', Buffer.from('PK\u0003\u0004rest'), 'candidate-list/spreadsheet'],
    ['an empty workbook', Buffer.from('PK\u0005\u0006rest'), 'candidate-list/spreadsheet'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'candidate-list/spreadsheet'],
    ['a PDF', Buffer.from('%PDF-1.7'), 'candidate-list/other-kind'],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), 'candidate-list/other-kind'],
    ['a packed file', Buffer.from('1f8b080000000000', 'hex'), 'candidate-list/other-kind'],
  ])('%s is refused with what to do', (_, bytes, rule) =>
    expect(decodeFile(bytes)).toMatchObject({ ok: false, refusals: [{ rule }] }),
  );

  it('any text in UTF-8 survives, but for what no database can hold', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (any) => {
        const bytes = Buffer.from(`x${any}`);
        fc.pre(bytes.filter((byte) => byte === 0).length / bytes.length < 0.1);
        const found = decodeFile(bytes);
        expect(found.ok && found.value.text).toBe(`x${any}`.replaceAll('\u0000', ''));
      }),
    ));
});
