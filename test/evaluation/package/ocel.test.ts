/** `log.ocel.json`: its shape, and that everything it names is in it. */
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { ocelLines } from '../../../src/evaluation/package/index.ts';
import { OCEL_SCHEMA } from './ocel-schema.ts';
import { loggedCases } from './played.ts';

interface Log {
  objectTypes: { name: string }[];
  eventTypes: { name: string }[];
  objects: { id: string; type: string; relationships: Relationship[]; attributes: unknown[] }[];
  events: { id: string; type: string; time: string; attributes: unknown[]; relationships: Relationship[] }[];
}
interface Relationship {
  objectId: string;
  qualifier: string;
}

const read = (): Log => JSON.parse([...ocelLines(loggedCases)].join('\n')) as Log;

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const valid = new Ajv({ formats: { 'date-time': DATE_TIME } }).compile(OCEL_SCHEMA);

describe('log.ocel.json', () => {
  test('is what the schema of the standard asks', () => {
    const log = read();
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
  });

  test('and a value that is no string is not', () => {
    const log = read();
    log.events[0]?.attributes.push({ name: 'minute', value: 12 });
    expect(valid(log)).toBe(false);
  });

  test('every type, object and event that is named exists once', () => {
    const { objectTypes, eventTypes, objects, events } = read();
    const ids = [...objects, ...events].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(objects.map(({ id }) => id));
    for (const { relationships } of [...objects, ...events])
      for (const { objectId } of relationships) expect(known).toContain(objectId);
    const types = new Set([...objectTypes, ...eventTypes].map(({ name }) => name));
    for (const { type } of [...objects, ...events]) expect(types).toContain(type);
  });

  test('has the six kinds of objects of the page; of a risk assessment it tells that there is one', () => {
    const { objectTypes, objects } = read();
    expect(objectTypes.map(({ name }) => name).toSorted()).toEqual([
      'CareTrack',
      'Case',
      'EnforcementAction',
      'Extension',
      'Order',
      'RiskAssessment',
    ]);
    const first = objects.filter(({ id }) => id.startsWith('aaaa'));
    expect(first.map(({ type }) => type).toSorted()).toEqual([
      'CareTrack',
      'Case',
      'EnforcementAction',
      'EnforcementAction',
      'Extension',
      'Order',
      'RiskAssessment',
    ]);
    for (const { attributes } of objects) expect(attributes).toEqual([]);
  });

  test('an extension belongs to the order, the order to the case, and its service to all three', () => {
    const { objects, events } = read();
    const pseudonym = 'a'.repeat(32);
    const extension = objects.find(({ type }) => type === 'Extension');
    expect(extension?.relationships).toEqual([
      { objectId: `${pseudonym}-order`, qualifier: 'belongs to Order' },
    ]);
    const services = events.filter(({ type }) => type === 'order.served');
    expect(services.map(({ relationships }) => relationships.map(({ qualifier }) => qualifier))).toEqual([
      ['Order', 'Case'],
      ['Extension', 'Order', 'Case'],
    ]);
  });

  test('a case without an order has no order to tie anything to', () => {
    const { objects } = read();
    const second = objects.filter(({ id }) => id.startsWith('bbbb'));
    expect(second.map(({ type }) => type)).toEqual(['Case', 'RiskAssessment']);
  });

  test('asks for the cases twice and keeps none: it takes one at a time', () => {
    let asked = 0;
    let alive = 0;
    const cases = function* () {
      asked++;
      for (const one of loggedCases()) {
        alive++;
        yield one;
      }
    };
    const generator = ocelLines(cases);
    let line = '';
    while (!line.startsWith('"objects"')) line = String(generator.next().value);
    generator.next();
    expect(alive).toBe(1);
    expect([...generator].at(-1)).toBe('}');
    expect(asked).toBe(2);
  });

  test('no case at all is a log without objects and events', () => {
    expect(JSON.parse([...ocelLines(() => [])].join('\n'))).toMatchObject({ objects: [], events: [] });
  });
});
