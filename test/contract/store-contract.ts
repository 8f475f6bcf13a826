/** What every store behind `db/port.ts` must do, whatever it is made of. */
import { describe } from 'vitest';
import type { Store } from '../../db/port.ts';
import { deadlineContract } from './store-deadlines.ts';
import { evaluationContract } from './store-evaluation.ts';
import { listContract } from './store-lists.ts';
import { registerContract } from './store-registers.ts';
import { searchContract } from './store-search.ts';
import { togetherContract } from './store-together.ts';
import { writeContract } from './store-writes.ts';

/** Runs the suite; `open` gives a store with nothing in it, and the suite closes it. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    for (const contract of [
      writeContract,
      togetherContract,
      listContract,
      searchContract,
      deadlineContract,
      registerContract,
      evaluationContract,
    ]) {
      contract(open);
    }
  });
}
