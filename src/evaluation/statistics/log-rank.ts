/**
 * Log-rank test (Mantel 1966, Cancer Chemother Rep 50:163; Klein and Moeschberger 2003, §7.3). At each time, of d ends among n at
 * risk, group j expects d·nⱼ/n, with covariance d (n − d)/(n − 1) · nⱼ/n · (δⱼₖ − nₖ/n). The statistic is (O − E)' V⁻¹ (O − E) over all
 * groups but one. Equal to R `survdiff`, and with delayed entry, which that refuses, to `mantelhaen.test` over the table of each time.
 *
 * A screen and no more: it is blind where curves cross, and `logRankWarnings` says what it can see at all.
 */
import { chiSquareTail } from './chi-square.ts';
import { quadraticForm } from './quadratic-form.ts';
import { atRiskCounter, type RiskSet, riskSets } from './risk-sets.ts';
import type { Spell } from './spell.ts';

export interface SpellGroup {
  group: string;
  spells: readonly Spell[];
}

interface Tally {
  group: string;
  spells: number;
  /** Ends seen, and ends expected were all groups alike. */
  observed: number;
  expected: number;
}

/** NO_EVENTS: nothing ended. ONE_GROUP: only one was at risk when anything ended. NO_CONTRAST: never were some left while others ended. */
type NotDefined = 'NO_EVENTS' | 'ONE_GROUP' | 'NO_CONTRAST';

export type LogRank = { groups: readonly Tally[] } & (
  | { defined: true; chiSquare: number; degreesOfFreedom: number; pValue: number }
  | { defined: false; reason: NotDefined }
);

/** Whether the groups end at the same rate. A group that was never at risk when something ended is left out of the degrees of freedom. */
export function logRank(samples: readonly SpellGroup[]): LogRank {
  const { groups, covariance } = compare(samples);
  const taken = groups.flatMap(({ expected }, index) => (expected > 0 ? [index] : []));
  if (taken.length === 0) return { groups, defined: false, reason: 'NO_EVENTS' };
  if (taken.length === 1) return { groups, defined: false, reason: 'ONE_GROUP' };
  const free = taken.slice(1);
  const excess = free.map((index) => excessOf(groups[index]));
  const chiSquare = quadraticForm(
    free.map((row) => free.map((column) => covariance[row]?.[column] ?? 0)),
    excess,
  );
  if (chiSquare === undefined) return { groups, defined: false, reason: 'NO_CONTRAST' };
  const degreesOfFreedom = free.length;
  const pValue = chiSquareTail(chiSquare, degreesOfFreedom);
  return { groups, defined: true, chiSquare, degreesOfFreedom, pValue };
}

const excessOf = (tally: Tally | undefined): number => (tally?.observed ?? 0) - (tally?.expected ?? 0);

interface Grouped extends Spell {
  place: number;
}

function compare(samples: readonly SpellGroup[]): { groups: Tally[]; covariance: number[][] } {
  const pooled = samples.flatMap(({ spells }, place) =>
    spells.map((spell): Grouped => ({ ...spell, place })),
  );
  const counters = samples.map(({ spells }) => atRiskCounter(spells));
  const groups = samples.map(({ group, spells }): Tally => {
    const observed = spells.filter(({ cause }) => cause !== null).length;
    return { group, spells: spells.length, observed, expected: 0 };
  });
  const covariance = samples.map(() => samples.map(() => 0));
  for (const set of riskSets(pooled)) {
    const events = set.leaving.filter(({ cause }) => cause !== null).length;
    if (events === 0) continue;
    const shares = counters.map((atRisk) => atRisk(set.time) / set.atRisk);
    for (const [place, tally] of groups.entries()) tally.expected += events * (shares[place] ?? 0);
    addCovariance(covariance, { shares, factor: varianceFactor(set, events) });
  }
  return { groups, covariance };
}

/** d (n − d)/(n − 1); one at risk has nobody to be compared with. */
function varianceFactor({ atRisk }: RiskSet, events: number): number {
  return atRisk === 1 ? 0 : (events * (atRisk - events)) / (atRisk - 1);
}

function addCovariance(
  covariance: number[][],
  { shares, factor }: { shares: readonly number[]; factor: number },
): void {
  for (const [row, cells] of covariance.entries()) {
    const share = shares[row] ?? 0;
    for (const column of cells.keys()) {
      const kept = (row === column ? 1 : 0) - (shares[column] ?? 0);
      cells[column] = (cells[column] ?? 0) + factor * share * kept;
    }
  }
}
