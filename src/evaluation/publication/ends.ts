/** How the order ended, of a measure whose length the law fixes: counts of one sum, guarded as the others are. */
import type { Bounds } from './hierarchy.ts';
import type { Cell, EndCount, PublishedEnd, Shown } from './model.ts';
import { networkOf, values, type Arc } from './network.ts';
import { LEAST, shownCount, shownPercentage } from './thresholds.ts';

/**
 * With so many hidden, smallest first, that nothing follows from the sum, which a reader is taken to know. `all` is false when the
 * ends of the cell are hidden themselves.
 */
export function publishedEnds({ cases, figures }: Cell, all: boolean): PublishedEnd[] {
  const hidden = all ? hiddenEnds(figures.ends) : new Set(figures.ends);
  return figures.ends.map((end) => {
    const count = shownCount(end.cases);
    if (!hidden.has(end)) {
      return {
        reason: end.reason,
        cases: count,
        percentage: shownPercentage(end.cases, cases, 100 * end.incidence),
      };
    }
    const reason = !all ? 'COUNT_HIDDEN' : end.cases < LEAST ? 'BELOW_TEN' : 'SUBTRACTION';
    const value: Shown<number> = { shown: false, reason };
    return { reason: end.reason, cases: value, percentage: value };
  });
}

function hiddenEnds(ends: readonly EndCount[]): Set<EndCount> {
  const ordered = ends.toSorted((a, b) => a.cases - b.cases);
  let taken = ordered.filter((end) => end.cases < LEAST).length;
  while (!isSafe(ordered.slice(0, taken), ordered[taken])) taken++;
  return new Set(ordered.slice(0, taken));
}

/** `next` is the smallest that is shown: none that was hidden for the sum is larger. */
function isSafe(hidden: readonly EndCount[], next: EndCount | undefined): boolean {
  if (hidden.length === 0 || next === undefined) return true;
  const arcs = hidden.map(({ cases }): Arc => ({ from: 0, to: 1, value: cases, ...boundsOf(cases, next) }));
  const sum = hidden.reduce((total, { cases }) => total + cases, 0);
  const network = networkOf(arcs);
  return sum >= LEAST && arcs.every((arc) => arc.value >= LEAST || values(network, arc, LEAST) >= LEAST - 1);
}

function boundsOf(cases: number, next: EndCount): Bounds {
  return cases < LEAST ? { low: 0, high: LEAST - 1 } : { low: LEAST, high: next.cases };
}
