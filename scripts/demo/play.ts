/** Plays one scenario against an engine: clock, event, what came of it, and whether that is what was published. */
import type { CaseWire, Client, DeadlineWire, EventWire, IntervalWire, ProblemWire } from './client.ts';
import { differences } from './expectations.ts';
import { withSequences } from './references.ts';
import type { Expectation, Scenario, ScenarioEvent } from './scenario.ts';
import { indexOfAfter } from './scenario.ts';

/** Who wants to hear what happens: the demo prints it, a test looks at it. */
export interface Listener {
  opened: (opened: CaseWire, scenario: Scenario) => void;
  /** Also the engine's own events. */
  recorded: (event: EventWire) => void;
  refused: (event: ScenarioEvent, problem: ProblemWire) => void;
  /** `at` is the instant at which it was held against the case. */
  checked: (expectation: Expectation, at: string) => void;
  closed: (outcome: Outcome) => void;
}

export interface Outcome {
  case: CaseWire;
  events: EventWire[];
  deadlines: DeadlineWire[];
  intervals: IntervalWire[];
}

export class Play {
  readonly #client: Client;
  readonly #scenario: Scenario;
  readonly #listener: Listener;
  readonly #sequences = new Map<string, number>();
  readonly #differences: string[] = [];
  #path = '';
  #shown = 0;
  #newFactsNeeded = false;

  constructor(client: Client, scenario: Scenario, listener: Listener) {
    this.#client = client;
    this.#scenario = scenario;
    this.#listener = listener;
  }

  /** Returns what differed from the expectations, one sentence each; throws when the engine refuses a lawful event. */
  async run(): Promise<string[]> {
    const { events, expect } = this.#scenario;
    await this.#open();
    for (const [index, event] of events.entries()) {
      await this.#moveTo(Date.parse(event.occurredAt));
      await (event.refused === undefined ? this.#record(event) : this.#attempt(event));
      for (const expectation of expect.filter(({ after }) => after !== undefined)) {
        if (indexOfAfter(this.#scenario, expectation.after ?? '') === index)
          await this.#check(expectation, event.occurredAt);
      }
    }
    for (const expectation of expect) {
      if (expectation.at === undefined) continue;
      await this.#moveTo(Date.parse(expectation.at));
      await this.#check(expectation, expectation.at);
    }
    await this.#waitForTheEnd();
    return this.#differences;
  }

  async #open(): Promise<void> {
    await this.#moveTo(Date.parse(this.#scenario.case.reportedAt));
    const { body, problem } = await this.#client.post<CaseWire>('police', '/v1/cases', this.#scenario.case);
    if (body === undefined) throw refusedWrongly('case.opened', problem);
    this.#path = `/v1/cases/${body.id}`;
    this.#newFactsNeeded = body.previousCases.length > 0;
    this.#listener.opened(body, this.#scenario);
    await this.#showNew();
  }

  /** An engine whose clock is further on takes the event as a late entry. */
  async #moveTo(instant: number): Promise<void> {
    if ((await this.#client.now()) >= instant) return;
    await this.#client.moveClock(instant);
    if (this.#path !== '') await this.#showNew();
  }

  async #post(event: ScenarioEvent) {
    const { role, type, occurredAt } = event;
    const data = withSequences(event.data, this.#sequences);
    if (type === 'order.imposed' && this.#newFactsNeeded)
      data['newFacts'] = 'Opnieuw afgespeeld: nieuwe feiten.';
    return this.#client.post<{ event: EventWire }>(role, `${this.#path}/events`, { type, occurredAt, data });
  }

  async #record(event: ScenarioEvent): Promise<void> {
    const { body, problem } = await this.#post(event);
    if (body === undefined) throw refusedWrongly(event.type, problem);
    this.#sequences.set(event.type, body.event.sequence);
    await this.#showNew();
  }

  async #attempt(event: ScenarioEvent): Promise<void> {
    const { status, problem } = await this.#post(event);
    const { type, occurredAt, refused } = event;
    if (problem === undefined) {
      this.#differences.push(`${type} om ${occurredAt}: had geweigerd moeten worden`);
      return;
    }
    const rules = new Set(problem.refusals?.map(({ rule }) => rule));
    const missing = (refused?.rules ?? []).filter((rule) => !rules.has(rule));
    if (status !== refused?.status || problem.code !== refused.code || missing.length > 0) {
      const given = `${status} ${problem.code} ${[...rules].join(', ')}`;
      this.#differences.push(
        `${type} om ${occurredAt}: geweigerd met ${given}; verwacht ${JSON.stringify(refused)}`,
      );
    }
    this.#listener.refused(event, problem);
  }

  async #check(expectation: Expectation, at: string): Promise<void> {
    const present = await this.#client.get<CaseWire>(this.#path);
    const { intervals } = await this.#client.get<{ intervals: IntervalWire[] }>(`${this.#path}/validity`);
    const found = differences(expectation, present, intervals);
    this.#differences.push(...found);
    if (found.length === 0) this.#listener.checked(expectation, at);
  }

  /** Moves the clock to the end of the order, so that it ends by itself. */
  async #waitForTheEnd(): Promise<void> {
    const { order } = await this.#client.get<CaseWire>(this.#path);
    const endsAt = order?.endsAt ?? null;
    if (endsAt !== null) await this.#moveTo(Date.parse(endsAt));
    this.#listener.closed({
      case: await this.#client.get(this.#path),
      events: await this.#client.list(`${this.#path}/events`),
      deadlines: await this.#client.list(`${this.#path}/deadlines`),
      intervals: (await this.#client.get<{ intervals: IntervalWire[] }>(`${this.#path}/validity`)).intervals,
    });
  }

  async #showNew(): Promise<void> {
    const events = await this.#client.list<EventWire>(`${this.#path}/events`);
    for (const event of events.filter(({ sequence }) => sequence > this.#shown)) {
      this.#listener.recorded(event);
      this.#shown = event.sequence;
    }
  }
}

function refusedWrongly(type: string, problem: ProblemWire | undefined): Error {
  const reasons = [...(problem?.refusals ?? []), ...(problem?.errors ?? [])].map(
    ({ detail, pointer }) => `  ${pointer}: ${detail}`,
  );
  return new Error(
    [`${type} geweigerd: ${problem?.status} ${problem?.code} ${problem?.detail}`, ...reasons].join('\n'),
  );
}
