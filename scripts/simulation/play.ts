/** Plays all cases in time order: the clock moves, what came due is handled, and what people typed in is posted. */
import type { RolloutPeriod } from '../../src/evaluation/durations/index.ts';
import { startOfDay, type Instant } from '../../src/time/index.ts';
import { actsOf } from './case-story.ts';
import type { CaseFacts } from './facts.ts';
import { Heap } from './heap.ts';
import { giveMandates } from './mandates.ts';
import { regionsFrom } from './pilot-protocols.ts';
import type { Sandbox } from './sandbox.ts';
import { reasonOf, send, type Playing } from './send.ts';
import { MINUTE, type Act } from './story.ts';

/** What is typed in within ten minutes is posted together, so that it shares a commit; it is recorded at the end of them. */
const STEP = 10 * MINUTE;

export interface Refusal {
  type: string;
  number: number;
  status: number | string;
  why: string;
}

export interface Played {
  events: Map<string, number>;
  refusals: Refusal[];
}

export interface Play {
  sandbox: Sandbox;
  facts: readonly CaseFacts[];
  calendar: readonly RolloutPeriod[];
  until: Instant;
  /** Leaves out all other acts: a year in which only some stages are looked at is played in half the time. */
  only?: ((act: Act) => boolean) | undefined;
  /** Share of the time that has passed. */
  progress?: (share: number) => void;
}

export async function play({ sandbox, facts, calendar, until, only, progress }: Play): Promise<Played> {
  const played: Played = { events: new Map(), refusals: [] };
  const begin = sandbox.engine.now();
  for (const answer of await giveMandates(sandbox))
    if ('problem' in answer)
      played.refusals.push({ type: 'mandate', number: 0, status: answer.problem, why: reasonOf(answer) });
  const starts = calendar.filter(({ arm }) => arm === 'TRANSITION');
  const due = new Heap<Playing>(
    (one, other) => timeOf(one) - timeOf(other) || one.facts.number - other.facts.number,
  );
  for (const one of facts) due.push(playing(one, only));
  for (;;) {
    const at = nextStep(due, starts, until);
    if (at === undefined) break;
    await sandbox.moveClock(at);
    await startPilots(sandbox, starts, at);
    const ready: Playing[] = [];
    for (let top = due.peek(); top !== undefined && timeOf(top) <= at; top = due.peek()) {
      due.pop();
      ready.push(top);
    }
    // Openings take the ids, one after the other, so that the same seed gives each case the same id.
    for (const one of ready) if (one.caseId === undefined) await post(sandbox, one, played);
    await Promise.all(ready.map((one) => postUntil(sandbox, one, { at, played })));
    for (const one of ready) if (one.next < one.acts.length) due.push(one);
    progress?.((at - begin) / (until - begin));
  }
  await sandbox.moveClock(until);
  return played;
}

function playing(facts: CaseFacts, only: Play['only']): Playing {
  const told = actsOf(facts).filter((act) => only?.(act) ?? true);
  const acts = told.toSorted((one, other) => one.recordedAt - other.recordedAt);
  return { facts, acts, next: 0, caseId: undefined, sequences: new Map() };
}

const timeOf = ({ acts, next }: Playing): Instant => acts[next]?.recordedAt ?? Infinity;

/** The end of the step in which the next thing is typed in; `undefined` when the year is over. */
function nextStep(due: Heap<Playing>, starts: RolloutPeriod[], until: Instant): Instant | undefined {
  const top = due.peek();
  const typed = top === undefined ? Infinity : timeOf(top);
  const change = Math.min(...starts.map(({ from }) => startOfDay(from)), Infinity);
  const at = Math.ceil(Math.min(typed, change) / STEP) * STEP;
  return at > until || at === Infinity ? undefined : at;
}

async function startPilots(sandbox: Sandbox, starts: RolloutPeriod[], at: Instant): Promise<void> {
  const now = starts.filter(({ from }) => startOfDay(from) <= at);
  if (now.length === 0) return;
  await sandbox.configure(regionsFrom(sandbox.regions(), now));
  for (const started of now) starts.splice(starts.indexOf(started), 1);
}

async function postUntil(
  sandbox: Sandbox,
  one: Playing,
  { at, played }: { at: Instant; played: Played },
): Promise<void> {
  while (timeOf(one) <= at) await post(sandbox, one, played);
}

async function post(sandbox: Sandbox, one: Playing, played: Played): Promise<void> {
  const act = one.acts[one.next];
  if (act === undefined) return;
  one.next += 1;
  const answer = await send(sandbox, one, act);
  const number = one.facts.number;
  if (answer instanceof Error)
    played.refusals.push({ type: act.type, number, status: 'niet gestuurd', why: answer.message });
  else if ('problem' in answer) {
    played.refusals.push({ type: act.type, number, status: answer.problem, why: reasonOf(answer) });
    // Without its opening nothing else of the case can be sent.
    if (act.type === 'case.opened') one.next = one.acts.length;
  } else if ('body' in answer) keep(one, act, { answer, played });
}

function keep(
  one: Playing,
  act: Act,
  { answer, played }: { answer: { body: string }; played: Played },
): void {
  played.events.set(act.type, (played.events.get(act.type) ?? 0) + 1);
  if (act.type === 'case.opened') {
    one.caseId = (JSON.parse(answer.body) as { id: string }).id;
    one.sequences.set(act.key, 1);
    return;
  }
  // The event stands first in the answer, and the case behind it may be long.
  const sequence = /^\{"event":\{"sequence":(\d+)/.exec(answer.body)?.[1];
  one.sequences.set(act.key, sequence === undefined ? Number.NaN : Number(sequence));
}
