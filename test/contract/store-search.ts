import { describe, expect, test } from 'vitest';
import type { CaseSearch, Store } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import { allPages, idsOf, PAGE } from './pages.ts';
import {
  DAY,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleId,
  sampleOrder,
  sampleSnapshot,
  SEARCH_KEYS,
} from './sample-case.ts';

export function searchContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

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
      for (const asked of [
        { familyName: 'Persoon-Een' },
        { number: 'GM0518-2026-000001' },
        { houseNumber: 12 },
      ]) {
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
      const found = (number: number, imposed: boolean, reportedAt: number) => ({
        id: sampleId(number),
        number: `GM0518-2026-00000${number}`,
        imposed,
        reportedAt,
      });
      expect(await store().relatedCases(SEARCH_KEYS, 'GM0518')).toEqual([
        found(2, false, REPORTED_AT),
        found(1, true, REPORTED_AT + DAY),
        found(3, false, REPORTED_AT + 2 * DAY),
      ]);
      expect(await store().relatedCases(SEARCH_KEYS, 'GM0599')).toEqual([]);
      expect(await store().relatedCases({ ...SEARCH_KEYS, persons: [] }, 'GM0518')).toEqual([]);
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
      for (const keys of [SEARCH_KEYS, sameInOtherLetters]) {
        const related = await store().relatedCases(keys, 'GM0518');
        expect(related.map((found) => found.id)).toEqual([sampleId(1), sampleId(5)]);
        const elsewhere = await store().relatedCases(keys, 'GM0599');
        expect(elsewhere.map((found) => found.id)).toEqual([sampleId(4)]);
      }
    });
  });
}
