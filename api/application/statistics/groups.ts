/** By what cases are compared, and the names of the groups that come of it. */
import type { PilotArm } from '../../../src/evaluation/durations/index.ts';

export const DIMENSIONS = ['region', 'arm', 'protocol'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Where a case belongs on every dimension; `region` is null outside the configured ones. */
export interface GroupKey {
  region: string | null;
  arm: PilotArm;
  protocol: string;
}

/** A group on some of the dimensions, and which of the finest groups it is the sum of. */
export interface Group {
  /** Only the dimensions that were asked. */
  key: Partial<GroupKey>;
  members: readonly number[];
}

/** Those dimensions of a key, in their fixed order. */
export function keyOn(key: GroupKey, by: readonly Dimension[]): Partial<GroupKey> {
  return Object.fromEntries(DIMENSIONS.filter((one) => by.includes(one)).map((one) => [one, key[one]]));
}

/** The same text for the same group of whatever table. */
export const nameOf = (key: Partial<GroupKey>): string =>
  JSON.stringify(DIMENSIONS.filter((one) => one in key).map((one) => [one, key[one] ?? null]));

/** One group of all cases when nothing is asked; in the order of the dimensions and their values. */
export function groupsBy(finest: readonly GroupKey[], by: readonly Dimension[]): Group[] {
  if (by.length === 0) return [{ key: {}, members: finest.map((_, place) => place) }];
  const groups = new Map<string, { key: Partial<GroupKey>; members: number[] }>();
  for (const [place, whole] of finest.entries()) {
    const key = keyOn(whole, by);
    const known = groups.get(nameOf(key));
    if (known === undefined) groups.set(nameOf(key), { key, members: [place] });
    else known.members.push(place);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Every set of dimensions within these, the empty one too: the tables whose numbers follow from theirs. */
export function subsetsOf(by: readonly Dimension[]): Dimension[][] {
  return by.reduce<Dimension[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);
}

/** `region,arm`: the dimensions in their fixed order. */
export const byText = (by: readonly Dimension[]): string =>
  DIMENSIONS.filter((one) => by.includes(one)).join(',');
