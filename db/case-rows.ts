/** A case in the tables: its narrow row, its snapshot and what it is searched by. */
import { and, eq, sql } from 'drizzle-orm';
import { STAGES } from '../src/case/model.ts';
import type { CaseSnapshot, Stage } from '../src/case/model.ts';
import type { Tables } from './connection.ts';
import { foldName, foldPostalCode } from './folding.ts';
import type { CaseWrite, SearchKeys } from './port.ts';
import { casePeople, cases, caseSnapshots } from './schema.ts';

const given = (name: string) => sql.placeholder(name);

/** Writes the row and the snapshot. The answer is the row's id, or `undefined` when the version is not the expected one. */
export type CaseRowWriter = (write: CaseWrite) => number | undefined;

export function caseRowWriter(tables: Tables): CaseRowWriter {
  const insert = prepareInsert(tables);
  const update = prepareUpdate(tables);
  const body = sql`${given('body')}`;
  const putSnapshot = tables
    .insert(caseSnapshots)
    .values({ caseRow: given('caseRow'), body: given('body') })
    .onConflictDoUpdate({ target: caseSnapshots.caseRow, set: { body } })
    .prepare();

  return (write) => {
    const { snapshot, expectedVersion } = write;
    const columns = columnsOf(write);
    const [row] = expectedVersion === 0 ? insert.all(columns) : update.all({ ...columns, expectedVersion });
    if (row === undefined) return undefined;
    const { deadlines: _inTheirOwnTable, ...rest } = snapshot;
    putSnapshot.run({ caseRow: row.rowId, body: JSON.stringify(rest) });
    return row.rowId;
  };
}

function prepareInsert(tables: Tables) {
  return tables
    .insert(cases)
    .values({
      id: given('id'),
      number: given('number'),
      municipality: given('municipality'),
      region: given('region'),
      version: given('version'),
      orderState: given('orderState'),
      openStages: given('openStages'),
      wakeAt: given('wakeAt'),
      reportedAt: given('reportedAt'),
      changedAt: given('changedAt'),
    })
    .onConflictDoNothing({ target: cases.id })
    .returning({ rowId: cases.rowId })
    .prepare();
}

/** `reportedAt` and `changedAt` stay as they are when the write does not say them. */
function prepareUpdate(tables: Tables) {
  return tables
    .update(cases)
    .set({
      region: sql`${given('region')}`,
      version: sql`${given('version')}`,
      orderState: sql`${given('orderState')}`,
      openStages: sql`${given('openStages')}`,
      wakeAt: sql`${given('wakeAt')}`,
      reportedAt: sql`coalesce(${given('reportedAt')}, ${cases.reportedAt})`,
      changedAt: sql`coalesce(${given('changedAt')}, ${cases.changedAt})`,
    })
    .where(and(eq(cases.id, given('id')), eq(cases.version, given('expectedVersion'))))
    .returning({ rowId: cases.rowId })
    .prepare();
}

/** A case was reported when its initiation started; a correction of that instant moves it. */
function columnsOf({ snapshot, newEvents, expectedVersion }: CaseWrite) {
  const opening = expectedVersion === 0 ? newEvents[0]?.occurredAt : undefined;
  return {
    id: snapshot.id,
    number: snapshot.number,
    municipality: snapshot.municipality,
    region: snapshot.region,
    version: snapshot.version,
    orderState: snapshot.order?.state ?? null,
    openStages: openStages(snapshot),
    wakeAt: snapshot.wakeAt,
    reportedAt: snapshot.stages.initiation.startedAt ?? opening ?? null,
    changedAt: newEvents.at(-1)?.recordedAt ?? null,
  };
}

function openStages(snapshot: CaseSnapshot): number {
  const isOpen = (stage: Stage) =>
    snapshot.stages[stage].startedAt !== null && snapshot.stages[stage].endedAt === null;
  return STAGES.reduce((bits, stage, position) => (isOpen(stage) ? bits + 2 ** position : bits), 0);
}

/** The bit of a stage in `open_stages`; 0, which no case has, for a name that is no stage. */
export function stageBit(stage: string): number {
  const position = STAGES.findIndex((known) => known === stage);
  return position < 0 ? 0 : 2 ** position;
}

/** Replaces what a case is searched by. Rare: only when persons or home changed. */
export function searchKeyWriter(tables: Tables): (caseRow: number, keys: SearchKeys) => void {
  return (caseRow, { home, persons }) => {
    tables
      .update(cases)
      .set({
        homePostalCode: foldPostalCode(home.postalCode),
        homeHouseNumber: home.houseNumber,
        homeAddition: foldName(home.houseNumberAddition),
      })
      .where(eq(cases.rowId, caseRow))
      .run();
    tables.delete(casePeople).where(eq(casePeople.caseRow, caseRow)).run();
    if (persons.length === 0) return;
    const rows = persons.map((person) => ({
      caseRow,
      personKey: person.key,
      excluded: person.excluded,
      familyName: foldName(person.familyName),
      birthDate: person.birthDate,
    }));
    tables.insert(casePeople).values(rows).run();
  };
}
