/** What a clock says of the event that it runs to, for curves and figures. */
import type { ObservedEnd } from '../durations/index.ts';
import type { ExactClockRow } from './model.ts';

/**
 * A case that was over without the event never had it: it counts as not yet up to the cut-off, as one does that is still open. Counted as
 * lost at its closing the event would be guessed still to come; counted as an end, a closed case would have been decided or reached.
 * With every cut-off known this is the cumulative incidence of the event (0012, 10). How an order ends is asked of `ORDER_TO_END` by kind.
 */
export function awaited({
  clock,
  endReason,
  value,
  followUp,
}: Pick<ExactClockRow, 'clock' | 'endReason' | 'value' | 'followUp'>): {
  duration: number;
  cause: ObservedEnd | null;
} {
  if (endReason === 'CENSORED') return { duration: value, cause: null };
  const isAwaited = endReason === 'COMPLETED' || clock === 'ORDER_TO_END';
  return isAwaited ? { duration: value, cause: endReason } : { duration: followUp, cause: null };
}
