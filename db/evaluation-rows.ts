/** Cases in batches for the evaluation: two statements a batch, read past drizzle because three million rows pass here. */
import { EVENT_TYPES, isTimeEvent } from '../src/case/event-types.ts';
import type { Actor, EventType, RecordedEvent, RecordingContext, TimeSource } from '../src/case/model.ts';
import { CONTENT_UNREAD, ONLY_PART_READ } from '../src/evaluation/durations/index.ts';
import type { Instant } from '../src/time/instant.ts';
import type { Connection } from './connection.ts';
import type { EvaluationCase, EvaluationScope, RegisterCounts, Span } from './evaluation-port.ts';

type Raw = Connection['raw'];

/** JSON lists, so that one prepared statement serves every scope; null for no bound. */
interface Bounds {
  municipalities: string | null;
  regions: string | null;
}

const IN_SCOPE = `
  (@municipalities is null or cases.municipality in (select value from json_each(@municipalities)))
  and (@regions is null or cases.region in (select value from json_each(@regions)))`;

const CASES = `
  select cases.row_id, cases.id, cases.region, json_extract(case_snapshots.body, '$.protocol')
  from cases join case_snapshots on case_snapshots.case_row = cases.row_id
  where cases.row_id > @after and ${IN_SCOPE}
  order by cases.row_id limit @limit`;

/** How much of what an event says is read. */
const CONTENT = { none: 0, part: 1, all: 2 } as const;

function contentOf(type: EventType): number {
  if ((CONTENT_UNREAD as readonly string[]).includes(type)) return CONTENT.none;
  return (ONLY_PART_READ as readonly string[]).includes(type) ? CONTENT.part : CONTENT.all;
}

/**
 * The types that are read, each by its place in `EVENT_TYPES`: looked up once a row, where lists in the statement are searched one after
 * the other, and a text would become one of JavaScript for every row. What time brought about is not among them: it follows from the rest.
 */
function nameTypes(raw: Raw): void {
  raw.exec(
    'create temp table evaluation_types (name text primary key, place integer, content integer) without rowid',
  );
  const put = raw.prepare('insert into evaluation_types values (?, ?, ?)');
  for (const [place, type] of EVENT_TYPES.entries())
    if (!isTimeEvent({ type })) put.run(type, place, contentOf(type));
}

/** Taken apart here: what is not needed need not become a text of JavaScript first. */
const BODY = `
  case
    when @whole or content = ${CONTENT.all} then events.body
    when content = ${CONTENT.part} then json_object('part', events.body -> '$.part')
  end`;

/** Text becomes a text of JavaScript for every row, a number does not. */
const TIME_SOURCES: readonly TimeSource[] = ['entered', 'reconstructed', 'system'];
const TIME_SOURCE = `case time_source ${TIME_SOURCES.map((source, place) => `when '${source}' then ${place}`).join(' ')} end`;

/**
 * In the order of `readEvent`; the joins are crossed so that the scope is judged once a case. What voids an event is not read: the
 * evaluation finds that from the revisions known at its cut-off.
 */
const EVENTS = `
  select events.case_row, sequence, place, occurred_at, recorded_at, ${TIME_SOURCE}, ${BODY}, context,
    iif(@whole, actor, null)
  from cases
    cross join events on events.case_row = cases.row_id
    cross join evaluation_types on evaluation_types.name = events.type
  where cases.row_id between @first and @last and ${IN_SCOPE}
  order by cases.row_id, sequence`;

const SPAN = `
  select min(row_id), max(row_id), count(*) from (
    select row_id from cases where row_id > @after and ${IN_SCOPE} order by row_id limit @limit)`;

/** The first event of a case is the first that was recorded of it; where the last was recorded before, so was that one. */
const COUNT = `
  select count(*) from cases
  where ${IN_SCOPE} and (
    changed_at < @recordedBefore
    or (select recorded_at from events where case_row = cases.row_id and sequence = 1) < @recordedBefore)`;

const COUNTS = `
  select count(distinct case_row), count(*)
  from events join cases on cases.row_id = events.case_row
  where recorded_at < @recordedBefore and ${IN_SCOPE}`;

type CaseRow = [rowId: number, id: string, region: string | null, protocol: string];
type EventRow = [
  caseRow: number,
  sequence: number,
  type: number,
  occurredAt: number,
  recordedAt: number,
  timeSource: number | null,
  body: string | null,
  context: string | null,
  actor: string | null,
];

export interface EvaluationReader {
  cases(scope: EvaluationScope, after: number, limit: number, whole: boolean): EvaluationCase[];
  span(scope: EvaluationScope, after: number, limit: number): Span | undefined;
  counts(scope: EvaluationScope, recordedBefore: Instant): RegisterCounts;
  count(scope: EvaluationScope, recordedBefore: Instant): number;
}

/** Once on a connection. */
export function evaluationReader(raw: Raw): EvaluationReader {
  nameTypes(raw);
  const cases = raw.prepare<[Bounds & { after: number; limit: number }], CaseRow>(CASES).raw();
  const events = raw
    .prepare<[Bounds & { first: number; last: number; whole: number }], EventRow>(EVENTS)
    .raw();
  const span = raw
    .prepare<[Bounds & { after: number; limit: number }], [number | null, number | null, number]>(SPAN)
    .raw();
  const counts = raw.prepare<[Bounds & { recordedBefore: number }], [number, number]>(COUNTS).raw();
  const count = raw.prepare<[Bounds & { recordedBefore: number }], number>(COUNT).pluck();
  return {
    cases: (scope, after, limit, whole) => {
      const found = cases.all({ ...boundsOf(scope), after, limit }).map(([rowId, id, region, protocol]) => ({
        rowId,
        id,
        region,
        protocol,
        events: [] as RecordedEvent[],
      }));
      const [first, last] = [found[0]?.rowId ?? 0, found.at(-1)?.rowId ?? 0];
      let place = 0;
      // All at once: a batch fits in memory, and going from row to row takes half as long again.
      for (const row of events.all({ ...boundsOf(scope), first, last, whole: Number(whole) })) {
        while (found[place]?.rowId !== row[0]) place += 1;
        found[place]?.events.push(readEvent(row));
      }
      return found;
    },
    span: (scope, after, limit) => {
      const [first, last, cases] = span.get({ ...boundsOf(scope), after, limit }) ?? [null, null, 0];
      return first === null || last === null ? undefined : { first, last, cases };
    },
    counts: (scope, recordedBefore) => {
      const [cases = 0, events = 0] = counts.get({ ...boundsOf(scope), recordedBefore }) ?? [];
      return { cases, events };
    },
    count: (scope, recordedBefore) => count.get({ ...boundsOf(scope), recordedBefore }) ?? 0,
  };
}

function boundsOf({ municipalities, regions }: EvaluationScope): Bounds {
  return {
    municipalities: municipalities === 'all' ? null : JSON.stringify(municipalities),
    regions: regions === undefined ? null : JSON.stringify(regions),
  };
}

const UNREAD = Object.freeze({});

/** Who recorded it is nothing that is measured. */
const NOBODY: Actor = { role: 'engine', office: '', subject: '' };

function timeSourceAt(place: number | null): TimeSource {
  const source = TIME_SOURCES[place ?? -1];
  if (source === undefined) throw new Error('An event with a time from nowhere');
  return source;
}

function typeAt(place: number): EventType {
  const type = EVENT_TYPES[place];
  if (type === undefined) throw new Error('An event of no type');
  return type;
}

function readEvent(row: EventRow): RecordedEvent {
  const [, sequence, type, occurredAt, recordedAt, timeSource, body, context, actor] = row;
  const event: RecordedEvent = {
    sequence,
    type: typeAt(type),
    occurredAt,
    recordedAt,
    timeSource: timeSourceAt(timeSource),
    actor: actor === null ? NOBODY : (JSON.parse(actor) as Actor),
    data: body === null ? UNREAD : (JSON.parse(body) as unknown),
  };
  if (context !== null) event.context = JSON.parse(context) as RecordingContext;
  return event;
}
