/** The engine's answer in the shape of the second counter, so that the two can be laid side by side. */
import { isTermProblem, termOf } from '../../../src/law/index.ts';
import { latestCalendar } from '../../../src/time/index.ts';
import type { Counter } from './counter.ts';

const calendar = latestCalendar();

/** The engine as a counter, without explanations: a run asks it millions of times. */
export const engineCounter: Counter = (rule, from) => {
  const numbers = termOf(rule, from, { calendar });
  if (!isTermProblem(numbers)) return numbers;
  if (numbers.pointer !== '/from') throw new Error(`${rule}: ${numbers.problem}`);
  return 'no-term';
};
