/** De hogere rechter laat de gevolgen in stand van wat de rechtbank al, voor een deel, had vernietigd. */
import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/case/timeline/index.ts';
import type { CasePlayer } from '../../support/case-player.ts';
import { appeal, expectSound, order, rule } from '../../case/validity/asked.ts';
import { raised } from '../../case/flags/raised.ts';

type Scope = Record<string, unknown>;

/** Ruled by the court on 6 March 10:00, by the higher court on 9 March 10:00. */
function ruled(
  first: Scope & { outcome: string },
  higher: Scope & { effectiveAt?: string } = {},
): { player: CasePlayer; kept: number } {
  const player = order();
  appeal(player);
  const { outcome, ...scope } = first;
  const when = '2026-03-06 10:00';
  const against = rule(player, { type: 'appeal.ruled', when, outcome, scope: { decisions: [8], ...scope } });
  player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'mayor', against });
  const { effectiveAt = '2026-03-09 10:00', ...kept } = higher;
  const sequence = rule(player, {
    type: 'higher-appeal.ruled',
    when: '2026-03-09 10:00',
    outcome: 'annulled-effects-kept',
    effectiveAt,
    scope: { decisions: [8], ...kept },
  });
  expectSound(player);
  return { player, kept: sequence };
}

const flagged = ({ player, kept }: { player: CasePlayer; kept: number }): boolean => {
  const flags = raised(player, 'effects-kept-after-annulment');
  if (flags.length > 0) expect(flags).toEqual([kept]);
  return flags.length > 0;
};

test.each([
  ['alleen het contactverbod', { limbs: ['contact'] }, {}],
  ['alleen het contact met één persoon', { persons: ['p3'] }, { persons: ['p3'] }],
  ['alles, en de hogere rechter spreekt van eerder af', {}, { effectiveAt: '2026-03-02 20:30' }],
  [
    'alleen het contactverbod, en de hogere rechter spreekt van de woning',
    { limbs: ['contact'] },
    { limbs: ['home'] },
  ],
])('vernietigd was %s: niet uitgemaakt, met een signaal', (_, scope, higher) => {
  expect(flagged(ruled({ outcome: 'annulled', ...scope }, higher))).toBe(true);
});

test('een ander deel dan was vernietigd, of niets vernietigd: geen signaal', () => {
  expect(flagged(ruled({ outcome: 'annulled', persons: ['p3'] }, { persons: ['p2'] }))).toBe(false);
  expect(flagged(ruled({ outcome: 'dismissed' }))).toBe(false);
});

function told({ player, kept }: { player: CasePlayer; kept: number }): string | undefined {
  return timelineOf(player.file, player.snapshot.advancedTo).find(({ sequence }) => sequence === kept)?.text;
}

test('de tijdlijn zegt dat het niet zeker is, en spreekt zichzelf niet tegen', () => {
  const unsettled = told(ruled({ outcome: 'annulled' }));
  expect(unsettled).toContain('maar draait niet terug wat erdoor gold.');
  expect(unsettled).toContain('Of dat nu weer geldt, is niet zeker.');
  expect(unsettled).toContain('Het huisverbod geldt niet meer.');
  const running = told(ruled({ outcome: 'dismissed' }));
  expect(running).toContain('Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.');
  expect(running).not.toContain('niet zeker');
});
