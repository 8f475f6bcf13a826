import { afterAll, beforeAll, expect, test } from 'vitest';
import { opening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let running: Service;
beforeAll(async () => {
  running = await service();
});
afterAll(() => running.close());

test('the answer to an opening links the same earlier cases as reading the case does', async () => {
  const police = await token({ role: 'police' });
  const named = (familyName: string): Record<string, unknown> => {
    const body = opening() as { persons: Record<string, unknown>[] };
    return {
      ...body,
      persons: body.persons.map((person, index) => (index === 0 ? { ...person, familyName } : person)),
    };
  };
  // One name, written with composed and decomposed letters and another number of spaces.
  const spellings = ['Proef  Zoë-Een', 'Proef Zoe\u0308-een', 'PROEF ZOË-EEN'];
  for (const [index, spelling] of spellings.entries()) {
    const opened = await running.ask('/v1/cases', {
      token: police,
      key: `link-${String(index)}`,
      body: named(spelling),
    });
    expect(opened.status).toBe(201);
    expect(opened.body.previousCases).toHaveLength(index);
    const read = await running.ask(String(opened.headers.get('location')), { token: police });
    expect(read.body.previousCases).toEqual(opened.body.previousCases);
  }
});
