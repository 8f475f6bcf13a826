/** Every example of the document is one that the service takes, or gives. */
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bodyExamples } from '../../api/document/examples/index.ts';
import { bodyOf, STORIES } from '../../api/document/examples/stories.ts';
import type { ExampleEvent } from '../../api/document/examples/example.ts';
import { OPENING } from '../../api/document/examples/people.ts';
import { caseShape, eventAnswerShape, validityShape } from '../../api/shapes/case.ts';
import { listOf } from '../../api/shapes/common.ts';
import { deadlineShape } from '../../api/shapes/deadline.ts';
import { recordedEventShape } from '../../api/shapes/event.ts';
import { problemShape } from '../../api/shapes/problem.ts';
import { references } from '../../src/case/event-references.ts';
import { POSTED_TYPES, validateEventData, validateOpening } from '../../src/case/index.ts';
import { service, token } from './service.ts';
import type { Answered, Json, Service } from './service.ts';

let document: Json;
beforeAll(async () => {
  const api = await service();
  document = (await api.ask('/v1/openapi.json')).body;
  await api.close();
});

const only = (schema: string): Json => bodyExamples(schema)[0]?.value;

/** Examples of a media type: those it refers to, and those beside its schema. */
function examplesOf(media: Json): Json[] {
  const named = Object.values<Json>(media.examples ?? {}).map(
    ({ $ref }) => document.components.examples[$ref.split('/').at(-1)].value,
  );
  return [...named, ...(media.schema.examples ?? [])];
}

const operations = (): [string, Json][] =>
  Object.entries<Json>(document.paths).flatMap(([path, methods]) =>
    Object.entries<Json>(methods).map(([method, operation]): [string, Json] => [
      `${method} ${path}`,
      operation,
    ]),
  );

describe('what is sent', () => {
  test('every request body has an example', () => {
    const without = operations()
      .filter(([, { requestBody }]) => requestBody !== undefined)
      .filter(([, { requestBody }]) => examplesOf(requestBody.content['application/json']).length === 0);
    expect(without.map(([where]) => where)).toEqual([]);
  });

  test('every event type has one in its schema and among those of the request, and each has its shape', () => {
    const posted = examplesOf(
      document.paths['/cases/{id}/events'].post.requestBody.content['application/json'],
    );
    const ofSchemas = Object.values<string>(
      document.components.schemas.EventRequest.discriminator.mapping,
    ).map((ref) => document.components.schemas[ref.split('/').at(-1) ?? ''].examples);
    expect(ofSchemas.map(([example]) => example.type)).toEqual([...POSTED_TYPES]);
    expect(new Set(posted.map(({ type }) => type))).toEqual(new Set(POSTED_TYPES));
    for (const { type, data, ...rest } of [...posted, ...ofSchemas.flat()]) {
      expect([type, validateEventData(type, data)]).toEqual([type, expect.objectContaining({ ok: true })]);
      expect(Object.keys(rest)).toEqual(['occurredAt']);
    }
    expect(validateOpening(only('CaseOpening'))).toMatchObject({ ok: true });
  });
});

describe('the service takes the examples', () => {
  let api: Service;
  let keys = 0;
  afterEach(() => api.close());

  /** A story counts only its own events; the engine may record something in between. */
  function withSequences({ type, data }: ExampleEvent, sequences: readonly number[]): Json {
    const copy = structuredClone(data) as Json;
    for (const { pointer, kind, value } of references(type, data as never)) {
      if (kind !== 'sequence') continue;
      const [field = '', index] = pointer.split('/').slice(1);
      const sequence = sequences[Number(value) - 1];
      if (index === undefined) copy[field] = sequence;
      else copy[field][Number(index)] = sequence;
    }
    return copy;
  }

  async function post(path: string, body: unknown, role: ExampleEvent['role']): Promise<Answered> {
    const bearer = await token({ role });
    return api.ask(path, { body, token: bearer, key: `proef-${(keys += 1)}` });
  }

  /** Answers how many events were taken: all, or the expectation on the first that was not has failed. */
  async function play(events: readonly ExampleEvent[]): Promise<number> {
    api = await service({ now: OPENING.reportedAt });
    expect((await post('/v1/mandates', only('MandateRequest'), 'mayor')).status).toBe(201);
    const opened = await post('/v1/cases', OPENING, 'police');
    expect([opened.status, opened.body.errors]).toEqual([201, undefined]);
    const sequences = [1];
    for (const event of events) {
      await api.clock(event.occurredAt);
      const data = withSequences(event, sequences);
      if (event.type === 'task.done') {
        const { tasks } = (await read(opened.body.id)).body;
        data.task = tasks.find(({ kind, closedBy }: Json) => kind !== 'reassessment' && closedBy === null).id;
      }
      const path = `/v1/cases/${opened.body.id}/events`;
      const answer = await post(path, bodyOf({ ...event, data }), event.role);
      const { errors, refusals, accepts } = answer.body;
      expect([event.type, answer.status, errors ?? refusals ?? accepts]).toEqual([
        event.type,
        201,
        undefined,
      ]);
      sequences.push(answer.body.event.sequence);
    }
    return sequences.length - 1;
  }

  const read = async (id: string): Promise<Answered> =>
    api.ask(`/v1/cases/${id}`, { token: await token({ role: 'mayors-office' }) });

  test.each(STORIES)('$title', async ({ events }) => {
    expect(await play(events)).toBe(events.length);
  });

  test('a search, a term, the end of a mandate and the clock', async () => {
    api = await service({ now: OPENING.reportedAt });
    await post('/v1/cases', OPENING, 'police');
    const found = await post('/v1/cases/_search', only('CaseSearch'), 'police');
    expect([found.status, found.body.items.length]).toEqual([200, 1]);
    expect((await api.ask('/v1/term-calculations', { body: only('TermRequest') })).body.lastDay).toBe(
      '2026-12-29',
    );
    const given = await post('/v1/mandates', only('MandateRequest'), 'mayor');
    const ended = await api.ask(`/v1/mandates/${given.body.id}`, {
      method: 'PATCH',
      body: only('MandateEnd'),
      token: await token({ role: 'mayor' }),
    });
    expect([ended.status, ended.body.until]).toEqual([200, '2026-12-31T23:00:00Z']);
    const clock = await api.ask('/v1/sandbox/clock', { method: 'PUT', body: only('SandboxClock') });
    expect([clock.status, clock.body.ticking]).toEqual([200, false]);
  });
});

describe('what is answered', () => {
  const SHAPES = {
    Case: caseShape,
    CaseList: listOf(caseShape, ''),
    EventAnswer: eventAnswerShape,
    EventList: listOf(recordedEventShape, ''),
    DeadlineList: listOf(deadlineShape, ''),
    Validity: validityShape,
  };

  test.each(Object.entries(SHAPES))('%s has an example that has its shape', (name, shape) => {
    const media = operations()
      .flatMap(([, { responses }]) => Object.values<Json>(responses))
      .flatMap(({ content }) => Object.values<Json>(content))
      .filter(({ schema }) => schema.$ref === `#/components/schemas/${name}`);
    expect(media.length).toBeGreaterThan(0);
    for (const each of media) {
      const [example] = examplesOf(each);
      expect(shape.parse(example)).toEqual(example);
    }
  });

  test('every error has an example with its own code and status', () => {
    for (const [where, { responses }] of operations()) {
      for (const [status, { content }] of Object.entries<Json>(responses)) {
        if (Number(status) < 400) continue;
        const examples = examplesOf(content['application/problem+json']);
        expect([where, status, examples.length > 0]).toEqual([where, status, true]);
        for (const example of examples) {
          expect(problemShape.parse(example)).toEqual(example);
          expect(String(example.status)).toBe(status);
        }
      }
    }
  });

  test('the law has several things to say on the order that is refused', () => {
    const { refusals } = document.components.examples['problem-gate-refused'].value;
    expect(refusals.map(({ rule }: Json) => rule)).toEqual(
      expect.arrayContaining(['rihg-incomplete', 'wth-2-4-b', 'wth-2-3', 'awb-4-8']),
    );
  });
});
