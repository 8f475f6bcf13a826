import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'huisverbod-process-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (script: string, given: string[] = [], settings: Record<string, string> = {}): ChildProcess =>
  spawn(process.execPath, [script, ...given], {
    cwd: ROOT,
    env: { ...process.env, HUISVERBOD_DATA: folder, HUISVERBOD_LOG: 'silent', PORT: '0', ...settings },
  });

interface Ended {
  code: number;
  out: string;
  complaint: string;
}

async function ended(child: ChildProcess): Promise<Ended> {
  let out = '';
  let complaint = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, out, complaint };
}

async function started(
  settings: Record<string, string> = {},
): Promise<{ child: ChildProcess; address: string }> {
  const child = run('api/main.ts', [], settings);
  if (child.stdout === null) throw new Error('no output');
  for await (const chunk of child.stdout) {
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(String(chunk))?.[0];
    if (address !== undefined) return { child, address };
  }
  throw new Error('the service did not start');
}

describe('the process', () => {
  test('serves, takes the tokens of the token command, and goes when asked', async () => {
    const { child, address } = await started({ HUISVERBOD_SANDBOX_NOW: '2010-03-27T18:00:00+01:00' });
    const printed = await ended(run('scripts/token.ts', ['--role', 'mayor', '--office', 'GM0518']));
    expect(printed.out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    const answer = await fetch(`${address}/v1/cases`, {
      headers: { authorization: `Bearer ${printed.out.trim()}` },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('server')).toBeNull();
    expect(await (await fetch(`${address}/v1/sandbox/clock`)).json()).toEqual({
      now: '2010-03-27T17:00:00Z',
      ticking: false,
    });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('goes on where it was after a kill', async () => {
    const first = await started();
    const body = JSON.stringify({ now: '2010-03-28T12:00:00+02:00', ticking: false });
    const headers = { 'content-type': 'application/json' };
    await fetch(`${first.address}/v1/sandbox/clock`, { method: 'PUT', body, headers });
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await started();
    expect(await (await fetch(`${second.address}/v1/sandbox/clock`)).json()).toEqual({
      now: '2010-03-28T10:00:00Z',
      ticking: false,
    });
    second.child.kill('SIGTERM');
    await once(second.child, 'exit');
  });

  test('what is kept is its owner’s alone', async () => {
    const kept = join(folder, 'kept');
    const { child } = await started({ HUISVERBOD_DATA: kept });
    const files = readdirSync(kept);
    expect(files).toEqual(expect.arrayContaining(['huisverbod.sqlite', 'sandbox-token-key.json']));
    expect(statSync(kept).mode & 0o777).toBe(0o700);
    for (const file of files) expect([file, statSync(join(kept, file)).mode & 0o777]).toEqual([file, 0o600]);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  test.each(['scripts/token.ts', 'scripts/regions.ts'])(
    'what %s makes is its owner’s alone',
    async (script) => {
      const kept = mkdtempSync(join(folder, 'made-'));
      const given = script.includes('token')
        ? ['--role', 'mayor', '--office', 'GM0518']
        : ['config/demo-regions.json'];
      const made = join(kept, 'new');
      expect((await ended(run(script, given, { HUISVERBOD_DATA: made }))).code).toBe(0);
      expect(statSync(made).mode & 0o777).toBe(0o700);
      for (const file of readdirSync(made))
        expect([file, statSync(join(made, file)).mode & 0o777]).toEqual([file, 0o600]);
    },
  );

  test('production has no token command and does not start without an issuer', async () => {
    const production = { HUISVERBOD_MODE: 'production' };
    const token = await ended(run('scripts/token.ts', ['--role', 'mayor', '--office', 'GM0518'], production));
    expect([token.code, token.out]).toEqual([1, '']);
    const service = await ended(run('api/main.ts', [], production));
    expect([service.code, service.complaint]).toEqual([1, expect.stringContaining('HUISVERBOD_OIDC_ISSUER')]);
  });

  test.each([
    [['--role', 'king', '--office', 'GM0518']],
    [['--role', 'mayor', '--office', 'PL1500']],
    [['--role', 'police', '--office', 'PL 1500']],
    [['--role', 'police', '--office', 'PL1500', '--municipalities', 'Delft']],
    [['--rol', 'mayor']],
  ])('the token command refuses %j', async (given) => {
    const { code, out, complaint } = await ended(run('scripts/token.ts', given));
    expect([code, out]).toEqual([1, '']);
    expect(complaint).not.toBe('');
  });

  test('the token command says how it is used', async () => {
    const { code, out, complaint } = await ended(run('scripts/token.ts', ['--help']));
    expect([code, complaint]).toEqual([0, '']);
    for (const part of ['Gebruik: ', '--role', 'hulpofficier', '--office', '--name', '--municipalities'])
      expect(out).toContain(part);
  });

  test('regions are imported whole, or not at all', async () => {
    const good = 'config/demo-regions.json';
    expect(await ended(run('scripts/regions.ts', [good]))).toMatchObject({
      code: 0,
      out: '4 regio’s ingesteld.\n',
    });
    const bad = join(folder, 'bad.json');
    writeFileSync(bad, readFileSync(new URL(good, ROOT), 'utf8').replace('"wth-3-2"', '"wth-2-1"'));
    const { code, complaint } = await ended(run('scripts/regions.ts', [bad]));
    expect(code).toBe(1);
    expect(complaint).toContain('/regions/0/protocol/norms');
  });
});
