/** The arguments of the command as a request for an export, with every fault by the name of its option. */
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { requestFaults } from '../../api/application/evaluation/export-request.ts';
import type { RegionBook } from '../../api/configuration/index.ts';
import { exportRequestShape } from '../../api/shapes/export.ts';
import type { ExportRequest } from '../../api/shapes/export.ts';
import { dutchErrors, membersOf } from '../../src/shapes/index.ts';
import type { Fault } from '../../src/shapes/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { givenOptions, typed, type OptionKinds } from '../options.ts';

const REQUEST_OPTIONS = ['tier', 'cutoff', 'regions', 'agreement', 'dpia', 'expires'] as const;
const OPTIONS: OptionKinds = Object.fromEntries(
  [...REQUEST_OPTIONS, 'out'].map((name) => [name, 'string' as const]),
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
  const { values, faults } = givenOptions(words, OPTIONS);
  const given = requestOf(values);
  const parsed = exportRequestShape.safeParse(given);
  if (!parsed.success) faults.push(...dutchErrors(parsed.error).map((fault) => asOption(fault, given)));
  const out = values.get('out') ?? '';
  if (out === '') faults.push('--out: geef de map waarin het zip-bestand komt.');
  else if (!canBeFolder(resolve(out)))
    faults.push('--out: moet een map zijn, of een pad waar die gemaakt kan worden.');
  return { given, request: parsed.success ? parsed.data : undefined, out, faults: [...new Set(faults)] };
}

/** What is not there yet is made when there is something to put in it. */
function canBeFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? canBeFolder(dirname(path));
  } catch {
    // In a folder that is closed to us.
    return false;
  }
}

function requestOf(values: ReadonlyMap<string, string>): Record<string, unknown> {
  const given = REQUEST_OPTIONS.filter((name) => values.has(name)).map((name) => {
    const value = values.get(name) ?? '';
    return [name, name === 'regions' ? value.split(',').map((region) => region.trim()) : value] as const;
  });
  return Object.fromEntries(given);
}

/** `/regions/0` and "Veld 'regions' …" become `--regions "noord": …`. */
function asOption({ pointer, detail }: Fault, given: Record<string, unknown>): string {
  const [, name = '', place] = pointer.split('/');
  const member = place === undefined ? undefined : membersOf(given[name])[Number(place)];
  const which = typeof member === 'string' ? ` ${typed(member)}` : '';
  return `--${name}${which}: ${detail.replace(/^Veld '[^']*' /, '')}`;
}

/** What only the installation knows: how far time has come, and which regions there are. */
export function calendarFaults(
  given: Record<string, unknown>,
  circumstances: { regions: Pick<RegionBook, 'regions'>; now: Instant },
): string[] {
  return requestFaults(given, circumstances).map((fault) => asOption(fault, given));
}
