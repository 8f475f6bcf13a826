/**
 * Files compressed while they are written: piece by piece, several pieces at once in the threads that Node keeps for it, while this
 * one goes on making the next. Every piece is compressed by itself, so what comes out follows from what goes in and not from the
 * number of threads. What is compressed waits in one throwaway file until it is put in a zip.
 */
import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';
import type { Spool } from '../../../db/scratch/index.ts';
import type { ZipEntry } from './zip-format.ts';

/** More would only keep memory and, in a server, the threads that others wait for. */
const AT_ONCE = 3;

/** Half of a row is its random id, which nothing makes smaller: level 6 takes half as long again for a twentieth less. */
const LEVEL = 3;
/** A piece ends at a whole byte, so that the next can stand right after it. Room for what rows become at once: or it comes in many turns. */
const pieceOptions = (bytes: number) => ({
  level: LEVEL,
  finishFlush: constants.Z_SYNC_FLUSH,
  chunkSize: Math.ceil(bytes / 2) + 1024,
});
/** The last block of a deflated file, with nothing in it (RFC 1951, 3.2.6). */
const LAST_BLOCK = Buffer.from([3, 0]);

const compressed = promisify<Uint8Array, ReturnType<typeof pieceOptions>, Buffer>(deflateRaw);

/** What stands where in the throwaway file. */
export interface PackedFile extends ZipEntry {
  start: number;
}

export interface Compressing {
  /** The following pieces are of this file. */
  begin(name: string): void;
  /** Resolves when there is room for another; the piece may not be changed any more. Rejects when an earlier one failed. */
  add(piece: Uint8Array): Promise<void>;
  /** All files that were begun, in that order, once all of each is there. */
  finished(): Promise<readonly PackedFile[]>;
}

interface Waiting {
  of: PackedFile;
  bytes: Promise<Buffer>;
}

export function compressingTo(spool: Spool): Compressing {
  const files: PackedFile[] = [];
  const waiting: Waiting[] = [];
  const put = (of: PackedFile, bytes: Uint8Array): void => {
    const start = spool.append(bytes);
    if (of.packed === 0) of.start = start;
    of.packed += bytes.length;
  };
  /** In the order of the pieces, whichever was done first. */
  const putNext = async (): Promise<void> => {
    const next = waiting.shift();
    if (next !== undefined) put(next.of, await next.bytes);
  };
  const last = (): PackedFile => {
    const file = files.at(-1);
    if (file === undefined) throw new Error('A piece of no file');
    return file;
  };
  return {
    begin: (name) => {
      if (files.length > 0) waiting.push({ of: last(), bytes: Promise.resolve(LAST_BLOCK) });
      files.push({ name, crc: 0, size: 0, packed: 0, start: 0 });
    },
    add: async (piece) => {
      const of = last();
      of.crc = crc32(piece, of.crc);
      of.size += piece.length;
      const bytes = compressed(piece, pieceOptions(piece.length));
      // Whoever comes to it is told; after a fault of an earlier piece nobody does.
      bytes.catch(() => undefined);
      waiting.push({ of, bytes });
      while (waiting.length > AT_ONCE) await putNext();
    },
    finished: async () => {
      if (files.length > 0) waiting.push({ of: last(), bytes: Promise.resolve(LAST_BLOCK) });
      while (waiting.length > 0) await putNext();
      return files;
    },
  };
}
