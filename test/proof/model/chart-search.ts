/**
 * Every combination of stage states that the charts allow, breadth first from the beginning. The guards may answer anything that one
 * case can answer at once, so this is more than real cases reach: what is never reached here is never reached.
 */
import { acceptedBy } from '../../../machines/drive.ts';
import { MACHINE_NAMES } from '../../../machines/stage-machines.ts';
import { EVENT_CATALOGUE } from '../../../src/case/event-catalogue.ts';
import type { EventType, MachineName } from '../../../src/case/model.ts';
import { OFFERS, type Offer } from './chart-offers.ts';
import { stageGraphs } from './stage-graphs.ts';

export type States = Readonly<Record<MachineName, string>>;

export interface Combination {
  states: States;
  /** Ways to other combinations, by their place in the list; answers of the guards that lead the same way are one. */
  ways: { type: EventType; to: number }[];
  /** How many offers were taken, with each its own answers, those that change nothing included. */
  taken: number;
}

const keyOf = (states: States): string => MACHINE_NAMES.map((name) => states[name]).join('|');

const accepted = new Map<string, ReadonlySet<string>>();

function accepts(owner: MachineName, state: string): ReadonlySet<string> {
  const key = `${owner} ${state}`;
  const known = accepted.get(key) ?? new Set(acceptedBy(owner, state));
  accepted.set(key, known);
  return known;
}

/**
 * A case begins with its opening and takes nothing after `file.destroyed`. A step takes an event only when the machine that decides on
 * it does, and there are answers about an order only with one.
 */
export function isTaken({ event: { type }, facts }: Offer, states: States): boolean {
  const { owner } = EVENT_CATALOGUE[type];
  if (states.caseFile === 'destroyed' || facts.lawful === false) return false;
  if (states.caseFile === 'not-opened' && type !== 'case.opened') return false;
  if (!accepts(owner, states[owner]).has(type)) return false;
  const ordered = type === 'order.imposed' || states.enforcement !== 'not-started.no-order';
  return !('orderState' in facts) || (facts.orderState !== undefined) === ordered;
}

/** Where the stage charts go one by one on an offer, by its place in `OFFERS`; the same object when none moves. */
export function moved(states: States, offer: number): States {
  const graphs = stageGraphs();
  let next: Record<MachineName, string> | undefined;
  for (const name of MACHINE_NAMES) {
    const state = graphs[name].moves.get(states[name])?.[offer];
    if (state !== undefined && state !== states[name]) (next ??= { ...states })[name] = state;
  }
  return next ?? states;
}

export function combinations(): Combination[] {
  const graphs = stageGraphs();
  const initial = Object.fromEntries(MACHINE_NAMES.map((name) => [name, graphs[name].initial])) as States;
  const found: Combination[] = [{ states: initial, ways: [], taken: 0 }];
  const places = new Map([[keyOf(initial), 0]]);
  for (const combination of found) {
    const { states, ways } = combination;
    const seen = new Set<string>();
    for (const [offer, offered] of OFFERS.entries()) {
      if (!isTaken(offered, states)) continue;
      combination.taken += 1;
      const next = moved(states, offer);
      if (next === states) continue;
      const key = keyOf(next);
      const { type } = offered.event;
      if (seen.has(`${type} ${key}`)) continue;
      seen.add(`${type} ${key}`);
      const to = places.get(key) ?? found.push({ states: next, ways: [], taken: 0 }) - 1;
      places.set(key, to);
      ways.push({ type, to });
    }
  }
  return found;
}
