import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRevision } from '../../../src/case/event-types.ts';
import { historyOf } from '../../../src/case/index.ts';
import type { CaseFile } from '../../../src/case/model.ts';
import { timelineOf, timelineText, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { advance } from '../../../machines/index.ts';
import { begin, beginning, type Beginning } from '../../machines/chance/beginnings.ts';
import { anyOrder, play, type Move } from '../../machines/chance/random-case.ts';
import { leaks, hardWordsIn, proseOf, sentencesOf, wordsIn } from './readable.ts';

const RUNS = 100;
const DAY = 24 * 60 * 60_000;

interface Told {
  file: CaseFile;
  now: number;
  entries: TimelineEntry[];
}

/** Whatever chance did, told as it stood then and once everything is over. */
function tellAll(name: Beginning, moves: readonly Move[]): Told[] {
  const player = begin(name);
  for (const move of moves) play(player, move);
  const told = (file: CaseFile, now: number): Told => ({ file, now, entries: timelineOf(file, now) });
  const { advancedTo } = player.snapshot;
  const later = advance(player.file, player.protocol, advancedTo + 40 * DAY).file;
  return [told(player.file, advancedTo), told(later, advancedTo + 40 * DAY)];
}

type Look = (told: Told) => void;

const isPlainDutch: Look = ({ entries }) => {
  for (const entry of entries) {
    const { title, text, note, by } = entry;
    for (const part of [title, text, by, ...(note === undefined ? [] : [note])]) {
      expect(part).not.toBe('');
      expect(leaks(part)).toEqual([]);
    }
    expect(proseOf(entry)).toMatch(/^\p{Lu}.*[.!?]$/u);
    expect(hardWordsIn(entry)).toEqual([]);
    expect(sentencesOf(proseOf(entry)).filter((sentence) => wordsIn(sentence) > 25)).toEqual([]);
  }
};

/** Once as it counts, in the order of the case, and once more for what no longer does. */
const holdsEveryEvent: Look = ({ file, entries }) => {
  const history = historyOf(file.events);
  const counting = entries.filter((entry) => entry.kind === 'event' && entry.void !== true);
  const inOrder = counting.filter(({ sequence = 0 }) => history.bySequence.has(sequence));
  expect(inOrder.map(({ sequence, at }) => [sequence, at])).toEqual(
    history.events.map(({ sequence, occurredAt }) => [sequence, occurredAt]),
  );
  const gone = entries.filter((entry) => entry.void === true);
  expect(gone.map(({ sequence, voidedBy }) => [sequence, voidedBy]).toSorted(bySequence)).toEqual(
    file.events
      .filter(({ voidedBy }) => voidedBy !== undefined)
      .map(({ sequence, voidedBy }) => [sequence, voidedBy])
      .toSorted(bySequence),
  );
  const told = new Set(entries.map(({ sequence }) => sequence));
  expect(file.events.filter(({ sequence }) => !told.has(sequence))).toEqual([]);
  const past = entries.filter(({ kind }) => kind === 'event').slice(1);
  expect(past.map(({ at }) => at)).toEqual(past.map(({ at }) => at).toSorted((a, b) => a - b));
};

const putsCorrectionsWhereRecorded: Look = ({ file, entries }) => {
  for (const revision of file.events.filter(isRevision)) {
    const entry = entries.find(({ sequence }) => sequence === revision.sequence);
    expect(entry?.at).toBe(revision.recordedAt);
    const target = file.events.find(({ sequence }) => sequence === entry?.corrects);
    expect(target?.recordedAt).toBeLessThanOrEqual(revision.recordedAt);
  }
};

const plansWhatIsAhead: Look = ({ file, now, entries }) => {
  const planned = entries.filter(({ kind }) => kind === 'planned');
  expect(planned.every(({ at, sequence }) => at > now && sequence === undefined)).toBe(true);
  expect(planned.map(({ at }) => at)).toEqual(planned.map(({ at }) => at).toSorted((a, b) => a - b));
  expect(entries.slice(entries.length - planned.length)).toEqual(planned);
  const endsAt = file.snapshot.order?.endsAt ?? now;
  const turns = planned.filter(({ by }) => by === 'het systeem');
  if (endsAt > now) expect(turns.map(({ at }) => at)).toContain(endsAt);
};

const fitsThePage: Look = ({ file, now, entries }) => {
  const lines = timelineText(entries, { number: file.snapshot.number, now }).split('\n');
  expect(lines.filter((line) => line.length > 78 || line !== line.trimEnd())).toEqual([]);
};

describe('the timeline of any case', { timeout: 60_000 }, () => {
  test('is plain Dutch without holes, whole, in order, plans only what is ahead, and fits the page', () => {
    const looks = [
      isPlainDutch,
      holdsEveryEvent,
      putsCorrectionsWhereRecorded,
      plansWhatIsAhead,
      fitsThePage,
    ];
    fc.assert(
      fc.property(beginning, anyOrder, (name, moves) => {
        for (const told of tellAll(name, moves)) for (const look of looks) look(told);
      }),
      { numRuns: RUNS },
    );
  });

  test('chance brings corrections, withdrawals, late entries and every kind of planned turn', () => {
    const seen = new Set<string>();
    for (const [name, moves] of fc.sample(fc.tuple(beginning, anyOrder), { numRuns: 40, seed: 20260302 })) {
      for (const { entries } of tellAll(name, moves)) {
        for (const entry of entries) {
          if (entry.late === true) seen.add('late');
          if (entry.correctedBy !== undefined) seen.add('corrected');
          if (entry.kind === 'planned' && entry.by === 'het systeem') seen.add(entry.title);
          else if (entry.void === true) seen.add(`void ${entry.title}`);
        }
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'late',
        'corrected',
        'void Niet op tijd',
        'Begin van het huisverbod',
        'Einde van het huisverbod',
        'Einde van de tijdelijke stop',
        'Uitspraak gaat in',
      ]),
    );
  });
});

function bySequence([a = 0]: (number | undefined)[], [b = 0]: (number | undefined)[]): number {
  return a - b;
}
