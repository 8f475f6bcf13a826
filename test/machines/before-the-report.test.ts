import { expect, test } from 'vitest';
import { validityOf } from '../../machines/index.ts';
import { at, inForce } from '../support/case-player.ts';

test('before the report nothing was known of the case: nothing was in force, whatever the instant asked about', () => {
  const { file } = inForce('2026-03-02 18:00');
  const asked = { at: at('2026-03-05 12:00'), asKnownAt: at('2026-03-02 17:59') };
  expect(validityOf(file, asked)).toEqual({ inForce: false, intervals: [] });
  // The report and the order are not yet the order in force: that is what the making-known brings.
  expect(validityOf(file, { ...asked, asKnownAt: at('2026-03-02 20:29') }).inForce).toBe(false);
  expect(validityOf(file, { ...asked, asKnownAt: at('2026-03-02 20:30') }).inForce).toBe(true);
});
