/**
 * The cells of a packed row as bytes of a CSV file. An export has tens of millions of them, and all but the names and the lengths of a
 * row follows from a few of its bytes: such a text is made once, from a row that has it, and looked up from then on.
 */
import { toNearest } from '../../src/evaluation/rows/index.ts';
import type { ClockColumn, StageColumn } from '../../src/evaluation/tiers/index.ts';
import { BYTE, HALF, NAME_BYTES, RECORD_BYTES, WORD } from './record.ts';
import type { Views } from './record.ts';
import { byteAt, halfAt, measureAt, wordAt } from './unpacking.ts';

export type LineColumn = StageColumn | ClockColumn;

/** Writes a piece of a line, and says where it ends, be it beyond the end of `out`. */
export type PutCell = (out: Uint8Array, at: number, views: Views, index: number) => number;

/** Where a field lies in a packed row: a byte, or two. */
type Field = { byte: number } | { half: number };

const FIELDS = {
  measure: { byte: BYTE.measureNo },
  group: { half: HALF.groupNo },
  occurrence: { half: HALF.occurrence },
  observed: { byte: BYTE.observed },
  endReason: { byte: BYTE.endReason },
  censorReason: { byte: BYTE.censorReason },
  timeSource: { byte: BYTE.timeSource },
  deadlineMet: { byte: BYTE.deadlineMet },
  daypart: { byte: BYTE.daypart },
  weekend: { byte: BYTE.weekend },
} as const satisfies Record<string, Field>;

/** A name, a number of minutes, or a text that follows from one field and from nothing else of the row. */
type Source = { nameAt: number } | { minutes: number; isRounded: boolean } | { follows: keyof typeof FIELDS };

const SOURCES: Readonly<Record<LineColumn, Source>> = {
  row_id: { nameAt: 0 },
  case_pseudonym: { nameAt: NAME_BYTES },
  stage_code: { follows: 'measure' },
  clock_code: { follows: 'measure' },
  role: { follows: 'measure' },
  rounding_min: { follows: 'measure' },
  process_version: { follows: 'group' },
  pilot_arm: { follows: 'group' },
  region_group: { follows: 'group' },
  period: { follows: 'group' },
  occurrence: { follows: 'occurrence' },
  start_daypart: { follows: 'daypart' },
  start_weekend: { follows: 'weekend' },
  event_observed: { follows: 'observed' },
  end_reason: { follows: 'endReason' },
  censor_reason: { follows: 'censorReason' },
  time_source: { follows: 'timeSource' },
  deadline_met: { follows: 'deadlineMet' },
  entry_offset_min: { minutes: WORD.entryOffset, isRounded: false },
  entry_lag_min: { minutes: WORD.entryLag, isRounded: false },
  at_risk_from_min: { minutes: WORD.atRiskFrom, isRounded: true },
  duration: { minutes: WORD.minutes, isRounded: true },
  value_min: { minutes: WORD.minutes, isRounded: true },
};

export interface CellsOfRow {
  /** The text of a column as it stands in the file. */
  textOf: (views: Views, index: number, column: number) => string;
  roundingOf: (measureNo: number) => number;
}

/** One for each name and number, and one for all columns between them. */
export function cellWriters(columns: readonly LineColumn[], cells: CellsOfRow): PutCell[] {
  const writers: PutCell[] = [];
  for (let first = 0, next = 1; first < columns.length; first = next, next += 1) {
    const source = sourceOf(columns, first);
    if ('follows' in source) {
      while (next < columns.length && 'follows' in sourceOf(columns, next)) next += 1;
      writers.push(textWriter(fieldsOf(columns.slice(first, next)), textOfRun(cells, first, next)));
    } else if ('nameAt' in source) {
      writers.push(nameWriter(source.nameAt, first));
    } else {
      writers.push(minutesWriter(source, first, cells));
    }
  }
  return writers;
}

function sourceOf(columns: readonly LineColumn[], place: number): Source {
  const column = columns[place];
  if (column === undefined) throw new RangeError('No such column');
  return SOURCES[column];
}

/** What these columns follow from, each once. */
function fieldsOf(columns: readonly LineColumn[]): Field[] {
  const sources = columns.map((column) => SOURCES[column]);
  const names = sources.flatMap((source) => ('follows' in source ? [source.follows] : []));
  return [...new Set(names)].map((name) => FIELDS[name]);
}

/** Every cell but the first of a line has its comma before it. */
const textOfRun =
  ({ textOf }: CellsOfRow, first: number, next: number) =>
  (views: Views, index: number): Uint8Array => {
    let text = '';
    for (let column = first; column < next; column += 1)
      text += (column === 0 ? '' : ',') + textOf(views, index, column);
    return new TextEncoder().encode(text);
  };

/** By the value of the first field, then by that of the second, and so on; at the end a text. */
interface Known {
  [value: number]: Known | Uint8Array;
}

function textWriter(fields: readonly Field[], textOf: (views: Views, index: number) => Uint8Array): PutCell {
  const bytes = fields.map((field) => ('byte' in field ? field.byte : -1));
  const halves = fields.map((field) => ('half' in field ? field.half : -1));
  const known: Known = [];
  const last = fields.length - 1;
  return (out, at, views, index) => {
    let node = known;
    for (let place = 0; place < last; place += 1)
      node = (node[valueOf(views, index, bytes[place] ?? 0, halves[place] ?? 0)] ??= []) as Known;
    const text = (node[valueOf(views, index, bytes[last] ?? 0, halves[last] ?? 0)] ??= textOf(
      views,
      index,
    )) as Uint8Array;
    const end = at + text.length;
    if (end <= out.length) out.set(text, at);
    return end;
  };
}

const valueOf = (views: Views, index: number, byte: number, half: number): number =>
  byte >= 0 ? byteAt(views, index, byte) : halfAt(views, index, half);

const [COMMA, MINUS, ZERO] = [44, 45, 48];
const DIGITS = Buffer.from('0123456789abcdef');

function nameWriter(nameAt: number, column: number): PutCell {
  return (out, start, { bytes }, index) => {
    let at = start;
    if (column > 0) out[at++] = COMMA;
    const from = index * RECORD_BYTES + nameAt;
    for (let place = from; place < from + NAME_BYTES; place += 1) {
      const byte = bytes[place] ?? 0;
      out[at++] = DIGITS[byte >> 4] ?? 0;
      out[at++] = DIGITS[byte & 15] ?? 0;
    }
    return at;
  };
}

function minutesWriter(
  { minutes, isRounded }: { minutes: number; isRounded: boolean },
  column: number,
  { roundingOf }: CellsOfRow,
): PutCell {
  return (out, start, views, index) => {
    let at = start;
    if (column > 0) out[at++] = COMMA;
    const exact = wordAt(views, index, minutes);
    return putNumber(out, at, isRounded ? toNearest(exact, roundingOf(measureAt(views, index))) : exact);
  };
}

/** A whole number in decimal digits. */
function putNumber(out: Uint8Array, start: number, value: number): number {
  let at = start;
  if (value < 0) out[at++] = MINUS;
  let rest = Math.abs(value);
  let end = at + 1;
  for (let left = rest; left >= 10; left = Math.floor(left / 10)) end += 1;
  for (let place = end - 1; place >= at; place -= 1) {
    out[place] = ZERO + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return end;
}
