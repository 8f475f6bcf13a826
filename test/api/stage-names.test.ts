/** A stage is spelled in JSON as a field and in a path as a segment; whoever takes one for the other is understood. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STAGES } from '../../src/case/model.ts';
import { opening, screening } from './opening.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let police: string;
beforeAll(async () => {
  api = await service();
  police = await token({ role: 'police' });
  const opened = await api.ask('/v1/cases', { body: opening(), token: police, key: 'zaak' });
  const path = `/v1/cases/${opened.body.id}/events`;
  await api.ask(path, { body: screening(), token: police, key: 'toets' });
  const started = { type: 'risk-assessment.started', occurredAt: '2010-03-27T17:16:00+01:00' };
  await api.ask(path, { body: started, token: police, key: 'taxatie' });
});
afterAll(() => api.close());

const kebab = (stage: string): string => stage.replace('riskAssessment', 'risk-assessment');

describe.each(STAGES)('the stage %s', (stage) => {
  test.each([...new Set([stage, kebab(stage)])])('finds its machine and its cases as %s', async (spelled) => {
    const machine = await api.ask(`/v1/machines/${spelled}`);
    expect([machine.status, machine.body.stage]).toEqual([200, stage]);
    const found = await api.ask(`/v1/cases?stage=${spelled}`, { token: police });
    expect(found.status).toBe(200);
    const running = stage === 'riskAssessment' || stage === 'initiation';
    const open = found.body.items.filter(({ stages }: Json) => stages[stage].endedAt === null);
    expect(found.body.items).toEqual(open);
    if (stage === 'riskAssessment') expect(found.body.items).toHaveLength(1);
    if (!running) expect(found.body.items).toHaveLength(0);
  });
});

test.each(['RiskAssessment', 'risk_assessment', 'riskassessment', 'caseFile', 'case-file', ''])(
  'no stage is called %j in the list',
  async (spelled) => {
    const found = await api.ask(`/v1/cases?stage=${spelled}`, { token: police });
    expect([found.status, found.body.errors[0].pointer]).toEqual([400, '/stage']);
  },
);

test('the document names both spellings, in the list and at the machine', async () => {
  const { paths } = (await api.ask('/v1/openapi.json')).body;
  const described = (path: string): Json =>
    paths[path].get.parameters.find(({ name }: Json) => name === 'stage');
  expect(described('/cases').schema.enum).toEqual([...STAGES, 'risk-assessment']);
  for (const path of ['/cases', '/machines/{stage}']) {
    expect(described(path).description).toMatch(
      /riskAssessment.*risk-assessment|risk-assessment.*riskAssessment/,
    );
  }
});
