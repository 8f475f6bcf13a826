import {
  type Calendar,
  dutchDateWithoutWeekday as dutch,
  endOfTerm,
  type Instant,
  type LocalDate,
  localDateOf,
  type TermEnd,
} from '../time/index.ts';
import { findRule, nearestVersion, versionOn } from './register.ts';
import { LAW_STARTS, type Rule, type RuleVersion } from './rule.ts';

export interface TermReading {
  reading: 'statute' | 'practice';
  /** First instant that is too late. */
  dueAt: Instant;
  /** Terms in whole days: the last day that is in time. */
  lastDay?: LocalDate;
}

/** A counted term without its explanation: cheap enough for every replay. */
export interface TermNumbers {
  rule: string;
  /** First day of the version of the rule that was counted with. */
  ruleVersion: LocalDate;
  /** Edition of the calendar that was counted with. */
  calendar: LocalDate;
  /** Citation on the day of `from`. */
  article: string;
  from: Instant;
  /** Of the earliest reading. */
  dueAt: Instant;
  lastDay?: LocalDate;
  /** False when a holiday decree that the calendar lacks could change any of the readings. */
  calendarComplete: boolean;
  /** The statute's reading first; court practice beside it where the law leaves the counting open. */
  readings: readonly TermReading[];
}

export interface TermProblem {
  /** One Dutch sentence. */
  problem: string;
  /** Which part of the question is at fault. */
  pointer: '/rule' | '/from';
}

/** With what a term is counted. An answer given before is counted again with what it was counted with then. */
export interface CountedWith {
  calendar: Calendar;
  /** A day on which the wanted version of the rule held; otherwise the Amsterdam day of the start decides. */
  ruleVersion?: LocalDate | undefined;
}

export function isTermProblem(answer: TermNumbers | TermProblem): answer is TermProblem {
  return 'problem' in answer;
}

/** Counts the term of a rule by the version in force on the Amsterdam day of `from`. */
export function termOf(
  ruleId: string,
  from: Instant,
  { calendar, ruleVersion }: CountedWith,
): TermNumbers | TermProblem {
  const rule = findRule(ruleId);
  if (rule === undefined) return { problem: 'Deze regel staat niet in het register.', pointer: '/rule' };
  const day = ruleVersion ?? localDateOf(from);
  const version = versionOn(rule, day);
  if (version?.term === undefined) return { problem: noNumber(rule, version, day), pointer: '/from' };
  const { term, practice: other } = version;
  const statute = endOfTerm(term, from, calendar);
  const practice = other === undefined ? undefined : endOfTerm(other.term, from, calendar);
  const readings = [
    reading('statute', statute),
    ...(practice === undefined ? [] : [reading('practice', practice)]),
  ];
  const { dueAt, lastDay } = practice !== undefined && practice.dueAt < statute.dueAt ? practice : statute;
  return {
    rule: rule.id,
    ruleVersion: version.from,
    calendar: calendar.edition,
    article: version.citation,
    from,
    dueAt,
    ...(lastDay === undefined ? {} : { lastDay }),
    calendarComplete: statute.calendarComplete && (practice?.calendarComplete ?? true),
    readings,
  };
}

function reading(name: TermReading['reading'], { dueAt, lastDay }: TermEnd): TermReading {
  return { reading: name, dueAt, ...(lastDay === undefined ? {} : { lastDay }) };
}

const PRACTICE =
  'Dit is een praktijknorm: hoe lang het mag duren, spreekt de regio af. De wet noemt er geen tijd voor.';

function noNumber(rule: Rule, version: RuleVersion | undefined, day: LocalDate): string {
  const { citation } = version ?? nearestVersion(rule, day);
  const withNumber = rule.versions.filter(({ term }) => term !== undefined);
  const first = withNumber[0];
  if (rule.uses.includes('practice')) return PRACTICE;
  if (first === undefined) return `${citation} noemt geen termijn in getallen, en heeft dat nooit gedaan.`;
  const until = withNumber.at(-1)?.to;
  const period =
    until === undefined
      ? `sinds ${dutch(first.from)}`
      : `van ${dutch(first.from)} tot en met ${dutch(until)}`;
  // Older statutes did exist before that day, so "not in force" would be untrue of them.
  if (day < LAW_STARTS) {
    return `Op ${dutch(day)} bestond het tijdelijk huisverbod nog niet; ${citation} geeft daarvoor een termijn in getallen ${period}.`;
  }
  const fault = version === undefined ? 'gold niet' : 'noemde geen termijn in getallen';
  return `${citation} ${fault} op ${dutch(day)}; een termijn in getallen was er ${period}.`;
}
