import fc from 'fast-check';
import { test } from 'vitest';
import { anyOrder, begin, beginning, inOrder, play } from './random-case.ts';
import { faultsOf } from './invariants.ts';
test('stats', () => {
  for (const arb of [inOrder, anyOrder]) {
    const counts: Record<string, number> = {}; const states: Record<string, number> = {}; let offered = 0;
    const faults: Record<string, number> = {};
    let thrown = 0; let mism = 0;
    for (const [name, moves] of fc.sample(fc.tuple(beginning, arb), 300)) {
      const p = begin(name);
      try {
      for (const m of moves) {
        const r = play(p, m); offered++;
        const k = r === undefined ? 'none' : `${r.offered.type} ${(r.offered.data as any)?.outcome ?? ''} ${r.result.outcome}`;
        if (r?.result.outcome === 'accepted' || r === undefined) counts[k] = (counts[k] ?? 0) + 1;
        states[p.snapshot.states.enforcement] = (states[p.snapshot.states.enforcement] ?? 0) + 1;
        for (const f of faultsOf(p.file)) faults[f] = (faults[f] ?? 0) + 1;
      }
      if (JSON.stringify(p.replayed()) !== JSON.stringify(p.file)) mism++;
      } catch (e) { thrown++; console.log(String((e as Error).stack).slice(0, 600)); }
    }
    console.log(offered, counts, states, faults, { thrown, mism });
  }
}, 120000);
