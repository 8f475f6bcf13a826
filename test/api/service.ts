/** A whole service in this process: its own store on disk, its own clock, its own key. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { createApp } from '../../api/app.ts';
import type { DeskParts, ExportDesk } from '../../api/application/evaluation/export-desk.ts';
import { exportDesk } from '../../api/application/evaluation/export-desk.ts';
import { exportsFolder } from '../../api/application/evaluation/export-folder.ts';
import { packageMaker } from '../../api/application/evaluation/make-package.ts';
import type { PackageMaker } from '../../api/application/evaluation/package-task.ts';
import { caseQueue } from '../../api/application/case-queue.ts';
import type { Engine } from '../../api/application/engine.ts';
import { importRegions, loadRegions } from '../../api/configuration/index.ts';
import { openLog } from '../../api/log.ts';
import { sandboxClock } from '../../api/sandbox-clock.ts';
import { issueToken, sandboxKey, sandboxRules, subjectOf, tokenVerifier } from '../../api/tokens/index.ts';
import type { SandboxKey, TokenRequest } from '../../api/tokens/index.ts';
import { openSqliteStore } from '../../db/index.ts';
import type { Store } from '../../db/index.ts';
import { parseInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { referencePage, startPage, STYLE } from '../../web/index.ts';

export const instant = (text: string): Instant => {
  const at = parseInstant(text);
  if (at === undefined) throw new Error(`no instant: ${text}`);
  return at;
};

/** The machine's clock of every test. */
export const MACHINE_NOW = instant('2026-11-24T12:00:00Z');

let sharedKey: Promise<SandboxKey> | undefined;
const keyFolder = mkdtempSync(join(tmpdir(), 'huisverbod-key-'));
export const key = (): Promise<SandboxKey> =>
  (sharedKey ??= sandboxKey(keyFolder).finally(() => rmSync(keyFolder, { recursive: true })));

export interface Asked {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
  token?: string;
  key?: string;
}

/** Tests look into answers of every shape. */
// oxlint-disable-next-line typescript/no-explicit-any -- a type per answer would only repeat the shapes under test
export type Json = any;

export interface Answered {
  status: number;
  headers: Headers;
  body: Json;
  text: string;
}

export interface Service {
  engine: Engine;
  store: Store;
  log: string[];
  exports: ExportDesk;
  exportParts: Omit<DeskParts, 'make'>;
  makePackage: PackageMaker;
  /** The database, for who wants to see what stands in it. */
  databaseFile: string;
  fetch(request: Request): Response | Promise<Response>;
  ask(path: string, asked?: Asked): Promise<Answered>;
  /** Puts the sandbox clock forward. */
  clock(now: string): Promise<Answered>;
  close(): Promise<void>;
}

export interface ServiceOptions {
  now?: string;
  rateLimit?: number;
  store?(store: Store): Store;
  /** How exports are made. */
  make?(databaseFile: string): PackageMaker;
}

export async function service({
  now = '2010-03-27T17:20:00+01:00',
  rateLimit = 10_000,
  store: wrap,
  make,
}: ServiceOptions = {}): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-api-'));
  const databaseFile = join(folder, 'test.sqlite');
  const opened = openSqliteStore(databaseFile);
  const store = wrap === undefined ? opened : wrap(opened);
  await importRegions(
    store,
    readFileSync(new URL('../../config/demo-regions.json', import.meta.url), 'utf8'),
  );
  const regions = await loadRegions(store);
  if (regions === undefined) throw new Error('no demo regions');
  const lines: string[] = [];
  const log = openLog('info', { write: (line: string) => void lines.push(line) });
  const machineNow = (): Instant => MACHINE_NOW;
  const clock = await sandboxClock({
    store,
    machineNow,
    startAt: instant(now),
    notice: (text) => log.notice(text),
  });
  const engine: Engine = {
    store,
    now: clock.now,
    newId: randomUUID,
    regions,
    mode: 'sandbox',
    queue: caseQueue(),
    inProgress: new Set(),
    failing: new Map(),
    countingAnew: false,
    log,
  };
  const exportParts = { ...engine, folder: exportsFolder(folder), freshSecret: () => 'ab'.repeat(32) };
  // The thread that the engine makes them in takes seconds to load; it has a test of its own.
  const makePackage = packageMaker({ store, regions });
  const exports = exportDesk({ ...exportParts, make: make?.(databaseFile) ?? makePackage });
  const app = createApp({
    engine,
    exports,
    verify: tokenVerifier(sandboxRules(await key()), machineNow),
    rateLimit,
    stopwatch: () => 0,
    isReady: () => true,
    clock,
    pages: {
      style: STYLE,
      start: () => startPage(true),
      reference: (document) => referencePage(document, [], true),
    },
  });
  const ask = async (
    path: string,
    { method, body, headers, token: bearer, key: idempotency }: Asked = {},
  ) => {
    const response = await app.request(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
        ...(idempotency === undefined ? {} : { 'idempotency-key': idempotency }),
        ...headers,
      },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json') && text !== '';
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson ? JSON.parse(text) : undefined,
    };
  };
  return {
    engine,
    store,
    log: lines,
    exports,
    exportParts,
    makePackage,
    databaseFile,
    fetch: (request) => app.fetch(request),
    ask,
    clock: (at) => ask('/v1/sandbox/clock', { method: 'PUT', body: { now: at, ticking: false } }),
    close: async () => {
      await exports.stop();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function token(request: Partial<TokenRequest> & Pick<TokenRequest, 'role'>): Promise<string> {
  const offices: Partial<Record<TokenRequest['role'], string>> = {
    mayor: 'GM0518',
    'mayors-office': 'GM0518',
    'veilig-thuis': 'VT-NOORDERLICHT',
    care: 'ZORG-NOORDERLICHT',
  };
  const full = { office: offices[request.role] ?? 'PL1500', municipalities: ['GM0518'], ...request };
  return issueToken(full, await key(), { nowSeconds: MACHINE_NOW / 1000, id: randomUUID() });
}

export const HULPOFFICIER = { role: 'hulpofficier', office: 'PL1500', name: 'Proef Hulpofficier' } as const;
export const hulpofficierSubject = (): string => subjectOf(HULPOFFICIER);
