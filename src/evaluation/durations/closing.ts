/** The end of a case by `procedure.closed`, and what it is for a stage that was still open. */
import { all } from '../../case/history.ts';
import type { EventData } from '../../case/events/index.ts';
import { readOnce } from '../../case/read-once.ts';
import { compareMarks, markOf, type CaseView, type Mark } from './case-view.ts';
import { decisions, thirdPart } from './milestones.ts';
import type { CensorReason, ObservedEnd } from './model.ts';

export type Closing = { mark: Mark } & (
  | { leaves: true; censorReason: CensorReason }
  | { leaves: false; endReason: ObservedEnd }
);

/** `undefined` while the case is open. Without a kind it is `other`. */
export const closingOf = readOnce((view: CaseView): Closing | undefined => {
  const closed = all(view.history, 'procedure.closed')[0];
  if (closed === undefined) return undefined;
  const mark = markOf(view, closed);
  return { mark, ...meaningOf(closed.data.kind ?? 'other', workBegan(view, mark)) };
});

type Kind = NonNullable<EventData['procedure.closed']['kind']>;
type Meaning = { leaves: true; censorReason: CensorReason } | { leaves: false; endReason: ObservedEnd };

function meaningOf(kind: Kind, begun: boolean): Meaning {
  switch (kind) {
    case 'transferred':
      return { leaves: true, censorReason: 'TRANSFERRED_OUT' };
    case 'migrated':
      return { leaves: true, censorReason: 'SYSTEM_MIGRATION' };
    case 'no-ground':
    case 'withdrawn':
    case 'other':
      return { leaves: false, endReason: begun ? 'ABORTED' : 'NOT_IMPOSED' };
  }
}

/** The work of imposing begins where its stage does: with the third part, or with a decision that came without. */
function workBegan(view: CaseView, closing: Mark): boolean {
  const begins = [thirdPart(view), ...decisions(view).map(({ mark }) => mark)];
  return begins.some((mark) => mark !== undefined && compareMarks(mark, closing) < 0);
}

/** What begins after the case went elsewhere is not seen to end here, so it is not measured at all. */
export function isOutOfSight(view: CaseView, mark: Mark): boolean {
  const closing = closingOf(view);
  return closing !== undefined && closing.leaves && compareMarks(mark, closing.mark) > 0;
}
