import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { openEvaluationStore } from '../../db/evaluation-store.ts';
import { openSqliteStore } from '../../db/sqlite-store.ts';
import { openingWrite, REPORTED_AT, sampleId } from '../contract/sample-case.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();
const EVERYWHERE = { municipalities: 'all' } as const;
const TABLE = { kind: 'export', scope: 'all', cutoff: '2026-06-30', publishedAt: REPORTED_AT, body: '{}' };

describe('a store beside the engine', () => {
  test('reads what the engine wrote and writes what the engine reads, while the engine holds the folder', async () => {
    const file = newFile();
    const engine = openSqliteStore(file);
    await engine.record(openingWrite(1));
    const beside = openEvaluationStore(file);
    expect(await beside.evaluationCases(EVERYWHERE, 0, 10)).toHaveLength(1);
    await engine.record(openingWrite(2));
    expect(await beside.evaluationCases(EVERYWHERE, 0, 10)).toHaveLength(2);
    expect(await beside.exportSecret('cc')).toBe('cc');
    expect(await engine.exportSecret('dd')).toBe('cc');
    await beside.publish(TABLE, () => undefined);
    expect(await engine.publishedTables('export')).toEqual([TABLE]);
    await beside.close();
    await engine.record(openingWrite(3));
    await engine.close();
  });

  test('of two tables at once the second is judged with the first', async () => {
    const file = newFile();
    const engine = openSqliteStore(file);
    const beside = openEvaluationStore(file);
    const onlyFirst = (earlier: readonly unknown[]) => (earlier.length === 0 ? undefined : 'te laat');
    const outcomes = await Promise.all([
      engine.publish({ ...TABLE, body: '{"a":1}' }, onlyFirst),
      beside.publish({ ...TABLE, body: '{"b":1}' }, onlyFirst),
    ]);
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    await beside.close();
    await engine.close();
  });

  test('refuses a folder without a database, and makes none', () => {
    const file = newFile();
    expect(() => openEvaluationStore(file)).toThrow('In de gegevensmap staat geen database');
    expect(() => openEvaluationStore(file)).toThrow('In de gegevensmap staat geen database');
  });

  test('refuses a database of an older version, and leaves it as it is', async () => {
    const file = newFile();
    await openSqliteStore(file).close();
    const raw = new Database(file);
    raw.exec(
      'drop table published_tables; delete from __drizzle_migrations where hash in (select hash from __drizzle_migrations order by created_at desc limit 2)',
    );
    raw.close();
    expect(() => openEvaluationStore(file)).toThrow('nog niet bijgewerkt');
  });
});

describe('what is never changed', () => {
  test.each([
    ["update published_tables set body = ''", 'published_tables is append-only'],
    ['delete from published_tables', 'published_tables is append-only'],
    ["update pre_registrations set measure = ''", 'pre_registrations is append-only'],
    ['delete from pre_registrations', 'pre_registrations is append-only'],
  ])('%s', async (statement, refusal) => {
    const file = newFile();
    const store = openSqliteStore(file);
    await store.publish(TABLE, () => undefined);
    const announced = { office: 'BEHEER', measure: 'CARE', horizonMin: 60, by: 'proef' };
    const audit = { at: 0, actor: 'proef', office: 'BEHEER', action: 'proef' };
    await store.addPreRegistration({ id: sampleId(1), registeredAt: 0, ...announced }, audit);
    await store.close();
    const raw = new Database(file);
    expect(() => raw.exec(statement)).toThrow(refusal);
    raw.close();
  });
});
