/** Files of a package: written piece by piece, hashed on the way, and put together in one zip that is the same every time. */
import { createHash } from 'node:crypto';
import { closeSync, createWriteStream, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import type { ExportFile } from '../../../db/evaluation-port.ts';

/** Characters. */
const PIECE = 64 * 1024;

export interface PackageFolder {
  folder: string;
  /** So far, in the order of writing. */
  files: readonly ExportFile[];
  /** `parts` as they are, without line ends between them. */
  write(name: string, parts: Iterable<string>): ExportFile;
}

export function packageFolder(folder: string): PackageFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: ExportFile[] = [];
  return {
    folder,
    files,
    write: (name, parts) => {
      const file = writeFile(folder, name, parts);
      files.push(file);
      return file;
    },
  };
}

function writeFile(folder: string, name: string, parts: Iterable<string>): ExportFile {
  const hash = createHash('sha256');
  const descriptor = openSync(join(folder, name), 'wx', 0o600);
  let bytes = 0;
  let waiting = '';
  const put = (): void => {
    const piece = Buffer.from(waiting);
    hash.update(piece);
    for (let written = 0; written < piece.length;) written += writeSync(descriptor, piece, written);
    bytes += piece.length;
    waiting = '';
  };
  try {
    for (const part of parts) {
      waiting += part;
      if (waiting.length >= PIECE) put();
    }
    put();
  } finally {
    closeSync(descriptor);
  }
  return { name, bytes, sha256: hash.digest('hex') };
}

/** Zip keeps the clock on the wall of where it is made: this is 1 January 1980 everywhere, and no time of making. */
const NO_TIME = new Date(1980, 0, 1);
/** Half of a row is its random id, which nothing makes smaller: level 6 takes three times as long for a tenth less. */
const LEVEL = 3;
const ENTRY = { mtime: NO_TIME, mode: 0o100600, forceDosTimestamp: true, compressionLevel: LEVEL };

/** All files of the folder so far, by name. */
export async function zipped({ folder, files }: PackageFolder, name: string): Promise<ExportFile> {
  const zip = new ZipFile();
  const names = files.map((file) => file.name).toSorted((a, b) => (a < b ? -1 : 1));
  for (const each of names) zip.addFile(join(folder, each), each, ENTRY);
  zip.end();
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(
    zip.outputStream,
    counted,
    createWriteStream(join(folder, name), { mode: 0o600, flags: 'wx' }),
  );
  return { name, bytes, sha256: hash.digest('hex') };
}
