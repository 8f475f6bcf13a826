/** Every event type's shape, and the types that follow from it. */
import type { z } from 'zod';
import { dutchErrors, type Fault } from '../shapes/index.ts';
import { careSchemas } from './events/care.ts';
import { enforcementSchemas } from './events/enforcement.ts';
import { executionSchemas } from './events/execution.ts';
import { fileSchemas } from './events/file.ts';
import { hearingSchemas } from './events/hearing.ts';
import { intakeSchemas } from './events/intake.ts';
import { orderSchemas } from './events/order.ts';
import { reviewSchemas } from './events/review.ts';
import { riskAssessmentSchemas } from './events/risk-assessment.ts';
import type { EventType, RecordedEvent } from './model.ts';
import { openingSchema, type Opening } from './opening-schema.ts';

export const EVENT_SCHEMAS = {
  ...intakeSchemas,
  ...riskAssessmentSchemas,
  ...hearingSchemas,
  ...orderSchemas,
  ...executionSchemas,
  ...careSchemas,
  ...enforcementSchemas,
  ...reviewSchemas,
  ...fileSchemas,
} satisfies Record<EventType, z.ZodType>;

/** What each event type holds after its shape: instants in UTC, postal codes in one form. */
export type EventData = { [Type in EventType]: z.output<(typeof EVENT_SCHEMAS)[Type]> };

/** An event of one type, with what it holds. */
export type EventOf<Type extends EventType> = Type extends EventType
  ? Omit<RecordedEvent, 'type' | 'data'> & { type: Type; data: EventData[Type] }
  : never;

/** The union that folds `switch` on by `type`. */
export type CaseEvent = EventOf<EventType>;

export type Validation<Data> = { ok: true; data: Data } | { ok: false; errors: Fault[] };

/** What was recorded has passed `validateEventData`, so only the type has to be told again. */
export function asCaseEvent(event: RecordedEvent): CaseEvent {
  return event as CaseEvent;
}

/** Narrows to one or more types: `events.filter(isOfType('order.extended'))`. */
export function isOfType<const Type extends EventType>(...types: readonly Type[]) {
  const wanted: ReadonlySet<string> = new Set(types);
  return (event: CaseEvent | RecordedEvent): event is EventOf<Type> => wanted.has(event.type);
}

/** Checks the shape of an event's `data`; all faults at once. Absent data count as empty. Pointers start at `data`. */
export function validateEventData<Type extends EventType>(
  type: Type,
  data: unknown,
): Validation<EventData[Type]> {
  return judged<EventData[Type]>(EVENT_SCHEMAS[type], data === undefined ? {} : data);
}

/** Checks the body of `POST /v1/cases`; all faults at once. */
export function validateOpening(body: unknown): Validation<Opening> {
  return judged<Opening>(openingSchema, body);
}

function judged<Data>(schema: z.ZodType, value: unknown): Validation<Data> {
  const result = schema.safeParse(value);
  if (!result.success) return { ok: false, errors: dutchErrors(result.error) };
  return { ok: true, data: result.data as Data };
}
