/** Takes a regions file into the store: whole, or not at all. */
import type { Store } from '../../db/port.ts';
import type { Fault } from '../../src/shapes/index.ts';
import { protocolName, regionBook } from './region-book.ts';
import type { RegionBook, StoredProtocol } from './region-book.ts';
import { readRegionsFile } from './regions-file.ts';
import type { PlacedProtocol, RegionsFile } from './regions-file.ts';

const SETTING = 'regions';

interface Stored {
  regions: RegionsFile['regions'];
  protocols: StoredProtocol[];
}

async function stored(store: Pick<Store, 'setting'>): Promise<Stored | undefined> {
  const text = await store.setting(SETTING);
  // Written by `importRegions` alone, which checked it.
  return text === undefined ? undefined : (JSON.parse(text) as Stored);
}

/** The order in which norms, parts and roles are written says nothing. */
const content = ({ title, norms, steps, rihgParts }: StoredProtocol): string =>
  JSON.stringify([
    title,
    Object.entries(norms).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    steps,
    (rihgParts ?? [])
      .map(({ part, roles }) => [part, roles.toSorted()])
      .toSorted(([a], [b]) => Number(a) - Number(b)),
  ]);

/** A version of a protocol never changes: running cases are measured by it. */
function protocolFaults(protocols: readonly PlacedProtocol[], known: readonly StoredProtocol[]): Fault[] {
  const byName = new Map(known.map((protocol) => [protocolName(protocol), protocol]));
  return protocols.flatMap(({ protocol, region, index }) => {
    const earlier = byName.get(protocolName(protocol));
    if (earlier === undefined || content(earlier) === content({ ...protocol, region })) return [];
    const detail = 'Deze versie van het protocol bestaat al met een andere inhoud; geef een hogere versie.';
    return [{ pointer: `/regions/${index}/protocol/version`, detail }];
  });
}

type ImportOutcome = { ok: true; regions: number } | { ok: false; faults: Fault[] };

export async function importRegions(store: Store, text: string): Promise<ImportOutcome> {
  const read = readRegionsFile(text);
  const known = (await stored(store))?.protocols ?? [];
  const conflicts = protocolFaults(read.protocols, known);
  if (!read.ok) return { ok: false, faults: [...read.faults, ...conflicts] };
  if (conflicts.length > 0) return { ok: false, faults: conflicts };
  const names = new Set(known.map(protocolName));
  const added = read.file.regions
    .map(({ id, protocol }) => ({ ...protocol, region: id }))
    .filter((protocol) => !names.has(protocolName(protocol)));
  const next: Stored = { regions: read.file.regions, protocols: [...known, ...added] };
  await store.putSetting(SETTING, JSON.stringify(next));
  return { ok: true, regions: next.regions.length };
}

/** `undefined` when no regions were ever imported. */
export async function loadRegions(store: Pick<Store, 'setting'>): Promise<RegionBook | undefined> {
  const found = await stored(store);
  return found === undefined ? undefined : regionBook(found.regions, found.protocols);
}
