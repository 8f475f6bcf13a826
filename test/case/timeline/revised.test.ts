import { describe, expect, test } from 'vitest';
import { timelineOf, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { at, type CasePlayer, inForce, orderContent, readyToImpose, utc } from '../../support/case-player.ts';

// In force from Monday 2 March 2026 20:30 (imposed 20:00 as event 8, served as event 9).
const entriesOf = (player: CasePlayer): TimelineEntry[] =>
  timelineOf(player.file, player.snapshot.advancedTo);
const of = (player: CasePlayer, sequence: number): TimelineEntry[] =>
  entriesOf(player).filter((entry) => entry.sequence === sequence);
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
    expect(of(player, first)[0]).toMatchObject({
      void: true,
      voidedBy: second,
      note: expect.stringContaining('het is daarna verbeterd op dinsdag 3 maart 2026 om 10:00 uur.'),
    });
    expect(of(player, second)[0]?.note).toBe(
      'Tijd: eerst maandag 2 maart 2026 om 20:10 uur, nu maandag 2 maart 2026 om 20:20 uur.',
    );
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
