import { describe, expect, test } from 'vitest';
import { utc } from '../../support/case-player.ts';
import { checked, shown } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  goodOrder,
  readyCase,
  readyForExtension,
  runningCase,
} from './exemplary.ts';
import { extension, type Pair } from './pair.ts';

// The order runs to Thursday 12 March 2026 21:20.
const said = (check: ReturnType<Pair['appears']>, code: string): string | undefined =>
  check.hints.find((hint) => hint.code === code)?.detail;

describe('how much time is left to make it known', () => {
  test.each([
    ['2026-03-11 21:20', 'over 24 uur, donderdag 12 maart 2026 om 21:20 uur'],
    ['2026-03-12 18:00', 'over 3 uur en 20 minuten, donderdag'],
    ['2026-03-12 20:19', 'over 1 uur en 1 minuut, donderdag'],
    ['2026-03-12 20:21', 'over 59 minuten, donderdag'],
    ['2026-03-12 21:19', 'over 1 minuut, donderdag'],
  ])('decided at %s: %s', (when, span) => {
    expect(said(extension({}, {}, { when }), 'extension-on-last-day')).toContain(span);
  });

  test('none once it has ended, and then the length is nothing to remark on either', () => {
    const ended = extension({ until: utc('2026-03-12 22:20') }, {}, { when: '2026-03-12 21:20' });
    expect(shown(ended)).toEqual([]);
  });

  test('nor while it has not begun', () => {
    const player = readyCase();
    player.record('order.imposed', DECIDED, goodOrder(), { role: 'mayor' });
    readyForExtension(player);
    const content = goodExtension({ until: utc('2026-03-12 22:20') });
    expect(shown(checked({ player, type: 'order.extended', when: EXTENDED, content }))).toEqual([]);
  });
});

test('how short the extension is', () => {
  const short = extension({ until: utc('2026-03-13 00:25') });
  expect(said(short, 'extension-very-short')).toBe(
    'De verlenging duurt maar 3 uur en 5 minuten: klopt het nieuwe einde?',
  );
  const none = extension({ until: utc('2026-03-12 21:20') });
  expect(shown(none)).toEqual([]);
});

test('a decision not to extend is measured against the advice alone', () => {
  const player = readyForExtension(runningCase(), { advice: 'revoke' });
  const content = { reason: 'Het gevaar is geweken na het gesprek, en alle drie willen verder met hulp.' };
  const when = '2026-03-12 21:00';
  expect(shown(checked({ player, type: 'extension.declined', when, content }))).toEqual([]);
});
