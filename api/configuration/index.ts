export { importRegions, loadRegions } from './import-regions.ts';
export type { ImportOutcome } from './import-regions.ts';
export { DEFAULT_PROTOCOL, protocolName, regionBook } from './region-book.ts';
export type { RegionBook, StoredProtocol } from './region-book.ts';
export { readRegionsFile } from './regions-file.ts';
export type { RegionConfiguration, RegionsFile } from './regions-file.ts';
