import { describe, expect, test } from 'vitest';
import { validateEventData } from '../../../src/case/events/index.ts';
import type { EventType } from '../../../src/case/event-types.ts';
import { SAMPLES } from './samples.ts';

/** The faults of a sample with some fields replaced; `undefined` leaves a field out. */
function faultsOf(type: EventType, changed: Record<string, unknown>) {
  const entries = Object.entries({ ...SAMPLES[type], ...changed }).filter(([, value]) => value !== undefined);
  const result = validateEventData(type, Object.fromEntries(entries));
  return result.ok ? [] : result.errors;
}
const pointers = (type: EventType, changed: Record<string, unknown>) =>
  faultsOf(type, changed).map(({ pointer }) => pointer);

const [entry] = SAMPLES['order.imposed']['contactBan'] as Record<string, unknown>[];

describe('what is empty is for the gates, what is absent or blank is not', () => {
  test.each(['order.imposed', 'order.extended'] as const)(
    '%s passes with nothing in what a gate asks for',
    (type) => {
      const grounds = type === 'order.imposed' ? { grounds: [] } : {};
      expect(faultsOf(type, { facts: '', interests: '', contactBan: [], ...grounds })).toEqual([]);
    },
  );

  test('a decision without the fields that depend on others passes', () => {
    const { telephone: _telephone, ...decision } = SAMPLES['order.imposed']['decision'] as Record<
      string,
      unknown
    >;
    const contactBan = [{ person: 'p2', status: 'forbidden' }];
    const left = { urgency: undefined, newFacts: undefined, deviation: undefined };
    expect(faultsOf('order.imposed', { decision, contactBan, ...left })).toEqual([]);
    expect(faultsOf('order.extended', { withoutCareAdvice: undefined })).toEqual([]);
    expect(faultsOf('home.entered', { authorisation: undefined })).toEqual([]);
  });

  test.each(['urgency', 'newFacts', 'deviation'])('a blank %s is refused', (field) => {
    expect(faultsOf('order.imposed', { [field]: ' \n' })).toEqual([
      { pointer: `/${field}`, detail: `Veld '${field}' mag niet leeg zijn.` },
    ]);
  });

  test('any text is a ground in shape, the code of no item too', () => {
    expect(faultsOf('order.imposed', { grounds: ['9z.9', 'overlast'] })).toEqual([]);
    expect(pointers('order.imposed', { grounds: ['2c.4', 7] })).toEqual(['/grounds/1']);
  });
});

describe('all faults at once, each at its own pointer', () => {
  test('from the surface to deep inside', () => {
    const changed = {
      form: 'mondeling',
      danger: undefined,
      signedAt: '2026-11-24T22:00:00',
      contactBan: [{ ...entry, status: 'maybe', extra: 1 }, entry],
      decision: { mode: 'mayor-written' },
    };
    expect(faultsOf('order.imposed', changed)).toEqual([
      { pointer: '/decision/decidedBy', detail: "Veld 'decidedBy' ontbreekt; het moet tekst zijn." },
      { pointer: '/form', detail: "Veld 'form' moet een van deze waarden hebben: written, oral." },
      {
        pointer: '/danger',
        detail: "Veld 'danger' ontbreekt; kies een van deze waarden: established, serious-suspicion.",
      },
      {
        pointer: '/signedAt',
        detail:
          "Veld 'signedAt' moet een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T21:14:00+01:00.",
      },
      {
        pointer: '/contactBan/0/status',
        detail: "Veld 'status' moet een van deze waarden hebben: forbidden, limited, excepted.",
      },
      {
        pointer: '/contactBan/0/extra',
        detail: "Veld 'extra' is hier niet bekend; laat het weg of gebruik de naam uit de API-beschrijving.",
      },
      {
        pointer: '/contactBan/1/person',
        detail: "Veld 'person' noemt iemand die al eerder in het contactverbod staat.",
      },
    ]);
  });

  test('a rule between two fields is judged also beside a fault elsewhere', () => {
    const stretch = { from: '2026-11-25T10:00:00+01:00', until: '2026-11-25T09:00:00Z', purpose: undefined };
    expect(pointers('passage.permitted', stretch)).toEqual(['/purpose', '/until']);
    expect(pointers('contact.arranged', stretch)).toEqual(['/purpose', '/until']);
  });

  test('`until` one second after `from` is in order', () => {
    expect(
      faultsOf('passage.permitted', { from: '2026-11-25T10:00:00Z', until: '2026-11-25T10:00:01Z' }),
    ).toEqual([]);
  });

  test('no sentence holds a value that was sent', () => {
    const secret = 'Geheim-7';
    const faults = faultsOf('order.served', {
      person: secret,
      method: secret,
      decision: secret,
      refusedToSign: secret,
    });
    expect(faults).toHaveLength(4);
    expect(JSON.stringify(faults)).not.toContain(secret);
  });

  test.each([null, [], 'tekst', 3])('data that are no object (%j) are refused at the root', (data) => {
    expect(validateEventData('home.left', data)).toEqual({
      ok: false,
      errors: [{ pointer: '', detail: 'De inhoud moet een JSON-object zijn.' }],
    });
  });

  test('absent data count as empty', () => {
    expect(validateEventData('home.left', undefined)).toEqual({ ok: true, data: {} });
    expect(validateEventData('household.informed', undefined)).toMatchObject({
      errors: [{ pointer: '/person' }],
    });
  });
});

describe('instants and dates', () => {
  test.each([
    ['2026-11-24T23:00:00+01:00', '2026-11-24T22:00:00Z'],
    ['2026-11-24T22:00:00Z', '2026-11-24T22:00:00Z'],
    ['2010-03-28T03:00:00+02:00', '2010-03-28T01:00:00Z'],
  ])('%s is kept as %s', (sent, kept) => {
    const result = validateEventData('order.revoked', { ...SAMPLES['order.revoked'], effectiveAt: sent });
    expect(result).toMatchObject({ ok: true, data: { effectiveAt: kept } });
  });

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-11-24T24:00:00Z',
    '2026-11-24T22:00:00',
    '2026-11-24',
    'nu',
    5,
    null,
  ])('no instant: %j', (sent) => {
    expect(faultsOf('order.revoked', { effectiveAt: sent })).toEqual([
      {
        pointer: '/effectiveAt',
        detail:
          "Veld 'effectiveAt' moet een bestaand tijdstip met tijdzone zijn, zoals 2026-11-24T21:14:00+01:00.",
      },
    ]);
  });

  test.each(['2026-02-30', '24-11-2026', '2026-11-24T00:00:00Z'])('no date: %s', (issuedOn) => {
    const authorisation = { issuedBy: 'burgemeester', issuedOn, nightAllowed: true };
    expect(faultsOf('home.entered', { authorisation })).toEqual([
      {
        pointer: '/authorisation/issuedOn',
        detail: "Veld 'issuedOn' moet een bestaande datum zijn, zoals 2026-11-24.",
      },
    ]);
  });
});

describe('single rules', () => {
  test('keys: a receipt number from the first key on', () => {
    const receipt = { receiptNumber: undefined };
    expect(pointers('keys.surrendered', { count: 0, ...receipt })).toEqual([]);
    expect(pointers('keys.surrendered', { count: 1, ...receipt })).toEqual(['/receiptNumber']);
    expect(pointers('keys.surrendered', { count: -1 })).toEqual(['/count']);
    expect(pointers('keys.surrendered', { count: 1.5 })).toEqual(['/count']);
  });

  test('contact details: at least one way to reach the person', () => {
    expect(validateEventData('contact-details.given', { electronicConsent: true })).toEqual({
      ok: false,
      errors: [{ pointer: '', detail: "De inhoud moet 'address', 'phone' of 'email' bevatten." }],
    });
    expect(validateEventData('contact-details.given', { email: 'een@voorbeeld.nl' })).toMatchObject({
      ok: true,
    });
    expect(validateEventData('contact-details.given', { email: 'een@' })).toMatchObject({
      errors: [{ detail: "Veld 'email' moet een e-mailadres zijn, zoals naam@voorbeeld.nl." }],
    });
  });

  test('the part of the instrument is 1, 2 or 3', () => {
    expect(faultsOf('risk-assessment.part-completed', { part: 4 })).toEqual([
      { pointer: '/part', detail: "Veld 'part' moet 1, 2 of 3 zijn." },
    ]);
    expect(pointers('risk-assessment.started', { instrument: 'rihg/9' })).toEqual(['/instrument']);
  });

  test('lists of sequences and keys hold nothing twice, and a ruling concerns at least one decision', () => {
    expect(pointers('appeal.ruled', { decisions: [] })).toEqual(['/decisions']);
    expect(pointers('appeal.ruled', { decisions: [4, 4] })).toEqual(['/decisions/1']);
    expect(pointers('appeal.ruled', { persons: ['p1', 'p1'] })).toEqual(['/persons/1']);
    expect(pointers('appeal.ruled', { decisions: [0] })).toEqual(['/decisions/0']);
    expect(pointers('appeal.ruled', { limbs: ['presence'] })).toEqual(['/limbs/0']);
  });

  test('a condition ends after the ruling works', () => {
    const effectiveAt = '2026-11-25T10:00:00Z';
    expect(pointers('interim-relief.ruled', { effectiveAt, conditionUntil: effectiveAt })).toEqual([
      '/conditionUntil',
    ]);
  });

  test('text that storage cannot hold is refused', () => {
    expect(pointers('home.entered', { urgency: 'a\u0000b' })).toEqual(['/urgency']);
    expect(pointers('home.entered', { urgency: 'a\uD800b' })).toEqual(['/urgency']);
    expect(faultsOf('home.entered', { urgency: 'regel\n\tregel 👍' })).toEqual([]);
  });

  test('text has a maximum', () => {
    expect(faultsOf('order.imposed', { facts: 'x'.repeat(20_000) })).toEqual([]);
    expect(faultsOf('order.imposed', { facts: 'x'.repeat(20_001) })).toEqual([
      { pointer: '/facts', detail: "Veld 'facts' mag hoogstens 20000 tekens hebben." },
    ]);
  });

  test('a correction may carry any object, judged later by the type that it corrects', () => {
    expect(faultsOf('event.corrected', { data: { free: [1] } })).toEqual([]);
    expect(pointers('event.corrected', { data: 'tekst' })).toEqual(['/data']);
  });
});
