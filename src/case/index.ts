/** The face of the case: what machines and API read from a file's events. */
import { historyOf } from './read-history.ts';
import type { RecordedEvent } from './model.ts';
import { peopleOf as peopleIn, type People } from './people.ts';

export {
  EVENT_CATALOGUE,
  eventKind,
  MANDATE_POWERS,
  mayRecord,
  POSTED_TYPES,
  ruleBehind,
  type MandatePower,
} from './event-catalogue.ts';
export { ENGINE_EVENT_TYPES, EVENT_TYPES, isEngineEvent, isRevision } from './event-types.ts';
export {
  EVENT_SCHEMAS,
  isOfType,
  validateEventData,
  validateOpening,
  type EventData,
  type EventOf,
} from './events/index.ts';
export { explainDeadline } from './deadlines/explain.ts';
export { breachesOf, type JudgedBreach } from './breaches.ts';
export { changesBetween } from './consequences.ts';
export { validity, type Validity, type ValidityQuestion } from './validity.ts';
export { allIntervals, forceOf } from './force.ts';
export { GATED_EVENTS } from './gates/index.ts';
export { powerAt } from './power-at.ts';
export { historyOf, knownAt } from './read-history.ts';
export { homeKey, type Home, type People } from './people.ts';
export type * from './model.ts';

/** Home and people as the recorded events leave them. */
export function peopleOf(events: readonly RecordedEvent[]): People {
  return peopleIn(historyOf(events));
}
