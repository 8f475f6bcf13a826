import fc from 'fast-check';
import { test } from 'vitest';
import { anyOrder, begin, beginning, inOrder, play } from './random-case.ts';
import { faultsOf } from './invariants.ts';
test('find', () => {
  const arb = process.env['ANY'] ? anyOrder : inOrder;
  fc.assert(fc.property(beginning, arb, (name, moves) => {
    const p = begin(name);
    for (const m of moves) { play(p, m); const f = faultsOf(p.file); if (f.length) {
      throw new Error(f.join('; ') + '\n' + p.file.events.slice(6).map(e => `${e.sequence} ${e.type} ${new Date(e.occurredAt).toISOString()} ${JSON.stringify(e.data).slice(0,260)}`).join('\n') + '\n' + JSON.stringify(p.snapshot.states) + new Date(p.snapshot.advancedTo).toISOString());
    } }
  }), { numRuns: Number(process.env['RUNS'] ?? 800) });
}, 300000);
