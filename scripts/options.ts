/** Options of a command as they were typed, with every fault in Dutch and by name: `parseArgs` by itself stops at the first, in English. */
import { parseArgs } from 'node:util';

export type OptionKinds = Readonly<Record<string, 'string' | 'boolean'>>;

interface GivenOptions {
  /** Of options with a value; the first where one is there twice. */
  values: ReadonlyMap<string, string>;
  /** Options without a value that were given. */
  flags: ReadonlySet<string>;
  /** Dutch, one sentence each; what was typed stands in quotes. */
  faults: string[];
}

export function givenOptions(words: readonly string[], kinds: OptionKinds): GivenOptions {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  const parsing = { args: [...words], options, strict: false, allowPositionals: true, tokens: true } as const;
  const values = new Map<string, string>();
  const flags = new Set<string>();
  const faults: string[] = [];
  for (const token of parseArgs(parsing).tokens) {
    if (token.kind === 'positional')
      faults.push(`Het woord ${typed(token.value)} staat er zonder optie ervoor.`);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) faults.push(`Onbekende optie ${typed(rawName)}; kies uit: ${namesOf(kinds)}.`);
    else if (values.has(name) || flags.has(name)) faults.push(`--${name}: staat er meer dan eens.`);
    else if (kind === 'boolean' && value === undefined) flags.add(name);
    else if (kind === 'boolean') faults.push(`--${name}: neemt geen waarde.`);
    else if (value === undefined || value === '') faults.push(`--${name}: geef een waarde.`);
    else values.set(name, value);
  }
  return { values, flags, faults };
}

/** As it was typed, with nothing in it that a terminal would obey. */
export const typed = (word: string): string => JSON.stringify(word);

const namesOf = (kinds: OptionKinds): string =>
  Object.keys(kinds)
    .map((name) => `--${name}`)
    .join(', ');
