import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecordedEvent } from '../../../src/case/model.ts';
import { CONTENT_UNREAD, measureCase, ONLY_PART_READ } from '../../../src/evaluation/durations/index.ts';
import { begin, beginning } from '../../machines/chance/beginnings.ts';
import { anyOrder, inOrder, play } from '../../machines/chance/random-case.ts';
import { canaryCases } from '../../support/canaries.ts';
import { NORMS } from './all-norms.ts';

const UNREAD: readonly string[] = CONTENT_UNREAD;
const PART: readonly string[] = ONLY_PART_READ;

function trimmed(event: RecordedEvent): RecordedEvent {
  if (UNREAD.includes(event.type)) return { ...event, data: {} };
  return PART.includes(event.type)
    ? { ...event, data: { part: (event.data as { part: number }).part } }
    : event;
}

function expectTheSame(events: readonly RecordedEvent[]): void {
  const until = Math.max(...events.map(({ recordedAt }) => recordedAt)) + 86_400_000;
  const read = (given: readonly RecordedEvent[]) =>
    measureCase(
      { events: given, protocol: { id: 'proef@1', norms: NORMS }, region: null },
      { until, now: until },
      [],
    );
  expect(read(events.map(trimmed))).toEqual(read(events));
}

test('what is left out of the cases of an export changes nothing that is measured of them', () => {
  for (const moves of [inOrder, anyOrder])
    fc.assert(
      fc.property(beginning, moves, (name, chosen) => {
        const player = begin(name);
        for (const move of chosen) play(player, move);
        expectTheSame(player.file.events);
      }),
      { numRuns: 60 },
    );
  for (const events of canaryCases()) expectTheSame(events);
});
