/** Which states of the machines the real steps came to, all searches together. */
import { machineDescriptions } from '../../../machines/index.ts';

/** A file begins opened, and the application destroys it outside `step`. */
const OUTSIDE: readonly string[] = ['initiation not-started', 'caseFile not-opened', 'caseFile destroyed'];

/** States that no case came to, though one should. */
export function unreached(reached: ReadonlySet<string>): string[] {
  return machineDescriptions()
    .flatMap(({ stage, states }) => states.map(({ name }) => `${stage} ${name}`))
    .filter((state) => !reached.has(state) && !OUTSIDE.includes(state));
}
