/** What the mayor's office has to face: a decision without ground in hindsight, and a letter that did not arrive. */
import { describe, expect, test } from 'vitest';
import { inForce, orderContent, readyToImpose, type CasePlayer } from '../../support/case-player.ts';

const ORDER = 8;
const SERVED = 9;
const LETTER = { person: 'p1', method: 'electronic', place: 'berichtenbox' };

describe('a decision that could not have been taken', () => {
  const withoutFacts = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef', asFact: true };

  test('asks somebody to decide what becomes of it, until that is done', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('event.corrected', '2026-03-03 09:00', withoutFacts);
    const face = player.snapshot.tasks.find(({ openedBy }) => openedBy === ORDER);
    expect(face).toMatchObject({
      kind: 'rectification',
      detail:
        'Beslis wat er met het besluit van gebeurtenis 8 moet gebeuren: naar wat nu bekend is, kon het toen niet worden genomen.',
      dueAt: null,
      closedBy: null,
    });
    const done = player.record('task.done', '2026-03-03 10:00', { task: face?.id });
    expect(player.snapshot.tasks.find(({ id }) => id === face?.id)?.closedBy).toBe(done);
    expect(player.replayed()).toEqual(player.file);
  });

  test('is gone with the flag, and is not asked for what is no decision', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('event.corrected', '2026-03-03 09:00', withoutFacts);
    player.record('event.corrected', '2026-03-03 10:00', {
      sequence: ORDER,
      data: orderContent(),
      reason: 'proef',
    });
    expect(player.snapshot.tasks.filter(({ openedBy }) => openedBy === ORDER)).toEqual([]);
    const served = inForce('2026-03-02 18:00');
    served.record('event.withdrawn', '2026-03-03 09:00', { sequence: ORDER, reason: 'proef', asFact: true });
    expect(served.snapshot.flags.map(({ code }) => code)).toContain('unlawful-in-hindsight');
    // The service has no ground left, but only a decision has to be decided on.
    expect(served.snapshot.tasks.map(({ openedBy }) => openedBy)).not.toContain(SERVED);
  });

  test('a birth date amended after the order asks for it from the day that makes him seventeen', () => {
    const born = (birthDate: string) => {
      const player = inForce('2026-03-02 18:00');
      const persons = [{ key: 'p1', birthDate }];
      player.record('case.amended', '2026-03-04 10:00', { persons, reason: 'proef' });
      return player.snapshot.tasks.map(({ kind, openedBy }) => [kind, openedBy]);
    };
    expect(born('2008-03-02')).toEqual([]);
    expect(born('2008-03-03')).toEqual([['rectification', ORDER]]);
  });
});

describe('a letter that did not arrive', () => {
  function sent(): { player: CasePlayer; service: number } {
    const player = readyToImpose('2026-03-02 18:00');
    const consent = { email: 'proef@voorbeeld.nl', electronicConsent: true };
    player.record('contact-details.given', '2026-03-02 19:30', consent);
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    return { player, service: player.record('order.served', '2026-03-02 20:30', LETTER) };
  }

  test('asks to make the decision known again; doing so closes the task by itself', () => {
    const { player, service } = sent();
    expect(player.snapshot.tasks).toEqual([]);
    const openedBy = player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(player.snapshot.tasks).toMatchObject([
      {
        kind: 'notice',
        openedBy,
        detail:
          'Maak het besluit van gebeurtenis 9 opnieuw bekend: de elektronische verzending (gebeurtenis 10) is mislukt.',
        dueAt: null,
        closedBy: null,
      },
    ]);
    const again = player.record('order.served', '2026-03-03 10:00', LETTER);
    expect(player.snapshot.tasks).toMatchObject([{ openedBy, closedBy: again }]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('asks for nothing when it had been handed over as well by then', () => {
    const { player, service } = sent();
    player.record('order.served', '2026-03-02 22:00', {
      person: 'p1',
      method: 'in-person',
      place: 'proef',
      decision: 9,
    });
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    expect(player.snapshot.tasks).toEqual([]);
  });

  test('asks for nothing when it was a copy, or was withdrawn as never sent', () => {
    for (const person of ['p1', 'p2']) {
      const { player } = sent();
      const copy = { ...LETTER, person };
      const service = player.record('order.served', '2026-03-03 09:00', copy);
      player.record('delivery.failed', '2026-03-03 10:00', { service });
      expect(player.snapshot.tasks, person).toEqual([]);
    }
    const { player, service } = sent();
    player.record('delivery.failed', '2026-03-03 09:00', { service });
    player.record('event.withdrawn', '2026-03-03 10:00', {
      sequence: service,
      reason: 'proef',
      asFact: true,
    });
    expect(player.snapshot.tasks.filter(({ detail }) => detail.includes('opnieuw bekend'))).toEqual([]);
    expect(JSON.stringify(player.snapshot.tasks)).not.toContain('undefined');
    expect(player.replayed()).toEqual(player.file);
  });

  test('asks for nothing when it named the decision but was a copy for who stays', () => {
    const { player, service } = sent();
    const copy = player.record('order.served', '2026-03-02 20:40', { ...LETTER, person: 'p2', decision: 9 });
    player.record('event.withdrawn', '2026-03-02 20:50', {
      sequence: service,
      reason: 'proef',
      asFact: true,
    });
    expect(player.snapshot.order?.startsAt).toBeNull();
    player.record('delivery.failed', '2026-03-03 09:00', { service: copy });
    expect(player.snapshot.tasks.filter(({ kind }) => kind === 'notice')).toEqual([]);
  });
});
