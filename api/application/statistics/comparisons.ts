/** Groups against each other: a test over all that are shown, and differences of means with an interval. */
import { logRank, type LogRank, type StatisticWarning } from '../../../src/evaluation/statistics/index.ts';
import { NORMAL_975 } from '../../../src/evaluation/statistics/normal.ts';
import type { Measure } from '../../../src/evaluation/publication/index.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import type { Dimension, GroupKey } from './groups.ts';
import { keyOn, nameOf } from './groups.ts';
import type { MadeFigures, ShownMean } from './figures.ts';
import { screenWarnings } from './told-warnings.ts';

export interface FiguredGroup extends MadeFigures {
  key: Partial<GroupKey>;
  name: string;
  /** As shown: those never at risk are among them. */
  cases: number;
  events: number;
}

export interface Difference {
  /** The mean of `group` minus that of `against`, minutes. */
  group: Partial<GroupKey>;
  against: Partial<GroupKey>;
  value: number;
  lower: number;
  upper: number;
}

export interface Screen {
  test: LogRank;
  warnings: readonly StatisticWarning[];
}

/**
 * Not of a measure of which only counts are given, nor of one whose length the law fixes: there groups differ in how it ended, and a test
 * or a mean of the length would be about the ends by another name.
 */
export const areCompared = ({ countsOnly, competingEnds }: Measure): boolean =>
  !countsOnly && competingEnds === null;

/** Null when there are not two groups with figures to be compared. */
export function screenOf(groups: readonly FiguredGroup[]): Screen | null {
  const told = groups.filter(({ figures }) => figures.events >= LEAST);
  if (told.length < 2) return null;
  const test = logRank(told.map(({ name, taken }) => ({ group: name, spells: taken })));
  return { test, warnings: screenWarnings(test, told) };
}

/**
 * Between groups that differ on one thing only: an arm against BASELINE, a version of a protocol against the one before it. Regions are
 * not set against each other one by one: with so many pairs some differ by chance.
 */
export function differencesOf(groups: readonly FiguredGroup[], by: readonly Dimension[]): Difference[] {
  return groups.flatMap((group) => [
    ...(by.includes('arm') ? against(group, groups, by, 'arm') : []),
    ...(by.includes('protocol') ? against(group, groups, by, 'protocol') : []),
  ]);
}

function against(
  group: FiguredGroup,
  groups: readonly FiguredGroup[],
  by: readonly Dimension[],
  on: 'arm' | 'protocol',
): Difference[] {
  const rest = by.filter((one) => one !== on);
  const alike = groups.filter((other) => other !== group && likeness(other, rest) === likeness(group, rest));
  const reference = alike.find(({ key }) =>
    on === 'arm' ? key.arm === 'BASELINE' : isVersionBefore(key.protocol, group.key.protocol, alike),
  );
  const [mean, other] = [group.figures.rmst, reference?.figures.rmst];
  if (reference === undefined || mean === null || other === null || other === undefined) return [];
  return [{ group: group.key, against: reference.key, ...differenceOf(mean, other) }];
}

const likeness = ({ key }: FiguredGroup, rest: readonly Dimension[]): string =>
  nameOf(keyOn(key as GroupKey, rest));

function differenceOf(mean: ShownMean, other: ShownMean): Pick<Difference, 'value' | 'lower' | 'upper'> {
  const value = mean.value - other.value;
  const half = NORMAL_975 * Math.hypot(mean.stdErr, other.stdErr);
  return { value, lower: value - half, upper: value + half };
}

/** Whether it is the latest of the versions below that one, of the same protocol. */
function isVersionBefore(
  candidate: string | undefined,
  protocol: string | undefined,
  groups: readonly FiguredGroup[],
): boolean {
  const [own, other] = [versionOf(protocol), versionOf(candidate)];
  if (own === undefined || other === undefined || own.id !== other.id || other.version >= own.version)
    return false;
  return groups.every(({ key }) => {
    const between = versionOf(key.protocol);
    return between?.id !== own.id || between.version >= own.version || between.version <= other.version;
  });
}

function versionOf(protocol: string | undefined): { id: string; version: number } | undefined {
  const [id, version] = protocol?.split('@') ?? [];
  return id === undefined || version === undefined ? undefined : { id, version: Number(version) };
}
