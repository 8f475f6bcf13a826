/**
 * Counters that are wrong on purpose, each in one way that somebody could have taken for right. A comparison that
 * does not find every one of them proves nothing.
 */
import { endsOn, lastDayUnderAtw } from './calendar-walk.ts';
import { DAYS, entry, numberOfDay, SATURDAY } from './civil-days.ts';
import { createCounter, PARTS_OF_THE_LAW, secondCounter } from './counter.ts';
import type { Count, Counted, Counter, Parts, RuleName } from './counter.ts';
import { knownCalendar, worstCalendar } from './free-days.ts';
import { firstShowing, lastShowing, MINUTE, readClock } from './wall-clock.ts';
import type { ClockReading } from './wall-clock.ts';

export interface WrongCounter {
  readonly mistake: string;
  readonly counter: Counter;
}

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function withParts(mistake: string, parts: Partial<Parts>): WrongCounter {
  return { mistake, counter: createCounter({ ...PARTS_OF_THE_LAW, ...parts }) };
}

/** Wrong for one rule, or for all, in the answer that the right counter gave. */
function altered(
  mistake: string,
  rule: RuleName | 'all',
  alter: (count: Count, from: number) => Counted,
): WrongCounter {
  const counter: Counter = (name, from) => {
    const right = secondCounter(name, from);
    if (right === 'no-term' || (rule !== 'all' && rule !== name)) return right;
    return alter(right, from);
  };
  return { mistake, counter };
}

/** 02:30 on a day without it becomes 03:30: what most date libraries give. */
function pushedForward(reading: ClockReading): number {
  const first = firstShowing(reading);
  const skipped = readClock(first).minute !== reading.minute;
  return skipped ? firstShowing({ ...reading, minute: reading.minute + 60 }) : first;
}

/** The calendar with one holiday left out, or held on another day. */
function holidayMissed(text: string, heldOn?: string): Parts['known'] {
  const missed = numberOfDay(text);
  const held = heldOn === undefined ? missed : numberOfDay(heldOn);
  return (day) => (day === held && held !== missed) || (knownCalendar(day) && day !== missed);
}

function onlyFiveMayOfLustrums(day: number): boolean {
  const { year, month, day: date, weekday } = entry(DAYS, day);
  const ordinaryFiveMay = month === 5 && date === 5 && year % 5 !== 0 && weekday < SATURDAY;
  return knownCalendar(day) && !ordinaryFiveMay;
}

function moved(event: number, days: number, isFree: Parts['known']): number {
  let day = event + days;
  while (isFree(day)) day += 1;
  return day;
}

/** Every decree of 2022 taken for known. */
function sure2022(day: number): boolean {
  return entry(DAYS, day).year === 2022 ? knownCalendar(day) : worstCalendar(day);
}

/** Another end, in the answer and in the statute's reading. */
function ending(count: Count, dueAt: number): Count {
  const readings = count.readings.map((reading, at) => (at === 0 ? { ...reading, dueAt } : reading));
  return { ...count, dueAt, readings };
}

export const WRONG_COUNTERS: readonly WrongCounter[] = [
  withParts('the second of two equal autumn times', { showing: lastShowing }),
  withParts('a skipped time is pushed forward by the hour', { showing: pushedForward }),
  altered('ten days are 240 hours', 'wth-2-1', (count, from) => ending(count, from + 10 * DAY)),
  altered('28 days are 672 hours', 'wth-9-1', (count, from) => ending(count, from + 28 * DAY)),
  altered('24 hours are the same time tomorrow', 'wth-2-6', (count, from) => {
    const { day, minute, rest } = readClock(from);
    return ending(count, firstShowing({ day: day + 1, minute, rest }));
  }),
  altered('a minute late', 'wth-6-1-b', (count) => ending(count, count.dueAt + MINUTE)),
  altered('a day ends at midnight UTC', 'awbi-6-2', (count) =>
    ending(count, Math.ceil(count.dueAt / DAY) * DAY),
  ),
  withParts('the day of the event counts', {
    lastDay: (event, days, isFree) => lastDayUnderAtw(event - 1, days, isFree),
  }),
  withParts('Atw 1 forgotten', { lastDay: (event, days) => event + days }),
  withParts('Atw 2 forgotten', { lastDay: moved }),
  withParts('one decree forgotten', { known: holidayMissed('2019-12-27') }),
  withParts('Good Friday is an ordinary day', { known: holidayMissed('2009-04-10') }),
  withParts("the Queen's birthday on the day of the King's", {
    known: holidayMissed('2009-04-30', '2009-04-27'),
  }),
  withParts('5 May only every five years', { known: onlyFiveMayOfLustrums }),
  withParts('Ascension Day a week early', { known: holidayMissed('2009-05-21', '2009-05-14') }),
  altered('no year is incomplete', 'all', (count) => ({ ...count, calendarComplete: true })),
  withParts('a year of which the decree is missing is taken for known', { worst: sure2022 }),
  {
    mistake: 'counsel within 24 hours after 1 March 2017 too',
    counter: (rule, from) => secondCounter(rule === 'wth-5-1' ? 'wth-2-6' : rule, from),
  },
  {
    mistake: 'a rule before there was a law',
    counter: (rule, from) =>
      rule === 'wth-2-6' && secondCounter(rule, from) === 'no-term'
        ? { dueAt: from + DAY, calendarComplete: true, readings: [{ reading: 'statute', dueAt: from + DAY }] }
        : secondCounter(rule, from),
  },
  altered('29 February becomes 1 March', 'wth-10-1', (count, from) => {
    const { month, day } = entry(DAYS, readClock(from).day);
    return month === 2 && day === 29 ? ending(count, count.dueAt + DAY) : count;
  }),
  altered('the later reading is the answer', 'wth-6-1-a', (count) => ({
    ...count,
    dueAt: count.readings[1]?.dueAt ?? count.dueAt,
  })),
  altered('no practice reading', 'wth-6-1-a', (count) => ({
    ...count,
    readings: count.readings.slice(0, 1),
  })),
  altered('the Atw moves the end of an authorisation', 'awbi-6-2', (count, from) => {
    const event = readClock(from).day;
    return endsOn(event, event + 3, { days: 3, isFree: knownCalendar })
      ? count
      : ending(count, count.dueAt + DAY);
  }),
];
