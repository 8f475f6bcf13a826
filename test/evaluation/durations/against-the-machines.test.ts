import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readScenarios } from '../../../scripts/demo/scenario.ts';
import { measureCase } from '../../../src/evaluation/durations/index.ts';
import { begin, beginning, type Beginning } from '../../machines/chance/beginnings.ts';
import { anyOrder, inOrder, play, type Move } from '../../machines/chance/random-case.ts';
import { playedThroughStep } from '../../scenarios/played-order.ts';
import {
  CasePlayer,
  inForce,
  MAYOR,
  opening,
  orderContent,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { differencesFromMachines } from './against-the-machines.ts';
import { stageLines } from './measured.ts';

const PROTOCOL = { id: 'proef@1', norms: {} };

function played(name: Beginning, moves: readonly Move[], look: (player: CasePlayer) => void): void {
  const player = begin(name);
  for (const move of moves) if (play(player, move)?.result.outcome === 'accepted') look(player);
}

describe('the stages as the machines saw them', { timeout: 60_000 }, () => {
  test('are those that are measured, or differ for a reason that the page gives', () => {
    for (const moves of [inOrder, anyOrder]) {
      fc.assert(
        fc.property(beginning, moves, (name, chosen) => {
          played(name, chosen, ({ file, protocol }) => {
            expect(differencesFromMachines(file, protocol)).toEqual([]);
          });
        }),
        { numRuns: 25 },
      );
    }
  });

  const reasons = ({ file, protocol }: CasePlayer): string[] => {
    const explained = new Set<string>();
    expect(differencesFromMachines(file, protocol, explained)).toEqual([]);
    return [...explained];
  };

  test('closed with nothing to impose: a machine passes through what no case went through', () => {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    player.record('procedure.closed', '2026-03-02 19:00', { reason: 'proef' });
    expect(reasons(player)).toEqual(['closed before there was anything to impose']);
  });

  test('a third part that a correction puts after the order', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('event.corrected', '2026-03-02 22:00', {
      sequence: 6,
      occurredAt: utc('2026-03-02 21:00'),
      reason: 'proef',
      asFact: true,
    });
    expect(reasons(player)).toEqual(['decided before the third part, through a correction']);
  });

  test('an order that was revoked before it was made known', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    const effectiveAt = utc('2026-03-03 10:00');
    const revocation = { decision: MAYOR, ground: 'other', effectiveAt, reasons: 'proef' };
    player.record('order.revoked', '2026-03-03 10:00', revocation);
    expect(reasons(player)).toEqual(['over before it was in force']);
  });

  test('whatever chance does: no length below zero, a censored end at the cut-off or the closing, the weaker source', () => {
    fc.assert(
      fc.property(beginning, anyOrder, fc.nat({ max: 20 * 24 * 60 }), (name, moves, back) => {
        const player = begin(name);
        for (const move of moves) play(player, move);
        const now = player.snapshot.advancedTo;
        const until = now + 1 - back * 60_000;
        const measures = measureCase(
          { events: player.file.events, protocol: player.protocol, region: null },
          { until, now },
          [],
        );
        const closings = player.file.events.filter(({ type }) => type === 'procedure.closed');
        for (const spell of [...(measures?.stages ?? []), ...(measures?.clocks ?? [])]) {
          const margin = 'clock' in spell && spell.clock === 'EXTENSION_MARGIN';
          expect(spell.start.at).toBeLessThan(until);
          expect(spell.start.lag).toBeGreaterThanOrEqual(0);
          if (!margin) expect(spell.end.at).toBeGreaterThanOrEqual(spell.start.at);
          if (spell.observed && !margin) expect(spell.end.at).toBeLessThan(until);
          if (spell.censorReason === 'CUTOFF') expect(spell.end.at).toBe(until);
          if (spell.endReason === 'CENSORED' && spell.censorReason !== 'CUTOFF')
            expect(closings.length).toBeGreaterThan(0);
          expect(spell.observed).toBe(spell.endReason !== 'CENSORED');
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('de gepubliceerde en bedachte huisverboden', () => {
  const scenarios = readScenarios();

  test.each(scenarios)('$title: de fasen zijn die van de automaten', (scenario) => {
    const { file } = playedThroughStep(scenario);
    expect(differencesFromMachines(file, PROTOCOL)).toEqual([]);
  });

  test('de handhaving duurt van de bekendmaking tot het einde dat is gepubliceerd', () => {
    const enforced = scenarios.map((scenario) => {
      const { events, snapshot } = playedThroughStep(scenario).file;
      const now = snapshot.advancedTo + 40 * 86_400_000;
      const measured = measureCase({ events, protocol: PROTOCOL, region: null }, { until: now, now }, []);
      return stageLines(measured, 'ENFORCEMENT').join('; ');
    });
    expect(enforced).toEqual([
      'ENFORCEMENT 2010-03-27 20:00 – 2010-04-24 20:00 EXPIRED',
      // Somebody of seventeen: refused, so there was nothing to enforce.
      '',
      'ENFORCEMENT 2017-01-22 20:39 – 2017-02-19 20:39 EXPIRED',
      'ENFORCEMENT 2019-10-20 22:15 – 2019-10-30 22:15 EXPIRED',
      'ENFORCEMENT 2023-02-17 18:00 – 2023-03-10 12:00 QUASHED',
    ]);
  });
});
