/** Small cases for tests of a store: valid in shape, and no more law in them than a store can see. */
import type { CaseWrite, IdempotencyRecord, SearchKeys } from '../../db/port.ts';
import { STAGES } from '../../src/case/model.ts';
import type { Actor, CaseSnapshot, Deadline, Mandate, RecordedEvent, Stage } from '../../src/case/model.ts';

/** 6 April 2026, 20:00 in Amsterdam: when the sample case is reported. */
export const REPORTED_AT = Date.UTC(2026, 3, 6, 18);
export const MINUTE = 60_000;
export const DAY = 24 * 60 * MINUTE;

export const OFFICER: Actor = { role: 'hulpofficier', office: 'PL1500', subject: 'proef-hulpofficier' };

/** A UUID that shows its number. */
export function sampleId(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function sampleEvent(sequence: number, changes: Partial<RecordedEvent> = {}): RecordedEvent {
  const occurredAt = REPORTED_AT + (sequence - 1) * MINUTE;
  return {
    sequence,
    type: sequence === 1 ? 'case.opened' : 'mayor.informed',
    occurredAt,
    recordedAt: occurredAt + 1000,
    timeSource: 'entered',
    actor: OFFICER,
    data: {},
    ...changes,
  };
}

export function sampleDeadline(changes: Partial<Deadline> = {}): Deadline {
  return {
    rule: 'wth-2-6',
    article: 'Wth art. 2 lid 6',
    kind: 'statutory',
    binds: 'municipality',
    startedBy: 1,
    calendarComplete: true,
    from: REPORTED_AT,
    dueAt: REPORTED_AT + DAY,
    status: 'running',
    ...changes,
  };
}

function stagesWith(open: readonly Stage[]): CaseSnapshot['stages'] {
  const startedAt = (stage: Stage) => (open.includes(stage) ? REPORTED_AT : null);
  const entries = STAGES.map((stage) => [stage, { startedAt: startedAt(stage), endedAt: null }]);
  return Object.fromEntries(entries) as CaseSnapshot['stages'];
}

export function sampleSnapshot(number: number, changes: Partial<CaseSnapshot> = {}): CaseSnapshot {
  const states = Object.fromEntries(STAGES.map((stage) => [stage, 'not-started']));
  return {
    id: sampleId(number),
    number: `GM0518-2026-${String(number).padStart(6, '0')}`,
    municipality: 'GM0518',
    region: 'proefregio-west',
    protocol: 'proef@1',
    version: 1,
    advancedTo: REPORTED_AT,
    states: { ...states, initiation: 'open', caseFile: 'open' } as CaseSnapshot['states'],
    stages: stagesWith(['initiation']),
    riskAssessment: null,
    order: null,
    flags: [],
    tasks: [],
    deadlines: [sampleDeadline()],
    wakeAt: REPORTED_AT + DAY,
    ...changes,
  };
}

export function sampleOrder(
  changes: Partial<NonNullable<CaseSnapshot['order']>> = {},
): CaseSnapshot['order'] {
  const [startsAt, endsAt] = [REPORTED_AT, REPORTED_AT + 10 * DAY];
  return {
    state: 'in-force',
    startsAt,
    endsAt,
    latestEndAt: REPORTED_AT + 28 * DAY,
    extensions: [],
    ...changes,
  };
}

export const SEARCH_KEYS: SearchKeys = {
  home: { postalCode: '2511AB', houseNumber: 12, houseNumberAddition: 'a' },
  persons: [
    { key: 'p1', excluded: true, familyName: 'Persoon-Een', birthDate: '1985-02-03' },
    { key: 'p2', excluded: false, familyName: 'Persoon-Twee', birthDate: '1987-05-06' },
  ],
};

/** Opens case `number`: its first event, in `GM0518` unless `snapshot` says otherwise. */
export function openingWrite(
  number: number,
  snapshot: Partial<CaseSnapshot> = {},
  changes: Partial<CaseWrite> = {},
): CaseWrite {
  const event = sampleEvent(1);
  return {
    expectedVersion: 0,
    snapshot: sampleSnapshot(number, snapshot),
    newEvents: [event],
    voided: [],
    searchKeys: SEARCH_KEYS,
    outbox: [{ caseId: sampleId(number), sequence: 1, type: event.type, occurredAt: event.occurredAt }],
    audit: auditOf(number, 1),
    ...changes,
  };
}

/** The next event on `before`, which is left as it is. */
export function nextWrite(
  before: CaseSnapshot,
  snapshot: Partial<CaseSnapshot> = {},
  changes: Partial<CaseWrite> = {},
): CaseWrite {
  const sequence = before.version + 1;
  return {
    expectedVersion: before.version,
    snapshot: { ...before, version: sequence, ...snapshot },
    newEvents: [sampleEvent(sequence)],
    voided: [],
    outbox: [],
    audit: { ...auditOf(1, sequence), caseId: before.id },
    ...changes,
  };
}

function auditOf(number: number, sequence: number): CaseWrite['audit'] {
  const { subject: actor, office } = OFFICER;
  return { at: REPORTED_AT, actor, office, action: 'event.recorded', caseId: sampleId(number), sequence };
}

export function sampleKey(key: string, changes: Partial<IdempotencyRecord> = {}): IdempotencyRecord {
  return {
    scope: 'PL1500 proef-hulpofficier',
    key,
    fingerprint: 'f'.repeat(64),
    status: 201,
    headers: { etag: '"2"' },
    body: '{"event":{"sequence":2}}',
    ...changes,
  };
}

export function sampleMandate(number: number, changes: Partial<Mandate> = {}): Mandate {
  return {
    id: sampleId(number),
    municipality: 'GM0518',
    kind: 'decision',
    holder: 'proef-hulpofficier',
    powers: ['wth-2-1'],
    from: REPORTED_AT,
    until: null,
    reference: 'PROEF-1',
    ...changes,
  };
}
