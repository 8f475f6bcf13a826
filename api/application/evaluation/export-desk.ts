/** Makes the exports that were asked for, one at a time and beside the requests, and removes those whose term is over. */
import { join } from 'node:path';
import type { ExportJob } from '../../../db/evaluation-port.ts';
import type { Log } from '../../log.ts';
import { removeLeftovers } from './export-folder.ts';
import { isOver, makeExport, removeFiles } from './export-making.ts';
import type { MakingParts } from './export-making.ts';

export interface ExportDesk {
  /** Puts it behind those that wait. */
  take(job: ExportJob): void;
  /** As it stands now: how far it is, and without its files once its term is over. */
  present(job: ExportJob): Promise<ExportJob>;
  pathOf(job: ExportJob, name: string): string;
  /** Takes up what was being made when the engine stopped. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface DeskParts extends MakingParts {
  log: Log;
}

const FAILED =
  'De levering is niet gelukt; vraag haar opnieuw aan. De beheerder vindt de oorzaak in het logboek.';
const SWEEP_EVERY_MS = 60_000;

export function exportDesk(parts: DeskParts): ExportDesk {
  const { store, log, folder } = parts;
  const line = waitingLine(parts);
  let sweeper: NodeJS.Timeout | undefined;
  const sweep = async (): Promise<void> => {
    for (const job of await store.exportsWith('ready'))
      if (isOver(job, parts.now())) await removeFiles(parts, job);
    // One that could not even be called failed, on a full disk, is taken up when there is room again.
    line.add(await store.exportsWith('running'));
  };
  return {
    take: (job) => line.add([job]),
    present: async (job) => {
      if (job.status === 'running') return { ...job, progress: line.progressOf(job.id) ?? job.progress };
      return isOver(job, parts.now()) ? removeFiles(parts, job) : job;
    },
    pathOf: ({ id }, name) => join(folder, id, name),
    start: async () => {
      removeLeftovers(folder, true);
      await sweep();
      sweeper = setInterval(() => {
        sweep().catch((error: unknown) => log.failed('export', error));
      }, SWEEP_EVERY_MS).unref();
    },
    stop: async () => {
      clearInterval(sweeper);
      await line.stop();
    },
  };
}

interface WaitingLine {
  /** But for those that wait, or are being made. */
  add(jobs: readonly ExportJob[]): void;
  /** `undefined` for one that is not being made. */
  progressOf(id: string): number | undefined;
  stop(): Promise<void>;
}

function waitingLine(parts: DeskParts): WaitingLine {
  const { store, log } = parts;
  const waiting: ExportJob[] = [];
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let present: { id: string; progress: number } | undefined;
  let working: Promise<void> | undefined;

  const has = (id: string): boolean => present?.id === id || waiting.some((job) => job.id === id);
  const makeOne = async (job: ExportJob): Promise<void> => {
    const making = { id: job.id, progress: 0 };
    present = making;
    try {
      const progress = (share: number): void => void (making.progress = share);
      await makeExport(parts, job, { signal: stopping.signal, progress });
    } catch (error) {
      // Left as it is: the next start takes it up.
      if (isStopping()) return;
      log.failed('export', error);
      await store.changeExport(job.id, { status: 'failed', reason: FAILED });
    } finally {
      present = undefined;
    }
  };
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined && !isStopping(); job = waiting.shift())
      await makeOne(job).catch((error: unknown) => log.failed('export', error));
    working = undefined;
  };
  return {
    add: (jobs) => {
      waiting.push(...jobs.filter(({ id }) => !has(id)));
      if (waiting.length > 0) working ??= work();
    },
    progressOf: (id) => (present?.id === id ? present.progress : undefined),
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
}
