/** What has to be said of an entry itself: typed in late, an estimated time, corrected, gone. */
import { isEngineEvent, isRevision } from '../event-types.ts';
import type { RecordedEvent } from '../model.ts';
import { durationWords, spoken } from './words.ts';

/** Entering while the work goes on is no news; a reader wants to know when something was not known for hours. */
const LATE_AFTER = 3_600_000;

/** Time itself is never late: when the engine noted what it brought about changes nothing. Nor is what stands where it was recorded. */
export function isLate(event: RecordedEvent): boolean {
  return !isEngineEvent(event) && !isRevision(event) && event.recordedAt - event.occurredAt > LATE_AFTER;
}

export function lateNote(event: RecordedEvent): string | undefined {
  if (!isLate(event)) return undefined;
  const later = durationWords(event.recordedAt - event.occurredAt);
  return `Dit is pas ingevoerd op ${spoken(event.recordedAt)}, ${later} later.`;
}

export function sourceNote({ timeSource }: RecordedEvent): string | undefined {
  return timeSource === 'reconstructed' ? 'De tijd is later zo goed mogelijk bepaald.' : undefined;
}

export function correctedNote(correction: RecordedEvent | undefined): string | undefined {
  if (correction === undefined) return undefined;
  return `Zo staat het er sinds de verbetering van ${spoken(correction.recordedAt)}.`;
}

/** Why it no longer counts; `cause` is the event through which, `called` what a reader knows that one by. */
export function voidNote(event: RecordedEvent, cause: RecordedEvent | undefined, called: string): string {
  if (cause === undefined) return 'Dit telt niet meer.';
  const when = `op ${spoken(cause.recordedAt)}`;
  if (!isRevision(cause)) return `Dit telt niet meer door wat er ${when} is bijgekomen. Dat was: ${called}.`;
  const done = cause.type === 'event.corrected' ? 'verbeterd' : 'weggehaald';
  if (isEngineEvent(event)) return `Dit telt niet meer, want er is iets anders ${done} ${when}.`;
  return `Dit telt niet meer: het is ${isRevision(event) ? 'daarna ' : ''}${done} ${when}.`;
}
