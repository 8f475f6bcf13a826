import { describe, expect, onTestFinished, test } from 'vitest';
import { exportNames } from '../../api/application/evaluation/export-names.ts';
import { fillScratch, measuredHere } from '../../api/application/evaluation/fill-scratch.ts';
import type { MeasuredBatches } from '../../api/application/evaluation/fill-scratch.ts';
import { measuredInThreads } from '../../api/application/evaluation/measuring-threads.ts';
import { regionBook } from '../../api/configuration/index.ts';
import { fillDatabase } from '../../bench/evaluation-rows.ts';
import { openEvaluationStore } from '../../db/index.ts';
import { openScratch } from '../../db/scratch/index.ts';
import { endOfCutoffDay } from '../../src/evaluation/durations/index.ts';
import { clockCells, clockColumns, stageCells, stageColumns } from '../../src/evaluation/tiers/index.ts';
import { temporaryFiles } from '../db/temporary-folder.ts';

const newFile = temporaryFiles();
const NO_REGIONS = regionBook([], []);
const until = endOfCutoffDay('2026-06-30');

const PLAN = {
  scope: { municipalities: 'all' as const },
  cutoff: { until, now: until },
  calendar: [],
  named: {
    request: { tier: 'B' as const, cutoff: '2026-06-30' },
    municipalities: 'all' as const,
    secret: 'ab'.repeat(32),
  },
};

async function rowsBy(measured: MeasuredBatches): Promise<unknown> {
  const scratch = openScratch(newFile());
  const told: number[] = [];
  const batches = measured(PLAN, new AbortController().signal);
  const tally = await fillScratch(scratch, batches, (cases) => told.push(cases));
  const { cells } = scratch.group([]);
  const rows = { roundingOf: () => 1, isShown: () => true };
  const [stages, clocks] = [
    scratch.stageLines({
      ...rows,
      columns: stageColumns('A').map(({ name }) => name),
      cellsOf: ({ row, cellNo }) =>
        stageCells(row, 'A', { cell: cells[cellNo]!, rounding: 1, rowId: '', casePseudonym: '' }),
    }),
    scratch.clockLines({
      ...rows,
      columns: clockColumns('A').map(({ name }) => name),
      cellsOf: ({ row, cellNo }) =>
        clockCells(row, 'A', { cell: cells[cellNo]!, rounding: 1, rowId: '', casePseudonym: '' }),
    }),
  ].map((pieces) =>
    Buffer.concat([...pieces])
      .toString()
      .split('\r\n'),
  );
  scratch.close();
  return { stages, clocks, cells, tally, told };
}

/** `25, 50, ...`, and at the end all. */
const multiplesOf = (step: number, all: number): number[] =>
  Array.from({ length: Math.ceil(all / step) }, (_, place) => Math.min((place + 1) * step, all));

describe('measuring in threads', () => {
  test('gives the rows, the cells and the counts that one thread gives, and tells how far it is', async () => {
    const file = newFile();
    await fillDatabase(file, 480);
    const store = openEvaluationStore(file);
    onTestFinished(() => store.close());
    const here = await rowsBy(measuredHere({ store, regions: NO_REGIONS }));
    expect(here).toMatchObject({ tally: { measured: 480 }, told: multiplesOf(25, 480) });
    const threaded = await rowsBy(
      measuredInThreads({ databaseFile: file, store, regions: NO_REGIONS, threads: 2 }),
    );
    expect({ ...(threaded as object), told: [] }).toEqual({ ...(here as object), told: [] });
    expect((threaded as { told: number[] }).told.at(-1)).toBe(480);
  }, 60_000);

  test('a thread that fails fails the export', async () => {
    const file = newFile();
    await fillDatabase(file, 240);
    const store = openEvaluationStore(file);
    onTestFinished(() => store.close());
    const broken = measuredInThreads({ databaseFile: newFile(), store, regions: NO_REGIONS, threads: 2 });
    await expect(rowsBy(broken)).rejects.toThrow('unable to open database file');
  }, 60_000);

  test('an abort ends it', async () => {
    const file = newFile();
    await fillDatabase(file, 240);
    const store = openEvaluationStore(file);
    onTestFinished(() => store.close());
    const signal = AbortSignal.abort(new Error('gestopt'));
    const batches = measuredInThreads({ databaseFile: file, store, regions: NO_REGIONS, threads: 1 })(
      PLAN,
      signal,
    );
    await expect(batches[Symbol.asyncIterator]().next()).rejects.toThrow('gestopt');
  }, 60_000);
});

test('names differ by what an export is asked for, and are the same for the same', () => {
  const named = (changes: object) =>
    exportNames({ ...PLAN.named, request: { ...PLAN.named.request, ...changes } });
  const row = { stage: 'RIHG', occurrence: 1 } as never;
  const nameOf = (changes: object): string => {
    const out = Buffer.alloc(16);
    named(changes).rows('zaak').putStage(row, out, 0);
    return out.toString('hex');
  };
  const ids = [{}, { tier: 'A' }, { cutoff: '2026-05-31' }, { agreement: 'X' }, { regions: ['west'] }].map(
    (changes) => [named(changes).packageId, nameOf(changes)],
  );
  expect(new Set(ids.map(([id]) => id)).size).toBe(5);
  expect(new Set(ids.map(([, name]) => name)).size).toBe(5);
  expect(named({}).packageId).toBe(named({}).packageId);
  expect(nameOf({ tier: 'C' })).toBe('0'.repeat(32));
});
