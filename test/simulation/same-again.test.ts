import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadRegions } from '../../api/configuration/index.ts';
import { simulatedYear } from '../../scripts/simulation/simulated-year.ts';
import { openSqliteStore } from '../../db/index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'huisverbod-same-again-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function eventsOf(seed: number): Promise<unknown[]> {
  const { sandbox } = await simulatedYear({ cases: 12, seed });
  try {
    return await sandbox.engine.store.evaluationCases({ municipalities: 'all' }, 0, 100);
  } finally {
    await sandbox.close();
  }
}

describe('a simulated year', () => {
  test('the same seed gives the same cases, ids and times included; another seed gives others', async () => {
    const first = await eventsOf(5);
    expect(first).toHaveLength(12);
    expect(await eventsOf(5)).toEqual(first);
    expect(await eventsOf(6)).not.toEqual(first);
  }, 120_000);

  test('on a given folder a service goes on from there, and a second year is refused', async () => {
    const { sandbox } = await simulatedYear({ cases: 3, seed: 5, folder });
    const end = sandbox.engine.now();
    await sandbox.close();
    await expect(simulatedYear({ cases: 3, seed: 5, folder })).rejects.toThrow('neem een lege map');
    const store = openSqliteStore(join(folder, 'huisverbod.sqlite'));
    try {
      expect(JSON.parse((await store.setting('sandbox-clock')) ?? '{}')).toMatchObject({
        now: end,
        ticking: false,
      });
      const protocols = (await loadRegions(store))?.protocols.map(({ id, version }) => `${id}@${version}`);
      expect(protocols).toEqual(expect.arrayContaining(['noorderlicht@1', 'noorderlicht@2', 'waterkant@2']));
    } finally {
      await store.close();
    }
  }, 120_000);

  test('the command says how many, writes every event', async () => {
    const file = join(folder, 'events.jsonl');
    const run = async (...given: string[]) =>
      promisify(execFile)(process.execPath, ['scripts/simulate.ts', ...given], { timeout: 120_000 });
    const { stdout, stderr } = await run('--cases', '3', '--seed', '5', '--out', file, '--report');
    expect(stdout).toMatch(
      /^3 zaken, \d+ gebeurtenissen van mensen, \d+ van de engine; \d+ s\.\n0 geweigerd; 0 fouten/,
    );
    expect(stdout.match(/Alleen afgesloten: wat iemand zou beweren/g)).toHaveLength(1);
    expect(stdout).toMatch(/Gemiddelde tot 6 uur \(RMST\): /);
    expect(stderr).toContain('95 %');
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    const [people = 0, engine = 0] = [...(/(\d+) gebeurtenissen van mensen, (\d+)/.exec(stdout) ?? [])]
      .slice(1)
      .map(Number);
    expect(lines).toHaveLength(people + engine);
    const events = lines.map((line) => JSON.parse(line) as { sequence: number; type: string; data: object });
    expect(events[0]).toMatchObject({ sequence: 1, type: 'case.opened' });
    expect(events.some(({ type }) => type === 'deadline.missed')).toBe(true);
    // Also what no measure looks at.
    expect(events.find(({ type }) => type === 'person.heard')?.data).toHaveProperty('person');
  }, 120_000);

  test('every fault of the command at once, in Dutch and by option, and nothing is played', async () => {
    const given = ['--cases', 'veel', '--seed', '-1', '--foo', '--report=ja', 'los', '--data', ''];
    const run = promisify(execFile)(process.execPath, ['scripts/simulate.ts', ...given]);
    const { code, stdout, stderr } = (await run.catch((error: unknown) => error)) as Record<string, unknown>;
    expect([code, stdout]).toEqual([1, '']);
    expect(String(stderr).trim().split('\n')).toEqual([
      'Onbekende optie "--foo"; kies uit: --cases, --seed, --data, --out, --report.',
      '--report: neemt geen waarde.',
      'Het woord "los" staat er zonder optie ervoor.',
      '--data: geef een waarde.',
      '--cases: moet een geheel getal van 1 tot en met 100000 zijn.',
      '--seed: moet een geheel getal van 1 tot en met 4294967295 zijn.',
    ]);
  });
});
