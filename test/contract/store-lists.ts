import { describe, expect, test } from 'vitest';
import type { CaseFilter, PageRequest, Store } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import { allPages, idsOf, PAGE } from './pages.ts';
import {
  DAY,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleEvent,
  sampleId,
  sampleOrder,
  sampleSnapshot,
} from './sample-case.ts';

export function listContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

  describe('listCases', () => {
    const list = async (filter: CaseFilter, scope: string[] | 'all' = 'all') =>
      idsOf(await store().listCases(filter, scope, PAGE));

    test('gives whole cases, newest first, within the scope', async () => {
      await store().record(openingWrite(1));
      await store().record(openingWrite(2, { municipality: 'GM0599', number: 'GM0599-2026-000001' }));
      const write = openingWrite(3);
      await store().record(write);
      expect(await list({})).toEqual([sampleId(3), sampleId(2), sampleId(1)]);
      expect(await list({}, ['GM0518'])).toEqual([sampleId(3), sampleId(1)]);
      expect(await list({}, [])).toEqual([]);
      expect(await list({ municipality: 'GM0599' }, ['GM0518'])).toEqual([]);
      expect(await list({ municipality: 'GM0599' })).toEqual([sampleId(2)]);
      const [newest] = (await store().listCases({}, 'all', PAGE)).items;
      expect(newest).toEqual({ snapshot: write.snapshot, events: write.newEvents });
    });

    test('filters by region, by state of the order and by a stage that has begun and has not ended', async () => {
      const { stages } = sampleSnapshot(1);
      const ended = { startedAt: REPORTED_AT, endedAt: REPORTED_AT };
      const review = { startedAt: REPORTED_AT, endedAt: null };
      await store().record(openingWrite(1, { region: null }));
      await store().record(openingWrite(2, { order: sampleOrder(), stages: { ...stages, review } }));
      await store().record(openingWrite(3, { stages: { ...stages, initiation: ended } }));
      expect(await list({ region: 'proefregio-west' })).toEqual([sampleId(3), sampleId(2)]);
      expect(await list({ orderState: 'in-force' })).toEqual([sampleId(2)]);
      expect(await list({ orderState: 'revoked' })).toEqual([]);
      expect(await list({ stage: 'initiation' })).toEqual([sampleId(2), sampleId(1)]);
      expect(await list({ stage: 'review' })).toEqual([sampleId(2)]);
      expect(await list({ stage: 'geen-fase' })).toEqual([]);
    });

    test('changedSince looks at the last recorded event, that instant included', async () => {
      const first = openingWrite(1);
      await store().record(first);
      await store().record(openingWrite(2));
      const { recordedAt } = sampleEvent(2);
      await store().record(nextWrite(first.snapshot));
      expect(await list({ changedSince: recordedAt })).toEqual([sampleId(1)]);
      expect(await list({ changedSince: recordedAt + 1 })).toEqual([]);
      expect(await list({ changedSince: REPORTED_AT })).toEqual([sampleId(2), sampleId(1)]);
    });

    test('walks page by page, each case once, also when a case is opened in between', async () => {
      for (const number of [1, 2, 3, 4]) await store().record(openingWrite(number));
      let next = 5;
      const pages = await allPages(async (page) => {
        const read = await store().listCases({}, ['GM0518'], page);
        await store().record(openingWrite(next++));
        return read;
      }, 2);
      expect(pages.map((items) => items.map((file) => file.snapshot.id))).toEqual([
        [sampleId(4), sampleId(3)],
        [sampleId(2), sampleId(1)],
      ]);
    });

    test('fills its pages with cases within the scope, and ends where those end', async () => {
      for (const number of [1, 2, 3, 4, 5, 6]) {
        const own = number % 2 === 0;
        const elsewhere = { municipality: 'GM0599', number: `GM0599-2026-${number}` };
        await store().record(openingWrite(number, own ? {} : elsewhere));
      }
      const pages = await allPages((page) => store().listCases({}, ['GM0518'], page), 3);
      expect(pages.map((items) => items.map((file) => file.snapshot.id))).toEqual([
        [sampleId(6), sampleId(4), sampleId(2)],
      ]);
    });

    test('a cursor holds no number of rows, and is refused outside its scope', async () => {
      const elsewhere = { municipality: 'GM0599', number: 'GM0599-2026-000001' };
      await store().record(openingWrite(1, elsewhere));
      for (const number of [2, 3]) await store().record(openingWrite(number));
      const scope = ['GM0518'];
      const lists = [
        (of: string[], page: PageRequest) => store().listCases({}, of, page),
        (of: string[], page: PageRequest) => store().searchCases({ houseNumber: 12 }, of, page),
        (of: string[], page: PageRequest) => store().listDeadlines({}, of, page),
      ];
      for (const list of lists) {
        const { nextCursor = '' } = await list(scope, { pageSize: 1 });
        const [, caseId, ...rest] = JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as unknown[];
        expect([sampleId(2), sampleId(3)]).toContain(caseId);
        // The deadline's own instant and its place within its case.
        expect(rest).toEqual(rest.length === 0 ? [] : [REPORTED_AT + DAY, 0]);
        const page = { pageSize: 1, cursor: nextCursor };
        expect((await list(scope, page)).items).toHaveLength(1);
        await expect(list(['GM0599'], page)).rejects.toMatchObject({ name: 'BadCursor' });
      }
    });

    test('refuses a cursor that it did not give out', async () => {
      for (const number of [1, 2, 3]) await store().record(openingWrite(number));
      const { nextCursor } = await store().listCases({}, 'all', { pageSize: 1 });
      const packed = (keys: unknown[]) => Buffer.from(JSON.stringify(keys)).toString('base64url');
      const forged = [
        ['cases', 2],
        ['cases', sampleId(9)],
        ['cases', sampleId(2), 1],
      ].map(packed);
      for (const cursor of ['', 'x', '%%%', '{}', ...forged, `${nextCursor}=`, `${nextCursor}x`]) {
        const refused = { name: 'BadCursor' };
        await expect(store().listCases({}, 'all', { pageSize: 1, cursor }), cursor).rejects.toMatchObject(
          refused,
        );
        await expect(store().listDeadlines({}, 'all', { pageSize: 1, cursor }), cursor).rejects.toMatchObject(
          refused,
        );
      }
      const page = { pageSize: 1, ...(nextCursor === undefined ? {} : { cursor: nextCursor }) };
      expect(idsOf(await store().listCases({}, 'all', page))).toEqual([sampleId(2)]);
      await expect(store().listDeadlines({}, 'all', page)).rejects.toMatchObject({ name: 'BadCursor' });
    });
  });
}
