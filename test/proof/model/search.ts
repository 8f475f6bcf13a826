/**
 * `node test/proof/model/search.ts`: the model check. First the charts, every combination of their states with every answer of their
 * guards; then real cases through `step` and `advance`, breadth first, theme by theme. A broken invariant is printed with the shortest
 * moves that lead to it, and the command fails. `--theme WORDS` takes the themes whose name holds these words; `--deeper N` goes N
 * moves further; `--without-charts` leaves the charts out.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { begin } from '../../machines/chance/beginnings.ts';
import { CHART_INVARIANTS } from './chart-invariants.ts';
import { OFFERS } from './chart-offers.ts';
import { combinations } from './chart-search.ts';
import { compareWithComposed } from './composed-machine.ts';
import { EDGE_INVARIANTS } from './edge-invariants.ts';
import { explore } from './explore.ts';
import { unreached } from './reached.ts';
import { count, faultLines, themeLine } from './report.ts';
import { EVERY_STATE, EVERY_STEP } from './state-invariants.ts';
import { THEMES, type Theme } from './themes.ts';

const { values } = parseArgs({
  options: {
    theme: { type: 'string', default: '' },
    deeper: { type: 'string', default: '0' },
    'without-charts': { type: 'boolean', default: false },
  },
});
const began = performance.now();

const size = (invariants: object): number => Object.keys(invariants).length;

function searchCharts(): number {
  const found = combinations();
  const { compared, differences } = compareWithComposed(found, { cover: true, every: 100 });
  const faults = Object.entries(CHART_INVARIANTS).flatMap(([invariant, faultsIn]) =>
    faultsIn(found).map((detail) => `  BROKEN: ${invariant}: ${detail}`),
  );
  const ways = found.reduce((sum, one) => sum + one.ways.length, 0);
  const taken = found.reduce((sum, one) => sum + one.taken, 0);
  console.log(`charts (${OFFERS.length} offers: every event with every answer of the guards that it meets)`);
  console.log(
    `  ${count(found.length)} combinations of states, ${count(ways)} ways between them, ${count(taken)} offers taken`,
  );
  console.log(
    `  compared with the composed machine: ${count(compared)}, other answers: ${count(differences.length)}`,
  );
  console.log(`  ${size(CHART_INVARIANTS)} invariants`);
  for (const fault of faults) console.log(fault);
  for (const difference of differences.slice(0, 20))
    console.log(`  BROKEN: the composed machine: ${difference}`);
  return faults.length + differences.length;
}

function searchCases(themes: readonly Theme[]): number {
  const reached = new Set<string>();
  const total = { states: 0, edges: 0, paths: 0, refused: 0, faults: 0 };
  for (const theme of themes) {
    const depth = theme.depth + Number(values.deeper);
    const found = explore({ player: begin(theme.begin), moves: theme.moves, depth });
    console.log(themeLine({ ...theme, depth }, found));
    for (const fault of found.faults) console.log(faultLines(fault));
    for (const state of found.reached) reached.add(state);
    for (const figure of ['states', 'edges', 'paths', 'refused'] as const) total[figure] += found[figure];
    total.faults += found.faults.length;
  }
  console.log('all themes');
  console.log(
    `  ${count(total.states)} states, ${count(total.edges)} steps, ${count(total.paths)} paths, ${count(total.refused)} refused`,
  );
  console.log(
    `  ${size(EVERY_STATE)} invariants in every state, ${size(EVERY_STEP) + size(EDGE_INVARIANTS)} after every step, 1 on every refusal`,
  );
  const missing = themes.length === THEMES.length ? unreached(reached) : [];
  for (const state of missing) console.log(`  BROKEN: no case came to ${state}`);
  if (missing.length === 0 && themes.length === THEMES.length)
    console.log('  every state of every machine was reached by real steps');
  return total.faults + missing.length;
}

const wanted = THEMES.filter(({ name }) => name.includes(values.theme));
if (wanted.length === 0) throw new Error(`No theme holds "${values.theme}"`);
const broken = (values['without-charts'] ? 0 : searchCharts()) + searchCases(wanted);
console.log(
  `${broken === 0 ? 'nothing broken' : `${broken} kinds of fault`}, ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
if (broken > 0) process.exitCode = 1;
