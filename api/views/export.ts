import type { z } from 'zod';
import type { ExportJob } from '../../db/evaluation-port.ts';
import type { exportShape } from '../shapes/export.ts';

type ExportView = z.output<typeof exportShape>;

export function exportView({ id, status, progress, reason, files }: ExportJob): ExportView {
  return {
    id,
    status,
    progress,
    ...(reason === null ? {} : { reason }),
    files: files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
  };
}
