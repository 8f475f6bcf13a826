/**
 * What of the record stands in the event logs, and what does not. The logs are tier A, and still: nothing in them may tell of
 * crime, health, who lives in the home, or violence that came back, not even by how often something stands there.
 */
import type { EventType } from '../../case/event-types.ts';

export const LOG_OBJECTS = [
  'Case',
  'RiskAssessment',
  'Order',
  'Extension',
  'CareTrack',
  'EnforcementAction',
] as const;
export type LogObject = (typeof LOG_OBJECTS)[number];

/**
 * `EACH`: every time. `FIRST`: the first time for each decision it is about, because once per person would count the household.
 * `MAKES_KNOWN`: only the service by which a decision became known, because copies to others would count them.
 */
interface Kept {
  keep: 'EACH' | 'FIRST' | 'MAKES_KNOWN';
  object: LogObject;
  /** Another name, where its own says too much. */
  as?: string;
}

interface LeftOut {
  /** Why; Dutch, for the codebook. */
  leftOut: string;
}

const CRIME = 'zegt iets over een strafbaar feit';
const PEOPLE = 'zegt iets over wie er in de woning wonen';
const CIRCUMSTANCES = 'kan gaan over detentie, gezondheid of waar kinderen wonen';
const HOUSEKEEPING = 'is bijhouden van het dossier, geen stap in de procedure';
const APPLIED = 'is al verwerkt in de gebeurtenis waarover het gaat';
const FOLLOWS = 'volgt uit de andere gebeurtenissen en de wet';

const each = (object: LogObject): Kept => ({ keep: 'EACH', object });
const first = (object: LogObject, as?: string): Kept => ({
  keep: 'FIRST',
  object,
  ...(as === undefined ? {} : { as }),
});
const out = (leftOut: string): LeftOut => ({ leftOut });

/** Every event type of the record has its line: a new one is a decision, and no accident. */
export const LOG_RULES: Readonly<Record<EventType, Kept | LeftOut>> = {
  'case.opened': each('Case'),
  'screening.completed': each('Case'),
  'case.amended': out(PEOPLE),
  'procedure.closed': each('Case'),
  'risk-assessment.started': each('RiskAssessment'),
  'risk-assessment.part-completed': each('RiskAssessment'),
  'risk-assessment.corrected': each('RiskAssessment'),
  'veilig-thuis.consulted': each('Case'),
  'person.heard': first('Case'),
  'hearing.not-used': first('Case'),
  'hearing.dispensed': first('Case'),
  'order.imposed': each('Order'),
  'order.declined': each('Case'),
  'order.written-up': each('Order'),
  'order.amended': each('Order'),
  'order.served': { keep: 'MAKES_KNOWN', object: 'Order' },
  'delivery.failed': out(APPLIED),
  'reasons.supplied': each('Order'),
  'home.left': each('Order'),
  'keys.surrendered': each('Order'),
  'home.entered': each('Order'),
  'entry-report.sent': first('Order'),
  'contact-details.given': each('Order'),
  'counsel.requested': each('Order'),
  'counsel.declined': each('Order'),
  'legal-aid-board.notified': each('Order'),
  'counsel.assigned': each('Order'),
  'mayor.informed': each('Order'),
  'veilig-thuis.informed': each('Order'),
  'household.informed': first('Order'),
  'care-agency.informed': each('CareTrack'),
  'care.contacted': first('CareTrack'),
  'care.offered': first('CareTrack'),
  // Whether somebody takes help or not tells of that somebody; that there was an answer tells of the process.
  'care.accepted': first('CareTrack', 'care.answered'),
  'care.refused': first('CareTrack', 'care.answered'),
  'care.acceptance-confirmed': first('CareTrack', 'care.answered'),
  'system-meeting.held': each('CareTrack'),
  'safety-plan.agreed': each('CareTrack'),
  'care-advice.given': each('CareTrack'),
  'care.handed-over': each('CareTrack'),
  'order.extended': each('Extension'),
  'extension.declined': each('Order'),
  'order.revoked': each('Order'),
  'revocation.requested': each('Order'),
  'revocation.refused': each('Order'),
  'passage.permitted': each('EnforcementAction'),
  'contact.arranged': first('EnforcementAction'),
  'compliance.checked': each('EnforcementAction'),
  'breach.recorded': out(CRIME),
  'breach.arrested': out(CRIME),
  'breach.reported': out(CRIME),
  'breach.prosecution-decided': out(CRIME),
  'appeal.lodged': each('Order'),
  'higher-appeal.lodged': each('Order'),
  'appeal.withdrawn': each('Order'),
  'interim-relief.requested': each('Order'),
  'interim-relief.heard': each('Order'),
  'interim-relief.ruled': each('Order'),
  'appeal.ruled': each('Order'),
  'higher-appeal.ruled': each('Order'),
  'ruling.passed-on': first('Order'),
  'situation.changed': out(CIRCUMSTANCES),
  'reassessment.done': each('Order'),
  'task.done': out(HOUSEKEEPING),
  'event.corrected': out(APPLIED),
  'event.withdrawn': out(APPLIED),
  'hold.placed': out(HOUSEKEEPING),
  'hold.lifted': out(HOUSEKEEPING),
  'decision.took-effect': out(FOLLOWS),
  'suspension.lapsed': out(FOLLOWS),
  'order.expired': each('Order'),
  'deadline.missed': out(FOLLOWS),
  'retention.due': out(HOUSEKEEPING),
  'file.destroyed': out(HOUSEKEEPING),
  'calendar.changed': out(HOUSEKEEPING),
};

/** Names of events as they stand in the logs, in the order of a case's life. */
export const LOG_EVENT_NAMES: readonly string[] = [
  ...new Set(Object.entries(LOG_RULES).flatMap(([type, rule]) => ('keep' in rule ? [rule.as ?? type] : []))),
];
