import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statisticsShape } from '../../api/shapes/statistics.ts';
import { MEASURES } from '../../src/evaluation/publication/index.ts';
import type { Role } from '../../src/case/model.ts';
import { elementsOf } from '../evaluation/picture/well-formed.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
let evaluator: string;
beforeAll(async () => {
  api = await service({ now: '2026-03-01T12:00:00Z' });
  evaluator = await token({ role: 'evaluator', office: 'EVAL' });
});
afterAll(() => api.close());

const ask = (path: string, headers: Record<string, string> = {}) =>
  api.ask(`/v1/statistics/${path}`, { token: evaluator, headers });

describe('who may ask', () => {
  test.each<[Role]>([['mayor'], ['mayors-office'], ['hulpofficier'], ['police'], ['veilig-thuis'], ['care']])(
    '%s may not, whatever the measure',
    async (role) => {
      const bearer = await token({ role });
      for (const path of ['/v1/statistics/RIHG', '/v1/statistics/NIETS?by=x', '/v1/pre-registrations']) {
        const { status, body } = await api.ask(path, { token: bearer });
        expect([status, body.code, body.refusals[0].rule]).toEqual([403, 'not-competent', 'wth-3-1']);
      }
      const posted = await api.ask('/v1/pre-registrations', { token: bearer, body: '{' });
      expect([posted.status, posted.body.code]).toEqual([403, 'not-competent']);
    },
  );

  test('without a token nobody', async () => {
    expect((await api.ask('/v1/statistics/RIHG')).status).toBe(401);
  });

  test.each<[Role]>([['evaluator'], ['administrator']])('%s may', async (role) => {
    const bearer = await token({ role, office: 'BEHEER' });
    expect((await api.ask('/v1/statistics/RIHG', { token: bearer })).status).toBe(200);
  });
});

describe('what can be asked', () => {
  test('every stage and clock, each as figures and as a picture, also without a single case', async () => {
    for (const { name, title } of MEASURES) {
      const { status, body } = await ask(name);
      expect([status, body.measure, body.title, body.groups]).toEqual([
        200,
        name,
        title,
        [expect.objectContaining({ n: '<10', events: '<10', censored: null, curve: [], median: null })],
      ]);
      const picture = await ask(name, { accept: 'image/svg+xml' });
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      expect(elementsOf(picture.text)[1]?.text).toBe(title);
    }
  });

  test('the clock with roles goes by its role, by default of who was removed', async () => {
    const name = 'DECISION_TO_FIRST_CONTACT';
    expect((await ask(name)).body.measure).toBe(`${name}_REMOVED`);
    expect((await ask(`${name}?role=CHILD`)).body.measure).toBe(`${name}_CHILD`);
    const stray = await ask('RIHG?role=CHILD');
    expect([stray.status, stray.body.errors[0].pointer]).toEqual([400, '/role']);
  });

  test.each(['NIETS', 'rihg', 'DECISION_TO_FIRST_CONTACT_NONE', 'RIHG_'])(
    '%s is no measure: 404',
    async (name) => {
      const { status, body } = await ask(name);
      expect([status, body.code]).toEqual([404, 'not-found']);
      for (const known of MEASURES) expect(body.detail).toContain(known.name);
    },
  );

  test('the address without a measure names them too', async () => {
    const { status, body } = await api.ask('/v1/statistics', { token: evaluator });
    expect([status, body.code]).toEqual([404, 'not-found']);
    expect(body.detail).toContain('Mogelijk zijn: INITIATION, RIHG,');
    expect((await api.ask('/v1/statistieken', { token: evaluator })).body.detail).not.toContain('RIHG');
  });

  test('a table without a group says why: no municipalities in the token, or no cases yet', async () => {
    const notices = async (bearer: string, query: string) =>
      (await api.ask(`/v1/statistics/RIHG?${query}`, { token: bearer })).body.notices;
    const nowhere = await token({ role: 'evaluator', office: 'EVAL', municipalities: [] });
    expect(await notices(nowhere, 'by=arm')).toEqual([
      expect.stringMatching(/^Uw token noemt geen gemeenten/),
    ]);
    expect(await notices(evaluator, 'by=arm&cutoff=2020-06-30')).toEqual([
      expect.stringMatching(/^Er zijn geen groepen: .* gemeenten in uw token nog geen zaken/),
    ]);
    const desk = await token({ role: 'administrator', office: 'BEHEER' });
    expect(await notices(desk, 'by=arm')).toEqual([
      expect.stringMatching(/^Er zijn geen groepen: .* nog geen zaken/),
    ]);
  });

  test.each(['by=gemeente', 'by=region,region', 'by=', 'by=region,', 'by=region;arm', 'by=REGION'])(
    '?%s: 400, and it says what can be',
    async (query) => {
      const { status, body } = await ask(`RIHG?${query}`);
      expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'invalid', '/by']);
      expect(body.errors[0].detail).toContain('region, arm, protocol');
    },
  );

  test('every combination of the three, in whatever order', async () => {
    for (const by of ['region', 'arm', 'protocol', 'region,arm', 'arm,region', 'protocol,arm,region'])
      expect((await ask(`RIHG?by=${by}`)).status).toBe(200);
  });

  test.each([
    ['2026-03-01', 200],
    ['2026-03-02', 400],
    ['2026-02-30', 400],
    ['1 maart', 400],
  ])('a cut-off on %s, asked on 1 March 2026: %d', async (cutoff, status) => {
    const answer = await ask(`RIHG?cutoff=${encodeURIComponent(cutoff)}`);
    expect(answer.status).toBe(status);
    if (status === 400) expect(answer.body.errors[0].pointer).toBe('/cutoff');
    else expect(answer.body.cutoff).toBe(cutoff);
  });

  test.each([
    ['14', 400],
    ['15', 200],
    ['576000', 200],
    ['576001', 400],
    ['1.5', 400],
    ['nu', 400],
  ])('a horizon of %s minutes: %d', async (horizon, status) => {
    expect((await ask(`RIHG?horizonMin=${horizon}`)).status).toBe(status);
  });

  test('all faults at once, and no other parameter', async () => {
    const { body } = await ask('RIHG?by=x&cutoff=y&naam=z');
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '',
      '/by',
      '/cutoff',
    ]);
  });

  test('which parameters are not known is told by their place: a name may be that of a person', async () => {
    const { body } = await ask('RIHG?horizon=15&by=arm&naam=z');
    expect(body.errors.map(({ detail }: { detail: string }) => detail)).toEqual([
      'De 1e queryparameter in het adres is hier niet bekend; hier kan: by, cutoff, horizonMin, role.',
      'De 3e queryparameter in het adres is hier niet bekend; hier kan: by, cutoff, horizonMin, role.',
    ]);
  });

  test('figures or a picture, and nothing else', async () => {
    const refused = await ask('RIHG', { accept: 'text/csv' });
    expect([refused.status, refused.body.detail]).toEqual([
      406,
      'Geen van de gevraagde vormen (Accept) is hier beschikbaar; hier kan: application/json, image/svg+xml.',
    ]);
    expect((await ask('RIHG', { accept: 'image/svg+xml, application/json;q=0.5' })).text).toContain('<svg');
    expect((await ask('RIHG', { accept: 'application/json' })).body.measure).toBe('RIHG');
  });
});

test('the document has an example of the answer, with its shape', async () => {
  const { value } = (await api.ask('/v1/openapi.json')).body.components.examples.Statistics;
  expect(statisticsShape.parse(value)).toEqual(value);
  expect(value.groups.map(({ arm, n }: { arm: string; n: number }) => [arm, n])).toEqual([
    ['BASELINE', 44],
    ['PILOT', 38],
  ]);
  expect(value.comparisons[0].detail).toMatch(/^Pilot tegenover nulmeting: gemiddeld .* korter/);
});
