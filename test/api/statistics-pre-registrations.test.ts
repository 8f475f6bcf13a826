import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { madeExport } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Answered, Service } from './service.ts';

let api: Service;
let evaluator: string;
beforeEach(async () => {
  // The clock stands still: what was announced before a look may not be told from the instants.
  api = await service({ now: '2026-03-01T12:00:00Z' });
  evaluator = await token({ role: 'evaluator', office: 'EVAL' });
});
afterEach(() => api.close());

const announce = (body: unknown, bearer = evaluator): Promise<Answered> =>
  api.ask('/v1/pre-registrations', { token: bearer, body });
const look = async (path: string, bearer = evaluator) =>
  (await api.ask(`/v1/statistics/${path}`, { token: bearer })).body;

const ARMS = { measure: 'RIHG', horizonMin: 300, by: 'arm' };

describe('announcing', () => {
  test('is kept with its instant, and stands in the own list', async () => {
    const { status, body } = await announce(ARMS);
    expect([status, body]).toEqual([
      201,
      { ...ARMS, id: body.id, office: 'EVAL', registeredAt: '2026-03-01T12:00:00Z' },
    ]);
    const list = await api.ask('/v1/pre-registrations', { token: evaluator });
    expect(list.body).toEqual({ items: [body], links: { self: '/v1/pre-registrations' } });
  });

  test('the same again is the first one, with its instant; other words are another', async () => {
    const first = await announce(ARMS);
    await api.clock('2026-03-02T12:00:00Z');
    expect((await announce(ARMS)).body).toEqual(first.body);
    expect((await announce({ ...ARMS, horizonMin: 301 })).body.registeredAt).toBe('2026-03-02T12:00:00Z');
  });

  test('ten times at once is once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => announce(ARMS)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
    expect((await api.ask('/v1/pre-registrations', { token: evaluator })).body.items).toHaveLength(1);
  });

  test('dimensions as text or as a list, in any order, and none at all', async () => {
    const by = async (written: unknown): Promise<unknown> =>
      (await announce({ ...ARMS, by: written })).body.by;
    expect([await by('arm,region'), await by(['region', 'arm']), await by(''), await by([])]).toEqual([
      'region,arm',
      'region,arm',
      '',
      '',
    ]);
  });

  test.each([
    [{}, ['/by', '/horizonMin', '/measure']],
    [{ ...ARMS, measure: 'NIETS' }, ['/measure']],
    [{ ...ARMS, horizonMin: 14 }, ['/horizonMin']],
    [{ ...ARMS, horizonMin: '300' }, ['/horizonMin']],
    [{ ...ARMS, by: 'gemeente' }, ['/by']],
    [{ ...ARMS, by: 7 }, ['/by']],
    [{ ...ARMS, reden: 'zomaar' }, ['/reden']],
  ])('%j is refused', async (body, pointers) => {
    const answer = await announce(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual(
      pointers,
    );
  });

  test('another office does not see it; an administrator sees all', async () => {
    await announce(ARMS);
    const listed = async (bearer: string): Promise<number> =>
      (await api.ask('/v1/pre-registrations', { token: bearer })).body.items.length;
    expect(await listed(await token({ role: 'evaluator', office: 'ANDERS' }))).toBe(0);
    expect(await listed(await token({ role: 'administrator', office: 'BEHEER' }))).toBe(1);
  });
});

describe('looking', () => {
  test('what was announced first is a finding, with its horizon', async () => {
    const { body } = await announce(ARMS);
    expect(await look('RIHG?by=arm')).toMatchObject({
      horizonMin: 300,
      preRegistration: {
        status: 'pre-registered',
        id: body.id,
        registeredAt: '2026-03-01T12:00:00Z',
        announced: 1,
        detail: 'Vooraf vastgelegd op zondag 1 maart 2026 om 13:00 uur.',
      },
    });
    expect((await look('RIHG?by=arm')).preRegistration.status).toBe('pre-registered');
  });

  test('of forty announcements of one measure each look says that it was one of forty', async () => {
    for (const by of ['', 'arm', 'region', 'arm,region'])
      for (let horizon = 300; horizon < 310; horizon += 1)
        await announce({ ...ARMS, horizonMin: horizon, by });
    // Another measure, the same again, and what comes after the first look are none of them.
    await announce({ ...ARMS, measure: 'CARE' });
    await announce(ARMS);
    const { preRegistration } = await look('RIHG?by=arm&horizonMin=304');
    expect(preRegistration).toMatchObject({
      status: 'pre-registered',
      announced: 40,
      detail:
        'Vooraf vastgelegd op zondag 1 maart 2026 om 13:00 uur, als een van 40 vooraf vastgelegde keuzes voor deze maat.',
    });
    await announce({ ...ARMS, horizonMin: 400 });
    expect((await look('RIHG?by=arm')).preRegistration.announced).toBe(40);
    expect((await look('CARE?by=arm')).preRegistration.announced).toBe(1);
    expect((await look('RIHG?by=protocol')).preRegistration.announced).toBe(undefined);
    const headers = { accept: 'image/svg+xml' };
    const { text } = await api.ask('/v1/statistics/RIHG?by=arm', { token: evaluator, headers });
    expect(text.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
      'een van 40 vooraf vastgelegde keuzes',
    );
  });

  test('what was announced after the first look is exploratory for ever', async () => {
    await look('RIHG?by=arm');
    await announce(ARMS);
    expect(await look('RIHG?by=arm')).toMatchObject({
      horizonMin: 360,
      preRegistration: { status: 'exploratory' },
    });
  });

  test('who had looked by other dimensions had seen the same cases', async () => {
    await look('RIHG?by=arm');
    await announce({ ...ARMS, by: 'arm,protocol' });
    expect((await look('RIHG?by=arm,protocol')).preRegistration.status).toBe('exploratory');
    await announce({ ...ARMS, measure: 'CARE' });
    expect((await look('CARE?by=arm')).preRegistration.status).toBe('pre-registered');
  });

  test('an export shows every measure: what is announced after it is exploratory', async () => {
    await announce(ARMS);
    const made = await madeExport(api, evaluator, { tier: 'C', cutoff: '2026-02-28' });
    expect(made.status).toBe('ready');
    await announce({ ...ARMS, measure: 'CARE' });
    const statusOf = async (path: string): Promise<string> => (await look(path)).preRegistration.status;
    expect([await statusOf('RIHG?by=arm'), await statusOf('CARE?by=arm')]).toEqual([
      'pre-registered',
      'exploratory',
    ]);
  });

  test.each([
    'RIHG',
    'RIHG?by=region',
    'RIHG?by=arm,region',
    'IMPOSITION?by=arm',
    'RIHG?by=arm&horizonMin=360',
  ])('%s was not what was announced', async (path) => {
    await announce(ARMS);
    expect((await look(path)).preRegistration).toEqual({
      status: 'exploratory',
      detail: 'Verkennend: niet vooraf vastgelegd voordat uw organisatie hier voor het eerst naar keek.',
    });
  });

  test('of two announced horizons the first is the usual one, and the other can be asked', async () => {
    await announce(ARMS);
    await announce({ ...ARMS, horizonMin: 420 });
    expect((await look('RIHG?by=arm')).horizonMin).toBe(300);
    expect(await look('RIHG?by=arm&horizonMin=420')).toMatchObject({
      horizonMin: 420,
      preRegistration: { status: 'pre-registered' },
    });
  });

  test('a look of another office spoils nothing, and its announcement helps nobody else', async () => {
    const other = await token({ role: 'evaluator', office: 'ANDERS' });
    await look('RIHG?by=arm', other);
    await announce(ARMS);
    await announce({ ...ARMS, measure: 'CARE' });
    expect((await look('RIHG?by=arm')).preRegistration.status).toBe('pre-registered');
    expect((await look('CARE?by=arm', other)).preRegistration.status).toBe('exploratory');
  });
});
