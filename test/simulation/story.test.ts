import { describe, expect, test } from 'vitest';
import { Draws } from '../../scripts/simulation/draws.ts';
import { DAY, HOUR, MINUTE, Story } from '../../scripts/simulation/story.ts';

const T0 = Date.parse('2026-03-02T18:00:00Z');

function opened(): Story {
  const story = new Story(new Draws(1, 'test'));
  story.add({ type: 'case.opened', at: T0, role: 'police', key: 'opened', gates: true, lag: 20 });
  return story;
}

describe('when things are typed in', () => {
  test('by what happened, not by who told it first', () => {
    const story = opened();
    story.add({ type: 'order.imposed', at: T0 + 2 * HOUR, role: 'mayor', key: 'order', gates: true, lag: 1 });
    story.add({ type: 'person.heard', at: T0 + HOUR, role: 'police', key: 'heard', gates: true, lag: 90 });
    const acts = story.acts();
    expect(acts.map(({ key }) => key)).toEqual(['opened', 'heard', 'order']);
    // Heard is typed in half an hour after the order was given, so the order waits.
    expect(acts.map(({ recordedAt }) => (recordedAt - T0) / MINUTE)).toEqual([20, 150, 151]);
  });

  test('nothing before the opening of the case, and what names another after that other', () => {
    const story = opened();
    story.add({ type: 'breach.recorded', at: T0 + 5 * MINUTE, role: 'police', key: 'breach', lag: 600 });
    story.add({
      type: 'breach.reported',
      at: T0 + HOUR,
      role: 'police',
      key: 'report',
      after: ['breach'],
      lag: 1,
    });
    story.add({ type: 'care.contacted', at: T0 + 6 * MINUTE, role: 'care', key: 'care', lag: 1 });
    const recorded = new Map(story.acts().map(({ key, recordedAt }) => [key, (recordedAt - T0) / MINUTE]));
    expect([...recorded]).toEqual([
      ['opened', 20],
      ['breach', 605],
      ['care', 21],
      ['report', 606],
    ]);
  });

  test('what waits for something that comes later is a mistake of the story', () => {
    const story = opened();
    story.add({ type: 'care.contacted', at: T0 + HOUR, role: 'care', after: ['order'] });
    story.add({ type: 'order.imposed', at: T0 + 2 * HOUR, role: 'mayor', key: 'order' });
    expect(() => story.acts()).toThrow('waits for order');
  });

  test('only what is more than an hour late may be reconstructed', () => {
    const sources = (lag: number): string[] => {
      const story = opened();
      for (let place = 0; place < 200; place += 1)
        story.add({ type: 'compliance.checked', at: T0 + HOUR, role: 'police', lag });
      return story.acts().map(({ timeSource }) => timeSource);
    };
    expect(new Set(sources(60))).toEqual(new Set(['entered']));
    expect(new Set(sources(61))).toEqual(new Set(['entered', 'reconstructed']));
  });

  test('a time typed wrong is later than the right one, and typed in no later', () => {
    const story = opened();
    story.add({ type: 'care.contacted', at: T0 + HOUR, role: 'care', key: 'care', lag: 30 });
    story.shift('care', 10);
    expect(story.acts().at(-1)).toMatchObject({
      at: T0 + HOUR + 10 * MINUTE,
      recordedAt: T0 + HOUR + 30 * MINUTE,
    });
  });
});

describe('a case that goes elsewhere', () => {
  test('nothing happens here any more from then on, but what was lying about is still typed in', () => {
    const story = opened();
    story.add({ type: 'care.contacted', at: T0 + HOUR, role: 'care', key: 'care', lag: 5 * 1440 });
    story.add({ type: 'care.handed-over', at: T0 + 20 * DAY, role: 'care', key: 'over' });
    story.leave(T0 + DAY, 'transferred');
    const acts = story.acts();
    expect(acts.map(({ type }) => type)).toEqual(['case.opened', 'care.contacted', 'procedure.closed']);
    expect(acts.at(-1)).toMatchObject({ at: T0 + DAY, data: { kind: 'transferred' } });
    expect(acts[1]?.recordedAt).toBeGreaterThan(acts[2]?.recordedAt ?? Infinity);
  });

  test('not one that was over by then', () => {
    const closed = opened();
    closed.add({ type: 'procedure.closed', at: T0 + HOUR, role: 'mayor', data: {} });
    closed.add({ type: 'care.contacted', at: T0 + 20 * DAY, role: 'care' });
    closed.leave(T0 + DAY, 'migrated');
    expect(closed.acts()).toHaveLength(3);
    const done = opened();
    done.leave(T0 + DAY, 'migrated');
    expect(done.acts()).toHaveLength(1);
  });
});
