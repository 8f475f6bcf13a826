/** May this caller record this event on this case? Judged before the shape, so on data that nobody checked yet. */
import type { Actor, CaseFile, EventType, RecordingContext, Role } from '../../src/case/model.ts';
import { eventKind } from './event-kind.ts';
import { fieldsOf, instantOf } from '../../src/shapes/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Problem } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import { notCompetent } from './case-access.ts';
import type { Engine } from './engine.ts';
import { judgeChange } from './authority-of-change.ts';
import { judgeImposition } from './authority-to-impose.ts';
import { covering } from './mandates.ts';
import { namesOf } from './role-names.ts';

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
  return { engine, file, caller, type: kind.type, at: instantOf(occurredAt) ?? engine.now(), fields: fieldsOf(data) };
}

const PARTNERS: readonly Role[] = ['police', 'veilig-thuis', 'care'];

/** The partner for whom a mayors' office may record this, where the region's configuration lets it. */
function partnerOf({ engine, file, caller, type }: Act): Role | undefined {
  if (caller.role !== 'mayors-office') return undefined;
  const { municipality } = file.snapshot;
  if (engine.regions.regionOf(municipality)?.recordForPartners !== true) return undefined;
  return eventKind(type)?.roles.find((role) => PARTNERS.includes(role));
}

/** The mandate that covers a hulpofficier's act; `null` when none does: the act has happened, and is flagged. */
export async function mandateFor(act: Act, holder: { subject: string; office: string }): Promise<string | null> {
  const power = eventKind(act.type)?.power;
  const mandates = await act.engine.store.mandatesOf(act.file.snapshot.municipality);
  const powers = power === undefined ? [] : [power];
  return covering(mandates, holder, { kind: 'decision', powers, at: act.at })[0]?.id ?? null;
}

export async function judgeAuthority(act: Act): Promise<Authority> {
  const { caller, type, at } = act;
  const kind = eventKind(type);
  if (type === 'event.corrected' || type === 'event.withdrawn') return judgeChange(act);
  if (kind === undefined || !kind.roles.includes(caller.role)) {
    const partner = partnerOf(act);
    if (partner !== undefined) return { allowed: true, actor: actorOf(caller, partner) };
    const detail = `Dit kan alleen worden vastgelegd door ${namesOf(kind?.roles ?? [])}.`;
    return refused(notCompetent({ at, detail, pointer: '/type' }));
  }
  if (type === 'order.imposed') return judgeImposition(act);
  if (caller.role !== 'hulpofficier' || kind.power === undefined) return { allowed: true, actor: actorOf(caller) };
  const context: RecordingContext = { mandate: await mandateFor(act, caller) };
  return { allowed: true, actor: actorOf(caller), context };
}
