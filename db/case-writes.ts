/** One step of one case into the tables, all of it or nothing. */
import type { CaseFile } from '../src/case/model.ts';
import type { CachedCase, CaseCache } from './case-cache.ts';
import { caseRowWriter, searchKeyWriter } from './case-rows.ts';
import type { Job } from './commit-queue.ts';
import type { Tables } from './connection.ts';
import { deadlineWriter, readDeadlineTexts } from './deadline-rows.ts';
import { StorageFailed } from './errors.ts';
import { eventsAfter, eventWriter } from './event-rows.ts';
import type { LedgerRows } from './ledger-rows.ts';
import type { CaseWrite, WriteOutcome } from './port.ts';

/** What a write did, and what is true of the case once it is committed, as far as that is known. */
interface Written {
  outcome: WriteOutcome;
  after?: CachedCase | undefined;
}

export function caseWriter(tables: Tables, ledger: LedgerRows, cache: CaseCache) {
  const putCaseRow = caseRowWriter(tables);
  const putEvents = eventWriter(tables);
  const putDeadlines = deadlineWriter(tables);
  const putSearchKeys = searchKeyWriter(tables);

  /** The key goes before the version, as the contract orders its refusals: a repeat gets its first answer. */
  function write(given: CaseWrite): Written {
    const { snapshot, idempotency } = given;
    const known = idempotency && ledger.keyRecord(idempotency.scope, idempotency.key);
    if (known !== undefined) return { outcome: { outcome: 'key-exists', record: known } };
    const caseRow = putCaseRow(given);
    if (caseRow === undefined) return { outcome: { outcome: 'version-changed' } };
    // Taken, not looked at: a second write of this case in the same commit must not compare with what was before the first.
    const before = given.expectedVersion === 0 ? NOTHING_YET : cache.take(snapshot.id);
    const textsBefore = before?.deadlineTexts ?? readDeadlineTexts(tables, [caseRow]).get(caseRow) ?? [];
    putEvents(caseRow, given);
    const deadlineTexts = putDeadlines(caseRow, snapshot, textsBefore);
    if (given.searchKeys !== undefined) putSearchKeys(caseRow, given.searchKeys);
    for (const row of given.outbox) ledger.keepOutbox(row);
    if (idempotency !== undefined) ledger.keepKey(idempotency, given.audit.at);
    ledger.keepAudit(given.audit);
    const after = before && { file: fileAfter(before.file, given), deadlineTexts };
    return { outcome: { outcome: 'stored' }, after };
  }

  return (given: CaseWrite): Job<Written> => ({
    write: () => {
      checkSequences(given);
      return write(given);
    },
    afterCommit: ({ outcome, after }) => {
      if (outcome.outcome !== 'stored') return;
      if (after === undefined) cache.drop(given.snapshot.id);
      else cache.put(after);
    },
  });
}

const NOTHING_YET: Pick<CachedCase, 'deadlineTexts'> & { file: Pick<CaseFile, 'events'> } = {
  file: { events: [] },
  deadlineTexts: [],
};

function fileAfter(before: Pick<CaseFile, 'events'>, given: CaseWrite): CaseFile {
  return { snapshot: given.snapshot, events: eventsAfter(before.events, given) };
}

/** The version is the highest sequence: a write that would leave a gap, or an empty case, is a fault of the engine. */
function checkSequences({ expectedVersion, newEvents, snapshot }: CaseWrite): void {
  const inOrder = newEvents.every((event, position) => event.sequence === expectedVersion + position + 1);
  const fits = snapshot.version === expectedVersion + newEvents.length && snapshot.version > 0;
  if (!inOrder || !fits) throw new StorageFailed('SEQUENCE');
}
