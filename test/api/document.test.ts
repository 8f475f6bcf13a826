import { CHECKED_TYPES } from '../../src/case/decision-check/index.ts';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVENT_TYPES, POSTED_TYPES } from '../../src/case/index.ts';
import { API_VERSION } from '../../api/version.ts';
import { service } from './service.ts';
import type { Json, Service } from './service.ts';

let api: Service;
let document: Json;
beforeAll(async () => {
  api = await service();
  document = (await api.ask('/v1/openapi.json')).body;
});
afterAll(() => api.close());

interface Operation {
  path: string;
  method: string;
  operation: Json;
}

const operations = (): Operation[] =>
  Object.entries<Record<string, Json>>(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : references(member),
  );
}

describe('the OpenAPI document', () => {
  test('is OpenAPI 3.1, with the version of every answer', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    expect(document.info.version).toBe(API_VERSION);
  });

  test('has no reference that leads nowhere, and no schema or example that nobody uses', () => {
    const { schemas, examples } = document.components;
    const known = Object.entries({ schemas, examples }).flatMap(([kind, parts]) =>
      Object.keys(parts).map((name) => `#/components/${kind}/${name}`),
    );
    const used = new Set(references(document));
    expect([...used].filter((ref) => !known.includes(ref))).toEqual([]);
    expect(known.filter((ref) => !used.has(ref))).toEqual([]);
  });

  test('every route really is there, and every method beside it is 405', async () => {
    const methods = ['get', 'post', 'put', 'patch', 'delete'];
    for (const { path } of operations()) {
      const described = Object.keys(document.paths[path]);
      const address = `/v1${path.replaceAll(/\{\w+\}/g, 'x')}`;
      for (const method of methods) {
        const { status } = await api.ask(address, {
          method: method.toUpperCase(),
          ...(method === 'get' ? {} : { body: {} }),
        });
        expect([method, path, status === 405]).toEqual([method, path, !described.includes(method)]);
      }
    }
  });

  test('a token is asked for exactly where the document says so', async () => {
    for (const { path, method, operation } of operations()) {
      const { status } = await api.ask(`/v1${path.replaceAll(/\{\w+\}/g, 'x')}`, {
        method: method.toUpperCase(),
        ...(operation.requestBody === undefined ? {} : { body: {} }),
      });
      expect([method, path, status === 401]).toEqual([method, path, operation.security.length > 0]);
    }
  });

  test('every answer names its version header, every error is a problem', () => {
    for (const { operation } of operations()) {
      for (const [status, response] of Object.entries<Json>(operation.responses)) {
        expect(response.headers).toHaveProperty('API-Version');
        const problems = Number(status) >= 400;
        expect('application/problem+json' in response.content).toBe(problems);
      }
    }
  });

  test('the key is asked for on what must not happen twice, and nowhere else', () => {
    const asking = operations()
      .filter(({ operation }) =>
        operation.parameters?.some(({ name }: { name: string }) => name === 'Idempotency-Key'),
      )
      .map(({ method, path }) => `${method} ${path}`);
    expect(asking.toSorted()).toEqual([
      'post /cases',
      'post /cases/{id}/events',
      'post /exports',
      'post /mandates',
    ]);
  });

  test('a decision check offers the decisions that it takes, and no other event', () => {
    const { content } = document.paths['/cases/{id}/decision-checks'].post.requestBody;
    const body = content['application/json'];
    expect(body.schema.$ref).toBe('#/components/schemas/DecisionRequest');
    const { discriminator } = document.components.schemas.DecisionRequest;
    expect(Object.keys(discriminator.mapping)).toEqual([...CHECKED_TYPES]);
    expect(discriminator.mapping['order.imposed']).toBe('#/components/schemas/OrderImposedEvent');
    const types = Object.keys(body.examples).map((name) => document.components.examples[name].value.type);
    expect(new Set(types)).toEqual(new Set(CHECKED_TYPES));
  });

  test('every event type stands in both unions', () => {
    const { EventRequest, RecordedEvent } = document.components.schemas;
    expect(Object.keys(EventRequest.discriminator.mapping)).toEqual([...POSTED_TYPES]);
    expect(Object.keys(RecordedEvent.discriminator.mapping)).toEqual([...EVENT_TYPES]);
    expect(EventRequest.oneOf).toHaveLength(POSTED_TYPES.length);
    for (const [type, ref] of Object.entries<string>(EventRequest.discriminator.mapping)) {
      const schema = document.components.schemas[ref.split('/').at(-1) ?? ''];
      expect(schema.properties.type.const).toBe(type);
    }
  });

  test('optional members are not required', () => {
    const { CaseOpenedData, OrderImposedData } = document.components.schemas;
    expect(CaseOpenedData.required.toSorted()).toEqual([
      'childAbuseSuspected',
      'home',
      'municipality',
      'origin',
      'persons',
      'reportedAt',
    ]);
    expect(OrderImposedData.required).not.toContain('urgency');
    expect(OrderImposedData.additionalProperties).toBe(false);
  });
});

describe('pages', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Matters of style, which the formatter of the templates decides.
    rules: { 'doctype-style': 'off', 'void-style': 'off', 'no-trailing-whitespace': 'off' },
  });

  test.each(['/', '/v1/docs'])(
    '%s is good HTML without script, and says that this is a sandbox',
    async (path) => {
      const { text } = await api.ask(path);
      const report = await validator.validateString(text);
      const messages = report.results.flatMap(({ messages: found }) =>
        found.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
      );
      expect(messages.slice(0, 5)).toEqual([]);
      expect(text).not.toContain('<script');
      expect(text).toContain('Zandbak');
    },
  );

  test('the reference shows every operation and every schema', async () => {
    const { text } = await api.ask('/v1/docs');
    for (const { operation } of operations())
      expect(text).toContain(`id="handeling-${operation.operationId}"`);
    for (const name of Object.keys(document.components.schemas)) expect(text).toContain(`id="vorm-${name}"`);
  });
});
