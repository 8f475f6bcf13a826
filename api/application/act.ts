/** An act that somebody wants recorded, and the verdict on who may. */
import { eventKind, powerAt } from '../../src/case/index.ts';
import type { Actor, CaseFile, EventType, RecordingContext, Role } from '../../src/case/model.ts';
import { fieldsOf, instantOf } from '../../src/shapes/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Problem } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import type { Engine } from './engine.ts';
import { covering } from './mandates.ts';
import type { Holder } from './mandates.ts';

export interface Act {
  engine: Engine;
  file: CaseFile;
  caller: Caller;
  type: EventType;
  /** The instant of the act, or now when the body names none that can be read. */
  at: Instant;
  /** `data` as sent. */
  fields: Readonly<Record<string, unknown>>;
}

export type Authority =
  | { allowed: true; actor: Actor; context?: RecordingContext }
  | { allowed: false; problem: Problem };

export const refused = (problem: Problem): Authority => ({ allowed: false, problem });

export function actorOf(caller: Caller, onBehalfOf?: Role): Actor {
  const { role, office, subject, name } = caller;
  return {
    role,
    office,
    subject,
    ...(name === undefined ? {} : { name }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}

export function actOf(engine: Engine, file: CaseFile, caller: Caller, body: unknown): Act | undefined {
  const { type, occurredAt, data } = fieldsOf(body);
  const kind = typeof type === 'string' ? eventKind(type) : undefined;
  if (kind === undefined) return undefined;
  return {
    engine,
    file,
    caller,
    type: kind.type,
    at: instantOf(occurredAt) ?? engine.now(),
    fields: fieldsOf(data),
  };
}

/** The mandate or authorisation, of either kind, that covers a hulpofficier's act; `null` when none does: the act has happened, and is flagged. */
export async function mandateFor(act: Act, holder: Holder): Promise<string | null> {
  const power = powerAt(act.type, act.at);
  const mandates = await act.engine.store.mandatesOf(act.file.snapshot.municipality);
  const powers = power === undefined ? [] : [power];
  return covering(mandates, holder, { powers, at: act.at })[0]?.id ?? null;
}
