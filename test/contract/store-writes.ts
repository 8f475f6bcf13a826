import { describe, expect, test } from 'vitest';
import type { Store } from '../../db/port.ts';
import { deepFreeze, freshStore } from './fresh-store.ts';
import {
  DAY,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleDeadline,
  sampleEvent,
  sampleId,
  sampleKey,
  sampleSnapshot,
} from './sample-case.ts';

export function writeContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

  describe('record and loadCase', () => {
    test('gives back the snapshot and the events exactly as they were written', async () => {
      const event = sampleEvent(1, {
        context: { mandate: null, earlierOrders: [sampleId(9)] },
        data: { tekst: 'één regel', getal: 0.5, leeg: null, lijst: [] },
        actor: {
          role: 'mayors-office',
          office: 'GM0518',
          subject: 's',
          name: 'Proef Naam',
          onBehalfOf: 'care',
        },
      });
      const deadlines = [
        sampleDeadline({ dueAt: null, kind: 'duty', to: 'police' }),
        sampleDeadline({ person: 'p2', lastDay: '2026-04-07', status: 'met', metAt: REPORTED_AT }),
      ];
      const write = deepFreeze(openingWrite(1, { deadlines }, { newEvents: [event] }));
      expect(await store().record(write)).toEqual({ outcome: 'stored' });
      expect(await store().loadCase(sampleId(1), 'all')).toEqual({
        snapshot: write.snapshot,
        events: [event],
      });
    });

    test('keeps the events of later steps in order and the latest snapshot', async () => {
      const first = openingWrite(1);
      await store().record(first);
      deepFreeze(await store().loadCase(sampleId(1), 'all'));
      const deadlines = [
        sampleDeadline({ status: 'met', metAt: REPORTED_AT }),
        sampleDeadline({ startedBy: 2 }),
      ];
      const second = deepFreeze(nextWrite(first.snapshot, { deadlines, wakeAt: null }));
      await store().record(second);
      const third = deepFreeze(nextWrite(second.snapshot, { deadlines: deadlines.slice(0, 1) }));
      await store().record(third);
      expect(await store().loadCase(sampleId(1), 'all')).toEqual({
        snapshot: third.snapshot,
        events: [sampleEvent(1), sampleEvent(2), sampleEvent(3)],
      });
    });

    test('stores a step without events: time went on and nothing else', async () => {
      const first = openingWrite(1);
      await store().record(first);
      const later = { ...first.snapshot, advancedTo: REPORTED_AT + DAY, wakeAt: null };
      const write = { ...nextWrite(first.snapshot), snapshot: later, newEvents: [] };
      expect(await store().record(write)).toEqual({ outcome: 'stored' });
      expect(await store().loadCase(sampleId(1), 'all')).toEqual({
        snapshot: later,
        events: [sampleEvent(1)],
      });
    });

    test('marks a voided event with the one that voided it, and leaves the rest of it as it was', async () => {
      const first = openingWrite(1);
      await store().record(first);
      await store().record(nextWrite(first.snapshot, {}, { voided: [{ sequence: 1, by: 2 }] }));
      const file = await store().loadCase(sampleId(1), 'all');
      expect(file?.events).toEqual([sampleEvent(1, { voidedBy: 2 }), sampleEvent(2)]);
    });

    test('refuses a step on a version that has passed, and one on a case that is already there', async () => {
      const first = openingWrite(1);
      await store().record(first);
      await store().record(nextWrite(first.snapshot));
      expect(await store().record(nextWrite(first.snapshot))).toEqual({ outcome: 'version-changed' });
      expect(await store().record(first)).toEqual({ outcome: 'version-changed' });
      expect((await store().loadCase(sampleId(1), 'all'))?.events).toHaveLength(2);
    });

    test('refuses a step on a case that is not there', async () => {
      expect(await store().record(nextWrite(sampleSnapshot(1)))).toEqual({ outcome: 'version-changed' });
      expect(await store().loadCase(sampleId(1), 'all')).toBeUndefined();
    });

    test('shows a case only within the scope that is asked for', async () => {
      await store().record(openingWrite(1));
      for (const cached of [false, true]) {
        expect(await store().loadCase(sampleId(1), []), String(cached)).toBeUndefined();
        expect(await store().loadCase(sampleId(1), ['GM0599']), String(cached)).toBeUndefined();
        expect(await store().loadCase(sampleId(1), ['GM0599', 'GM0518']), String(cached)).toBeDefined();
      }
    });
  });

  describe('what is written along', () => {
    test('keys belong to their scope', async () => {
      await store().record(openingWrite(1, {}, { idempotency: sampleKey('sleutel') }));
      const elsewhere = sampleKey('sleutel', { scope: 'GM0599 iemand' });
      expect(await store().idempotencyRecord(elsewhere.scope, 'sleutel')).toBeUndefined();
      expect(await store().record(openingWrite(2, {}, { idempotency: elsewhere }))).toEqual({
        outcome: 'stored',
      });
      expect(await store().idempotencyRecord(elsewhere.scope, 'sleutel')).toEqual(elsewhere);
      expect(await store().idempotencyRecord(sampleKey('sleutel').scope, 'sleutel')).toEqual(
        sampleKey('sleutel'),
      );
    });

    test('a refused step keeps no key, no outbox row and no event', async () => {
      await store().record(openingWrite(1, {}, { outbox: [] }));
      await store().record(openingWrite(1, {}, { idempotency: sampleKey('sleutel') }));
      expect(await store().idempotencyRecord(sampleKey('sleutel').scope, 'sleutel')).toBeUndefined();
      expect(await store().unsentOutbox(10)).toEqual([]);
    });

    test('the outbox gives what is not sent yet, oldest first', async () => {
      for (const number of [1, 2, 3]) await store().record(openingWrite(number));
      const rows = await store().unsentOutbox(2);
      expect(rows).toMatchObject([
        { caseId: sampleId(1), sequence: 1, type: 'case.opened', occurredAt: REPORTED_AT },
        { caseId: sampleId(2), sequence: 1, type: 'case.opened', occurredAt: REPORTED_AT },
      ]);
      await store().markSent(rows.map((row) => row.position));
      expect((await store().unsentOutbox(10)).map((row) => row.caseId)).toEqual([sampleId(3)]);
    });
  });
}
