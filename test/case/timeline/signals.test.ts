/** What the case itself says of an event stands under it: flags, tasks, and whether those were done. */
import { expect, test } from 'vitest';
import { timelineText } from '../../../src/case/timeline/index.ts';
import { inForce, orderContent, readyToImpose, type CasePlayer } from '../../support/case-player.ts';
import { entriesOf, of, textOf } from './told-of.ts';

const ORDER = 8;

function signals(player: CasePlayer, sequence: number): string[] {
  return of(player, sequence).flatMap((entry) => entry.signals ?? []);
}

test('a decision without ground in hindsight says so, with what is to be done', () => {
  const player = inForce('2026-03-02 18:00');
  const withoutFacts = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef', asFact: true };
  const correction = player.record('event.corrected', '2026-03-03 09:00', withoutFacts);
  const said = signals(player, ORDER);
  expect(said).toContainEqual(
    expect.stringMatching(/^Hierover staat een signalering: Naar wat nu bekend is, zou dit .* geweigerd/),
  );
  expect(said).toContainEqual(
    expect.stringMatching(/^Hieruit volgt een taak: Beslis wat er met het besluit/),
  );
  // Of the two entries of the order only the one that counts has them.
  expect(of(player, ORDER).filter((entry) => entry.signals !== undefined)).toHaveLength(1);
  expect(signals(player, correction)).toEqual([
    'Hieruit volgt een taak: Herstel de stukken die op “Huisverbod opgelegd” van maandag 2 maart 2026 om 20:00 uur rusten.',
  ]);
});

test('a task that was done says so, and people have names', () => {
  const player = readyToImpose('2026-03-02 18:00', {
    persons: [
      { key: 'p1', role: 'excluded-person', birthDate: '1985-02-03' },
      { key: 'p2', role: 'resident', birthDate: '1987-05-06', registeredAtHome: false },
    ].map((person) => ({
      givenNames: 'Proef',
      familyName: `Persoon-${person.key}`,
      residence: 'lives',
      ...person,
    })),
  });
  expect(signals(player, 1)).toEqual([
    'Hierover staat een signalering: De inschrijving in de basisregistratie past niet bij het opgegeven verblijf (Proef Persoon-p2).',
  ]);
  const running = inForce('2026-03-02 18:00');
  const asked = { by: 'p2', reasons: 'proef' };
  const request = running.record('revocation.requested', '2026-03-04 10:00', asked);
  const task =
    'Hieruit volgt een taak: Beoordeel of het huisverbod kan blijven: er is om intrekking gevraagd.';
  expect(signals(running, request)).toEqual([task]);
  running.record('reassessment.done', '2026-03-04 11:00', { outcome: 'keep', reasons: 'proef' });
  expect(signals(running, request)).toEqual([`${task} Die is gedaan.`]);
  const printed = timelineText(entriesOf(running), { number: 'GM0518-2026-000001', now: 0 });
  expect(printed.replaceAll(/\s+/g, ' ')).toContain(`${task} Die is gedaan.`);
});

test('what the entry tells already is not told twice', () => {
  const player = inForce('2026-03-02 18:00').until('2026-03-04 10:00');
  const missed = player.file.events.find(({ type }) => type === 'deadline.missed');
  expect(signals(player, missed?.sequence ?? 0)).toEqual([]);
  const facts = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
  const late = { recordedAt: '2026-03-04 11:00' };
  const outside = player.record('breach.recorded', '2026-03-02 20:10', facts, late);
  expect(player.snapshot.flags.map(({ basedOn }) => basedOn)).toContain(outside);
  expect(signals(player, outside)).toEqual([]);
});

test('no clock on a wall shows thousandths of a second', () => {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02T20:00:00.250+01:00', orderContent(), { role: 'mayor' });
  const service = { person: 'p1', method: 'in-person', place: 'proef' };
  const served = player.record('order.served', '2026-03-02T20:30:07.999+01:00', service);
  player.until('2026-03-13 09:00');
  expect(textOf(player, served)).toContain('20:30:07 uur');
  for (const { text, title, note = '', signals: said = [] } of entriesOf(player))
    expect([title, text, note, ...said].join(' ')).not.toMatch(/\d:\d\d,\d/);
});
