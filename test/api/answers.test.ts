import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { caseShape, eventAnswerShape, validityShape } from '../../api/shapes/case.ts';
import { caseDeadlineShape, deadlineShape, termShape } from '../../api/shapes/deadline.ts';
import { recordedEventShape } from '../../api/shapes/event.ts';
import { mandateShape } from '../../api/shapes/mandate.ts';
import {
  municipalityShape,
  officeShape,
  protocolShape,
  regionShape,
} from '../../api/shapes/configuration.ts';
import { glossaryEntryShape, machineShape, ruleShape } from '../../api/shapes/reference.ts';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let mayor: string;
let police: string;
let id: string;
beforeAll(async () => {
  api = await service();
  mayor = await token({ role: 'mayor' });
  police = await token({ role: 'police' });
  id = (await api.ask('/v1/cases', { token: police, key: 'open', body: opening() })).body.id;
  const wish = {
    type: 'counsel.requested',
    occurredAt: '2010-03-27T17:16:00+01:00',
    data: { about: 'imposition' },
  };
  await api.ask(`/v1/cases/${id}/events`, { token: police, key: 'wish', body: wish });
});
afterAll(() => api.close());

/** The shape takes it, and names all of its members: nothing is sent that the document does not tell. */
function expectToFit(shape: z.ZodObject, value: Json): void {
  const parsed = shape.safeParse(value);
  expect(parsed.error?.issues ?? []).toEqual([]);
  expect(Object.keys(value).filter((name) => !(name in shape.shape))).toEqual([]);
}

describe('answers keep to the document', () => {
  test.each<[string, z.ZodObject]>([
    ['/v1/rules', ruleShape],
    ['/v1/glossary', glossaryEntryShape],
    ['/v1/machines', machineShape],
    ['/v1/regions', regionShape],
    ['/v1/municipalities', municipalityShape],
    ['/v1/offices', officeShape],
    ['/v1/protocols', protocolShape],
    ['/v1/cases', caseShape],
    ['/v1/deadlines', caseDeadlineShape],
  ])('%s', async (path, shape) => {
    const { body } = await api.ask(path, { token: police });
    expect(Object.keys(body)).toEqual(['items', 'links']);
    expect(body.links.self).toBe(path);
    expect(body.items.length).toBeGreaterThan(0);
    for (const item of body.items) expectToFit(shape, item);
  });

  test('a case and what hangs on it', async () => {
    expectToFit(caseShape, (await api.ask(`/v1/cases/${id}`, { token: police })).body);
    for (const item of (await api.ask(`/v1/cases/${id}/events`, { token: police })).body.items) {
      expectToFit(recordedEventShape, item);
    }
    const deadlines = (await api.ask(`/v1/cases/${id}/deadlines`, { token: police })).body.items;
    expect(deadlines.length).toBeGreaterThan(0);
    for (const item of deadlines) expectToFit(deadlineShape, item);
    expectToFit(validityShape, (await api.ask(`/v1/cases/${id}/validity`, { token: police })).body);
  });

  test('a recorded event', async () => {
    const answer = await api.ask(`/v1/cases/${id}/events`, {
      token: police,
      key: 'screen',
      body: screening(),
    });
    expect(answer.status).toBe(201);
    expectToFit(eventAnswerShape, answer.body);
    expectToFit(recordedEventShape, answer.body.event);
    expect(answer.body.event.occurredAt).toBe('2010-03-27T16:15:00Z');
  });

  test('a term and a mandate', async () => {
    const body = { rule: 'wth-6-1-a', from: '2026-12-24T10:00:00+01:00' };
    expectToFit(termShape, (await api.ask('/v1/term-calculations', { body })).body);
    const given = await api.ask('/v1/mandates', {
      token: mayor,
      key: 'mandate',
      body: {
        municipality: 'GM0518',
        kind: 'signature',
        holderOffice: 'PL1500',
        powers: ['wth-2-1'],
        from: '2010-01-01T00:00:00Z',
        until: '2011-01-01T00:00:00Z',
        reference: 'Mandaatbesluit 2',
      },
    });
    expect(given.status).toBe(201);
    expectToFit(mandateShape, given.body);
    expectToFit(mandateShape, (await api.ask(`/v1/mandates/${given.body.id}`, { token: mayor })).body);
  });
});

describe('reading', () => {
  test('pages follow each other through links.next, without loss or doubling', async () => {
    for (const houseNumber of [21, 22, 23]) {
      const home = { street: 'Proefweg', houseNumber, postalCode: '4321ZZ', city: 'Voorbeeldstad' };
      await api.ask('/v1/cases', { token: police, key: `p${houseNumber}`, body: opening({ home }) });
    }
    const seen: string[] = [];
    let next: string | undefined = '/v1/cases?pageSize=3&municipality=GM0518';
    while (next !== undefined) {
      const { body }: { body: Json } = await api.ask(next, { token: police });
      seen.push(...body.items.map((item: Json) => item.id));
      next = body.links.next;
    }
    expect(seen).toHaveLength(4);
    expect(new Set(seen).size).toBe(4);
  });

  test('a second case on the same home and person names the first', async () => {
    const second = await api.ask('/v1/cases', { token: police, key: 'second', body: opening() });
    expect(second.body.previousCases).toEqual([id]);
    const read = await api.ask(`/v1/cases/${second.body.id}`, { token: police });
    expect(read.body.previousCases).toEqual([id]);
    expect((await api.ask(`/v1/cases/${id}`, { token: police })).body.previousCases).toEqual([]);
  });

  test('what was known then: later entries are left out', async () => {
    await api.clock('2010-03-28T12:00:00+02:00');
    const late = {
      ...screening('2010-03-27T17:12:00+01:00'),
      type: 'situation.changed',
      data: { kind: 'request', text: 'Later getypt.' },
    };
    await api.ask(`/v1/cases/${id}/events`, { token: police, key: 'late', body: late });
    const types = async (query: string) =>
      (await api.ask(`/v1/cases/${id}/events${query}`, { token: police })).body.items.map(
        (item: Json) => item.type,
      );
    expect(await types('')).toContain('situation.changed');
    expect(await types('?asKnownAt=2010-03-28T11:59:59%2B02:00')).not.toContain('situation.changed');
    // An offset whose plus was not encoded still is an offset.
    expect(await types('?asKnownAt=2010-03-28T12:00:00+02:00')).toContain('situation.changed');
  });

  test.each([
    ['person=p2', '/person'],
    ['limb=home&person=p2', '/person'],
    ['limb=contact&person=p9', '/person'],
    ['limb=door', '/limb'],
    ['at=now', '/at'],
    ['asKnownAt=2010-02-30T00:00:00Z', '/asKnownAt'],
  ])('validity?%s', async (query, pointer) => {
    const { status, body } = await api.ask(`/v1/cases/${id}/validity?${query}`, { token: police });
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  test('nobody knows yet what will be recorded: as known now is the latest', async () => {
    const { now } = (await api.ask('/v1/sandbox/clock')).body;
    const later = new Date(Date.parse(now) + 1).toISOString();
    for (const route of ['validity', 'events']) {
      const asked = (at: string) => api.ask(`/v1/cases/${id}/${route}?asKnownAt=${at}`, { token: police });
      expect((await asked(now)).status).toBe(200);
      const { status, body } = await asked(later);
      expect([status, body.errors]).toEqual([
        400,
        [
          {
            pointer: '/asKnownAt',
            detail:
              "Queryparameter 'asKnownAt' mag niet in de toekomst liggen: wat dan bekend is, weet nu nog niemand.",
          },
        ],
      ]);
    }
    // When it is asked about may lie ahead: the planned end does too.
    const ahead = await api.ask(`/v1/cases/${id}/validity?at=${later}`, { token: police });
    expect(ahead.status).toBe(200);
  });

  test('the contact ban does not protect who must stay away: the answer is no, and says why', async () => {
    const asked = (person: string) =>
      api.ask(`/v1/cases/${id}/validity?limb=contact&person=${person}`, { token: police });
    const { status, body } = await asked('p1');
    expectToFit(validityShape, body);
    expect([status, body.inForce, body.intervals]).toEqual([200, false, []]);
    expect(body.explanation).toEqual([
      {
        text: 'Deze persoon moet zelf wegblijven: het contactverbod beschermt de anderen tegen contact met deze persoon.',
        article: 'Wth art. 1 onder b',
      },
    ]);
    const resident = (await asked('p2')).body;
    expect([resident.inForce, resident.explanation]).toEqual([false, undefined]);
    const unknown = await asked('p9');
    expect([unknown.status, unknown.body.errors[0].pointer]).toEqual([400, '/person']);
    const withoutLimb = await api.ask(`/v1/cases/${id}/validity?person=p1`, { token: police });
    expect([withoutLimb.status, withoutLimb.body.errors[0].pointer]).toEqual([400, '/person']);
  });

  test('a faulty instant in a query is called a parameter, with the years that can be asked about', async () => {
    const asked = (at: string) => api.ask(`/v1/cases/${id}/validity?at=${at}`, { token: police });
    for (const at of ['1899-12-31T12:00:00Z', '2200-01-01T12:00:00Z', 'gisteren']) {
      const { status, body } = await asked(at);
      expect([status, body.errors]).toEqual([
        400,
        [
          {
            pointer: '/at',
            detail:
              "Queryparameter 'at' moet een bestaand tijdstip met tijdzone van 1900 tot en met 2199 zijn, zoals 2026-11-24T21:14:00+01:00.",
          },
        ],
      ]);
    }
    expect((await asked('2010-03-29t12:00:00z')).body.at).toBe('2010-03-29T12:00:00Z');
  });

  test('a search for nothing, and one by number', async () => {
    const empty = await api.ask('/v1/cases/_search', { token: police, body: {} });
    expect(empty.status).toBe(400);
    const { number } = (await api.ask(`/v1/cases/${id}`, { token: police })).body;
    const found = await api.ask('/v1/cases/_search', { token: police, body: { number } });
    expect(found.body.items.map((item: Json) => item.id)).toEqual([id]);
  });

  test('an event an hour from now, and one of an unknown type', async () => {
    const future = await api.ask(`/v1/cases/${id}/events`, {
      token: police,
      key: 'future',
      body: screening('2010-03-28T13:00:00+02:00'),
    });
    expect([future.status, future.body.errors[0].pointer]).toEqual([400, '/occurredAt']);
    const unknown = await api.ask(`/v1/cases/${id}/events`, { token: police, body: { type: 'x', extra: 1 } });
    const pointers = unknown.body.errors.map((error: Json) => error.pointer);
    expect(pointers.toSorted()).toEqual(['', '/extra', '/occurredAt', '/type']);
  });
});
