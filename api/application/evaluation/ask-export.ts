/** Asking for an export: who may, for which cases, and once per key. It is made in the background. */
import type { ExportJob } from '../../../db/evaluation-port.ts';
import type { Scope } from '../../../db/port.ts';
import { dutchErrors, fieldsOf } from '../../../src/shapes/index.ts';
import type { Instant } from '../../../src/time/index.ts';
import { accepted } from '../../edge/answer.ts';
import type { Answer } from '../../edge/answer.ts';
import { withFaults } from '../../edge/body.ts';
import type { ReadBody } from '../../edge/body.ts';
import { invalid } from '../../problem.ts';
import type { Problem } from '../../problem.ts';
import { exportRequestShape } from '../../shapes/export.ts';
import type { ExportRequest } from '../../shapes/export.ts';
import type { Caller } from '../../tokens/index.ts';
import { exportView } from '../../views/export.ts';
import { notCompetent } from '../case-access.ts';
import type { Engine } from '../engine.ts';
import { addressErrors, keyed, once, recordOf, replay } from '../idempotency.ts';
import type { CommandAddress, Keyed } from '../idempotency.ts';
import { canonicalRequest, requestFaults } from './export-request.ts';
import type { ExportDesk } from './export-desk.ts';

export interface AskExport extends CommandAddress {
  caller: Caller;
  body: ReadBody;
}

/** Exports are nobody else's, whether they exist or not. */
export function keptFromExports({ role }: Caller, at: Instant): Problem | undefined {
  if (role === 'evaluator' || role === 'administrator') return undefined;
  return notCompetent({ at, detail: 'Leveringen zijn er alleen voor een evaluator of de beheerder.' });
}

function incompetent(caller: Caller, body: ReadBody, at: Instant): Problem | undefined {
  const kept = keptFromExports(caller, at);
  if (kept !== undefined || caller.role === 'administrator') return kept;
  const { tier } = fieldsOf(body.outcome === 'read' ? body.value : undefined);
  if (tier !== 'A') return undefined;
  return notCompetent({
    at,
    detail: 'Gekoppelde zaken (niveau A) levert alleen de beheerder, onder een overeenkomst.',
    pointer: '/tier',
  });
}

/** An evaluator's token says which municipalities; an administrator's export covers the whole installation. */
export const exportScope = ({ role, municipalities }: Caller): Scope =>
  role === 'administrator' ? 'all' : municipalities.toSorted();

export async function askExport(engine: Engine, desk: ExportDesk, command: AskExport): Promise<Answer> {
  const { caller, body } = command;
  const refusal = incompetent(caller, body, engine.now());
  if (refusal !== undefined) return refusal;
  const errors = addressErrors(command);
  if (body.outcome !== 'read') return withFaults(body.problem, errors);
  const parsed = exportRequestShape.safeParse(body.value);
  if (!parsed.success) errors.push(...dutchErrors(parsed.error));
  errors.push(...requestFaults(body.value, { regions: engine.regions, now: engine.now() }));
  if (!parsed.success || errors.length > 0) return invalid(errors);
  const mine = keyed(caller, command, body.value);
  return once(engine, mine, () => take(engine, desk, { caller, request: parsed.data, mine }));
}

async function take(
  engine: Engine,
  desk: ExportDesk,
  { caller, request, mine }: { caller: Caller; request: ExportRequest; mine: Keyed },
): Promise<Answer> {
  const at = engine.now();
  const job: ExportJob = {
    id: engine.newId(),
    office: caller.office,
    subject: caller.subject,
    request: JSON.stringify(canonicalRequest(request)),
    municipalities: exportScope(caller),
    requestedAt: at,
    status: 'running',
    progress: 0,
    reason: null,
    files: [],
  };
  const answer = accepted(exportView(job), { location: `/v1/exports/${job.id}` });
  const audit = { at, actor: caller.subject, office: caller.office, action: 'export.requested' };
  const stored = await engine.store.addExport(job, recordOf(mine, answer), audit);
  if (stored.outcome === 'key-exists') return replay(stored.record, mine);
  desk.take(job);
  return answer;
}
