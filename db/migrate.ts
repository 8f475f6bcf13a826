/** Brings a database to the tables this code knows, and refuses one that it does not know. */
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { StoreRefused } from './errors.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Applies what is missing, in one transaction. Drizzle itself looks only at the newest date among the applied migrations
 * and would run on over a database of a later engine; so the applied ones must be the first of ours, in order, and the
 * tables afterwards must be those that our migrations make in an empty database.
 */
export function bringUpToDate(raw: Database.Database): void {
  checkApplied(raw);
  migrate(drizzle(raw), { migrationsFolder });
  if (schemaOf(raw) !== expectedSchema()) throw unknown();
}

/** For who opens a database beside the engine: bringing it up to date is the engine's, which holds the folder. */
export function checkUpToDate(raw: Database.Database): void {
  checkApplied(raw);
  if (schemaOf(raw) !== expectedSchema()) throw behind();
}

function checkApplied(raw: Database.Database): void {
  const known = readMigrationFiles({ migrationsFolder });
  const applied = appliedMigrations(raw);
  if (applied === undefined) {
    if (schemaOf(raw) !== '') throw unknown();
    return;
  }
  const newest = known.at(-1)?.folderMillis ?? 0;
  for (const [position, row] of applied.entries()) {
    const ours = known[position];
    if (ours !== undefined && ours.hash === row.hash && ours.folderMillis === row.created_at) continue;
    throw row.created_at > newest ? newer() : unknown();
  }
}

function appliedMigrations(raw: Database.Database): { hash: string; created_at: number }[] | undefined {
  const table = raw.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get();
  if (table === undefined) return undefined;
  return raw
    .prepare<[], { hash: string; created_at: number }>(
      'select hash, created_at from __drizzle_migrations order by created_at, rowid',
    )
    .all();
}

function expectedSchema(): string {
  const empty = new Database(':memory:');
  try {
    migrate(drizzle(empty), { migrationsFolder });
    return schemaOf(empty);
  } finally {
    empty.close();
  }
}

/** Every table, index and trigger as its SQL; SQLite's own (`sqlite_…`) left out. */
function schemaOf(raw: Database.Database): string {
  return raw
    .prepare<[], string>(
      "select sql from sqlite_master where name not like 'sqlite\\_%' escape '\\' order by type, name",
    )
    .pluck()
    .all()
    .join('\n');
}

function newer(): StoreRefused {
  return new StoreRefused(
    'database-newer',
    'De database is van een nieuwere versie van het programma dan deze.',
  );
}

function behind(): StoreRefused {
  return new StoreRefused(
    'database-behind',
    'De database is nog niet bijgewerkt voor deze versie; start de dienst eenmaal met deze versie.',
  );
}

function unknown(): StoreRefused {
  return new StoreRefused(
    'database-unknown',
    'De database heeft een onbekende indeling en wordt niet gebruikt.',
  );
}
