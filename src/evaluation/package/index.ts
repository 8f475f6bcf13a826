/** The files of a package as texts and lines; who writes them to a disk stands elsewhere. */
export { caseLog, type LogEvent } from './case-log.ts';
export { codebookCsv, CODEBOOK_TABLE, type RegionName } from './codebook-csv.ts';
export { codebookMarkdown } from './codebook-md.ts';
export { datapackage } from './datapackage.ts';
export { importR } from './import-r.ts';
export { importSps } from './import-sps.ts';
export { manifest, type PackageFile } from './manifest.ts';
export { ocelLines } from './ocel.ts';
export { qualityReport, type QualityInput } from './quality-report.ts';
export { type LoggedCase } from './relative-clock.ts';
export { survivalReference } from './survival-reference.ts';
export { type PackageTable } from './table.ts';
export { xesLines } from './xes.ts';
