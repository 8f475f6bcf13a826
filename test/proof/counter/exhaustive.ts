/**
 * The exhaustive comparison in one process zone (that of `TZ`): `node test/proof/counter/exhaustive.ts`. Prints per rule what was
 * compared and what differed. Fails on any difference, on a golden case that either misses, and when a deliberately wrong counter is not found.
 */
import { compareAll, notFound, sameCount } from './compare.ts';
import type { Difference } from './compare.ts';
import { RULE_NAMES, secondCounter } from './counter.ts';
import { engineCounter } from './engine.ts';
import { GOLDEN_CASES } from './golden.ts';
import { samplePlan, wholePlan } from './starts.ts';
import { WRONG_COUNTERS } from './wrong-counters.ts';

const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const wanted = process.env['TZ'];
// An unknown TZ falls back silently, and the run would prove another zone than it says.
if (wanted !== undefined && wanted !== zone) throw new Error(`TZ=${wanted}, but the process runs in ${zone}`);

function inWords({ rule, from, engine, counter }: Difference): string {
  const start = new Date(from).toISOString();
  return `  ${rule} from ${start}: engine ${JSON.stringify(engine)}, counter ${JSON.stringify(counter)}`;
}

const began = performance.now();
const { compared, differing, differences } = compareAll(secondCounter, wholePlan());
console.log(`Process zone ${zone}`);
console.log(`${'rule'.padEnd(16)}${'comparisons'.padStart(12)}${'differences'.padStart(13)}`);
for (const rule of RULE_NAMES) {
  const row = [compared.get(rule) ?? 0, differing.get(rule) ?? 0];
  console.log(`${rule.padEnd(16)}${String(row[0]).padStart(12)}${String(row[1]).padStart(13)}`);
}
for (const difference of differences) console.log(inWords(difference));

const lost = GOLDEN_CASES.filter(
  ({ rule, from, expected }) =>
    !sameCount(engineCounter(rule, from), expected) || !sameCount(secondCounter(rule, from), expected),
);
for (const { rule, source } of lost) console.log(`  golden case missed: ${rule}, ${source}`);

const unseen = notFound(WRONG_COUNTERS, samplePlan());
for (const { mistake } of unseen) console.log(`  wrong counter not found: ${mistake}`);

const comparisons = compared.values().reduce((sum, one) => sum + one, 0);
const different = differing.values().reduce((sum, one) => sum + one, 0);
const golden = `${GOLDEN_CASES.length - lost.length} of ${GOLDEN_CASES.length} golden cases`;
const found = `${WRONG_COUNTERS.length - unseen.length} of ${WRONG_COUNTERS.length} wrong counters found`;
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `${zone}: ${comparisons} comparisons, ${different} differences, ${golden}, ${found}, ${seconds} s`,
);
const uncompared = RULE_NAMES.some((rule) => (compared.get(rule) ?? 0) === 0);
if (different + lost.length + unseen.length > 0 || uncompared) process.exitCode = 1;
