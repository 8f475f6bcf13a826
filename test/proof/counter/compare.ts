/** Lays a counter beside the engine over a plan of starts, and counts what was compared and what differed. */
import type { Counted, Counter, Ending, RuleName } from './counter.ts';
import { engineCounter } from './engine.ts';
import type { WrongCounter } from './wrong-counters.ts';

/** Which rules are asked at which instants. */
export interface Plan {
  readonly rules: readonly RuleName[];
  readonly starts: Iterable<number>;
}

export interface Difference {
  readonly rule: RuleName;
  readonly from: number;
  readonly engine: Counted;
  readonly counter: Counted;
}

export interface Tally {
  readonly compared: Map<RuleName, number>;
  readonly differing: Map<RuleName, number>;
  /** The first few, to look at. */
  readonly differences: Difference[];
}

const SHOWN = 20;

/** Compares the engine with a counter over all plans. */
export function compareAll(counter: Counter, plans: Iterable<Plan>): Tally {
  const tally: Tally = { compared: new Map(), differing: new Map(), differences: [] };
  for (const { rules, starts } of plans) {
    let asked = 0;
    for (const from of starts) {
      asked += 1;
      for (const rule of rules) {
        const difference = compareOne(counter, rule, from);
        if (difference === undefined) continue;
        count(tally.differing, rule, 1);
        if (tally.differences.length < SHOWN) tally.differences.push(difference);
      }
    }
    for (const rule of rules) count(tally.compared, rule, asked);
  }
  return tally;
}

/** Those of the wrong counters in which the plans show no difference from the engine; the engine is asked once for all. */
export function notFound(
  wrongCounters: readonly WrongCounter[],
  plans: Iterable<Plan>,
): readonly WrongCounter[] {
  let sought = wrongCounters;
  for (const { rules, starts } of plans) {
    for (const from of starts) {
      for (const rule of rules) {
        const engine = engineCounter(rule, from);
        const agrees = ({ counter }: WrongCounter): boolean => sameCount(engine, counter(rule, from));
        if (!sought.every(agrees)) sought = sought.filter(agrees);
      }
      if (sought.length === 0) return sought;
    }
  }
  return sought;
}

function compareOne(counter: Counter, rule: RuleName, from: number): Difference | undefined {
  const engine = engineCounter(rule, from);
  const counted = counter(rule, from);
  return sameCount(engine, counted) ? undefined : { rule, from, engine, counter: counted };
}

/** Whether two answers agree in every end, last day, reading and in what they say of the calendar. */
export function sameCount(one: Counted, other: Counted): boolean {
  if (one === 'no-term' || other === 'no-term') return one === other;
  if (!sameEnding(one, other) || one.calendarComplete !== other.calendarComplete) return false;
  return (
    one.readings.length === other.readings.length &&
    one.readings.every((reading, at) => {
      const beside = other.readings[at];
      return beside !== undefined && reading.reading === beside.reading && sameEnding(reading, beside);
    })
  );
}

function sameEnding(one: Ending, other: Ending): boolean {
  return one.dueAt === other.dueAt && one.lastDay === other.lastDay;
}

function count(counts: Map<RuleName, number>, rule: RuleName, more: number): void {
  counts.set(rule, (counts.get(rule) ?? 0) + more);
}
