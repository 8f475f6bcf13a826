import { describe, expect, test } from 'vitest';
import { at, inForce, orderContent, utc, type CasePlayer } from '../../support/case-player.ts';

describe('a service stays with the decision that it handed over', () => {
  const served = (when: string) => ({ sequence: 9, occurredAt: utc(when) });
  const later = (): CasePlayer => {
    const player = inForce('2026-03-02 18:00');
    const { contactBan } = orderContent();
    player.record('order.amended', '2026-03-04 09:00', { reason: 'proef', contactBan }, { role: 'mayor' });
    return player.until('2026-03-05 09:00');
  };

  test('corrected past a later decision, it is still that of the order', () => {
    const player = later();
    player.record('event.corrected', '2026-03-05 09:00', {
      ...served('2026-03-04 11:00'),
      asFact: true,
      reason: 'proef',
    });
    expect(player.snapshot.order).toMatchObject({
      startsAt: at('2026-03-04 11:00'),
      endsAt: at('2026-03-14 11:00'),
    });
    expect(player.replayed()).toEqual(player.file);
  });

  test('corrected to name another decision, it is of that one', () => {
    const player = later();
    const amendment = player.file.events.find(({ type }) => type === 'order.amended')?.sequence;
    const data = { person: 'p1', method: 'in-person', place: 'proef', decision: amendment };
    player.record('event.corrected', '2026-03-05 09:00', {
      sequence: 9,
      data,
      occurredAt: utc('2026-03-04 11:00'),
      asFact: true,
      reason: 'proef',
    });
    expect(player.snapshot.order?.startsAt).toBeNull();
  });

  test('a correction that changes nothing is none', () => {
    const player = later();
    const empty = player.offer('event.corrected', '2026-03-05 09:00', { sequence: 9, reason: 'proef' });
    expect(empty).toMatchObject({ outcome: 'invalid', errors: [{ pointer: '/data' }] });
  });
});
