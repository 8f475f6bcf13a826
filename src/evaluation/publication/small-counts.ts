/** Which counts are too small to be shown, before anything is subtracted. */
import type { Bounds, Hidden, Place } from './hierarchy.ts';
import { LEAST } from './thresholds.ts';

const BELOW_TEN: Hidden = { reason: 'BELOW_TEN', low: 0, high: LEAST - 1 };
const TEN_OR_MORE: Bounds = { low: LEAST, high: Infinity };

/** The like-placed cell of the measure around this one (`Measure.within`). */
export type BaseOf = (place: Place) => Place | undefined;

export function hideSmallCounts(tree: readonly Place[], baseOf: BaseOf): void {
  for (const place of tree) {
    const base = baseOf(place);
    const small = base === undefined ? smallCount(place.counts.cases) : smallWithin(place.counts.cases, base);
    if (base !== undefined) place.most = base.counts.cases - LEAST;
    if (small !== undefined) hideCases(place, small);
    else place.hidden.events = smallCount(place.counts.events);
  }
}

/** Ends of cases that are hidden are hidden with them: how many at least there are would follow. */
export function hideCases(place: Place, hidden: Hidden): void {
  place.hidden.cases ??= hidden;
  if (place.known.events) return;
  // A small base may not be betrayed by the mark that its ends get.
  const unmarked = hidden.reason === 'SMALL_BASE' ? hidden : undefined;
  place.hidden.events ??= unmarked ??
    smallCount(place.counts.events) ?? { reason: 'COUNT_HIDDEN', ...TEN_OR_MORE };
}

function smallCount(count: number): Hidden | undefined {
  return count < LEAST ? BELOW_TEN : undefined;
}

function smallWithin(cases: number, base: Place): Hidden | undefined {
  const around = base.counts.cases;
  if (around < LEAST) return BELOW_TEN;
  if (base.hidden.cases !== undefined) return { reason: 'SMALL_BASE', low: 0, high: Infinity };
  // With fewer than twenty around, those inside or those outside are fewer than ten: which, must not be told.
  if (around < 2 * LEAST) return { reason: 'SMALL_BASE', low: 0, high: around };
  if (around - cases < LEAST) return { reason: 'FEW_OUTSIDE', low: around - LEAST + 1, high: around };
  return smallCount(cases);
}
