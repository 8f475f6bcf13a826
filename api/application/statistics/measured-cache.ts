/**
 * The measured cases of the last questions: measuring takes seconds, asking by another dimension must not. Who asks the same while it is
 * being measured waits for that; one measuring each would be as many times the seconds, for all of them.
 */
import type { Scope } from '../../../db/port.ts';
import type { Cutoff } from '../../../src/evaluation/durations/index.ts';
import type { Engine } from '../engine.ts';
import { type MeasuredSpells, measuredSpells } from './measured-spells.ts';

/** How many states of the cases are kept. */
const KEPT = 4;

export type MeasureCases = (municipalities: Scope, cutoff: Cutoff) => Promise<MeasuredSpells>;

export function measuredCache(engine: Pick<Engine, 'store' | 'regions' | 'now'>): MeasureCases {
  const kept = new Map<string, Promise<MeasuredSpells>>();
  const underWay = new Map<string, Promise<MeasuredSpells>>();
  const measure = (key: string, municipalities: Scope, cutoff: Cutoff): Promise<MeasuredSpells> => {
    const same = underWay.get(key);
    if (same !== undefined) return same;
    const measured = measuredSpells(engine, { municipalities }, cutoff).finally(() => underWay.delete(key));
    underWay.set(key, measured);
    return measured;
  };
  return async (municipalities, cutoff) => {
    const latest = await engine.store.latestRecordedAt();
    const key = JSON.stringify([municipalities, cutoff.until, latest]);
    const known = kept.get(key);
    kept.delete(key);
    const measured = known ?? measure(key, municipalities, cutoff);
    // While the clock stands where something was recorded last, more may be recorded at that same instant: shared, but not kept after.
    if (latest === undefined || latest >= engine.now()) return measured;
    kept.set(key, measured);
    measured.catch(() => kept.delete(key));
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return measured;
  };
}
