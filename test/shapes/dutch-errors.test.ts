import { expect, test } from 'vitest';
import { z } from 'zod';
import { dutchErrors } from '../../src/shapes/index.ts';

/** A body as a route could have it, with zod's own words only. */
const body = z.strictObject({
  url: z.url(),
  id: z.uuid(),
  name: z.string().min(2).max(4),
  amount: z.number().min(1).max(9),
  share: z.number().gt(0).lt(1),
  step: z.number().multipleOf(5),
  list: z.array(z.string()).min(1).max(2),
  kind: z.enum(['a', 'b']),
  choice: z.union([z.string(), z.boolean()]),
  yes: z.boolean(),
  inner: z.strictObject({ 'a/b': z.strictObject({ 'c~d': z.int() }) }),
  rest: z.record(z.string(), z.string()),
});

const details = (value: unknown): Record<string, string> => {
  const { error } = body.safeParse(value);
  return Object.fromEntries(
    error === undefined ? [] : dutchErrors(error).map(({ pointer, detail }) => [pointer, detail]),
  );
};

test('wrong values, too small', () => {
  const value = {
    url: 'x',
    id: 'x',
    name: 'x',
    amount: 0,
    share: 0,
    step: 3,
    list: [],
    kind: 'c',
    choice: 1,
    yes: 'ja',
    inner: { 'a/b': { 'c~d': '1', 'e~/f': 1 } },
    rest: { key: 1 },
    [`x${'y'.repeat(100)}`]: 1,
  };
  expect(details(value)).toEqual({
    '/url': "Veld 'url' moet een webadres zijn, zoals https://voorbeeld.nl/ontvangst.",
    '/id': "Veld 'id' moet een UUID zijn, zoals 3f2b8c1e-5d4a-4f6b-9c7d-8e9f0a1b2c3d.",
    '/name': "Veld 'name' moet ten minste 2 tekens hebben.",
    '/amount': "Veld 'amount' moet 1 of meer zijn.",
    '/share': "Veld 'share' moet meer zijn dan 0.",
    '/step': "Veld 'step' moet een veelvoud zijn van 5.",
    '/list': "Veld 'list' moet ten minste 1 onderdeel hebben.",
    '/kind': "Veld 'kind' moet een van deze waarden hebben: a, b.",
    '/choice': "Veld 'choice' moet een van de vormen hebben die de API-beschrijving noemt.",
    '/yes': "Veld 'yes' moet true of false zijn.",
    '/inner/a~1b/c~0d': "Veld 'c~d' moet een getal zijn.",
    '/inner/a~1b/e~0~1f':
      "Veld 'e~/f' is hier niet bekend; laat het weg of gebruik de naam uit de API-beschrijving.",
    '/rest/key': "Veld 'key' moet tekst zijn.",
    [`/x${'y'.repeat(59)}…`]: `Veld 'x${'y'.repeat(59)}…' is hier niet bekend; laat het weg of gebruik de naam uit de API-beschrijving.`,
  });
});

test('too big, and absent', () => {
  const found = details({ name: 'xxxxx', amount: 10, share: 1, list: ['a', 2] });
  expect(found).toMatchObject({
    '/name': "Veld 'name' mag hoogstens 4 tekens hebben.",
    '/amount': "Veld 'amount' mag hoogstens 9 zijn.",
    '/share': "Veld 'share' moet minder zijn dan 1.",
    '/list/1': "Onderdeel 2 van veld 'list' moet tekst zijn.",
    '/url': "Veld 'url' ontbreekt; het moet tekst zijn.",
    '/yes': "Veld 'yes' ontbreekt; het moet true of false zijn.",
    '/inner': "Veld 'inner' ontbreekt; het moet een JSON-object zijn.",
  });
});

test('a list that is too long', () => {
  expect(details({ list: ['a', 'b', 'c'] })).toMatchObject({
    '/list': "Veld 'list' mag hoogstens 2 onderdelen hebben.",
  });
});

test('the root has no name, and a fault is told once', () => {
  expect(details(null)).toEqual({ '': 'De inhoud moet een JSON-object zijn.' });
  const twice = z.string().regex(/a/).regex(/b/).safeParse('c');
  expect(twice.error === undefined ? [] : dutchErrors(twice.error)).toHaveLength(1);
  const list = z.array(z.string()).safeParse([1]);
  expect(list.error === undefined ? [] : dutchErrors(list.error)).toEqual([
    { pointer: '/0', detail: 'Onderdeel 1 moet tekst zijn.' },
  ]);
});
