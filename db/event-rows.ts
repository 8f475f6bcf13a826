/** Events in the tables, and back. */
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Actor, EventType, RecordedEvent, RecordingContext, TimeSource } from '../src/case/model.ts';
import type { Tables } from './connection.ts';
import type { CaseWrite } from './port.ts';
import { events, eventVoids } from './schema.ts';

const given = (name: string) => sql.placeholder(name);

export function eventWriter(tables: Tables): (caseRow: number, write: CaseWrite) => void {
  const insert = tables
    .insert(events)
    .values({
      caseRow: given('caseRow'),
      sequence: given('sequence'),
      type: given('type'),
      occurredAt: given('occurredAt'),
      recordedAt: given('recordedAt'),
      timeSource: given('timeSource'),
      actor: given('actor'),
      body: given('body'),
      context: given('context'),
    })
    .prepare();
  const putVoid = tables
    .insert(eventVoids)
    .values({ caseRow: given('caseRow'), sequence: given('sequence'), voidedBy: given('voidedBy') })
    .onConflictDoUpdate({
      target: [eventVoids.caseRow, eventVoids.sequence],
      set: { voidedBy: sql`excluded.voided_by` },
    })
    .prepare();

  return (caseRow, write) => {
    for (const event of write.newEvents) insert.run({ caseRow, ...columnsOf(event) });
    for (const { sequence, by } of voidsOf(write)) putVoid.run({ caseRow, sequence, voidedBy: by });
  };
}

function columnsOf(event: RecordedEvent) {
  const { sequence, type, occurredAt, recordedAt, timeSource } = event;
  return {
    sequence,
    type,
    occurredAt,
    recordedAt,
    timeSource,
    actor: JSON.stringify(event.actor),
    body: JSON.stringify(event.data ?? null),
    context: event.context === undefined ? null : JSON.stringify(event.context),
  };
}

/** An event may also come in already void, by another of the same write. */
function voidsOf(write: CaseWrite): { sequence: number; by: number }[] {
  const bornVoid = write.newEvents.flatMap(({ sequence, voidedBy }) =>
    voidedBy === undefined ? [] : [{ sequence, by: voidedBy }],
  );
  return [...bornVoid, ...write.voided];
}

/** The events of a case after a write, for the cache; the earlier ones are left untouched. */
export function eventsAfter(earlier: readonly RecordedEvent[], write: CaseWrite): RecordedEvent[] {
  const voidedBy = new Map(voidsOf(write).map(({ sequence, by }) => [sequence, by]));
  return [...earlier, ...write.newEvents].map((event) => {
    const by = voidedBy.get(event.sequence);
    return by === undefined ? event : { ...event, voidedBy: by };
  });
}

type EventRow = typeof events.$inferSelect & { voidedBy: number | null };

/** The events of the given cases in recorded order, by the row of their case. */
export function readEvents(tables: Tables, caseRows: readonly number[]): Map<number, RecordedEvent[]> {
  const rows: EventRow[] = tables
    .select({
      rowId: events.rowId,
      caseRow: events.caseRow,
      sequence: events.sequence,
      type: events.type,
      occurredAt: events.occurredAt,
      recordedAt: events.recordedAt,
      timeSource: events.timeSource,
      actor: events.actor,
      body: events.body,
      context: events.context,
      voidedBy: eventVoids.voidedBy,
    })
    .from(events)
    .leftJoin(
      eventVoids,
      and(eq(eventVoids.caseRow, events.caseRow), eq(eventVoids.sequence, events.sequence)),
    )
    .where(inArray(events.caseRow, [...caseRows]))
    .orderBy(events.caseRow, events.sequence)
    .all();
  const byCase = new Map<number, RecordedEvent[]>(caseRows.map((row) => [row, []]));
  for (const row of rows) byCase.get(row.caseRow)?.push(toEvent(row));
  return byCase;
}

/** What stands in the tables came through `columnsOf`: the shapes are taken as they were given. */
function toEvent(row: EventRow): RecordedEvent {
  return {
    sequence: row.sequence,
    type: row.type as EventType,
    occurredAt: row.occurredAt,
    recordedAt: row.recordedAt,
    timeSource: row.timeSource as TimeSource,
    actor: JSON.parse(row.actor) as Actor,
    data: JSON.parse(row.body) as unknown,
    ...(row.context === null ? {} : { context: JSON.parse(row.context) as RecordingContext }),
    ...(row.voidedBy === null ? {} : { voidedBy: row.voidedBy }),
  };
}
