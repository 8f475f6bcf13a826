/** A re-assessment that is corrected keeps to what was open when it happened, as a new one does. */
import { expect, test } from 'vitest';
import { inForce, utc, type CasePlayer } from '../support/case-player.ts';

const KEEP = { outcome: 'keep', reasons: 'proef' };
const REQUEST = { kind: 'request', person: 'p2', text: 'proef' };

/** Asked on 4 and on 6 March, judged on 5 March at ten. */
function judged(named: boolean) {
  const player = inForce('2026-03-02 18:00');
  const asked = player.record('situation.changed', '2026-03-04 10:00', REQUEST);
  player.record('situation.changed', '2026-03-06 10:00', REQUEST);
  const [first, second] = player.snapshot.tasks.map(({ id }) => id);
  const content = named ? { ...KEEP, task: first } : KEEP;
  const known = { recordedAt: '2026-03-06 12:00' };
  const done = player.record('reassessment.done', '2026-03-05 10:00', content, known);
  return { player, asked, done, second, content };
}

function correct(player: CasePlayer, sequence: number, change: Record<string, unknown>) {
  const before = player.file;
  const result = player.offer('event.corrected', '2026-03-07 10:00', {
    sequence,
    reason: 'proef',
    ...change,
  });
  player.file = before;
  return result;
}

test('it may not come to name a task that opened later', () => {
  const { player, done, second } = judged(true);
  const other = { data: { ...KEEP, task: second } };
  expect(correct(player, done, other)).toMatchObject({
    outcome: 'invalid',
    errors: [{ pointer: '/data/data/task' }],
  });
  const late = { ...other, occurredAt: utc('2026-03-06 10:00') };
  expect(correct(player, done, late).outcome).toBe('accepted');
});

test('it may not move before what had asked for it, named or not', () => {
  for (const named of [true, false]) {
    const { player, done } = judged(named);
    const early = correct(player, done, { occurredAt: utc('2026-03-04 09:59') });
    expect(early.outcome).toBe('not-accepted');
    expect(correct(player, done, { occurredAt: utc('2026-03-04 10:00') }).outcome).toBe('accepted');
  }
});

test('it is told that the task it names was not open yet, when another was', () => {
  const { player } = judged(true);
  const open = player.snapshot.tasks.find(({ closedBy }) => closedBy === null);
  const content = { ...KEEP, task: open?.id };
  const done = player.record('reassessment.done', '2026-03-06 13:00', content);
  player.record('situation.changed', '2026-03-05 12:00', REQUEST, { recordedAt: '2026-03-06 14:00' });
  expect(correct(player, done, { occurredAt: utc('2026-03-06 09:59') })).toEqual({
    outcome: 'invalid',
    errors: [
      {
        pointer: '/data/occurredAt',
        detail: "Veld 'occurredAt': de herbeoordeling die dit noemt, stond toen niet open.",
      },
    ],
  });
});

test('it is held to what asked for it as that is known now, at its corrected hour', () => {
  const { player, asked, done } = judged(true);
  const hour = { sequence: asked, occurredAt: utc('2026-03-04 12:00'), reason: 'proef' };
  player.record('event.corrected', '2026-03-06 13:00', hour);
  expect(correct(player, done, { occurredAt: utc('2026-03-04 11:59') }).outcome).toBe('not-accepted');
  expect(correct(player, done, { occurredAt: utc('2026-03-04 12:00') }).outcome).toBe('accepted');
});

test('corrected once more, it is read at the hour that its earlier correction gave it', () => {
  const { player, done, second } = judged(true);
  const other = { data: { ...KEEP, task: second } };
  const moved = (when: string) => ({ sequence: done, occurredAt: utc(when), reason: 'proef' });
  player.record('event.corrected', '2026-03-06 13:00', moved('2026-03-06 09:59'));
  expect(correct(player, done, other).outcome).toBe('invalid');
  player.record('event.corrected', '2026-03-06 14:00', moved('2026-03-06 10:00'));
  expect(correct(player, done, other).outcome).toBe('accepted');
});

test('its words are put right also once what had asked for it is taken back, and it keeps what it answered', () => {
  const { player, asked, done, content } = judged(true);
  player.record('event.withdrawn', '2026-03-06 13:00', { sequence: asked, reason: 'proef' });
  const words = { data: { ...content, reasons: 'beter' } };
  expect(correct(player, done, words).outcome).toBe('accepted');
  expect(correct(player, done, { occurredAt: utc('2026-03-05 09:00') }).outcome).toBe('accepted');
  const gone = { data: { ...content, task: 'proef' } };
  expect(correct(player, done, gone)).toMatchObject({
    outcome: 'invalid',
    errors: [{ pointer: '/data/data/task' }],
  });
  const accepted = player.accepted('event.corrected', '2026-03-07 10:00', {
    sequence: done,
    reason: 'proef',
    ...words,
  });
  expect(accepted.event.context).toMatchObject({ reassesses: asked });
  expect(player.replayed()).toEqual(player.file);
});
