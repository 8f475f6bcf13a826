import { expect, test } from 'vitest';
import { inForce, orderContent } from '../support/case-player.ts';

test('several reasons for which a decision would have been refused are quoted as sentences, one after another', () => {
  const player = inForce('2026-03-02 18:00');
  const empty = {
    sequence: 8,
    data: orderContent({ facts: '', interests: '' }),
    reason: 'proef',
    asFact: true,
  };
  player.record('event.corrected', '2026-03-03 09:00', empty);
  const flag = player.snapshot.flags.find(({ code }) => code === 'unlawful-in-hindsight');
  const [, quoted = ''] = /“(.+)”$/.exec(flag?.detail ?? '') ?? [];
  expect(quoted.split(/(?<=\.) /).map((sentence) => sentence.slice(-1))).toEqual(['.', '.']);
});
