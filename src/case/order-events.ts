/** From which events it is read how the order runs: decisions, how they were made known and to whom, and what the courts did. */
import { DECISION_TYPES } from './event-references.ts';
import type { EventType } from './event-types.ts';

/** A history of these alone has the same force (`force.ts`) as the whole one. */
export const ORDER_EVENTS: ReadonlySet<EventType> = new Set<EventType>([
  ...DECISION_TYPES,
  'case.opened',
  'case.amended',
  'order.served',
  'delivery.failed',
  'revocation.requested',
  'appeal.lodged',
  'higher-appeal.lodged',
  'appeal.withdrawn',
  'interim-relief.requested',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
  'suspension.lapsed',
]);
