/** What an event says that no duration reads: an export of a hundred thousand cases need not take it in, and does not hold it. */
import type { EventType } from '../../case/event-types.ts';

/** Long texts of people, of which only that and when they came matters. */
export const CONTENT_UNREAD = [
  'screening.completed',
  'veilig-thuis.consulted',
  'person.heard',
  'hearing.not-used',
  'hearing.dispensed',
  'counsel.declined',
  'counsel.assigned',
  'contact-details.given',
  'care.offered',
  'care.accepted',
  'care.refused',
  'system-meeting.held',
  'safety-plan.agreed',
  'care-advice.given',
] as const satisfies readonly EventType[];

/** Of these only the number of the part: the signals are what is never exported. */
export const ONLY_PART_READ = [
  'risk-assessment.part-completed',
  'risk-assessment.corrected',
] as const satisfies readonly EventType[];
