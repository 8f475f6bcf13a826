import { mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkDurable, openConnection } from '../../db/connection.ts';
import { temporaryFiles } from './temporary-folder.ts';

const newFile = temporaryFiles();

const setting = (raw: Database.Database, name: string) => raw.pragma(name, { simple: true });
const withCode = (code: string) => expect.objectContaining({ name: 'StoreRefused', code });

describe('durability', () => {
  test.each(['new', 'reopened'])('a %s file runs wal, FULL and foreign keys, also after a write', (kind) => {
    const file = newFile();
    if (kind === 'reopened') openConnection(file).close();
    const { raw, close } = openConnection(file);
    raw.prepare("insert into settings values ('a', 'b')").run();
    expect(setting(raw, 'journal_mode')).toBe('wal');
    expect(setting(raw, 'synchronous')).toBe(2);
    expect(setting(raw, 'foreign_keys')).toBe(1);
    expect(setting(raw, 'cache_size')).toBe(-65_536);
    expect(setting(raw, 'wal_autocheckpoint')).toBe(10_000);
    close();
  });

  test.each(['', ':memory:'])('refuses %j, which is gone with the process', (file) => {
    expect(() => openConnection(file)).toThrow(withCode('not-durable'));
  });

  test.each(['journal_mode = DELETE', 'synchronous = NORMAL', 'foreign_keys = OFF'])(
    'notices %s',
    (wrong) => {
      const { raw, close } = openConnection(newFile());
      expect(() => {
        checkDurable(raw);
      }).not.toThrow();
      raw.pragma(wrong);
      expect(() => {
        checkDurable(raw);
      }).toThrow(withCode('not-durable'));
      close();
    },
  );
});

describe('a file that cannot be read', () => {
  const filled = (): string => {
    const file = newFile();
    const { raw, close } = openConnection(file);
    const insert = raw.prepare('insert into settings values (?, ?)');
    for (let count = 0; count < 100; count += 1) insert.run(`setting ${count}`, 'x'.repeat(1000));
    close();
    return file;
  };

  test('that is no database is refused as damaged', () => {
    const file = newFile();
    writeFileSync(file, 'geen database, maar wel lang genoeg om er een te lijken '.repeat(100));
    expect(() => openConnection(file)).toThrow(withCode('damaged'));
  });

  test('of which the end is gone is refused as damaged', () => {
    const file = filled();
    truncateSync(file, statSync(file).size - 8192);
    expect(() => openConnection(file)).toThrow(withCode('damaged'));
  });

  test('that is a folder is refused as unreadable', () => {
    const file = newFile();
    mkdirSync(file);
    expect(() => openConnection(file)).toThrow(withCode('unreadable'));
  });

  test('lets go of its folder', () => {
    const file = newFile();
    writeFileSync(file, 'x'.repeat(5000));
    expect(() => openConnection(file, { lockWaitMs: 0 })).toThrow(withCode('damaged'));
    rmSync(file);
    openConnection(file, { lockWaitMs: 0 }).close();
  });
});

describe('a database that this code does not know', () => {
  const changed = (change: string): string => {
    const file = newFile();
    openConnection(file).close();
    const raw = new Database(file);
    raw.exec(change);
    raw.close();
    return file;
  };

  test('of a later engine is refused', () => {
    const later = "insert into __drizzle_migrations (hash, created_at) values ('later', 4102444800000)";
    expect(() => openConnection(changed(later))).toThrow(withCode('database-newer'));
  });

  test.each([
    "update __drizzle_migrations set hash = 'other' where rowid = 1",
    'delete from __drizzle_migrations where rowid = 1',
    'drop trigger events_never_change',
    'create table extra (a)',
    'drop table __drizzle_migrations',
  ])('changed by %j is refused', (change) => {
    expect(() => openConnection(changed(change))).toThrow(withCode('database-unknown'));
  });

  test('of another program is refused, and left as it is', () => {
    const file = newFile();
    const raw = new Database(file);
    raw.exec('create table notes (a)');
    raw.close();
    expect(() => openConnection(file)).toThrow(withCode('database-unknown'));
    const after = new Database(file);
    expect(after.prepare('select name from sqlite_master').pluck().all()).toEqual(['notes']);
    after.close();
  });

  test('a refused file lets go of its folder', () => {
    const file = changed('create table extra (a)');
    expect(() => openConnection(file, { lockWaitMs: 0 })).toThrow(withCode('database-unknown'));
    const raw = new Database(file);
    raw.exec('drop table extra');
    raw.close();
    openConnection(file, { lockWaitMs: 0 }).close();
  });
});
