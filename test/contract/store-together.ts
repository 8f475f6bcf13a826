import { describe, expect, test } from 'vitest';
import type { Store, WriteOutcome } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import {
  nextWrite,
  openingWrite,
  sampleDeadline,
  sampleEvent,
  sampleId,
  sampleKey,
  SEARCH_KEYS,
} from './sample-case.ts';

const countOf = (outcomes: WriteOutcome[], outcome: WriteOutcome['outcome']) =>
  outcomes.filter((one) => one.outcome === outcome).length;

export function togetherContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

  describe('writes at the same time', () => {
    test('of fifty steps on one version, one is stored', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const steps = Array.from({ length: 50 }, (_, number) =>
        nextWrite(first.snapshot, {}, { idempotency: sampleKey(`sleutel-${number}`) }),
      );
      const outcomes = await Promise.all(steps.map((step) => store().record(step)));
      expect([countOf(outcomes, 'stored'), countOf(outcomes, 'version-changed')]).toEqual([1, 49]);
      expect((await store().loadCase(sampleId(1), 'all'))?.events).toHaveLength(2);
    });

    test('of twenty with one key, one is stored and the others get its answer', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const step = nextWrite(first.snapshot, {}, { idempotency: sampleKey('sleutel') });
      const outcomes = await Promise.all(Array.from({ length: 20 }, () => store().record(step)));
      expect([countOf(outcomes, 'stored'), countOf(outcomes, 'key-exists')]).toEqual([1, 19]);
      expect(outcomes).toContainEqual({ outcome: 'key-exists', record: sampleKey('sleutel') });
    });

    test('one that fails leaves the others alone', async () => {
      const [first, second] = [openingWrite(1), openingWrite(2)];
      await Promise.all([store().record(first), store().record(second)]);
      const twiceTheSameNumber = openingWrite(3, { number: first.snapshot.number });
      const results = await Promise.allSettled([
        store().record(nextWrite(first.snapshot)),
        store().record(twiceTheSameNumber),
        store().record(nextWrite(second.snapshot)),
      ]);
      expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect((await store().loadCase(sampleId(1), 'all'))?.snapshot.version).toBe(2);
      expect((await store().loadCase(sampleId(2), 'all'))?.snapshot.version).toBe(2);
      expect(await store().loadCase(sampleId(3), 'all')).toBeUndefined();
    });

    test('one that fails halfway leaves nothing of itself', async () => {
      const [person] = SEARCH_KEYS.persons;
      const searchKeys = { ...SEARCH_KEYS, persons: [person, person].filter((one) => one !== undefined) };
      const halfway = openingWrite(1, {}, { searchKeys, idempotency: sampleKey('sleutel') });
      const results = await Promise.allSettled([store().record(halfway), store().record(openingWrite(2))]);
      expect(results.map((one) => one.status)).toEqual(['rejected', 'fulfilled']);
      expect(await store().loadCase(sampleId(1), 'all')).toBeUndefined();
      expect((await store().listDeadlines({}, 'all', { pageSize: 9 })).items).toHaveLength(1);
      expect(await store().record(openingWrite(1))).toEqual({ outcome: 'stored' });
    });

    test('the second of two steps on a case just read builds on the first', async () => {
      const first = openingWrite(1);
      await store().record(first);
      await store().loadCase(sampleId(1), 'all');
      const second = nextWrite(first.snapshot, { deadlines: [sampleDeadline({ status: 'void' })] });
      const third = nextWrite(second.snapshot, { deadlines: first.snapshot.deadlines });
      await Promise.all([second, third].map((step) => store().record(step)));
      const file = { snapshot: third.snapshot, events: [sampleEvent(1), sampleEvent(2), sampleEvent(3)] };
      expect(await store().loadCase(sampleId(1), 'all')).toEqual(file);
      const { items } = await store().listDeadlines({}, 'all', { pageSize: 9 });
      expect(items.map((item) => item.deadline)).toEqual(third.snapshot.deadlines);
    });

    test('two steps of one case, one after the other without waiting, both count', async () => {
      const first = openingWrite(1);
      const second = nextWrite(first.snapshot, { deadlines: [sampleDeadline({ status: 'void' })] });
      const third = nextWrite(second.snapshot, { deadlines: [sampleDeadline()] });
      const outcomes = await Promise.all([first, second, third].map((step) => store().record(step)));
      expect(countOf(outcomes, 'stored')).toBe(3);
      expect(await store().loadCase(sampleId(1), 'all')).toEqual({
        snapshot: third.snapshot,
        events: [sampleEvent(1), sampleEvent(2), sampleEvent(3)],
      });
    });

    test('a step that would leave a gap in the sequences is not stored', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const gap = nextWrite(first.snapshot, { version: 3 }, { newEvents: [sampleEvent(3)] });
      await expect(store().record(gap)).rejects.toThrow();
      expect((await store().loadCase(sampleId(1), 'all'))?.snapshot.version).toBe(1);
    });
  });
}
