import { describe, expect, test } from 'vitest';
import { AREAS, areaOf } from './areas.ts';
import {
  compareWithList,
  explainedSurvivors,
  survivorOf,
  type Explained,
  type Run,
  type Survivor,
} from './survivors.ts';

const SOURCE = `const LIMIT = 3;

export function isFull(count: number): boolean {
  if (count >= LIMIT) return true;
  return false;
}
`;
const OLD = {
  fileName: 'src/full.ts',
  location: { start: { line: 4, column: 7 }, end: { line: 4, column: 21 } },
  replacement: 'false',
};
const SURVIVOR = {
  file: 'src/full.ts',
  in: 'isFull',
  line: 'if (count >= LIMIT) return true;',
  original: 'count >= LIMIT',
  becomes: 'false',
};

describe('a mutant that lives', () => {
  test('is told by what stands in the source', () => {
    expect(survivorOf(OLD, SOURCE)).toEqual(SURVIVOR);
  });

  test('over several lines too, on one line and cut short', () => {
    const location = { start: { line: 3, column: 48 }, end: { line: 6, column: 2 } };
    expect(survivorOf({ ...OLD, location, replacement: '{}' }, SOURCE)).toMatchObject({
      original: '{ if (count >= LIMIT) return true; return false; }',
      becomes: '{}',
    });
  });

  test('is the same after lines were put above it', () => {
    const location = { start: { line: 6, column: 7 }, end: { line: 6, column: 21 } };
    expect(survivorOf({ ...OLD, location }, `// One.\n// Two.\n${SOURCE}`)).toEqual(SURVIVOR);
  });
});

describe('the list', () => {
  const explained: Explained = { ...SURVIVOR, why: 'proef' };
  const run = (...survivors: Survivor[]): Run => ({
    survivors,
    timedOut: [],
    files: new Set(['src/full.ts']),
  });

  test('passes what it explains, and nothing else', () => {
    expect(compareWithList(run(SURVIVOR), [explained])).toEqual({ unexplained: [], outlived: [] });
    const other = { ...SURVIVOR, becomes: 'true' };
    expect(compareWithList(run(SURVIVOR, other), [explained]).unexplained).toEqual([other]);
    const elsewhere = { ...SURVIVOR, in: 'isEmpty' };
    expect(compareWithList(run(elsewhere), [explained]).unexplained).toEqual([elsewhere]);
  });

  test('may not outlive what it explains, in the files that were changed', () => {
    expect(compareWithList(run(), [explained]).outlived).toEqual([explained]);
    const otherFiles = { ...run(), files: new Set(['src/other.ts']) };
    expect(compareWithList(otherFiles, [explained]).outlived).toEqual([]);
  });

  test('still explains what ran out of time this once', () => {
    const slow = { ...run(), timedOut: [SURVIVOR] };
    expect(compareWithList(slow, [explained])).toEqual({ unexplained: [], outlived: [] });
  });

  test('gives a reason for each, and none twice', () => {
    const list = explainedSurvivors();
    expect(list.filter(({ why }) => why.length < 20)).toEqual([]);
    const keys = list.map(({ why: _why, ...survivor }) => JSON.stringify(survivor));
    expect(keys).toEqual([...new Set(keys)]);
  });
});

test('an area that does not exist is refused by name', () => {
  expect(areaOf('time')).toBe(AREAS[0]);
  expect(() => areaOf('tijd')).toThrow('No such area: tijd. Areas: time,');
});
