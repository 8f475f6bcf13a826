import { type Instant, type LocalDate, localDateOf } from '../time/index.ts';
import { ATW_RULES } from './atw.ts';
import { AWB_RULES } from './awb.ts';
import { AWBI_RULES } from './awbi.ts';
import { BESLUIT_RULES, GEMEENTEWET_RULES } from './besluit.ts';
import { PRACTICE_NORMS } from './practice-norms.ts';
import type { Rule, RuleVersion } from './rule.ts';
import { WTH_RULES } from './wth.ts';

/** Every rule the engine applies or cites. */
export const RULES: readonly Rule[] = [
  ...WTH_RULES,
  ...BESLUIT_RULES,
  ...AWB_RULES,
  ...AWBI_RULES,
  ...ATW_RULES,
  ...GEMEENTEWET_RULES,
  ...PRACTICE_NORMS,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

export function findRule(id: string): Rule | undefined {
  return byId.get(id);
}

/** For ids that the code itself writes: an unknown one is a bug, and throws. */
export function ruleOf(id: string): Rule {
  const rule = byId.get(id);
  if (rule === undefined) throw new Error(`no rule ${id} in the register`);
  return rule;
}

export function versionOn(rule: Rule, day: LocalDate): RuleVersion | undefined {
  // Most rules have one version: spare them the search.
  return rule.versions.find(({ from, to }) => from <= day && (to === undefined || day <= to));
}

/** The version in force on the Amsterdam day of `at`; `undefined` when there was none, or no such rule. */
export function ruleAt(id: string, at: Instant): RuleVersion | undefined {
  const rule = byId.get(id);
  return rule === undefined ? undefined : versionOn(rule, localDateOf(at));
}

/**
 * How the rule is cited on the day of `at`. When it was not in force then, the nearest version is cited: the first one before its
 * time, the last one after it. An unknown id throws.
 */
export function cite(id: string, at: Instant): string {
  return versionCited(id, at).citation;
}

/** The version that `cite` cites. */
export function versionCited(id: string, at: Instant): RuleVersion {
  return nearestVersion(ruleOf(id), localDateOf(at));
}

export function nearestVersion(rule: Rule, day: LocalDate): RuleVersion {
  const nearest = rule.versions.findLast(({ from }) => from <= day) ?? rule.versions[0];
  if (nearest === undefined) throw new Error(`rule ${rule.id} has no version`);
  return nearest;
}
