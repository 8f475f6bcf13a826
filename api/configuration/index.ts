export { importRegions, loadRegions } from './import-regions.ts';
export { protocolName, regionBook } from './region-book.ts';
export type { RegionBook, StoredProtocol } from './region-book.ts';
export type { RegionConfiguration } from './regions-file.ts';
export { rolloutCalendar } from './rollout.ts';
