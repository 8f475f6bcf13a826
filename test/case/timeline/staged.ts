/**
 * A file made by hand, for sentences only: it holds the events that the samples of every type refer to, whether or not they could
 * follow each other. What may follow what is tested where the machines are.
 */
import type { EventType } from '../../../src/case/event-types.ts';
import { validateEventData } from '../../../src/case/events/index.ts';
import type { CaseFile, RecordedEvent } from '../../../src/case/model.ts';
import { timelineOf, type CodeNames, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { at, inForce } from '../../support/case-player.ts';
import { SAMPLES } from '../events/samples.ts';

type Content = Readonly<Record<string, unknown>>;

export interface Staged {
  occurredAt?: string;
  recordedAt?: string;
  changes?: Partial<RecordedEvent>;
  codes?: CodeNames;
}

/** Sequence in the samples → the event that they mean by it. */
const MEANT: readonly [sequence: number, type: EventType, when: string, changes?: Content][] = [
  [1, 'case.opened', '2026-11-24 21:14'],
  [4, 'risk-assessment.started', '2026-11-24 21:30'],
  [
    12,
    'order.imposed',
    '2026-11-24 22:30',
    { form: 'written', startsAt: undefined, printedEndsAt: undefined },
  ],
  [13, 'order.served', '2026-11-24 23:00', { method: 'electronic' }],
  [20, 'breach.recorded', '2026-11-25 01:00'],
  [28, 'appeal.lodged', '2026-11-25 08:00'],
  [29, 'interim-relief.ruled', '2026-11-25 08:30', { conditionUntil: '2026-11-25T12:00:00Z' }],
  [30, 'appeal.ruled', '2026-11-25 09:00', { outcome: 'dismissed' }],
];
const LAST = 40;

export function recorded(type: EventType, sequence: number, when: string, data: unknown): RecordedEvent {
  const checked = validateEventData(type, data);
  if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.errors)}`);
  return {
    sequence,
    type,
    occurredAt: at(when),
    recordedAt: at(when),
    timeSource: 'entered',
    actor: { role: 'mayors-office', office: 'GM0518', subject: 'proef-onderwerp' },
    data: checked.data,
  };
}

/** The events that a sample of this type may speak of; none of its own type, for a case has one opening and one order. */
export function staged(type: EventType): RecordedEvent[] {
  const order: readonly EventType[] = ['order.imposed', 'order.served'];
  return MEANT.filter(
    ([, other]) => other !== type && !(type === 'order.imposed' && order.includes(other)),
  ).map(([sequence, other, when, changes = {}]) =>
    recorded(other, sequence, when, { ...SAMPLES[other], ...changes }),
  );
}

export function fileOf(events: readonly RecordedEvent[]): CaseFile {
  const { snapshot } = inForce('2026-03-02 18:00').file;
  return { snapshot: { ...snapshot, deadlines: [], tasks: [] }, events };
}

/** The entry of one event with this content, at the end of the staged case. */
export function told(type: EventType, data: unknown, options: Staged = {}): TimelineEntry {
  const { occurredAt = '2026-11-25 11:30', recordedAt = occurredAt, changes = {}, codes } = options;
  const sequence = type === 'case.opened' ? 1 : LAST;
  const event = { ...recorded(type, sequence, occurredAt, data), recordedAt: at(recordedAt), ...changes };
  const events = [...staged(type), event].toSorted((a, b) => a.sequence - b.sequence);
  const entries = timelineOf(fileOf(events), at('2026-12-01 12:00'), codes);
  const entry = entries.find((one) => one.sequence === sequence && one.void !== true);
  if (entry === undefined) throw new Error(`${type} is not on the timeline`);
  return entry;
}
