/** `import.sps`, run by PSPP: what it reads and saves is written out again and held beside the files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importSps } from '../../../src/evaluation/package/index.ts';
import { tablesOf } from '../../../src/evaluation/tiers/index.ts';
import { found, PSPP, run, unpacked } from './tools.ts';

const here = found(PSPP, ['--version'], 'import.sps, for there is no PSPP here (pspp).');

function csvIn(folder: string, name: string): string[][] {
  const text = readFileSync(join(folder, name), 'utf8');
  return text
    .trimEnd()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.trim()));
}

describe.skipIf(!here)('import.sps in PSPP', { timeout: 60_000 }, () => {
  test.each(['A', 'B', 'C'] as const)('tier %s: every table comes back as it was', (tier) => {
    const folder = unpacked(tier);
    expect(run(PSPP, ['-O', 'format=txt', 'import.sps'], folder)).toEqual({ status: 0, said: '' });
    for (const { file } of tablesOf(tier)) {
      const name = file.replace('.csv', '');
      const back = [
        `GET FILE='${name}.sav'.`,
        `SAVE TRANSLATE /OUTFILE='back.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE.`,
      ];
      writeFileSync(join(folder, 'back.sps'), back.join('\n'));
      expect(run(PSPP, ['back.sps'], folder)).toEqual({ status: 0, said: '' });
      expect(csvIn(folder, 'back.csv')).toEqual(csvIn(folder, file));
    }
  });

  test('labels, codes and what is missing are in the saved file', () => {
    const folder = unpacked('A');
    run(PSPP, ['import.sps'], folder);
    const look = ["GET FILE='stage_durations.sav'.", 'DISPLAY DICTIONARY.', "GET FILE='aggregates.sav'."];
    writeFileSync(join(folder, 'look.sps'), [...look, 'DISPLAY DICTIONARY.'].join('\n'));
    const { said } = run(PSPP, ['-O', 'format=csv', 'look.sps'], folder);
    const rowOf = (name: string): string =>
      said.split('\n').find((line) => line.startsWith(`${name},`)) ?? '';
    expect(said).toContain('RIHG,"risicotaxatie (RiHG), tot en met deel 3"');
    expect(said).toContain('0,minstens één gemist');
    expect(rowOf('duration')).toContain('duur van de fase, tot de peildatum');
    expect(rowOf('duration')).toContain('Scale');
    expect(rowOf('stage_code')).toContain('Nominal');
    expect(rowOf('n_cases')).toContain('Nominal');
    // An empty reason is no reason of its own; a hidden count is not a value.
    expect(rowOf('censor_reason')).toMatch(/,""" *"""/);
    expect(rowOf('n_cases')).toMatch(/,""" *""; ""<10 *"""/);
  });
});

describe('import.sps as a text', () => {
  const text = importSps(tablesOf('A'));

  test('no command is longer than a line that SPSS takes, and every quote has its other', () => {
    for (const line of text.split('\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(256);
      expect((line.match(/'/g) ?? []).length % 2, line).toBe(0);
    }
  });

  test('a label is cut off at a word, within 120 bytes for a value', () => {
    for (const [, label = ''] of text.matchAll(/^ {2}'[A-Z_]+' '(.*)'/gm)) {
      expect(new TextEncoder().encode(label.replaceAll("''", "'")).length).toBeLessThanOrEqual(120);
    }
  });
});
