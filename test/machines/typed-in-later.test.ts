/** Typed in the next morning, when nothing that is known happened after it: judged as the case stood then, not as it stands by now. */
import { describe, expect, test } from 'vitest';
import { at, inForce, utc } from '../support/case-player.ts';

const NEXT_MORNING = { recordedAt: '2026-03-13 09:00' };
const SHORTER = { reason: 'proef', printedEndsAt: utc('2026-03-12 20:15') };

describe('the order ran out on 12 March 2026 at 20:30, and nobody looked', () => {
  test('an amendment of half an hour before is still one of an order in force', () => {
    const player = inForce('2026-03-02 18:00');
    const options = { ...NEXT_MORNING, role: 'mayor' } as const;
    player.record('order.amended', '2026-03-12 20:00', SHORTER, options);
    // Not made known yet, it moved no end; that end has come since.
    expect(player.snapshot.order).toMatchObject({ state: 'expired', endsAt: at('2026-03-12 20:30') });
    expect(player.snapshot.flags.map(({ code }) => code)).not.toContain('unlawful-in-hindsight');
    expect(player.replayed()).toEqual(player.file);
  });

  test('one of the minute of the end is not taken, though the file does not hold that end yet', () => {
    const player = inForce('2026-03-02 18:00');
    const options = { ...NEXT_MORNING, role: 'mayor' } as const;
    expect(player.refusals('order.amended', '2026-03-12 20:30', SHORTER, options)).toEqual(['not-accepted']);
  });

  test('what time brought about before it and after it stands around it, each with its own number', () => {
    const player = inForce('2026-03-02 18:00');
    const { event, newEvents } = player.accepted('home.left', '2026-03-12 20:00', {}, NEXT_MORNING);
    const places = newEvents.map(({ occurredAt }) => Math.sign(occurredAt - event.occurredAt));
    expect(places).toContain(-1);
    expect(places).toContain(1);
    const numbers = player.file.events.map(({ sequence }) => sequence);
    expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
    expect(player.snapshot.version).toBe(numbers.at(-1));
    expect(player.replayed()).toEqual(player.file);
  });
});

describe('a procedure that came to an order', () => {
  const CLOSED = { reason: 'proef' };

  test('was not closed before the order; from its minute on it may be', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-20 09:00');
    const recorded = { recordedAt: '2026-03-20 10:00' };
    expect(player.refusals('procedure.closed', '2026-03-02 19:59', CLOSED, recorded)).toEqual([
      'not-accepted',
    ]);
    expect(player.refusals('procedure.closed', '2026-03-02 20:00', CLOSED, recorded)).toEqual(['accepted']);
  });
});
