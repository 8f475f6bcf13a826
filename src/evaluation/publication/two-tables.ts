/**
 * What follows from two tables together. Every sum of the one less the like-named sum of the other is one network again, in which the
 * counts that are equal in both fall away; those that are left must have room in it, and the same room that they have in each table by
 * itself, for a count has the values that it has everywhere. Where each two of three ranges meet, all three do.
 */
import { constraintsOf, type Constraints } from './constraints.ts';
import { differenceOf, type Difference } from './difference.ts';
import { GUARDED_COLUMNS, keyOf, type GuardedColumn, type Place } from './hierarchy.ts';
import { nestedConstraints } from './nested.ts';
import { networkOf, values, type Arc } from './network.ts';
import { isSame, pairsOf, type Pair } from './pairs.ts';
import { hasRoom, needsRoom, valuesIn, type Hiding, type InNetwork } from './room.ts';
import { LEAST } from './thresholds.ts';

/**
 * Of one measure and arm, `earlier` with all tables before: the first count of either table that has too little room, or whose hidden
 * parts are too few. Undefined when nothing follows.
 */
export function whatFollows(
  now: readonly Place[],
  before: readonly Place[],
  earlier: readonly (readonly Place[])[],
): Hiding | undefined {
  const pairs = pairsOf(now, before);
  return fewInASum(pairs) ?? withoutRoom({ now, before, earlier }, pairs);
}

interface Tables {
  now: readonly Place[];
  before: readonly Place[];
  /** All of them, `before` too. */
  earlier: readonly (readonly Place[])[];
}

/** Three times three that are hidden in one of the tables only are nine, and none of them has less room for it. */
function fewInASum(pairs: readonly Pair[]): Hiding | undefined {
  const others = new Map(pairs.map((pair) => [pair.now ?? pair.before, pair]));
  for (const { now, before } of pairs) {
    if (now === undefined || before === undefined) continue;
    if (now.children.length === 0 || before.children.length === 0) continue;
    const parts = pairsOf(now.children, before.children);
    for (const column of GUARDED_COLUMNS) {
      const whole = others.get(now);
      const left = [...parts, ...(whole === undefined ? [] : [whole])].filter(
        (pair) => !isSame(pair, column),
      );
      const hidden = (place: Place | undefined): place is Place => place?.hidden[column] !== undefined;
      const [ofNow, ofBefore] = [left.map((pair) => pair.now), left.map((pair) => pair.before)].map(
        (places) => places.filter(hidden),
      );
      const alone = ofNow?.length === 0 ? ofBefore : ofBefore?.length === 0 ? ofNow : undefined;
      if (alone === undefined || alone.length === 0) continue;
      const total = alone.reduce(
        (sum, place) => sum + (place === now || place === before ? -1 : 1) * place.counts[column],
        0,
      );
      if (Math.abs(total) < LEAST) return { place: now, column };
    }
  }
  return undefined;
}

/** By itself in each table that it stands in, and in what the two differ by. */
function withoutRoom({ now, before, earlier }: Tables, pairs: readonly Pair[]): Hiding | undefined {
  const [mine, theirs] = [constraintsOf(now), constraintsOf(before)];
  const difference = differenceOf(now, before, pairs);
  const together = nestedConstraints(now, before) ?? difference;
  for (const pair of pairs) {
    for (const column of GUARDED_COLUMNS) {
      const isOne = isSame(pair, column);
      const own = pair.now && arcIn(mine, pair.now, column);
      const other = pair.before && arcIn(theirs, pair.before, column);
      // Shown in one of them, it is no secret of the other; that is no question of room.
      if (isOne && (own === undefined || other === undefined)) continue;
      for (const [place, arcs] of [
        [pair.now, isOne ? [own, other] : [own]],
        [pair.before, isOne ? [own, other] : [other]],
      ] as const) {
        if (place === undefined || !needsRoom({ place, column })) continue;
        const all = [...arcs, arcIn(together, place, column)].filter((arc) => arc !== undefined);
        if (all.length > 0 && !hasRoom(all, { place, column })) return { place, column };
      }
      const [seenNow, seenBefore] = [pair.now, pair.before].map(
        (place) => place && arcIn(together, place, column),
      );
      if (pair.before && other && isGivenAway(other, isOne ? own : undefined, seenBefore)) {
        const hiding = { place: pair.before, column };
        if (!isOut(hiding, earlier)) return hiding;
      }
      if (pair.now && own && !isOne && isGivenAway(own, undefined, seenNow)) {
        const hiding = { place: pair.now, column };
        if (!isOut(hiding, earlier)) return hiding;
      }
      if (pair.now !== undefined && !isOne && isChangeKnown(pair, column, difference))
        return { place: pair.now, column };
    }
  }
  return undefined;
}

/** Also of ten or more: it was hidden for another, maybe in another arm, and that would follow from it. */
function isGivenAway(own: InNetwork, ...besides: readonly (InNetwork | undefined)[]): boolean {
  const others = besides.filter((one) => one !== undefined);
  return valuesIn([own, ...others]) === 1 && valuesIn([own]) > 1;
}

/** Some earlier table tells it by itself; then no later one gives it away. */
function isOut({ place, column }: Hiding, earlier: readonly (readonly Place[])[]): boolean {
  return earlier.some((tree) => {
    const like = tree.find(({ counts }) => keyOf(counts) === keyOf(place.counts));
    if (like === undefined || !isSame({ now: place, before: like }, column)) return false;
    const arc = arcIn(constraintsOf(tree), like, column);
    return arc === undefined || valuesIn([arc]) === 1;
  });
}

/** A few more of what is hidden both times: how many more is a count too. Regions that are pooled with others in one table only, say. */
function isChangeKnown({ now, before }: Pair, column: GuardedColumn, { arcs, arcOf }: Difference): boolean {
  const [mine, other] = [now && arcOf(now, column), before && arcOf(before, column)];
  if (mine === undefined || other === undefined || mine.from !== other.to || mine.to !== other.from)
    return false;
  const value = mine.value - other.value;
  if (value === 0 || Math.abs(value) >= LEAST) return false;
  const change: Arc = { ...mine, value, low: value - LEAST, high: value + LEAST };
  const rest = arcs.filter((arc) => arc !== mine && arc !== other);
  return values(networkOf([...rest, change]), change, LEAST) < LEAST - 1;
}

function arcIn({ network, arcOf }: Constraints, place: Place, column: GuardedColumn): InNetwork | undefined {
  const arc = arcOf(place, column);
  return arc === undefined ? undefined : [network, arc];
}
