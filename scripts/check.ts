/**
 * `npm run check`: everything that a change is held to, the quick steps first. All steps run, so that one call shows every fault;
 * `-- --without test` leaves steps out.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const STEPS = ['format:check', 'lint', 'layers', 'types', 'dead-code', 'test'];

const { values } = parseArgs({ options: { without: { type: 'string', multiple: true, default: [] } } });
const unknown = values.without.filter((name) => !STEPS.includes(name));
if (unknown.length > 0) throw new Error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.join(', ')}`);

function run(step: string): { step: string; passed: boolean; seconds: number } {
  console.log(`\n── ${step}`);
  const began = process.hrtime.bigint();
  // npm is a script of its own on Windows, which only a shell can start.
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return { step, passed: status === 0, seconds: Number(process.hrtime.bigint() - began) / 1e9 };
}

const results = STEPS.filter((step) => !values.without.includes(step)).map(run);

console.log('\n── check');
for (const { step, passed, seconds } of results) {
  console.log(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${step}`);
}
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
