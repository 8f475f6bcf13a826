/** Starts an engine of the demo's own: free port, throwaway folder, a clock that stands still before the first order. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export interface Engine {
  url: string;
  /** Data folder, which also holds the key of its tokens. */
  folder: string;
  stop: () => Promise<void>;
}

const MAIN = fileURLToPath(new URL('../../api/main.ts', import.meta.url));
const READY_WITHIN_MS = 20_000;

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const server = createServer().once('error', reject);
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
  });
  return promise;
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/v1/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** `startsAt` is where the sandbox clock stands at first, RFC 3339. */
export async function startEngine(startsAt: string): Promise<Engine> {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-demo-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...process.env,
      PORT: String(port),
      HUISVERBOD_DATA: folder,
      HUISVERBOD_MODE: 'sandbox',
      HUISVERBOD_SANDBOX_NOW: startsAt,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  child.stdout.on('data', (text: Buffer) => (log = (log + text.toString()).slice(-4_000)));
  child.stderr.on('data', (text: Buffer) => (log = (log + text.toString()).slice(-4_000)));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let waited = 0; waited < READY_WITHIN_MS && child.exitCode === null; waited += 50) {
    if (await isReady(url)) return { url, folder, stop };
    await pause(50);
  }
  await stop();
  throw new Error(`The engine does not start:\n${log}`);
}
