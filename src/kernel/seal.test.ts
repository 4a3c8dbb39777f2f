import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint, seal, unseal } from './seal.ts';

const key = new Uint8Array(32).fill(1);
const words = 'Aïsha van den Berg';
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

test('what was sealed opens again, and only there', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
      expect(new Uint8Array(unseal(key, 'row', 'list 1', seal(key, 'row', 'list 1', content)))).toEqual(
        content,
      );
    }),
  );
  const sealed = seal(key, 'row', 'list 1', Buffer.from(words));
  expect(text(unseal(key, 'row', 'list 1', sealed))).toBe(words);
  expect(() => unseal(key, 'row', 'list 2', sealed)).toThrow();
  expect(() => unseal(key, 'file', 'list 1', sealed)).toThrow();
  expect(() => unseal(new Uint8Array(32).fill(2), 'row', 'list 1', sealed)).toThrow();
  const changed = Uint8Array.from(sealed, (byte, place) => (place === sealed.length - 1 ? byte ^ 1 : byte));
  expect(() => unseal(key, 'row', 'list 1', changed)).toThrow();
});

test('sealing twice gives different bytes; a fingerprint is the same each time, and another for another purpose', () => {
  expect(seal(key, 'row', '', Buffer.from(words))).not.toEqual(seal(key, 'row', '', Buffer.from(words)));
  expect(fingerprint(key, 'bsn', '123456782')).toBe(fingerprint(key, 'bsn', '123456782'));
  expect(fingerprint(key, 'bsn', '123456782')).not.toBe(fingerprint(key, 'name', '123456782'));
});
