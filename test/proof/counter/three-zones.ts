/**
 * The exhaustive comparison under three process zones, two at a time: `node test/proof/counter/three-zones.ts`. The engine counts in
 * Amsterdam time wherever its process runs: at home, fourteen hours ahead of UTC, and behind it by a half-hour offset with its own clock changes.
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ZONES = ['Europe/Amsterdam', 'Pacific/Kiritimati', 'America/St_Johns'];
const AT_ONCE = 2;

const script = fileURLToPath(new URL('exhaustive.ts', import.meta.url));

async function runIn(zone: string): Promise<void> {
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, TZ: zone },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  });
  console.log(printed);
  if (code !== 0) process.exitCode = 1;
}

const waiting = ZONES.values();
async function work(): Promise<void> {
  for (const zone of waiting) await runIn(zone);
}
await Promise.all(Array.from({ length: AT_ONCE }, work));
