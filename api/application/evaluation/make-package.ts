/** A whole export: measured, decided from counts, written, held against what was published before, and put in one zip. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EvaluationScope, EvaluationStore } from '../../../db/evaluation-port.ts';
import { openScratch } from '../../../db/scratch/index.ts';
import type { Scratch } from '../../../db/scratch/index.ts';
import { endOfCutoffDay } from '../../../src/evaluation/durations/index.ts';
import { ALL, publish } from '../../../src/evaluation/publication/index.ts';
import type { CellName, RegisteredTable } from '../../../src/evaluation/publication/index.ts';
import type { LogEntry } from '../../../src/evaluation/tiers/index.ts';
import { aggregateColumns, csvLines, logCells, logColumns } from '../../../src/evaluation/tiers/index.ts';
import { rolloutCalendar } from '../../configuration/index.ts';
import type { RegionBook } from '../../configuration/index.ts';
import { aggregateLog, aggregateRow, countedCells, neverAtRisk } from './aggregate-rows.ts';
import { exportNames } from './export-names.ts';
import { fillScratch, measuredHere } from './fill-scratch.ts';
import type { MeasuredBatches } from './fill-scratch.ts';
import type { Tally } from './tally.ts';
import { packageFolder } from './package-files.ts';
import type { PackageFolder } from './package-files.ts';
import type { PackageMaker, PackageOutcome, PackageTask } from './package-task.ts';
import { earlierTables, OVERTAKEN, registerTable } from './publication-register.ts';
import { leftOutLog, writeRows } from './row-files.ts';
import { ALL_ROWS, hasHiddenArm, rowsInGroups } from './shown-rows.ts';
import { writeTexts } from './text-files.ts';

/** Reading and measuring takes most of the time. */
const SHARE_OF_MEASURING = 0.75;
const SHARE_BEFORE_ZIP = 0.9;
/** Cases; fewer are measured sooner than a thread has loaded. A span never has more. */
const WORTH_THREADS = 2000;

export interface PackageSources {
  store: EvaluationStore;
  regions: RegionBook;
  /** Without it, and where there are few cases, this thread measures. */
  measured?: MeasuredBatches;
}

export function packageMaker(sources: PackageSources): PackageMaker {
  return async (task, progress, signal) => {
    const scratch = openScratch(join(task.folder, 'scratch.sqlite'));
    try {
      return await madeWith(scratch, { ...sources, task, progress, signal });
    } finally {
      scratch.close();
    }
  };
}

interface Making extends PackageSources {
  task: PackageTask;
  progress(share: number): void;
  signal: AbortSignal;
}

async function madeWith(scratch: Scratch, making: Making): Promise<PackageOutcome> {
  const { store, regions, task, progress, signal } = making;
  const { cutoff } = task.request;
  const names = exportNames(task);
  const until = endOfCutoffDay(cutoff);
  const scope = scopeOfTask(task);
  const plan = {
    scope,
    // The day is over, so time has come to its end, however far it has come by now.
    cutoff: { until, now: until },
    calendar: rolloutCalendar(regions.regions),
    named: { request: task.request, municipalities: task.municipalities, secret: task.secret },
  };
  const { measured = measuredHere(making) } = making;
  const first = await store.evaluationSpan(scope, 0, WORTH_THREADS);
  const measure = first?.cases === WORTH_THREADS ? measured : measuredHere(making);
  let all = Infinity;
  // Counted while the threads load.
  const [tally, inRegister] = await Promise.all([
    fillScratch(scratch, measure(plan, signal), (cases) =>
      progress((SHARE_OF_MEASURING * cases) / Math.max(all, cases)),
    ),
    store.countCases(scope, until).then((count) => (all = count)),
  ]);
  const counted = { making, tally, inRegister, packageId: names.packageId };
  const once = await published(scratch, counted);
  // What came in between is known the second time; that it happens twice within seconds is no reason to go on for ever.
  const made = once === OVERTAKEN ? await published(scratch, counted) : once;
  return made === OVERTAKEN ? { outcome: 'refused', reason: TOO_BUSY } : made;
}

const TOO_BUSY = 'Intussen zijn andere tabellen gepubliceerd. Vraag deze levering opnieuw aan.';

/** Written beside what was published so far, and kept when nothing else was published meanwhile that it may not stand beside. */
async function published(scratch: Scratch, counted: Counted): Promise<PackageOutcome | typeof OVERTAKEN> {
  const { task, signal } = counted.making;
  const [path, packed] = [join(task.folder, 'files'), join(task.folder, 'packed')];
  for (const earlier of [path, packed]) rmSync(earlier, { recursive: true, force: true });
  const folder = packageFolder({ folder: path, packed, signal });
  try {
    return await publishedIn(folder, scratch, counted);
  } finally {
    folder.close();
  }
}

async function publishedIn(
  folder: PackageFolder,
  scratch: Scratch,
  counted: Counted,
): Promise<PackageOutcome | typeof OVERTAKEN> {
  const { making, packageId } = counted;
  const { store, task, progress, signal } = making;
  const { tier, cutoff } = task.request;
  const earlier = await earlierTables(store, scopeOfTask(task));
  const publication = await writeTables(folder, scratch, { ...counted, earlier });
  progress(SHARE_BEFORE_ZIP);
  const zip = await folder.zip(`wth-eval-${tier}-${packageId}.zip`);
  signal.throwIfAborted();
  const kept = { kind: 'export', scope: scopeOfTask(task), cutoff, at: task.now };
  const refused = await registerTable(store, { ...kept, ...publication, earlier });
  if (refused === OVERTAKEN) return refused;
  if (refused !== undefined) return { outcome: 'refused', reason: refused };
  const files = folder.files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { outcome: 'ready', folder: folder.folder, files: [...files, zip] };
}

function scopeOfTask({ municipalities, request }: PackageTask): EvaluationScope {
  const { regions } = request;
  return { municipalities, ...(regions === undefined ? {} : { regions }) };
}

interface Counted {
  making: Making;
  tally: Tally;
  inRegister: number;
  packageId: string;
}

async function writeTables(
  folder: PackageFolder,
  scratch: Scratch,
  counted: Counted & { earlier: readonly RegisteredTable[] },
) {
  const { regions, task } = counted.making;
  const { tier } = task.request;
  const { grouping, cells, regionsOf, casesUnder } = scratch.group(regions.regions.map(({ id }) => id));
  const table = countedCells(scratch, cells);
  const shown = publish(table, counted.earlier);
  const rows = tier === 'B' ? rowsInGroups(scratch, cells, shown.cells) : ALL_ROWS;
  if (tier !== 'C') await writeRows(folder, { tier, scratch, cells, rows, casesUnder });
  const log: LogEntry[] = [
    ...leftOutLog({ scratch, rows }),
    ...aggregateLog(shown.log),
    ...neverAtRisk(table, tier),
  ];
  await folder.write('aggregates.csv', csvLines(aggregateColumns(tier), shown.cells.map(aggregateRow)));
  await folder.write('suppression_log.csv', csvLines(logColumns(tier), log.map(logCells)));
  const isArmHidden = hasHiddenArm(shown.cells, 'INITIATION');
  await writeTexts(folder, { ...counted, book: regions, request: task.request, grouping, log, isArmHidden });
  return {
    table,
    published: shown,
    regionsOf: ({ arm, regionGroup }: CellName) => regionsOf(arm, regionGroup === ALL ? null : regionGroup),
  };
}
