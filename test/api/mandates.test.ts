import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { imposition, opening, screening } from './opening.ts';
import { HULPOFFICIER, hulpofficierSubject, service, token } from './service.ts';
import type { Answered, Service } from './service.ts';

let api: Service;
let id: string;
let officer: string;
let mayor: string;
let count = 0;
beforeEach(async () => {
  api = await service();
  officer = await token(HULPOFFICIER);
  mayor = await token({ role: 'mayor' });
  id = (await api.ask('/v1/cases', { token: officer, key: 'open', body: opening() })).body.id;
});
afterEach(() => api.close());

const fresh = (): string => `key-${(count += 1)}`;

const mandate = (changes: Record<string, unknown>): Record<string, unknown> => ({
  municipality: 'GM0518',
  kind: 'decision',
  holder: hulpofficierSubject(),
  powers: ['wth-2-1', 'wth-2-7'],
  from: '2010-01-01T00:00:00+01:00',
  reference: 'Mandaatbesluit 1',
  ...changes,
});

const give = (changes: Record<string, unknown> = {}, bearer = mayor): Promise<Answered> => {
  const { holder, ...rest } = mandate(changes);
  const body = holder === null ? rest : { ...rest, holder };
  return api.ask('/v1/mandates', { token: bearer, key: fresh(), body });
};

const impose = (decision: Record<string, unknown>, changes = {}, bearer = officer): Promise<Answered> =>
  api.ask(`/v1/cases/${id}/events`, { token: bearer, key: fresh(), body: imposition(decision, changes) });

/** Competence is judged before the gates: what passes it meets the missing risk assessment. */
const PASSED = 409;
const UNDER_MANDATE = { mode: 'hulpofficier-mandate' };
const BY_TELEPHONE = {
  mode: 'mayor-by-telephone',
  telephone: { calledAt: '2010-03-27T17:15:00+01:00', calledBy: 'Proef Hulpofficier' },
};

describe('imposing under a mandate', () => {
  test('without one: 403, with the article', async () => {
    const { status, body } = await impose(UNDER_MANDATE);
    expect([status, body.code]).toEqual([403, 'not-competent']);
    expect(body.refusals[0]).toMatchObject({
      rule: 'wth-3-1',
      article: 'Wth art. 3 lid 1',
      pointer: '/data/decision/mode',
    });
  });

  test('with one', async () => {
    const given = await give();
    expect(given.status).toBe(201);
    expect(given.headers.get('location')).toBe(`/v1/mandates/${given.body.id}`);
    expect((await impose(UNDER_MANDATE)).status).toBe(PASSED);
    expect((await impose({ ...UNDER_MANDATE, mandate: given.body.id })).status).toBe(PASSED);
  });

  test('every hulpofficier of a unit', async () => {
    await give({ holder: null, holderOffice: 'PL1500' });
    expect((await impose(UNDER_MANDATE)).status).toBe(PASSED);
    const elsewhere = await token({ ...HULPOFFICIER, office: 'PL1700' });
    expect((await impose(UNDER_MANDATE, {}, elsewhere)).status).toBe(403);
  });

  test.each<[string, Record<string, unknown>]>([
    ['of another holder', { holder: 'somebody-else' }],
    ['to sign only', { kind: 'signature' }],
    ['that begins later', { from: '2010-03-27T17:18:01+01:00' }],
    ['that ended at that very instant', { until: '2010-03-27T17:18:00+01:00' }],
    ['for another power', { powers: ['wth-2-8'] }],
  ])('a mandate %s does not do', async (_name, changes) => {
    expect((await give(changes)).status).toBe(201);
    expect((await impose(UNDER_MANDATE)).status).toBe(403);
  });

  test('the last and the first instant that it covers', async () => {
    await give({ from: '2010-03-27T17:18:00+01:00', until: '2010-03-27T17:18:01+01:00' });
    expect((await impose(UNDER_MANDATE)).status).toBe(PASSED);
  });

  test('of another municipality', async () => {
    const other = await token({ role: 'mayor', office: 'GM0599' });
    expect((await give({ municipality: 'GM0599' }, other)).status).toBe(201);
    expect((await impose(UNDER_MANDATE)).status).toBe(403);
  });

  test('an oral order needs the power for it', async () => {
    await give({ powers: ['wth-2-1'] });
    const oral = { form: 'oral', urgency: 'Direct gevaar.' };
    expect((await impose(UNDER_MANDATE)).status).toBe(PASSED);
    expect((await impose(UNDER_MANDATE, oral)).status).toBe(403);
    await give({ powers: ['wth-2-1', 'wth-2-7'] });
    expect((await impose(UNDER_MANDATE, oral)).status).toBe(PASSED);
  });

  test('a mandate that is named must be the one', async () => {
    await give();
    const other = (await give({ powers: ['wth-2-8'] })).body.id;
    const { status, body } = await impose({ ...UNDER_MANDATE, mandate: other });
    expect([status, body.refusals[0].pointer]).toEqual([403, '/data/decision/mandate']);
  });

  test('signing for the mayor needs a mandate to sign', async () => {
    await give();
    expect((await impose(BY_TELEPHONE)).status).toBe(403);
    await give({ kind: 'signature' });
    expect((await impose(BY_TELEPHONE)).status).toBe(PASSED);
  });

  test('a written decision of the mayor is the mayor’s, and one under mandate is not', async () => {
    await give();
    expect((await impose({ mode: 'mayor-written' })).status).toBe(403);
    expect((await impose({ mode: 'mayor-written' }, {}, mayor)).status).toBe(PASSED);
    expect((await impose(BY_TELEPHONE, {}, mayor)).status).toBe(PASSED);
    expect((await impose(UNDER_MANDATE, {}, mayor)).status).toBe(403);
  });

  test('data that makes no sense is a fault of shape', async () => {
    const { status, body } = await impose({ mode: 'nonsense' });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/data/decision/mode');
  });
});

describe('mandates', () => {
  test.each<[string, Record<string, unknown>, string]>([
    ['an end before the beginning', { until: '2009-12-31T23:00:00+01:00' }, '/until'],
    ['an end at the beginning', { until: '2010-01-01T00:00:00+01:00' }, '/until'],
    ['two holders', { holderOffice: 'PL1500' }, '/holder'],
    ['no holder', { holder: null }, '/holder'],
    ['no powers', { powers: [] }, '/powers'],
    ['an unknown field', { extra: 1 }, '/extra'],
  ])('%s', async (_name, changes, pointer) => {
    const { status, body } = await give(changes);
    expect([status, body.errors[0].pointer]).toEqual([400, pointer]);
  });

  test('a power outside the law’s list is refused', async () => {
    const { status, body } = await give({ powers: ['wth-2-1', 'wth-9-1'] });
    expect([status, body.code]).toEqual([409, 'gate-refused']);
    expect(body.refusals).toMatchObject([{ rule: 'wth-3-1', pointer: '/powers/1' }]);
  });

  test('only the mayor of that municipality gives and ends one', async () => {
    for (const role of ['mayors-office', 'hulpofficier', 'police', 'care', 'evaluator'] as const) {
      expect((await give({}, await token({ role }))).status).toBe(403);
    }
    expect((await give({}, await token({ role: 'mayor', office: 'GM0599' }))).status).toBe(403);
    const { id: given } = (await give()).body;
    const end = { method: 'PATCH', body: { until: '2010-02-01T00:00:00+01:00' } };
    expect((await api.ask(`/v1/mandates/${given}`, { ...end, token: officer })).status).toBe(403);
    const elsewhere = await token({ role: 'mayor', office: 'GM0599' });
    expect((await api.ask(`/v1/mandates/${given}`, { ...end, token: elsewhere })).status).toBe(404);
    const ended = await api.ask(`/v1/mandates/${given}`, { ...end, token: mayor });
    expect([ended.status, ended.body.until]).toEqual([200, '2010-01-31T23:00:00Z']);
    expect((await impose(UNDER_MANDATE)).status).toBe(403);
  });

  test('a hulpofficier reads his own, the mayors’ office all, the police none', async () => {
    const mine = (await give()).body.id;
    const other = (await give({ holder: 'somebody-else' })).body.id;
    const office = await token({ role: 'mayors-office' });
    const ids = async (bearer: string) =>
      (await api.ask('/v1/mandates', { token: bearer })).body.items.map((item: { id: string }) => item.id);
    expect(await ids(officer)).toEqual([mine]);
    expect(new Set(await ids(office))).toEqual(new Set([mine, other]));
    expect((await api.ask(`/v1/mandates/${other}`, { token: officer })).status).toBe(404);
    expect((await api.ask(`/v1/mandates/${mine}`, { token: officer })).status).toBe(200);
    expect((await api.ask('/v1/mandates', { token: await token({ role: 'police' }) })).status).toBe(403);
  });
});

test('a holder who does not serve the municipality sees the mandate neither in the list nor by itself', async () => {
  const given = (await give({ holder: null, holderOffice: 'PL1500' })).body.id;
  const read = async (municipality: string) => {
    const bearer = await token({ ...HULPOFFICIER, municipalities: [municipality] });
    const list = await api.ask('/v1/mandates', { token: bearer });
    const one = await api.ask(`/v1/mandates/${given}`, { token: bearer });
    return [list.body.items.length, one.status];
  };
  expect(await read('GM0518')).toEqual([1, 200]);
  expect(await read('GM0599')).toEqual([0, 404]);
});

describe('acts that have happened', () => {
  test('a hulpofficier without mandate is flagged, not refused', async () => {
    const body = {
      type: 'veilig-thuis.consulted',
      occurredAt: '2010-03-27T17:16:00+01:00',
      data: { contact: 'Proef Contact', outcome: 'Overlegd.' },
    };
    await api.ask(`/v1/cases/${id}/events`, { token: officer, key: fresh(), body: screening() });
    const { status, body: answer } = await api.ask(`/v1/cases/${id}/events`, {
      token: officer,
      key: fresh(),
      body,
    });
    expect(status).toBe(201);
    expect(answer.case.flags.map(({ code }: { code: string }) => code)).toContain('no-authorisation');
    expect(answer.event).not.toHaveProperty('context');
  });
});

describe('correcting', () => {
  const correct = (bearer: string, type = 'event.corrected') =>
    api.ask(`/v1/cases/${id}/events`, {
      token: bearer,
      key: fresh(),
      body: {
        type,
        occurredAt: '2010-03-27T17:19:00+01:00',
        data: {
          sequence: 2,
          reason: 'Verkeerd getypt.',
          ...(type === 'event.corrected' ? { occurredAt: '2010-03-27T17:14:00+01:00' } : {}),
        },
      },
    });

  test('is for who recorded it and for the mayors’ office', async () => {
    const police = await token({ role: 'police', name: 'Proef Agent' });
    await api.ask(`/v1/cases/${id}/events`, { token: police, key: fresh(), body: screening() });
    const colleague = await token({ role: 'police', name: 'Proef Collega' });
    for (const type of ['event.corrected', 'event.withdrawn']) {
      expect((await correct(colleague, type)).status).toBe(403);
      expect((await correct(officer, type)).status).toBe(403);
    }
    expect((await correct(police)).status).toBe(201);
    expect((await correct(await token({ role: 'mayors-office' }))).status).toBe(201);
  });
});
