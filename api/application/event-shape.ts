/** The envelope of a posted event, and its data by type: all faults at once. */
import { POSTED_TYPES } from '../../src/case/index.ts';
import { z } from 'zod';
import type { EventType } from '../../src/case/model.ts';
import { validateEventData } from '../../src/case/events/index.ts';
import { dutchErrors, fieldsOf, instant, oneOf } from '../../src/shapes/index.ts';
import { parseInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { withFaults } from '../edge/body.ts';
import type { ReadBody } from '../edge/body.ts';
import { invalid } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';
import type { Engine } from './engine.ts';

export interface PostedEvent {
  type: EventType;
  occurredAt: Instant;
  timeSource: 'entered' | 'reconstructed';
  data: unknown;
}

const envelope = z.strictObject({
  type: oneOf(POSTED_TYPES),
  occurredAt: instant(),
  timeSource: oneOf(['entered', 'reconstructed']).optional(),
  data: z.unknown().optional(),
});

const UNTIL_NOW =
  "Veld 'occurredAt' moet op of voor nu liggen: wat nog niet gebeurd is, wordt niet vastgelegd.";

export interface Limits {
  /** The latest instant at which it may happen: now, unless it is only thought of. */
  latest: Instant;
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

export const limitsOf = (engine: Pick<Engine, 'mode' | 'regions'>, latest: Instant): Limits => ({
  latest,
  knowsOffice: (code) => engine.mode === 'sandbox' || engine.regions.knowsOffice(code),
});

/** `more` are faults outside the body, such as a missing key. */
export function postedEvent(
  body: ReadBody,
  limits: Limits,
  more: readonly FieldError[],
): { ok: true; event: PostedEvent } | { ok: false; problem: Problem } {
  if (body.outcome !== 'read') return { ok: false, problem: withFaults(body.problem, more) };
  const checked = checkedEvent(body.value, limits);
  if (!checked.ok || more.length > 0)
    return { ok: false, problem: invalid([...more, ...(checked.ok ? [] : checked.errors)]) };
  return checked;
}

export function checkedEvent(
  value: unknown,
  { latest, knowsOffice }: Limits,
): { ok: true; event: PostedEvent } | { ok: false; errors: FieldError[] } {
  const parsed = envelope.safeParse(value);
  const errors: FieldError[] = parsed.success ? [] : dutchErrors(parsed.error);
  const { type, data = {}, occurredAt } = fieldsOf(value);
  const known = POSTED_TYPES.find((each) => each === type);
  const checked = known === undefined ? undefined : validateEventData(known, data);
  if (checked?.ok === false) {
    errors.push(...checked.errors.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` })));
  }
  if (known !== undefined) errors.push(...officeErrors(known, fieldsOf(data), knowsOffice));
  const at = typeof occurredAt === 'string' ? parseInstant(occurredAt) : undefined;
  if (at !== undefined && at > latest) errors.push({ pointer: '/occurredAt', detail: UNTIL_NOW });
  if (errors.length > 0 || !parsed.success || checked?.ok !== true || at === undefined) {
    return { ok: false, errors };
  }
  const { timeSource = 'entered' } = parsed.data;
  return { ok: true, event: { type: parsed.data.type, occurredAt: at, timeSource, data: checked.data } };
}
