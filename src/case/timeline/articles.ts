import { cite, findRule } from '../../law/index.ts';
import type { Instant } from '../../time/index.ts';

/** The rule as it is cited on the day; nothing for what is no law, such as a norm of the region. */
export function articleOf(rule: string | undefined, at: Instant): { article?: string } {
  const known = rule === undefined ? undefined : findRule(rule);
  if (known === undefined || known.uses.includes('practice')) return {};
  return { article: cite(known.id, at) };
}
