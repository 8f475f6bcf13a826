/** The files that explain the tables, and the two that list all others. */
import {
  CODEBOOK_TABLE,
  codebookCsv,
  codebookMarkdown,
  datapackage,
  importR,
  importSps,
  manifest,
  qualityReport,
} from '../../../src/evaluation/package/index.ts';
import type { RegionName } from '../../../src/evaluation/package/index.ts';
import { tablesOf } from '../../../src/evaluation/tiers/index.ts';
import type { CaseCells, LogEntry } from '../../../src/evaluation/tiers/index.ts';
import type { RegionBook } from '../../configuration/index.ts';
import type { ExportRequest } from '../../shapes/export.ts';
import { API_VERSION } from '../../version.ts';
import type { Tally } from './tally.ts';
import type { PackageFolder } from './package-files.ts';

interface Explained {
  book: RegionBook;
  request: ExportRequest;
  packageId: string;
  grouping: CaseCells;
  tally: Tally;
  inRegister: number;
  log: readonly LogEntry[];
  /** The cases of one: then all cases together are not told either. */
  isArmHidden: boolean;
}

export async function writeTexts(folder: PackageFolder, explained: Explained): Promise<void> {
  const { book, request, packageId, grouping } = explained;
  const { tier, cutoff } = request;
  const tables = tablesOf(tier);
  const regions = regionNames(book, grouping);
  await folder.write('codebook.csv', codebookCsv(tables, regions));
  await folder.write('codebook.nl.md', [codebookMarkdown({ tier, cutoff, tables, regions })]);
  await folder.write('quality_report.json', [qualityText(explained)]);
  await folder.write('import.R', [importR(tables)]);
  await folder.write('import.sps', [importSps([...tables, CODEBOOK_TABLE])]);
  const agreement = agreementOf(request);
  const described = { tier, agreement, id: packageId, cutoff, engineVersion: API_VERSION, tables };
  await folder.write('datapackage.json', [datapackage({ ...described, files: folder.files })]);
  await folder.write('MANIFEST.sha256', [manifest(folder.files)]);
}

/** All three are there in tier A, and none elsewhere. */
function agreementOf({ agreement, dpia, expires }: ExportRequest) {
  if (agreement === undefined || dpia === undefined || expires === undefined) return undefined;
  return { agreement, dpia, expires };
}

function regionNames({ regions }: RegionBook, { regions: codes }: CaseCells): RegionName[] {
  const names = new Map(regions.map(({ id, name }) => [id, name]));
  return codes.map(({ code, region }) => ({ code, name: names.get(region) ?? region }));
}

function qualityText({ book, request, tally, inRegister, log, isArmHidden }: Explained): string {
  const { measured, open, withoutArm, times, spellsLeftOut, protocols, years } = tally;
  const rowsSuppressed: Record<string, number | null> = {};
  for (const { file, reason, count } of log) {
    if (reason !== 'GROUP_BELOW_5') continue;
    const sum = rowsSuppressed[file] ?? (file in rowsSuppressed ? null : 0);
    rowsSuppressed[file] = sum === null || count === null ? null : sum + count;
  }
  return qualityReport({
    tier: request.tier,
    cutoff: request.cutoff,
    engineVersion: API_VERSION,
    // The register as it stood at the cut-off: what was opened later would make tomorrow's file another one.
    cases: {
      inRegister,
      recordedLater: 0,
      measured,
      inRows: measured,
      open,
      withoutArm,
      destroyed: 0,
      isArmHidden,
    },
    times,
    spellsLeftOut: Object.fromEntries(spellsLeftOut),
    rowsSuppressed,
    protocols: [...protocols]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, cases]) => ({ protocol: book.protocol(name), cases })),
    years: [...years],
  });
}
