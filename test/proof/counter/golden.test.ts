import { expect, test } from 'vitest';
import { calculateTerm, isTermProblem } from '../../../src/law/index.ts';
import { secondCounter } from './counter.ts';
import type { Count } from './counter.ts';
import { GOLDEN_CASES } from './golden.ts';

test.each(GOLDEN_CASES)('the second counter gives the golden end of $rule: $source', (golden) => {
  expect(secondCounter(golden.rule, golden.from)).toEqual(golden.expected);
});

test.each(GOLDEN_CASES)('the engine gives the golden end of $rule: $source', (golden) => {
  const answer = calculateTerm(golden.rule, golden.from);
  if (golden.expected === 'no-term') {
    expect(answer).toMatchObject({ pointer: '/from' });
    return;
  }
  if (isTermProblem(answer)) throw new Error(answer.problem);
  const { dueAt, lastDay, calendarComplete, readings } = answer;
  const ending = lastDay === undefined ? { dueAt } : { dueAt, lastDay };
  expect({ ...ending, calendarComplete, readings } satisfies Count).toEqual(golden.expected);
});
