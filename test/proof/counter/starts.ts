/** The instants at which the engine and the second counter are both asked. */
import { DAYS, entry, numberOfDay } from './civil-days.ts';
import type { Plan } from './compare.ts';
import { RULE_NAMES } from './counter.ts';
import type { RuleName } from './counter.ts';
import { changeOn, firstShowing, MINUTE, startOfDayNumber } from './wall-clock.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Rules whose end depends on the minute of the start; all others only on its civil day. */
const TO_THE_MINUTE: readonly RuleName[] = [
  'wth-2-1',
  'wth-9-1',
  'wth-9-1-decide',
  'wth-2-6',
  'wth-5-1',
  'wth-6-1-b',
];

/** Times of the day at which every day is asked: its edges, the hour that clock changes touch, noon; some with seconds. */
const TIMES_OF_DAY = [
  { minute: 0, rest: 0 },
  { minute: 2 * 60, rest: 0 },
  { minute: 2 * 60 + 30, rest: 15_250 },
  { minute: 12 * 60, rest: 0 },
  { minute: 23 * 60 + 59, rest: 0 },
  { minute: 23 * 60 + 59, rest: 59_999 },
] as const;

/** The instant of each clock change of these years, epoch milliseconds. */
export function clockChanges(firstYear: number, lastYear: number): number[] {
  const changes: number[] = [];
  for (const [number, day] of DAYS.entries()) {
    const change = changeOn(day);
    if (change === 'none' || day.year < firstYear || day.year > lastYear) continue;
    changes.push(startOfDayNumber(number) + (change === 'forward' ? 2 : 3) * HOUR);
  }
  return changes;
}

function* everyMinute(from: number, to: number): Iterable<number> {
  for (let now = from; now <= to; now += MINUTE) yield now;
}

/** Every day from one civil day up to and including another, at each time of the day. */
export function* everyDay(from: string, to: string): Iterable<number> {
  const last = numberOfDay(to);
  for (let day = numberOfDay(from); day <= last; day += 1) {
    for (const time of TIMES_OF_DAY) yield firstShowing({ day, ...time });
  }
}

/**
 * Around each change every minute from 29 days before to 2 days after: the longest wall-clock term has 28 days,
 * so every minute is asked whose start, or whose end after 24 hours, 10 or 28 days, lies within a day of the
 * change, and every minute whose term crosses it. Terms in whole days read only the civil day of the start, so
 * for them every minute from 26 hours before to 26 hours after is asked: more than the two days it touches.
 */
function* plansAroundChanges(firstYear: number, lastYear: number): Iterable<Plan> {
  const wholeDays = RULE_NAMES.filter((rule) => !TO_THE_MINUTE.includes(rule));
  for (const change of clockChanges(firstYear, lastYear)) {
    yield { rules: TO_THE_MINUTE, starts: everyMinute(change - 29 * DAY, change + 2 * DAY) };
    yield { rules: wholeDays, starts: everyMinute(change - 26 * HOUR, change + 26 * HOUR) };
  }
}

/** The whole proof: from a month before the first rule, where none may answer, to the end of 2040. */
export function* wholePlan(): Iterable<Plan> {
  yield { rules: RULE_NAMES, starts: everyDay(entry(DAYS, 0).text, '2040-12-31') };
  yield* plansAroundChanges(2009, 2040);
}

/**
 * The minutes at which a start, or the end that follows it, enters or leaves a skipped or repeated hour: the
 * change itself and an hour on both sides, and one hour more, for the clock of the start may differ from that of the end.
 */
function* edgeMinutes(firstYear: number, lastYear: number): Iterable<number> {
  for (const change of clockChanges(firstYear, lastYear)) {
    for (const hours of [-2, -1, 0, 1, 2]) {
      for (const daysBefore of [0, 1, 10, 28]) {
        const edge = change + hours * HOUR - daysBefore * DAY;
        yield* everyMinute(edge - MINUTE, edge + MINUTE);
      }
    }
  }
}

/** A slice of the whole that takes a second: days of each kind of year, and the edges of every change. */
export function* samplePlan(): Iterable<Plan> {
  yield { rules: RULE_NAMES, starts: everyDay('2008-12-30', '2009-05-31') };
  yield { rules: RULE_NAMES, starts: everyDay('2009-10-10', '2009-10-31') };
  yield { rules: RULE_NAMES, starts: everyDay('2017-02-20', '2017-06-10') };
  yield { rules: RULE_NAMES, starts: everyDay('2019-11-10', '2020-03-10') };
  yield { rules: RULE_NAMES, starts: everyDay('2022-11-10', '2023-01-20') };
  yield { rules: RULE_NAMES, starts: everyDay('2026-12-20', '2027-01-10') };
  yield { rules: RULE_NAMES, starts: everyDay('2028-11-10', '2029-01-20') };
  yield { rules: TO_THE_MINUTE, starts: edgeMinutes(2009, 2040) };
}
