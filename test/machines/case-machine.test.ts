import { initialTransition, transition } from 'xstate';
import { expect, test } from 'vitest';
import { caseMachine } from '../../machines/index.ts';
import { stageFacts } from '../../src/case/stage-facts.ts';
import { append, EMPTY_HISTORY } from '../../src/case/history.ts';
import { historyOf } from '../../src/case/read-history.ts';
import { extensionContent, inForce, readyToExtend } from '../support/case-player.ts';

function flat(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as object)
    .map(([outer, inner]) => `${outer}.${flat(inner)}`)
    .join('');
}

test('the composed case machine goes where the stage machines go one by one', () => {
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), {
    role: 'mayor',
  });
  player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
  player.record('appeal.lodged', '2026-03-12 10:00', { by: 'p1', against: 7 + 1 });
  player.until('2026-04-10 12:00');

  let [snapshot] = initialTransition(caseMachine);
  let history = EMPTY_HISTORY;
  for (const event of historyOf(player.file.events).events) {
    history = append(history, event);
    const stageEvent = { type: event.type, lawful: true, after: stageFacts(history, event.occurredAt) };
    [snapshot] = transition(caseMachine, snapshot, stageEvent);
  }
  const composed = Object.entries(snapshot.value as object).map(([name, value]) => [name, flat(value)]);
  expect(Object.fromEntries(composed)).toEqual(player.snapshot.states);
  expect(player.snapshot.states.enforcement).toBe('completed.expired');
});
