/** The envelope of a posted event, and its data by type: all faults at once. */
import { z } from 'zod';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import type { EventType } from '../../src/case/model.ts';
import { validateEventData } from '../../src/case/events/index.ts';
import { dutchErrors, fieldsOf, instant, oneOf } from '../../src/shapes/index.ts';
import { parseInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { withFaults } from '../edge/body.ts';
import type { ReadBody } from '../edge/body.ts';
import { invalid } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';

export interface PostedEvent {
  type: EventType;
  occurredAt: Instant;
  timeSource: 'entered' | 'reconstructed';
  data: unknown;
}

const envelope = z.strictObject({
  type: oneOf(EVENT_TYPES),
  occurredAt: instant(),
  timeSource: oneOf(['entered', 'reconstructed']).optional(),
  data: z.unknown().optional(),
});

const UNTIL_NOW =
  "Veld 'occurredAt' moet op of voor nu liggen: wat nog niet gebeurd is, wordt niet vastgelegd.";

export interface Surroundings {
  now: Instant;
  /** Faults outside the body, such as a missing key. */
  more: readonly FieldError[];
  /** In production only configured offices; in the sandbox any that is well-formed. */
  knowsOffice(code: string): boolean;
}

function officeErrors(
  type: EventType,
  { agency, to }: Readonly<Record<string, unknown>>,
  knowsOffice: (code: string) => boolean,
): FieldError[] {
  const detail = 'Deze organisatie staat niet in de configuratie.';
  const unknown = (code: unknown): boolean => typeof code === 'string' && !knowsOffice(code);
  if (unknown(agency)) return [{ pointer: '/data/agency', detail }];
  return type === 'care.handed-over' && unknown(to) ? [{ pointer: '/data/to', detail }] : [];
}

export function postedEvent(
  body: ReadBody,
  { now, more, knowsOffice }: Surroundings,
): { ok: true; event: PostedEvent } | { ok: false; problem: Problem } {
  if (body.outcome !== 'read') return { ok: false, problem: withFaults(body.problem, more) };
  const parsed = envelope.safeParse(body.value);
  const errors: FieldError[] = [...more, ...(parsed.success ? [] : dutchErrors(parsed.error))];
  const { type, data = {}, occurredAt } = fieldsOf(body.value);
  const known = EVENT_TYPES.find((each) => each === type);
  const checked = known === undefined ? undefined : validateEventData(known, data);
  if (checked?.ok === false) {
    errors.push(...checked.errors.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` })));
  }
  if (known !== undefined) errors.push(...officeErrors(known, fieldsOf(data), knowsOffice));
  const at = typeof occurredAt === 'string' ? parseInstant(occurredAt) : undefined;
  if (at !== undefined && at > now) errors.push({ pointer: '/occurredAt', detail: UNTIL_NOW });
  if (errors.length > 0 || !parsed.success || checked?.ok !== true || at === undefined) {
    return { ok: false, problem: invalid(errors) };
  }
  const { timeSource = 'entered' } = parsed.data;
  return { ok: true, event: { type: parsed.data.type, occurredAt: at, timeSource, data: checked.data } };
}
