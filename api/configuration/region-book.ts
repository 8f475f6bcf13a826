/** The configuration as the engine looks things up in it. */
import type { Protocol } from '../../src/case/model.ts';
import type { ProtocolConfiguration } from './protocol-shape.ts';
import type { RegionConfiguration } from './regions-file.ts';

export interface StoredProtocol extends ProtocolConfiguration {
  region: string | null;
}

/** The protocol of municipalities outside the configured regions: no norms, so its duties have no due time. */
const DEFAULT_PROTOCOL: StoredProtocol = {
  id: 'algemeen',
  version: 1,
  title: 'Algemeen protocol zonder regionale normen',
  norms: {},
  steps: [],
  region: null,
};

export const protocolName = ({ id, version }: Pick<StoredProtocol, 'id' | 'version'>): string =>
  `${id}@${version}`;

export interface RegionBook {
  regions: readonly RegionConfiguration[];
  /** Every version that was ever in force here: a case keeps the one it began with. */
  protocols: readonly StoredProtocol[];
  regionOf(municipality: string): RegionConfiguration | undefined;
  protocolFor(municipality: string): Protocol;
  /** Throws for a name that no case can have. */
  protocol(name: string): Protocol;
  knowsOffice(code: string): boolean;
  /** Dutch names by code: organisations and care programmes. */
  names: ReadonlyMap<string, string>;
}

const asProtocol = (stored: StoredProtocol): Protocol => ({ id: protocolName(stored), norms: stored.norms });

export function regionBook(
  regions: readonly RegionConfiguration[],
  stored: readonly StoredProtocol[],
): RegionBook {
  const protocols = [DEFAULT_PROTOCOL, ...stored];
  const byMunicipality = new Map(
    regions.flatMap((region) => region.municipalities.map(({ code }) => [code, region] as const)),
  );
  const byName = new Map(
    protocols.map((protocol) => [protocolName(protocol), asProtocol(protocol)] as const),
  );
  const offices = new Set(regions.flatMap((region) => region.offices.map(({ code }) => code)));
  const protocol = (name: string): Protocol => {
    const found = byName.get(name);
    if (found === undefined) throw new Error('A case names a protocol that was never configured');
    return found;
  };
  return {
    regions,
    protocols,
    regionOf: (municipality) => byMunicipality.get(municipality),
    protocolFor: (municipality) =>
      protocol(protocolName(byMunicipality.get(municipality)?.protocol ?? DEFAULT_PROTOCOL)),
    protocol,
    names: new Map(
      regions.flatMap(({ offices: organisations, careProgrammes }) => [
        ...organisations.map(({ code, name }) => [code, name] as const),
        ...careProgrammes.map(({ code, title }) => [code, title] as const),
      ]),
    ),
    knowsOffice: (code) => offices.has(code) || byMunicipality.has(code),
  };
}
