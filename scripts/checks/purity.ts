/** Finds what the pure core must not have: a clock of its own, chance, and the outside world. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FORBIDDEN: readonly { what: string; pattern: RegExp }[] = [
  { what: 'Date.now', pattern: /\bDate\s*\.\s*now\b/ },
  { what: 'new Date() without an argument', pattern: /\bnew\s+Date\s*(\(\s*\)|[^\s(\w])/ },
  { what: 'Date() called as a function', pattern: /(?<!new\s+|\w|\.)Date\s*\(/ },
  { what: 'Temporal.Now', pattern: /\bTemporal\s*\.\s*Now\b/ },
  { what: 'Math.random', pattern: /\bMath\s*\.\s*random\b/ },
  { what: 'crypto', pattern: /\bcrypto\s*\.\s*\w+\s*\(|\brandomUUID\b/ },
  { what: 'performance', pattern: /\bperformance\s*\.\s*\w+/ },
  { what: 'process', pattern: /\bprocess\s*\.\s*\w+/ },
  { what: 'a timer', pattern: /\bset(Timeout|Interval|Immediate)\b/ },
  { what: 'fetch', pattern: /(?<!\.)\bfetch\s*\(/ },
];

/** Comments may name what code may not use. Strings stay: a text that holds `Date.now` is worth a look. */
function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(?<!:)\/\/.*$/gm, '');
}

export function impurities(source: string): string[] {
  const code = withoutComments(source);
  return FORBIDDEN.filter(({ pattern }) => pattern.test(code)).map(({ what }) => what);
}

/** Every TypeScript file under `folder`, as paths from where the process stands. */
export function typescriptFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path));
}

export function impuritiesOfFile(path: string): string[] {
  return impurities(readFileSync(path, 'utf8'));
}
