/**
 * The parts of a zip around what is compressed (PKWARE APPNOTE 6.3.10), without any time: the same files make the same zip. Written
 * here because what is compressed already, in several threads, can be handed to no library that was at hand.
 */

/** Of a file whose sizes are known before it is written, so that no descriptor need follow it. */
export interface ZipEntry {
  name: string;
  crc: number;
  size: number;
  packed: number;
}

/** An entry with where its header stands. */
export interface PlacedEntry extends ZipEntry {
  header: number;
}

type Field = readonly [bytes: 2 | 4 | 8, value: number];

/** What does not fit in four bytes stands in a field of eight (4.5.3), and here this. */
const ELSEWHERE = 0xffffffff;
const fits = (value: number): boolean => value < ELSEWHERE;

const PLAIN = 20;
const WITH_EIGHT_BYTES = 45;
/** Made on Unix, so that the rights below are read; by version 6.3 of the format. */
const MADE_BY = (3 << 8) | 63;
/** A file that its owner alone may read. */
const RIGHTS = 0o100600 * 2 ** 16;
const UTF8_NAMES = 0x800;
const DEFLATED = 8;
/** Zip keeps the clock on the wall of where it is made: this is 1 January 1980, midnight, everywhere, and no time of making. */
const NO_TIME: readonly Field[] = [
  [2, 0],
  [2, (1 << 5) | 1],
];

/** Stands right before what is compressed. */
export function localHeader(entry: ZipEntry): Buffer {
  const { name, size, packed } = entry;
  const isSmall = fits(size) && fits(packed);
  const extra = isSmall ? [] : [size, packed];
  return Buffer.concat([
    bytesOf([[4, 0x04034b50], [2, isSmall ? PLAIN : WITH_EIGHT_BYTES], ...shared(entry, extra)]),
    Buffer.from(name),
    eightBytes(extra),
  ]);
}

/** The list at the end by which a zip is read. `start`: where the list itself begins. */
export function directory(entries: readonly PlacedEntry[], start: number): Buffer {
  const list = Buffer.concat(entries.map(listed));
  const count = entries.length;
  const counts: Field[] = [
    [2, count],
    [2, count],
  ];
  if (fits(start)) return Buffer.concat([list, end(counts, list.length, start)]);
  const large = bytesOf([
    [4, 0x06064b50],
    [8, 44],
    [2, MADE_BY],
    [2, WITH_EIGHT_BYTES],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
    [8, list.length],
    [8, start],
    // Where that is, for whoever reads from the end.
    [4, 0x07064b50],
    [4, 0],
    [8, start + list.length],
    [4, 1],
  ]);
  return Buffer.concat([list, large, end(counts, list.length, ELSEWHERE)]);
}

function end(counts: readonly Field[], length: number, start: number): Buffer {
  return bytesOf([[4, 0x06054b50], [2, 0], [2, 0], ...counts, [4, length], [4, start], [2, 0]]);
}

function listed(entry: PlacedEntry): Buffer {
  const { name, size, packed, header } = entry;
  const isSmall = fits(size) && fits(packed) && fits(header);
  const extra = isSmall ? [] : [size, packed, header];
  return Buffer.concat([
    bytesOf([
      [4, 0x02014b50],
      [2, MADE_BY],
      [2, isSmall ? PLAIN : WITH_EIGHT_BYTES],
      ...shared(entry, extra),
      [2, 0],
      [2, 0],
      [2, 0],
      [4, RIGHTS],
      [4, isSmall ? header : ELSEWHERE],
    ]),
    Buffer.from(name),
    eightBytes(extra),
  ]);
}

function shared({ name, crc, size, packed }: ZipEntry, extra: readonly number[]): Field[] {
  const isSmall = extra.length === 0;
  return [
    [2, UTF8_NAMES],
    [2, DEFLATED],
    ...NO_TIME,
    [4, crc],
    [4, isSmall ? packed : ELSEWHERE],
    [4, isSmall ? size : ELSEWHERE],
    [2, Buffer.byteLength(name)],
    [2, eightBytes(extra).length],
  ];
}

function eightBytes(values: readonly number[]): Buffer {
  if (values.length === 0) return Buffer.alloc(0);
  return bytesOf([[2, 1], [2, 8 * values.length], ...values.map((value): Field => [8, value])]);
}

function bytesOf(fields: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0));
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, size);
    at += size;
  }
  return bytes;
}
