import { describe, expect, test } from 'vitest';
import { importRegions, loadRegions } from '../../api/configuration/index.ts';
import { protocolShape } from '../../api/shapes/configuration.ts';
import { changed, DEMO, faultsOf, withStore } from './configuration-file.ts';
import { service } from './service.ts';
import type { Json } from './service.ts';

const setNorm =
  (id: string, minutes: unknown) =>
  ([region]: Json[]): void =>
    void (region.protocol.norms[id] = minutes);

describe('what a protocol may set', () => {
  test.each([
    ['wth-2-1', 'Wth art. 2 lid 1'],
    ['wth-9-1', 'Wth art. 9 lid 1'],
    ['wth-2-6', 'Wth art. 2 lid 6'],
    ['awb-6-7', 'Awb art. 6:7'],
    ['awbi-11', 'Awbi art. 11'],
  ])('a norm for %s would touch the statute, and the refusal cites it', async (id, article) => {
    const faults = await faultsOf(setNorm(id, 60));
    expect(faults).toEqual([
      {
        pointer: `/regions/0/protocol/norms/${id}`,
        detail: expect.stringContaining(
          `(${article}); een protocol mag geen wettelijke regel raken`,
        ) as string,
      },
    ]);
  });

  test('a norm that nobody knows is refused with the names there are', async () => {
    const [fault] = await faultsOf(setNorm('practice-koffie', 60));
    expect(fault?.pointer).toBe('/regions/0/protocol/norms/practice-koffie');
    expect(fault?.detail).toContain('practice-first-care-contact');
  });

  test.each([0, 525_601, 60.5])(
    'a norm of %d minutes is refused with what can be: up to a year',
    async (minutes) => {
      const faults = await faultsOf(setNorm('practice-reassessment', minutes));
      expect(faults.map(({ detail }) => detail)).toEqual([
        expect.stringContaining('moet een geheel aantal minuten van 1 tot en met 525600 zijn.'),
      ]);
    },
  );

  test('all wrong norms are told at once, with what else is wrong in the file', async () => {
    const faults = await faultsOf((regions) => {
      setNorm('wth-2-1', 60)(regions);
      setNorm('practice-care-advice', 0)(regions);
      setNorm('practice-reassessment', '2 dagen')(regions);
      regions[1].name = '';
    });
    expect(faults.map(({ pointer }) => pointer).toSorted()).toEqual([
      '/regions/0/protocol/norms/practice-care-advice',
      '/regions/0/protocol/norms/practice-reassessment',
      '/regions/0/protocol/norms/wth-2-1',
      '/regions/1/name',
    ]);
  });

  test.each(['practice-care-advice', 'practice-extension-decision'])(
    '%s comes before the ten days are over, also when summer time begins in them (239 hours)',
    async (id) => {
      expect(await faultsOf(setNorm(id, 239 * 60))).toEqual([
        {
          pointer: `/regions/0/protocol/norms/${id}`,
          detail: expect.stringContaining('Wth art. 9 lid 1') as string,
        },
      ]);
      // One minute less is a new content of version 1, and nothing else.
      const faults = await faultsOf(setNorm(id, 239 * 60 - 1));
      expect(faults.map(({ pointer }) => pointer)).toEqual(['/regions/0/protocol/version']);
    },
  );
});

describe('who fills which part of the RiHG', () => {
  const setParts =
    (rihgParts: unknown) =>
    ([region]: Json[]): void =>
      void (region.protocol.rihgParts = rihgParts);

  test.each<[string, unknown, string]>([
    ['a part that does not exist', [{ part: 4, roles: ['police'] }], '/0/part'],
    [
      'a part twice',
      [
        { part: 1, roles: ['police'] },
        { part: 1, roles: ['care'] },
      ],
      '/1/part',
    ],
    ['a role that may not record it', [{ part: 1, roles: ['mayor'] }], '/0/roles/0'],
    ['a part of nobody', [{ part: 2, roles: [] }], '/0/roles'],
  ])('%s', async (_name, parts, pointer) => {
    const faults = await faultsOf(setParts(parts));
    expect(faults.map((fault) => fault.pointer)).toEqual([`/regions/0/protocol/rihgParts${pointer}`]);
  });

  test('is part of the version: another division is another version', async () => {
    const other = [{ part: 1, roles: ['care'] }];
    const faults = await faultsOf(setParts(other));
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/regions/0/protocol/version']);
    await withStore(async (store) => {
      await importRegions(store, DEMO);
      const next = changed((regions) => {
        setParts(other)(regions);
        regions[0].protocol.version = 2;
      });
      expect(await importRegions(store, next)).toMatchObject({ ok: true });
      const protocols = (await loadRegions(store))?.protocols.filter(({ id }) => id === 'noorderlicht');
      expect(protocols?.map(({ version, rihgParts }) => [version, rihgParts?.length])).toEqual([
        [1, 3],
        [2, 1],
      ]);
    });
  });

  test('the order in which it is written is no other content', async () => {
    expect(
      await faultsOf(([region]) => {
        region.protocol.rihgParts.reverse();
        for (const part of region.protocol.rihgParts) part.roles.reverse();
      }),
    ).toEqual([]);
  });
});

test('GET /v1/protocols and one of them show the parts; the general protocol has none', async () => {
  const running = await service();
  try {
    const { body } = await running.ask('/v1/protocols');
    for (const item of body.items) expect(protocolShape.strict().safeParse(item).success).toBe(true);
    const general = body.items.find(({ region }: Json) => region === null);
    expect(general.rihgParts).toEqual([]);
    const { body: one } = await running.ask('/v1/protocols/noorderlicht@1');
    expect(one.rihgParts[2]).toEqual({ part: 3, roles: ['hulpofficier', 'veilig-thuis'] });
    expect(body.items).toContainEqual(one);
  } finally {
    await running.close();
  }
});
