/** Rules by their Dutch title and the article as it was then: an id says something to a programmer only. */
import type { Instant } from '../../src/time/index.ts';
import { localDateOf } from '../../src/time/index.ts';
import type { Connection } from './client.ts';
import { unbroken } from './lines.ts';

interface RuleWire {
  id: string;
  title: string;
  versions: readonly { from: string; to?: string; citation: string }[];
}

export interface RuleBook {
  /** The id itself where the engine knows no such rule. */
  title(rule: string): string;
  /** Empty when the rule had no text on that day. */
  citation(rule: string, at: Instant): string;
}

/** What is no law: the engine cites it in the words of its configuration, and by the id of the setting. */
const NO_LAW: readonly [start: string, plain: string][] = [['praktijknorm', 'werkafspraak van de regio']];

/** A citation for people, kept on one line. */
export const plainCitation = (citation: string): string =>
  unbroken(NO_LAW.find(([start]) => citation.startsWith(start))?.[1] ?? citation);

export function ruleBook(rules: readonly RuleWire[]): RuleBook {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return {
    title: (rule) => byId.get(rule)?.title ?? rule,
    citation: (rule, at) => {
      const day = localDateOf(at);
      const version = byId
        .get(rule)
        ?.versions.find(({ from, to }) => from <= day && (to === undefined || day <= to));
      return version === undefined ? '' : plainCitation(version.citation);
    },
  };
}

export async function readRules(send: Connection['send']): Promise<RuleBook> {
  const response = await send('/v1/rules', { method: 'GET' });
  if (!response.ok) throw new Error(`GET /v1/rules: ${response.status}`);
  return ruleBook(((await response.json()) as { items: RuleWire[] }).items);
}
