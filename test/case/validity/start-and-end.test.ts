import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../machines/index.ts';
import { at, inForce, readyToImpose, utc } from '../../support/case-player.ts';
import {
  END,
  expectSound,
  holdsAt,
  imposed,
  order,
  serve,
  standing,
  START,
  stretches,
  WHOLE,
} from './asked.ts';

describe('from when the order holds', () => {
  test('not before there is one, nor while it is not made known', () => {
    expect(stretches(readyToImpose(), 'home')).toEqual([]);
    const player = imposed().until('2026-03-05 12:00');
    expect(stretches(player, 'home')).toEqual([]);
    expect(holdsAt(player, 'home', '2026-03-03 12:00')).toBe(false);
    expect(standing(player)).toEqual(['imposed', null]);
    expectSound(player);
  });

  test('served in person: from the first minute to the last, half-open, for home and contact', () => {
    const player = order();
    for (const limb of ['home', 'p2', 'p3']) {
      expect(stretches(player, limb)).toEqual([WHOLE]);
      expect(holdsAt(player, limb, '2026-03-02 20:29')).toBe(false);
      expect(holdsAt(player, limb, START)).toBe(true);
      expect(holdsAt(player, limb, '2026-03-12 20:29')).toBe(true);
      expect(holdsAt(player, limb, END)).toBe(false);
    }
    expect(standing(player)).toEqual(['in-force', END]);
    expect(standing(player.until(END))).toEqual(['expired', END]);
    expectSound(player);
  });

  test.each(['in-person', 'sent', 'to-counsel', 'deposited', 'other'])('%s: from that instant', (method) => {
    const player = imposed();
    const service = serve(player, '2026-03-03 09:15', { method });
    expect(stretches(player, 'home')).toEqual(['2026-03-03 09:15 – 2026-03-13 09:15']);
    const { intervals } = validityOf(player.file, { at: 0, asKnownAt: player.snapshot.advancedTo });
    expect(intervals.map(({ because }) => because)).toEqual([service, service, service]);
  });

  test('announced orally: from the announcement; the paper moves no date', () => {
    const player = imposed({ form: 'oral', urgency: 'proef' });
    const dates = ['2026-03-02 20:00 – 2026-03-12 20:00'];
    expect(stretches(player, 'home')).toEqual(dates);
    expect(standing(player)).toEqual(['in-force', '2026-03-12 20:00']);
    serve(player, '2026-03-04 09:00');
    expect(stretches(player, 'home')).toEqual(dates);
    const { intervals } = validityOf(player.file, {
      at: 0,
      asKnownAt: player.snapshot.advancedTo,
      limb: 'home',
    });
    expect(intervals).toMatchObject([{ because: 8 }]);
    expectSound(player);
  });

  test('telling somebody else makes nothing known, a second copy moves nothing', () => {
    const player = imposed();
    serve(player, '2026-03-02 20:10', { person: 'p2' });
    expect(stretches(player, 'home')).toEqual([]);
    serve(player, START);
    serve(player, '2026-03-04 12:00');
    expect(stretches(player, 'home')).toEqual([WHOLE]);
  });

  test('a planned start that is later becomes real by itself, and only then is the order in force', () => {
    const player = order({ startsAt: utc('2026-03-03 08:00') });
    expect(stretches(player, 'home')).toEqual(['2026-03-03 08:00 – 2026-03-13 08:00']);
    expect(standing(player.until('2026-03-03 07:59'))).toEqual(['imposed', '2026-03-13 08:00']);
    expect(standing(player.until('2026-03-03 08:00'))).toEqual(['in-force', '2026-03-13 08:00']);
    expect(player.file.events.find(({ type }) => type === 'decision.took-effect')).toMatchObject({
      occurredAt: at('2026-03-03 08:00'),
      data: { rule: 'awb-3-40', because: 8 },
    });
    expectSound(player);
  });

  test('a printed start that is earlier has no effect', () => {
    const player = order({ startsAt: utc('2026-03-02 20:00') });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    expect(player.file.events.some(({ type }) => type === 'decision.took-effect')).toBe(false);
  });

  test('an electronic delivery that failed takes the order back until it is sent again', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('contact-details.given', '2026-03-02 19:30', {
      email: 'proef@voorbeeld.nl',
      electronicConsent: true,
    });
    const content = { ...imposedContent(), form: 'written' };
    player.record('order.imposed', '2026-03-02 20:00', content, { role: 'mayor' });
    const service = serve(player, START, { method: 'electronic' });
    expect(stretches(player, 'home')).toEqual([WHOLE]);
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(stretches(player, 'home')).toEqual([]);
    serve(player, '2026-03-03 10:00', { method: 'electronic' });
    expect(stretches(player, 'home')).toEqual(['2026-03-03 10:00 – 2026-03-13 10:00']);
    expectSound(player);
  });
});

function imposedContent(): Record<string, unknown> {
  return imposed().file.events.find(({ type }) => type === 'order.imposed')?.data as Record<string, unknown>;
}

describe('until when the order holds', () => {
  test('an earlier printed end is the end, a later one is not', () => {
    const earlier = order({ printedEndsAt: utc('2026-03-10 08:00') });
    expect(stretches(earlier, 'home')).toEqual([`${START} – 2026-03-10 08:00`]);
    expect(stretches(earlier, 'p2')).toEqual([`${START} – 2026-03-10 08:00`]);
    expect(standing(earlier.until('2026-03-10 08:00'))).toEqual(['expired', '2026-03-10 08:00']);
    const later = order({ printedEndsAt: utc('2026-03-14 08:00') });
    expect(stretches(later, 'home')).toEqual([WHOLE]);
    expect(standing(later.until(END))).toEqual(['expired', END]);
    expectSound(earlier);
    expectSound(later);
  });

  test('ten days by the clock on the wall: 239 hours in March, 241 in October', () => {
    const spring = inForce('2010-03-27 17:30').until('2010-04-06 19:59');
    expect(standing(spring)).toEqual(['in-force', '2010-04-06 20:00']);
    expect(standing(spring.until('2010-04-06T18:00:00Z'))).toEqual(['expired', '2010-04-06 20:00']);
    const [stretch] = validityOf(spring.file, {
      at: 0,
      asKnownAt: at('2010-04-07 00:00'),
      limb: 'home',
    }).intervals;
    expect(((stretch?.to ?? 0) - (stretch?.from ?? 0)) / 3_600_000).toBe(239);
    const autumn = inForce('2026-10-20 17:30');
    const [longer] = validityOf(autumn.file, {
      at: 0,
      asKnownAt: at('2026-11-01 00:00'),
      limb: 'home',
    }).intervals;
    expect(((longer?.to ?? 0) - (longer?.from ?? 0)) / 3_600_000).toBe(241);
  });

  test('the engine records the end once, with the rule that brought it', () => {
    const player = order().until('2026-03-20 00:00');
    expect(player.file.events.filter(({ type }) => type === 'order.expired')).toMatchObject([
      { occurredAt: at(END), data: { rule: 'wth-2-1' }, actor: { role: 'engine' } },
    ]);
  });
});

describe('what is asked', () => {
  test('without a limb all of them, home first; a limb alone, a person alone', () => {
    const player = order();
    const asked = (question: object): unknown[] =>
      validityOf(player.file, {
        at: at('2026-03-05 12:00'),
        asKnownAt: at('2026-03-05 12:00'),
        ...question,
      }).intervals.map(({ limb, person }) => (person === undefined ? limb : `${limb} ${person}`));
    expect(asked({})).toEqual(['home', 'contact p2', 'contact p3']);
    expect(asked({ limb: 'home' })).toEqual(['home']);
    expect(asked({ limb: 'contact' })).toEqual(['contact p2', 'contact p3']);
    expect(asked({ limb: 'contact', person: 'p3' })).toEqual(['contact p3']);
    expect(asked({ limb: 'contact', person: 'p9' })).toEqual([]);
  });
});
