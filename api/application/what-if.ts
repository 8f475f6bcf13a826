/** What a row of draft events would make of a case: the same step as for events that are recorded, and nothing is stored. */
import { setImmediate } from 'node:timers/promises';
import { step } from '../../machines/index.ts';
import type { StepResult } from '../../machines/index.ts';
import { cite } from '../../src/law/index.ts';
import { changesBetween, EVENT_CATALOGUE, historyOf, ruleBehind } from '../../src/case/index.ts';
import type { CaseFile, Consequence, RecordedEvent, Refusal, Role } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';
import type { FieldError } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';
import type { Act, Authority } from './act.ts';
import { judgeAuthority } from './authority.ts';
import { earlierOrders } from './authority-to-impose.ts';
import type { Engine } from './engine.ts';
import type { PostedEvent } from './event-shape.ts';

export interface WhatIf {
  /** The case after the last event that it takes. */
  file: CaseFile;
  /** When that is: now, or the latest draft event that it takes when that lies ahead. */
  at: Instant;
  /** The draft events that it takes, each with the sequence that it would get. */
  events: RecordedEvent[];
  refusals: Refusal[];
  changes: Consequence[];
}

export async function whatIf(
  engine: Engine,
  today: CaseFile,
  drafts: readonly PostedEvent[],
): Promise<{ ok: true; answer: WhatIf } | { ok: false; errors: FieldError[] }> {
  const protocol = engine.regions.protocol(today.snapshot.protocol);
  let file = today;
  let at = engine.now();
  let refusals: Refusal[] = [];
  const events: RecordedEvent[] = [];
  const onPaper: Consequence[] = [];
  for (const [index, draft] of drafts.entries()) {
    // Others are served between two drafts: each may mean reading a whole case again.
    await setImmediate();
    const then = Math.max(at, draft.occurredAt);
    const result = step(file, await asIfPosted(engine, file, draft), protocol, then);
    if (result.outcome === 'invalid') return { ok: false, errors: result.errors.map(under(index)) };
    if (result.outcome !== 'accepted') {
      refusals = refusalsOf(result, draft).map(under(index));
      break;
    }
    // Only now: a refused draft brings the case to no other instant.
    at = then;
    file = result.file;
    events.push(result.event);
    onPaper.push(...(result.consequences ?? []).filter(({ kind }) => PAPER.has(kind)));
  }
  const changes = [...changesBetween(readingOf(today), readingOf(file)), ...onPaper];
  return { ok: true, answer: { file, at, events, refusals, changes } };
}

const PAPER: ReadonlySet<Consequence['kind']> = new Set(['document', 'notice']);

const readingOf = (file: CaseFile) => ({ snapshot: file.snapshot, history: historyOf(file.events) });

const under =
  (index: number) =>
  <T extends { pointer: string }>(fault: T): T => ({
    ...fault,
    pointer: `/events/${String(index)}${fault.pointer}`,
  });

/** The contract judges a draft as if a role that may had posted it; what the engine looks up beside an event is looked up. */
export async function asIfPosted(engine: Engine, file: CaseFile, draft: PostedEvent) {
  const { type, occurredAt: at, data } = draft;
  const caller = someoneWhoMay(file, type);
  const act: Act = { engine, file, caller, type, at, fields: data as Act['fields'] };
  if (type === 'order.imposed') {
    // Competence is what the decision check looks at; here the mandate is taken as given.
    const context = { earlierOrders: await earlierOrders(act) };
    return { ...draft, actor: actorOf(caller), context };
  }
  const authority = await judgeAuthority(act);
  return { ...draft, actor: actorOf(caller), ...contextOf(authority) };
}

function contextOf(authority: Authority) {
  if (!authority.allowed || authority.context === undefined) return {};
  const { mandate, ...context } = authority.context;
  return { context: { ...context, ...(typeof mandate === 'string' ? { mandate } : {}) } };
}

function someoneWhoMay({ snapshot }: CaseFile, type: PostedEvent['type']): Caller {
  const { roles } = EVENT_CATALOGUE[type];
  const ofOffice: Role[] = ['mayors-office', 'mayor'];
  const role = ofOffice.find((each) => roles.includes(each)) ?? roles[0] ?? 'mayors-office';
  return { role, office: snapshot.municipality, subject: 'what-if', municipalities: [snapshot.municipality] };
}

const actorOf = ({ role, office, subject }: Caller) => ({ role, office, subject });

export function refusalsOf(
  result: Extract<StepResult, { outcome: 'gate-refused' | 'not-accepted' }>,
  { type, occurredAt }: PostedEvent,
): Refusal[] {
  if (result.outcome === 'gate-refused') return result.refusals;
  const rule = ruleBehind(type);
  const detail =
    type === 'reassessment.done'
      ? 'Er staat op dat tijdstip geen herbeoordeling open: er is niets om opnieuw te bekijken.'
      : `De zaak neemt dit in deze stand niet aan: ${EVENT_CATALOGUE[type].title}.`;
  return [{ code: 'not-accepted', rule, article: cite(rule, occurredAt), detail, pointer: '/type' }];
}
