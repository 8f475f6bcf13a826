import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../src/case/timeline/index.ts';
import type { Actor } from '../../../src/case/model.ts';
import { CasePlayer, inForce, opening, person } from '../../support/case-player.ts';
import { SAMPLES } from '../events/samples.ts';
import { fileOf, recorded, staged, told } from './staged.ts';

const textsOf = (player: CasePlayer): string[] =>
  timelineOf(player.file, player.snapshot.advancedTo).map(({ text }) => text);

describe('people', () => {
  test('who share a name are told apart by their day of birth', () => {
    const persons = [
      person('p1', { role: 'excluded-person', familyName: 'Gelijk', birthDate: '1985-02-03' }),
      person('p2', { familyName: 'Gelijk', birthDate: '2007-01-31' }),
      person('p3', { familyName: 'Anders' }),
    ];
    const player = new CasePlayer(opening('2026-03-02 18:00', { persons }));
    expect(textsOf(player)[0]).toContain('of Proef Gelijk (geboren op 3 februari 1985) tijdelijk weg moet');
    expect(textsOf(player)[0]).toContain('om Proef Gelijk (geboren op 31 januari 2007) en Proef Anders.');
  });

  test('added later, and taken out again by a withdrawal, keep their name', () => {
    const player = inForce();
    const added = player.record('case.amended', '2026-03-03 09:00', {
      reason: 'oma woont er ook',
      persons: [person('oma', { givenNames: 'Oma', familyName: 'Proef' })],
    });
    player.record('household.informed', '2026-03-03 10:00', { person: 'oma' });
    player.record('event.withdrawn', '2026-03-03 11:00', { sequence: added, reason: 'proef', asFact: true });
    expect(textsOf(player)).toContain(
      'Oma Proef heeft gehoord wat het huisverbod inhoudt en wat dat betekent.',
    );
  });

  test('whom the case never had are not called by their key', () => {
    const { text } = told('household.informed', { person: 'p9' });
    expect(text).toBe(
      'Iemand van wie de naam ontbreekt heeft gehoord wat het huisverbod inhoudt en wat dat betekent.',
    );
  });

  test('a change tells which particulars, and only those that changed', () => {
    const player = inForce();
    const persons = [{ key: 'p2', givenNames: 'Proef', familyName: 'Nieuw', phone: '0600000000' }];
    player.record('case.amended', '2026-03-03 09:00', { persons, reason: 'proef' });
    expect(textsOf(player).find((text) => text.includes('aangepast'))).toBe(
      'De gegevens van de zaak zijn aangepast. Van Proef Nieuw is aangepast: achternaam en telefoonnummer. Reden: “proef”.',
    );
  });

  test('up to three stand in one sentence, more are told in turn', () => {
    const keys = ['p2', 'p3', 'p4', 'p5'];
    const persons = [
      person('p1', { role: 'excluded-person' }),
      ...keys.map((key) => person(key, { familyName: key.toUpperCase() })),
    ];
    const opened = recorded('case.opened', 1, '2026-11-24 21:14', { ...SAMPLES['case.opened'], persons });
    const contactBan = keys.map((key) => ({ person: key, status: 'forbidden' }));
    const order = recorded('order.imposed', 2, '2026-11-24 22:00', {
      ...SAMPLES['order.imposed'],
      contactBan,
    });
    const [opening_, imposed] = timelineOf(fileOf([opened, order]), order.recordedAt);
    expect(opening_?.text).toContain('Er zijn nog 4 andere mensen om wie het gaat.');
    expect(imposed?.text).toContain(
      'Contact met Proef P2, Proef P3 en Proef P4 mag niet. Contact met Proef P5 mag niet.',
    );
  });
});

describe('offices and programmes', () => {
  const codes = new Map([
    ['zorgaanbieder', 'Zorgpartij Noorderlicht'],
    ['training-1', 'een training (verzonnen)'],
    ['wijkteam', 'Wijkteam Voorbeeldstad'],
  ]);

  test.each([
    ['care-agency.informed', 'Zorgpartij Noorderlicht weet nu van het huisverbod.'],
    ['care.contacted', 'Zorgpartij Noorderlicht heeft contact gehad met Proef Persoon-Twee.'],
    ['care.offered', 'Het gaat om een training (verzonnen).'],
    ['care.handed-over', 'De hulp gaat verder bij Wijkteam Voorbeeldstad.'],
  ] as const)('%s calls them by the names it is given', (type, words) => {
    expect(told(type, SAMPLES[type], { codes }).text).toContain(words);
  });
});

describe('who did it', () => {
  const by = (actor: Partial<Actor>): string => {
    const event = recorded('home.left', 40, '2026-11-25 11:30', {});
    const events = [...staged('home.left'), { ...event, actor: { ...event.actor, ...actor } }];
    const entry = timelineOf(fileOf(events), event.recordedAt).find(({ sequence }) => sequence === 40);
    return entry?.by ?? '';
  };

  test.each([
    [{ role: 'mayor' }, 'de burgemeester'],
    [{ role: 'mayors-office' }, 'de gemeente'],
    [{ role: 'hulpofficier' }, 'de hulpofficier van justitie'],
    [{ role: 'police', name: 'A. Voorbeeld' }, 'de politie (A. Voorbeeld)'],
    [{ role: 'police', name: ' ' }, 'de politie'],
    [{ role: 'veilig-thuis' }, 'Veilig Thuis'],
    [{ role: 'care' }, 'de hulpverlening'],
    [{ role: 'engine' }, 'het systeem'],
    [{ role: 'evaluator' }, 'de onderzoeker'],
    [{ role: 'administrator' }, 'de beheerder'],
    [{ role: 'mayors-office', onBehalfOf: 'care' }, 'de gemeente, voor de hulpverlening'],
    [
      { role: 'mayors-office', name: 'B. Proef', onBehalfOf: 'police' },
      'de gemeente (B. Proef), voor de politie',
    ],
  ] as const)('%o', (actor, words) => expect(by(actor)).toBe(words));
});
