import { cite } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';
import type { EventOf } from '../events/index.ts';
import type { History } from '../history.ts';
import type { EventType, Refusal } from '../model.ts';

/** An event that is judged: what a person wants to record, before it has a place in the file. */
export type Judged<T extends EventType = EventType> = Omit<
  EventOf<T>,
  'sequence' | 'recordedAt' | 'voidedBy'
>;

/** One gate: looks at what happened before the event and returns every reason against it. */
export type Gate<T extends EventType> = (event: Judged<T>, history: History) => Refusal[];

interface Reason {
  code: string;
  rule: string;
  detail: string;
  pointer: string;
}

/** A refusal with the article as it was numbered on the day of the event. */
export function refusal(at: Instant, reason: Reason): Refusal {
  return {
    code: reason.code,
    rule: reason.rule,
    article: cite(reason.rule, at),
    detail: reason.detail,
    pointer: reason.pointer,
  };
}

/** `[refusal]` when the condition fails, else nothing. */
export function unless(condition: boolean, at: Instant, reason: Reason): Refusal[] {
  return condition ? [] : [refusal(at, reason)];
}

/** Whether a text says anything at all. */
export function isWritten(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
