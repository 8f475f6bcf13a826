/** Halves and years that a table does not have and a reader can add up: another table may have them. */
import { keyOf } from './hierarchy.ts';
import { nameOf, type RegisteredCell } from './register-model.ts';

const YEAR = /^\d{4}$/;
const HALF = /^(\d{4})-H[12]$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;

/** By name, with all that stands in a table of each half and each year. `casesShown` and `eventsShown`: of every part. */
export function widerPeriods(cells: readonly RegisteredCell[]): Map<string, RegisteredCell> {
  const wider = new Map<string, RegisteredCell>();
  for (const cell of cells) {
    for (const period of periodsAround(cell.period)) {
      const name = { ...nameOf(cell), period };
      const known = wider.get(keyOf(name));
      wider.set(keyOf(name), {
        ...name,
        cases: (known?.cases ?? 0) + cell.cases,
        events: (known?.events ?? 0) + cell.events,
        casesShown: (known?.casesShown ?? true) && cell.casesShown,
        eventsShown: (known?.eventsShown ?? true) && cell.eventsShown,
        casesMarked: false,
        eventsMarked: false,
      });
    }
  }
  return wider;
}

/** With the period itself: in a year with one half the half is the year. */
function periodsAround(period: string): string[] {
  const [, year, quarter] = QUARTER.exec(period) ?? [];
  if (year !== undefined && quarter !== undefined) return [`${year}-H${quarter <= '2' ? 1 : 2}`, year];
  const [, ofHalf] = HALF.exec(period) ?? [];
  if (ofHalf !== undefined) return [period, ofHalf];
  return YEAR.test(period) ? [period] : [];
}
