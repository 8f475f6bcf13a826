/** How well the times of a case are known: counted over everything that people recorded and that still counts. */
import type { CaseView } from './case-view.ts';

export interface EntryQuality {
  /** Events with a time that somebody gave. */
  times: number;
  reconstructed: number;
  /** Recorded later after they happened than is usual. */
  late: number;
}

/** `usualLag` in milliseconds: what was recorded that long after it happened, or sooner, is not late. */
export function entryQuality({ marks }: CaseView, usualLag: number): EntryQuality {
  const quality = { times: marks.size, reconstructed: 0, late: 0 };
  for (const { source, lag } of marks.values()) {
    if (source === 'RECONSTRUCTED') quality.reconstructed += 1;
    if (lag > usualLag) quality.late += 1;
  }
  return quality;
}
