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
  const given = [...marks.values()];
  return {
    times: given.length,
    reconstructed: given.filter(({ source }) => source === 'RECONSTRUCTED').length,
    late: given.filter(({ lag }) => lag > usualLag).length,
  };
}
