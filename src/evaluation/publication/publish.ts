/** From a table of true counts and figures to the one that may leave the house. */
import { readTables, treeName } from './earlier.ts';
import { publishedEnds } from './ends.ts';
import { publishedFigures } from './figures.ts';
import { guard } from './guard.ts';
import { keyOf, treesOf, type Hidden, type Place } from './hierarchy.ts';
import { suppressionLog } from './log.ts';
import { measureNamed, type Measure } from './measures.ts';
import { ALL, type Cell, type PublishedCell, type PublishedTable, type Shown } from './model.ts';
import type { RegisteredTable } from './register-model.ts';
import { areNested } from './nested.ts';
import { type BaseOf, hideSmallCounts } from './small-counts.ts';
import { takeOver, tellAgain, tellNothingNew } from './take-over.ts';

/**
 * The same cells in the same order. Guarded is each measure within an arm, over regions and periods. Between measures small differences
 * remain to be seen (so many cases had a risk assessment and so many an order): as `censored` they tell how far cases had come, and
 * guarding them would leave no table. Where they tell who lives in a home (`Measure.within`) they are guarded, and the
 * measure around must be in the table.
 *
 * Of the counts that are as they were in earlier tables the same are hidden, so that whoever has both has no more. Whether that is
 * enough says, of counts that are not as they were, `refusals`.
 */
export function publish(table: readonly Cell[], earlier: readonly RegisteredTable[] = []): PublishedTable {
  const places = guarded(table, earlier);
  const cells = table.map((cell) => publishedCell(cell, places));
  return { cells, log: suppressionLog(cells) };
}

/** Measures around others first: where they are hidden, so are those within. */
function guarded(table: readonly Cell[], earlier: readonly RegisteredTable[]): Map<string, Place> {
  const trees = treesOf(table);
  const places = new Map(trees.flat().map((place) => [keyOf(place.counts), place]));
  const baseOf: BaseOf = (place) => {
    const { within } = measureIn(place.counts);
    if (within === null) return undefined;
    const base = places.get(keyOf({ ...place.counts, measure: within }));
    if (base === undefined) throw new RangeError(`Without ${within} beside it: ${keyOf(place.counts)}`);
    return base;
  };
  const isWithin = ([top]: readonly Place[]): number =>
    top === undefined || measureIn(top.counts).within === null ? 0 : 1;
  const before = readTables(earlier);
  for (const tree of trees.toSorted((a, b) => isWithin(a) - isWithin(b))) {
    if (tellAgain(tree, before)) continue;
    hideSmallCounts(tree, baseOf);
    takeOver(tree, before);
    const [said, unsaid] = [before.trees, before.unsaidTrees].map((all) =>
      all.flatMap((earlierTrees) => treeLike(tree, earlierTrees)),
    );
    const beside = [...(said ?? []), ...(unsaid ?? []).filter((other) => areNested(tree, other))];
    // Beside what is out there is no cover any more for what is small: then only what is out is told again.
    if (!guard(tree, beside)) tellNothingNew(tree);
  }
  return places;
}

function treeLike([top]: readonly Place[], earlier: ReadonlyMap<string, Place[]>): Place[][] {
  const found = top === undefined ? undefined : earlier.get(treeName(top.counts));
  return found === undefined ? [] : [found];
}

function measureIn({ measure }: Pick<Cell, 'measure'>): Measure {
  const known = measureNamed(measure);
  if (known === undefined) throw new RangeError(`No measure: ${measure}`);
  return known;
}

function publishedCell(cell: Cell, places: ReadonlyMap<string, Place>): PublishedCell {
  const { measure, arm, regionGroup, period } = cell;
  const hidden = places.get(keyOf(cell))?.hidden;
  const countsShown = hidden?.cases === undefined && hidden?.events === undefined;
  const known = measureIn(cell);
  const figures = publishedFigures(cell, known, countsShown);
  const isArm = regionGroup === ALL && period === ALL;
  return {
    measure,
    arm,
    regionGroup,
    period,
    cases: shownUnless(hidden?.cases, cell.cases),
    events: shownUnless(hidden?.events, cell.events),
    censored: countsShown ? { shown: true, value: cell.censored } : { shown: false, reason: 'COUNT_HIDDEN' },
    ...figures,
    tau: cell.figures.tau,
    ends: isArm && known.competingEnds !== null ? publishedEnds(cell, countsShown) : [],
  };
}

function shownUnless(hidden: Hidden | undefined, value: number): Shown<number> {
  return hidden === undefined ? { shown: true, value } : { shown: false, reason: hidden.reason };
}
