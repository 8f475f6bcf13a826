/** Why a correction is not taken: which event stands in its way, by which article of then. */
import { describe, expect, test } from 'vitest';
import type { EventType } from '../../src/case/index.ts';
import {
  at,
  inForce,
  opening,
  orderContent,
  person,
  readyToImpose,
  utc,
  type CasePlayer,
} from '../support/case-player.ts';

const BREACH = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
const POLICE = { role: 'police' } as const;

test('an event that would lose its ground is named, with the article as it was numbered on its own day', () => {
  // Electronic messages moved from Awb 2:14 to 2:8 on 1 January 2026, between the service and the withdrawal of the consent.
  const player = readyToImpose('2025-12-29 18:00');
  const consent = player.record('contact-details.given', '2025-12-29 19:30', {
    email: 'proef@voorbeeld.nl',
    electronicConsent: true,
  });
  player.record('order.imposed', '2025-12-29 20:00', orderContent(), { role: 'mayor' });
  const letter = { person: 'p1', method: 'electronic', place: 'berichtenbox' };
  const service = player.record('order.served', '2025-12-29 20:30', letter);
  const result = player.offer('event.withdrawn', '2026-01-02 10:00', { sequence: consent, reason: 'proef' });
  if (result.outcome !== 'gate-refused') throw new Error(result.outcome);
  const [refusal] = result.refusals;
  expect(result.refusals).toHaveLength(1);
  expect(refusal).toMatchObject({
    code: 'later-event-unlawful',
    rule: 'awb-2-8',
    article: 'Awb art. 2:14 lid 1',
    pointer: '/data/sequence',
  });
  expect(refusal?.detail).toMatch(
    new RegExp(
      `^Gebeurtenis ${String(service)} \\([A-Z][a-z ]+\\) zou dan niet mogen\\. Naar wat nu bekend is, .+ Is de correctie de waarheid, stuur haar dan met asFact\\.$`,
    ),
  );
});

describe('the sentence says what is wrong with the event that stands in the way', () => {
  const SERVED = 'Gebeurtenis 9 (Besluit bekendgemaakt) zou dan niet mogen.';
  const IMPOSED = 'Gebeurtenis 8 (Huisverbod opgelegd) zou dan niet mogen.';
  const THEN = 'Naar wat nu bekend is, liet de stand van de zaak dit toen niet toe.';
  const AS_FACT = 'Is de correctie de waarheid, stuur haar dan met asFact.';

  function details(player: CasePlayer, type: EventType, change: Record<string, unknown>): string[] {
    const result = player.offer(type, '2026-03-17 10:00', { reason: 'proef', ...change });
    if (result.outcome !== 'gate-refused') throw new Error(result.outcome);
    return result.refusals.map(({ detail }) => detail);
  }

  test('where no gate speaks, that the case did not take it then', () => {
    const player = inForce('2026-03-02 18:00');
    expect(details(player, 'event.withdrawn', { sequence: 8 })).toEqual([`${SERVED} ${THEN} ${AS_FACT}`]);
  });

  test('a closing moved to before the order: both the order and its service', () => {
    const player = inForce('2026-03-02 18:00');
    const closed = player.record('procedure.closed', '2026-03-16 20:31', { reason: 'proef' });
    const early = { sequence: closed, occurredAt: utc('2026-03-02 19:59') };
    expect(details(player, 'event.corrected', early)).toEqual([
      `${IMPOSED} ${THEN} ${AS_FACT}`,
      `${SERVED} ${THEN} ${AS_FACT}`,
    ]);
    const late = { sequence: closed, occurredAt: utc('2026-03-16 20:32'), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-17 10:00', late).outcome).toBe('accepted');
  });

  test('every reason of the gate, one sentence after another', () => {
    const player = inForce('2026-03-02 18:00');
    const empty = { sequence: 8, data: orderContent({ facts: '', interests: '' }) };
    const facts = 'Schrijf in het besluit zelf de feiten en omstandigheden op die er aanleiding toe geven.';
    const interests = 'Schrijf de afweging van de belangen op, los van het gevaar.';
    expect(details(player, 'event.corrected', empty)).toEqual([
      `${IMPOSED} Naar wat nu bekend is, zou dit toen zijn geweigerd met de melding: “${facts} ${interests}” ${AS_FACT}`,
    ]);
  });
});

test('a correction that says nothing new is told what it may say', () => {
  const player = inForce('2026-03-02 18:00');
  expect(player.offer('event.corrected', '2026-03-03 09:00', { sequence: 9, reason: 'proef' })).toEqual({
    outcome: 'invalid',
    errors: [
      {
        pointer: '/data',
        detail: "Geef wat er anders was: het tijdstip ('occurredAt'), de inhoud ('data') of beide.",
      },
    ],
  });
});

describe('what cannot be corrected or withdrawn, and why', () => {
  const player = inForce('2026-03-02 18:00');
  const spelling = { sequence: 8, data: orderContent({ facts: 'Proef: anders.' }), reason: 'proef' };
  const correction = player.record('event.corrected', '2026-03-03 09:00', spelling);
  const left = player.record('home.left', '2026-03-03 09:30');
  player.record('event.withdrawn', '2026-03-03 09:40', { sequence: left, reason: 'proef' });

  test.each([
    [
      'nothing in this case',
      99,
      "Veld 'sequence' moet het volgnummer zijn van een gebeurtenis in deze zaak die door iemand is vastgelegd.",
    ],
    [
      'its opening',
      1,
      "Veld 'sequence': de opening van een zaak kan worden gecorrigeerd of de procedure gesloten, niet ingetrokken.",
    ],
    [
      'a correction',
      correction,
      "Veld 'sequence': corrigeer de oorspronkelijke gebeurtenis opnieuw, niet haar correctie of intrekking.",
    ],
    ['what was withdrawn', left, "Veld 'sequence' noemt een gebeurtenis die al is ingetrokken."],
  ])('%s', (_, sequence, detail) => {
    expect(player.offer('event.withdrawn', '2026-03-03 10:00', { sequence, reason: 'proef' })).toEqual({
      outcome: 'invalid',
      errors: [{ pointer: '/data/sequence', detail }],
    });
  });

  test('who was put out, once the order stands', () => {
    const persons = [
      person('p1', { birthDate: '1985-02-03' }),
      person('p2', { role: 'excluded-person', birthDate: '1987-05-06' }),
      person('p3', { birthDate: '2018-09-10' }),
    ];
    const other = { sequence: 1, data: opening('2026-03-02 18:00', { persons }), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-03 10:00', other)).toEqual({
      outcome: 'invalid',
      errors: [
        {
          pointer: '/data/sequence',
          detail:
            'Na het opleggen blijft wie het huis uit moet dezelfde persoon: voor een ander is er een andere zaak.',
        },
      ],
    });
  });
});

describe('a time that passes an earlier event', () => {
  test('is taken when that one speaks of something else', () => {
    const player = inForce('2026-03-02 18:00');
    const first = player.record('breach.recorded', '2026-03-05 10:00', BREACH, POLICE);
    const second = player.record('breach.recorded', '2026-03-05 10:30', BREACH, POLICE);
    player.record('breach.arrested', '2026-03-05 11:00', { breach: first }, POLICE);
    const move = { sequence: second, occurredAt: utc('2026-03-05 12:00'), reason: 'proef' };
    player.record('event.corrected', '2026-03-06 10:00', move);
    const moved = player.file.events.find(({ sequence }) => sequence === second);
    expect(moved?.voidedBy).toBe(player.snapshot.version);
    expect(player.replayed()).toEqual(player.file);
  });

  test('is refused when it speaks of the very event: the sentence says which', () => {
    const player = inForce('2026-03-02 18:00');
    const breach = player.record('breach.recorded', '2026-03-05 10:00', BREACH, POLICE);
    const arrest = player.record('breach.arrested', '2026-03-05 11:00', { breach }, POLICE);
    const move = { sequence: breach, occurredAt: utc('2026-03-05 11:01'), reason: 'proef' };
    expect(player.offer('event.corrected', '2026-03-06 10:00', move)).toEqual({
      outcome: 'invalid',
      errors: [
        {
          pointer: '/data/occurredAt',
          detail: `Veld 'occurredAt': gebeurtenis ${String(arrest)} noemt deze gebeurtenis en ligt dan ervoor.`,
        },
      ],
    });
  });
});

test('what a correction does not touch stays as it was recorded, without a mark', () => {
  const player = inForce('2026-03-02 18:00');
  const before = player.file.events;
  const served = before.find(({ type }) => type === 'order.served')?.sequence;
  const move = { sequence: served, occurredAt: utc('2026-03-02 20:45'), reason: 'proef' };
  player.record('event.corrected', '2026-03-03 09:00', move);
  const others = player.file.events.filter(({ sequence }) => sequence !== served).slice(0, before.length - 1);
  expect(others).toEqual(before.filter(({ sequence }) => sequence !== served));
  for (const event of others) expect(event).not.toHaveProperty('voidedBy');
  expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 20:45'));
});
