import { expect, test } from 'vitest';
import { asCaseEvent, isOfType } from '../../../src/case/events/index.ts';
import type { EventType, RecordedEvent } from '../../../src/case/model.ts';
import { SAMPLES } from './samples.ts';

function recorded(sequence: number, type: EventType): RecordedEvent {
  return {
    sequence,
    type,
    occurredAt: 0,
    recordedAt: 0,
    timeSource: 'entered',
    actor: { role: 'police', office: 'PL1500', subject: 'proef' },
    data: SAMPLES[type],
  };
}

test('a switch on the type knows what the event holds', () => {
  const event = asCaseEvent(recorded(8, 'keys.surrendered'));
  if (event.type !== 'keys.surrendered') throw new Error('narrowed wrongly');
  expect(event.data.count).toBe(2);
});

test('a filter keeps the types named', () => {
  const events = [recorded(1, 'case.opened'), recorded(2, 'order.extended'), recorded(3, 'order.revoked')];
  const decisions = events.filter(isOfType('order.extended', 'order.revoked'));
  expect(decisions.map(({ sequence, data }) => [sequence, data.decision.mode])).toEqual([
    [2, 'mayor-by-telephone'],
    [3, 'mayor-by-telephone'],
  ]);
});
