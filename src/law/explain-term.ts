import { type Calendar, type Instant, localDateOf, type Term } from '../time/index.ts';
import { explainCalendar, explainWorkingDays } from './explain-calendar.ts';
import { explainHours, explainWallClock } from './explain-clock.ts';
import type { ExplanationStep } from './explanation.ts';
import { ruleOf, versionOn } from './register.ts';
import type { RuleVersion } from './rule.ts';
import type { CountedWith } from './term-of.ts';

/** The texts of a term already counted by `termOf`: each step with its article. Throws when the rule had no number then. */
export function explainTerm(
  ruleId: string,
  from: Instant,
  { calendar, ruleVersion }: CountedWith,
): ExplanationStep[] {
  const version = versionOn(ruleOf(ruleId), ruleVersion ?? localDateOf(from));
  if (version?.term === undefined) throw new Error(`rule ${ruleId} had no number then`);
  const { citation, sentence, countsFrom, unsettled, practice, remarks = [] } = version;
  const start = countsFrom === undefined ? '' : ` Geteld vanaf ${countsFrom}.`;
  const steps: ExplanationStep[] = [{ text: `${sentence}${start}`, article: citation }];
  steps.push(...explainCount(version, version.term, { from, calendar }));
  if (practice !== undefined) {
    steps.push({ text: practice.sentence, article: practice.citation });
    steps.push(
      ...explainCount({ ...version, citation: practice.citation }, practice.term, { from, calendar }),
    );
  }
  steps.push(...remarks.map((remark) => ({ text: remark.text, article: remark.citation })));
  if (unsettled !== undefined) steps.push({ text: unsettled, article: `${citation} (onbeslist)` });
  return steps;
}

function explainCount(
  version: RuleVersion,
  term: Term,
  { from, calendar }: { from: Instant; calendar: Calendar },
): ExplanationStep[] {
  const days = { eventDay: localDateOf(from), calendar };
  switch (term.counting) {
    case 'wall-clock':
      return explainWallClock(version, term, from);
    case 'clock-hours':
      return explainHours(version, term.count, from);
    case 'calendar':
      return explainCalendar(version, term, days);
    case 'working-days':
      return explainWorkingDays(version, term, days);
  }
}
