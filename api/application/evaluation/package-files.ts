/** Files of a package: written piece by piece, hashed and compressed on the way, and put together in one zip that is the same every time. */
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportFile } from '../../../db/evaluation-port.ts';
import { openSpool } from '../../../db/scratch/index.ts';
import type { Spool } from '../../../db/scratch/index.ts';
import { compressingTo } from './compressing.ts';
import type { PackedFile } from './compressing.ts';
import { directory, localHeader } from './zip-format.ts';
import type { PlacedEntry } from './zip-format.ts';

/** Characters, and bytes. */
const PIECE = 2 ** 20;

export interface PackageFolder {
  folder: string;
  /** So far, in the order of writing. */
  files: readonly ExportFile[];
  /** `parts` as they are, without line ends between them; bytes may not be changed any more. Ends early when the signal is aborted. */
  write(name: string, parts: Iterable<string | Uint8Array>): Promise<ExportFile>;
  /** All files so far, by name. */
  zip(name: string): Promise<ExportFile>;
  close(): void;
}

interface Places {
  folder: string;
  /** For what is compressed, until it is in the zip; not there yet. */
  packed: string;
  signal: AbortSignal;
}

export function packageFolder({ folder, packed, signal }: Places): PackageFolder {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files: ExportFile[] = [];
  const compressed = openSpool(packed);
  const compressing = compressingTo(compressed);
  return {
    folder,
    files,
    write: async (name, parts) => {
      compressing.begin(name);
      const out = newFile(join(folder, name));
      try {
        for (const piece of piecesOf(parts)) {
          out.put(piece);
          await compressing.add(piece);
          signal.throwIfAborted();
        }
      } finally {
        out.close();
      }
      const file = { name, ...out.written() };
      files.push(file);
      return file;
    },
    zip: async (name) => {
      const entries = await compressing.finished();
      signal.throwIfAborted();
      return { name, ...zipped(join(folder, name), compressed, entries) };
    },
    close: () => compressed.close(),
  };
}

/** Short texts together. */
function* piecesOf(parts: Iterable<string | Uint8Array>): Generator<Uint8Array, void, void> {
  let waiting = '';
  for (const part of parts) {
    if (typeof part === 'string') {
      waiting += part;
      if (waiting.length < PIECE) continue;
    }
    if (waiting !== '') yield Buffer.from(waiting);
    waiting = '';
    if (typeof part !== 'string') yield part;
  }
  if (waiting !== '') yield Buffer.from(waiting);
}

function newFile(path: string) {
  const spool = openSpool(path);
  const hash = createHash('sha256');
  return {
    put: (piece: Uint8Array): void => {
      hash.update(piece);
      spool.append(piece);
    },
    position: spool.size,
    close: spool.close,
    written: () => ({ bytes: spool.size(), sha256: hash.digest('hex') }),
  };
}

function zipped(path: string, compressed: Spool, entries: readonly PackedFile[]): Omit<ExportFile, 'name'> {
  const out = newFile(path);
  const memory = Buffer.allocUnsafeSlow(PIECE);
  try {
    const placed: PlacedEntry[] = [];
    for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      placed.push({ ...entry, header: out.position() });
      out.put(localHeader(entry));
      for (let done = 0; done < entry.packed; done += PIECE) {
        const piece = memory.subarray(0, Math.min(PIECE, entry.packed - done));
        compressed.read(piece, entry.start + done);
        out.put(piece);
      }
    }
    out.put(directory(placed, out.position()));
    return out.written();
  } finally {
    out.close();
  }
}
