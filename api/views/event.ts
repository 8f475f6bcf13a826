import type { z } from 'zod';
import type { RecordedEvent } from '../../src/case/model.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { recordedEventShape } from '../shapes/event.ts';

export type EventView = z.output<typeof recordedEventShape>;

/** What the engine looked up beside the event stays inside: it is not what anybody entered. */
export function eventView(event: RecordedEvent): EventView {
  const { sequence, type, occurredAt, recordedAt, timeSource, actor, data, voidedBy } = event;
  return {
    sequence,
    type,
    occurredAt: formatInstant(occurredAt),
    recordedAt: formatInstant(recordedAt),
    timeSource,
    actor,
    data: data as EventView['data'],
    ...(voidedBy === undefined ? {} : { void: true as const, voidedBy }),
  };
}
