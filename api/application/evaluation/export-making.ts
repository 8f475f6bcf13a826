/** One export from asked to ready, and from ready to gone. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationStore, ExportJob } from '../../../db/evaluation-port.ts';
import { localDateOf } from '../../../src/time/index.ts';
import type { Instant } from '../../../src/time/index.ts';
import type { ExportRequest } from '../../shapes/export.ts';
import { lookAtExport } from '../statistics/looks.ts';
import { workFolder } from './export-folder.ts';
import type { PackageMaker } from './package-task.ts';

export interface MakingParts {
  store: EvaluationStore;
  now(): Instant;
  /** Where finished exports stand. */
  folder: string;
  /** Random, hexadecimal; kept when the installation has no export secret yet. */
  freshSecret(): string;
  make: PackageMaker;
}

/** Written by `askExport` alone, which checked it. */
const requestOf = (job: ExportJob): ExportRequest => JSON.parse(job.request) as ExportRequest;

/** Files that are there and should not be: those of an export without a term stay. */
export function isOver(job: ExportJob, now: Instant): boolean {
  const { expires } = requestOf(job);
  return job.files.length > 0 && expires !== undefined && localDateOf(now) > expires;
}

const OVER = 'De termijn van deze levering is voorbij; de bestanden zijn verwijderd.';

export async function removeFiles({ store, folder }: MakingParts, job: ExportJob): Promise<ExportJob> {
  rmSync(join(folder, job.id), { recursive: true, force: true });
  const gone = { files: [], reason: OVER };
  await store.changeExport(job.id, gone);
  return { ...job, ...gone };
}

interface Running {
  signal: AbortSignal;
  progress(share: number): void;
}

/** The files come into their place all at once, and only then the export says that it is ready. */
export async function makeExport(
  parts: MakingParts,
  job: ExportJob,
  { signal, progress }: Running,
): Promise<void> {
  const { store, folder, now } = parts;
  const [working, finished] = [workFolder(folder, job.id), join(folder, job.id)];
  mkdirSync(working, { recursive: true, mode: 0o700 });
  try {
    const secret = await store.exportSecret(parts.freshSecret());
    signal.throwIfAborted();
    const { municipalities } = job;
    const task = { request: requestOf(job), municipalities, folder: working, secret, now: now() };
    const made = await parts.make(task, progress, signal);
    if (made.outcome === 'refused') {
      await store.changeExport(job.id, { status: 'refused', progress: 1, reason: made.reason });
      return;
    }
    rmSync(finished, { recursive: true, force: true });
    renameSync(made.folder, finished);
    await lookAtExport(store, job.office, now());
    await store.changeExport(job.id, { status: 'ready', progress: 1, files: made.files });
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
}
