import { expect, test } from 'vitest';
import { readOnce } from '../../src/case/read-once.ts';

interface Counted {
  value: number;
}

function counting() {
  let count = 0;
  const read = readOnce(({ value }: Counted): number | undefined => {
    count += 1;
    return value === 0 ? undefined : value * 2;
  });
  return { read, count: () => count };
}

test('what was read is kept, also when there was nothing to read', () => {
  const { read, count } = counting();
  const [some, none] = [{ value: 2 }, { value: 0 }];
  expect([read(some), read(some), read(none), read(none)]).toEqual([4, 4, undefined, undefined]);
  expect(count()).toBe(2);
});

test('a copy with something changed is read for itself', () => {
  const { read } = counting();
  const first = { value: 2 };
  read(first);
  expect(read({ ...first, value: 3 })).toBe(6);
});

test('nothing of it is to be seen from outside, and readers do not meet', () => {
  const first = { value: 2 };
  const [one, other] = [
    readOnce((source: Counted) => source.value),
    readOnce((source: Counted) => -source.value),
  ];
  expect([one(first), other(first), one(first)]).toEqual([2, -2, 2]);
  expect([Object.keys(first), JSON.stringify(first)]).toEqual([['value'], '{"value":2}']);
});

test('a frozen source is read each time', () => {
  const { read, count } = counting();
  const frozen = Object.freeze({ value: 2 });
  expect([read(frozen), read(frozen), count()]).toEqual([4, 4, 2]);
});
