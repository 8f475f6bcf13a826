/** The cases of the evaluation and nothing else of the store, for a thread that only measures: what it need not load it starts without. */
import Database from 'better-sqlite3';
import { evaluationReader } from './evaluation-rows.ts';
import type { EvaluationReader } from './evaluation-rows.ts';

export interface EvaluationCases extends Pick<EvaluationReader, 'cases'> {
  /** All reads in it see one state, and ask for it once. */
  together: <T>(work: () => T) => T;
}

/** For who was started by a holder of the store, which has looked at the file. Throws when it cannot be read; closed by the end of the thread. */
export function openEvaluationCases(file: string): EvaluationCases {
  const raw = new Database(file, { readonly: true, fileMustExist: true, timeout: 10_000 });
  const reader = evaluationReader(raw);
  const together = raw.transaction((work: () => unknown) => work());
  return {
    cases: (...asked) => reader.cases(...asked),
    together: <T>(work: () => T) => together(work) as T,
  };
}
