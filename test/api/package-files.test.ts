/** The files of a package and their zip, however large they are and however it ends. */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressingTo } from '../../api/application/evaluation/compressing.ts';
import { packageFolder } from '../../api/application/evaluation/package-files.ts';
import { directory, localHeader } from '../../api/application/evaluation/zip-format.ts';
import { openSpool } from '../../db/scratch/index.ts';
import { unzip } from '../support/unzip.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'huisverbod-package-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const open = (name = 'eerst', signal = new AbortController().signal) =>
  packageFolder({ folder: join(root, name), packed: join(root, `${name}-packed`), signal });

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Hexadecimal digits without end in sight, always the same. */
function* pieces(count: number, bytes = 2 ** 20): Generator<Uint8Array, void, void> {
  let state = 1;
  for (let piece = 0; piece < count; piece += 1) {
    const out = Buffer.allocUnsafeSlow(bytes);
    for (let at = 0; at < bytes; at += 1) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      out[at] = '0123456789abcdef'.charCodeAt(state >>> 28);
    }
    yield out;
  }
}

describe('a package', () => {
  test('has in its zip what its files have, by name, and tells the size and hash of each', async () => {
    const folder = open();
    const told = [
      await folder.write('rijen.csv', pieces(9)),
      await folder.write('leeg.txt', []),
      await folder.write('kop.csv', ['naam,één\r\n', Buffer.from('a,1\r\n'), 'b,2\r\n', '']),
      await folder.write(
        'log.xes',
        Array.from({ length: 4000 }, (_, line) => `${line} `.repeat(200)),
      ),
    ];
    expect(folder.files).toEqual(told);
    const zip = await folder.zip('alles.zip');
    folder.close();
    const bytes = readFileSync(join(root, 'eerst', 'alles.zip'));
    expect(zip).toEqual({ name: 'alles.zip', bytes: bytes.length, sha256: sha256(bytes) });
    const entries = unzip(bytes);
    expect(entries.map(({ name }) => name)).toEqual(['kop.csv', 'leeg.txt', 'log.xes', 'rijen.csv']);
    for (const { name, content } of entries) {
      expect(content.equals(readFileSync(join(root, 'eerst', name)))).toBe(true);
      expect(told).toContainEqual({ name, bytes: content.length, sha256: sha256(content) });
    }
    expect(entries[0]?.content.toString()).toBe('naam,één\r\na,1\r\nb,2\r\n');
    // Sixteen digits take half a byte each.
    expect(bytes.length).toBeLessThan(0.65 * 9 * 2 ** 20 + 2 ** 20);
  });

  test('is the same to the byte, whatever else keeps the threads busy', async () => {
    const make = async (name: string): Promise<Buffer> => {
      const folder = open(name);
      await folder.write('a.csv', pieces(5));
      await folder.write('b.csv', pieces(3, 1000));
      await folder.zip('alles.zip');
      folder.close();
      return readFileSync(join(root, name, 'alles.zip'));
    };
    const alone = await make('alleen');
    const together = await Promise.all(['een', 'twee', 'drie'].map(make));
    expect(together.every((zip) => zip.equals(alone))).toBe(true);
  });

  test('that is aborted half-way stops at the next piece, and nothing is written any more', async () => {
    const stop = new AbortController();
    const folder = open('eerst', stop.signal);
    let made = 0;
    const counted = function* () {
      for (const piece of pieces(50)) {
        made += 1;
        if (made === 6) stop.abort(new Error('gestopt'));
        yield piece;
      }
    };
    await expect(folder.write('rijen.csv', counted())).rejects.toThrow('gestopt');
    folder.close();
    expect(made).toBe(6);
    expect(folder.files).toEqual([]);
    rmSync(root, { recursive: true });
    // What was being compressed is done by now.
    await later(200);
    expect(existsSync(root)).toBe(false);
  });

  test('that is aborted after its last file has no zip', async () => {
    const stop = new AbortController();
    const folder = open('eerst', stop.signal);
    await folder.write('rijen.csv', ['a\r\n']);
    stop.abort(new Error('gestopt'));
    await expect(folder.zip('alles.zip')).rejects.toThrow('gestopt');
    folder.close();
    expect(readdirSync(join(root, 'eerst'))).toEqual(['rijen.csv']);
  });

  test('that was closed takes nothing more, and one whose rows fail says why', async () => {
    const folder = open();
    await folder.write('a.csv', pieces(1));
    folder.close();
    await expect(folder.write('b.csv', pieces(5))).rejects.toThrow('A file that is closed');
    const other = open('weer');
    const broken = function* () {
      yield 'a\r\n';
      throw new Error('A row of no cell');
    };
    await expect(other.write('a.csv', broken())).rejects.toThrow('A row of no cell');
    other.close();
  });
});

test('no more than a few pieces wait at a time', async () => {
  const spool = openSpool(join(root, 'packed'));
  const compressing = compressingTo(spool);
  compressing.begin('a.csv');
  const sizes: number[] = [];
  for (const piece of pieces(12)) {
    await compressing.add(piece);
    sizes.push(spool.size());
  }
  // Of the first twelve at least nine are written before there is room for another.
  expect(sizes.at(-1)).toBeGreaterThan(0.5 * 9 * 2 ** 20);
  const [file] = await compressing.finished();
  spool.close();
  expect(file).toMatchObject({ name: 'a.csv', size: 12 * 2 ** 20, start: 0 });
  expect(file?.packed).toBe(readFileSync(join(root, 'packed')).length);
});

describe('a zip', () => {
  const small = { name: 'a.csv', crc: 0xfedcba98, size: 1000, packed: 400 };
  const FOUR_BYTES = 2 ** 32 - 1;

  test('gives sizes in four bytes up to 4,294,967,294 and from there in eight', () => {
    const [last, first] = [FOUR_BYTES - 1, FOUR_BYTES].map((size) => localHeader({ ...small, size }));
    expect([last!.length, last!.readUInt16LE(4), last!.readUInt32LE(22)]).toEqual([35, 20, FOUR_BYTES - 1]);
    expect([first!.length, first!.readUInt16LE(4)]).toEqual([55, 45]);
    expect([first!.readUInt32LE(18), first!.readUInt32LE(22)]).toEqual([FOUR_BYTES, FOUR_BYTES]);
    const extra = first!.subarray(35);
    expect([extra.readUInt16LE(0), extra.readUInt16LE(2)]).toEqual([1, 16]);
    expect([extra.readBigUInt64LE(4), extra.readBigUInt64LE(12)]).toEqual([BigInt(FOUR_BYTES), 400n]);
  });

  test('gives places likewise, in its list and of its list', () => {
    const near = directory([{ ...small, header: FOUR_BYTES - 1 }], FOUR_BYTES - 1);
    expect(near.length).toBe(46 + 5 + 22);
    expect([near.readUInt32LE(42), near.readUInt32LE(51 + 16)]).toEqual([FOUR_BYTES - 1, FOUR_BYTES - 1]);
    const far = directory([{ ...small, header: FOUR_BYTES }], FOUR_BYTES + 9);
    const list = 46 + 5 + 28;
    expect(far.length).toBe(list + 56 + 20 + 22);
    expect(far.readUInt32LE(42)).toBe(FOUR_BYTES);
    expect(far.readBigUInt64LE(46 + 5 + 4 + 16)).toBe(BigInt(FOUR_BYTES));
    expect(far.readBigUInt64LE(list + 48)).toBe(BigInt(FOUR_BYTES + 9));
    // Where the end with eight bytes stands, for whoever reads from the end.
    expect(far.readBigUInt64LE(list + 56 + 8)).toBe(BigInt(FOUR_BYTES + 9 + list));
    expect(far.readUInt32LE(list + 56 + 20 + 16)).toBe(FOUR_BYTES);
  });
});
