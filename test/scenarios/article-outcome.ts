/** What came of a scenario, in the words of the contract, whichever way it was played; sequences are read as the act they are of. */
import { at } from '../support/case-player.ts';
import type { ExpectedOutcome } from './article-scenario.ts';

/** Answers of a service, and the same shapes made from `step`. */
// oxlint-disable-next-line typescript/no-explicit-any -- a type per answer would only repeat the shapes under test
type Wire = any;

export interface SeenWires {
  case: Wire;
  deadlines: Wire[];
  intervals: Wire[];
  events: Wire[];
  /** Names that the scenario gave, with their sequence. */
  named: ReadonlyMap<string, number>;
}

export interface Seen {
  version: 'seen';
  order: Wire;
  stages: Wire;
  riskAssessment: Wire;
  flags: Wire[];
  tasks: Wire[];
  accepts: string[];
  deadlines: Wire[];
  validity: Wire[];
  engine: string[];
  events: string[];
}

/** A sequence is an accident of the order of recording: what counts is the act it stands for. */
function readerOf({ events, named }: SeenWires): (sequence: number | null) => string | null {
  const names = new Map([...named].map(([name, sequence]) => [sequence, name]));
  const acts = new Map(events.map(({ sequence, type, occurredAt }) => [sequence, `${type} ${occurredAt}`]));
  return (sequence) =>
    sequence === null ? null : (names.get(sequence) ?? acts.get(sequence) ?? `? ${sequence}`);
}

const text = (value: unknown): string => JSON.stringify(value);
const sorted = (values: Wire[]): Wire[] => values.toSorted((a, b) => (text(a) < text(b) ? -1 : 1));

function engineEvent({ type, occurredAt, data }: Wire): string {
  return `${type} ${data.rule} ${occurredAt}`;
}

export function seen(wires: SeenWires): Seen {
  const read = readerOf(wires);
  const { order, stages, riskAssessment, flags, tasks, accepts } = wires.case;
  const standing = wires.events.filter((event) => event.void !== true);
  return {
    version: 'seen',
    order: order && {
      ...order,
      extensions: order.extensions.map((extension: Wire) => ({
        ...extension,
        sequence: read(extension.sequence),
      })),
    },
    stages,
    riskAssessment,
    flags: sorted(flags.map((flag: Wire) => ({ ...flag, basedOn: read(flag.basedOn) }))),
    tasks: sorted(
      tasks.map(({ id: _, openedBy, closedBy, ...task }: Wire) => ({
        ...task,
        openedBy: read(openedBy),
        closedBy: read(closedBy),
      })),
    ),
    accepts: accepts.toSorted(),
    deadlines: sorted(
      wires.deadlines.map(({ explanation: _, startedBy, ...item }) => ({
        ...item,
        startedBy: read(startedBy),
      })),
    ),
    validity: sorted(
      wires.intervals.map(({ because, ...interval }) => ({ ...interval, because: read(because) })),
    ),
    engine: standing
      .filter(({ actor }) => actor.role === 'engine')
      .map(engineEvent)
      .toSorted(),
    events: standing.map(({ type, occurredAt, actor }) => `${occurredAt} ${type} ${actor.role}`).toSorted(),
  };
}

const utcOf = (when: string): string => new Date(at(when)).toISOString().replace('.000Z', 'Z');

/** Dates that people wrote, as the contract writes them. */
function inUtc(value: Wire): Wire {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d[ T]\d\d:/.test(value) ? utcOf(value) : value;
  if (Array.isArray(value)) return value.map(inUtc);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, inUtc(inner)]));
}

/** Of what was seen, the fields that the expectation speaks of. */
function narrowed(given: Wire, like: Wire): Wire {
  if (Array.isArray(like) && Array.isArray(given)) {
    return given.length === like.length ? given.map((inner, index) => narrowed(inner, like[index])) : given;
  }
  if (given === null || like === null || typeof given !== 'object' || typeof like !== 'object') return given;
  return Object.fromEntries(Object.keys(like).map((field) => [field, narrowed(given[field], like[field])]));
}

/** One text per item of the list: `deadlines` as asked beside all of that rule. */
function deadlinePair(given: Seen, item: Wire): [Wire, Wire] {
  const sameRule = given.deadlines.filter(({ rule }) => rule === item.rule);
  const match = sameRule.map((one) => narrowed(one, item)).find((one) => text(one) === text(item));
  return [match ?? sameRule, item];
}

export interface Comparison {
  expected: Wire;
  given: Wire;
}

/** What was expected beside what was seen, cut to the same fields, so that one comparison shows every difference. */
export function comparison(outcome: ExpectedOutcome, given: Seen): Comparison {
  const { order, stages, flags, deadlines, noDeadlines, validity, engine, tasks, accepts, acceptsNot } =
    outcome;
  const pairs: Record<string, [Wire, Wire]> = {};
  if (order !== undefined) pairs['order'] = [narrowed(given.order, inUtc(order)), inUtc(order)];
  if (stages !== undefined) {
    const wanted = Object.fromEntries(
      Object.entries(inUtc(stages)).map(([stage, state]) => [
        stage,
        typeof state === 'string' ? { state } : state,
      ]),
    );
    pairs['stages'] = [narrowed(given.stages, wanted), wanted];
  }
  if (flags !== undefined) {
    const shown: string[] = given.flags
      .map(({ code, basedOn }) => ({ code, full: `${code}@${basedOn}` }))
      .map(({ code, full }) => (flags.includes(full) ? full : code));
    pairs['flags'] = [shown.toSorted(), flags.toSorted()];
  }
  inUtc(deadlines ?? []).forEach((item: Wire, index: number) => {
    pairs[`deadline ${index} ${item.rule}`] = deadlinePair(given, item);
  });
  for (const rule of noDeadlines ?? []) {
    pairs[`no deadline ${rule}`] = [given.deadlines.filter((item) => item.rule === rule), []];
  }
  if (validity !== undefined)
    pairs['validity'] = [validityTexts(given.validity), validityTexts(inUtc(validity))];
  if (engine !== undefined) pairs['engine'] = [given.engine, engine.map(engineText).toSorted()];
  if (tasks !== undefined) {
    const shown = given.tasks.map(({ kind, openedBy, closedBy }) => ({
      kind,
      openedBy,
      closed: closedBy !== null,
    }));
    pairs['tasks'] = [sorted(shown), sorted([...tasks])];
  }
  for (const type of accepts ?? []) pairs[`accepts ${type}`] = [given.accepts.includes(type), true];
  for (const type of acceptsNot ?? []) pairs[`accepts not ${type}`] = [given.accepts.includes(type), false];
  const side = (index: 0 | 1): Wire =>
    Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[index]]));
  return { given: side(0), expected: side(1) };
}

const validityTexts = (stretches: Wire[]): string[] =>
  stretches.map(({ limb, person, from, to }) => `${limb} ${person ?? ''} ${from} – ${to}`).toSorted();

/** `order.expired wth-2-1 2010-04-06 20:00` with its instant in UTC. */
function engineText(written: string): string {
  const [type, rule, ...when] = written.split(' ');
  return `${type} ${rule} ${utcOf(when.join(' '))}`;
}
