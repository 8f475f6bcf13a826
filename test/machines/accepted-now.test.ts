/** What a case takes now: of the table of states everything that a machine decides on, but for opening and the engine's own events. */
import { describe, expect, test } from 'vitest';
import { initialStates } from '../../machines/drive.ts';
import { acceptedNow, MACHINE_NAMES } from '../../machines/index.ts';
import { ENGINE_EVENT_TYPES, type EventType } from '../../src/case/event-types.ts';
import type { CaseSnapshot } from '../../src/case/model.ts';
import { CasePlayer, inForce, opening, orderContent, readyToImpose } from '../support/case-player.ts';
import { STATE_TABLE } from './state-table.ts';

const OWN: readonly string[] = ['case.opened', ...ENGINE_EVENT_TYPES];

function fromTable({ states }: Pick<CaseSnapshot, 'states'>): EventType[] {
  return (
    MACHINE_NAMES.flatMap((stage) => STATE_TABLE[stage][states[stage]]?.accepts ?? [])
      .filter((type) => !OWN.includes(type))
      // Nothing in these cases asks for a re-assessment.
      .filter((type) => type !== 'reassessment.done')
      .toSorted()
  );
}

const MOMENTS: Record<string, () => CasePlayer> = {
  'just reported': () => new CasePlayer(opening('2026-03-02 18:00')),
  'ready to impose': () => readyToImpose(),
  imposed: () => {
    const player = readyToImpose();
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    return player;
  },
  'in force': () => inForce(),
  ended: () => inForce().until('2026-03-12 20:30'),
  closed: () => {
    const player = readyToImpose();
    player.record('procedure.closed', '2026-03-02 20:00', { reason: 'proef' });
    return player;
  },
};

describe('a case takes what its states take', () => {
  test.each(Object.entries(MOMENTS))('%s', (_, story) => {
    const { snapshot } = story();
    expect(acceptedNow(snapshot)).toEqual(fromTable(snapshot));
    expect(acceptedNow(snapshot).filter((type) => OWN.includes(type))).toEqual([]);
  });

  test('some of it by name', () => {
    const taken = acceptedNow(inForce().snapshot);
    expect(taken).toEqual(expect.arrayContaining(['breach.recorded', 'order.extended', 'appeal.lodged']));
    expect(taken).not.toContain('order.imposed');
    expect(taken).not.toContain('interim-relief.requested');
  });

  test('opening is nothing that a case takes, not even one that is not there yet', () => {
    expect(acceptedNow({ states: initialStates(), tasks: [] })).not.toContain('case.opened');
  });
});

test('an event that is not accepted is answered with what is', () => {
  const player = readyToImpose();
  const result = player.offer('home.left', '2026-03-02 20:00');
  expect(result).toEqual({ outcome: 'not-accepted', accepts: fromTable(player.snapshot) });
});
