import { expect, test } from 'vitest';
import { inForce, readyToImpose } from '../../support/case-player.ts';
import { raised } from './raised.ts';

test('deadline-missed rests on the recorded miss, one flag for each, and names what was missed', () => {
  const player = inForce('2026-03-02 18:00', {}, { id: 'n@1', norms: { 'wth-2-8-household': 60 } });
  expect(raised(player, 'deadline-missed')).toEqual([]);
  player.until('2026-03-02 21:00');
  const first = player.file.events.find(({ type }) => type === 'deadline.missed');
  expect(first?.data).toEqual({ rule: 'wth-2-8-household', startedBy: 8, person: 'p2' });
  player.until('2026-03-03 20:00');
  const misses = player.file.events
    .filter(({ type }) => type === 'deadline.missed')
    .map(({ sequence }) => sequence);
  expect(misses).toHaveLength(2);
  expect(raised(player, 'deadline-missed')).toEqual(misses);
  const flags = player.snapshot.flags.filter(({ code }) => code === 'deadline-missed');
  expect(flags.map(({ rule }) => rule)).toEqual(['wth-2-8-household', 'wth-2-6']);
});

test('deadline-missed is not raised where nothing was due', () => {
  const player = readyToImpose('2026-03-02 18:00').until('2026-06-01 00:00');
  expect(raised(player, 'deadline-missed')).toEqual([]);
});

test('appeal-late: lodged after six weeks, not on the last day', () => {
  const late = inForce('2026-03-02 18:00');
  late.record('appeal.lodged', '2026-04-14 00:00', { by: 'p1', against: 8 });
  expect(raised(late, 'appeal-late')).toEqual([9]);
  const inTime = inForce('2026-03-02 18:00');
  inTime.record('appeal.lodged', '2026-04-13 23:59', { by: 'p1', against: 8 });
  expect(raised(inTime, 'appeal-late')).toEqual([]);
});
