/** An example of every kind of error, by its code. */
import { invalid, problem, problemBody, PROBLEMS } from '../../problem.ts';
import type { Problem, ProblemCode } from '../../problem.ts';
import { namesOf } from '../../application/role-names.ts';
import { notCompetent } from '../../application/case-access.ts';
import { EVENT_CATALOGUE, validateEventData } from '../../../src/case/index.ts';
import { told } from './example.ts';
import type { NamedExample } from './example.ts';
import { offered, playedCase } from './played-case.ts';

const INSTANCE = '00000000-0000-4000-8000-000000000002';

/** An order imposed straight after the report, without facts: the law has more than one thing to say. */
function refusedOrder(): Problem {
  const result = offered(
    playedCase(1),
    told('mayor', 'order.imposed', '2026-03-02T18:15:00+01:00', {
      decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
      form: 'written',
      danger: 'established',
      grounds: ['2a.4'],
      facts: '',
      interests: 'Proef: veiligheid weegt zwaarder dan verblijf thuis.',
      contactBan: [{ person: 'p2', status: 'forbidden' }],
    }),
  );
  if (result.outcome !== 'gate-refused') throw new Error(`The example is not refused: ${result.outcome}`);
  return problem('gate-refused', { refusals: result.refusals });
}

function tooEarly(): Problem {
  const result = offered(playedCase(1), told('police', 'home.left', '2026-03-02T18:15:00+01:00', {}));
  if (result.outcome !== 'not-accepted') throw new Error(`The example is taken: ${result.outcome}`);
  return problem('not-accepted', { accepts: result.accepts });
}

function notTheRole(): Problem {
  const detail = `Dit kan alleen worden vastgelegd door ${namesOf(EVENT_CATALOGUE['order.extended'].roles)}.`;
  return notCompetent({ at: playedCase(0).event.occurredAt, detail, pointer: '/type' });
}

function malformed(): Problem {
  const checked = validateEventData('care.contacted', { agency: 'zorg aanbieder' });
  const errors = checked.ok ? [] : checked.errors;
  return invalid(errors.map(({ pointer, detail }) => ({ pointer: `/data${pointer}`, detail })));
}

const TOLD: Partial<Record<ProblemCode, () => Problem>> = {
  invalid: malformed,
  'gate-refused': refusedOrder,
  'not-accepted': tooEarly,
  'not-competent': notTheRole,
};

/** Its values are what the service answers. */
export function problemExample(code: ProblemCode): NamedExample {
  const answer = TOLD[code]?.() ?? problem(code);
  return { name: `problem-${code}`, summary: PROBLEMS[code].title, value: problemBody(answer, INSTANCE) };
}
