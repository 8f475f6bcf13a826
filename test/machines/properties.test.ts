import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseFile, RecordedEvent } from '../../src/case/model.ts';
import type { CasePlayer } from '../support/case-player.ts';
import { faultsOf, fourWeeksAfter } from './invariants.ts';
import { STATE_TABLE } from './state-table.ts';
import { begin, beginning, type Beginning } from './chance/beginnings.ts';
import { anyOrder, inOrder, play, underReview, type Move } from './chance/random-case.ts';

const RUNS = 100;
/** Without these the properties would say little. */
const MUST_OCCUR = [
  'order.extended',
  'order.amended',
  'order.revoked',
  'delivery.failed',
  'event.corrected',
  'event.withdrawn',
  'decision.took-effect',
  'suspension.lapsed',
  'order.expired',
  ...['refused', 'suspended', 'suspended-on-condition', 'lapsed', 'lifted'].map(
    (outcome) => `interim-relief.ruled ${outcome}`,
  ),
  ...['annulled', 'annulled-from', 'annulled-effects-kept', 'dismissed'].map(
    (outcome) => `appeal.ruled ${outcome}`,
  ),
  'higher-appeal.ruled set-aside',
];
const DAY = 24 * 60 * 60_000;

/** Plays all moves; looks at the case before and after each one that was accepted. */
function playAll(
  name: Beginning,
  moves: readonly Move[],
  look: (before: CaseFile, player: CasePlayer) => void,
): CasePlayer {
  const player = begin(name);
  for (const move of moves) {
    const before = player.file;
    deepFreeze(before);
    const played = play(player, move);
    if (played?.result.outcome === 'accepted') look(before, player);
    else if (move.name !== 'extend') expect(player.file).toBe(before);
  }
  return player;
}

/** What is frozen already is frozen all the way down. */
function deepFreeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  Object.values(value).forEach(deepFreeze);
}

function isEnded(file: CaseFile): boolean {
  return file.snapshot.states.enforcement.startsWith('completed.');
}

/** A higher court set the annulment aside, or a court took out the revocation. */
function mayRevive(events: readonly RecordedEvent[]): boolean {
  const revocations = events.filter(({ type }) => type === 'order.revoked').map(({ sequence }) => sequence);
  return events.some(({ type, data }) => {
    const { outcome, decisions } = data as { outcome?: string; decisions?: number[] };
    const higher = type === 'higher-appeal.ruled' && outcome === 'set-aside';
    const court = ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled'].includes(type);
    return higher || (court && decisions?.some((decision) => revocations.includes(decision)) === true);
  });
}

const isSetAside = (events: readonly RecordedEvent[]): boolean =>
  events.some(
    ({ type, data }) =>
      type === 'higher-appeal.ruled' && (data as { outcome: string }).outcome === 'set-aside',
  );

describe('any case', { timeout: 60_000 }, () => {
  test('state, end and stretches agree, whatever decisions courts take out and give back', () => {
    fc.assert(
      fc.property(fc.constantFrom<Beginning>('contested', 'extended'), underReview, (name, moves) => {
        const player = playAll(name, moves, (_, { file }) => {
          expect(faultsOf(file)).toEqual([]);
        });
        player.until('2026-04-20 12:00');
        expect(faultsOf(player.file)).toEqual([]);
      }),
      { numRuns: RUNS / 2 },
    );
  });

  test('chance leads an order into every state and past every kind of ruling', () => {
    const states = new Set<string>();
    const accepted = new Set<string>();
    const cases = fc.sample(fc.tuple(beginning, anyOrder), { numRuns: 80, seed: 20260302 });
    for (const [name, moves] of cases) {
      playAll(name, moves, (_, { file }) => {
        states.add(file.snapshot.states.enforcement);
        for (const { type, data } of file.events)
          accepted.add(`${type} ${(data as { outcome?: string }).outcome ?? ''}`.trim());
      });
    }
    expect([...states].toSorted()).toEqual(Object.keys(STATE_TABLE.enforcement).toSorted());
    expect([...accepted]).toEqual(expect.arrayContaining(MUST_OCCUR));
  });

  test('entered as it happens: holds together, changes nothing that was, ends, and does not run again', () => {
    fc.assert(
      fc.property(beginning, inOrder, (name, moves) => {
        const player = playAll(name, moves, (before, { file }) => {
          expect(faultsOf(file)).toEqual([]);
          if (!isEnded(before)) return;
          // An order that ran out because a court took its extension comes back with that extension, and in no other way.
          if (before.snapshot.order?.state === 'expired' && !isSetAside(file.events))
            expect(file.snapshot.order?.state).toMatch(/expired|annulled/);
          else if (!mayRevive(file.events)) expect(isEnded(file)).toBe(true);
        });
        expect(player.replayed()).toEqual(player.file);
        ends(player);
      }),
      { numRuns: RUNS },
    );
  });

  test('with late entries, corrections and withdrawals: holds together, changes nothing that was, and ends', () => {
    fc.assert(
      fc.property(beginning, anyOrder, (name, moves) => {
        const player = playAll(name, moves, (_, { file }) => {
          expect(faultsOf(file)).toEqual([]);
        });
        expect(player.replayed()).toEqual(player.file);
        ends(player);
      }),
      { numRuns: RUNS },
    );
  });

  test('letting time pass in steps comes to the same as letting it pass at once', () => {
    fc.assert(
      fc.property(
        beginning,
        inOrder,
        fc.array(fc.integer({ min: 1, max: 10 * 24 * 60 }), { maxLength: 8 }),
        (name, moves, waits) => {
          const player = playAll(name, moves, () => undefined);
          const { file } = player;
          const end = file.snapshot.advancedTo + waits.reduce((sum, wait) => sum + wait, 0) * 60_000;
          for (const wait of waits)
            player.until(new Date(player.snapshot.advancedTo + wait * 60_000).toISOString());
          const inSteps = { snapshot: player.snapshot, events: player.file.events.map(withoutRecordingTime) };
          player.file = file;
          player.until(new Date(end).toISOString());
          expect({ snapshot: player.snapshot, events: player.file.events.map(withoutRecordingTime) }).toEqual(
            inSteps,
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});

function withoutRecordingTime({ recordedAt: _recordedAt, ...event }: RecordedEvent): object {
  return event;
}

/** Once the four weeks are over, no order that ever started runs or waits. */
function ends(player: CasePlayer): void {
  const start = player.snapshot.order?.startsAt ?? player.snapshot.advancedTo;
  const over = Math.max(fourWeeksAfter(start), player.snapshot.advancedTo) + 3 * DAY;
  player.until(new Date(over).toISOString());
  expect(faultsOf(player.file)).toEqual([]);
  const { order } = player.snapshot;
  if (order === null || (order.startsAt === null && order.state === 'imposed')) return;
  expect(order.state).toMatch(/expired|revoked|annulled/);
  expect(player.replayed()).toEqual(player.file);
}
