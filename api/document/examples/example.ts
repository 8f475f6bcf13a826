/** The form of the document's examples: stories of an invented case, told event by event. */
import type { z } from 'zod';
import type { EVENT_SCHEMAS } from '../../../src/case/index.ts';
import type { EventType, Role } from '../../../src/case/model.ts';

export interface ExampleEvent {
  /** Who records it: a role that the catalogue names. */
  role: Role;
  type: EventType;
  /** RFC 3339, with the offset of the clock in the Netherlands. */
  occurredAt: string;
  data: object;
}

/**
 * One case from its opening on. A number in `data` that points at an earlier event is its place in the story: the opening is 1, the
 * first event 2. That is its sequence as long as the engine records nothing of its own in between.
 */
export interface Story {
  /** Dutch. */
  title: string;
  events: readonly ExampleEvent[];
}

/** One event of a story; its data are checked against the shape of its type when this is compiled. */
export function told<Type extends EventType>(
  role: Role,
  type: Type,
  occurredAt: string,
  data: z.input<(typeof EVENT_SCHEMAS)[Type]>,
): ExampleEvent {
  return { role, type, occurredAt, data };
}

/** An example as the document holds it, under a name of its own. */
export interface NamedExample {
  name: string;
  /** Dutch. */
  summary: string;
  value: unknown;
}
