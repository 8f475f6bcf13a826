import { describe, expect, test } from 'vitest';
import { timelineOf, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { at, inForce, orderContent, readyToImpose, utc } from '../../support/case-player.ts';
import { entriesOf, of } from './told-of.ts';

describe('typed in late', () => {
  const entered = (recordedAt: string): TimelineEntry | undefined => {
    const player = inForce();
    const left = player.record('home.left', '2026-03-02 20:40', {}, { recordedAt });
    return of(player, left)[0];
  };

  test('is news from an hour on', () => {
    expect(entered('2026-03-02 21:40')).not.toHaveProperty('late');
    expect(entered('2026-03-02 21:40')).not.toHaveProperty('note');
    expect(entered('2026-03-02 21:41')).toMatchObject({
      late: true,
      note: 'Dit is pas ingevoerd op maandag 2 maart 2026 om 21:41 uur, 1 uur later.',
    });
  });

  test.each([
    ['2026-03-04 10:00', '37 uur later'],
    ['2026-03-04 20:40', '2 dagen later'],
    ['2026-06-02 20:40', 'ongeveer 3 maanden later'],
    ['2031-03-02 20:40', 'ongeveer 5 jaar later'],
  ])('recorded %s is told as %s', (recordedAt, words) => {
    expect(entered(recordedAt)?.note).toContain(`, ${words}.`);
  });

  test('what time brought about is never late', () => {
    const player = inForce();
    player.record('compliance.checked', '2026-03-20 09:00', { place: 'proef', found: 'complied' });
    const [end] = entriesOf(player).filter(({ title }) => title === 'Huisverbod afgelopen');
    expect(end?.at).toBe(at('2026-03-12 20:30'));
    expect(end).not.toHaveProperty('late');
  });
});

test('an estimated time is called so', () => {
  const { file, snapshot } = inForce();
  const events = file.events.map((event) =>
    event.sequence === 9 ? { ...event, timeSource: 'reconstructed' as const } : event,
  );
  const entry = timelineOf({ ...file, events }, snapshot.advancedTo).find(({ sequence }) => sequence === 9);
  expect(entry?.note).toBe('De tijd is later zo goed mogelijk bepaald.');
});

test('a case that has only been opened is told too, and one that is not known yet is empty', () => {
  const { file } = readyToImpose();
  const opened = { ...file, events: file.events.slice(0, 1) };
  expect(timelineOf(opened, at('2026-03-02 18:00'))).toHaveLength(1);
  expect(timelineOf({ ...file, events: [] }, at('2026-03-02 18:00'))).toEqual([]);
});

test('an extension typed in after the end re-opens the order: its end is void, with the reason', () => {
  const player = inForce().until('2026-03-13 09:00');
  const late = { recordedAt: '2026-03-13 10:00' };
  const advice = { advice: 'extend', reasons: 'proef' };
  player.record('care-advice.given', '2026-03-10 09:00', advice, late);
  player.record(
    'hearing.not-used',
    '2026-03-10 10:00',
    { person: 'p1', about: 'extension', channel: 'video' },
    late,
  );
  player.record('counsel.declined', '2026-03-10 10:30', { about: 'extension' }, late);
  const { decision, facts, interests, contactBan } = orderContent();
  const extension = { decision, facts, interests, contactBan, until: utc('2026-03-30 20:30') };
  player.record('order.extended', '2026-03-11 09:00', extension, late);
  const service = { person: 'p1', method: 'in-person', place: 'proef' };
  const served = player.record('order.served', '2026-03-11 10:00', service, late);
  const [end] = entriesOf(player).filter(({ title }) => title === 'Huisverbod afgelopen');
  expect(end).toMatchObject({
    at: at('2026-03-12 20:30'),
    void: true,
    voidedBy: served,
    note: 'Dit telt niet meer door wat er op vrijdag 13 maart 2026 om 10:00 uur is bijgekomen. Dat was: “Verlenging overhandigd” van woensdag 11 maart 2026 om 10:00 uur.',
  });
  expect(of(player, served)[0]).toMatchObject({ late: true });
});
