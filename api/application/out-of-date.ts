/** Lists come out of the store as they stand there: none is shown while something due in it is not recorded. */
import { StorageFull } from '../../db/index.ts';
import type { Scope } from '../../db/port.ts';
import { problem } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Engine } from './engine.ts';
import { handleDue } from './handle-due.ts';

const COUNTING_ANEW =
  'De termijnen worden opnieuw geteld met een nieuwe feestdagenkalender; een lijst zou nog oude datums geven. Een zaak apart is wel te lezen.';

/** Handles what is due. A problem when something due within the scope could not be: what others wait for is not told. */
export async function outOfDate(engine: Engine, scope: Scope): Promise<Problem | undefined> {
  if (engine.countingAnew) return problem('not-ready', { detail: COUNTING_ANEW });
  const now = engine.now();
  try {
    await handleDue(engine);
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
  }
  if ((await engine.store.nextToWake(now, [], scope)) === undefined) return undefined;
  return problem('not-ready', {
    detail:
      'Er is iets afgelopen dat nog niet kon worden vastgelegd; een lijst zou verouderd zijn. Een zaak apart is wel te lezen.',
  });
}
