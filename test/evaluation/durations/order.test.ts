import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../src/case/model.ts';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { carriedOut, clockLines, IN_PERSON, measure, stageLines, stageOf } from './measured.ts';

const REPORTED = '2026-03-02 18:00';
/** Imposed at 20:00, served at 20:30: ten days end on 12 March at 20:30, four weeks on 30 March (summer time) at 20:30. */
const ordered = (changes = {}): CasePlayer => inForce(REPORTED, changes);
const ruling = (outcome: string, effectiveAt: string, changes = {}): Record<string, unknown> => ({
  outcome,
  decisions: [8],
  effectiveAt: utc(effectiveAt),
  ...changes,
});

function revoke(player: CasePlayer, when: string, effectiveAt = when): CasePlayer {
  const data = { decision: MAYOR, ground: 'danger-gone', effectiveAt: utc(effectiveAt), reasons: 'proef' };
  player.record('order.revoked', when, data, { role: 'mayor' });
  return player;
}

function extend(player: CasePlayer, day: string, until: string): CasePlayer {
  readyToExtend(player, day);
  player.record('order.extended', `${day} 12:00`, extensionContent(until), { role: 'mayor' });
  player.record('order.served', `${day} 13:00`, IN_PERSON);
  return player;
}

const execution = (player: CasePlayer, cutoff = '2026-03-31'): string[] =>
  stageLines(measure(player, cutoff), 'EXECUTION');
const enforcement = (player: CasePlayer, cutoff = '2026-03-31'): string[] =>
  stageLines(measure(player, cutoff), 'ENFORCEMENT');
const toEnd = (player: CasePlayer, cutoff = '2026-03-31'): string[] =>
  clockLines(measure(player, cutoff), 'ORDER_TO_END');

const TO_BE_DONE: readonly [EventType, object][] = [
  ['order.served', IN_PERSON],
  ['home.left', {}],
  ['keys.surrendered', { count: 1, receiptNumber: 'S1', taken: true }],
  ['contact-details.given', { phone: '0600000000' }],
  ['household.informed', { person: 'p2' }],
  ['household.informed', { person: 'p4' }],
  ['veilig-thuis.informed', {}],
];

describe('execution', () => {
  test.each(TO_BE_DONE)('ends with the last thing that was missing: %s %j', (type, content) => {
    const persons = [
      person('p1', { role: 'excluded-person' }),
      person('p2'),
      person('p3', { birthDate: '2018-09-10' }),
      person('p4'),
      person('p5', { residence: 'elsewhere' }),
    ];
    const player = readyToImpose(REPORTED, { persons });
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    for (const [other, data] of TO_BE_DONE) {
      const isLast = other === type && JSON.stringify(data) === JSON.stringify(content);
      if (!isLast) player.record(other, '2026-03-02 21:00', data);
    }
    expect(execution(player, '2026-03-02')).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-03 00:00 CUTOFF']);
    player.record(type, '2026-03-02 23:00', content);
    expect(execution(player, '2026-03-02')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-02 23:00 COMPLETED',
    ]);
  });

  test('who was detained at the imposition had left already', () => {
    const player = readyToImpose(REPORTED);
    player.record('situation.changed', '2026-03-02 19:30', { kind: 'detained', person: 'p1', text: 'proef' });
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    player.record('order.served', '2026-03-02 20:30', IN_PERSON);
    player.record('keys.surrendered', '2026-03-02 21:15', { count: 0, taken: false });
    player.record('contact-details.given', '2026-03-02 21:30', { phone: '0600000000' });
    player.record('household.informed', '2026-03-02 21:45', { person: 'p2' });
    player.record('veilig-thuis.informed', '2026-03-02 22:00');
    player.record('situation.changed', '2026-03-04 09:00', { kind: 'released', person: 'p1', text: 'proef' });
    expect(execution(player)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-02 22:00 COMPLETED']);
  });

  test('who is detained last of all has left by that', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    player.record('order.served', '2026-03-02 20:30', IN_PERSON);
    player.record('keys.surrendered', '2026-03-02 21:15', { count: 0, taken: false });
    player.record('contact-details.given', '2026-03-02 21:30', { phone: '0600000000' });
    player.record('household.informed', '2026-03-02 21:45', { person: 'p2' });
    player.record('veilig-thuis.informed', '2026-03-02 22:00');
    player.record('situation.changed', '2026-03-02 23:00', { kind: 'detained', person: 'p1', text: 'proef' });
    expect(execution(player)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-02 23:00 COMPLETED']);
  });

  test('what is done at the very end comes after it', () => {
    const told = (when: string): string[] => {
      const player = carriedOut(ordered(), '2026-03-02');
      player.record('veilig-thuis.informed', when);
      return execution(player);
    };
    expect(told('2026-03-12T19:29:59.999Z')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-12 20:29 COMPLETED',
    ]);
    expect(told('2026-03-12 20:30')).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-12 20:30 EXPIRED']);
  });

  test('before 19 September 2018 the agency had to be told, from then on Veilig Thuis', () => {
    const told = (day: string): string[] => {
      const player = carriedOut(inForce(`${day} 18:00`), day);
      player.record('care-agency.informed', `${day} 22:00`, { agency: 'ZORG1' });
      player.record('veilig-thuis.informed', `${day} 23:00`);
      return execution(player, day);
    };
    expect(told('2018-09-18')).toEqual(['EXECUTION 2018-09-18 20:00 – 2018-09-18 22:00 COMPLETED']);
    expect(told('2018-09-19')).toEqual(['EXECUTION 2018-09-19 20:00 – 2018-09-19 23:00 COMPLETED']);
  });

  test('an oral order is made known as it is given', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent({ form: 'oral', urgency: 'proef' }));
    carriedOut(player, '2026-03-02').record('veilig-thuis.informed', '2026-03-02 22:00');
    expect(execution(player)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-02 22:00 COMPLETED']);
  });

  test('an order that ends first ends it, each in its own way', () => {
    expect(execution(ordered())).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-12 20:30 EXPIRED']);
    expect(execution(revoke(ordered(), '2026-03-05 10:00'))).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-05 10:00 WITHDRAWN',
    ]);
    const annulled = ordered();
    annulled.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
    annulled.record('appeal.ruled', '2026-03-06 10:00', ruling('annulled', '2026-03-06 10:00'));
    expect(execution(annulled)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-06 10:00 QUASHED']);
  });

  test('done and revoked at one instant, it was done when that was recorded first', () => {
    const player = carriedOut(ordered(), '2026-03-02');
    player.record('veilig-thuis.informed', '2026-03-03 10:00');
    expect(execution(revoke(player, '2026-03-03 10:00'))).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-03 10:00 COMPLETED',
    ]);
    const revoked = revoke(carriedOut(ordered(), '2026-03-02'), '2026-03-03 10:00');
    revoked.record('veilig-thuis.informed', '2026-03-03 10:00');
    expect(execution(revoked)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-03 10:00 WITHDRAWN']);
  });

  test('an order that was revoked before it was made known was carried out until then, and never in force', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    revoke(player, '2026-03-03 10:00', '2026-03-03 12:00');
    player.until('2026-03-20 00:00');
    expect(execution(player)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-03 12:00 WITHDRAWN']);
    expect(enforcement(player)).toEqual([]);
    expect(toEnd(player)).toEqual([]);
  });

  test('an order that was annulled before it was made known, from an instant that lay ahead', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p2', against: 8 });
    player.record('appeal.ruled', '2026-03-04 10:00', ruling('annulled', '2026-03-04 12:00'));
    player.until('2026-03-20 00:00');
    expect(execution(player)).toEqual(['EXECUTION 2026-03-02 20:00 – 2026-03-04 12:00 QUASHED']);
    expect(enforcement(player)).toEqual([]);
  });

  test('a closing takes it out of sight only when the case goes elsewhere', () => {
    const closed = (kind: string): string[] => {
      const player = ordered();
      player.record('procedure.closed', '2026-03-04 10:00', { reason: 'proef', kind });
      return [...execution(player), ...enforcement(player), ...toEnd(player)];
    };
    expect(closed('other')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-12 20:30 EXPIRED',
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED',
      'ORDER_TO_END 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED',
    ]);
    expect(closed('migrated')).toEqual([
      'EXECUTION 2026-03-02 20:00 – 2026-03-04 10:00 SYSTEM_MIGRATION',
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-04 10:00 SYSTEM_MIGRATION',
      'ORDER_TO_END 2026-03-02 20:30 – 2026-03-04 10:00 SYSTEM_MIGRATION',
    ]);
  });
});

describe('enforcement and the end of the order', () => {
  test('an extension ends the clock and not the stage; a second one ends neither', () => {
    const once = extend(ordered(), '2026-03-09', '2026-03-20 20:30');
    expect(enforcement(once)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-20 20:30 EXPIRED']);
    expect(toEnd(once)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-09 13:00 EXTENDED']);
    const twice = extend(once, '2026-03-18', '2026-03-30 20:30');
    expect(enforcement(twice)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-30 20:30 EXPIRED']);
    expect(toEnd(twice)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-09 13:00 EXTENDED']);
  });

  test('an extension that was not made known in time ends nothing', () => {
    const player = readyToExtend(ordered(), '2026-03-12');
    player.record('order.extended', '2026-03-12 12:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    player.record('order.served', '2026-03-12 20:30', IN_PERSON);
    expect(toEnd(player)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
  });

  test('a planned revocation ends it on its day, one of yesterday when it is decided', () => {
    const planned = revoke(ordered(), '2026-03-05 10:00', '2026-03-06 12:00');
    expect(enforcement(planned)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-06 12:00 WITHDRAWN']);
    expect(toEnd(planned)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-06 12:00 WITHDRAWN']);
    const yesterday = revoke(ordered(), '2026-03-06 10:00', '2026-03-05 10:00');
    expect(enforcement(yesterday)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-06 10:00 WITHDRAWN']);
  });

  test('a suspension ends nothing, and an order suspended to its last day expires on it', () => {
    const player = ordered();
    player.record('appeal.lodged', '2026-03-04 09:00', { by: 'p1', against: 8 });
    player.record('interim-relief.requested', '2026-03-04 10:00', { by: 'p1' });
    player.record('interim-relief.ruled', '2026-03-06 10:00', {
      outcome: 'suspended',
      effectiveAt: utc('2026-03-06 10:00'),
    });
    expect(enforcement(player, '2026-03-07')).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-08 00:00 CUTOFF',
    ]);
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
  });

  test('an annulment ends it when it is given, whatever it says of the time before', () => {
    const player = ordered();
    player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
    player.record('appeal.ruled', '2026-03-06 10:00', ruling('annulled', '2026-03-02 20:30'));
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-06 10:00 QUASHED']);
    expect(toEnd(player)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-06 10:00 QUASHED']);
  });

  test('an annulment of an order that had run out months before ended nothing', () => {
    const player = ordered();
    player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
    player.record('appeal.ruled', '2026-07-06 10:00', ruling('annulled', '2026-03-02 20:30'));
    expect(enforcement(player, '2026-12-31')).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED',
    ]);
    expect(toEnd(player, '2026-12-31')).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
  });

  test('an extension that the court takes out while it runs: the court ended the order', () => {
    const player = extend(ordered(), '2026-03-09', '2026-03-20 20:30');
    player.record('appeal.lodged', '2026-03-10 10:00', { by: 'p1', against: 8 });
    const extension = player.file.events.find(({ type }) => type === 'order.extended')?.sequence;
    const changes = { decisions: [extension] };
    player.record('appeal.ruled', '2026-03-16 10:00', ruling('annulled', '2026-03-16 10:00', changes));
    expect(player.snapshot.order?.state).toBe('expired');
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-16 10:00 QUASHED']);
  });

  test('an extension that the court takes out before it began: the ten days run out by themselves', () => {
    const player = extend(ordered(), '2026-03-09', '2026-03-20 20:30');
    player.record('appeal.lodged', '2026-03-10 10:00', { by: 'p1', against: 8 });
    const extension = player.file.events.find(({ type }) => type === 'order.extended')?.sequence;
    const changes = { decisions: [extension] };
    player.record('appeal.ruled', '2026-03-10 12:00', ruling('annulled', '2026-03-10 12:00', changes));
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 20:30 – 2026-03-12 20:30 EXPIRED']);
  });

  test('an order that a higher court brings back is in force a second time', () => {
    const player = ordered();
    player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: 8 });
    const ruled = player.record('appeal.ruled', '2026-03-05 10:00', ruling('annulled', '2026-03-05 10:00'));
    player.record('higher-appeal.lodged', '2026-03-06 10:00', { by: 'mayor', against: ruled });
    player.record('higher-appeal.ruled', '2026-03-09 10:00', ruling('set-aside', '2026-03-09 12:00'));
    player.until('2026-03-20 00:00');
    expect(enforcement(player)).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-05 10:00 QUASHED',
      'ENFORCEMENT 2 2026-03-09 12:00 – 2026-03-12 20:30 EXPIRED',
    ]);
    expect(toEnd(player)).toEqual(['ORDER_TO_END 2026-03-02 20:30 – 2026-03-05 10:00 QUASHED']);
  });

  test('a revocation that a court suspends, until its appeal is withdrawn', () => {
    const player = revoke(ordered(), '2026-03-04 10:00');
    const revocation = player.file.events.find(({ type }) => type === 'order.revoked')?.sequence;
    const appeal = player.record('appeal.lodged', '2026-03-04 12:00', { by: 'p2', against: revocation });
    player.record('interim-relief.requested', '2026-03-04 13:00', { by: 'p2', decisions: [revocation] });
    const relief = { outcome: 'suspended', effectiveAt: utc('2026-03-05 10:00'), decisions: [revocation] };
    player.record('interim-relief.ruled', '2026-03-05 10:00', relief);
    player.record('appeal.withdrawn', '2026-03-08 10:00', { appeal });
    player.until('2026-03-20 00:00');
    expect(enforcement(player)).toEqual([
      'ENFORCEMENT 2026-03-02 20:30 – 2026-03-04 10:00 WITHDRAWN',
      'ENFORCEMENT 2 2026-03-05 10:00 – 2026-03-08 10:00 WITHDRAWN',
    ]);
  });

  test('an extension that a correction puts before the start ended the clock where it began', () => {
    const player = extend(ordered(), '2026-03-09', '2026-03-20 20:30');
    player.record('event.corrected', '2026-03-10 10:00', {
      sequence: 8,
      data: orderContent({ startsAt: utc('2026-03-10 08:00') }),
      reason: 'proef',
      asFact: true,
    });
    expect(toEnd(player)).toEqual(['ORDER_TO_END 2026-03-10 08:00 – 2026-03-10 08:00 EXTENDED']);
  });

  test('begins at the printed start when that is later than the making known, and ends at an earlier printed end', () => {
    const player = ordered({
      startsAt: utc('2026-03-03 08:00'),
      printedEndsAt: utc('2026-03-10 08:00'),
    });
    expect(enforcement(player, '2026-03-02')).toEqual([]);
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-03 08:00 – 2026-03-10 08:00 EXPIRED']);
    expect(toEnd(player)).toEqual(['ORDER_TO_END 2026-03-03 08:00 – 2026-03-10 08:00 EXPIRED']);
  });

  test('a sending that failed made nothing known: in force from the second, though the first had come before', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    const email = { email: 'proef@example.org', electronicConsent: true };
    player.record('contact-details.given', '2026-03-02 20:10', email);
    const sending = { person: 'p1', method: 'electronic', place: 'proef' };
    const sent = player.record('order.served', '2026-03-02 20:30', sending);
    player.record('delivery.failed', '2026-03-02 21:00', { service: sent });
    expect(enforcement(player, '2026-03-02')).toEqual([]);
    player.record('order.served', '2026-03-02 22:00', sending);
    expect(enforcement(player)).toEqual(['ENFORCEMENT 2026-03-02 22:00 – 2026-03-12 22:00 EXPIRED']);
  });

  test('over the spring change its ten days are an hour short', () => {
    const { start, end } = stageOf(measure(inForce('2026-03-20 18:00'), '2026-04-30'), 'ENFORCEMENT');
    expect((end.at - start.at) / 3_600_000).toBe(239);
  });
});
