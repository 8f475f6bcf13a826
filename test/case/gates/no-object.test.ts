import { expect, test } from 'vitest';
import { type CasePlayer, inForce, orderContent, readyToImpose, utc } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

test('only an oral order is written up afterwards', () => {
  const imposed = (content: Record<string, unknown> = {}): CasePlayer => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(content), { role: 'mayor' });
    return player;
  };
  const writeUp = (player: CasePlayer): Reason[] =>
    judged({ player, type: 'order.written-up', when: '2026-03-02 21:00' });
  expect(writeUp(imposed())).toEqual([['not-oral', 'wth-2-7', 'Wth art. 2 lid 7', '/type']]);
  expect(writeUp(imposed({ form: 'oral', urgency: 'proef' }))).toEqual([]);
});

test('a higher court rules on a higher appeal', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  const content = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-06 10:00') };
  const rule = (when: string): Reason[] => judged({ player, type: 'higher-appeal.ruled', when, content });
  const none: Reason[] = [['no-higher-appeal', 'awb-6-24', 'Awb art. 6:24', '/data']];
  expect(rule('2026-03-05 10:00')).toEqual(none);
  const against = player.record('appeal.ruled', '2026-03-06 10:00', content);
  player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'p1', against });
  expect(rule('2026-03-07 09:59')).toEqual(none);
  expect(rule('2026-03-07 10:00')).toEqual([]);
});

test('relief may be asked within a higher appeal too', () => {
  const player = inForce('2026-03-02 18:00');
  player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 8 });
  const content = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-06 10:00') };
  const against = player.record('appeal.ruled', '2026-03-06 10:00', content);
  const ask = (when: string): Reason[] =>
    judged({ player, type: 'interim-relief.requested', when, content: { by: 'p1' } });
  expect(ask('2026-03-07 10:00')).toEqual([['no-appeal', 'awb-8-81', 'Awb art. 8:81', '/data']]);
  player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'p1', against });
  expect(ask('2026-03-07 10:01')).toEqual([]);
});

test('before 1 January 2009 there was no order to impose, also when the report came before it', () => {
  const player = readyToImpose('2008-12-31 21:00');
  const impose = (when: string): Reason[] =>
    judged({ player, type: 'order.imposed', when, content: orderContent(), options: { role: 'mayor' } });
  expect(impose('2008-12-31 23:59')).toEqual([['no-law-then', 'wth-2-1', 'Wth art. 2 lid 1', '/occurredAt']]);
  expect(impose('2009-01-01 00:00')).toEqual([]);
});
