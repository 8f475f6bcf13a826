/** Exports that are under way when something else happens. */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { exportDesk } from '../../api/application/evaluation/export-desk.ts';
import { threadedMaker } from '../../api/application/evaluation/export-thread.ts';
import type { PackageMaker } from '../../api/application/evaluation/package-task.ts';
import { storeCases } from '../support/stored-cases.ts';
import { askExport, fileOf, finished, madeExport } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Service, ServiceOptions } from './service.ts';

const B = { tier: 'B', cutoff: '2026-06-30' };
const NOW = '2026-09-01T12:00:00+02:00';

let api: Service;
afterEach(() => api.close());

async function open(make?: ServiceOptions['make']): Promise<string> {
  api = await service({ now: NOW, ...(make === undefined ? {} : { make }) });
  return token({ role: 'administrator', office: 'BEHEER' });
}

const folderOfExports = (): string => join(dirname(api.databaseFile), 'exports');

/** A maker that never ends until it is told to stop. */
const waits: PackageMaker = (_task, progress, signal) =>
  new Promise((_, reject) => {
    progress(0.4);
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });

test('in a thread of its own an export has the same bytes as in this one', async () => {
  const administrator = await open((file) => threadedMaker(file));
  await storeCases(api.store, 12);
  const threaded = await madeExport(api, administrator, B);
  const here = await api.close().then(() => open());
  await storeCases(api.store, 12);
  const made = await madeExport(api, here, B);
  expect([threaded.status, threaded.files]).toEqual(['ready', made.files]);
}, 60_000);

describe('while it is made', () => {
  test('it tells how far it is, and the next one waits', async () => {
    const administrator = await open(() => waits);
    const first = await askExport(api, administrator, B);
    const second = await askExport(api, administrator, { ...B, tier: 'C' });
    const read = async ({ body }: typeof first) =>
      (await api.ask(`/v1/exports/${body.id}`, { token: administrator })).body;
    expect(await read(first)).toMatchObject({ status: 'running', progress: 0.4, files: [] });
    expect(await read(second)).toMatchObject({ status: 'running', progress: 0 });
  });

  test('an engine that stops leaves it for the next start, and no file of it behind', async () => {
    const administrator = await open(() => waits);
    await storeCases(api.store, 12);
    const asked = await askExport(api, administrator, B);
    const location = asked.headers.get('location') ?? '';
    await api.exports.stop();
    expect((await api.ask(location, { token: administrator })).body.status).toBe('running');
    expect(readdirSync(folderOfExports())).toEqual([]);
    const next = exportDesk({ ...api.exportParts, make: api.makePackage });
    await next.start();
    const made = await finished(api, administrator, location);
    expect([made.status, made.files.length > 8]).toEqual(['ready', true]);
    await next.stop();
  });

  test('one that could not even be called failed is taken up again', async () => {
    let [made, refused] = [0, 0];
    const administrator = await open((file) => {
      const make = threadedMaker(file);
      return (...asked) => {
        made += 1;
        if (made === 1)
          api.exportParts.store.changeExport = () => {
            refused += 1;
            return Promise.reject(new Error('vol'));
          };
        return make(...asked);
      };
    });
    await storeCases(api.store, 12);
    const change = api.exportParts.store.changeExport;
    const asked = await askExport(api, administrator, B);
    const location = asked.headers.get('location') ?? '';
    // Neither that it is ready nor that it failed.
    await expect.poll(() => refused, { timeout: 20_000 }).toBe(2);
    expect((await api.ask(location, { token: administrator })).body.status).toBe('running');
    api.exportParts.store.changeExport = change;
    // As every minute.
    await api.exports.start();
    expect((await finished(api, administrator, location)).status).toBe('ready');
    expect(made).toBe(2);
  }, 60_000);

  test('what a killed engine left behind is removed at the start, what another process makes is not', async () => {
    await open();
    const folder = folderOfExports();
    // No process has a number as high as this: Linux gives out 4,194,304 at most.
    for (const name of ['work-4999999-x', `work-${process.ppid}-x`, `work-${process.pid}-x`]) {
      mkdirSync(join(folder, name), { recursive: true });
      writeFileSync(join(folder, name, 'scratch.sqlite'), 'proef');
    }
    await api.exports.start();
    expect(readdirSync(folder)).toEqual([`work-${process.ppid}-x`]);
  });
});

describe('one that fails', () => {
  test('says so in Dutch, tells nothing of why, and keeps nobody waiting', async () => {
    let count = 0;
    const administrator = await open(() => () => {
      count += 1;
      return Promise.reject(new Error('select geheim from cases'));
    });
    const made = await madeExport(api, administrator, B);
    expect(made).toMatchObject({ status: 'failed', files: [] });
    expect(made.reason).toMatch(/^De levering is niet gelukt/);
    await madeExport(api, administrator, B);
    expect(count).toBe(2);
    expect(api.log.join('')).not.toContain('geheim');
  });

  test('leaves no folder', async () => {
    const administrator = await open(() => ({ folder }) => {
      writeFileSync(join(folder, 'half'), '');
      return Promise.reject(new Error('proef'));
    });
    await madeExport(api, administrator, B);
    expect(readdirSync(folderOfExports())).toEqual([]);
  });
});

describe('what was published before', () => {
  test('an export that differs from one by 1 to 9 cases is refused, with a reason and without files; an equal one is not', async () => {
    const administrator = await open();
    await storeCases(api.store, 30);
    const first = await madeExport(api, administrator, { ...B, cutoff: '2026-03-25' });
    expect([first.status, first.reason]).toEqual(['ready', undefined]);
    const close = await madeExport(api, administrator, { ...B, cutoff: '2026-03-27' });
    expect(close).toMatchObject({ status: 'refused', progress: 1, files: [] });
    expect(close.reason).toContain('2026-03-25');
    expect(existsSync(join(folderOfExports(), close.id))).toBe(false);
    const equal = await madeExport(api, administrator, { ...B, cutoff: '2026-03-25' });
    expect(equal.files).toEqual(first.files);
  });

  test('tier C is held against tier B: its readers may have both', async () => {
    const administrator = await open();
    await storeCases(api.store, 30);
    await madeExport(api, administrator, { ...B, cutoff: '2026-03-25' });
    const close = await madeExport(api, administrator, { tier: 'C', cutoff: '2026-03-27' });
    expect(close.status).toBe('refused');
  });
});

test('what is recorded after the cut-off changes nothing in an export', async () => {
  const administrator = await open();
  await storeCases(api.store, 15);
  const first = await madeExport(api, administrator, { ...B, cutoff: '2026-04-30' });
  await storeCases(api.store, 12, { number: 101, from: '2026-05-01 00:00' });
  const second = await madeExport(api, administrator, { ...B, cutoff: '2026-04-30' });
  expect([first.status, second.files]).toEqual(['ready', first.files]);
  const report = (await fileOf(api, administrator, second, 'quality_report.json')).toString();
  expect(JSON.parse(report).reconciliation).toMatchObject({ casesMeasured: 15, reconciled: true });
});
