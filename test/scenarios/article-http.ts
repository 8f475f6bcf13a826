/** Plays the scenarios of a file over HTTP: one service, one clock, all cases side by side in the order of the clock. */
import { at } from '../support/case-player.ts';
import { service, token } from '../api/service.ts';
import type { Answered, Service } from '../api/service.ts';
import type { Role } from '../../src/case/model.ts';
import { isLook, type Act, type ArticleScenario } from './article-scenario.ts';
import { seen, type Seen } from './article-outcome.ts';
import { withNamed, type Answer, type Played } from './article-play.ts';

const utc = (when: string): string => new Date(at(when)).toISOString();

/** Office of a role in a municipality without a region; the mayor and his office are of the municipality itself. */
export async function tokenFor(
  role: Role,
  municipality: string,
  more: { name?: string; office?: string } = {},
): Promise<string> {
  const own = role === 'mayor' || role === 'mayors-office';
  const office = own
    ? municipality
    : { care: 'ZORG-NOORDERLICHT', 'veilig-thuis': 'VT-NOORDERLICHT' }[role as string];
  return token({ role, office: office ?? 'PL1500', municipalities: [municipality], ...more });
}

function answerOf({ status, body }: Answered): Answer {
  if (status === 201) return 'accepted';
  if (body.code === 'gate-refused') {
    const rules: string[] = body.refusals.map(({ rule }: { rule: string }) => rule);
    return [...new Set(rules)].toSorted();
  }
  if (body.code === 'not-accepted' || body.code === 'invalid') return body.code as Answer;
  throw new Error(`${status} ${JSON.stringify(body)}`);
}

export class CaseOverHttp {
  readonly named = new Map<string, number>();
  readonly municipality: string;
  readonly #api: Service;
  readonly #tokens: Map<string, string>;
  #path = '';
  #keys = 0;

  constructor(api: Service, municipality: string, tokens = new Map<string, string>()) {
    this.#api = api;
    this.municipality = municipality;
    this.#tokens = tokens;
  }

  get id(): string {
    return this.#path.slice('/v1/cases/'.length);
  }

  async #token(role: Role): Promise<string> {
    const name = `${role} ${this.municipality}`;
    const made = this.#tokens.get(name) ?? (await tokenFor(role, this.municipality));
    this.#tokens.set(name, made);
    return made;
  }

  async ask(path: string, role: Role = 'mayors-office'): Promise<Answered> {
    return this.#api.ask(`${this.#path}${path}`, { token: await this.#token(role) });
  }

  async open({ opening, openedBy = 'police' }: ArticleScenario, key: string): Promise<void> {
    const bearer = await this.#token(openedBy);
    const { status, headers, body } = await this.#api.ask('/v1/cases', { token: bearer, key, body: opening });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    this.#path = headers.get('location') ?? '';
  }

  /** The mayor mandates every hulpofficier of the unit. */
  async mandate(mandate: NonNullable<ArticleScenario['mandate']>): Promise<void> {
    const body = {
      municipality: this.municipality,
      holderOffice: 'PL1500',
      from: '2009-01-01T00:00:00+01:00',
      reference: 'Proefbesluit',
      ...mandate,
    };
    const bearer = await this.#token('mayor');
    const { status } = await this.#api.ask('/v1/mandates', {
      token: bearer,
      key: `mandate-${this.municipality}`,
      body,
    });
    if (status !== 201) throw new Error(`mandate: ${status}`);
  }

  /** The whole answer, for what `offer` does not tell. */
  async post({ role, type, at: when, data }: Act, bearer?: string): Promise<Answered> {
    this.#keys += 1;
    return this.#api.ask(`${this.#path}/events`, {
      token: bearer ?? (await this.#token(role)),
      key: `${this.id}-${this.#keys}`,
      body: { type, occurredAt: utc(when), data: withNamed(data ?? {}, this.named) },
    });
  }

  async offer(act: Act): Promise<Answer> {
    const answered = await this.post(act);
    if (act.name !== undefined && answered.status === 201)
      this.named.set(act.name, answered.body.event.sequence);
    return answerOf(answered);
  }

  async look(): Promise<Seen> {
    const [whole, deadlines, validity, events] = [
      await this.ask(''),
      await this.ask('/deadlines'),
      await this.ask('/validity'),
      await this.ask('/events'),
    ];
    return seen({
      case: whole.body,
      deadlines: deadlines.body.items,
      intervals: validity.body.intervals,
      events: events.body.items,
      named: this.named,
    });
  }
}

interface Turn {
  now: number;
  play(): Promise<void>;
}

/** All turns of one scenario; those of several are mixed by their clock. */
function turnsOf(scenario: ArticleScenario, over: CaseOverHttp, played: Played): Turn[] {
  const opened = at(String(scenario.opening['reportedAt']));
  let now = opened;
  const key = `open-${String((scenario.opening['home'] as { houseNumber: number }).houseNumber)}`;
  const begin = async (): Promise<void> => {
    if (scenario.mandate !== undefined) await over.mandate(scenario.mandate);
    await over.open(scenario, key);
  };
  const turns: Turn[] = [{ now, play: begin }];
  for (const part of scenario.steps) {
    now = Math.max(now, at(isLook(part) ? part.clock : (part.recordedAt ?? part.at)));
    const play = isLook(part)
      ? async () => void played.looks.push(await over.look())
      : async () => void played.answers.push(await over.offer(part));
    turns.push({ now, play });
  }
  return turns;
}

/** One service for all of them: the clock goes forward over all cases at once. */
export async function playedOverHttp(
  scenarios: readonly ArticleScenario[],
): Promise<Map<ArticleScenario, Played>> {
  const played = new Map<ArticleScenario, Played>(
    scenarios.map((scenario) => [scenario, { answers: [], looks: [] }]),
  );
  const api = await service({ now: '2009-01-01T00:00:00+01:00' });
  const tokens = new Map<string, string>();
  try {
    const turns = scenarios.flatMap((scenario) => {
      const over = new CaseOverHttp(api, String(scenario.opening['municipality']), tokens);
      return turnsOf(scenario, over, played.get(scenario) ?? { answers: [], looks: [] });
    });
    let clock = 0;
    for (const { now, play } of turns.toSorted((a, b) => a.now - b.now)) {
      if (now > clock) await api.clock(new Date(now).toISOString());
      clock = now;
      await play();
    }
  } finally {
    await api.close();
  }
  return played;
}
