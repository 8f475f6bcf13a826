/** The face of the examples: each once, by name, for the document to refer to. */
import { PROBLEMS } from '../../problem.ts';
import type { ProblemCode } from '../../problem.ts';
import { answerExamples } from './answers.ts';
import { bodyExamples } from './bodies.ts';
import type { NamedExample } from './example.ts';
import { problemExample } from './problems.ts';

export { bodyExamples } from './bodies.ts';
export type { NamedExample } from './example.ts';
export { examplesOfType } from './stories.ts';

export interface DocumentExamples {
  /** Of a body that has this schema. */
  body(schema: string): readonly NamedExample[];
  answer(schema: string): readonly NamedExample[];
  problem(code: ProblemCode): NamedExample;
}

/** Made once for a document: answers and problems come from the engine itself. */
export function documentExamples(): DocumentExamples {
  const answers = answerExamples();
  const codes = Object.keys(PROBLEMS) as ProblemCode[];
  const problems = Object.fromEntries(codes.map((code) => [code, problemExample(code)])) as Record<
    ProblemCode,
    NamedExample
  >;
  return {
    body: bodyExamples,
    answer: (schema) => answers.filter(({ name }) => name === schema),
    problem: (code) => problems[code],
  };
}
