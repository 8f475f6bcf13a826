/** Time passes also when nobody calls: before a case is read or changed, what has come due in it is recorded. */
import { StorageFull } from '../../db/index.ts';
import type { Scope } from '../../db/port.ts';
import { adoptCalendar, advance, hasOldCalendar } from '../../machines/index.ts';
import type { CaseFile } from '../../src/case/model.ts';
import { caseWrite } from './case-write.ts';
import type { Engine } from './engine.ts';

const MOST_STEPS = 10_000;

const isDue = ({ snapshot }: CaseFile, now: number): boolean =>
  snapshot.wakeAt !== null && snapshot.wakeAt <= now;

/** As long as something can still come due in it, a case follows the holiday calendar of today. */
const isCountedAnew = (file: CaseFile): boolean => file.snapshot.wakeAt !== null && hasOldCalendar(file);

async function countAnew(engine: Engine, file: CaseFile): Promise<void> {
  const { snapshot } = file;
  const now = engine.now();
  const step = adoptCalendar(file, engine.regions.protocol(snapshot.protocol), now);
  if (step === undefined) return;
  const recorder = { at: now, actor: 'engine', office: 'engine', action: 'calendar.changed' };
  await engine.store.record(caseWrite(step, snapshot.version, recorder));
}

/**
 * Records what the earliest wake instant of the case brings, and nothing later: each due instant gets its own step. It
 * occurred then and is recorded now, also when the engine was down in between.
 */
async function wakeOnce(engine: Engine, file: CaseFile, wakeAt: number): Promise<void> {
  const { snapshot } = file;
  const now = engine.now();
  const step = advance(file, engine.regions.protocol(snapshot.protocol), wakeAt, now);
  const { wakeAt: next } = step.file.snapshot;
  if (next !== null && next <= wakeAt) throw new Error('A case does not get past its wake instant');
  const recorder = { at: now, actor: 'engine', office: 'engine', action: 'deadline.handled' };
  // Another process may have been first; then the case is read again, as after our own write.
  await engine.store.record(caseWrite({ ...step, voided: [] }, snapshot.version, recorder));
}

/** Call within the case's queue. `undefined` when the case is not there for this scope. */
export async function broughtUpToNow(
  engine: Engine,
  id: string,
  scope: Scope,
): Promise<CaseFile | undefined> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const file = await engine.store.loadCase(id, scope);
    const wakeAt = file?.snapshot.wakeAt ?? null;
    if (file === undefined || wakeAt === null) return file;
    if (isCountedAnew(file)) await countAnew(engine, file);
    else if (wakeAt <= engine.now()) await wakeOnce(engine, file, wakeAt);
    else return file;
  }
  throw new Error('A case keeps waking');
}

/** Call within the case's queue. Handles one wake instant, unless somebody else did meanwhile. */
export async function wakeCase(engine: Engine, id: string, wakeAt: number): Promise<void> {
  const file = await engine.store.loadCase(id, 'all');
  if (file === undefined) return;
  if (isCountedAnew(file)) await countAnew(engine, file);
  else if (file.snapshot.wakeAt === wakeAt) await wakeOnce(engine, file, wakeAt);
}

/** The case as it stands now, for a reader. */
export async function presentCase(engine: Engine, id: string, scope: Scope): Promise<CaseFile | undefined> {
  const file = await engine.store.loadCase(id, scope);
  if (file === undefined || !(isDue(file, engine.now()) || isCountedAnew(file))) return file;
  try {
    return await engine.queue.run(id, () => broughtUpToNow(engine, id, scope));
  } catch (error) {
    if (!(error instanceof StorageFull)) throw error;
    // Reads go on when the disk is full: shown as it stands now, and stored when there is room again.
    const protocol = engine.regions.protocol(file.snapshot.protocol);
    const counted = isCountedAnew(file) ? (adoptCalendar(file, protocol, engine.now())?.file ?? file) : file;
    return advance(counted, protocol, engine.now()).file;
  }
}
