/** What an event keeps with it of the case as it stood when it was recorded. */
import { expect, test } from 'vitest';
import { deadlineOf } from '../case/deadlines/timed.ts';
import { inForce, orderContent, readyToImpose } from '../support/case-player.ts';

test('a task that is done is no re-assessment: only that keeps which event had asked for it', () => {
  const player = inForce('2026-03-02 18:00');
  const correction = { sequence: 8, data: orderContent({ facts: 'Proef: anders.' }), reason: 'proef' };
  player.record('event.corrected', '2026-03-03 09:00', correction);
  const [rectification] = player.snapshot.tasks;
  expect(rectification?.kind).toBe('rectification');
  const done = player.accepted('task.done', '2026-03-03 10:00', { task: rectification?.id });
  expect(done.event).not.toHaveProperty('context');
  const request = { kind: 'request', person: 'p2', text: 'proef' };
  const asked = player.record('situation.changed', '2026-03-04 10:00', request);
  const task = player.snapshot.tasks.find(({ kind }) => kind === 'reassessment')?.id;
  const keep = { outcome: 'keep', reasons: 'proef', task };
  const judged = player.accepted('reassessment.done', '2026-03-05 10:00', keep);
  expect(judged.event.context).toEqual({ reassesses: asked });
});

test('a re-assessment that names no task keeps none with it', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('situation.changed', '2026-03-04 10:00', { kind: 'request', person: 'p2', text: 'proef' });
  const keep = { outcome: 'keep', reasons: 'proef' };
  const judged = player.accepted('reassessment.done', '2026-03-05 10:00', keep);
  expect(judged.event).not.toHaveProperty('context');
  expect(player.snapshot.tasks.map(({ closedBy }) => closedBy)).toEqual([judged.event.sequence]);
});

test('a re-assessment corrected to name another task answers that one, by the norm of the region too', () => {
  const protocol = { id: 'norm@1', norms: { 'practice-reassessment': 24 * 60 } };
  const player = inForce('2026-03-02 18:00', {}, protocol);
  const request = { kind: 'request', person: 'p2', text: 'proef' };
  const first = player.record('situation.changed', '2026-03-04 10:00', request);
  const second = player.record('situation.changed', '2026-03-04 11:00', request);
  const [one, other] = player.snapshot.tasks.map(({ id }) => id);
  const keep = { outcome: 'keep', reasons: 'proef' };
  const done = player.record('reassessment.done', '2026-03-05 09:00', { ...keep, task: one });
  const statuses = () =>
    [first, second].map((startedBy) => deadlineOf(player, 'practice-reassessment', { startedBy }).status);
  expect(statuses()).toEqual(['met', 'running']);
  const correction = { sequence: done, data: { ...keep, task: other }, reason: 'proef' };
  player.record('event.corrected', '2026-03-05 09:30', correction);
  expect(statuses()).toEqual(['running', 'met']);
  expect(player.replayed()).toEqual(player.file);
});

test('a service keeps which decision it handed over; what else happens while that waits keeps nothing', () => {
  const player = readyToImpose('2026-03-02 18:00');
  const order = player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
  const views = { person: 'p1', about: 'revocation', channel: 'in-person', views: 'proef' };
  const heard = player.accepted('person.heard', '2026-03-02 20:10', views);
  expect(heard.event).not.toHaveProperty('context');
  const byHand = { person: 'p1', method: 'in-person', place: 'proef' };
  const served = player.accepted('order.served', '2026-03-02 20:30', byHand);
  expect(served.event.context).toEqual({ decision: order });
  // Nothing waits any more: a second copy is just a copy.
  const again = player.accepted('order.served', '2026-03-02 21:00', byHand);
  expect(again.event).not.toHaveProperty('context');
});
