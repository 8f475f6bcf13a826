import type { z } from 'zod';
import type { Deadline, DeadlineReading } from '../../src/case/model.ts';
import { explainDeadline } from '../../src/case/index.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { deadlineShape } from '../shapes/deadline.ts';
import { both, bothOrNull } from './instants.ts';

export type DeadlineView = z.output<typeof deadlineShape>;

const readingView = ({ reading, dueAt, lastDay, status }: DeadlineReading) => ({
  reading,
  ...both('dueAt', dueAt),
  ...(lastDay === undefined ? {} : { lastDay }),
  status,
});

/** Outside, a term names all that it was counted with in one place. */
function countedWithView({ countedWith, normMinutes, printedEnd }: Deadline): DeadlineView['countedWith'] {
  return {
    ...countedWith,
    ...(normMinutes === undefined ? {} : { normMinutes }),
    ...(printedEnd === undefined ? {} : { printedEndsAt: formatInstant(printedEnd) }),
  };
}

const recountView = ({ by, dueAt, lastDay, because }: NonNullable<Deadline['recounted']>[number]) => ({
  by,
  ...both('dueAt', dueAt),
  ...(lastDay === undefined ? {} : { lastDay }),
  because,
});

export function deadlineView(deadline: Deadline): DeadlineView {
  const { rule, article, kind, binds, startedBy, person, to, calendarComplete, readings } = deadline;
  const { from, dueAt, lastDay, status, metAt, recounted } = deadline;
  return {
    rule,
    article,
    kind,
    binds,
    startedBy,
    ...(person === undefined ? {} : { person }),
    ...(to === undefined ? {} : { to }),
    calendarComplete,
    ...(readings === undefined ? {} : { readings: readings.map(readingView) }),
    ...both('from', from),
    ...bothOrNull('dueAt', dueAt),
    ...(lastDay === undefined ? {} : { lastDay }),
    status,
    ...(metAt === undefined ? {} : { metAt: formatInstant(metAt) }),
    countedWith: countedWithView(deadline),
    ...(recounted === undefined ? {} : { recounted: recounted.map(recountView) }),
    explanation: explainDeadline(deadline),
  };
}
