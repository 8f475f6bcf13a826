import {
  addCalendarDays,
  atwApplies,
  type Calendar,
  calendarCompleteFor,
  type CalendarTerm,
  dutchDate,
  endOfCalendarTerm,
  endOfWorkingDays,
  holidayOn,
  isWorkingDay,
  type LocalDate,
  weekdayOf,
  type WorkingDaysTerm,
  yearOf,
} from '../time/index.ts';
import { closingDay, type ExplanationStep, listed } from './explanation.ts';
import type { RuleVersion } from './rule.ts';

/** A stretch of whole days as one edition of the calendar knows it. */
export interface Days {
  eventDay: LocalDate;
  calendar: Calendar;
}

export function explainCalendar(version: RuleVersion, term: CalendarTerm, days: Days): ExplanationStep[] {
  const article = version.citation;
  const { eventDay, calendar } = days;
  const end = endOfCalendarTerm(term, eventDay, calendar);
  const steps: ExplanationStep[] = [countedText(version, term, days)];
  if (!atwApplies(term)) {
    steps.push({
      text: 'De Algemene termijnenwet geldt hier niet: de laatste dag schuift niet op voor een weekend of feestdag.',
      article: version.atwExcludedBy ?? 'Atw art. 4',
    });
  }
  if (end.lengthenedEnd > end.countedEnd) {
    const free = freeDays(addCalendarDays(eventDay, 1), end.lengthenedEnd, calendar);
    steps.push({
      text: `Er moeten ten minste twee gewone dagen in de termijn zitten. Niet mee tellen: ${listed(free)}. De termijn wordt langer, tot en met ${dutchDate(end.lengthenedEnd)}.`,
      article: 'Atw art. 2',
    });
  }
  if (end.lastDay > end.lengthenedEnd) {
    const free = freeDays(end.lengthenedEnd, addCalendarDays(end.lastDay, -1), calendar);
    steps.push({
      text: `De termijn kan niet eindigen op ${listed(free, 'of')}, en loopt door tot en met ${dutchDate(end.lastDay)}.`,
      article: 'Atw art. 1',
    });
  }
  steps.push(closingDay(version, end.lastDay, article));
  if (!end.calendarComplete) steps.push(incomplete(days, end.lastDay));
  return steps;
}

function countedText(
  version: RuleVersion,
  term: CalendarTerm,
  { eventDay, calendar }: Days,
): ExplanationStep {
  const { countedEnd } = endOfCalendarTerm(term, eventDay, calendar);
  const length = `${term.count} ${lengthWord(term)}`;
  return {
    text: `De termijn telt in hele dagen; de dag zelf (${dutchDate(eventDay)}) telt niet mee. Na ${length} is dat tot en met ${dutchDate(countedEnd)}.`,
    article: version.citation,
  };
}

function lengthWord({ count, unit }: CalendarTerm): string {
  if (unit === 'years') return 'jaar';
  const one = count === 1;
  if (unit === 'weeks') return one ? 'week' : 'weken';
  return one ? 'dag' : 'dagen';
}

export function explainWorkingDays(
  version: RuleVersion,
  term: WorkingDaysTerm,
  days: Days,
): ExplanationStep[] {
  const article = version.citation;
  const { eventDay, calendar } = days;
  const { lastDay, calendarComplete } = endOfWorkingDays(term, eventDay, calendar);
  const free = freeDays(addCalendarDays(eventDay, 1), lastDay, calendar);
  const skipped = free.length === 0 ? '' : ` Niet mee tellen: ${listed(free)}.`;
  const steps: ExplanationStep[] = [
    {
      text: `Geteld in werkdagen, zonder ${dutchDate(eventDay)} zelf, is de ${term.count}e werkdag ${dutchDate(lastDay)}.${skipped}`,
      article,
    },
    closingDay(version, lastDay, article),
  ];
  if (!calendarComplete) steps.push(incomplete(days, lastDay));
  return steps;
}

/** The days in the stretch on which nobody works, each with the reason. */
function freeDays(first: LocalDate, last: LocalDate, calendar: Calendar): string[] {
  const named: string[] = [];
  for (let day = first; day <= last; day = addCalendarDays(day, 1)) {
    if (isWorkingDay(day, calendar)) continue;
    const holiday = holidayOn(day, calendar);
    // The date itself already says that it is a Saturday or a Sunday.
    named.push(holiday === undefined ? dutchDate(day) : `${dutchDate(day)} (${holiday.name})`);
  }
  return named;
}

function incomplete({ eventDay, calendar }: Days, lastDay: LocalDate): ExplanationStep {
  const years = new Set<number>();
  for (let day = addCalendarDays(eventDay, 1); day <= lastDay; day = addCalendarDays(day, 1)) {
    if (weekdayOf(day) <= 5 && !calendarCompleteFor(yearOf(day), calendar)) years.add(yearOf(day));
  }
  return {
    text: `Let op: de feestdagenkalender van ${listed([...years].map(String))} is onvolledig. Een dag die bij koninklijk besluit is gelijkgesteld, kan het einde later maken.`,
    article: 'Atw art. 3 lid 3',
  };
}
