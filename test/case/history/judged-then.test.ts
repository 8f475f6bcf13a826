/** A re-assessment that names no task judged what was a reason for one in the file as it was recorded then. */
import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../../src/case/index.ts';
import { deadlineOf } from '../deadlines/timed.ts';
import { extensionContent, inForce, readyToExtend, utc, type CasePlayer } from '../../support/case-player.ts';

const WITH_NORM: Protocol = { id: 'proef@1', norms: { 'practice-reassessment': 24 * 60 } };
const REQUEST = { kind: 'request', person: 'p2', text: 'proef' };
const KEEP = { outcome: 'keep', reasons: 'proef' };
const BREACH = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
const POLICE = { role: 'police' } as const;
const running = (changes = {}): CasePlayer => inForce('2026-03-02 18:00', changes, WITH_NORM);

function closedBy({ snapshot }: CasePlayer, opener: number): number | null | undefined {
  return snapshot.tasks.find(({ openedBy }) => openedBy === opener)?.closedBy;
}

/** Something else is asked and judged on 4 March; the same day nothing else stood open. */
function judged(player: CasePlayer): void {
  player.record('situation.changed', '2026-03-04 13:00', REQUEST);
  player.record('reassessment.done', '2026-03-04 15:00', KEEP, { role: 'mayor' });
}

function isOpenUntilJudgedAgain(player: CasePlayer, opener: number): void {
  expect(closedBy(player, opener)).toBeNull();
  expect(deadlineOf(player, 'practice-reassessment', { startedBy: opener }).metAt).toBeUndefined();
  expect(player.replayed()).toEqual(player.file);
  const again = player.record('reassessment.done', '2026-03-05 11:00', KEEP, { role: 'mayor' });
  expect(closedBy(player, opener)).toBe(again);
  expect(player.replayed()).toEqual(player.file);
}

describe('what was no reason then was not judged', () => {
  test('a contact with somebody excepted, corrected to somebody under the ban', () => {
    const player = running({
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status: 'excepted' },
      ],
    });
    const contact = { ...BREACH, limb: 'contact' };
    const seen = { ...contact, person: 'p3' };
    const breach = player.record('breach.recorded', '2026-03-04 10:00', seen, POLICE);
    judged(player);
    expect(closedBy(player, breach)).toBeUndefined();
    const truth = { sequence: breach, data: { ...contact, person: 'p2' }, reason: 'proef' };
    const correction = player.record('event.corrected', '2026-03-05 10:00', truth, POLICE);
    expect(correction).toBeGreaterThan(breach);
    // A later correction of words takes the first one's place; the task stays open.
    const words = { ...truth, data: { ...truth.data, place: 'elders' } };
    player.record('event.corrected', '2026-03-05 10:10', words, POLICE);
    isOpenUntilJudgedAgain(player, breach);
  });

  test('a contact that had been arranged, by an agreement that is withdrawn', () => {
    const player = running();
    const window = { from: utc('2026-03-04 10:00'), until: utc('2026-03-04 12:00'), purpose: 'proef' };
    const agreed = player.record('contact.arranged', '2026-03-04 09:00', { ...window, person: 'p2' });
    const contact = { ...BREACH, limb: 'contact', person: 'p2' };
    const breach = player.record('breach.recorded', '2026-03-04 11:00', contact, POLICE);
    judged(player);
    expect(closedBy(player, breach)).toBeUndefined();
    player.record('event.withdrawn', '2026-03-05 10:00', { sequence: agreed, reason: 'proef' });
    isOpenUntilJudgedAgain(player, breach);
  });

  test('a breach before the order had effect, by a service that is corrected to earlier', () => {
    const player = running();
    const breach = player.record('breach.recorded', '2026-03-02 20:20', BREACH, {
      ...POLICE,
      recordedAt: '2026-03-03 09:00',
    });
    judged(player);
    expect(closedBy(player, breach)).toBeUndefined();
    const service = { sequence: 9, occurredAt: utc('2026-03-02 20:20'), reason: 'proef' };
    player.record('event.corrected', '2026-03-05 10:00', service);
    isOpenUntilJudgedAgain(player, breach);
  });

  test('what happened after the end, by an extension that turns out to have been made known in time', () => {
    const player = readyToExtend(running(), '2026-03-10');
    const until = extensionContent('2026-03-24 20:30');
    player.record('order.extended', '2026-03-10 14:00', until, { role: 'mayor' });
    const before = player.record('situation.changed', '2026-03-12 20:29', REQUEST);
    const after = player.record('situation.changed', '2026-03-12 20:30', REQUEST);
    const done = player.record('reassessment.done', '2026-03-12 21:00', KEEP, { role: 'mayor' });
    expect([closedBy(player, before), closedBy(player, after)]).toEqual([done, undefined]);
    const served = { person: 'p1', method: 'in-person', place: 'proef' };
    player.record('order.served', '2026-03-12 20:29', served, { recordedAt: '2026-03-13 09:00' });
    expect([closedBy(player, before), closedBy(player, after)]).toEqual([done, null]);
    expect(player.replayed()).toEqual(player.file);
  });

  test('a contact after the ban on it was annulled, by a higher court that sets that aside from its start on', () => {
    const player = running();
    player.record('appeal.lodged', '2026-03-03 09:00', { by: 'p1', against: 8 });
    const from = { decisions: [8], effectiveAt: utc('2026-03-04 09:00') };
    const annulled = { ...from, outcome: 'annulled-from', limbs: ['contact'] };
    const ruling = player.record('appeal.ruled', '2026-03-04 09:00', annulled);
    const contact = { ...BREACH, limb: 'contact', person: 'p2' };
    const breach = player.record('breach.recorded', '2026-03-04 10:00', contact, POLICE);
    judged(player);
    expect(closedBy(player, breach)).toBeUndefined();
    player.record('higher-appeal.lodged', '2026-03-04 16:00', { by: 'mayor', against: ruling });
    player.record('higher-appeal.ruled', '2026-03-05 10:00', { ...from, outcome: 'set-aside' });
    isOpenUntilJudgedAgain(player, breach);
  });
});

describe('what was a reason then stays judged', () => {
  test('when only its words are corrected, of a breach and of a check', () => {
    const player = running();
    const breach = player.record('breach.recorded', '2026-03-04 10:00', BREACH, POLICE);
    const found = { place: 'Vorbeeldstraat', found: 'breach' };
    const check = player.record('compliance.checked', '2026-03-04 10:05', found, POLICE);
    const done = player.record('reassessment.done', '2026-03-04 15:00', KEEP, { role: 'mayor' });
    const spelling = { place: 'Voorbeeldstraat' };
    for (const [sequence, data] of [
      [breach, { ...BREACH, ...spelling }],
      [check, { ...found, ...spelling }],
    ] as const)
      player.record('event.corrected', '2026-03-06 10:00', { sequence, data, reason: 'proef' }, POLICE);
    expect([closedBy(player, breach), closedBy(player, check)]).toEqual([done, done]);
    expect(deadlineOf(player, 'practice-reassessment', { startedBy: check })).toMatchObject({
      status: 'met',
    });
    expect(player.replayed()).toEqual(player.file);
  });
});
