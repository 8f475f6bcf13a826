/** An end for every order: whatever was done, time alone brings it, and after that only terms and keeping are left. */
import { advance } from '../../../machines/index.ts';
import type { EventType } from '../../../src/case/model.ts';
import { forceOf, intervalsOf } from '../../../src/case/force.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { daysAfter } from './position.ts';
import type { Visit } from './visit.ts';

/** What time may still bring about once the order is over. */
const AFTER_THE_END: readonly EventType[] = ['deadline.missed', 'retention.due'];
/** A date that a court or the mayor set past the end of the order comes and goes without changing it. */
const EMPTY_DATES: readonly EventType[] = ['decision.took-effect', 'suspension.lapsed'];
const PAST_KEEPING = 366 * 6;

/** From every case in which an order was made known. */
export function endFaults({ file, protocol }: Visit): string[] {
  const start = file.snapshot.order?.startsAt;
  if (start === undefined || start === null) return [];
  const over = Math.max(daysAfter(start, 29), file.snapshot.advancedTo);
  const { file: later } = advance(file, protocol, over);
  const state = later.snapshot.order?.state ?? 'none';
  const force = forceOf(historyOf(later.events));
  const home = force === undefined ? [] : intervalsOf(force, { limb: 'home' });
  const rest = advance(later, protocol, daysAfter(over, PAST_KEEPING));
  const stray = rest.newEvents.filter(
    ({ type }) => !AFTER_THE_END.includes(type) && !EMPTY_DATES.includes(type),
  );
  return [
    ...(['expired', 'revoked', 'annulled'].includes(state) ? [] : [`29 days after the start: ${state}`]),
    ...(home.every(({ to }) => Number.isFinite(to) && to <= over) ? [] : ['home in force after 29 days']),
    ...(rest.file.snapshot.order?.state === state
      ? []
      : [`${state} after 29 days, later ${rest.file.snapshot.order?.state ?? 'none'}`]),
    ...stray.map(({ type }) => `${type} after the end`),
    ...(rest.newEvents.some(({ type }) => type === 'retention.due') ? [] : ['never due for destruction']),
    ...(rest.file.snapshot.wakeAt === null ? [] : ['something pending after the end of keeping']),
  ];
}
