/** What it takes to make a package, in a form that can be handed to another thread. */
import type { ExportFile } from '../../../db/evaluation-port.ts';
import type { Scope } from '../../../db/port.ts';
import type { Instant } from '../../../src/time/index.ts';
import type { ExportRequest } from '../../shapes/export.ts';

export interface PackageTask {
  request: ExportRequest;
  municipalities: Scope;
  /** Empty, this task's own, and removed after it. */
  folder: string;
  /** The installation's export secret, hexadecimal. */
  secret: string;
  /** For the register of what was published; no file tells when it was made. */
  now: Instant;
}

export type PackageOutcome =
  | {
      outcome: 'ready';
      /** A folder within that of the task, with these files. */
      folder: string;
      /** By name, with the zip of all of them last. */
      files: readonly ExportFile[];
    }
  | { outcome: 'refused'; reason: string };

/** `progress` from 0 to 1. Rejects when the signal is aborted. */
export type PackageMaker = (
  task: PackageTask,
  progress: (share: number) => void,
  signal: AbortSignal,
) => Promise<PackageOutcome>;
