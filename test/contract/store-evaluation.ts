import { describe, expect, test } from 'vitest';
import type { EvaluationCase, ExportJob, PublishedTable } from '../../db/evaluation-port.ts';
import type { Store } from '../../db/port.ts';
import { freshStore } from './fresh-store.ts';
import {
  MINUTE,
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleEvent,
  sampleId,
  sampleKey,
} from './sample-case.ts';

const AUDIT = { at: REPORTED_AT, actor: 'proef', office: 'BEHEER', action: 'export.requested' };
const EVERYWHERE = { municipalities: 'all' } as const;

const JOB: ExportJob = {
  id: sampleId(1),
  office: 'BEHEER',
  subject: 'proef',
  request: '{"tier":"B","cutoff":"2026-06-30"}',
  municipalities: ['GM0518'],
  requestedAt: REPORTED_AT,
  status: 'running',
  progress: 0,
  reason: null,
  files: [],
};

const TABLE: PublishedTable = {
  kind: 'export',
  scope: 'all',
  cutoff: '2026-06-30',
  publishedAt: REPORTED_AT,
  body: '{"cells":[]}',
};

const PRE_REGISTRATION = {
  id: sampleId(7),
  office: 'BEHEER',
  measure: 'RIHG',
  horizonMin: 360,
  by: 'Proef Onderzoeker',
  registeredAt: REPORTED_AT,
};

export function evaluationContract(open: () => Promise<Store>): void {
  const store = freshStore(open);

  async function fill(): Promise<void> {
    const places: [number, string, string | null][] = [
      [1, 'GM0518', 'west'],
      [2, 'GM0599', 'oost'],
      [3, 'GM0518', null],
      [4, 'GM0518', 'west'],
    ];
    for (const [number, municipality, region] of places)
      await store().record(openingWrite(number, { municipality, region }));
    const first = openingWrite(1, { municipality: 'GM0518', region: 'west' }).snapshot;
    await store().record(nextWrite(first, {}, { newEvents: [sampleEvent(2, { data: { a: 1 } })] }));
  }

  const ids = (cases: readonly EvaluationCase[]): string[] => cases.map(({ id }) => id.slice(-1));

  describe('cases for the evaluation', () => {
    test('come in the order in which they were opened, so many at a time, until there are none', async () => {
      await fill();
      const first = await store().evaluationCases(EVERYWHERE, 0, 3);
      expect(ids(first)).toEqual(['1', '2', '3']);
      const last = first.at(-1)?.rowId ?? 0;
      const rest = await store().evaluationCases(EVERYWHERE, last, 3);
      expect(ids(rest)).toEqual(['4']);
      expect(await store().evaluationCases(EVERYWHERE, rest[0]?.rowId ?? 0, 3)).toEqual([]);
    });

    test('have their events in recorded order, their region and their pinned protocol', async () => {
      await fill();
      const [one, two] = await store().evaluationCases(EVERYWHERE, 0, 10);
      expect(one).toMatchObject({ region: 'west', protocol: 'proef@1' });
      expect(one?.events.map(({ sequence, data }) => [sequence, data])).toEqual([
        [1, {}],
        [2, { a: 1 }],
      ]);
      expect(two?.events).toHaveLength(1);
    });

    test('are told of in spans: the first and last row of the next so many', async () => {
      await fill();
      const cases = await store().evaluationCases(EVERYWHERE, 0, 10);
      const rows = cases.map(({ rowId }) => rowId);
      const span = await store().evaluationSpan(EVERYWHERE, 0, 3);
      expect(span).toEqual({ first: rows[0], last: rows[2], cases: 3 });
      expect(await store().evaluationSpan(EVERYWHERE, rows[2] ?? 0, 3)).toEqual({
        first: rows[3],
        last: rows[3],
        cases: 1,
      });
      expect(await store().evaluationSpan(EVERYWHERE, rows[3] ?? 0, 3)).toBeUndefined();
    });

    test('leave out what no duration reads, and of a part of the assessment all but its number', async () => {
      const data = { part: 2, signals: [{ code: '2a', note: 'geheim' }] };
      const events = [
        sampleEvent(1),
        sampleEvent(2, { type: 'person.heard', data: { views: 'geheim' } }),
        sampleEvent(3, { type: 'risk-assessment.part-completed', data }),
        sampleEvent(4, { type: 'order.imposed', data: { facts: 'nodig' } }),
      ];
      await store().record(openingWrite(1, { version: 4 }, { newEvents: events }));
      const [one] = await store().evaluationCases(EVERYWHERE, 0, 1);
      expect(one?.events.map((event) => event.data)).toEqual([{}, {}, { part: 2 }, { facts: 'nodig' }]);
    });

    test('do not say who recorded an event unless they are asked for as a whole', async () => {
      await fill();
      const [plain] = await store().evaluationCases(EVERYWHERE, 0, 1);
      expect(JSON.stringify(plain)).not.toContain('proef-hulpofficier');
      const [named] = await store().evaluationCases(EVERYWHERE, 0, 1, true);
      expect(named?.events[0]).toEqual(sampleEvent(1));
    });

    test.each([
      ['municipalities', { municipalities: ['GM0599'] }, ['2']],
      ['regions', { municipalities: 'all', regions: ['west'] }, ['1', '4']],
      ['both', { municipalities: ['GM0599'], regions: ['west'] }, []],
      ['no municipality', { municipalities: [] }, []],
    ] as const)('are bounded by %s', async (_, scope, expected) => {
      await fill();
      expect(ids(await store().evaluationCases(scope, 0, 10))).toEqual(expected);
      expect(await store().countCases(scope, REPORTED_AT + 10 * MINUTE)).toBe(expected.length);
      const span = await store().evaluationSpan(scope, 0, 10);
      expect(span?.cases ?? 0).toBe(expected.length);
    });

    test('are counted as far as they were recorded before an instant', async () => {
      await fill();
      const openedAt = sampleEvent(1).recordedAt;
      expect(await store().countCases(EVERYWHERE, openedAt + 1)).toBe(4);
      expect(await store().countCases(EVERYWHERE, openedAt)).toBe(0);
      const { recordedAt } = sampleEvent(2);
      expect(await store().registerCounts(EVERYWHERE, recordedAt + 1)).toEqual({ cases: 4, events: 5 });
      expect(await store().registerCounts(EVERYWHERE, recordedAt)).toEqual({ cases: 4, events: 4 });
    });
  });

  describe('exports', () => {
    test('are kept, change, and are found by how they stand', async () => {
      expect(await store().addExport(JOB, sampleKey('a'), AUDIT)).toEqual({ outcome: 'stored' });
      await store().addExport({ ...JOB, id: sampleId(2), municipalities: 'all' }, sampleKey('b'), AUDIT);
      expect(await store().exportJob(sampleId(1))).toEqual(JOB);
      const files = [{ name: 'aggregates.csv', bytes: 3, sha256: 'f'.repeat(64) }];
      await store().changeExport(sampleId(1), { status: 'ready', progress: 1, files });
      expect(await store().exportJob(sampleId(1))).toEqual({ ...JOB, status: 'ready', progress: 1, files });
      expect((await store().exportsWith('running')).map(({ id }) => id)).toEqual([sampleId(2)]);
      expect(await store().exportJob(sampleId(9))).toBeUndefined();
    });

    test('the same key again gives the first answer and no second export', async () => {
      await store().addExport(JOB, sampleKey('a'), AUDIT);
      const again = await store().addExport({ ...JOB, id: sampleId(2) }, sampleKey('a'), AUDIT);
      expect(again).toEqual({ outcome: 'key-exists', record: sampleKey('a') });
      expect(await store().exportJob(sampleId(2))).toBeUndefined();
    });

    test('the first secret stays', async () => {
      expect(await store().exportSecret('aa')).toBe('aa');
      expect(await store().exportSecret('bb')).toBe('aa');
    });
  });

  describe('what was published', () => {
    test('is kept unless that is refused, and the judge sees all that was before', async () => {
      const seen: number[] = [];
      const look = (earlier: readonly PublishedTable[]): undefined => void seen.push(earlier.length);
      expect(await store().publish(TABLE, look)).toBeUndefined();
      const other = { ...TABLE, kind: 'statistics', body: '{"cells":[1]}' };
      expect(await store().publish(other, () => 'nee')).toBe('nee');
      expect(await store().publish(other, look)).toBeUndefined();
      expect(await store().publish({ ...TABLE, cutoff: '2026-07-31' }, look)).toBeUndefined();
      expect(seen).toEqual([0, 1, 2]);
      expect(await store().publishedTables('statistics')).toEqual([other]);
      expect(await store().publishedTables('export')).toHaveLength(2);
    });

    test('the same table again is kept once', async () => {
      await store().publish(TABLE, () => undefined);
      await store().publish({ ...TABLE, publishedAt: REPORTED_AT + 1 }, () => undefined);
      expect(await store().publishedTables('export')).toEqual([TABLE]);
    });
  });

  test('pre-registrations are kept in their order, once per key', async () => {
    const second = { ...PRE_REGISTRATION, id: sampleId(8), measure: 'CARE' };
    await store().addPreRegistration(PRE_REGISTRATION, AUDIT, sampleKey('a'));
    await store().addPreRegistration(second, AUDIT);
    const again = await store().addPreRegistration(second, AUDIT, sampleKey('a'));
    expect(again.outcome).toBe('key-exists');
    expect(await store().preRegistrations()).toEqual([PRE_REGISTRATION, second]);
  });
}
