import { describe, expect, test } from 'vitest';
import { HINTS } from '../../../src/case/decision-check/index.ts';
import type { Pair } from './pair.ts';
import { DATES, DECIDERS, EXTENSIONS } from './pairs-decisions.ts';
import { BAN, HEARINGS } from './pairs-people.ts';
import { CHILDREN, GROUNDS, PROTECTION_ENDS } from './pairs-rihg.ts';
import { BARE_TEXTS, OTHER_TEXTS } from './pairs-texts.ts';

const SUBJECTS: readonly [string, readonly Pair[]][] = [
  ['texts that are bare', BARE_TEXTS],
  ['texts copied, undated, elsewhere', OTHER_TEXTS],
  ['grounds and ticks', GROUNDS],
  ['strangulation when protection ends', PROTECTION_ENDS],
  ['children', CHILDREN],
  ['the contact ban', BAN],
  ['hearing and counsel', HEARINGS],
  ['who decides', DECIDERS],
  ['dates, amendments, revocations', DATES],
  ['extensions', EXTENSIONS],
];

describe.each(SUBJECTS)('%s', (_, pairs) => {
  test.each(pairs)('$code: $says', ({ code, appears, absent, pointer, ground }) => {
    const { hints } = appears();
    const found = hints.filter((hint) => hint.code === code);
    expect(found.map((hint) => [hint.pointer, hint.ground])).toContainEqual([pointer, ground]);
    for (const { detail } of found) expect(detail).toMatch(/^[A-Z][^\n]{20,}[.?]$/);
    expect(absent().hints.filter((hint) => hint.code === code)).toEqual([]);
  });
});

/** Raised by the flag readers; `extension-lapsed` never shows, for the gate then refuses at the same place. */
const FLAGS = [
  'amended-retroactively',
  'counsel-not-asked',
  'entry-on-suspicion',
  'extended-against-advice',
  'extended-while-suspended',
  'extension-in-disputed-difference',
  'no-contact-ban',
  'no-system-meeting',
  'printed-end-differs',
  'printed-start-early',
  'revoked-retroactively',
  'second-extension',
];

test('no hint is without its pair', () => {
  const shown = new Set(SUBJECTS.flatMap(([, pairs]) => pairs.map(({ code }) => code)));
  expect([...shown].toSorted()).toEqual([...new Set([...Object.keys(HINTS), ...FLAGS])].toSorted());
});
