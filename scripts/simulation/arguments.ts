/** The arguments of `npm run simulate`, with every fault at once. */
import { givenOptions, type OptionKinds } from '../options.ts';

const OPTIONS = {
  cases: 'string',
  seed: 'string',
  data: 'string',
  out: 'string',
  report: 'boolean',
} as const satisfies OptionKinds;

const MOST_CASES = 100_000;
const LARGEST_SEED = 2 ** 32 - 1;

interface SimulationArguments {
  cases: number;
  seed: number;
  data: string | undefined;
  out: string | undefined;
  report: boolean;
  /** Dutch, one sentence each; when there are any the rest is not to be used. */
  faults: string[];
}

export function simulationArguments(words: readonly string[]): SimulationArguments {
  const { values, flags, faults } = givenOptions(words, OPTIONS);
  const wholeNumber = (name: 'cases' | 'seed', most: number, usual: number): number => {
    const written = values.get(name) ?? String(usual);
    const value = Number(written);
    if (/^\d+$/.test(written) && value >= 1 && value <= most) return value;
    faults.push(`--${name}: moet een geheel getal van 1 tot en met ${most} zijn.`);
    return usual;
  };
  const cases = wholeNumber('cases', MOST_CASES, 3500);
  const seed = wholeNumber('seed', LARGEST_SEED, 1);
  return {
    cases,
    seed,
    data: values.get('data'),
    out: values.get('out'),
    report: flags.has('report'),
    faults,
  };
}
