/** Handles every deadline that has come due, over all cases, in due order, each at its own instant. */
import { StorageFull } from '../../db/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { wakeCase } from './bring-up-to-now.ts';
import type { Engine } from './engine.ts';

/** Rounds of the worker, one a second of the machine's time: the sandbox's clock may stand still. */
const BACK_OFF_ROUNDS = 60;
/** No case: lets the runs follow each other, so that two of them do not mix the order. */
const QUEUE = 'due';

const leftAlone = ({ failing }: Engine): string[] => [...failing.keys()];

/** A round of the worker has begun: a case that was left alone long enough is tried again. */
export function countRound({ failing }: Engine): void {
  for (const [id, rounds] of failing) {
    if (rounds > 1) failing.set(id, rounds - 1);
    else failing.delete(id);
  }
}

/** `false` when nothing was due any more. */
async function handleNext(engine: Engine, now: Instant): Promise<boolean> {
  const except = leftAlone(engine);
  const next = await engine.store.nextToWake(now, except);
  if (next === undefined || except.includes(next.caseId)) return false;
  try {
    await engine.queue.run(next.caseId, () => wakeCase(engine, next.caseId, next.wakeAt));
  } catch (error) {
    // A full disk is no fault of the case: whoever asked is told, and the next round tries again.
    if (error instanceof StorageFull) throw error;
    // One case that cannot be handled must not hold up the others; its readers meet the same fault themselves.
    engine.failing.set(next.caseId, BACK_OFF_ROUNDS);
    engine.log.failed('deadline', error);
  }
  return true;
}

/** Until nothing is due at the engine's clock. */
export async function handleDue(engine: Engine): Promise<void> {
  const now = engine.now();
  if ((await engine.store.nextToWake(now, leftAlone(engine))) === undefined) return;
  await engine.queue.run(QUEUE, async () => {
    while (await handleNext(engine, now)) {
      // Each round handles one wake instant of one case.
    }
  });
}
