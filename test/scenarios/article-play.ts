/** Plays a scenario of an article through `step`: as it happened, or typed in long afterwards. */
import { caseView } from '../../api/views/case.ts';
import { deadlineView } from '../../api/views/deadline.ts';
import { eventView } from '../../api/views/event.ts';
import { validityView } from '../../api/views/validity.ts';
import { advance, openCase, replay, step, validityOf } from '../../machines/index.ts';
import { EVENT_CATALOGUE, validateEventData, validateOpening } from '../../src/case/index.ts';
import type { CaseFile, ProposedEvent, Protocol, RecordingContext, Role } from '../../src/case/model.ts';
import { at } from '../support/case-player.ts';
import { isLook, type Act, type ArticleScenario } from './article-scenario.ts';
import { seen, type Seen } from './article-outcome.ts';

/** `accepted`, the rule ids of a refusal, or what else it was answered with. */
export type Answer = 'accepted' | 'not-accepted' | 'invalid' | readonly string[];

export interface Played {
  answers: Answer[];
  looks: Seen[];
}

const IDENTITY = { id: '0f0f0f0f-1111-4222-8333-666666666666', number: 'GM0000-2010-000002', region: null };

/** `$name` becomes the sequence of the act of that name. */
export function withNamed(data: unknown, named: ReadonlyMap<string, number>): unknown {
  if (typeof data === 'string' && data.startsWith('$')) {
    const sequence = named.get(data.slice(1));
    if (sequence === undefined) throw new Error(`No act is named ${data}`);
    return sequence;
  }
  if (Array.isArray(data)) return data.map((inner: unknown) => withNamed(inner, named));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([field, inner]) => [field, withNamed(inner, named)]));
}

/** What the engine would have looked up: no earlier orders, and the mandate where the scenario has one for this act. */
function contextOf(
  role: Role,
  type: Act['type'],
  mandate: ArticleScenario['mandate'],
): RecordingContext | undefined {
  if (type === 'order.imposed') return { earlierOrders: [] };
  const { power } = EVENT_CATALOGUE[type];
  if (role !== 'hulpofficier' || power === undefined) return undefined;
  return { mandate: mandate?.kind === 'decision' && mandate.powers.includes(power) ? 'proefmandaat' : null };
}

interface Proposal {
  role: Role;
  type: Act['type'];
  when: string;
  data: unknown;
  mandate: ArticleScenario['mandate'];
}

function proposed({ role, type, when, data, mandate }: Proposal): ProposedEvent {
  const context = contextOf(role, type, mandate);
  return {
    type,
    occurredAt: at(when),
    timeSource: 'entered',
    actor: { role, office: 'proef', subject: 'proef' },
    data,
    ...(context === undefined ? {} : { context }),
  };
}

class ThroughStep {
  file: CaseFile;
  readonly named = new Map<string, number>();
  readonly protocol: Protocol;
  readonly #mandate: ArticleScenario['mandate'];

  constructor(
    { opening, openedBy: role = 'police', mandate }: ArticleScenario,
    protocol: Protocol,
    now?: number,
  ) {
    this.protocol = protocol;
    const body = validateOpening(opening);
    if (!body.ok) throw new Error(JSON.stringify(body.errors));
    this.#mandate = mandate;
    const { reportedAt: when } = body.data;
    const event = proposed({ role, type: 'case.opened', when, data: body.data, mandate });
    const result = openCase({ ...IDENTITY, protocol }, event, now ?? event.occurredAt);
    if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result));
    this.file = result.file;
  }

  offer({ role, type, at: when, data, name }: Act, now: number): Answer {
    const checked = validateEventData(type, withNamed(data ?? {}, this.named));
    if (!checked.ok) throw new Error(`${type}: ${JSON.stringify(checked.errors)}`);
    const event = proposed({ role, type, when, data: checked.data, mandate: this.#mandate });
    const result = step(this.file, event, this.protocol, now);
    if (result.outcome === 'gate-refused')
      return [...new Set(result.refusals.map(({ rule }) => rule))].toSorted();
    if (result.outcome !== 'accepted') return result.outcome;
    this.file = result.file;
    if (name !== undefined) this.named.set(name, result.event.sequence);
    return 'accepted';
  }

  look(now: number): Seen {
    this.file = advance(this.file, this.protocol, now).file;
    const { snapshot, events } = this.file;
    const question = { at: now, asKnownAt: now };
    return seen({
      case: caseView(this.file, []),
      deadlines: snapshot.deadlines.map(deadlineView),
      intervals: validityView(question, validityOf(this.file, question)).intervals,
      events: events.map(eventView),
      named: this.named,
    });
  }

  /** The same case, read again from its events alone. */
  replayed(): CaseFile {
    return replay({ ...IDENTITY, protocol: this.protocol }, this.file.events, this.file.snapshot.advancedTo);
  }
}

export interface PlayedThroughStep extends Played {
  file: CaseFile;
  replayed: CaseFile;
}

/** Each act recorded when it happened, or when the scenario says that it was typed in. */
export function playedThen(scenario: ArticleScenario, protocol: Protocol): PlayedThroughStep {
  const play = new ThroughStep(scenario, protocol);
  const answers: Answer[] = [];
  const looks: Seen[] = [];
  for (const part of scenario.steps) {
    if (isLook(part)) looks.push(play.look(at(part.clock)));
    else answers.push(play.offer(part, at(part.recordedAt ?? part.at)));
  }
  return { answers, looks, file: play.file, replayed: play.replayed() };
}

/** Everything typed in at the last look. */
export function playedAfterwards(scenario: ArticleScenario, protocol: Protocol): PlayedThroughStep {
  const last = scenario.steps.findLast(isLook);
  if (last === undefined) throw new Error(`${scenario.title}: a scenario ends with a look`);
  const now = at(last.clock);
  const play = new ThroughStep(scenario, protocol, now);
  const answers = scenario.steps.flatMap((part) => (isLook(part) ? [] : [play.offer(part, now)]));
  return { answers, looks: [play.look(now)], file: play.file, replayed: play.replayed() };
}
