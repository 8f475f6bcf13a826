/** The timeline on paper: by day, with the time on the clock, in lines that fit a page and a screen. */
import { dutchDate, localDateOf, type Instant, type LocalDate } from '../../time/index.ts';
import type { TimelineEntry } from './entry.ts';
import { capital, spoken, timeOf } from './words.ts';
import { wrapped } from './wrap.ts';

export interface Print {
  /** Number of the case. */
  number: string;
  now: Instant;
}

/** Room for `20:39  `; the text stands under the title. */
const INDENT = 7;

/** Lines of at most 78 characters, ended by a newline each. What no longer counts is marked so in its title. */
export function timelineText(entries: readonly TimelineEntry[], { number, now }: Print): string {
  const past = entries.filter(({ kind }) => kind === 'event');
  const planned = entries.filter(({ kind }) => kind === 'planned');
  const lines = [
    `Zaak ${number}: wat er is gebeurd`,
    `Zoals bekend op ${spoken(now)}`,
    ...byDay(past),
    ...(planned.length === 0 ? [] : ['', 'WAT NOG KOMT', ...byDay(planned)]),
  ];
  return `${lines.join('\n')}\n`;
}

function byDay(entries: readonly TimelineEntry[]): string[] {
  const days = Map.groupBy(entries, dayOf);
  return [...days].flatMap(([day, members]) => {
    const heading = capital(dutchDate(day));
    return ['', heading, '-'.repeat(heading.length), ...members.flatMap(entryLines)];
  });
}

/** A last day is the day that people know; the instant that is too late lies in the next. */
function dayOf({ at, lastDay }: TimelineEntry): LocalDate {
  return lastDay ?? localDateOf(at);
}

function entryLines(entry: TimelineEntry): string[] {
  const { title, text, note, signals = [], article } = entry;
  const gone = entry.void === true;
  const who = whose(entry);
  const source = article === undefined ? who : `${who} (${article})`;
  const body = [gone ? `Er stond: ${text}` : text, note, ...signals, source].filter(
    (part) => part !== undefined,
  );
  return [
    '',
    ...wrapped(gone ? `(telt niet meer: ${title})` : title, { first: clock(entry), indent: INDENT }),
    ...body.flatMap((part) => wrapped(part, { indent: INDENT })),
  ];
}

/** What time does, nobody has to do. */
function whose({ kind, by }: TimelineEntry): string {
  if (kind === 'event') return `Door: ${by}`;
  return by === 'het systeem' ? 'Dit gaat vanzelf' : `Wie: ${by}`;
}

/** Beside a clock change the offset stands with the time, and the title moves to the right. */
function clock({ at, lastDay }: TimelineEntry): string {
  const time = lastDay === undefined ? timeOf(at).replace(' uur', '') : '';
  return time.padEnd(INDENT - 2).concat('  ');
}
