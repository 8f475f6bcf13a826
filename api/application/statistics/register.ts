/**
 * What was shown before, so that no two answers tell together what neither tells alone: a table in which a count differs by 1 to 9 from
 * the like-named one of an earlier table, whoever saw that and also in an export, is not shown.
 */
import type { EvaluationStore, PublishedTable } from '../../../db/evaluation-port.ts';
import type { Scope } from '../../../db/port.ts';
import type { Cutoff } from '../../../src/evaluation/durations/index.ts';
import {
  tooNear,
  type RegisteredCell,
  type RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { localDateOf, type Instant } from '../../../src/time/index.ts';
import { mayShareCases } from '../evaluation/shared-cases.ts';
import type { CountedTable } from './counted-table.ts';
import type { Earlier, KeptBlocks } from './known-counts.ts';

interface Count {
  name: string;
  cases: number;
  events: number;
  casesShown: boolean;
  eventsShown: boolean;
}

/** What has to be judged of a table. */
export interface Counts {
  /** Of the groups of this table and its margins. */
  counts: Count[];
  /** Those of them that an export has too, under its names. */
  cells: RegisteredCell[];
}

/** What a later table goes by. */
export interface Judged extends Counts {
  /** All that an export has of these cases. */
  unsaid: RegisteredCell[];
  blocks: KeptBlocks;
}

/** A table as it is kept, with the state of the cases at which it was counted and the answer as it was given. */
export interface Kept<Answer> extends Judged {
  state: Cutoff;
  /** `byText`. */
  by: string;
  horizon: number;
  answer: Answer;
}

export interface About {
  measure: string;
  municipalities: Scope;
}

export interface Register<Answer> {
  /** All tables of the measure, oldest first, of whatever municipalities. */
  tables: (Kept<Answer> & { scope: string })[];
  exports: RegisteredTable[];
}

const EXPORT = 'export';
const kindOf = (measure: string): string => `statistics ${measure}`;
export const scopeText = (municipalities: Scope): string => JSON.stringify(municipalities);

export async function readRegister<Answer>(
  store: Pick<EvaluationStore, 'publishedTables'>,
  about: About,
): Promise<Register<Answer>> {
  const all = [
    ...(await store.publishedTables(kindOf(about.measure))),
    ...(await store.publishedTables(EXPORT)),
  ];
  return registerIn<Answer>(all, about);
}

/** Written by `keep` and by the exports. Only what may be about the same cases. */
function registerIn<Answer>(
  everything: readonly PublishedTable[],
  { measure, municipalities }: About,
): Register<Answer> {
  const all = everything.filter(
    ({ kind, scope }) =>
      (kind === kindOf(measure) || kind === EXPORT) && mayShareCases(scope, scopeText(municipalities)),
  );
  return {
    tables: all
      .filter(({ kind }) => kind === kindOf(measure))
      .map(({ scope, body }) => ({ ...(JSON.parse(body) as Kept<Answer>), scope })),
    exports: all
      .filter(({ kind }) => kind === EXPORT)
      .map(({ cutoff, body }) => {
        const { cells } = JSON.parse(body) as Pick<RegisteredTable, 'cells'>;
        return { cutoff, cells: cells.filter((cell) => cell.measure === measure) };
      }),
  };
}

/** What of the earlier tables bears on how a table is divided. */
export const earlierOf = ({ tables, exports }: Register<unknown>): Earlier => ({ exports, answers: tables });

/**
 * Whether it may be shown; `overtaken` when tables came in beside which `blocksBeside` divides it otherwise than it is divided. A table that tells nothing is not kept: there is nothing to subtract
 * from, and nothing that a first table of ten would have to stay away from; nor is one that was kept with the same counts.
 */
export async function keep<Answer>(
  store: Pick<EvaluationStore, 'publish'>,
  { measure, municipalities }: About,
  { now, blocksBeside, ...table }: Kept<Answer> & { now: Instant } & Pick<CountedTable, 'blocksBeside'>,
): Promise<'kept' | 'refused' | 'overtaken'> {
  if (!tellsAnything(table)) return 'kept';
  const entry: PublishedTable = {
    kind: kindOf(measure),
    scope: scopeText(municipalities),
    cutoff: localDateOf(table.state.now),
    publishedAt: now,
    body: JSON.stringify(table),
  };
  const outcome = await store.publish(entry, (all) => {
    const register = registerIn<Answer>(all, { measure, municipalities });
    const blocks = blocksBeside(earlierOf(register));
    if (JSON.stringify(blocks) !== JSON.stringify(table.blocks)) return OVERTAKEN;
    if (!isAllowed(table, register)) return REFUSED;
    return register.tables.some((one) => one.scope === entry.scope && isSame(one, table)) ? KNOWN : undefined;
  });
  return outcome === REFUSED || outcome === OVERTAKEN ? outcome : 'kept';
}

const REFUSED = 'refused';
const OVERTAKEN = 'overtaken';
const KNOWN = 'known';

const isSame = (one: Kept<unknown>, other: Kept<unknown>): boolean =>
  one.by === other.by &&
  one.horizon === other.horizon &&
  JSON.stringify(one.counts) === JSON.stringify(other.counts);

const tellsAnything = ({ counts }: Counts): boolean =>
  counts.some(({ casesShown, eventsShown }) => casesShown || eventsShown);

export const countsOf = ({ margins }: Pick<CountedTable, 'margins'>): Count[] =>
  margins.map(({ name, cases, events, hiddenCases, hiddenEvents }) => ({
    name,
    cases,
    events,
    casesShown: hiddenCases === undefined,
    eventsShown: hiddenEvents === undefined,
  }));

/** Whether nothing follows from these counts together with those of any earlier table. */
export function isAllowed(table: Counts, { tables, exports }: Register<unknown>): boolean {
  if (!tellsAnything(table)) return true;
  if (tables.some(({ counts }) => isTooNear(table.counts, counts))) return false;
  if (
    showsHidden(
      table.counts,
      tables.map(({ counts }) => counts),
    )
  )
    return false;
  return tooNear(table.cells, exports).length === 0;
}

/**
 * Equal counts tell nothing by being equal: what was hidden then is hidden now (`knownCounts`), and what is hidden now and was shown then
 * is hidden from nobody.
 */
function isTooNear(now: readonly Count[], before: readonly Count[]): boolean {
  const then = new Map(before.map((count) => [count.name, count]));
  const isNear = (difference: number): boolean => difference !== 0 && Math.abs(difference) < LEAST;
  return now.some(({ name, cases, events }) => {
    const known = then.get(name);
    return known !== undefined && (isNear(cases - known.cases) || isNear(events - known.events));
  });
}

/** That this does not come about is for the blocks to see to; here it is only made sure of. */
function showsHidden(now: readonly Count[], earlier: readonly (readonly Count[])[]): boolean {
  const all = Map.groupBy(earlier.flat(), ({ name }) => name);
  return now.some(({ name, cases, events, casesShown, eventsShown }) => {
    const then = all.get(name) ?? [];
    const ofCases = then.filter((one) => one.cases === cases);
    const ofEvents = then.filter((one) => one.events === events);
    return (
      (casesShown && ofCases.length > 0 && ofCases.every((one) => !one.casesShown)) ||
      (eventsShown && ofEvents.length > 0 && ofEvents.every((one) => !one.eventsShown))
    );
  });
}
