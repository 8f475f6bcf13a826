import { describe, expect, test } from 'vitest';
import type { CaseFilter, CaseSearch, Page, PageRequest, Store } from '../../db/port.ts';
import type { CaseFile } from '../../src/case/model.ts';
import { freshStore } from './fresh-store.ts';
import {
  DAY,
  MINUTE,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleDeadline,
  sampleEvent,
  sampleId,
  sampleOrder,
  sampleSnapshot,
  SEARCH_KEYS,
} from './sample-case.ts';

const PAGE = { pageSize: 100 };

const idsOf = (page: Page<CaseFile>) => page.items.map((file) => file.snapshot.id);

/** Walks all pages; stops the test rather than going on for ever. */
async function allPages<T>(read: (page: PageRequest) => Promise<Page<T>>, pageSize: number): Promise<T[][]> {
  const pages: T[][] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(cursor === undefined ? { pageSize } : { pageSize, cursor });
    pages.push(page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined && pages.length < 50);
  return pages;
}

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

    test('refuses a cursor that it did not give out', async () => {
      for (const number of [1, 2, 3]) await store().record(openingWrite(number));
      const { nextCursor } = await store().listCases({}, 'all', { pageSize: 1 });
      const forged = Buffer.from('["cases",1,2]').toString('base64url');
      for (const cursor of ['', 'x', '%%%', '{}', forged, `${nextCursor}=`, `${nextCursor}x`]) {
        const refused = { name: 'BadCursor' };
        await expect(store().listCases({}, 'all', { pageSize: 1, cursor }), cursor).rejects.toMatchObject(refused);
        await expect(store().listDeadlines({}, 'all', { pageSize: 1, cursor }), cursor).rejects.toMatchObject(refused);
      }
      const page = { pageSize: 1, ...(nextCursor === undefined ? {} : { cursor: nextCursor }) };
      expect(idsOf(await store().listCases({}, 'all', page))).toEqual([sampleId(2)]);
      await expect(store().listDeadlines({}, 'all', page)).rejects.toMatchObject({ name: 'BadCursor' });
    });
  });

  describe('searchCases', () => {
    const search = async (asked: CaseSearch, scope: string[] | 'all' = 'all') =>
      idsOf(await store().searchCases(asked, scope, PAGE));

    test('finds by name whatever the case of letters, birth date, home and number', async () => {
      await store().record(openingWrite(1));
      expect(await search({ familyName: ' persoon-TWEE ' })).toEqual([sampleId(1)]);
      expect(await search({ familyName: 'Persoon' })).toEqual([]);
      expect(await search({ birthDate: '1985-02-03' })).toEqual([sampleId(1)]);
      expect(await search({ postalCode: '2511 ab', houseNumber: 12 })).toEqual([sampleId(1)]);
      expect(await search({ postalCode: '2511AB', houseNumber: 13 })).toEqual([]);
      expect(await search({ number: 'GM0518-2026-000001' })).toEqual([sampleId(1)]);
      expect(await search({})).toEqual([]);
    });

    test('name and birth date must belong to one person', async () => {
      await store().record(openingWrite(1));
      expect(await search({ familyName: 'Persoon-Een', birthDate: '1985-02-03' })).toEqual([sampleId(1)]);
      expect(await search({ familyName: 'Persoon-Een', birthDate: '1987-05-06' })).toEqual([]);
    });

    test('finds within the scope only', async () => {
      await store().record(openingWrite(1));
      for (const asked of [{ familyName: 'Persoon-Een' }, { number: 'GM0518-2026-000001' }, { houseNumber: 12 }]) {
        expect(await search(asked, ['GM0518'])).toEqual([sampleId(1)]);
        expect(await search(asked, ['GM0599'])).toEqual([]);
        expect(await search(asked, [])).toEqual([]);
      }
    });

    test('looks for what a case says now, and keeps that when a step says nothing of it', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const persons = [{ key: 'p1', excluded: true, familyName: 'Persoon-Drie', birthDate: '1985-02-03' }];
      const second = nextWrite(first.snapshot, {}, { searchKeys: { home: SEARCH_KEYS.home, persons } });
      await store().record(second);
      await store().record(nextWrite(second.snapshot));
      expect(await search({ familyName: 'Persoon-Een' })).toEqual([]);
      expect(await search({ familyName: 'Persoon-Drie', postalCode: '2511AB' })).toEqual([sampleId(1)]);
    });

    test('walks page by page', async () => {
      for (const number of [1, 2, 3]) await store().record(openingWrite(number));
      const pages = await allPages((page) => store().searchCases({ houseNumber: 12 }, 'all', page), 2);
      expect(pages.map((items) => items.length)).toEqual([2, 1]);
    });
  });

  describe('relatedCases', () => {
    test('links the same home and excluded person, oldest first', async () => {
      const reported = (startedAt: number) => ({
        stages: { ...sampleSnapshot(1).stages, initiation: { startedAt, endedAt: null } },
      });
      await store().record(openingWrite(1, { ...reported(REPORTED_AT + DAY), order: sampleOrder() }));
      await store().record(openingWrite(2, reported(REPORTED_AT)));
      await store().record(openingWrite(3, reported(REPORTED_AT + 2 * DAY)));
      expect(await store().relatedCases(sampleId(3), 'GM0518')).toEqual([
        { id: sampleId(2), imposed: false, reportedAt: REPORTED_AT },
        { id: sampleId(1), imposed: true, reportedAt: REPORTED_AT + DAY },
      ]);
      expect(await store().relatedCases(sampleId(3), 'GM0599')).toEqual([]);
      expect(await store().relatedCases(sampleId(9), 'GM0518')).toEqual([]);
    });

    test('not another home, another person, the same person as a resident, or another municipality', async () => {
      const { home, persons } = SEARCH_KEYS;
      const [excluded, resident] = persons.map((person) => ({ ...person, excluded: !person.excluded }));
      const swapped = [excluded, resident].filter((person) => person !== undefined);
      await store().record(openingWrite(1));
      const otherHome = { home: { ...home, houseNumberAddition: 'b' }, persons };
      await store().record(openingWrite(2, {}, { searchKeys: otherHome }));
      await store().record(openingWrite(3, {}, { searchKeys: { home, persons: swapped } }));
      await store().record(openingWrite(4, { municipality: 'GM0599', number: 'GM0599-2026-000004' }));
      const sameInOtherLetters = {
        home: { postalCode: '2511 ab', houseNumber: 12, houseNumberAddition: 'A' },
        persons: [{ key: 'p9', excluded: true, familyName: 'PERSOON-EEN', birthDate: '1985-02-03' }],
      };
      await store().record(openingWrite(5, {}, { searchKeys: sameInOtherLetters }));
      const related = await store().relatedCases(sampleId(1), 'GM0518');
      expect(related.map((found) => found.id)).toEqual([sampleId(5)]);
    });
  });

  describe('nextToWake', () => {
    test('gives the earliest that has come, and nothing before that', async () => {
      await store().record(openingWrite(1, { wakeAt: null }));
      await store().record(openingWrite(2, { wakeAt: REPORTED_AT + 2 * DAY }));
      const third = openingWrite(3, { wakeAt: REPORTED_AT + DAY });
      await store().record(third);
      expect(await store().nextToWake(REPORTED_AT + DAY - 1)).toBeUndefined();
      const earliest = { caseId: sampleId(3), wakeAt: REPORTED_AT + DAY };
      expect(await store().nextToWake(REPORTED_AT + DAY)).toEqual(earliest);
      expect(await store().nextToWake(REPORTED_AT + 9 * DAY)).toEqual(earliest);
      await store().record(nextWrite(third.snapshot, { wakeAt: null }));
      expect(await store().nextToWake(REPORTED_AT + 9 * DAY)).toMatchObject({ caseId: sampleId(2) });
    });
  });

  describe('listDeadlines', () => {
    test('gives those of all cases in scope, earliest due first, without an instant last', async () => {
      const due = (dueAt: number | null) => sampleDeadline({ dueAt });
      await store().record(openingWrite(1, { deadlines: [due(null), due(REPORTED_AT + 3 * MINUTE)] }));
      const other = { municipality: 'GM0599', number: 'GM0599-2026-000001' };
      await store().record(openingWrite(2, { ...other, deadlines: [due(REPORTED_AT + MINUTE)] }));
      await store().record(openingWrite(3, { deadlines: [due(REPORTED_AT + 2 * MINUTE)] }));
      const page = await store().listDeadlines({}, 'all', PAGE);
      const found = page.items.map((item) => [item.caseId, item.deadline.dueAt]);
      expect(found).toEqual([
        [sampleId(2), REPORTED_AT + MINUTE],
        [sampleId(3), REPORTED_AT + 2 * MINUTE],
        [sampleId(1), REPORTED_AT + 3 * MINUTE],
        [sampleId(1), null],
      ]);
      expect(page.items[0]).toEqual({
        caseId: sampleId(2),
        caseNumber: 'GM0599-2026-000001',
        municipality: 'GM0599',
        deadline: due(REPORTED_AT + MINUTE),
      });
      expect((await store().listDeadlines({}, ['GM0518'], PAGE)).items).toHaveLength(3);
      expect((await store().listDeadlines({}, [], PAGE)).items).toEqual([]);
    });

    test('filters by status, rule and the instant at which they are due', async () => {
      const deadlines = [
        sampleDeadline({ rule: 'wth-6-1-a', dueAt: REPORTED_AT + DAY }),
        sampleDeadline({ rule: 'wth-2-8-household', dueAt: null }),
        sampleDeadline({ status: 'met', dueAt: REPORTED_AT + 2 * DAY, metAt: REPORTED_AT }),
      ];
      await store().record(openingWrite(1, { deadlines }));
      const list = async (filter: Parameters<Store['listDeadlines']>[0]) =>
        (await store().listDeadlines(filter, 'all', PAGE)).items.map((item) => item.deadline);
      expect(await list({ status: 'running' })).toEqual([deadlines[0], deadlines[1]]);
      expect(await list({ rule: 'wth-6-1-a' })).toEqual([deadlines[0]]);
      expect(await list({ dueBefore: REPORTED_AT + 2 * DAY })).toEqual([deadlines[0]]);
      expect(await list({ dueBefore: REPORTED_AT + DAY })).toEqual([]);
      expect(await list({ dueAfter: REPORTED_AT + DAY })).toEqual([deadlines[2]]);
      expect(await list({ status: 'running', dueAfter: REPORTED_AT })).toEqual([deadlines[0]]);
    });

    test('follows what a step changes', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const deadlines = [sampleDeadline({ status: 'missed' }), sampleDeadline({ dueAt: REPORTED_AT + 2 * DAY })];
      const second = nextWrite(first.snapshot, { deadlines });
      await store().record(second);
      const running = () => store().listDeadlines({ status: 'running' }, 'all', PAGE);
      expect((await running()).items.map((item) => item.deadline)).toEqual([deadlines[1]]);
      await store().record(nextWrite(second.snapshot, { deadlines: deadlines.slice(0, 1) }));
      expect((await running()).items).toEqual([]);
    });

    test('walks page by page through equal instants and those without one', async () => {
      const deadlines = [1, 2, 3, 4, 5].map((startedBy) =>
        sampleDeadline({ startedBy, dueAt: startedBy > 3 ? null : REPORTED_AT }),
      );
      await store().record(openingWrite(1, { deadlines }));
      const pages = await allPages((page) => store().listDeadlines({ status: 'running' }, 'all', page), 2);
      expect(pages.map((items) => items.map((item) => item.deadline.startedBy))).toEqual([[1, 2], [3, 4], [5]]);
    });
  });
}
