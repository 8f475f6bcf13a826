/** From a start and what may end it to a spell: the first end counts, or the case leaves, or the cut-off comes. */
import { byTime, compareMarks, type CaseView, type Mark } from './case-view.ts';
import { closingOf } from './closing.ts';
import { weaker } from './event-times.ts';
import type { Bound, ObservedEnd, Spell } from './model.ts';

export interface End {
  mark: Mark;
  reason: ObservedEnd;
}

/**
 * `case`: the closing of the case ends it. `leaving`: only a closing by which the case goes elsewhere, for an order runs on when
 * its procedure is closed (docs/decisions/0009), but what happens elsewhere is not seen here.
 */
export type EndedBy = 'case' | 'leaving';

/** Ends that come before the start are none of it. */
export function spellOf(view: CaseView, start: Mark, ends: readonly End[], endedBy: EndedBy): Spell {
  const end = firstFrom(start, ends);
  const closing = closingOf(view);
  const closes =
    closing !== undefined &&
    (closing.leaves || endedBy === 'case') &&
    compareMarks(closing.mark, start) >= 0 &&
    (end === undefined || compareMarks(closing.mark, end.mark) < 0);
  if (closes) {
    return closing.leaves
      ? unseen(start, closing.mark, closing.censorReason)
      : seen(start, { mark: closing.mark, reason: closing.endReason });
  }
  return end === undefined ? unseen(start, byTime(view.cutoff.until), 'CUTOFF') : seen(start, end);
}

/** Of ends at one mark the one that is named first. */
function firstFrom(start: Mark, ends: readonly End[]): End | undefined {
  let first: End | undefined;
  for (const end of ends) {
    const isLater = first !== undefined && compareMarks(end.mark, first.mark) >= 0;
    if (!isLater && compareMarks(end.mark, start) >= 0) first = end;
  }
  return first;
}

export function seen(start: Mark, { mark, reason }: End): Spell {
  return { ...between(start, mark), observed: true, endReason: reason, censorReason: null };
}

function unseen(start: Mark, end: Mark, censorReason: NonNullable<Spell['censorReason']>): Spell {
  return { ...between(start, end), observed: false, endReason: 'CENSORED', censorReason };
}

function between(start: Mark, end: Mark): Pick<Spell, 'start' | 'end' | 'timeSource'> {
  return { start: bound(start), end: bound(end), timeSource: weaker(start.source, end.source) };
}

function bound({ at, source, lag }: Mark): Bound {
  return { at, source, lag };
}
