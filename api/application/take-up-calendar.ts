/** After an update with a newer holiday calendar: every case whose dates it may move is counted again, and until then no list is served. */
import { StorageFull } from '../../db/index.ts';
import type { Store } from '../../db/port.ts';
import { RULES, countsHolidays } from '../../src/law/index.ts';
import {
  calendarOf,
  firstCalendar,
  firstDifference,
  isCalendarEdition,
  latestCalendar,
  startOfDay,
} from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { broughtUpToNow } from './bring-up-to-now.ts';
import type { Engine } from './engine.ts';

/** The newest edition that any case may have been counted with; written before the first one is. */
const NEWEST = 'holiday-calendar';
/** The edition up to which all cases were counted again. */
const DONE = 'holiday-calendar-done';
const PAGE_SIZE = 100;

/** `false` when cases were counted with an edition that this program does not have: it would not be able to read them. */
export async function knowsStoredCalendar(store: Store): Promise<boolean> {
  const newest = await store.setting(NEWEST);
  if (newest !== undefined && !isCalendarEdition(newest)) return false;
  await store.putSetting(NEWEST, latestCalendar().edition);
  return true;
}

/** Whether dates of stored cases may still have to move. */
export async function isCalendarNew(store: Store): Promise<boolean> {
  return firstDifference(await doneCalendar(store), latestCalendar()) !== undefined;
}

async function doneCalendar(store: Store) {
  const done = await store.setting(DONE);
  return done !== undefined && isCalendarEdition(done) ? calendarOf(done) : firstCalendar();
}

/** Other cases take it up when they are next read or changed. Stopped half-way, it begins again at the next start. */
export async function takeUpCalendar(engine: Engine, isStopped: () => boolean): Promise<void> {
  const difference = firstDifference(await doneCalendar(engine.store), latestCalendar());
  const ids = difference === undefined ? [] : await casesWithTermsAfter(engine, startOfDay(difference));
  let complete = true;
  for (const id of ids) {
    if (isStopped()) return;
    complete = (await takeUp(engine, id)) && complete;
  }
  if (complete) await engine.store.putSetting(DONE, latestCalendar().edition);
  engine.countingAnew = false;
}

/** A case that cannot be handled must not keep the others waiting; it is tried again at the next start. */
async function takeUp(engine: Engine, id: string): Promise<boolean> {
  try {
    await engine.queue.run(id, () => broughtUpToNow(engine, id, 'all'));
    return true;
  } catch (error) {
    if (error instanceof StorageFull) throw error;
    engine.log.failed('calendar', error);
    return false;
  }
}

/** Nearest end first within each rule. */
async function casesWithTermsAfter(engine: Engine, dueAfter: Instant): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const { id: rule } of RULES.filter(countsHolidays)) {
    let cursor: string | undefined;
    do {
      const page = { pageSize: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      const { items, nextCursor } = await engine.store.listDeadlines({ rule, dueAfter }, 'all', page);
      for (const { caseId } of items) ids.add(caseId);
      cursor = nextCursor;
    } while (cursor !== undefined);
  }
  return ids;
}
