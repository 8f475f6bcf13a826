/** Mutants that no test can find, each with its reason, and the comparison with those that a run really left. */
import { readFileSync } from 'node:fs';

/** A mutant by what stands in the source, not by line numbers: those shift with every edit above it. */
export interface Survivor {
  file: string;
  /** The function or constant around it; empty outside them. */
  in: string;
  /** The line on which the change begins, trimmed. */
  line: string;
  original: string;
  becomes: string;
}

export interface Explained extends Survivor {
  /** Why no test can tell the difference. */
  why: string;
}

const LIST = new URL('survivors.json', import.meta.url);

export function explainedSurvivors(): Explained[] {
  return JSON.parse(readFileSync(LIST, 'utf8')) as Explained[];
}

interface Place {
  line: number;
  column: number;
}

interface Mutant {
  fileName: string;
  location: { start: Place; end: Place };
  replacement: string;
}

const SHOWN = 80;
const DECLARATION = /^(?:export )?(?:function|const|class) (\w+)/;

function shortened(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN)}…` : flat;
}

/** `location` counts lines and columns from 1, as the report does. */
export function survivorOf({ fileName, location, replacement }: Mutant, source: string): Survivor {
  const lines = source.split('\n');
  const { start, end } = location;
  const original = lines
    .slice(start.line - 1, end.line)
    .map((line, index, part) =>
      line.slice(
        index === 0 ? start.column - 1 : 0,
        index === part.length - 1 ? end.column - 1 : line.length,
      ),
    )
    .join('\n');
  return {
    file: fileName,
    in: around(lines.slice(0, start.line)),
    line: (lines[start.line - 1] ?? '').trim(),
    original: shortened(original),
    becomes: shortened(replacement),
  };
}

function around(linesBefore: readonly string[]): string {
  return linesBefore.flatMap((line) => DECLARATION.exec(line)?.[1] ?? []).at(-1) ?? '';
}

function keyOf({ file, in: name, line, original, becomes }: Survivor): string {
  return JSON.stringify([file, name, line, original, becomes]);
}

export interface Run {
  /** What no test found. */
  survivors: readonly Survivor[];
  /** What only ran out of time: a memory taken away may be slow enough for that on one machine and not on another. */
  timedOut: readonly Survivor[];
  /** The files that were changed; of the list only their entries count. */
  files: ReadonlySet<string>;
}

/**
 * What the list does not explain, and what it explains although a test finds it now: a list that outlives the code would cover for
 * the next mutant of the same words.
 */
export function compareWithList(
  { survivors, timedOut, files }: Run,
  list: readonly Explained[],
): { unexplained: Survivor[]; outlived: Explained[] } {
  const known = new Set(list.map(keyOf));
  const seen = new Set([...survivors, ...timedOut].map(keyOf));
  return {
    unexplained: survivors.filter((survivor) => !known.has(keyOf(survivor))),
    outlived: list.filter((entry) => files.has(entry.file) && !seen.has(keyOf(entry))),
  };
}
