/** Every event type of the contract, in the order of a case's life. */
export const EVENT_TYPES = [
  'case.opened',
  'screening.completed',
  'case.amended',
  'procedure.closed',
  'risk-assessment.started',
  'risk-assessment.part-completed',
  'risk-assessment.corrected',
  'veilig-thuis.consulted',
  'person.heard',
  'hearing.not-used',
  'hearing.dispensed',
  'order.imposed',
  'order.declined',
  'order.written-up',
  'order.amended',
  'order.served',
  'delivery.failed',
  'reasons.supplied',
  'home.left',
  'keys.surrendered',
  'home.entered',
  'entry-report.sent',
  'contact-details.given',
  'counsel.requested',
  'counsel.declined',
  'legal-aid-board.notified',
  'counsel.assigned',
  'mayor.informed',
  'veilig-thuis.informed',
  'household.informed',
  'care-agency.informed',
  'care.contacted',
  'care.offered',
  'care.accepted',
  'care.refused',
  'care.acceptance-confirmed',
  'system-meeting.held',
  'safety-plan.agreed',
  'care-advice.given',
  'care.handed-over',
  'order.extended',
  'extension.declined',
  'order.revoked',
  'revocation.requested',
  'revocation.refused',
  'passage.permitted',
  'contact.arranged',
  'compliance.checked',
  'breach.recorded',
  'breach.arrested',
  'breach.reported',
  'breach.prosecution-decided',
  'appeal.lodged',
  'higher-appeal.lodged',
  'appeal.withdrawn',
  'interim-relief.requested',
  'interim-relief.heard',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
  'ruling.passed-on',
  'situation.changed',
  'reassessment.done',
  'task.done',
  'event.corrected',
  'event.withdrawn',
  'hold.placed',
  'hold.lifted',
  'decision.took-effect',
  'suspension.lapsed',
  'order.expired',
  'deadline.missed',
  'retention.due',
  'file.destroyed',
  'calendar.changed',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

/** Recorded by the engine alone. */
export const ENGINE_EVENT_TYPES = [
  'decision.took-effect',
  'suspension.lapsed',
  'order.expired',
  'deadline.missed',
  'retention.due',
  'file.destroyed',
  'calendar.changed',
] as const satisfies readonly EventType[];

const ENGINE: ReadonlySet<string> = new Set(ENGINE_EVENT_TYPES);

/** Whether the engine recorded it, and nobody else can. */
export function isEngineEvent(event: { type: string }): boolean {
  return ENGINE.has(event.type);
}

/** Whether time brought it about: it follows from what people recorded, and is found again on every replay. */
export function isTimeEvent(event: { type: string }): boolean {
  return isEngineEvent(event) && !isCalendarChange(event);
}

/** Whether it took up a newer holiday calendar: then the whole case is counted with that one. */
export function isCalendarChange(event: { type: string }): boolean {
  return event.type === 'calendar.changed';
}

/** Whether it changes another event and has no place in the order of things itself. */
export function isRevision(event: { type: string }): boolean {
  return event.type === 'event.corrected' || event.type === 'event.withdrawn';
}
