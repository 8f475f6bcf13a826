import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROLES } from '../../src/case/model.ts';
import { storeCases } from '../support/stored-cases.ts';
import { askExport, fileOf, finished, madeExport } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

const OFFICE = 'ONDERZOEK';
const B = { tier: 'B', cutoff: '2026-06-30' };
const A = { ...B, tier: 'A', agreement: 'PROEF-1', dpia: 'PROEF-2', expires: '2026-12-31' };

let api: Service;
let administrator: string;
let evaluator: string;
beforeAll(async () => {
  api = await service({ now: '2026-09-01T12:00:00+02:00' });
  administrator = await token({ role: 'administrator', office: OFFICE });
  evaluator = await token({ role: 'evaluator', office: OFFICE, municipalities: ['GM0599'] });
  await storeCases(api.store, 14, { number: 1, municipality: 'GM0518' });
  await storeCases(api.store, 11, { number: 101, municipality: 'GM0599', region: 'demoregio-waterkant' });
});
afterAll(() => api.close());

const faults = (body: Json): [string, string][] =>
  body.errors.map(({ pointer, detail }: Json) => [pointer, detail]);

describe('who may ask', () => {
  test.each(ROLES)('%s', async (role) => {
    const bearer = await token({ role, office: role.startsWith('mayor') ? 'GM0518' : 'ONBEKEND' });
    const mayB = role === 'evaluator' || role === 'administrator';
    const mayA = role === 'administrator';
    const asked = [await askExport(api, bearer, A), await askExport(api, bearer, B)];
    expect(asked.map(({ status }) => status)).toEqual([mayA ? 202 : 403, mayB ? 202 : 403]);
    if (!mayA) {
      const [refusal] = asked[0]!.body.refusals;
      expect([refusal.rule, refusal.pointer]).toEqual(['wth-3-1', mayB ? '/tier' : '']);
    }
    const read = await api.ask('/v1/exports/00000000-0000-4000-8000-000000000001', { token: bearer });
    expect(read.status).toBe(mayB ? 404 : 403);
  });

  test('an evaluator is told that A is not theirs before anything is said about the form', async () => {
    const answer = await askExport(api, evaluator, { tier: 'A', onbekend: true });
    expect([answer.status, answer.body.errors]).toEqual([403, undefined]);
  });
});

describe('what is asked', () => {
  test('A without agreement, assessment and term names all three, beside every other fault', async () => {
    const answer = await api.ask('/v1/exports', {
      token: administrator,
      body: { tier: 'A', cutoff: '2026-09-01', regions: ['nergens'], soort: 'proef' },
    });
    expect(answer.status).toBe(400);
    expect(
      faults(answer.body)
        .map(([pointer]) => pointer)
        .toSorted(),
    ).toEqual(['', '/agreement', '/cutoff', '/dpia', '/expires', '/regions/0', '/soort']);
  });

  test('the last day that is over is a cut-off, today is none', async () => {
    const yesterday = await askExport(api, administrator, { tier: 'C', cutoff: '2026-08-31' });
    expect(yesterday.status).toBe(202);
    const today = await askExport(api, administrator, { tier: 'C', cutoff: '2026-09-01' });
    expect(faults(today.body)).toEqual([['/cutoff', "Veld 'cutoff' moet een dag zijn die voorbij is."]]);
  });

  test('an export must be there for a day at least: until tomorrow is good, until today is not', async () => {
    const tomorrow = await askExport(api, administrator, { ...A, expires: '2026-09-02' });
    expect(tomorrow.status).toBe(202);
    const today = await askExport(api, administrator, { ...A, expires: '2026-09-01' });
    expect(faults(today.body)).toEqual([['/expires', "Veld 'expires' moet een dag na vandaag zijn."]]);
  });

  test('the same key again gives the same export, with another body a refusal', async () => {
    const ask = (body: Json) => api.ask('/v1/exports', { token: administrator, body, key: 'dezelfde' });
    const first = await ask({ ...B, regions: ['demoregio-waterkant'] });
    const again = await ask({ ...B, regions: ['demoregio-waterkant'] });
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(`/v1/exports/${first.body.id}`);
    expect((await ask({ ...B, tier: 'C' })).body.code).toBe('key-reused');
  });
});

describe('whose it is', () => {
  test('an export is there for the office that asked, and for no other', async () => {
    const made = await madeExport(api, administrator, B);
    const other = await token({ role: 'administrator', office: 'ANDER-BUREAU' });
    for (const path of [`/v1/exports/${made.id}`, `/v1/exports/${made.id}/files/aggregates.csv`]) {
      expect((await api.ask(path, { token: other })).body.code).toBe('not-found');
      expect((await api.ask(path, { token: administrator })).status).toBe(200);
    }
  });

  test('of the own office an evaluator reads what he could have asked for: no linked cases, no other municipalities', async () => {
    const evaluatorOf = (municipalities: string[]): Promise<string> =>
      token({ role: 'evaluator', office: OFFICE, municipalities });
    const [narrow, wide] = [await evaluatorOf(['GM0518']), await evaluatorOf(['GM0518', 'GM0629'])];
    const linked = await madeExport(api, administrator, A);
    const all = await madeExport(api, administrator, B);
    const own = await madeExport(api, wide, B);
    expect([linked.status, all.status, own.status]).toEqual(['ready', 'ready', 'ready']);
    const statusOf = async (made: Json, bearer: string, file = ''): Promise<number> =>
      (await api.ask(`/v1/exports/${made.id}${file}`, { token: bearer })).status;
    const files = [linked, all, own].flatMap((made) =>
      ['', '/files/aggregates.csv'].map((file) => [made, file]),
    );
    const seen = (bearer: string) => Promise.all(files.map(([made, file]) => statusOf(made, bearer, file)));
    expect(await seen(wide)).toEqual([404, 404, 404, 404, 200, 200]);
    expect(await seen(narrow)).toEqual([404, 404, 404, 404, 404, 404]);
    expect(await seen(administrator)).toEqual([200, 200, 200, 200, 200, 200]);
  });

  test('no file but those that are named, whatever the name says', async () => {
    const made = await madeExport(api, administrator, B);
    for (const name of ['..%2F..%2Ftest.sqlite', 'scratch.sqlite', 'cases.csv', '.']) {
      const { status } = await api.ask(`/v1/exports/${made.id}/files/${name}`, { token: administrator });
      expect([name, status]).toEqual([name, 404]);
    }
  });

  test('a file says what it is, how large and under which name; who takes nothing of the kind gets 406', async () => {
    const made = await madeExport(api, administrator, B);
    const path = `/v1/exports/${made.id}/files/aggregates.csv`;
    const { headers } = await api.ask(path, { token: administrator });
    const [bytes] = made.files.filter(({ name }: Json) => name === 'aggregates.csv');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-length')).toBe(String(bytes.bytes));
    expect(headers.get('content-disposition')).toBe('attachment; filename="aggregates.csv"');
    const onlyZip = { token: administrator, headers: { accept: 'application/zip' } };
    expect((await api.ask(path, onlyZip)).status).toBe(406);
  });

  test('the municipalities of an evaluator bound the cases, an administrator has all', async () => {
    const measured = async (bearer: string, made: Json): Promise<unknown> =>
      JSON.parse((await fileOf(api, bearer, made, 'quality_report.json')).toString()).reconciliation
        .casesMeasured;
    const all = await madeExport(api, administrator, B);
    expect(await measured(administrator, all)).toBe(25);
    const region = await madeExport(api, administrator, { ...B, regions: ['demoregio-waterkant'] });
    const bounded = await madeExport(api, evaluator, B);
    expect([bounded.status, region.status]).toEqual(['ready', 'ready']);
    expect(await measured(evaluator, bounded)).toBe(11);
    expect(await measured(administrator, region)).toBe(11);
  });

  test('an evaluator without municipalities gets an export of no cases', async () => {
    const nobody = await token({ role: 'evaluator', office: 'LEEG', municipalities: [] });
    const made = await madeExport(api, nobody, { ...B, cutoff: '2025-12-31' });
    expect(made.status).toBe('ready');
    expect((await fileOf(api, nobody, made, 'aggregates.csv')).toString().split('\r\n')).toHaveLength(2);
  });
});

describe('how long it is there', () => {
  test('on its last day it is there, on the next its files are gone', async () => {
    const asked = await askExport(api, administrator, { ...A, expires: '2026-10-31' });
    const location = asked.headers.get('location') ?? '';
    const made = await finished(api, administrator, location);
    const file = `${location}/files/stage_durations.csv`;
    await api.clock('2026-10-31T23:59:59+01:00');
    expect((await api.ask(file, { token: administrator })).status).toBe(200);
    await api.clock('2026-11-01T00:00:00+01:00');
    expect((await api.ask(file, { token: administrator })).status).toBe(404);
    const { body } = await api.ask(location, { token: administrator });
    expect([made.files.length > 10, body.status, body.files]).toEqual([true, 'ready', []]);
    expect(body.reason).toMatch(/termijn/);
  });
});
