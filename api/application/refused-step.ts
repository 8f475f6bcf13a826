/** What the machines refuse, as a problem. */
import type { StepResult } from '../../machines/index.ts';
import { invalid, problem } from '../problem.ts';
import type { Problem } from '../problem.ts';

export function refusedStep(result: Exclude<StepResult, { outcome: 'accepted' }>): Problem {
  switch (result.outcome) {
    case 'gate-refused':
      return problem('gate-refused', { refusals: result.refusals });
    case 'not-accepted':
      return problem('not-accepted', { accepts: result.accepts });
    case 'invalid':
      return invalid(result.errors);
  }
}
