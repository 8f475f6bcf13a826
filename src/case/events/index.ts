/** The face of the events: their shapes and types. */
export {
  asCaseEvent,
  EVENT_SCHEMAS,
  isOfType,
  validateEventData,
  validateOpening,
  type CaseEvent,
  type EventData,
  type EventOf,
  type Validation,
} from '../event-schemas.ts';
export { personChangeFaults, withPersonChanges } from './person-changes.ts';
export type { Person, PersonChange } from './people.ts';
export {
  EVENT_CATALOGUE,
  eventKind,
  MANDATE_POWERS,
  mayRecord,
  type CatalogueEntry,
  type MandatePower,
} from '../event-catalogue.ts';
export { references, type Reference } from '../event-references.ts';
