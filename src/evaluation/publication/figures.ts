/** Which figures of a cell are shown. */
import type { Measure } from './measures.ts';
import { FIGURE_COLUMNS, type Cell, type FigureColumn, type HideReason, type Shown } from './model.ts';
import { EVENTS_NEEDED } from './thresholds.ts';

/**
 * Nothing beside a hidden count, whatever it was hidden for: a p90 would say that it is 50 or more. Which threshold was missed is
 * not told either where the count is hidden.
 */
export function publishedFigures(
  { figures }: Cell,
  measure: Measure,
  countsShown: boolean,
): Record<FigureColumn, Shown<number | null>> {
  const shown = (column: FigureColumn): Shown<number | null> => {
    const events = column === 'rmst' ? figures.eventsBeforeTau : figures.events;
    const reason = whyHidden(column, measure, countsShown ? events : null);
    return reason === null ? { shown: true, value: figures[column] } : { shown: false, reason };
  };
  const columns = FIGURE_COLUMNS.map((column) => [column, shown(column)] as const);
  return Object.fromEntries(columns) as Record<FigureColumn, Shown<number | null>>;
}

/** `events` is null where it is hidden itself. */
function whyHidden(column: FigureColumn, measure: Measure, events: number | null): HideReason | null {
  if (measure.countsOnly) return 'COUNTS_ONLY';
  // The time under an order can be compared between arms; its median is what the law says.
  if (measure.competingEnds !== null && column !== 'rmst') return 'COMPETING_ENDS';
  if (events === null) return 'COUNT_HIDDEN';
  return events < EVENTS_NEEDED[column] ? 'FEW_EVENTS' : null;
}
