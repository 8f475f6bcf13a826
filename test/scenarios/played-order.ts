/** Plays a scenario file through `step` alone: no store, no HTTP, no clock. */
import { advance, openCase, replay, step, validityOf } from '../../machines/index.ts';
import type { StepResult } from '../../machines/index.ts';
import { validateEventData, validateOpening } from '../../src/case/index.ts';
import type { CaseFile, EventType, ProposedEvent, Protocol, Role } from '../../src/case/model.ts';
import { formatInstant, formatLocal } from '../../src/time/index.ts';
import type { CaseWire, IntervalWire } from '../../scripts/demo/client.ts';
import { differences } from '../../scripts/demo/expectations.ts';
import { indexOfAfter } from '../../scripts/demo/scenario.ts';
import type { Expectation, Scenario, ScenarioEvent } from '../../scripts/demo/scenario.ts';
import { withSequences } from '../../scripts/demo/references.ts';

const PROTOCOL: Protocol = { id: 'proef@1', norms: {} };
const IDENTITY = {
  id: '0f0f0f0f-1111-4222-8333-555555555555',
  number: 'GM0000-2010-000001',
  region: null,
  protocol: PROTOCOL,
};

export interface Attempt {
  event: ScenarioEvent;
  result: StepResult;
}

export interface PlayedOrder {
  file: CaseFile;
  attempts: Attempt[];
  /** One sentence per expectation that is not met. */
  differences: string[];
}

function proposed(type: EventType, role: Role, occurredAt: string, data: unknown): ProposedEvent {
  const actor = { role, office: 'proef', subject: 'proef' };
  return { type, occurredAt: Date.parse(occurredAt), timeSource: 'entered', actor, data };
}

function accepted(result: StepResult): CaseFile {
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result));
  return result.file;
}

function opened({ case: body }: Scenario): CaseFile {
  const checked = validateOpening(body);
  if (!checked.ok) throw new Error(JSON.stringify(checked.errors));
  const event = proposed('case.opened', 'police', body.reportedAt, checked.data);
  return accepted(openCase(IDENTITY, event, event.occurredAt));
}

/** The case as the contract would show it, as far as expectations look. */
function shown(
  { snapshot, events }: CaseFile,
  now: number,
): { present: CaseWire; intervals: IntervalWire[] } {
  const { id, number, version, order, flags, tasks } = snapshot;
  const local = (at: number | null): string | null => (at === null ? null : formatLocal(at));
  const summary = order && {
    state: order.state,
    startsAtLocal: local(order.startsAt),
    endsAt: order.endsAt === null ? null : formatInstant(order.endsAt),
    endsAtLocal: local(order.endsAt),
    latestEndAtLocal: local(order.latestEndAt),
  };
  const intervals = validityOf({ snapshot, events }, { at: now, asKnownAt: now }).intervals.map(
    (interval) => ({
      ...interval,
      from: formatInstant(interval.from),
      to: formatInstant(interval.to),
    }),
  );
  return { present: { id, number, version, order: summary, flags, tasks, previousCases: [] }, intervals };
}

export function playedThroughStep(scenario: Scenario): PlayedOrder {
  let file = opened(scenario);
  const attempts: Attempt[] = [];
  const found: string[] = [];
  const sequences = new Map<string, number>();
  const check = (expectation: Expectation, now: number): void => {
    const { present, intervals } = shown(file, now);
    found.push(...differences(expectation, present, intervals));
  };
  for (const [index, event] of scenario.events.entries()) {
    const { type, role, occurredAt, data } = event;
    const checked = validateEventData(type, withSequences(data, sequences));
    if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.errors)}`);
    const now = Date.parse(occurredAt);
    const result = step(file, proposed(type, role, occurredAt, checked.data), PROTOCOL, now);
    if (event.refused !== undefined) {
      attempts.push({ event, result });
      continue;
    }
    file = accepted(result);
    if (result.outcome === 'accepted') sequences.set(type, result.event.sequence);
    for (const expectation of scenario.expect) {
      if (expectation.after !== undefined && indexOfAfter(scenario, expectation.after) === index)
        check(expectation, now);
    }
  }
  for (const expectation of scenario.expect.filter(({ at }) => at !== undefined)) {
    const now = Date.parse(expectation.at ?? '');
    file = advance(file, PROTOCOL, now).file;
    check(expectation, now);
  }
  return { file, attempts, differences: found };
}

export function replayed({ snapshot, events }: CaseFile): CaseFile {
  return replay({ ...IDENTITY }, events, snapshot.advancedTo);
}
