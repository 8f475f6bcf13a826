import { expect, test } from 'vitest';
import { importRegions, loadRegions, rolloutCalendar } from '../../api/configuration/index.ts';
import { regionShape } from '../../api/shapes/configuration.ts';
import { armOf, rolloutFaults } from '../../src/evaluation/durations/index.ts';
import { changed, DEMO, faultsOf, withStore } from './configuration-file.ts';
import { instant, service } from './service.ts';
import type { Json } from './service.ts';

async function calendarOf(text: string) {
  return withStore(async (store) => {
    expect(await importRegions(store, text)).toMatchObject({ ok: true });
    return rolloutCalendar((await loadRegions(store))?.regions ?? []);
  });
}

test.each([
  ['demoregio-noorderlicht', '2025-06-30T23:59:59+02:00', undefined],
  ['demoregio-noorderlicht', '2025-07-01T00:00:00+02:00', 'BASELINE'],
  ['demoregio-noorderlicht', '2025-08-31T23:59:59+02:00', 'BASELINE'],
  ['demoregio-noorderlicht', '2025-09-01T00:00:00+02:00', 'TRANSITION'],
  ['demoregio-noorderlicht', '2025-10-01T00:00:00+02:00', 'PILOT'],
  ['demoregio-waterkant', '2025-10-01T00:00:00+02:00', 'BASELINE'],
  ['demoregio-waterkant', '2025-12-01T00:00:00+01:00', 'PILOT'],
  ['demoregio-zuiderlinde', '2026-06-30T12:00:00+02:00', 'BASELINE'],
  ['demoregio-duinzicht', '2026-06-30T12:00:00+02:00', 'BASELINE'],
  [null, '2026-06-30T12:00:00+02:00', undefined],
])('the demo regions start in steps: %s at %s', async (region, at, arm) => {
  const calendar = await calendarOf(DEMO);
  expect(rolloutFaults(calendar)).toEqual([]);
  expect(armOf(calendar, region, instant(at))?.arm).toBe(arm);
});

test('the calendar keeps region, version and protocol of each period; a region without one has none', async () => {
  const text = changed((regions) => {
    delete regions[0].rollout;
    delete regions[2].rollout[0].protocol;
  });
  const calendar = await calendarOf(text);
  expect(calendar.filter(({ region }) => region === 'demoregio-noorderlicht')).toEqual([]);
  expect(calendar.filter(({ region }) => region === 'demoregio-waterkant')[2]).toEqual({
    region: 'demoregio-waterkant',
    arm: 'PILOT',
    processVersion: 'pilot-1',
    protocol: 'waterkant@2',
    from: '2025-12-01',
    until: null,
  });
  expect(calendar.find(({ region }) => region === 'demoregio-zuiderlinde')).not.toHaveProperty('protocol');
});

test.each<[string, (periods: Json[]) => void, string, string]>([
  ['a period that ends before it begins', (list) => void (list[0].until = '2025-06-01'), '/0', "'until'"],
  ['an empty period', (list) => void (list[0].until = list[0].from), '/0', "'until'"],
  ['two arms on one day', (list) => void (list[1].from = '2025-08-31'), '/1', 'overlapt'],
  ['one that never ends before another', (list) => void (list[1].until = null), '/2', 'overlapt'],
  ['an unknown arm', (list) => void (list[1].arm = 'CONTROL'), '/1/arm', 'BASELINE, PILOT, TRANSITION'],
  ['a day that does not exist', (list) => void (list[1].from = '2025-09-31'), '/1/from', 'bestaande datum'],
  ['no end at all', (list) => void delete list[2].until, '/2/until', 'ontbreekt'],
  [
    "another region's protocol",
    (list) => void (list[2].protocol = 'waterkant@2'),
    '/2/protocol',
    'noorderlicht',
  ],
  ['a protocol without its version', (list) => void (list[2].protocol = 'noorderlicht'), '/2/protocol', '@2'],
])('%s is refused at its place', async (_name, change, pointer, words) => {
  const faults = await faultsOf(([region]) => change(region.rollout));
  expect(faults).toEqual([
    {
      pointer: `/regions/0/rollout${pointer}`,
      detail: expect.stringContaining(words) as string,
    },
  ]);
});

test('periods that touch do not overlap, and another region has days of its own', async () => {
  expect(
    await faultsOf((regions) => {
      regions[2].rollout = structuredClone(regions[0].rollout);
      for (const period of regions[2].rollout) delete period.protocol;
    }),
  ).toEqual([]);
});

test('faults of the calendar come with all others', async () => {
  const faults = await faultsOf((regions) => {
    regions[0].rollout[1].from = '2025-08-01';
    regions[1].rollout[0].until = '2025-01-01';
    regions[3].name = '';
  });
  expect(faults.map(({ pointer }) => pointer).toSorted()).toEqual([
    '/regions/0/rollout/1',
    '/regions/1/rollout/0',
    '/regions/3/name',
  ]);
});

test('GET /v1/regions shows the calendar', async () => {
  const running = await service();
  try {
    const { body } = await running.ask('/v1/regions');
    for (const item of body.items) expect(regionShape.strict().safeParse(item).success).toBe(true);
    const file = JSON.parse(DEMO) as { regions: Json[] };
    expect(body.items.map(({ rollout }: Json) => rollout)).toEqual(
      file.regions.map(({ rollout }: Json) => rollout),
    );
  } finally {
    await running.close();
  }
});
