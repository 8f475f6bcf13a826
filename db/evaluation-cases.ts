/** The cases of the evaluation and nothing else of the store, for a thread that only measures: what it need not load it starts without. */
import Database from 'better-sqlite3';
import { evaluationReader } from './evaluation-rows.ts';
import type { EvaluationReader } from './evaluation-rows.ts';

/** For who was started by a holder of the store, which has looked at the file. Throws when it cannot be read; closed by the end of the thread. */
export function openEvaluationCases(file: string): EvaluationReader['cases'] {
  const reader = evaluationReader(
    new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 }),
  );
  return (...asked) => reader.cases(...asked);
}
