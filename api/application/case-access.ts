/** Who comes near a case at all. Tenancy itself is the store's: every query about cases takes a scope. */
import { cite } from '../../src/law/index.ts';
import type { Refusal } from '../../src/case/model.ts';
import type { Instant } from '../../src/time/index.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Caller } from '../tokens/index.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isCaseId = (id: string): boolean => UUID.test(id);

interface Incompetence {
  at: Instant;
  detail: string;
  pointer?: string;
}

/** The contract cites Wth 3(1) for every lack of competence: it says who may act beside the mayor, and in what. */
const RULE = 'wth-3-1';

/** A refusal of competence, cited as on the day of the act. */
export function notCompetent({ at, detail, pointer = '' }: Incompetence): Problem {
  const refusal: Refusal = { code: 'not-competent', rule: RULE, article: cite(RULE, at), detail, pointer };
  return problem('not-competent', { refusals: [refusal] });
}

/** Evaluators and administrators never see a case: the same answer for cases that exist and that do not. */
export function keptFromCases(caller: Caller, now: Instant): Problem | undefined {
  if (caller.role !== 'evaluator' && caller.role !== 'administrator') return undefined;
  return notCompetent({
    at: now,
    detail: 'Zaken zijn er alleen voor wie een huisverbod oplegt, uitvoert of controleert.',
  });
}
