/** The scenario files of the project: published and invented orders, and the unlawful acts that are tried on the way. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { EventType, Role } from '../../src/case/model.ts';

export interface ExpectedRefusal {
  status: number;
  code: string;
  /** Rule ids that must be among the refusals. */
  rules: string[];
}

export interface ScenarioEvent {
  role: Role;
  type: EventType;
  occurredAt: string;
  data: Record<string, unknown>;
  /** Set when the engine must refuse it. */
  refused?: ExpectedRefusal;
  /** What is being tried, in Dutch. */
  why?: string;
}

export interface Expectation {
  /** Type of the event after which it holds, such as `the first order.served` or `order.served of the extension`. */
  after?: string;
  /** Instant at which it holds. */
  at?: string;
  startsAtLocal?: string;
  endsAtLocal?: string;
  latestEndAtLocal?: string;
  orderState?: string;
  /** `null`: there is no order. */
  order?: null;
  validity?: { limb: string; from: string; to: string }[];
}

export interface Scenario {
  name: string;
  /** Dutch. */
  title: string;
  about: string;
  certain: string[];
  assumed: string[];
  case: Record<string, unknown> & {
    municipality: string;
    reportedAt: string;
    persons: { key: string; role: string; birthDate: string }[];
  };
  events: ScenarioEvent[];
  expect: Expectation[];
}

const ROOT = new URL('../../test/scenarios/', import.meta.url);

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, ROOT), 'utf8'));
}

const instantOf = ({ occurredAt }: ScenarioEvent): number => Date.parse(occurredAt);

function attemptsAt(name: string): ScenarioEvent[] {
  if (!existsSync(new URL(`attempts/${name}.json`, ROOT))) return [];
  return (readJson(`attempts/${name}.json`) as { attempts: ScenarioEvent[] }).attempts;
}

function readFolder(folder: 'orders' | 'invented'): Scenario[] {
  const files = readdirSync(new URL(folder, ROOT)).filter((file) => file.endsWith('.json'));
  return files.map((file) => {
    const name = file.replace('.json', '');
    const scenario = readJson(`${folder}/${file}`) as Omit<Scenario, 'name'>;
    const events = [...scenario.events, ...attemptsAt(name)].toSorted((a, b) => instantOf(a) - instantOf(b));
    return { ...scenario, name, events };
  });
}

/** All scenarios in the order in which they happened, since a clock only goes forward. */
export function readScenarios(): Scenario[] {
  return [...readFolder('orders'), ...readFolder('invented')].toSorted(
    (a, b) => Date.parse(a.case.reportedAt) - Date.parse(b.case.reportedAt),
  );
}

/** Index of the event that an expectation's `after` means; throws when the scenario has no such event. */
export function indexOfAfter({ name, events }: Scenario, after: string): number {
  const { type, extension } =
    /^(?:the first )?(?<type>\S+)(?<extension> of the extension)?$/.exec(after)?.groups ?? {};
  const accepted = (event: ScenarioEvent): boolean => event.refused === undefined;
  const start =
    extension === undefined ? 0 : events.findIndex((e) => e.type === 'order.extended' && accepted(e));
  const index = events.findIndex((event, at) => at >= start && event.type === type && accepted(event));
  if (index === -1 || start === -1) throw new Error(`${name}: no event for "after ${after}"`);
  return index;
}
