/** After an update with a newer holiday calendar: every case whose dates it may move is counted again before anybody reads a list. */
import { RULES, countsHolidays } from '../../src/law/index.ts';
import {
  calendarOf,
  firstCalendar,
  firstDifference,
  latestCalendar,
  startOfDay,
} from '../../src/time/index.ts';
import { broughtUpToNow } from './bring-up-to-now.ts';
import type { Engine } from './engine.ts';

const SETTING = 'holiday-calendar';
const PAGE_SIZE = 100;

/** Other cases take it up when they are next read or changed. Stopped half-way, it begins again at the next start. */
export async function takeUpCalendar(engine: Engine): Promise<void> {
  const latest = latestCalendar();
  const known = calendarOf((await engine.store.setting(SETTING)) ?? firstCalendar().edition);
  const difference = firstDifference(known, latest);
  if (difference !== undefined) {
    for (const id of await casesWithTermsAfter(engine, startOfDay(difference))) {
      await engine.queue.run(id, () => broughtUpToNow(engine, id, 'all'));
    }
  }
  if (known.edition !== latest.edition) await engine.store.putSetting(SETTING, latest.edition);
}

async function casesWithTermsAfter(engine: Engine, dueAfter: number): Promise<ReadonlySet<string>> {
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
