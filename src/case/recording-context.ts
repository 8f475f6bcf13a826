import type { LocalDate } from '../time/instant.ts';
import type { EventType } from './event-types.ts';

/** What the engine looked up when it recorded the event, kept with it so that replay needs nothing else. */
export interface RecordingContext {
  /** Identifier of the mandate that covered the act; `null` when a hulpofficier acted without one. Absent for other roles. */
  mandate?: string | null;
  /** Earlier cases on this home and person in which an order was imposed. */
  earlierOrders?: readonly string[];
  /** Sequence of the decision that a service handed over, when it did not name one itself: a later correction does not change that. */
  decision?: number;
  /** Sequence of the event that had opened the task that a re-assessment names. */
  reassesses?: number;
  /** The grounds against a decision that stood when somebody said it had been dealt with: a ground found later asks again. */
  faced?: readonly string[];
  /** Edition of the holiday calendar that was current when the case was opened. */
  calendar?: LocalDate;
  /** Type of the event that a correction or withdrawal is about. */
  revisedType?: EventType;
}
