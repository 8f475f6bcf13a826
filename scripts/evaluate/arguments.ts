/** The arguments of the command as a request for an export, with every fault by the name of its option. */
import { parseArgs } from 'node:util';
import { requestFaults } from '../../api/application/evaluation/export-request.ts';
import type { RegionBook } from '../../api/configuration/index.ts';
import { exportRequestShape } from '../../api/shapes/export.ts';
import type { ExportRequest } from '../../api/shapes/export.ts';
import { dutchErrors } from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';
import type { Instant } from '../../src/time/index.ts';

const REQUEST_OPTIONS = ['tier', 'cutoff', 'regions', 'agreement', 'dpia', 'expires'] as const;
const OPTIONS = Object.fromEntries(
  [...REQUEST_OPTIONS, 'out'].map((name) => [name, { type: 'string' as const }]),
);

export interface ReadArguments {
  /** As far as it was given, good or not. */
  given: Record<string, unknown>;
  request: ExportRequest | undefined;
  out: string;
  /** Dutch, one sentence each. */
  faults: string[];
}

export function readArguments(words: readonly string[]): ReadArguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: string[] = [];
  const values = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'positional') faults.push('Er staat een woord zonder optie ervoor.');
    if (token.kind !== 'option') continue;
    if (!(token.name in OPTIONS)) faults.push(`Onbekende optie; kies uit: ${optionNames()}.`);
    else if (token.value === undefined) faults.push(`--${token.name}: geef een waarde.`);
    else if (values.has(token.name)) faults.push(`--${token.name}: staat er meer dan eens.`);
    else values.set(token.name, token.value);
  }
  const given = requestOf(values);
  const parsed = exportRequestShape.safeParse(given);
  if (!parsed.success) faults.push(...dutchErrors(parsed.error).map(asOption));
  const out = values.get('out') ?? '';
  if (out === '') faults.push('--out: geef de map waarin het zip-bestand komt.');
  return { given, request: parsed.success ? parsed.data : undefined, out, faults: [...new Set(faults)] };
}

const optionNames = (): string =>
  Object.keys(OPTIONS)
    .map((name) => `--${name}`)
    .join(', ');

function requestOf(values: ReadonlyMap<string, string>): Record<string, unknown> {
  const given = REQUEST_OPTIONS.filter((name) => values.has(name)).map((name) => {
    const value = values.get(name) ?? '';
    return [name, name === 'regions' ? value.split(',').map((region) => region.trim()) : value] as const;
  });
  return Object.fromEntries(given);
}

/** `/regions/0` and "Veld 'regions' …" become `--regions: …`. */
function asOption({ pointer, detail }: Fault): string {
  const name = pointer.split('/')[1] ?? '';
  return `--${name}: ${detail.replace(/^Veld '[^']*' /, '')}`;
}

/** What only the installation knows: how far time has come, and which regions there are. */
export function calendarFaults(
  given: Record<string, unknown>,
  circumstances: { regions: Pick<RegionBook, 'regions'>; now: Instant },
): string[] {
  return requestFaults(given, circumstances).map(asOption);
}
