import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { measuredCache } from '../../api/application/statistics/measured-cache.ts';
import type { MeasuredSpells } from '../../api/application/statistics/measured-spells.ts';

const measuring = vi.hoisted(() => ({ made: vi.fn<() => Promise<MeasuredSpells>>() }));
vi.mock('../../api/application/statistics/measured-spells.ts', () => ({ measuredSpells: measuring.made }));

const NOW = Date.parse('2026-03-01T12:00:00Z');
const NOTHING: MeasuredSpells = { cases: [], groupOf: [], finest: [], columns: new Map() };
const CUTOFF = { until: NOW, now: NOW - 1 };

let finish: PromiseWithResolvers<MeasuredSpells>[];
beforeEach(() => {
  finish = [];
  measuring.made.mockImplementation(() => {
    const one = Promise.withResolvers<MeasuredSpells>();
    finish.push(one);
    return one.promise;
  });
});
afterEach(() => void measuring.made.mockReset());

/** The clock of a sandbox stands where something was recorded last; a real one has gone on. */
function cacheAt(latest: number | undefined) {
  let recorded = latest;
  const store = { latestRecordedAt: () => Promise.resolve(recorded) };
  const engine = { store, now: () => NOW, regions: { regions: [] } } as unknown as Parameters<
    typeof measuredCache
  >[0];
  return { measure: measuredCache(engine), record: (at: number) => void (recorded = at) };
}
const settled = () => new Promise((done) => void setTimeout(done, 5));

test.each([
  ['the clock has gone on', NOW - 60_000],
  ['the clock stands where something was recorded last', NOW],
  ['nothing was ever recorded', undefined],
])('sixteen at once measure once: %s', async (_, latest) => {
  const { measure } = cacheAt(latest);
  const all = Array.from({ length: 16 }, () => measure('all', CUTOFF));
  await settled();
  expect(measuring.made).toHaveBeenCalledTimes(1);
  finish[0]?.resolve(NOTHING);
  expect(new Set(await Promise.all(all))).toEqual(new Set([NOTHING]));
});

test('other municipalities, another state or something recorded since is measured by itself', async () => {
  const { measure, record } = cacheAt(NOW - 60_000);
  void measure('all', CUTOFF);
  void measure(['GM0518'], CUTOFF);
  void measure('all', { until: NOW - 1, now: NOW - 2 });
  await settled();
  record(NOW - 30_000);
  void measure('all', CUTOFF);
  await settled();
  expect(measuring.made).toHaveBeenCalledTimes(4);
});

test.each([NOW - 60_000, NOW])('a failure is told to all who waited, and not kept', async (latest) => {
  const { measure } = cacheAt(latest);
  const both = Promise.allSettled([measure('all', CUTOFF), measure('all', CUTOFF)]);
  await settled();
  finish[0]?.reject(new Error('vol'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const again = measure('all', CUTOFF);
  await settled();
  finish[1]?.resolve(NOTHING);
  expect(await again).toBe(NOTHING);
  expect(measuring.made).toHaveBeenCalledTimes(2);
});

test('what is measured while the clock stands is not kept after: more may have been recorded at that instant', async () => {
  const { measure } = cacheAt(NOW);
  const first = measure('all', CUTOFF);
  await settled();
  finish[0]?.resolve(NOTHING);
  await first;
  void measure('all', CUTOFF);
  await settled();
  expect(measuring.made).toHaveBeenCalledTimes(2);
});
