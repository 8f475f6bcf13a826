/** A mayor gives, reads and ends mandates of the own municipality (Wth 3(1)); what cannot be mandated is refused. */
import { MANDATE_POWERS } from '../../src/case/index.ts';
import { cite } from '../../src/law/index.ts';
import type { Mandate, Refusal } from '../../src/case/model.ts';
import { dutchErrors, fieldsOf } from '../../src/shapes/index.ts';
import { parseInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Answer } from '../edge/answer.ts';
import { created } from '../edge/answer.ts';
import { withFaults } from '../edge/body.ts';
import type { ReadBody } from '../edge/body.ts';
import { invalid, problem } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';
import { mandateRequestShape } from '../shapes/mandate.ts';
import type { Caller } from '../tokens/index.ts';
import { mandateView } from '../views/mandate.ts';
import { notCompetent } from './case-access.ts';
import type { Engine } from './engine.ts';
import { keyed, addressErrors, once, recordOf, replay } from './idempotency.ts';
import type { CommandAddress, Keyed } from './idempotency.ts';

export interface GiveMandate extends CommandAddress {
  caller: Caller;
  body: ReadBody;
}

function incompetent(caller: Caller, body: ReadBody, at: Instant): Problem | undefined {
  if (caller.role !== 'mayor') {
    return notCompetent({ at, detail: 'Alleen de burgemeester kan mandaat geven.' });
  }
  const { municipality } = fieldsOf(body.outcome === 'read' ? body.value : undefined);
  if (municipality === undefined || municipality === caller.office) return undefined;
  const detail = 'Een burgemeester geeft alleen mandaat voor de eigen gemeente.';
  return notCompetent({ at, detail, pointer: '/municipality' });
}

function powerRefusals(powers: readonly string[], at: Instant): Refusal[] {
  const known: readonly string[] = MANDATE_POWERS;
  return powers.flatMap((power, index) =>
    known.includes(power)
      ? []
      : [
          {
            code: 'power-not-mandatable',
            rule: 'wth-3-1',
            article: cite('wth-3-1', at),
            detail: `Deze bevoegdheid kan niet worden gemandateerd; wel: ${known.join(', ')}.`,
            pointer: `/powers/${index}`,
          },
        ],
  );
}

export async function giveMandate(engine: Engine, command: GiveMandate): Promise<Answer> {
  const { caller, body } = command;
  const refusal = incompetent(caller, body, engine.now());
  if (refusal !== undefined) return refusal;
  const errors: FieldError[] = addressErrors(command);
  if (body.outcome !== 'read') return withFaults(body.problem, errors);
  const parsed = mandateRequestShape.safeParse(body.value);
  if (!parsed.success || errors.length > 0) {
    return invalid([...errors, ...(parsed.success ? [] : dutchErrors(parsed.error))]);
  }
  const { from, until, holder, holderOffice, ...rest } = parsed.data;
  const mandate: Mandate = {
    id: engine.newId(),
    ...rest,
    ...(holder === undefined ? {} : { holder }),
    ...(holderOffice === undefined ? {} : { holderOffice }),
    from: parseInstant(from) ?? Number.NaN,
    until: until === undefined ? null : (parseInstant(until) ?? Number.NaN),
  };
  const mine = keyed(caller, command, body.value);
  return once(engine, mine, () => store(engine, caller, mandate, mine));
}

async function store(engine: Engine, caller: Caller, mandate: Mandate, key: Keyed): Promise<Answer> {
  const refusals = powerRefusals(mandate.powers, mandate.from);
  if (refusals.length > 0) return problem('gate-refused', { refusals });
  const answer = created(mandateView(mandate), { location: `/v1/mandates/${mandate.id}` });
  const audit = { at: engine.now(), actor: caller.subject, office: caller.office, action: 'mandate.given' };
  const stored = await engine.store.addMandate(mandate, recordOf(key, answer), audit);
  return stored.outcome === 'key-exists' ? replay(stored.record, key) : answer;
}
