import type { Instrument, Part } from './instrument.ts';
import { RIHG_1 } from './rihg-1.ts';

/** Ids of every version, oldest first; a new version is added here and as a file of its own. */
export const INSTRUMENT_IDS = ['rihg/1'] as const;
export type InstrumentId = (typeof INSTRUMENT_IDS)[number];

const VERSIONS: Readonly<Record<InstrumentId, Instrument>> = { 'rihg/1': RIHG_1 };

/** The version that an assessment gets which names none. */
export const CURRENT_INSTRUMENT: InstrumentId = 'rihg/1';

/** The version with this id; `undefined` when there is none, never a neighbour. */
export function instrument(id: string): Instrument | undefined {
  return INSTRUMENT_IDS.some((known) => known === id) ? VERSIONS[id as InstrumentId] : undefined;
}

/** As `instrument`, for an id that passed its shape. */
export function versionOf(id: InstrumentId): Instrument {
  return VERSIONS[id];
}

export function partOf(version: Instrument, part: number): Part | undefined {
  return version.parts.find((candidate) => candidate.part === part);
}

const ANNEX_ITEMS: ReadonlySet<string> = new Set(
  RIHG_1.parts.flatMap(({ signals }) => signals.flatMap(({ items }) => items.map(({ code }) => code))),
);

/** Whether this is a danger ground of the annex: the only grounds that count (Besluit 2(1)). */
export function isAnnexItem(code: string): boolean {
  return ANNEX_ITEMS.has(code);
}
