import { describe, expect, test } from 'vitest';
import type { Store } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import { allPages, PAGE } from './pages.ts';
import {
  DAY,
  MINUTE,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleDeadline,
  sampleId,
} from './sample-case.ts';

export function deadlineContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

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
      const second = { caseId: sampleId(2), wakeAt: REPORTED_AT + 2 * DAY };
      expect(await store().nextToWake(REPORTED_AT + 9 * DAY, [sampleId(3)])).toEqual(second);
      expect(await store().nextToWake(REPORTED_AT + DAY, [sampleId(3)])).toBeUndefined();
      expect(await store().nextToWake(REPORTED_AT + 9 * DAY, [sampleId(3), sampleId(2)])).toBeUndefined();
      await store().record(nextWrite(third.snapshot, { wakeAt: null }));
      expect(await store().nextToWake(REPORTED_AT + 9 * DAY)).toMatchObject({ caseId: sampleId(2) });
    });

    test('looks within a scope when it is given one', async () => {
      const late = { wakeAt: REPORTED_AT + 2 * DAY };
      await store().record(openingWrite(1, { municipality: 'GM0599', number: 'GM0599-2026-000001' }));
      await store().record(openingWrite(2, late));
      const now = REPORTED_AT + 9 * DAY;
      expect(await store().nextToWake(now, [], ['GM0518'])).toEqual({ caseId: sampleId(2), ...late });
      expect(await store().nextToWake(REPORTED_AT + DAY, [], ['GM0518'])).toBeUndefined();
      expect(await store().nextToWake(now, [sampleId(2)], ['GM0518'])).toBeUndefined();
      expect(await store().nextToWake(now, [], [])).toBeUndefined();
    });
  });

  describe('latestRecordedAt', () => {
    test('is that of the last event over all cases', async () => {
      expect(await store().latestRecordedAt()).toBeUndefined();
      const first = openingWrite(1);
      await store().record(first);
      const second = nextWrite(first.snapshot);
      await store().record(second);
      await store().record(openingWrite(2));
      expect(await store().latestRecordedAt()).toBe(second.newEvents[0]?.recordedAt);
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
      const deadlines = [
        sampleDeadline({ status: 'missed' }),
        sampleDeadline({ dueAt: REPORTED_AT + 2 * DAY }),
      ];
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
      expect(pages.map((items) => items.map((item) => item.deadline.startedBy))).toEqual([
        [1, 2],
        [3, 4],
        [5],
      ]);
    });
  });
}
