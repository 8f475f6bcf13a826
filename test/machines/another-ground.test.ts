/** An event that had lost its ground already may lose it again, for another reason: that is faced anew. */
import { describe, expect, test } from 'vitest';
import {
  extensionContent,
  inForce,
  opening,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
  utc,
  type CasePlayer,
} from '../support/case-player.ts';
import { timelineOf } from '../../src/case/timeline/timeline.ts';

const ORDER = 8;

function born(birthDate: string) {
  const persons = [person('p1', { role: 'excluded-person', birthDate }), person('p2'), person('p3')];
  return { sequence: 1, data: opening('2026-03-02 18:00', { persons }), reason: 'proef' };
}

const MINOR = born('2009-02-03');
const WITHOUT_FACTS = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef' };

function withoutFacts(): CasePlayer {
  const player = inForce('2026-03-02 18:00');
  player.record('event.corrected', '2026-03-03 09:00', { ...WITHOUT_FACTS, asFact: true });
  return player;
}

describe('a correction that gives a second reason', () => {
  test('is refused with that reason, and taken as the truth', () => {
    const player = withoutFacts();
    const result = player.offer('event.corrected', '2026-03-03 10:00', MINOR);
    if (result.outcome !== 'gate-refused') throw new Error(result.outcome);
    expect(result.refusals).toMatchObject([{ code: 'later-event-unlawful', rule: 'wth-2-2' }]);
    expect(result.refusals[0]?.detail).toMatch(/^Gebeurtenis 8 \(.+\) zou dan niet mogen\. .*18/);
    expect(result.refusals[0]?.detail).not.toContain('feiten en omstandigheden');
    expect(player.refusals('event.corrected', '2026-03-03 10:00', { ...MINOR, asFact: true })).toEqual([
      'accepted',
    ]);
  });

  test('is not refused for the reason that was faced already, nor when one of two is mended', () => {
    const player = withoutFacts();
    const alike = orderContent({ facts: '', interests: 'Proef: anders gewogen.' });
    player.record('event.corrected', '2026-03-03 10:00', { ...WITHOUT_FACTS, data: alike });
    player.record('event.corrected', '2026-03-03 11:00', { ...MINOR, asFact: true });
    player.record('event.corrected', '2026-03-03 12:00', { ...WITHOUT_FACTS, data: orderContent() });
    expect(player.snapshot.flags.filter(({ code }) => code === 'unlawful-in-hindsight')).toMatchObject([
      { rule: 'wth-2-2', basedOn: ORDER },
    ]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('also of an extension: advice moved away, then an end past twenty-eight days', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    const advice = player.file.events.find(({ type }) => type === 'care-advice.given')?.sequence;
    const decided = { role: 'mayor' } as const;
    const until = extensionContent('2026-03-30 20:30');
    const extension = player.record('order.extended', '2026-03-10 14:00', until, decided);
    const moved = { sequence: advice, occurredAt: utc('2026-03-10 15:00'), reason: 'proef', asFact: true };
    player.record('event.corrected', '2026-03-10 16:00', moved);
    const ending = (end: string) => ({ sequence: extension, data: extensionContent(end), reason: 'proef' });
    const at = '2026-03-10 17:00';
    expect(player.refusals('event.corrected', at, ending('2026-03-30 20:30'))).toEqual(['accepted']);
    expect(player.refusals('event.corrected', at, ending('2026-03-30 20:31'))).toEqual([
      'later-event-unlawful',
    ]);
  });
});

test('the same reason against another event was not faced yet: each letter needs its own consent', () => {
  const player = readyToImpose('2026-03-02 18:00');
  const consent = { email: 'proef@voorbeeld.nl', electronicConsent: true };
  const letter = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
  const first = player.record('contact-details.given', '2026-03-02 19:30', consent);
  player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
  player.record('order.served', '2026-03-02 20:30', letter);
  const second = player.record('contact-details.given', '2026-03-03 09:00', consent);
  const copy = player.record('order.served', '2026-03-03 10:00', letter);
  const withdrawn = (sequence: number) => ({ sequence, reason: 'proef' });
  player.record('event.withdrawn', '2026-03-04 10:00', { ...withdrawn(first), asFact: true });
  const result = player.offer('event.withdrawn', '2026-03-04 11:00', withdrawn(second));
  if (result.outcome !== 'gate-refused') throw new Error(result.outcome);
  expect(result.refusals).toMatchObject([{ code: 'later-event-unlawful', rule: 'awb-2-8' }]);
  expect(result.refusals[0]?.detail).toContain(`Gebeurtenis ${String(copy)} (`);
});

describe('what was dealt with', () => {
  const face = ({ snapshot }: CasePlayer) => snapshot.tasks.find(({ openedBy }) => openedBy === ORDER);
  const told = (player: CasePlayer) => JSON.stringify(timelineOf(player.file, player.snapshot.advancedTo));

  test('was the reason of then: one found later asks again', () => {
    const player = withoutFacts();
    const task = face(player)?.id;
    const first = player.record('task.done', '2026-03-03 10:00', { task });
    expect(face(player)?.closedBy).toBe(first);
    expect(told(player)).toContain('Die is gedaan.');
    player.record('event.corrected', '2026-03-04 10:00', { ...MINOR, asFact: true });
    expect(face(player)).toMatchObject({ id: task, closedBy: null });
    expect(told(player)).not.toContain('Die is gedaan.');
    const second = player.record('task.done', '2026-03-04 11:00', { task });
    expect(face(player)?.closedBy).toBe(second);
    expect(player.replayed()).toEqual(player.file);
  });

  test('stays so when one of its reasons goes, comes back, or the answer gets another note', () => {
    const player = withoutFacts();
    const task = face(player)?.id;
    player.record('event.corrected', '2026-03-03 09:30', { ...MINOR, asFact: true });
    const done = player.record('task.done', '2026-03-03 10:00', { task });
    player.record('event.corrected', '2026-03-04 10:00', born('1985-02-03'));
    expect(face(player)?.closedBy).toBe(done);
    const note = { sequence: done, data: { task, note: 'proef' }, reason: 'proef' };
    player.record('event.corrected', '2026-03-04 10:10', note);
    player.record('event.corrected', '2026-03-04 10:20', { ...MINOR, asFact: true });
    expect(face(player)?.closedBy).toBe(done);
    expect(player.replayed()).toEqual(player.file);
  });
});
