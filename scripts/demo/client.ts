/** Speaks the HTTP contract: as many callers as there are roles, one clock. */
import { randomUUID } from 'node:crypto';
import type { EventType, Role } from '../../src/case/model.ts';

export interface OrderWire {
  state: string;
  startsAtLocal: string | null;
  endsAt: string | null;
  endsAtLocal: string | null;
  latestEndAtLocal: string | null;
}

export interface CaseWire {
  id: string;
  number: string;
  version: number;
  order: OrderWire | null;
  flags: { code: string; rule: string; detail: string; basedOn: number }[];
  tasks: { kind: string; detail: string; openedBy: number; closedBy: number | null }[];
  previousCases: string[];
}

export interface EventWire {
  sequence: number;
  type: EventType;
  occurredAt: string;
  actor: { role: Role | 'engine'; office: string };
  data: Record<string, unknown>;
  void?: boolean;
  voidedBy?: number;
}

export interface DeadlineWire {
  rule: string;
  article: string;
  kind: string;
  binds: string;
  startedBy: number;
  from: string;
  person?: string;
  to?: string;
  dueAt: string | null;
  lastDay?: string;
  metAt?: string;
  status: string;
  explanation: { text: string; article: string }[];
}

export interface IntervalWire {
  from: string;
  to: string;
  limb: string;
  person?: string;
  because: number;
}

export interface ProblemWire {
  status: number;
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
  refusals?: { code: string; rule: string; article: string; detail: string; pointer: string }[];
}

export interface Reply<T> {
  status: number;
  /** The answer when it succeeded. */
  body?: T;
  problem?: ProblemWire;
}

export interface Connection {
  /** Sends a request; the path begins with `/v1`. */
  send: (path: string, init: RequestInit) => Promise<Response>;
  token: (role: Role, municipality: string) => Promise<string>;
}

/** One client per case: its callers all serve the municipality of the case. */
export class Client {
  readonly #connection: Connection;
  readonly #municipality: string;

  constructor(connection: Connection, municipality: string) {
    this.#connection = connection;
    this.#municipality = municipality;
  }

  async post<T>(role: Role, path: string, body: unknown): Promise<Reply<T>> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
    return this.#ask<T>(role, path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  /** Reads as the mayor's office, which sees every case of its municipality. Throws when it may not. */
  async get<T>(path: string): Promise<T> {
    const { body, problem, status } = await this.#ask<T>('mayors-office', path, { method: 'GET' });
    if (body === undefined) throw new Error(`GET ${path}: ${status} ${problem?.detail ?? ''}`);
    return body;
  }

  /** All pages of a list. */
  async list<T>(path: string): Promise<T[]> {
    const items: T[] = [];
    for (let next: string | undefined = path; next !== undefined;) {
      const page: { items: T[]; links: { next?: string | { href: string } } } = await this.get(next);
      items.push(...page.items);
      const link = page.links.next;
      next = typeof link === 'string' ? link : link?.href;
    }
    return items;
  }

  async now(): Promise<number> {
    const response = await this.#connection.send('/v1/sandbox/clock', { method: 'GET' });
    if (!response.ok) throw new Error(`The engine has no sandbox clock (${response.status})`);
    return Date.parse(((await response.json()) as { now: string }).now);
  }

  /** Sets the clock and lets it stand still; what came due on the way is handled before this returns. */
  async moveClock(to: number): Promise<void> {
    const body = JSON.stringify({ now: new Date(to).toISOString(), ticking: false });
    const headers = { 'content-type': 'application/json' };
    const response = await this.#connection.send('/v1/sandbox/clock', { method: 'PUT', headers, body });
    if (!response.ok) throw new Error(`The clock does not move: ${response.status} ${await response.text()}`);
  }

  async #ask<T>(role: Role, path: string, init: RequestInit): Promise<Reply<T>> {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${await this.#connection.token(role, this.#municipality)}`);
    const response = await this.#connection.send(path, { ...init, headers });
    const content = (await response.json()) as T | ProblemWire;
    return response.ok
      ? { status: response.status, body: content as T }
      : { status: response.status, problem: content as ProblemWire };
  }
}
