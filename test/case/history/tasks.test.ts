import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../src/case/model.ts';
import { at, inForce, orderContent, readyToImpose, utc, type CasePlayer } from '../../support/case-player.ts';

const WITH_NORM = { id: 'proef@1', norms: { 'practice-reassessment': 24 * 60 } };

const REFUSED = { person: 'p1', agency: 'ZORG1' };
const ACCEPTED = { ...REFUSED, willNotObstruct: true, willCooperate: true };
const TRIGGERS: readonly [EventType, unknown][] = [
  ['care.accepted', ACCEPTED],
  ['system-meeting.held', { participants: ['p1', 'p2'], result: 'proef' }],
  ['breach.recorded', { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' }],
  ['revocation.requested', { by: 'p2', reasons: 'proef' }],
  ...['resident-moved', 'children-placed-elsewhere', 'detained', 'released', 'other-ban', 'request'].map(
    (kind): [EventType, unknown] => ['situation.changed', { kind, text: 'proef' }],
  ),
];

function open({ snapshot }: CasePlayer) {
  return snapshot.tasks
    .filter(({ closedBy }) => closedBy === null)
    .map(({ kind, openedBy }) => [kind, openedBy]);
}

describe('re-assessment', () => {
  test.each(TRIGGERS)('%s %o asks for it, within the norm of the region', (type, content) => {
    const player = inForce('2026-03-02 18:00', {}, WITH_NORM);
    const openedBy = player.record(type, '2026-03-04 10:00', content);
    expect(player.snapshot.tasks).toMatchObject([
      { kind: 'reassessment', openedBy, dueAt: at('2026-03-05 10:00'), closedBy: null },
    ]);
  });

  test('without a norm there is no moment on which it is due', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('care.accepted', '2026-03-04 10:00', ACCEPTED);
    expect(player.snapshot.tasks).toMatchObject([{ dueAt: null }]);
  });

  test('help refused asks for nothing; neither does what happens before the order or from its end on', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('situation.changed', '2026-03-02 19:30', { kind: 'request', text: 'proef' });
    expect(open(player)).toEqual([]);
    const running = inForce('2026-03-02 18:00');
    running.record('care.refused', '2026-03-04 10:00', REFUSED);
    running.record('care.accepted', '2026-03-12 20:30', ACCEPTED);
    expect(open(running)).toEqual([]);
    const last = running.record('care.accepted', '2026-03-12 20:29', ACCEPTED, {
      recordedAt: '2026-03-12 21:00',
    });
    expect(open(running)).toEqual([['reassessment', last]]);
  });

  test('is closed by name, one at a time', () => {
    const player = inForce('2026-03-02 18:00');
    const first = player.record('care.accepted', '2026-03-04 10:00', ACCEPTED);
    const second = player.record('revocation.requested', '2026-03-04 11:00', { by: 'p2', reasons: 'proef' });
    const [, task] = player.snapshot.tasks;
    const done = player.record('reassessment.done', '2026-03-04 12:00', {
      outcome: 'keep',
      reasons: 'proef',
      task: task?.id,
    });
    expect(player.snapshot.tasks.map(({ openedBy, closedBy }) => [openedBy, closedBy])).toEqual([
      [first, null],
      [second, done],
    ]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('is closed all at once when none is named; what comes later stays open', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('care.accepted', '2026-03-04 10:00', ACCEPTED);
    player.record('revocation.requested', '2026-03-04 11:00', { by: 'p2', reasons: 'proef' });
    player.record('reassessment.done', '2026-03-04 12:00', { outcome: 'keep', reasons: 'proef' });
    expect(open(player)).toEqual([]);
    const later = player.record('care.accepted', '2026-03-04 13:00', ACCEPTED);
    expect(open(player)).toEqual([['reassessment', later]]);
  });

  test('a task that the case does not have, or of another kind, is not done', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('care.accepted', '2026-03-04 10:00', ACCEPTED);
    const task = player.snapshot.tasks[0]?.id;
    const wrong = player.offer('task.done', '2026-03-04 12:00', { task });
    expect(wrong).toMatchObject({ outcome: 'invalid', errors: [{ pointer: '/data/task' }] });
    const unknown = player.offer('reassessment.done', '2026-03-04 12:00', {
      outcome: 'keep',
      reasons: 'proef',
      task: 'proef',
    });
    expect(unknown).toMatchObject({ outcome: 'invalid', errors: [{ pointer: '/data/task' }] });
  });
});

describe('putting right what a correction touched', () => {
  const SERVED = 9;

  function corrected(told: boolean): { player: CasePlayer; correction: number } {
    const player = inForce('2026-03-02 18:00');
    if (told) player.record('household.informed', '2026-03-02 21:00', { person: 'p2' });
    const change = { sequence: SERVED, occurredAt: utc('2026-03-02 20:40'), reason: 'proef' };
    return { player, correction: player.record('event.corrected', '2026-03-03 09:00', change) };
  }

  test('papers are put right, and who had been told is told again', () => {
    expect(open(corrected(false).player)).toEqual([['rectification', corrected(false).correction]]);
    const { player, correction } = corrected(true);
    expect(open(player)).toEqual([
      ['rectification', correction],
      ['notice', correction],
    ]);
  });

  test('each is closed by its own task.done, not by a re-assessment', () => {
    const { player, correction } = corrected(true);
    player.record('care.accepted', '2026-03-03 09:15', ACCEPTED);
    player.record('reassessment.done', '2026-03-03 09:30', { outcome: 'keep', reasons: 'proef' });
    const [rectification, notice] = player.snapshot.tasks;
    player.record('task.done', '2026-03-03 10:00', { task: rectification?.id });
    expect(open(player)).toEqual([['notice', correction]]);
    const twice = player.offer('task.done', '2026-03-03 10:05', { task: rectification?.id });
    expect(twice).toEqual({
      outcome: 'invalid',
      errors: [{ pointer: '/data/task', detail: "Veld 'task' noemt een taak die al is gedaan." }],
    });
    const done = player.record('task.done', '2026-03-03 10:10', { task: notice?.id, note: 'proef' });
    expect(open(player)).toEqual([]);
    expect(player.snapshot.tasks.find(({ id }) => id === notice?.id)?.closedBy).toBe(done);
    expect(player.replayed()).toEqual(player.file);
  });

  test('a withdrawal asks for it too; what stands on no paper does not', () => {
    const player = inForce('2026-03-02 18:00');
    const left = player.record('home.left', '2026-03-02 20:40');
    player.record('event.withdrawn', '2026-03-02 21:00', { sequence: left, reason: 'proef' });
    expect(open(player)).toEqual([]);
    const withdrawal = player.record('event.withdrawn', '2026-03-02 21:10', {
      sequence: SERVED,
      reason: 'proef',
    });
    expect(open(player)).toEqual([['rectification', withdrawal]]);
  });

  test('before an order there is no paper to put right', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('event.corrected', '2026-03-02 19:30', {
      sequence: 1,
      occurredAt: utc('2026-03-02 17:50'),
      reason: 'proef',
    });
    expect(open(player)).toEqual([]);
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(open(player)).toEqual([]);
  });
});

test('a hold can be lifted only while there is one; placed twice it is lifted at once', () => {
  const player = inForce('2026-03-02 18:00');
  expect(player.refusals('hold.lifted', '2026-03-03 09:00', { reason: 'proef' })).toEqual(['not-accepted']);
  player.record('hold.placed', '2026-03-03 10:00', { reason: 'proef' });
  player.record('hold.placed', '2026-03-03 11:00', { reason: 'proef' });
  player.record('procedure.closed', '2026-03-03 12:00', { reason: 'proef' });
  player.record('hold.lifted', '2026-03-03 13:00', { reason: 'proef' });
  expect(player.refusals('hold.lifted', '2026-03-03 14:00', { reason: 'proef' })).toEqual(['not-accepted']);
  expect(player.replayed()).toEqual(player.file);
});

describe('what asks for a re-assessment and what does not', () => {
  const kinds = (player: CasePlayer): string[] => player.snapshot.tasks.map(({ kind }) => kind);
  const breach = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };

  test('a check that finds a breach does, one that finds nothing wrong does not', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('compliance.checked', '2026-03-04 10:00', { place: 'proef', found: 'complied' });
    player.record('compliance.checked', '2026-03-04 11:00', { place: 'proef', found: 'nobody-there' });
    expect(kinds(player)).toEqual([]);
    player.record('compliance.checked', '2026-03-04 12:00', { place: 'proef', found: 'breach' });
    expect(kinds(player)).toEqual(['reassessment']);
  });

  test('what was permitted beforehand does not', () => {
    const player = inForce('2026-03-02 18:00');
    const window = { from: utc('2026-03-05 10:00'), until: utc('2026-03-05 11:00'), purpose: 'proef' };
    player.record('passage.permitted', '2026-03-04 09:00', window);
    const seen = { place: 'proef', found: 'breach' };
    player.record('compliance.checked', '2026-03-05 10:59', seen);
    player.record('breach.recorded', '2026-03-05 10:59', breach);
    expect(kinds(player)).toEqual([]);
    player.record('compliance.checked', '2026-03-05 11:00', seen);
    player.record('breach.recorded', '2026-03-05 11:00', breach);
    expect(kinds(player)).toEqual(['reassessment', 'reassessment']);
  });
});
