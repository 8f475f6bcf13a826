import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { YEAR } from '../../scripts/simulation/distributions.ts';
import { measured, type ArmSpell } from '../../scripts/simulation/measured.ts';
import { simulatedYear, type SimulatedYear } from '../../scripts/simulation/simulated-year.ts';
import { startOfDay, type LocalDate } from '../../src/time/index.ts';

const SEED = 1;
const CASES = 60;

let year: SimulatedYear;
let atTheEnd: ArmSpell[];
beforeAll(async () => {
  year = await simulatedYear({ cases: CASES, seed: SEED });
  atTheEnd = await spellsAt('2026-06-30');
}, 300_000);
afterAll(async () => year.sandbox.close());

async function spellsAt(cutoff: LocalDate): Promise<ArmSpell[]> {
  const { engine } = year.sandbox;
  return measured(
    { store: engine.store, regions: engine.regions, calendar: year.calendar, now: engine.now() },
    cutoff,
  );
}

describe('een gesimuleerd jaar', () => {
  test('de engine neemt alles aan wat is ingevoerd, en kan alles aan wat verviel', () => {
    expect(year.played.refusals).toEqual([]);
    expect(year.sandbox.faults).toEqual([]);
    expect(year.played.events.get('case.opened')).toBe(CASES);
    expect(year.sandbox.engine.now()).toBe(startOfDay(YEAR.end));
  });

  test('de pilotregio’s kregen op de eerste dag van de overgang een nieuwe versie van hun protocol, de andere niet', async () => {
    const cases = await year.sandbox.engine.store.evaluationCases({ municipalities: 'all' }, 0, CASES);
    const of = (region: string) => cases.filter((one) => one.region === region);
    for (const [region, from] of [
      ['demoregio-noorderlicht', '2025-09-01'],
      ['demoregio-waterkant', '2025-11-01'],
    ] as const)
      for (const { protocol, events } of of(region))
        expect(protocol.endsWith((events[0]?.recordedAt ?? 0) >= startOfDay(from) ? '@2' : '@1')).toBe(true);
    for (const region of ['demoregio-zuiderlinde', 'demoregio-duinzicht'])
      expect(new Set(of(region).map(({ protocol }) => protocol.split('@')[1]))).toEqual(new Set(['1']));
  });

  test('aan het eind lopen er nog zaken, en er zijn er vertrokken', () => {
    const open = atTheEnd.filter(({ cause }) => cause === null);
    expect(open.some(({ stage }) => stage === 'CARE')).toBe(true);
    expect(atTheEnd.some(({ entry }) => entry > 0)).toBe(true);
  });
});
