import { afterEach, beforeEach, expect, test } from 'vitest';
import { casesOf, playCases } from './measured-cases.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let administrator: string;
let played = 0;
beforeEach(async () => {
  api = await service({ now: '2026-03-01T12:00:00Z' });
  administrator = await token({ role: 'administrator', office: 'BEHEER' });
  played = 0;
});
afterEach(() => api.close());

/** So many more cases in Noorderlicht before its pilot; the risk assessment began after 60, 61, … minutes, and is still open. */
async function more(count: number, municipality = 'GM0518'): Promise<void> {
  const open = Array.from({ length: count }, () => undefined);
  const cases = casesOf(municipality, '2025-07-02', open);
  await playCases(
    api,
    cases.map((one, place) => ({ ...one, startedAfter: 60 + played + place })),
  );
  played += count;
}

async function ask(path = 'INITIATION'): Promise<Json> {
  return (await api.ask(`/v1/statistics/${path}`, { token: administrator })).body;
}
const counts = async (path?: string): Promise<unknown> => (await ask(path)).groups.map(({ n }: Json) => n);

test('nine cases are below ten, the tenth shows them: from nothing nothing can be subtracted', async () => {
  await more(9);
  const nine = await ask();
  expect(nine.groups[0]).toMatchObject({ n: '<10', events: '<10', median: null, rmst: null, curve: [] });
  expect(nine.groups[0].suppressed.map(({ figure, code }: Json) => [figure, code])).toEqual([
    ['n', 'BELOW_TEN'],
    ['events', 'BELOW_TEN'],
  ]);
  await more(1);
  const ten = await ask();
  expect(ten.groups[0]).toMatchObject({
    n: 10,
    events: 10,
    censored: 0,
    median: { value: 64.5 },
    q1: null,
    q3: null,
    p90: null,
  });
  expect(ten.notices).toEqual([]);
});

test('quartiles from twenty ends, the ninetieth percentile from fifty', async () => {
  await more(19);
  const shown = async (): Promise<boolean[]> => {
    const [{ q1, q3, p90 }] = (await ask()).groups;
    return [q1 !== null, q3 !== null, p90 !== null];
  };
  expect(await shown()).toEqual([false, false, false]);
  await more(30);
  expect(await shown()).toEqual([true, true, false]);
  // One more is too near to what was shown: eleven are not.
  await more(11);
  expect(await shown()).toEqual([true, true, true]);
}, 30_000);

test('one more case: what was shown is shown again, with its instant, until ten have come', async () => {
  await more(12);
  const first = await ask();
  expect([first.groups[0].n, first.asOf]).toEqual([12, '2026-03-01T12:00:00Z']);
  await api.clock('2026-03-08T12:00:00Z');
  await more(1);
  const again = await ask();
  expect(again.groups).toEqual(first.groups);
  expect([again.asOf, again.notices]).toEqual([
    '2026-03-01T12:00:00Z',
    [
      expect.stringMatching(
        /^Dit is de stand van zondag 1 maart 2026 om 13:00 uur, zoals die al is getoond\./,
      ),
    ],
  ]);
  // 21 would tell by subtraction of nine; 22 tells of ten.
  await more(8);
  expect(await counts()).toEqual([12]);
  await more(1);
  const fresh = await ask();
  expect([fresh.groups[0].n, fresh.asOf, fresh.notices]).toEqual([22, '2026-03-08T12:00:00Z', []]);
});

test('also while the clock stands still', async () => {
  await more(12);
  const first = await ask();
  await more(1);
  expect((await ask()).groups).toEqual(first.groups);
});

test('another table of the same cases goes back to the state that was shown: their sums may not differ', async () => {
  await more(12);
  expect(await counts()).toEqual([12]);
  await api.clock('2026-03-08T12:00:00Z');
  await more(3);
  const byArm = await ask('INITIATION?by=arm');
  expect([byArm.asOf, byArm.groups.map(({ n }: Json) => n)]).toEqual(['2026-03-01T12:00:00Z', [12]]);
});

test('where no earlier state can be found again, nothing is told', async () => {
  await more(12);
  await ask();
  await more(3);
  const byArm = await ask('INITIATION?by=arm');
  expect([byArm.asOf, byArm.groups, byArm.logRank, byArm.comparisons]).toEqual([null, [], null, []]);
  expect(byArm.notices[0]).toMatch(/^Hier kan nu niets worden getoond/);
});

test('an earlier day is an earlier table too: it may not lie within nine cases of what was shown', async () => {
  await more(12);
  await api.clock('2026-03-08T12:00:00Z');
  await more(3);
  expect(await counts('INITIATION?cutoff=2026-03-08')).toEqual([15]);
  const before = await ask('INITIATION?cutoff=2026-03-01');
  expect([before.cutoff, before.asOf, before.groups[0].n]).toEqual([
    '2026-03-01',
    '2026-03-08T12:00:00Z',
    15,
  ]);
});

test('another measure has tables of its own', async () => {
  await more(12);
  await ask();
  await more(1);
  expect(await counts('REPORT_TO_RIHG_START')).toEqual([13]);
});

test('who sees fewer municipalities is bound by what others were shown: the readers of one table may have the other', async () => {
  const evaluator = await token({ role: 'evaluator', office: 'EVAL', municipalities: ['GM0518'] });
  const seen = async (): Promise<unknown> =>
    (await api.ask('/v1/statistics/INITIATION', { token: evaluator })).body.groups[0]?.n;
  await more(12);
  await more(1, 'GM0599');
  expect(await counts()).toEqual([13]);
  // Twelve would tell of the one that is outside; later it would tell it still, of the day before.
  expect(await seen()).toBe(null);
  await more(9, 'GM0599');
  expect(await seen()).toBe(null);
});

test('a mean to another horizon is told when ten cases ended between the two, and three horizons at the most', async () => {
  await more(45);
  // They end after 60, 61, … 104 minutes.
  const mean = async (horizon: number): Promise<unknown> =>
    (await ask(`INITIATION?horizonMin=${horizon}`)).groups[0].rmst?.horizonMin ?? null;
  expect(await mean(69)).toBe(null);
  expect(await mean(70)).toBe(70);
  expect(await mean(79)).toBe(null);
  expect(await mean(80)).toBe(80);
  expect(await mean(360)).toBe(360);
  expect(await mean(94)).toBe(null);
  expect(await mean(80)).toBe(80);
  const { suppressed } = (await ask('INITIATION?horizonMin=94')).groups[0];
  expect(suppressed.find(({ figure }: Json) => figure === 'rmst').code).toBe('OTHER_HORIZON');
});
