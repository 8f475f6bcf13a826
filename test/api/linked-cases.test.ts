import { afterEach, beforeEach, expect, test } from 'vitest';
import { opening } from './opening.ts';
import { service, token } from './service.ts';
import type { Service } from './service.ts';

let running: Service;
beforeEach(async () => {
  running = await service();
});
afterEach(() => running.close());

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

test('a home is the same however its addition is written', async () => {
  const police = await token({ role: 'police' });
  const home = { street: 'Voorbeeldstraat', houseNumber: 12, city: 'Voorbeeldstad', postalCode: '1234AB' };
  const opened = [];
  for (const houseNumberAddition of ['bis A', 'BIS  a']) {
    const body = opening({ home: { ...home, houseNumberAddition } });
    opened.push(
      await running.ask('/v1/cases', { token: police, key: `home-${String(opened.length)}`, body }),
    );
  }
  const [first, second] = opened;
  expect([first?.status, second?.status]).toEqual([201, 201]);
  const read = await running.ask(String(second?.headers.get('location')), { token: police });
  expect(read.body.previousCases).toEqual([first?.body.id]);
  expect(second?.body.previousCases).toEqual([first?.body.id]);
});
