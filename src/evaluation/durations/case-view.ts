/** A case as it stood at the cut-off: what had happened and had been recorded by then, and nothing that came later. */
import type { EventOf } from '../../case/events/index.ts';
import { effective } from '../../case/effective.ts';
import { all, type History } from '../../case/history.ts';
import type { Norms, RecordedEvent } from '../../case/model.ts';
import { gather } from './gather.ts';
import { lastSeen, type Cutoff } from './cutoff.ts';
import { movedTimes, timeOf } from './event-times.ts';
import type { Bound } from './model.ts';
import type { Instant } from '../../time/index.ts';

/** A bound with its place in the order of things, so that two at one instant have an order. */
export interface Mark extends Bound {
  place: number;
}

export interface CaseView {
  cutoff: Cutoff;
  lastSeen: Instant;
  norms: Norms;
  opened: EventOf<'case.opened'>;
  /**
   * Sendings that failed are left out: they count as not made known. So is what the engine recorded: an order ends at its
   * instant by law (Wth 2 lid 1), also when the engine was down and wrote that down after the cut-off.
   */
  history: History;
  /** By sequence, of the events of the history: when and in which place. */
  marks: ReadonlyMap<number, Mark>;
}

/** `undefined` when the case had not been recorded by then. */
export function viewOf(events: readonly RecordedEvent[], norms: Norms, cutoff: Cutoff): CaseView | undefined {
  const known = events.filter(({ recordedAt }) => recordedAt < cutoff.until);
  const { external, revisions, replaced, calendar } = effective(known);
  const happened = external.filter(({ occurredAt }) => occurredAt < cutoff.until);
  const outside = { revisions, replaced, ...calendar };
  const failed = failedSendings(happened);
  const history = gather(
    happened.filter(({ sequence }) => !failed.has(sequence)),
    outside,
  );
  const opened = all(history, 'case.opened')[0];
  if (opened === undefined) return undefined;
  return {
    cutoff,
    lastSeen: lastSeen(cutoff),
    norms,
    opened,
    history,
    marks: marksOf(history, movedTimes(known)),
  };
}

/** Made once: a case asks for its marks a hundred times. */
function marksOf({ events }: History, moved: ReadonlyMap<number, Bound>): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  for (const [place, event] of events.entries()) {
    const { at, source, lag } = moved.get(event.sequence) ?? timeOf(event, event.occurredAt);
    marks.set(event.sequence, { at, source, lag, place });
  }
  return marks;
}

function failedSendings(events: readonly RecordedEvent[]): ReadonlySet<number> {
  const failures = events.filter(({ type }) => type === 'delivery.failed') as EventOf<'delivery.failed'>[];
  return new Set(failures.map(({ data }) => data.service));
}

/** The mark of an event that counts. */
export function markOf({ marks }: Pick<CaseView, 'marks'>, { sequence }: { sequence: number }): Mark {
  const mark = marks.get(sequence);
  if (mark === undefined) throw new Error('Not an event of this view');
  return mark;
}

/** What time brings about comes before what people do at that instant. */
export function byTime(at: Instant): Mark {
  return { at, source: 'SYSTEM', lag: 0, place: -1 };
}

export function compareMarks(a: Mark, b: Mark): number {
  return a.at - b.at || a.place - b.place;
}

/** What was done before it was asked counts as done at the asking, as with deadlines. */
export function notBefore(mark: Mark, start: Mark): Mark {
  return compareMarks(mark, start) < 0 ? { ...mark, at: start.at, place: start.place } : mark;
}
