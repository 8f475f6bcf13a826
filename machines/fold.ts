/** One event after another into the case: the history grows, the machines that know the event move. */
import { EVENT_CATALOGUE, ruleBehind } from '../src/case/event-catalogue.ts';
import { endOf, forceOf } from '../src/case/force.ts';
import { gateRefusals } from '../src/case/gates/index.ts';
import { append, EMPTY_HISTORY, type History } from '../src/case/history.ts';
import {
  STAGES,
  type CaseSnapshot,
  type Flag,
  type MachineName,
  type ProposedEvent,
  type RecordedEvent,
  type Refusal,
} from '../src/case/model.ts';
import { stageFacts } from '../src/case/stage-facts.ts';
import type { Instant } from '../src/time/index.ts';
import { acceptedBy, initialStates, knows, move } from './drive.ts';
import { MACHINE_NAMES } from './stage-machines.ts';

export interface Fold {
  history: History;
  states: Record<MachineName, string>;
  stages: CaseSnapshot['stages'];
  /** Events that stay although the events before them no longer allow them. */
  hindsight: readonly Flag[];
}

export type Verdict =
  | { outcome: 'lawful' }
  | { outcome: 'refused'; refusals: Refusal[] }
  | { outcome: 'not-accepted' };

/** Corrections and the calendar stand outside the order of things: they are known from the start. */
export function emptyFold(known: Partial<History>): Fold {
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, { startedAt: null, endedAt: null }]));
  return {
    history: { ...EMPTY_HISTORY, ...known },
    states: initialStates(),
    stages: stages as CaseSnapshot['stages'],
    hindsight: [],
  };
}

/** What the machine that decides on the event, and the gates, say of it here. */
export function judge(fold: Fold, event: ProposedEvent): Verdict {
  const { owner } = EVENT_CATALOGUE[event.type];
  const state = fold.states[owner];
  if (!knows(owner, state, event.type)) return { outcome: 'not-accepted' };
  const refusals = gateRefusals(event, fold.history);
  if (refusals.length > 0) return { outcome: 'refused', refusals };
  // Where the chart only refuses, a gate has said why; if none did, the state itself is the reason.
  return acceptedBy(owner, state).includes(event.type) ? { outcome: 'lawful' } : { outcome: 'not-accepted' };
}

/** Adds an event that counts. Lawful or not, it happened; a fold never drops one. */
export function apply(fold: Fold, event: RecordedEvent, verdict: Verdict = { outcome: 'lawful' }): Fold {
  const history = append(fold.history, event);
  const stageEvent = { type: event.type, lawful: true, after: stageFacts(history, event.occurredAt) };
  const states = { ...fold.states };
  for (const name of MACHINE_NAMES) states[name] = move(name, states[name], stageEvent);
  const hindsight =
    verdict.outcome === 'lawful' ? fold.hindsight : [...fold.hindsight, inHindsight(event, verdict)];
  const stages = stageTimes(fold, states, event.occurredAt);
  return {
    history,
    states,
    hindsight,
    stages: event.type === 'delivery.failed' ? withoutTheLetter(fold, stages, history) : stages,
  };
}

/** A refusal tells what to do first, which nobody can any more: so it is quoted, whole sentences as they are. */
function inHindsight(event: RecordedEvent, verdict: Verdict): Flag {
  const refusals = verdict.outcome === 'refused' ? verdict.refusals : [];
  const said = refusals.map(({ detail }) => detail).join(' ');
  return {
    code: 'unlawful-in-hindsight',
    rule: refusals[0]?.rule ?? ruleBehind(event.type),
    detail:
      said === ''
        ? 'Naar wat nu bekend is, liet de stand van de zaak dit toen niet toe.'
        : `Naar wat nu bekend is, zou dit toen zijn geweigerd met de melding: “${said}”`,
    basedOn: event.sequence,
  };
}

/** A stage starts when its machine leaves `not-started` and ends when it reaches `completed`. */
function stageTimes(before: Fold, states: Fold['states'], at: Instant): CaseSnapshot['stages'] {
  const stages = { ...before.stages };
  for (const stage of STAGES) {
    const now = outer(states[stage]);
    if (now === outer(before.states[stage])) continue;
    const startedAt = now === 'not-started' ? null : (before.stages[stage].startedAt ?? at);
    stages[stage] = { startedAt, endedAt: now === 'completed' ? at : null };
  }
  return stages;
}

/** A letter that did not arrive: what it seemed to begin or to lengthen began later, or had ended by then. */
function withoutTheLetter(
  before: Fold,
  stages: CaseSnapshot['stages'],
  history: History,
): CaseSnapshot['stages'] {
  const force = forceOf(history);
  const knownAt = force?.term.order.knownAt ?? null;
  if (force === undefined || knownAt === null) return stages;
  const { execution, enforcement } = stages;
  const { startsAt } = force.term;
  const ended = enforcement.endedAt !== null && before.stages.enforcement.endedAt === null;
  const end = ended ? endOf(force) : null;
  return {
    ...stages,
    enforcement: {
      startedAt: enforcement.startedAt === null ? null : startsAt,
      endedAt: end ?? enforcement.endedAt,
    },
    ...(execution.endedAt === null
      ? {}
      : { execution: { ...execution, endedAt: Math.max(execution.endedAt, knownAt) } }),
  };
}

/** `completed.expired` → `completed`: what the contract shows of a state. */
function outer(state: string): string {
  return state.split('.')[0] ?? state;
}
