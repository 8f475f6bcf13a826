import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingOf } from '../../scripts/simulation/findings.ts';
import { measured, type ArmSpell } from '../../scripts/simulation/measured.ts';
import { findingLines } from '../../scripts/simulation/printed.ts';
import { simulatedYear, type SimulatedYear } from '../../scripts/simulation/simulated-year.ts';
import type { Act } from '../../scripts/simulation/story.ts';
import type { EventType } from '../../src/case/index.ts';
import type { LocalDate } from '../../src/time/index.ts';

/** What RIHG and care begin and end with, and what the law asks before it: without the rest the year takes half the time. */
const TYPES: readonly EventType[] = [
  'case.opened',
  'screening.completed',
  'risk-assessment.started',
  'risk-assessment.part-completed',
  'veilig-thuis.consulted',
  'person.heard',
  'hearing.not-used',
  'hearing.dispensed',
  'order.imposed',
  'order.declined',
  'care-agency.informed',
  'veilig-thuis.informed',
  'care.contacted',
  'care.handed-over',
  'procedure.closed',
];
const only = ({ type }: Act): boolean => TYPES.includes(type);
const SEED = 1;

let year: SimulatedYear;
let atTheEnd: ArmSpell[];
beforeAll(async () => {
  year = await simulatedYear({ cases: 360, seed: SEED, only });
  atTheEnd = await spellsAt('2026-06-30');
}, 300_000);
afterAll(async () => year.sandbox.close());

async function spellsAt(cutoff: LocalDate): Promise<ArmSpell[]> {
  const { engine } = year.sandbox;
  const { store, regions } = engine;
  return measured({ store, regions, calendar: year.calendar, now: engine.now() }, cutoff);
}

describe('wat de evaluatie terugvindt', () => {
  test('in een jaar waarin niets is geweigerd', () => {
    expect(year.played.refusals).toEqual([]);
  });

  test('de snellere RIHG van de pilot: verhouding van de medianen en verschil in gemiddelde', () => {
    const { ratio, rmstDifference } = findingOf('RIHG', atTheEnd, { seed: SEED });
    expect(ratio.true).toBeCloseTo(0.7, 10);
    expect(ratio.lower).toBeLessThan(ratio.true);
    expect(ratio.upper).toBeGreaterThan(ratio.true);
    expect(ratio.upper).toBeLessThan(1);
    const difference = rmstDifference?.true ?? 0;
    expect(rmstDifference?.lower).toBeLessThan(difference);
    expect(rmstDifference?.upper).toBeGreaterThan(difference);
    expect(rmstDifference?.upper).toBeLessThan(0);
  });

  test('geen verschil in de hulpverlening, waar er geen was', () => {
    const { ratio, arms } = findingOf('CARE', atTheEnd, { seed: SEED });
    expect(ratio.lower).toBeLessThan(1);
    expect(ratio.upper).toBeGreaterThan(1);
    for (const { arm, median, trueMedian } of arms.filter((one) => one.arm !== 'TRANSITION')) {
      expect(median.lower, arm).toBeLessThan(trueMedian);
      expect(median.upper, arm).toBeGreaterThan(trueMedian);
    }
  });

  test('wie halverwege alleen naar afgesloten zaken kijkt, vindt de hulp te kort, en in de pilot het meest', async () => {
    const halfway = findingOf('CARE', await spellsAt('2025-12-31'), { seed: SEED });
    for (const { arm, closedOnly, trueMedian } of halfway.arms.filter((one) => one.arm !== 'TRANSITION'))
      expect(closedOnly, arm).toBeLessThan(trueMedian);
    // There is no effect, and this way of looking makes one: the pilot's cases are younger, so only its short ones are over.
    expect(halfway.ratio.closedOnly).toBeLessThan(halfway.ratio.value ?? 0);
    expect(halfway.ratio.closedOnly).toBeLessThan(0.9);
  });

  test('de tabel noemt per arm aantallen, de mediaan met zijn interval, alleen afgesloten en ingevoerd', () => {
    const lines = findingLines(findingOf('RIHG', atTheEnd, { seed: SEED }), '2026-06-30');
    expect(lines[0]).toContain('peildatum 2026-06-30');
    expect(
      lines.filter((line) => /^(BASELINE|TRANSITION|PILOT) +\d+ +\d+ +\d+ +\d+ \[\d+; (\d+|–)\]/.test(line)),
    ).toHaveLength(3);
    expect(lines.at(-1)).toMatch(/^Verschil in gemiddelde tot 6 uur.*ingevoerd: -\d+,\d$/);
  });
});
