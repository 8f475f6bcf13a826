import { STAGES } from '../../src/case/model.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { service } from './service.ts';
import type { Service } from './service.ts';

let api: Service;
beforeAll(async () => {
  api = await service();
});
afterAll(() => api.close());

const term = (rule: string, from: string) => api.ask('/v1/term-calculations', { body: { rule, from } });

describe('term calculations', () => {
  test.each([
    [
      'wth-2-1',
      '2010-03-27T20:00:00+01:00',
      '2010-04-06T18:00:00Z',
      '2010-04-06T20:00:00+02:00[Europe/Amsterdam]',
    ],
    [
      'wth-9-1',
      '2010-03-27T20:00:00+01:00',
      '2010-04-24T18:00:00Z',
      '2010-04-24T20:00:00+02:00[Europe/Amsterdam]',
    ],
    [
      'wth-2-1',
      '2017-01-22T20:39:00+01:00',
      '2017-02-01T19:39:00Z',
      '2017-02-01T20:39:00+01:00[Europe/Amsterdam]',
    ],
    [
      'wth-9-1',
      '2017-01-22T20:39:00+01:00',
      '2017-02-19T19:39:00Z',
      '2017-02-19T20:39:00+01:00[Europe/Amsterdam]',
    ],
  ])('%s from %s', async (rule, from, dueAt, dueAtLocal) => {
    const { status, body } = await term(rule, from);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rule, dueAt, dueAtLocal });
    expect(body.explanation.length).toBeGreaterThan(0);
  });

  test('two readings, the earlier one warns', async () => {
    const { body } = await term('wth-6-1-a', '2026-12-24T10:00:00+01:00');
    expect(body.lastDay).toBe('2026-12-29');
    expect(body.readings.map(({ reading, lastDay }: Record<string, string>) => [reading, lastDay])).toEqual([
      ['statute', '2026-12-29'],
      ['practice', '2026-12-30'],
    ]);
  });

  test('a rule that had no number then says when it had', async () => {
    const { status, body } = await term('wth-5-1', '2017-03-01T00:00:00+01:00');
    expect([status, body.errors[0].pointer]).toEqual([400, '/from']);
    expect(body.errors[0].detail).toContain('28 februari 2017');
  });

  test('an unknown rule', async () => {
    const { status, body } = await term('wth-99', '2017-03-01T00:00:00+01:00');
    expect([status, body.errors[0].pointer]).toEqual([400, '/rule']);
  });

  test('all faults at once', async () => {
    const { status, body } = await api.ask('/v1/term-calculations', {
      body: { from: '2024-02-30T00:00:00Z', to: 1 },
    });
    expect(status).toBe(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '/from',
      '/rule',
      '/to',
    ]);
  });
});

describe('rules, words and machines', () => {
  test('every rule of the list can be read by its id', async () => {
    const { body } = await api.ask('/v1/rules');
    expect(body.items.length).toBeGreaterThan(20);
    for (const rule of body.items) {
      const one = await api.ask(`/v1/rules/${rule.id}`);
      expect([one.status, one.body]).toEqual([200, rule]);
    }
  });

  test('the whole case is drawn with every stage in a frame', async () => {
    const drawing = await api.ask('/v1/machines', { headers: { accept: 'text/vnd.mermaid' } });
    expect(drawing.status).toBe(200);
    expect(drawing.headers.get('content-type')).toBe('text/vnd.mermaid; charset=utf-8');
    const frames = [...drawing.text.matchAll(/^ {2}state (\w+) \{$/gm)].map(([, name]) => name);
    expect(frames).toEqual([...STAGES, 'caseFile']);
    expect(drawing.text).toContain(
      'imposition_preparing --> imposition_completed_imposed: order.imposed [lawful]',
    );
  });

  test('the glossary pairs English with Dutch', async () => {
    const { body } = await api.ask('/v1/glossary');
    expect(body.items).toContainEqual(
      expect.objectContaining({ english: 'order', dutch: 'tijdelijk huisverbod' }),
    );
  });

  test.each(['initiation', 'risk-assessment', 'imposition', 'execution', 'care', 'enforcement', 'review'])(
    'the machine of %s, as data and as a drawing',
    async (stage) => {
      const data = await api.ask(`/v1/machines/${stage}`);
      expect(data.body.states.length).toBeGreaterThan(1);
      const drawing = await api.ask(`/v1/machines/${stage}`, { headers: { accept: 'text/vnd.mermaid' } });
      expect(drawing.headers.get('content-type')).toBe('text/vnd.mermaid; charset=utf-8');
      expect(drawing.text).toContain('stateDiagram');
    },
  );

  test('a machine that is not there', async () => {
    expect((await api.ask('/v1/machines/nothing')).status).toBe(404);
  });
});

describe('configuration', () => {
  test('four visibly fictional regions, with their municipalities, offices and protocols', async () => {
    const { body: regions } = await api.ask('/v1/regions');
    expect(regions.items).toHaveLength(4);
    expect(regions.items.every(({ name }: { name: string }) => name.startsWith('Demoregio'))).toBe(true);
    const { body: municipalities } = await api.ask('/v1/municipalities');
    const codes = municipalities.items.map(({ code }: { code: string }) => code);
    expect(codes).toEqual(expect.arrayContaining(['GM0518', 'GM0599', 'GM0687', 'GM0453']));
    const { body: offices } = await api.ask('/v1/offices');
    expect(offices.items.filter(({ kind }: { kind: string }) => kind === 'police')).toHaveLength(4);
    for (const { protocol } of regions.items) {
      const { status, body } = await api.ask(`/v1/protocols/${protocol}`);
      expect([status, body.id]).toEqual([200, protocol]);
    }
    expect((await api.ask('/v1/protocols/noorderlicht@99')).status).toBe(404);
  });
});
