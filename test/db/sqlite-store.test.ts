import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openConnection } from '../../db/connection.ts';
import { openSqliteStore, sqliteStoreOn } from '../../db/sqlite-store.ts';
import { deepFreeze } from '../contract/fresh-store.ts';
import {
  nextWrite,
  openingWrite,
  REPORTED_AT,
  sampleDeadline,
  sampleEvent,
  sampleId,
  sampleKey,
  sampleMandate,
} from '../contract/sample-case.ts';
import { storeContract } from '../contract/store-contract.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();

/** Counts the frames that end a commit: those that say how large the database is then (https://sqlite.org/fileformat2.html#walformat). */
function commitsIn(walFile: string): number {
  const wal = readFileSync(walFile);
  let commits = 0;
  for (let frame = 32; frame < wal.length; frame += 24 + 4096)
    commits += wal.readUInt32BE(frame + 4) > 0 ? 1 : 0;
  return commits;
}

storeContract('SQLite', () => Promise.resolve(openSqliteStore(newFile())));
storeContract('SQLite without its cache', () =>
  Promise.resolve(openSqliteStore(newFile(), { cachedCases: 0 })),
);

describe('restart', () => {
  test('everything is there after closing and opening again', async () => {
    const file = newFile();
    const before = openSqliteStore(file);
    const first = openingWrite(1, {}, { idempotency: sampleKey('a') });
    const second = nextWrite(first.snapshot, { deadlines: [] }, { voided: [{ sequence: 1, by: 2 }] });
    await before.record(first);
    await before.record(second);
    await before.addMandate(sampleMandate(1), sampleKey('b'), { ...first.audit, action: 'mandate.given' });
    await before.putSetting('klok', '1');
    await before.nextCaseNumber('GM0518', 2026);
    const file1 = await before.loadCase(sampleId(1), 'all');
    await before.close();

    const after = openSqliteStore(file);
    expect(await after.loadCase(sampleId(1), 'all')).toEqual(file1);
    expect(file1?.events).toEqual([sampleEvent(1, { voidedBy: 2 }), sampleEvent(2)]);
    expect(await after.idempotencyRecord(sampleKey('a').scope, 'a')).toEqual(sampleKey('a'));
    expect(await after.mandatesOf('GM0518')).toEqual([sampleMandate(1)]);
    expect(await after.unsentOutbox(10)).toHaveLength(1);
    expect(await after.setting('klok')).toBe('1');
    expect(await after.nextCaseNumber('GM0518', 2026)).toBe('GM0518-2026-000002');
    await after.close();
  });

  test('close waits for what was taken and then takes nothing more', async () => {
    const file = newFile();
    const store = openSqliteStore(file);
    const recorded = store.record(openingWrite(1));
    await Promise.all([store.close(), store.close()]);
    expect(await recorded).toEqual({ outcome: 'stored' });
    await expect(store.record(openingWrite(2))).rejects.toMatchObject({
      name: 'StorageFailed',
      code: 'CLOSED',
    });
    const again = openSqliteStore(file);
    expect(await again.loadCase(sampleId(1), 'all')).toBeDefined();
    await again.close();
  });
});

describe('one process on a folder', () => {
  test('a second store on the same file is refused while the first lives', async () => {
    const file = newFile();
    const first = openSqliteStore(file);
    expect(() => openSqliteStore(file, { lockWaitMs: 0 })).toThrow(
      expect.objectContaining({ code: 'in-use' }),
    );
    await first.record(openingWrite(1));
    await first.close();
    await openSqliteStore(file, { lockWaitMs: 0 }).close();
  });

  test('another process holds the folder until it is killed, and what it stored is there at once', async () => {
    const file = newFile();
    const holder = fileURLToPath(new URL('./hold-store.ts', import.meta.url));
    const child = spawn(process.execPath, [holder, file], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => {
      child.kill('SIGKILL');
    });
    await once(child.stdout, 'data');
    expect(() => openSqliteStore(file, { lockWaitMs: 0 })).toThrow(
      expect.objectContaining({ code: 'in-use' }),
    );
    child.kill('SIGKILL');
    await once(child, 'exit');
    const store = openSqliteStore(file, { lockWaitMs: 0 });
    expect((await store.loadCase(sampleId(1), 'all'))?.events).toEqual([sampleEvent(1)]);
    await store.close();
  });
});

describe('a full disk', () => {
  test('every waiting write is told so, reading goes on, and writing resumes when there is room', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection);
    const first = openingWrite(1);
    await store.record(first);
    const pages = Number(connection.raw.pragma('page_count', { simple: true }));
    connection.raw.pragma(`max_page_count = ${pages}`);
    const large = nextWrite(
      first.snapshot,
      {},
      { newEvents: [sampleEvent(2, { data: { tekst: 'x'.repeat(99_999) } })] },
    );
    const results = await Promise.allSettled([store.record(large), store.record(openingWrite(2))]);
    const full = { status: 'rejected', reason: { name: 'StorageFull' } };
    expect(results).toMatchObject([full, full]);

    expect(await store.loadCase(sampleId(1), 'all')).toEqual({
      snapshot: first.snapshot,
      events: first.newEvents,
    });
    expect(await store.loadCase(sampleId(2), 'all')).toBeUndefined();
    connection.raw.pragma('max_page_count = 1000000');
    expect(await store.record(large)).toEqual({ outcome: 'stored' });
    expect((await store.loadCase(sampleId(1), 'all'))?.events).toHaveLength(2);
    await store.close();
  });
});

describe('a shared commit', () => {
  test('many writes that arrive together are one commit', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection);
    connection.raw.pragma('wal_checkpoint(TRUNCATE)');
    await Promise.all(Array.from({ length: 40 }, (_, number) => store.record(openingWrite(number + 1))));
    expect(commitsIn(`${connection.raw.name}-wal`)).toBe(1);
    await store.record(openingWrite(41));
    expect(commitsIn(`${connection.raw.name}-wal`)).toBe(2);
    await store.close();
  });

  test('a failing write says which constraint, never which value', async () => {
    const store = openSqliteStore(newFile());
    await store.record(openingWrite(1));
    const failure: unknown = await store
      .record(openingWrite(2, { number: 'GM0518-2026-000001' }))
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'StorageFailed', code: 'SQLITE_CONSTRAINT_UNIQUE' });
    expect(JSON.stringify(failure) + String(failure) + String((failure as Error).cause)).not.toContain(
      '000001',
    );
    await store.close();
  });
});

describe('a case in memory', () => {
  test('who may not see it takes as many queries as for a case that is not there', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection);
    await store.record(openingWrite(1));
    const prepared = vi.spyOn(connection.raw, 'prepare');
    const queriesFor = async (id: string, scope: string[]): Promise<number> => {
      prepared.mockClear();
      await store.loadCase(id, scope);
      return prepared.mock.calls.length;
    };
    expect(await queriesFor(sampleId(1), ['GM0518'])).toBe(0);
    expect(await queriesFor(sampleId(9), ['GM0599'])).toBeGreaterThan(0);
    expect(await queriesFor(sampleId(1), ['GM0599'])).toBe(await queriesFor(sampleId(9), ['GM0599']));
    await store.close();
  });

  test('is not kept there by who may not see it', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection, { cachedCases: 2 });
    await store.record(openingWrite(1));
    await store.record(openingWrite(2));
    expect(await store.loadCase(sampleId(1), ['GM0599'])).toBeUndefined();
    await store.record(openingWrite(3));
    const prepared = vi.spyOn(connection.raw, 'prepare');
    await store.loadCase(sampleId(2), ['GM0518']);
    expect(prepared).not.toHaveBeenCalled();
    await store.loadCase(sampleId(1), ['GM0518']);
    expect(prepared).toHaveBeenCalled();
    await store.close();
  });
});

describe('the tables', () => {
  test('an event never changes, and goes only with its whole case', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection);
    const write = openingWrite(1, {}, { voided: [] });
    await store.record(write);
    const run = (text: string) => connection.raw.prepare(text).run();
    expect(() => run("update events set type = 'order.expired'")).toThrow('append-only');
    expect(() => run('delete from events')).toThrow('append-only');
    expect(() => run('update audit set at = 0')).toThrow('append-only');
    expect(() => run('delete from audit')).toThrow('append-only');
    run('delete from cases');
    for (const table of ['events', 'case_snapshots', 'deadlines', 'case_people']) {
      expect(connection.raw.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0);
    }
    await store.close();
  });

  test('a step writes only the deadlines that changed', async () => {
    const connection = openConnection(newFile());
    const store = sqliteStoreOn(connection);
    const deadlines = [1, 2, 3].map((startedBy) => sampleDeadline({ startedBy }));
    const first = deepFreeze(openingWrite(1, { deadlines }));
    await store.record(first);
    connection.raw.exec(`create temp table written (position);
      create temp trigger seen after update on deadlines begin insert into written values (new.position); end;`);
    const changed = [
      ...deadlines.slice(0, 2),
      sampleDeadline({ startedBy: 3, status: 'met', metAt: REPORTED_AT }),
    ];
    await store.record(nextWrite(first.snapshot, { deadlines: structuredClone(changed) }));
    expect(connection.raw.prepare('select position from written').pluck().all()).toEqual([2]);
    await store.close();
  });

  test('waking and the list of deadlines go by an index', () => {
    const connection = openConnection(newFile());
    const plan = (query: string) =>
      connection.raw
        .prepare<[], { detail: string }>(`explain query plan ${query}`)
        .all()
        .map((row) => row.detail);
    expect(plan('select id from cases where wake_at <= 5 order by wake_at, row_id limit 1')).toEqual([
      'SEARCH cases USING INDEX cases_wake_at (wake_at<?)',
    ]);
    const inScope = "wake_at <= 5 and +(municipality in ('GM0518', 'GM0599'))";
    expect(plan(`select id from cases where ${inScope} order by wake_at, row_id limit 1`)).toEqual([
      'SEARCH cases USING INDEX cases_wake_at (wake_at<?)',
    ]);
    const due = "municipality in ('GM0518') and status = 'running' and due_order < 5";
    expect(plan(`select body from deadlines where ${due}`)).toEqual([
      'SEARCH deadlines USING INDEX deadlines_due (municipality=? AND status=? AND due_order<?)',
    ]);
    connection.close();
  });
});
