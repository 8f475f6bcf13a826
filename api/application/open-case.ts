/** Opening a case: its first event. */
import { openCase as firstStep } from '../../machines/index.ts';
import { validateOpening } from '../../src/case/events/index.ts';
import type { ProposedEvent, Role } from '../../src/case/model.ts';
import { fieldsOf, instantOf } from '../../src/shapes/index.ts';
import { localDateOf } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Answer } from '../edge/answer.ts';
import { created } from '../edge/answer.ts';
import { withFaults } from '../edge/body.ts';
import type { ReadBody } from '../edge/body.ts';
import { invalid } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';
import { MUNICIPALITY_CODE, scopeOf } from '../tokens/index.ts';
import type { Caller } from '../tokens/index.ts';
import { caseView } from '../views/case.ts';
import { actorOf } from './act.ts';
import { keptFromCases, notCompetent } from './case-access.ts';
import { caseWrite } from './case-write.ts';
import type { Engine } from './engine.ts';
import { keyed, addressErrors, once, recordOf, replay } from './idempotency.ts';
import type { CommandAddress, Keyed } from './idempotency.ts';
import { etagOf } from './if-match.ts';
import { previousCasesOf } from './previous-cases.ts';
import { refusedStep } from './refused-step.ts';
import { namesOf } from './role-names.ts';

export interface OpenCase extends CommandAddress {
  caller: Caller;
  body: ReadBody;
}

const OPENERS: readonly Role[] = ['hulpofficier', 'police', 'veilig-thuis', 'mayors-office', 'mayor'];

function incompetent(caller: Caller, body: ReadBody, at: Instant): Problem | undefined {
  if (!OPENERS.includes(caller.role)) {
    const detail = `Een zaak kan alleen worden geopend door ${namesOf(OPENERS)}.`;
    return notCompetent({ at, detail });
  }
  const { municipality } = fieldsOf(body.outcome === 'read' ? body.value : undefined);
  const scope = scopeOf(caller);
  if (typeof municipality !== 'string' || !MUNICIPALITY_CODE.test(municipality)) return undefined;
  if (scope === 'all' || scope.includes(municipality)) return undefined;
  const detail = 'Uw organisatie werkt niet voor deze gemeente.';
  return notCompetent({ at, detail, pointer: '/municipality' });
}

function shapeErrors(body: unknown, now: Instant): FieldError[] {
  const checked = validateOpening(body);
  const errors: FieldError[] = checked.ok ? [] : [...checked.errors];
  const reportedAt = instantOf(fieldsOf(body)['reportedAt']);
  if (reportedAt !== undefined && reportedAt > now) {
    errors.push({ pointer: '/reportedAt', detail: "Veld 'reportedAt' moet op of voor nu liggen." });
  }
  return errors;
}

export async function openCase(engine: Engine, command: OpenCase): Promise<Answer> {
  const { caller, body } = command;
  const now = engine.now();
  const refusal = keptFromCases(caller, now) ?? incompetent(caller, body, now);
  if (refusal !== undefined) return refusal;
  const around = addressErrors(command);
  if (body.outcome !== 'read') return withFaults(body.problem, around);
  const errors = [...around, ...shapeErrors(body.value, now)];
  if (errors.length > 0) return invalid(errors);
  const mine = keyed(caller, command, body.value);
  return once(engine, mine, () => open(engine, caller, body.value, mine));
}

async function open(engine: Engine, caller: Caller, body: unknown, key: Keyed): Promise<Answer> {
  const checked = validateOpening(body);
  if (!checked.ok) return invalid(checked.errors);
  const now = engine.now();
  const { municipality, reportedAt } = checked.data;
  const event: ProposedEvent = {
    type: 'case.opened',
    occurredAt: instantOf(reportedAt) ?? now,
    timeSource: 'entered',
    actor: actorOf(caller),
    data: checked.data,
  };
  const identity = {
    id: engine.newId(),
    number: await engine.store.nextCaseNumber(municipality, Number(localDateOf(now).slice(0, 4))),
    region: engine.regions.regionOf(municipality)?.id ?? null,
    protocol: engine.regions.protocolFor(municipality),
  };
  const result = firstStep(identity, event, now);
  if (result.outcome !== 'accepted') return refusedStep(result);
  const { snapshot } = result.file;
  const answer = created(caseView(result.file, await previousCasesOf(engine.store, result.file)), {
    location: `/v1/cases/${snapshot.id}`,
    etag: etagOf(snapshot.version),
  });
  const recorder = { at: now, actor: caller.subject, office: caller.office, action: 'case.opened' };
  const stored = await engine.store.record(caseWrite(result, 0, recorder, recordOf(key, answer)));
  if (stored.outcome === 'key-exists') return replay(stored.record, key);
  if (stored.outcome === 'version-changed') throw new Error('A new case already exists');
  return answer;
}
