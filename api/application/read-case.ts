/** A case for a reader: role first, then tenancy, then time. */
import type { CaseFile } from '../../src/case/model.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { scopeOf } from '../tokens/index.ts';
import type { Caller } from '../tokens/index.ts';
import { presentCase } from './bring-up-to-now.ts';
import { isCaseId, keptFromCases } from './case-access.ts';
import type { Engine } from './engine.ts';

export type ReadCase = { ok: true; file: CaseFile } | { ok: false; problem: Problem };

export async function readCase(engine: Engine, id: string, caller: Caller): Promise<ReadCase> {
  const kept = keptFromCases(caller, engine.now());
  if (kept !== undefined) return { ok: false, problem: kept };
  const file = isCaseId(id) ? await presentCase(engine, id, scopeOf(caller)) : undefined;
  return file === undefined ? { ok: false, problem: problem('not-found') } : { ok: true, file };
}
