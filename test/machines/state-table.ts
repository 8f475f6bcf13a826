/**
 * What each state takes, written from law.md sections 2–5 and the table of events of contract.md, not from the charts.
 * `accepts`: the machine decides and may say yes. `refuses`: taken up so that a gate can give every reason. `follows`: another
 * machine decides, this one moves along. Whatever is in none of the three leaves the state alone.
 */
import type { EventType, MachineName } from '../../src/case/model.ts';

export interface StateRow {
  accepts: readonly EventType[];
  refuses?: readonly EventType[];
  follows?: readonly EventType[];
}

const HEARING: readonly EventType[] = [
  'veilig-thuis.consulted',
  'person.heard',
  'hearing.not-used',
  'hearing.dispensed',
];

/** Happens at the door or around it, whether or not there is an order yet. */
const AROUND_THE_DOOR: readonly EventType[] = [
  'home.entered',
  'entry-report.sent',
  'contact-details.given',
  'counsel.requested',
  'counsel.declined',
  'legal-aid-board.notified',
  'counsel.assigned',
  'veilig-thuis.informed',
  'care-agency.informed',
];

/** Makes sense only about an order. */
const OF_AN_ORDER: readonly EventType[] = [
  'order.written-up',
  'order.served',
  'delivery.failed',
  'reasons.supplied',
  'home.left',
  'keys.surrendered',
  'mayor.informed',
  'household.informed',
];

const CARE: readonly EventType[] = [
  'care.contacted',
  'care.offered',
  'care.accepted',
  'care.refused',
  'care.acceptance-confirmed',
  'system-meeting.held',
  'safety-plan.agreed',
  'care-advice.given',
];

/** From the imposition on, after the end too (contract: a breach before any order is not accepted, after that it is). */
const ENFORCEMENT_RECORDS: readonly EventType[] = [
  'passage.permitted',
  'contact.arranged',
  'compliance.checked',
  'breach.recorded',
  'breach.arrested',
  'breach.reported',
  'breach.prosecution-decided',
];

/** Decisions on an order that has not ended. */
const ON_A_LIVING_ORDER: readonly EventType[] = [
  'order.amended',
  'order.revoked',
  'revocation.requested',
  'revocation.refused',
  'extension.declined',
];

const BY_TIME: readonly EventType[] = ['decision.took-effect', 'order.expired'];
const BY_COURT: readonly EventType[] = [
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
  'appeal.withdrawn',
  'suspension.lapsed',
];

const LODGING: readonly EventType[] = ['appeal.lodged', 'higher-appeal.lodged'];

const WHOLE_FILE: readonly EventType[] = [
  'case.amended',
  'situation.changed',
  'reassessment.done',
  'task.done',
  'event.corrected',
  'event.withdrawn',
  'deadline.missed',
  'retention.due',
  'calendar.changed',
];

/** Nothing keeps the file: it may be destroyed, and there is no hold to lift. */
const FREE: readonly EventType[] = [...WHOLE_FILE, 'hold.placed', 'file.destroyed'];
const HELD: readonly EventType[] = [...WHOLE_FILE, 'hold.placed', 'hold.lifted'];

const RUNNING: StateRow = {
  accepts: [...ENFORCEMENT_RECORDS, ...ON_A_LIVING_ORDER, 'order.extended', ...BY_TIME],
  follows: ['order.served', 'delivery.failed', ...BY_COURT],
};

const UNDER_REVIEW: readonly EventType[] = [
  ...LODGING,
  'appeal.withdrawn',
  'appeal.ruled',
  'higher-appeal.ruled',
  'interim-relief.requested',
  'interim-relief.ruled',
  'ruling.passed-on',
  'suspension.lapsed',
];

export const STATE_TABLE: Record<MachineName, Record<string, StateRow>> = {
  initiation: {
    'not-started': { accepts: ['case.opened'] },
    reported: { accepts: ['screening.completed'], follows: ['risk-assessment.started', 'procedure.closed'] },
    screened: { accepts: ['screening.completed'], follows: ['risk-assessment.started', 'procedure.closed'] },
    completed: { accepts: [] },
  },
  riskAssessment: {
    'not-started.open': { accepts: ['risk-assessment.started'], follows: ['procedure.closed'] },
    'not-started.closed': { accepts: [] },
    'in-progress': {
      accepts: ['risk-assessment.part-completed', 'risk-assessment.corrected'],
      follows: ['procedure.closed'],
    },
    'completed.filled-in': { accepts: ['risk-assessment.corrected'], follows: ['procedure.closed'] },
    'completed.closed': { accepts: [] },
  },
  imposition: {
    // A missing part of the instrument is a gate, never "not accepted" (contract, Absent or empty).
    'not-started': {
      accepts: HEARING,
      refuses: ['order.imposed', 'order.declined'],
      follows: ['risk-assessment.part-completed', 'procedure.closed'],
    },
    preparing: { accepts: [...HEARING, 'order.imposed', 'order.declined'], follows: ['procedure.closed'] },
    'completed.imposed': { accepts: HEARING },
    'completed.declined': { accepts: [] },
    'completed.closed': { accepts: [] },
  },
  execution: {
    'not-started.open': { accepts: AROUND_THE_DOOR, follows: ['order.imposed', 'procedure.closed'] },
    // Who entered a home owes its report, also when no order came of it (Awbi 11).
    'not-started.closed': { accepts: ['entry-report.sent'] },
    executing: {
      accepts: [...AROUND_THE_DOOR, ...OF_AN_ORDER],
      // Detention stands for leaving; who must be told follows the household; the end of the order ends the stage.
      follows: [
        'situation.changed',
        'case.amended',
        'order.amended',
        'order.revoked',
        'order.expired',
        'decision.took-effect',
        'appeal.ruled',
        'higher-appeal.ruled',
        'interim-relief.ruled',
        'appeal.withdrawn',
        'suspension.lapsed',
      ],
    },
    completed: { accepts: [...AROUND_THE_DOOR, ...OF_AN_ORDER] },
  },
  care: {
    // Help that comes is recorded, also once the procedure is closed.
    'not-started': {
      accepts: [...CARE, 'care.handed-over'],
      follows: ['care-agency.informed', 'veilig-thuis.informed'],
    },
    active: { accepts: [...CARE, 'care.handed-over'], follows: ['procedure.closed'] },
    completed: { accepts: CARE },
  },
  enforcement: {
    'not-started.no-order': { accepts: [], follows: ['order.imposed'] },
    'not-started.imposed': {
      accepts: [...ENFORCEMENT_RECORDS, ...ON_A_LIVING_ORDER, ...BY_TIME],
      refuses: ['order.extended'],
      follows: ['order.served', ...BY_COURT],
    },
    'in-force': RUNNING,
    suspended: RUNNING,
    // At or after the end an extension is refused by its gate, with all other reasons (contract, Absent or empty).
    'completed.expired': {
      accepts: [...ENFORCEMENT_RECORDS, 'decision.took-effect'],
      refuses: ['order.extended'],
      follows: ['appeal.ruled', 'higher-appeal.ruled'],
    },
    'completed.revoked': {
      accepts: [...ENFORCEMENT_RECORDS, ...BY_TIME],
      refuses: ['order.extended'],
      follows: BY_COURT,
    },
    'completed.annulled': {
      accepts: [...ENFORCEMENT_RECORDS, 'decision.took-effect'],
      refuses: ['order.extended'],
      follows: ['higher-appeal.ruled'],
    },
  },
  review: {
    // Without an appeal interim relief is refused by its gate (contract: awb-8-81).
    'not-started.no-order': {
      accepts: [],
      refuses: ['interim-relief.requested'],
      follows: ['order.imposed'],
    },
    'not-started.order': { accepts: ['appeal.lodged'], refuses: ['interim-relief.requested'] },
    'on-appeal': { accepts: UNDER_REVIEW },
    'relief-requested': { accepts: [...UNDER_REVIEW, 'interim-relief.heard'] },
    'relief-heard': { accepts: [...UNDER_REVIEW, 'interim-relief.heard'] },
    // Relief may be asked in a higher appeal too (Awb 8:108).
    'on-higher-appeal': { accepts: UNDER_REVIEW },
    // A court may give one judgement after another.
    completed: {
      accepts: [...LODGING, 'appeal.ruled', 'higher-appeal.ruled', 'ruling.passed-on'],
      refuses: ['interim-relief.requested'],
    },
  },
  caseFile: {
    'not-opened': { accepts: [], follows: ['case.opened'] },
    'open.free': { accepts: [...FREE, 'procedure.closed'] },
    'open.held': { accepts: [...HELD, 'procedure.closed'] },
    'closed.free': { accepts: FREE },
    'closed.held': { accepts: HELD },
    destroyed: { accepts: [] },
  },
};
