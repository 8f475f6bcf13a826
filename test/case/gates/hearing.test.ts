import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  extensionContent,
  inForce,
  opening,
  orderContent,
  part,
  readyToExtend,
  utc,
} from '../../support/case-player.ts';
import { judged } from './judged.ts';

const HEARD = { person: 'p1', about: 'imposition', channel: 'in-person', views: 'proef' };
const MAYOR_ACTS = { role: 'mayor' } as const;

function instrument(player: CasePlayer): void {
  player.record('risk-assessment.started', '2026-03-02 18:20');
  player.record('risk-assessment.part-completed', '2026-03-02 18:30', part(1, '1a'));
  player.record('risk-assessment.part-completed', '2026-03-02 18:40', part(2, '2a', '2c'));
  player.record('risk-assessment.part-completed', '2026-03-02 18:50', part(3));
}

test('heard at the door, the first thing that was recorded after the report: it counts for the order', () => {
  const player = new CasePlayer(opening('2026-03-02 18:00'));
  player.record('person.heard', '2026-03-02 18:05', HEARD);
  instrument(player);
  const when = '2026-03-02 20:00';
  expect(
    judged({ player, type: 'order.imposed', when, content: orderContent(), options: MAYOR_ACTS }),
  ).toEqual([]);
});

test('an extension that stayed in the file of a withdrawn order does not undo the hearing about the next one', () => {
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  player.record('person.heard', '2026-03-10 11:00', HEARD);
  player.record('order.extended', '2026-03-11 09:00', extensionContent('2026-03-30 20:30'), MAYOR_ACTS);
  player.record('event.withdrawn', '2026-03-11 10:00', { sequence: 8, reason: 'proef', asFact: true });
  const content = orderContent({ newFacts: 'proef' });
  const when = '2026-03-11 11:00';
  expect(judged({ player, type: 'order.imposed', when, content, options: MAYOR_ACTS })).toEqual([]);
});

describe('the sentence says about what he was not heard', () => {
  const sentence = (result: ReturnType<CasePlayer['offer']>): string =>
    result.outcome === 'gate-refused'
      ? (result.refusals.find(({ code }) => code === 'not-heard')?.detail ?? '')
      : result.outcome;

  test('the order, or its extension', () => {
    const player = new CasePlayer(opening('2026-03-02 18:00'));
    instrument(player);
    const order = player.offer('order.imposed', '2026-03-02 20:00', orderContent(), MAYOR_ACTS);
    expect(sentence(order)).toContain('de betrokkene is gehoord');
    expect(sentence(order)).not.toContain('verlenging');
    const extension = inForce('2026-03-02 18:00').offer(
      'order.extended',
      '2026-03-11 09:00',
      extensionContent('2026-03-30 20:30'),
      MAYOR_ACTS,
    );
    expect(sentence(extension)).toContain('over de verlenging is gehoord');
  });
});

describe('care advice at the minute of the order', () => {
  const extendWith = (adviceAt: string): string[] => {
    const player = inForce('2026-03-02 18:00');
    player.record('care-advice.given', adviceAt, { advice: 'extend', reasons: 'proef' }, { role: 'care' });
    player.record('person.heard', '2026-03-10 10:00', { ...HEARD, about: 'extension' });
    player.record('counsel.declined', '2026-03-10 10:30', { about: 'extension' });
    const content = extensionContent(utc('2026-03-30 20:30'));
    return judged({
      player,
      type: 'order.extended',
      when: '2026-03-11 09:00',
      content,
      options: MAYOR_ACTS,
    }).map(([code]) => code);
  };

  test('counts for its extension, that of the minute before does not', () => {
    expect(extendWith('2026-03-02 20:00')).toEqual([]);
    expect(extendWith('2026-03-02 19:59')).toEqual(['care-advice-missing']);
  });
});
