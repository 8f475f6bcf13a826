import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../src/case/model.ts';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
let id: string;
beforeAll(async () => {
  api = await service();
  const opened = await api.ask('/v1/cases', {
    token: await token({ role: 'police' }),
    key: 'open',
    body: opening(),
  });
  id = opened.body.id;
});
afterAll(() => api.close());

const READS = ['', '/events', '/deadlines', '/validity'];
const NOBODY = '00000000-0000-4000-8000-000000000000';

const strangers: [Role, { office: string; municipalities: string[] }][] = [
  ['mayor', { office: 'GM0599', municipalities: ['GM0518'] }],
  ['mayors-office', { office: 'GM0599', municipalities: ['GM0518'] }],
  ['hulpofficier', { office: 'PL1500', municipalities: ['GM0599'] }],
  ['police', { office: 'PL1500', municipalities: [] }],
  ['veilig-thuis', { office: 'VT-WATERKANT', municipalities: ['GM0599'] }],
  ['care', { office: 'ZORG-HAVEN', municipalities: ['GM0599'] }],
];

/** All but the mark of this one occurrence. */
const alike = ({ instance: _instance, ...body }: { instance: string }): object => body;

describe('another office', () => {
  test.each(strangers)('%s: a case that is there looks like one that is not', async (role, from) => {
    const bearer = await token({ role, ...from });
    for (const path of READS) {
      const there = await api.ask(`/v1/cases/${id}${path}`, { token: bearer });
      const absent = await api.ask(`/v1/cases/${NOBODY}${path}`, { token: bearer });
      const malformed = await api.ask(`/v1/cases/nothing${path}`, { token: bearer });
      expect(there.status).toBe(404);
      expect(alike(there.body)).toEqual(alike(absent.body));
      expect(alike(there.body)).toEqual(alike(malformed.body));
    }
  });

  test.each(strangers)(
    '%s: nothing can be recorded there, nor shows whether it could',
    async (role, from) => {
      const bearer = await token({ role, ...from });
      const bodies = [screening(), { type: 'nonsense' }, '{'];
      for (const body of bodies) {
        const there = await api.ask(`/v1/cases/${id}/events`, { token: bearer, key: 'k', body });
        const absent = await api.ask(`/v1/cases/${NOBODY}/events`, { token: bearer, key: 'k', body });
        expect(there.status).toBe(404);
        expect(alike(there.body)).toEqual(alike(absent.body));
      }
    },
  );

  test('a command of the own office that is at work does not make a stranger wait', async () => {
    const bearer = await token({ role: 'police', municipalities: ['GM0599'] });
    const own = await token({ role: 'police' });
    let release = (): void => undefined;
    const held = api.engine.queue.run(id, () => new Promise<void>((resolve) => (release = resolve)));
    try {
      const post = (as: string) =>
        Promise.race([
          api.ask(`/v1/cases/${id}/events`, { token: as, key: 'busy', body: { type: 'nonsense' } }),
          new Promise<'waits'>((resolve) => setTimeout(() => resolve('waits'), 300)),
        ]);
      expect(await post(bearer)).toMatchObject({ status: 404 });
      expect(await post(own)).toBe('waits');
    } finally {
      release();
      await held;
    }
  });

  test.each(strangers)('%s: lists and searches leave it out', async (role, from) => {
    const bearer = await token({ role, ...from });
    const lists = [
      await api.ask('/v1/cases', { token: bearer }),
      await api.ask('/v1/cases?municipality=GM0518', { token: bearer }),
      await api.ask('/v1/deadlines?municipality=GM0518', { token: bearer }),
      await api.ask('/v1/cases/_search', { token: bearer, body: { familyName: 'Persoon-Een' } }),
    ];
    for (const { status, body } of lists) expect([status, body.items]).toEqual([200, []]);
  });

  test('opening a case there is a lack of competence', async () => {
    const bearer = await token({ role: 'police', municipalities: ['GM0599'] });
    const { status, body } = await api.ask('/v1/cases', { token: bearer, key: 'x', body: opening() });
    expect([status, body.code, body.refusals[0].rule]).toEqual([403, 'not-competent', 'wth-3-1']);
  });
});

describe('the own office', () => {
  test.each<[Role]>([['mayor'], ['mayors-office'], ['hulpofficier'], ['police'], ['veilig-thuis'], ['care']])(
    '%s sees the case',
    async (role) => {
      const bearer = await token({ role });
      for (const path of READS)
        expect((await api.ask(`/v1/cases/${id}${path}`, { token: bearer })).status).toBe(200);
      const found = await api.ask('/v1/cases/_search', {
        token: bearer,
        body: { familyName: 'persoon-een' },
      });
      expect(found.body.items.map((item: { id: string }) => item.id)).toEqual([id]);
    },
  );
});

describe('evaluators and administrators', () => {
  test.each<[Role]>([['evaluator'], ['administrator']])(
    '%s: 403 on every case route, there or not',
    async (role) => {
      const bearer = await token({ role });
      for (const one of [id, NOBODY, 'nothing']) {
        for (const path of READS) {
          const { status, body } = await api.ask(`/v1/cases/${one}${path}?foo=1`, { token: bearer });
          expect([status, body.code]).toEqual([403, 'not-competent']);
        }
        const posted = await api.ask(`/v1/cases/${one}/events`, { token: bearer, body: '{' });
        expect(posted.status).toBe(403);
      }
      for (const path of ['/v1/cases', '/v1/deadlines'])
        expect((await api.ask(path, { token: bearer })).status).toBe(403);
      expect((await api.ask('/v1/cases/_search', { token: bearer, body: {} })).status).toBe(403);
      expect((await api.ask('/v1/cases', { token: bearer, body: {} })).status).toBe(403);
    },
  );
});

describe('roles', () => {
  test.each<[Role, string]>([
    ['care', 'screening.completed'],
    ['police', 'order.imposed'],
    ['hulpofficier', 'order.extended'],
    ['hulpofficier', 'order.revoked'],
    ['mayor', 'care.contacted'],
    ['mayor', 'order.expired'],
  ])('%s and %s', async (role, type) => {
    const body = { type, occurredAt: '2010-03-27T17:15:00+01:00', data: {} };
    const answer = await api.ask(`/v1/cases/${id}/events`, {
      token: await token({ role }),
      key: 'role',
      body,
    });
    expect(answer.status).toBe(403);
    expect(answer.body.refusals[0]).toMatchObject({ rule: 'wth-3-1', article: 'Wth art. 3 lid 1' });
  });

  test.each<[Role, number]>([
    ['hulpofficier', 201],
    ['police', 201],
    ['veilig-thuis', 201],
    ['mayors-office', 201],
    ['mayor', 201],
    ['care', 403],
  ])('%s opens a case: %i', async (role, status) => {
    const home = { street: 'Proefweg', houseNumber: 1, postalCode: '4321ZZ', city: 'Voorbeeldstad' };
    const answer = await api.ask('/v1/cases', {
      token: await token({ role }),
      key: `by-${role}`,
      body: opening({ home }),
    });
    expect(answer.status).toBe(status);
  });
});
