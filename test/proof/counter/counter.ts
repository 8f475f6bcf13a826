/**
 * The second counter: what each term of the law gives, written from the law page alone (section 3) and without
 * a look at the engine, so that a mistake in one is no mistake in the other.
 *
 * - It imports nothing from the engine and asks neither Temporal, Intl, Date nor a date library: days come from
 *   walking the civil calendar from one known Monday (`civil-days.ts`), instants from counting the minutes of a
 *   wall clock whose hand is set twice a year (`wall-clock.ts`). No zone database and no offset.
 * - Easter comes from the table of full moons by golden number (`easter.ts`), not from the closed formula.
 * - Terms are walked over those days and minutes and counted on the way (`calendar-walk.ts`).
 * - Completeness is answered by trial: the term is walked again in the calendar where every weekday that a
 *   missing decree could have equated is a holiday; when the end does not stand there, it is uncertain.
 */
import { DAYS, entry, numberOfDay } from './civil-days.ts';
import {
  endsOn,
  holdsWorkingDays,
  lastDayUnderAtw,
  nthWorkingDay,
  sameDateAfterYears,
} from './calendar-walk.ts';
import { knownCalendar, worstCalendar } from './free-days.ts';
import type { Calendar } from './free-days.ts';
import { firstShowing, MINUTE, readClock, startOfDayNumber } from './wall-clock.ts';
import type { ClockReading } from './wall-clock.ts';

export interface Ending {
  /** First instant that is too late, epoch milliseconds. */
  readonly dueAt: number;
  readonly lastDay?: string;
}

export interface Reading extends Ending {
  readonly reading: 'statute' | 'practice';
}

export interface Count extends Ending {
  /** False when a decree that the law page lacks could move the end of any reading. */
  readonly calendarComplete: boolean;
  readonly readings: readonly Reading[];
}

/** `no-term`: at that instant the rule did not hold, or had no number. */
export type Counted = Count | 'no-term';
export type Counter = (rule: RuleName, from: number) => Counted;

export type RuleName = keyof typeof RULES;

type Rule =
  | { readonly wallClockDays: number }
  | { readonly clockHours: number; readonly until?: string }
  | { readonly days: number; readonly atw: boolean; readonly workingDays?: number }
  | { readonly years: number };

/** The table of the law page, section 3. */
const RULES = {
  'wth-2-1': { wallClockDays: 10 },
  'wth-9-1': { wallClockDays: 28 },
  'wth-9-1-decide': { wallClockDays: 10 },
  'wth-2-6': { clockHours: 24 },
  'wth-5-1': { clockHours: 24, until: '2017-03-01' },
  'wth-6-1-a': { days: 3, atw: true, workingDays: 3 },
  'wth-6-1-b': { clockHours: 24 },
  'wth-8-1-court': { days: 14, atw: true },
  'awb-6-7': { days: 42, atw: true },
  'awb-6-24': { days: 42, atw: true },
  'awb-3-47': { days: 7, atw: true },
  'awbi-6-2': { days: 3, atw: false },
  'awbi-11': { days: 4, atw: true },
  'wth-10-1': { years: 5 },
} as const satisfies Record<string, Rule>;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** The Wet tijdelijk huisverbod holds from this day. */
const LAW_STARTS = startOfDayNumber(numberOfDay('2009-01-01'));

/** What the law lays down once; a deliberately wrong counter is made by replacing one of them. */
export interface Parts {
  readonly showing: (reading: ClockReading) => number;
  readonly known: Calendar;
  readonly worst: Calendar;
  readonly lastDay: (event: number, days: number, isFree: Calendar) => number;
}

export const PARTS_OF_THE_LAW: Parts = {
  showing: firstShowing,
  known: knownCalendar,
  worst: worstCalendar,
  lastDay: lastDayUnderAtw,
};

/** A counter from its parts. */
export function createCounter(parts: Parts): Counter {
  return (name, from) => {
    const rule: Rule = RULES[name];
    if (from < LAW_STARTS) return 'no-term';
    if ('wallClockDays' in rule) return wallClockDays(from, rule.wallClockDays, parts);
    if ('clockHours' in rule) return clockHours(from, rule.clockHours, rule.until);
    const event = readClock(from).day;
    if ('years' in rule) return statute(endOf(sameDateAfterYears(event, rule.years)), true);
    if (!rule.atw) return statute(endOf(event + rule.days), true);
    const byStatute = underAtw(event, rule.days, parts);
    if (rule.workingDays === undefined) return byStatute;
    return besidePractice(byStatute, event, rule.workingDays, parts);
  };
}

export const secondCounter: Counter = createCounter(PARTS_OF_THE_LAW);

function statute(end: Ending, calendarComplete: boolean): Count {
  return { ...end, calendarComplete, readings: [{ reading: 'statute', ...end }] };
}

function wallClockDays(from: number, days: number, parts: Parts): Count {
  const { day, minute, rest } = readClock(from);
  return statute({ dueAt: parts.showing({ day: day + days, minute, rest }) }, true);
}

function clockHours(from: number, hours: number, until: string | undefined): Counted {
  if (until !== undefined && from >= startOfDayNumber(numberOfDay(until))) return 'no-term';
  const step = MINUTE;
  let now = from;
  for (let walked = 0; walked < hours * 60; walked += 1) now += step;
  return statute({ dueAt: now }, true);
}

function underAtw(event: number, days: number, parts: Parts): Count {
  const last = parts.lastDay(event, days, parts.known);
  return statute(endOf(last), endsOn(event, last, { days, isFree: parts.worst }));
}

/** Beside the statute's reading the working days of court practice; the earlier end is the answer's own. */
function besidePractice(byStatute: Count, event: number, nth: number, parts: Parts): Count {
  const last = nthWorkingDay(event, nth, parts.known);
  const practice = endOf(last);
  const stands = holdsWorkingDays(event, last, { nth, isFree: parts.worst });
  return {
    ...byStatute,
    ...(practice.dueAt < byStatute.dueAt ? practice : {}),
    calendarComplete: byStatute.calendarComplete && stands,
    readings: [...byStatute.readings, { reading: 'practice', ...practice }],
  };
}

/** A calendar term runs to the end of its last day: the day after begins too late. */
function endOf(last: number): Required<Ending> {
  return { dueAt: startOfDayNumber(last + 1), lastDay: entry(DAYS, last).text };
}
