import { describe, expect, test } from 'vitest';
import { impurities, impuritiesOfFile, typescriptFiles } from '../../scripts/checks/purity.ts';

describe('the pure core has no clock, no chance and no outside world', () => {
  test.each(['src', 'machines'])('%s', (folder) => {
    const files = typescriptFiles(folder);
    expect(files.length).toBeGreaterThan(2);
    expect(files.map((file) => [file, impuritiesOfFile(file)]).filter(([, found]) => found?.length)).toEqual(
      [],
    );
  });
});

describe('the search for impurities finds', () => {
  test.each([
    ['const now = Date.now();', 'Date.now'],
    ['const now = new Date();', 'new Date() without an argument'],
    ['const now = new Date;', 'new Date() without an argument'],
    ['const now = Date();', 'Date() called as a function'],
    ['const now = Temporal.Now.instant();', 'Temporal.Now'],
    ['const chance = Math.random();', 'Math.random'],
    ['const id = crypto.randomUUID();', 'crypto'],
    ['const id = randomUUID();', 'crypto'],
    ['const t = performance.now();', 'performance'],
    ['const home = process.env.HOME;', 'process'],
    ['setTimeout(run, 10);', 'a timer'],
    ['await fetch(url);', 'fetch'],
  ])('%s', (source, what) => {
    expect(impurities(source)).toContain(what);
  });

  test.each([
    'const day = new Date(instant);',
    'const instant = Date.UTC(2024, 1, 29);',
    '// not Date.now(), because the caller passes the time',
    '/* new Date() would read the machine */',
    'function toDate(x: LocalDate) { return parseLocalDate(x); }',
    "const link = 'https://wetten.overheid.nl/BWBR0024649';",
  ])('nothing in %s', (source) => {
    expect(impurities(source)).toEqual([]);
  });
});
