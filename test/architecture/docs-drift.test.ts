import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { driftIn } from '../../scripts/docs/drift.ts';
import { generatedPages } from '../../scripts/docs/pages.ts';
import { MACHINE_NAMES } from '../../machines/index.ts';
import { GLOSSARY } from '../../src/glossary.ts';
import { RULES } from '../../src/law/index.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the generated pages are what the code makes now (else: npm run docs)', () => {
  expect(driftIn(ROOT)).toEqual([]);
});

describe('drift', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'docs-'));
    for (const [path, text] of generatedPages()) write(path, text);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  test('the same code makes the same pages', () => {
    expect(driftIn(folder)).toEqual([]);
  });

  test('a page that was changed, one that is missing and one left over are named', () => {
    write('docs/glossary.md', 'een woord');
    rmSync(join(folder, 'docs/law/rules.md'));
    write('docs/machines/old-stage.md', '');
    expect(driftIn(folder)).toEqual(['docs/glossary.md', 'docs/law/rules.md', 'docs/machines/old-stage.md']);
  });
});

describe('the pages', () => {
  const pages = generatedPages();
  const text = (path: string): string => pages.get(path) ?? '';

  test('every machine has its page with its drawing', () => {
    const drawn = [...pages].filter(
      ([path, content]) => path.startsWith('docs/machines/') && content.includes('stateDiagram-v2'),
    );
    expect(drawn).toHaveLength(MACHINE_NAMES.length);
  });

  test('every rule stands in the rules with its title and every citation', () => {
    const missing = RULES.filter(({ id, title, versions }) => {
      const section = text('docs/law/rules.md').split(`\n### ${id}\n`)[1]?.split('\n### ')[0] ?? '';
      return (
        !section.includes(title) ||
        versions.some(({ citation, sentence }) => !section.includes(citation) || !section.includes(sentence))
      );
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  test('every word stands in the glossary', () => {
    const missing = GLOSSARY.filter(
      ({ english, dutch }) =>
        !text('docs/glossary.md').includes(english) || !text('docs/glossary.md').includes(dutch),
    );
    expect(missing).toEqual([]);
  });

  test('every row of a table has as many cells as its head', () => {
    for (const [path, content] of pages) {
      for (const block of content.split('\n\n').filter((part) => part.startsWith('|'))) {
        const widths = new Set(
          block
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => line.split(/(?<!\\)\|/).length),
        );
        expect(widths.size, `${path}: ${block.slice(0, 80)}`).toBe(1);
      }
    }
  });

  test('every link to a page or heading leads somewhere', () => {
    const headings = new Set(
      text('docs/law/rules.md')
        .split('\n')
        .flatMap((line) => /^#+ (.*)$/.exec(line)?.[1] ?? []),
    );
    const targets = [...text('docs/law/rules.md').matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect(targets.length).toBe(RULES.length);
    expect(targets.filter((target) => !headings.has(target ?? ''))).toEqual([]);
  });
});
