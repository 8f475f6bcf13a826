import { describe, expect, test } from 'vitest';
import { at, inForce, orderContent, utc } from '../../support/case-player.ts';
import { entriesOf, of } from './told-of.ts';

// In force from Monday 2 March 2026 20:30 (imposed 20:00 as event 8, served as event 9).
const END = 'donderdag 12 maart 2026 om 20:30 uur';

describe('a correction', () => {
  test('of the time of service: void where it stood with the end of then, and again where it belongs with the end of now', () => {
    const player = inForce();
    const data = { sequence: 9, occurredAt: utc('2026-03-02 20:15'), reason: 'klok liep voor' };
    const correction = player.record('event.corrected', '2026-03-03 09:00', data);
    const [now, then] = of(player, 9);
    expect(now).toMatchObject({
      at: at('2026-03-02 20:15'),
      correctedBy: correction,
      note: 'Zo staat het er sinds de verbetering van dinsdag 3 maart 2026 om 09:00 uur.',
    });
    expect(now?.text).toContain('tot donderdag 12 maart 2026 om 20:15 uur.');
    expect(then).toMatchObject({
      at: at('2026-03-02 20:30'),
      void: true,
      voidedBy: correction,
      note: 'Dit telt niet meer: het is verbeterd op dinsdag 3 maart 2026 om 09:00 uur.',
    });
    expect(then?.text).toContain(`tot ${END}.`);
    expect(of(player, correction)).toMatchObject([
      {
        at: at('2026-03-03 09:00'),
        corrects: 9,
        title: 'Verbetering',
        text: 'Dit klopte niet: “Huisverbod overhandigd” van maandag 2 maart 2026 om 20:30 uur. Het is verbeterd. Reden: “klok liep voor”.',
        note: 'Tijd: eerst maandag 2 maart 2026 om 20:30 uur, nu maandag 2 maart 2026 om 20:15 uur.',
      },
    ]);
  });

  test('of content in the same place: first what it said, then what it says', () => {
    const player = inForce();
    player.record('event.corrected', '2026-03-03 09:00', {
      sequence: 9,
      data: { person: 'p1', method: 'sent', place: 'per post' },
      reason: 'was per post',
    });
    const both = of(player, 9);
    expect(both.map((entry) => entry.void === true)).toEqual([true, false]);
    expect(both.map(({ title }) => title)).toEqual(['Huisverbod overhandigd', 'Huisverbod verstuurd']);
    expect(entriesOf(player).at(-1)?.kind).toBe('planned');
    expect(of(player, 10)[0]?.note).toBe(
      'Manier: eerst in persoon, nu per post. Plaats: eerst “proef”, nu “per post”.',
    );
  });

  test('of a contact ban names who it is about, of a person what is written differently', () => {
    const player = inForce();
    const contactBan = [{ person: 'p2', status: 'limited' }];
    const telephone = { calledAt: utc('2026-03-02 19:50'), calledBy: 'hulpofficier' };
    const decision = { mode: 'mayor-by-telephone', decidedBy: 'burgemeester', telephone };
    const order = player.record('event.corrected', '2026-03-03 09:00', {
      sequence: 8,
      data: orderContent({ contactBan, decision }),
      reason: 'proef',
    });
    expect(of(player, order)[0]?.note).toBe(
      'Wie beslist: eerst burgemeester op papier, nu burgemeester per telefoon. Telefoongesprek is erbij gezet. Proef Persoon-p2: regel: eerst mag niet, nu mag beperkt. Proef Persoon-p3: weggehaald.',
    );
    const opened = player.file.events[0]?.data as { persons: Record<string, unknown>[] };
    const [first, ...others] = opened.persons;
    const opening = player.record('event.corrected', '2026-03-03 09:10', {
      sequence: 1,
      data: { ...opened, persons: [{ ...first, familyName: 'Anders' }, ...others] },
      reason: 'naam verkeerd',
    });
    expect(of(player, opening)[0]?.note).toBe('Proef Anders: achternaam: eerst “Persoon-p1”, nu “Anders”.');
    // One person has one name in the whole story, also in what no longer counts.
    expect(entriesOf(player).some(({ text }) => text.includes('Persoon-p1'))).toBe(false);
  });

  test('of a way to be reached does not say where, and of a reference names the other event', () => {
    const player = inForce();
    const given = player.record('contact-details.given', '2026-03-02 21:00', { address: 'Geheim 1, Elders' });
    const moved = player.record('event.corrected', '2026-03-02 22:00', {
      sequence: given,
      data: { address: 'Geheim 2, Elders' },
      reason: 'proef',
    });
    expect(of(player, moved)[0]?.note).toBe('Adres is aangepast.');
    expect(entriesOf(player).some(({ text, note = '' }) => `${text}${note}`.includes('Geheim'))).toBe(false);
    const breach = (when: string): number =>
      player.record('breach.recorded', when, {
        limb: 'presence',
        place: 'tuin',
        initiator: 'unknown',
        description: 'proef',
      });
    const [first, second] = [breach('2026-03-03 10:00'), breach('2026-03-03 11:00')];
    const arrest = player.record('breach.arrested', '2026-03-03 12:00', { breach: first });
    const other = player.record('event.corrected', '2026-03-03 13:00', {
      sequence: arrest,
      data: { breach: second },
      reason: 'verkeerde',
    });
    expect(of(player, other)[0]?.note).toBe(
      'Overtreding: eerst “Mogelijke overtreding” van dinsdag 3 maart 2026 om 10:00 uur, nu “Mogelijke overtreding” van dinsdag 3 maart 2026 om 11:00 uur.',
    );
  });

  test('that is itself overtaken stays, void; the event names the last one', () => {
    const player = inForce();
    const move = (to: string, when: string): number =>
      player.record('event.corrected', when, { sequence: 9, occurredAt: utc(to), reason: 'proef' });
    const first = move('2026-03-02 20:10', '2026-03-03 09:00');
    const second = move('2026-03-02 20:20', '2026-03-03 10:00');
    expect(of(player, 9).map((entry) => [entry.at, entry.voidedBy, entry.correctedBy])).toEqual([
      [at('2026-03-02 20:20'), undefined, second],
      [at('2026-03-02 20:30'), second, undefined],
    ]);
    // What was believed at first, not what the first correction made of it.
    expect(of(player, 9).at(-1)?.text).toContain(`vanaf nu tot ${END}.`);
    expect(of(player, first)[0]).toMatchObject({
      void: true,
      voidedBy: second,
      note: expect.stringContaining('het is daarna verbeterd op dinsdag 3 maart 2026 om 10:00 uur.'),
    });
    expect(of(player, second)[0]?.note).toBe(
      'Tijd: eerst maandag 2 maart 2026 om 20:10 uur, nu maandag 2 maart 2026 om 20:20 uur. Vergeleken met wat er als eerste stond: Tijd: eerst maandag 2 maart 2026 om 20:30 uur, nu maandag 2 maart 2026 om 20:20 uur.',
    );
  });

  test('sent once more with the same content still says what it put right', () => {
    const player = inForce();
    const data = orderContent({ facts: '' });
    const again = (when: string): number =>
      player.record('event.corrected', when, { sequence: 8, data, reason: 'proef', asFact: true });
    const first = again('2026-03-03 09:00');
    const second = again('2026-03-03 10:00');
    expect(of(player, first)[0]?.note).toBe(
      'Wat er is gebeurd: eerst “Proef: bedreiging en slaan”, nu leeg. Dit telt niet meer: het is daarna verbeterd op dinsdag 3 maart 2026 om 10:00 uur.',
    );
    expect(of(player, second)[0]?.note).toBe(
      'Sinds de vorige verbetering is niets veranderd. Vergeleken met wat er als eerste stond: Wat er is gebeurd: eerst “Proef: bedreiging en slaan”, nu leeg.',
    );
  });

  test('of the task that was done says which, before and now', () => {
    const player = inForce();
    const request = (when: string) =>
      player.record('situation.changed', when, { kind: 'request', text: 'proef' });
    request('2026-03-04 10:00');
    request('2026-03-04 11:00');
    const [one, other] = player.snapshot.tasks.map(({ id }) => id);
    const done = (task: string | undefined) => ({ outcome: 'keep', reasons: 'proef', task });
    const sequence = player.record('reassessment.done', '2026-03-05 10:00', done(one), { role: 'mayor' });
    const data = done(other);
    const correction = player.record('event.corrected', '2026-03-05 11:00', {
      sequence,
      data,
      reason: 'proef',
    });
    expect(of(player, correction)[0]?.note).toBe(
      'Taak: eerst die na “Er is iets veranderd” van woensdag 4 maart 2026 om 10:00 uur, nu die na “Er is iets veranderd” van woensdag 4 maart 2026 om 11:00 uur.',
    );
  });

  test('that moves the time by hours does not make the entry late', () => {
    const player = inForce();
    const left = player.record('home.left', '2026-03-02 23:00');
    const data = { sequence: left, occurredAt: utc('2026-03-02 20:40'), reason: 'proef' };
    player.record('event.corrected', '2026-03-03 09:00', data);
    const [now] = of(player, left);
    expect(now).not.toHaveProperty('late');
    expect(now?.note).toBe('Zo staat het er sinds de verbetering van dinsdag 3 maart 2026 om 09:00 uur.');
  });

  test('stands where it was recorded, also when its author says it happened before', () => {
    const player = inForce();
    player.record(
      'event.corrected',
      '2026-03-02 20:00',
      { sequence: 9, occurredAt: utc('2026-03-02 20:15'), reason: 'proef' },
      { recordedAt: '2026-03-05 09:00' },
    );
    expect(of(player, 10)[0]).toMatchObject({ at: at('2026-03-05 09:00') });
    expect(of(player, 10)[0]).not.toHaveProperty('late');
  });

  test('that changes nothing says so', () => {
    const player = inForce();
    player.record('event.corrected', '2026-03-03 09:00', {
      sequence: 9,
      occurredAt: utc('2026-03-02 20:30'),
      reason: 'proef',
    });
    expect(of(player, 10)[0]?.note).toBe('Er is niets veranderd.');
  });
});

test('a withdrawal leaves the event where it stood, void, and says which one it was', () => {
  const player = inForce();
  const left = player.record('home.left', '2026-03-02 21:00');
  const withdrawal = player.record('event.withdrawn', '2026-03-04 09:00', {
    sequence: left,
    reason: 'verkeerde zaak',
  });
  expect(of(player, left)).toMatchObject([
    {
      void: true,
      voidedBy: withdrawal,
      text: 'Proef Persoon-p1 heeft de woning verlaten.',
      note: 'Dit telt niet meer: het is weggehaald op woensdag 4 maart 2026 om 09:00 uur.',
    },
  ]);
  expect(of(player, withdrawal)[0]).toMatchObject({
    corrects: left,
    text: 'Dit hoort niet in deze zaak: “Woning verlaten” van maandag 2 maart 2026 om 21:00 uur. Het telt niet meer mee. Reden: “verkeerde zaak”.',
  });
});

test('a second look recorded after the end says that nothing was left to stay', () => {
  const player = inForce();
  player.record('situation.changed', '2026-03-12 10:00', { kind: 'request', text: 'proef' });
  const keep = { outcome: 'keep', reasons: 'proef' };
  const done = player.record('reassessment.done', '2026-03-12 20:30', keep, { role: 'mayor' });
  expect(of(player, done)[0]?.text).toContain('Het huisverbod was toen al voorbij.');
  expect(of(player, done)[0]?.text).not.toContain('Het huisverbod blijft.');
});
