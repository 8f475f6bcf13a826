import { expect, test } from 'vitest';
import { DAYS, entry, numberOfDay } from './civil-days.ts';
import { createCounter, PARTS_OF_THE_LAW, secondCounter } from './counter.ts';
import type { Counted, RuleName } from './counter.ts';
import { engineCounter } from './engine.ts';
import { knownCalendar, worstCalendar } from './free-days.ts';
import { firstShowing } from './wall-clock.ts';

/** Terms short enough to try every set of decrees that could be missing. */
const SHORT: readonly RuleName[] = ['wth-6-1-a', 'awbi-11', 'awb-3-47'];

function lastDaysOf(count: Counted): string[] {
  return count === 'no-term' ? [] : count.readings.map(({ lastDay }) => lastDay ?? '');
}

/** Whether some set of the weekdays that could still have been equated moves an end. */
function someDecreeMoves(rule: RuleName, from: number, event: number): boolean {
  const ends = lastDaysOf(secondCounter(rule, from));
  const last = numberOfDay(ends.toSorted().at(-1) ?? '');
  const open: number[] = [];
  for (let day = event + 1; day <= last; day += 1) {
    if (worstCalendar(day) && !knownCalendar(day)) open.push(day);
  }
  for (let set = 1; set < 2 ** open.length; set += 1) {
    const equated = open.filter((_, at) => Math.floor(set / 2 ** at) % 2 === 1);
    const known = (day: number): boolean => knownCalendar(day) || equated.includes(day);
    const moved = createCounter({ ...PARTS_OF_THE_LAW, known })(rule, from);
    if (lastDaysOf(moved).join(' ') !== ends.join(' ')) return true;
  }
  return false;
}

/** The borders between years of known and of unknown decrees, and spring in a year of unknown ones. */
test.each([
  ['2016-12-20', '2017-01-10'],
  ['2019-12-15', '2020-01-10'],
  ['2021-04-25', '2021-06-01'],
  ['2022-12-15', '2023-01-10'],
  ['2028-12-15', '2029-01-10'],
])('a calendar is incomplete exactly when some set of missing decrees moves an end, %s to %s', (from, to) => {
  for (let day = numberOfDay(from); day <= numberOfDay(to); day += 1) {
    const noon = firstShowing({ day, minute: 720, rest: 0 });
    for (const rule of SHORT) {
      const where = `${rule} from ${entry(DAYS, day).text}`;
      const complete = !someDecreeMoves(rule, noon, day);
      expect(secondCounter(rule, noon), where).toMatchObject({ calendarComplete: complete });
      expect(engineCounter(rule, noon), where).toMatchObject({ calendarComplete: complete });
    }
  }
});
