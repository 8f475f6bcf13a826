/** Re-assessments: what asks for one, which one answers what, and what a norm that passed shows. */
import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/case/index.ts';
import { acceptedNow } from '../../../machines/index.ts';
import { deadlineOf } from '../deadlines/timed.ts';
import { at, inForce, utc, type CasePlayer } from '../../support/case-player.ts';

const WITH_NORM: Protocol = { id: 'proef@1', norms: { 'practice-reassessment': 24 * 60 } };
const REQUEST = { kind: 'request', person: 'p2', text: 'proef' };
const KEEP = { outcome: 'keep', reasons: 'proef' };
const BREACH = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };

/** In force on 2 March 2026 20:30; the first ten days end on 12 March 20:30. */
const running = (): CasePlayer => inForce('2026-03-02 18:00', {}, WITH_NORM);

function closings({ snapshot }: CasePlayer): [number, number | null][] {
  return snapshot.tasks.map(({ openedBy, closedBy }) => [openedBy, closedBy]);
}

describe('a re-assessment judges what stood in the file when it was recorded', () => {
  test('what is typed in afterwards stays open, though it happened before', () => {
    const player = running();
    const first = player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    const done = player.record('reassessment.done', '2026-03-05 09:00', KEEP);
    const late = player.record('situation.changed', '2026-03-04 12:00', REQUEST, {
      recordedAt: '2026-03-06 09:00',
    });
    expect(closings(player)).toEqual([
      [first, done],
      [late, null],
    ]);
    const again = player.record('reassessment.done', '2026-03-06 10:00', KEEP);
    expect(closings(player).at(-1)).toEqual([late, again]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('what a correction moves past it is open again; a corrected word is not', () => {
    const player = running();
    const opened = player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    const done = player.record('reassessment.done', '2026-03-05 09:00', KEEP);
    const spelling = { sequence: opened, data: { ...REQUEST, text: 'beter' }, reason: 'proef' };
    player.record('event.corrected', '2026-03-05 10:00', spelling);
    expect(closings(player)).toEqual([[opened, done]]);
    const moved = { sequence: opened, occurredAt: utc('2026-03-05 09:30'), reason: 'proef' };
    player.record('event.corrected', '2026-03-05 11:00', moved);
    expect(closings(player)).toEqual([[opened, null]]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('a check that found a breach only by its correction was not judged before it', () => {
    const player = running();
    const check = { place: 'proef', found: 'complied' };
    const checked = player.record('compliance.checked', '2026-03-04 09:00', check);
    player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    player.record('reassessment.done', '2026-03-05 09:00', KEEP);
    const truth = { sequence: checked, data: { ...check, found: 'breach' }, reason: 'proef' };
    player.record('event.corrected', '2026-03-05 10:00', truth);
    expect(closings(player)).toContainEqual([checked, null]);
    const earlier = { sequence: checked, occurredAt: utc('2026-03-04 08:30'), reason: 'proef' };
    player.record('event.corrected', '2026-03-05 10:30', earlier);
    expect(closings(player)).toContainEqual([checked, null]);
    const done = player.record('reassessment.done', '2026-03-05 11:00', KEEP);
    expect(closings(player)).toContainEqual([checked, done]);
  });

  test('a named one keeps what it closed, also when its time is corrected', () => {
    const player = running();
    player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    const second = player.record('situation.changed', '2026-03-04 11:00', REQUEST);
    const task = player.snapshot.tasks[1]?.id;
    const done = player.record('reassessment.done', '2026-03-05 09:00', { ...KEEP, task });
    expect(deadlineOf(player, 'practice-reassessment', { startedBy: second })).toMatchObject({
      status: 'met',
    });
    const moved = { sequence: done, occurredAt: utc('2026-03-05 08:00'), reason: 'proef' };
    player.record('event.corrected', '2026-03-05 09:30', moved);
    expect(deadlineOf(player, 'practice-reassessment', { startedBy: second })).toMatchObject({
      status: 'met',
      metAt: at('2026-03-05 08:00'),
    });
    expect(player.replayed()).toEqual(player.file);
  });
});

describe('nothing to re-assess', () => {
  test('then it is neither listed nor taken, from the first minute to the last', () => {
    const player = running();
    expect(acceptedNow(player.snapshot)).not.toContain('reassessment.done');
    expect(player.refusals('reassessment.done', '2026-03-04 09:00', KEEP)).toEqual(['not-accepted']);
    player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    expect(acceptedNow(player.snapshot)).toContain('reassessment.done');
    player.record('reassessment.done', '2026-03-04 10:00', KEEP);
    expect(acceptedNow(player.snapshot)).not.toContain('reassessment.done');
    expect(player.refusals('reassessment.done', '2026-03-04 11:00', KEEP)).toEqual(['not-accepted']);
  });

  test('late, it counts what was open when it happened', () => {
    const player = running();
    player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    const known = { recordedAt: '2026-03-06 09:00' };
    expect(player.refusals('reassessment.done', '2026-03-04 09:59', KEEP, known)).toEqual(['not-accepted']);
    player.record('reassessment.done', '2026-03-05 09:00', KEEP, { recordedAt: '2026-03-05 12:00' });
    // The task was open from ten o'clock on the fourth until nine on the fifth.
    expect(player.refusals('reassessment.done', '2026-03-05 10:00', KEEP, known)).toEqual(['not-accepted']);
    player.record('reassessment.done', '2026-03-04 11:00', KEEP, known);
    expect(player.replayed()).toEqual(player.file);
  });

  test('a named task must have been open then; a trigger that is taken back leaves the re-assessment standing', () => {
    const player = running();
    const first = player.record('situation.changed', '2026-03-04 10:00', REQUEST);
    const task = player.snapshot.tasks[0]?.id;
    player.record('reassessment.done', '2026-03-04 11:00', { ...KEEP, task });
    player.record('situation.changed', '2026-03-04 12:00', REQUEST);
    const twice = player.offer('reassessment.done', '2026-03-04 13:00', { ...KEEP, task });
    expect(twice).toMatchObject({
      outcome: 'invalid',
      errors: [
        { pointer: '/data/task', detail: "Veld 'task' noemt een herbeoordeling die toen niet openstond." },
      ],
    });
    player.record('event.withdrawn', '2026-03-04 14:00', { sequence: first, reason: 'proef' });
    expect(player.snapshot.flags.map(({ code }) => code)).not.toContain('unlawful-in-hindsight');
  });
});

describe('a norm that passed', () => {
  test('last minute and first too late', () => {
    const missed = ({ snapshot }: CasePlayer) =>
      snapshot.flags.filter(
        ({ code, rule }) => code === 'deadline-missed' && rule === 'practice-reassessment',
      );
    const kept = running();
    const openedBy = kept.record('situation.changed', '2026-03-04 10:00', REQUEST);
    kept.record('reassessment.done', '2026-03-05 09:59', KEEP);
    expect(deadlineOf(kept, 'practice-reassessment')).toMatchObject({
      kind: 'practice',
      startedBy: openedBy,
      dueAt: at('2026-03-05 10:00'),
      status: 'met',
    });
    expect(missed(kept.until('2026-03-05 10:00'))).toEqual([]);

    const late = running();
    late.record('situation.changed', '2026-03-04 10:00', REQUEST);
    expect(late.snapshot.wakeAt).not.toBeNull();
    expect(missed(late.until('2026-03-05 09:59'))).toEqual([]);
    expect(missed(late.until('2026-03-05 10:00'))).toMatchObject([
      { rule: 'practice-reassessment', detail: 'Niet op tijd (gemeente): Herbeoordeling.' },
    ]);
    expect(late.snapshot.tasks).toMatchObject([{ closedBy: null }]);
    expect(late.replayed()).toEqual(late.file);
  });

  test('what the end of the order overtakes is not missed', () => {
    const player = running();
    player.record('situation.changed', '2026-03-12 10:00', REQUEST);
    player.until('2026-03-14 10:00');
    expect(deadlineOf(player, 'practice-reassessment')).toMatchObject({ status: 'void' });
    expect(player.snapshot.flags.map(({ rule }) => rule)).not.toContain('practice-reassessment');
  });
});

describe('only a breach of the order asks for one', () => {
  test('not one before the order was known to anybody, nor one while a court had suspended it', () => {
    const player = running();
    player.record('appeal.lodged', '2026-03-03 09:00', { by: 'p1', against: 8 });
    player.record('interim-relief.requested', '2026-03-03 09:10', { by: 'p1' });
    player.record('interim-relief.heard', '2026-03-04 09:00');
    const ruled = { outcome: 'suspended', effectiveAt: utc('2026-03-04 12:00') };
    player.record('interim-relief.ruled', '2026-03-04 12:00', ruled);
    player.record('breach.recorded', '2026-03-02 20:29', BREACH, { recordedAt: '2026-03-04 13:00' });
    player.record('breach.recorded', '2026-03-04 12:00', BREACH, { recordedAt: '2026-03-04 13:00' });
    player.record(
      'compliance.checked',
      '2026-03-04 12:00',
      { place: 'proef', found: 'breach' },
      {
        recordedAt: '2026-03-04 13:00',
      },
    );
    expect(player.snapshot.tasks).toEqual([]);
    const first = player.record('breach.recorded', '2026-03-02 20:30', BREACH, {
      recordedAt: '2026-03-04 13:00',
    });
    const last = player.record('breach.recorded', '2026-03-04 11:59', BREACH, {
      recordedAt: '2026-03-04 13:00',
    });
    expect(player.snapshot.tasks.map(({ openedBy }) => openedBy)).toEqual([first, last]);
  });

  test('one that a corrected service brings inside asks for it all the same', () => {
    const player = running();
    const breach = player.record('breach.recorded', '2026-03-02 20:20', BREACH, {
      recordedAt: '2026-03-03 09:00',
    });
    expect(player.snapshot.tasks).toEqual([]);
    const earlier = { sequence: 9, occurredAt: utc('2026-03-02 20:15'), reason: 'proef' };
    player.record('event.corrected', '2026-03-03 10:00', earlier);
    expect(player.snapshot.tasks).toContainEqual(
      expect.objectContaining({ kind: 'reassessment', openedBy: breach, closedBy: null }),
    );
  });
});
