/**
 * `npm run prove`: the slow proofs, all of them or those named after `--`. counter: the second counter against the engine's, every
 * minute and day, under three process time zones. model: every state that moves can reach, against the invariants. mutation: changed
 * code must make a test fail.
 */
import { spawnSync } from 'node:child_process';

const PROOFS: Readonly<Record<string, string>> = {
  counter: 'test/proof/counter/three-zones.ts',
  model: 'test/proof/model/search.ts',
  mutation: 'scripts/mutation.ts',
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PROOFS);
const unknown = wanted.filter((name) => !Object.hasOwn(PROOFS, name));
if (unknown.length > 0)
  throw new Error(`No such proof: ${unknown.join(', ')}. Proofs: ${Object.keys(PROOFS).join(', ')}`);

const results = wanted.map((name) => {
  console.log(`\n── ${name}`);
  const began = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, [PROOFS[name] ?? ''], { stdio: 'inherit' });
  return { name, passed: status === 0, seconds: Number(process.hrtime.bigint() - began) / 1e9 };
});

console.log('\n── prove');
for (const { name, passed, seconds } of results) {
  console.log(`${passed ? 'proved' : 'FAILED'}  ${seconds.toFixed(0).padStart(5)} s  ${name}`);
}
if (results.some(({ passed }) => !passed)) process.exitCode = 1;
