/** What the statistics find again, and what somebody would have claimed who only looks at what is over. */
import type { PilotArm } from '../../src/evaluation/durations/index.ts';
import {
  bootstrap,
  HORIZONS,
  kaplanMeier,
  quantile,
  rmst,
  type Quantile,
  type Spell,
} from '../../src/evaluation/statistics/index.ts';
import type { ArmSpell } from './measured.ts';
import { trueRmst, trueSpread, type SimulatedStage } from './truth.ts';

export interface ArmFinding {
  arm: PilotArm;
  spells: number;
  events: number;
  censored: number;
  median: Quantile;
  /** Over the spells that were seen to end, as if they were all. */
  closedOnly: number | null;
  trueMedian: number;
}

export interface Interval {
  value: number | null;
  lower: number | null;
  upper: number | null;
}

export interface Finding {
  stage: SimulatedStage;
  arms: ArmFinding[];
  /** Median of the pilot divided by that of the baseline; the interval is of the bootstrap by case. */
  ratio: Interval & { closedOnly: number | null; true: number };
  /** Restricted mean to six hours, pilot minus baseline, minutes: only where the stage is over in a shift. */
  rmstDifference?: Interval & { true: number };
}

export interface Settings {
  seed: number;
  replicates?: number;
}

const ARMS = ['BASELINE', 'TRANSITION', 'PILOT'] as const;
/** Two standard errors, of the normal distribution at 95 %. */
const NORMAL_975 = 1.959963984540054;

const medianOf = (spells: readonly Spell[]): number | null =>
  spells.length === 0 ? null : quantile(kaplanMeier(spells), 0.5).value;

const isOver = ({ cause }: Spell): boolean => cause !== null;

export function findingOf(stage: SimulatedStage, all: readonly ArmSpell[], settings: Settings): Finding {
  const spells = all.filter((spell) => spell.stage === stage);
  const of = (arm: PilotArm) => spells.filter((spell) => spell.arm === arm);
  const closed = spells.filter(isOver);
  const finding: Finding = {
    stage,
    arms: ARMS.map((arm) => armFinding(stage, arm, of(arm))),
    ratio: {
      value: ratioOf(spells),
      ...boundsOf(spells, settings),
      closedOnly: ratioOf(closed),
      true: trueSpread(stage, 'PILOT').median / trueSpread(stage, 'BASELINE').median,
    },
  };
  return stage === 'RIHG' ? { ...finding, rmstDifference: difference(of('PILOT'), of('BASELINE')) } : finding;
}

function armFinding(stage: SimulatedStage, arm: PilotArm, spells: readonly Spell[]): ArmFinding {
  const curve = kaplanMeier(spells);
  const { events, censored } = curve;
  return {
    arm,
    spells: curve.spells,
    events,
    censored,
    median: quantile(curve, 0.5),
    closedOnly: medianOf(spells.filter(isOver)),
    trueMedian: trueSpread(stage, arm).median,
  };
}

function ratioOf(spells: readonly Spell[]): number | null {
  const median = (arm: PilotArm) =>
    medianOf((spells as readonly ArmSpell[]).filter((spell) => spell.arm === arm));
  const [pilot, baseline] = [median('PILOT'), median('BASELINE')];
  return pilot === null || baseline === null ? null : pilot / baseline;
}

function boundsOf(
  spells: readonly ArmSpell[],
  { seed, replicates = 199 }: Settings,
): Pick<Interval, 'lower' | 'upper'> {
  const { lower, upper } = bootstrap(spells, ratioOf, { seed, replicates });
  return { lower, upper };
}

function difference(pilot: readonly Spell[], baseline: readonly Spell[]): Interval & { true: number } {
  const tau = HORIZONS.SHORT_STAGE;
  const [one, other] = [rmst(kaplanMeier(pilot), tau), rmst(kaplanMeier(baseline), tau)];
  const expected = trueRmst(trueSpread('RIHG', 'PILOT'), tau) - trueRmst(trueSpread('RIHG', 'BASELINE'), tau);
  if (one === null || other === null) return { value: null, lower: null, upper: null, true: expected };
  const value = one.value - other.value;
  const reach = NORMAL_975 * Math.hypot(one.stdErr, other.stdErr);
  return { value, lower: value - reach, upper: value + reach, true: expected };
}
