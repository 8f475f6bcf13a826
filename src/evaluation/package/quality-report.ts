/**
 * `quality_report.json`: what an evaluator must know before believing a figure. Counts add up to those of the register or say why
 * they do not. Outside tier A counts are rounded to tens, below 10 they are `<10`, and what would give one away is `hidden`.
 */
import type { Protocol } from '../../case/model.ts';
import type { Tier } from '../rows/index.ts';
import { countsShown, FEW, type Count } from './quality-counts.ts';
import { gapsOfMeasures, incompleteHolidayYears } from './quality-gaps.ts';
import { normDifferences } from './quality-protocols.ts';

export interface QualityInput {
  tier: Tier;
  /** Day, `YYYY-MM-DD`. */
  cutoff: string;
  engineVersion: string;
  cases: {
    /** In scope, as the register has them now. */
    inRegister: number;
    /** Of those, not yet recorded at the end of the cut-off day. */
    recordedLater: number;
    measured: number;
    /** Cases that the rows speak of, before any are suppressed. */
    inRows: number;
    open: number;
    /** Outside the rollout calendar. */
    withoutArm: number;
    /** Gone from the register at the end of their retention: in no figure at all. */
    destroyed: number;
    /** The table hides how many cases an arm has; then all cases together would tell it. */
    isArmHidden: boolean;
  };
  times: { given: number; reconstructed: number; late: number };
  /** Spells of stages that no curve takes, by `spellFault`. */
  spellsLeftOut: Readonly<Record<string, number>>;
  /** Rows left out of each file by the tier; null where the log does not tell of one of its measures. */
  rowsSuppressed: Readonly<Record<string, number | null>>;
  protocols: readonly { protocol: Protocol; cases: number }[];
  /** Years in which the cases were reported. */
  years: readonly number[];
}

export function qualityReport(input: QualityInput): string {
  const { tier, cutoff, engineVersion, cases, times, protocols, years } = input;
  const show = countsShown(tier);
  const named = protocols.filter((one) => show(one.cases) !== '<10');
  const report = {
    tier,
    cutoff,
    engineVersion,
    reconciliation: reconciled(tier, cases, show),
    cases: { open: show(cases.open), withoutArm: show(cases.withoutArm) },
    times: {
      given: show(times.given),
      ...share('reconstructed', times.reconstructed, { times, show }),
      ...share('late', times.late, { times, show }),
    },
    spellsLeftOutOfCurves: shown(input.spellsLeftOut, show),
    rowsSuppressed: shown(input.rowsSuppressed, (count) => (count === null ? 'hidden' : show(count))),
    // Outside tier A no counts: those of all others would give away the one that is hidden.
    protocols: named.map(({ protocol, cases: count }) => ({
      ...protocol,
      ...(tier === 'A' ? { cases: count } : {}),
    })),
    protocolsBelowTen: named.length < protocols.length,
    normDifferences: normDifferences(named.map(({ protocol }) => protocol)),
    incompleteHolidayYears: incompleteHolidayYears(years),
    knownGaps: gapsOfMeasures(),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

type Show = (count: number) => Count;

/** Every difference has its name; what is left over is `unexplained` and must be 0. */
function reconciled(tier: Tier, cases: QualityInput['cases'], show: Show) {
  const { inRegister, recordedLater, measured, inRows, destroyed } = cases;
  const unexplained = inRegister - recordedLater - measured;
  // The cases measured are those of the tables, which are held against earlier ones; with the register beside them so would be
  // the cases of the days since the cut-off.
  const all = (count: number): Count => {
    if (tier === 'A') return count;
    if (count < FEW) return '<10';
    return cases.isArmHidden ? 'hidden' : count;
  };
  return {
    casesInRegister: tier === 'A' || recordedLater === 0 ? all(inRegister) : 'hidden',
    recordedAfterCutoff: show(recordedLater),
    casesMeasured: all(measured),
    casesInRows: all(inRows),
    unexplained,
    reconciled: unexplained === 0 && measured === inRows,
    destroyedBefore: show(destroyed),
  };
}

function shown<Value>(
  counts: Readonly<Record<string, Value>>,
  show: (count: Value) => Count,
): Record<string, Count> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, show(count)]));
}

/** A count and its percentage of the times given: none with a hidden count, in steps of 5 below 100 times. */
function share<Name extends string>(
  name: Name,
  count: number,
  { times: { given }, show }: { times: QualityInput['times']; show: Show },
): Record<Name | `${Name}Percent`, Count | null> {
  const counted = show(count);
  const step = given < 100 ? 5 : 1;
  const percent = given === 0 || typeof counted !== 'number' ? null : (100 * count) / given;
  return {
    [name]: counted,
    [`${name}Percent`]: percent === null ? null : Math.round(percent / step) * step,
  } as Record<Name | `${Name}Percent`, Count | null>;
}
