/** An order that is taken out of the file altogether: it was lived by, so somebody has to be told. */
import { describe, expect, test } from 'vitest';
import { inForce, orderContent, readyToImpose, type CasePlayer } from '../../support/case-player.ts';

const ORDER = 8;
const SERVED = 9;
const gone = (sequence: number) => ({ sequence, reason: 'proef', asFact: true });

function open({ snapshot }: CasePlayer): [string, number][] {
  return snapshot.tasks
    .filter(({ closedBy }) => closedBy === null)
    .map(({ kind, openedBy }) => [kind, openedBy]);
}

describe('withdrawing the order', () => {
  test('once it was served asks to put the papers right and to tell that there was none', () => {
    const player = inForce('2026-03-02 18:00');
    const withdrawal = player.record('event.withdrawn', '2026-03-03 09:00', gone(ORDER));
    expect(player.snapshot.order).toBeNull();
    expect(player.snapshot.tasks).toMatchObject([
      { kind: 'rectification', openedBy: withdrawal, closedBy: null },
      {
        kind: 'notice',
        openedBy: withdrawal,
        detail:
          'Vertel de uithuisgeplaatste, de achterblijvers en wie verder is ingelicht dat er geen huisverbod was: gebeurtenis 8 is ingetrokken.',
        closedBy: null,
      },
    ]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('that nobody had heard of asks for the papers alone; spoken it had been heard', () => {
    const tasksOf = (order: Record<string, unknown>) => {
      const player = readyToImpose('2026-03-02 18:00');
      player.record('order.imposed', '2026-03-02 20:00', orderContent(order), { role: 'mayor' });
      player.record('event.withdrawn', '2026-03-02 20:10', gone(ORDER));
      return open(player).map(([kind]) => kind);
    };
    expect(tasksOf({})).toEqual(['rectification']);
    expect(tasksOf({ form: 'oral', urgency: 'proef' })).toEqual(['rectification', 'notice']);
  });

  test('leaves standing what an earlier correction had asked for', () => {
    const player = inForce('2026-03-02 18:00');
    const change = { person: 'p1', method: 'in-person', place: 'elders' };
    const correction = player.record('event.corrected', '2026-03-03 09:00', {
      sequence: SERVED,
      data: change,
      reason: 'proef',
    });
    const withdrawal = player.record('event.withdrawn', '2026-03-03 10:00', gone(ORDER));
    expect(open(player)).toEqual([
      ['rectification', correction],
      ['rectification', withdrawal],
      ['notice', withdrawal],
    ]);
  });
});
