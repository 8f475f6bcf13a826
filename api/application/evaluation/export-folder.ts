/** Where exports stand: one folder per finished export, and one per process and export while it is made. */
import { readdirSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

export const exportsFolder = (dataFolder: string): string => join(dataFolder, 'exports');

/** Named after the process, so that what a killed one left behind can be told from what another is making. */
export const workFolder = (folder: string, id: string): string => join(folder, `work-${process.pid}-${id}`);

const WORK = /^work-(?<pid>\d+)-/;

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes what processes that are no more were making, exact durations among it; `own` also what this one did. */
export function removeLeftovers(folder: string, own = false): void {
  for (const name of namesIn(folder)) {
    const pid = Number(WORK.exec(name)?.groups?.['pid']);
    if (Number.isNaN(pid)) continue;
    if (pid === process.pid ? own : !lives(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // There is no such folder before the first export.
    return [];
  }
}

const CHUNK = 64 * 1024;

/** Opened at the first reading: an answer to HEAD has no body, and nobody would close the file. */
export function fileStream(path: string): ReadableStream<Uint8Array> {
  let file: FileHandle | undefined;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        file ??= await open(path);
        const { bytesRead, buffer } = await file.read(Buffer.alloc(CHUNK), 0, CHUNK);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await file.close();
        controller.close();
      },
      async cancel() {
        await file?.close();
      },
    },
    { highWaterMark: 0 },
  );
}
