/** The whole case as a story: what happened in the order of happening, then what is to come. */
import type { Instant } from '../../time/index.ts';
import type { History } from '../history.ts';
import type { CaseFile, RecordedEvent } from '../model.ts';
import { historyOf } from '../read-history.ts';
import { actorWords } from './actors.ts';
import { articleOf } from './articles.ts';
import { around, asOf } from './as-of.ts';
import type { TimelineEntry } from './entry.ts';
import { nameBook, namesAt, type CodeNames } from './names.ts';
import { correctedNote, isLate, lateNote, sourceNote, voidNote } from './notes.ts';
import { partsOf, type Part } from './parts.ts';
import { plannedEntries } from './planned.ts';
import { signalsOf } from './signals.ts';
import type { Moment } from './tale.ts';
import { tell } from './tales.ts';
import { capital, sentences, spoken } from './words.ts';

/**
 * Every event of the file, also what no longer counts, and what comes after `now` by itself. A correction stands where it was
 * recorded; the event that it changed stands twice, void in its old place and as it is now in its new one: so one reads both what
 * was thought then and what is true, each at its own time. `codes` names offices and programmes; without it they get general words.
 */
export function timelineOf(file: CaseFile, now: Instant, codes: CodeNames = new Map()): TimelineEntry[] {
  if (file.events.length === 0) return [];
  const whole = historyOf(file.events);
  const story: Story = { file, whole, book: nameBook(file.events, whole), codes };
  const past = partsOf(file.events, whole).map((part) => entryOf(part, story));
  return [...past, ...plannedEntries(file, now, namesAt(story.book, whole, codes))];
}

interface Story {
  file: CaseFile;
  whole: History;
  book: ReturnType<typeof nameBook>;
  codes: CodeNames;
}

function entryOf({ event, at, reading, voidedBy, correctedBy }: Part, story: Story): TimelineEntry {
  const moment = momentOf(event, reading, story);
  const { title, text, rule, note, corrects } = tell(event, moment);
  const late = correctedBy === undefined && isLate(event);
  const notes = sentences(
    note,
    sourceNote(event),
    late && lateNote(event),
    correctedBy !== undefined && correctedNote(recorded(correctedBy, story)),
    voidedBy !== undefined && voidNote(event, recorded(voidedBy, story), moment.refer(voidedBy)),
  );
  const signals = voidedBy === undefined ? signalsOf(event.sequence, story.file.snapshot, moment) : [];
  return {
    kind: 'event',
    sequence: event.sequence,
    at,
    recordedAt: event.recordedAt,
    title,
    text: capital(text),
    by: actorWords(event.actor),
    ...articleOf(rule, at),
    ...(late ? { late } : {}),
    ...(notes === '' ? {} : { note: notes }),
    ...(signals.length === 0 ? {} : { signals }),
    ...(voidedBy === undefined ? {} : { void: true as const, voidedBy }),
    ...(corrects === undefined ? {} : { corrects }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
  };
}

function recorded(sequence: number, { file }: Story): RecordedEvent | undefined {
  return file.events.find((event) => event.sequence === sequence);
}

function momentOf(event: RecordedEvent, reading: History, story: Story): Moment {
  const { events, snapshot } = story.file;
  const { before, until } = around(reading, event);
  return {
    before,
    until,
    whole: reading,
    events,
    tasks: snapshot.tasks,
    names: namesAt(story.book, until, story.codes),
    refer: (sequence, recordedBefore) => referTo(sequence, recordedBefore, story),
  };
}

/** `“Woning verlaten” van zondag 22 januari 2017 om 20:39 uur`. */
function referTo(sequence: number, recordedBefore: number | undefined, story: Story): string {
  const reading = recordedBefore === undefined ? story.whole : asOf(story.file.events, recordedBefore);
  const event = reading.bySequence.get(sequence) ?? recorded(sequence, story);
  if (event === undefined) return 'een andere gebeurtenis';
  const { title } = tell(event, momentOf(event, reading, story));
  return `“${title}” van ${spoken(event.occurredAt)}`;
}
