import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLines } from '../../../src/evaluation/tiers/index.ts';

const line = (...cells: string[]): string =>
  [
    ...csvLines(
      cells.map((name) => ({ name })),
      [cells],
    ),
  ][1]!;

describe('CSV', () => {
  test('has a header, commas and CRLF after every line, the last one too, and no byte order mark', () => {
    const lines = [
      ...csvLines(
        [{ name: 'row_id' }, { name: 'duration' }],
        [
          ['a', '15'],
          ['b', ''],
        ],
      ),
    ];
    expect(lines).toEqual(['row_id,duration\r\n', 'a,15\r\n', 'b,\r\n']);
  });

  test('quotes what holds a comma, a quote or a line end, and nothing else', () => {
    expect(line('a,b', 'say "no"', 'two\r\nlines', 'two\nlines', ' plain ')).toBe(
      '"a,b","say ""no""","two\r\nlines","two\nlines", plain \r\n',
    );
  });

  test('has no cell that a spreadsheet would run', () => {
    expect(line('=1+1', '+31', '@cmd', '-x', '\t=1', '=a,"b"')).toBe(
      `'=1+1,'+31,'@cmd,'-x,'\t=1,"'=a,""b"""\r\n`,
    );
  });

  test('leaves numbers below zero numbers', () => {
    expect(line('-60', '-0.5', '-', '--1', '-1-2')).toBe(`-60,-0.5,'-,'--1,'-1-2\r\n`);
  });

  test('refuses a row that does not fit its columns', () => {
    expect(() => [...csvLines([{ name: 'a' }, { name: 'b' }], [['1']])]).toThrow('1 cells in a table of 2');
  });
});

/** Reads one line back as RFC 4180 has it. */
function read(text: string): string[] {
  const cells: string[] = [];
  const cell = /("(?:[^"]|"")*"|[^,"\r\n]*)(,|\r\n)/gy;
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, found] = match;
    cells.push(found!.startsWith('"') ? found!.slice(1, -1).replaceAll('""', '"') : found!);
  }
  return cells;
}

test('whatever the cells: they are read back as they were, but for the apostrophe before a formula', () => {
  const cell = fc.string({
    unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", '0', 'a', ' ', 'é'),
  });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), (cells) => {
      const found = read(line(...cells));
      expect(found).toHaveLength(cells.length);
      for (const [index, one] of found.entries()) {
        expect([cells[index], `'${cells[index]!}`]).toContain(one);
        expect(one).not.toMatch(/^[=+@\t]|^-(?!\d+(\.\d+)?$)/);
      }
    }),
  );
});
