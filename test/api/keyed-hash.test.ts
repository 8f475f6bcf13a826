import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { keyedHash } from '../../api/application/evaluation/keyed-hash.ts';

test('gives what HMAC-SHA-256 gives, for keys up to a block and texts up to a kilobyte, one after another', () => {
  for (const length of [0, 1, 32, 63, 64]) {
    const key = randomBytes(length);
    const sign = keyedHash(key);
    for (const text of ['', 'a', '["case","é€😀"]', 'x'.repeat(1024), 'kort', 'y'.repeat(55)])
      expect([length, sign(text)]).toEqual([length, createHmac('sha256', key).update(text).digest('hex')]);
  }
});

test('the example of RFC 4231, test case 2', () => {
  expect(keyedHash(Buffer.from('Jefe'))('what do ya want for nothing?')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  );
});

test('refuses a longer key and a longer text', () => {
  expect(() => keyedHash(Buffer.alloc(65))).toThrow('A key longer than a block');
  expect(() => keyedHash(Buffer.alloc(32))('x'.repeat(1025))).toThrow('A text of more than a kilobyte');
});
