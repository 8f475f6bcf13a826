/** What time brings about while a case takes up a newer calendar stands in the file behind that, each with its own number. */
import { afterEach, expect, test, vi } from 'vitest';
import { adoptCalendar } from '../../machines/index.ts';
import * as decrees from '../../src/time/holiday-decrees.ts';
import { at, inForce } from '../support/case-player.ts';

vi.mock(import('../../src/time/holiday-decrees.ts'), async (original) => {
  const { releasable } = await import('../support/next-calendar.ts');
  return releasable(await original());
});
const { release, takeBack } = decrees as unknown as { release(): void; takeBack(): void };
afterEach(takeBack);

test('a term that the new holiday only made longer was missed all the same, later, and is recorded behind the change', () => {
  const player = inForce('2027-03-05 18:00');
  const entered = { purpose: 'impose', basis: 'mayor' };
  player.record('home.entered', '2027-04-12 10:00', entered, { role: 'mayor' });
  // To Friday 16 April 2027, which a later decree makes a holiday: then to Monday the 19th.
  player.until('2027-04-20 09:00');
  const { version } = player.snapshot;
  release();
  const adopted = adoptCalendar(player.file, player.protocol, at('2027-04-20 09:00'));
  if (adopted === undefined) throw new Error('nothing to take up');
  player.file = adopted.file;
  const reports = player.file.events.filter(
    ({ type, data }) => type === 'deadline.missed' && (data as { rule: string }).rule === 'awbi-11',
  );
  expect(reports.map(({ occurredAt, voidedBy }) => [occurredAt, voidedBy])).toEqual([
    [at('2027-04-17 00:00'), version + 1],
    [at('2027-04-20 00:00'), undefined],
  ]);
  const added = adopted.newEvents.map(({ sequence, type }) => [sequence, type]);
  expect(added[0]).toEqual([version + 1, 'calendar.changed']);
  expect(added.map(([sequence]) => sequence)).toEqual(added.map((_, index) => version + 1 + index));
  expect(added.length).toBeGreaterThan(1);
  expect(player.snapshot.version).toBe(version + added.length);
  expect(player.replayed()).toEqual(player.file);
});
