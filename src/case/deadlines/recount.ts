/** A new holiday calendar moves ends that were told to people: what moved, and why, stays visible on the deadline itself. */
import {
  calendarOf,
  dutchDate,
  formatInstant,
  type Instant,
  type LocalDate,
  localDateOf,
  startOfDay,
} from '../../time/index.ts';
import type { EventData } from '../events/index.ts';
import type { History } from '../history.ts';
import type { Deadline } from '../model.ts';
import { storedInstant } from '../stored-instant.ts';

type Recount = EventData['calendar.changed']['changes'][number];

const isSame = (one: Recount | Deadline, other: Deadline): boolean =>
  one.rule === other.rule &&
  one.startedBy === other.startedBy &&
  one.person === other.person &&
  one.to === other.to;

/** The terms whose end another edition of the calendar moves, old beside new. */
export function recountsOf(
  before: readonly Deadline[],
  after: readonly Deadline[],
  editions: { old: LocalDate; new: LocalDate },
): Recount[] {
  return before.flatMap((old) => {
    const now = after.find((item) => isSame(item, old));
    if (now === undefined || old.dueAt === null || now.dueAt === null || endsAlike(old, now)) return [];
    const { rule, startedBy, person, to } = old;
    return [
      {
        rule,
        startedBy,
        ...(person === undefined ? {} : { person }),
        ...(to === undefined ? {} : { to }),
        old: moment(old),
        new: moment(now),
        running: now.status === 'running',
        because: reason(editions, old.from, now.dueAt),
      },
    ];
  });
}

/** In every reading of the law. */
function endsAlike(old: Deadline, now: Deadline): boolean {
  const ends = ({ dueAt, readings = [] }: Deadline): string =>
    JSON.stringify([dueAt, ...readings.map((reading) => reading.dueAt)]);
  return ends(old) === ends(now);
}

function moment({ dueAt, lastDay, readings }: Deadline): Recount['old'] {
  return {
    dueAt: formatInstant(dueAt ?? 0),
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(readings === undefined
      ? {}
      : { readings: readings.map((one) => ({ reading: one.reading, dueAt: formatInstant(one.dueAt) })) }),
  };
}

/** The days within the term that only the newer edition has. */
function reason({ old, new: next }: { old: LocalDate; new: LocalDate }, from: Instant, to: Instant): string {
  const daysOf = (edition: LocalDate) =>
    calendarOf(edition).decrees.flatMap(({ source, days }) =>
      days.map(({ date, name }) => ({ date, text: `${dutchDate(date)} (${name}; ${source})` })),
    );
  const known = new Set(daysOf(old).map(({ date }) => date));
  const added = daysOf(next).filter(
    ({ date }) => !known.has(date) && date > localDateOf(from) && startOfDay(date) < to,
  );
  return `Nieuwe feestdagenkalender ${next}: ${added.map(({ text }) => text).join('; ')}.`;
}

/** The deadline with the ends it had under earlier editions, oldest first. */
export function withRecounts(deadline: Deadline, { calendarChanges }: History): Deadline {
  const recounted = calendarChanges.flatMap(({ sequence, data }) =>
    data.changes
      .filter((change) => isSame(change, deadline))
      .map(({ old, because }) => ({
        by: sequence,
        dueAt: storedInstant(old.dueAt),
        ...(old.lastDay === undefined ? {} : { lastDay: old.lastDay }),
        because,
      })),
  );
  return recounted.length === 0 ? deadline : { ...deadline, recounted };
}
