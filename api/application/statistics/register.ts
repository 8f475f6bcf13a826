/**
 * What was shown before, so that no two answers tell together what neither tells alone: a table in which a count differs by 1 to 9 from
 * the like-named one of an earlier table, whoever saw that and also in an export, is not shown.
 */
import type { EvaluationStore, PublishedTable } from '../../../db/evaluation-port.ts';
import type { Scope } from '../../../db/port.ts';
import type { Cutoff } from '../../../src/evaluation/durations/index.ts';
import {
  refusals,
  type RegisteredCell,
  type RegisteredTable,
} from '../../../src/evaluation/publication/index.ts';
import { LEAST } from '../../../src/evaluation/publication/thresholds.ts';
import { localDateOf, type Instant } from '../../../src/time/index.ts';
import type { CountedTable } from './counted-table.ts';

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

/** A table as it is kept, with the state of the cases at which it was counted and the answer as it was given. */
export interface Kept<Answer> extends Counts {
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
  { measure }: About,
): Promise<Register<Answer>> {
  const all = [...(await store.publishedTables(kindOf(measure))), ...(await store.publishedTables(EXPORT))];
  return registerIn<Answer>(all, measure);
}

/** Written by `keep` and by the exports. */
function registerIn<Answer>(all: readonly PublishedTable[], measure: string): Register<Answer> {
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

/**
 * False when it may not be shown, also when that became so just now. A table that tells nothing is not kept: there is nothing to subtract
 * from, and nothing that a first table of ten would have to stay away from; nor is one that was kept with the same counts.
 */
export async function keep<Answer>(
  store: Pick<EvaluationStore, 'publish'>,
  { measure, municipalities }: About,
  { now, ...table }: Kept<Answer> & { now: Instant },
): Promise<boolean> {
  if (!tellsAnything(table)) return true;
  const entry: PublishedTable = {
    kind: kindOf(measure),
    scope: scopeText(municipalities),
    cutoff: localDateOf(table.state.now),
    publishedAt: now,
    body: JSON.stringify(table),
  };
  const outcome = await store.publish(entry, (all) => {
    const register = registerIn<Answer>(all, measure);
    if (!isAllowed(table, register)) return REFUSED;
    return register.tables.some((one) => one.scope === entry.scope && isSame(one, table)) ? KNOWN : undefined;
  });
  return outcome !== REFUSED;
}

const REFUSED = 'refused';
const KNOWN = 'known';

const isSame = (one: Kept<unknown>, other: Kept<unknown>): boolean =>
  one.by === other.by &&
  one.horizon === other.horizon &&
  JSON.stringify(one.counts) === JSON.stringify(other.counts);

const tellsAnything = ({ counts }: Counts): boolean =>
  counts.some(({ casesShown, eventsShown }) => casesShown || eventsShown);

export const countsOf = ({ margins }: CountedTable): Count[] =>
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
  // One by one: an answer has not all the parts of which an export makes a sum.
  return table.cells.every((cell) => refusals([cell], exports).length === 0);
}

/** The same count, hidden in one and shown in the other, would be told by the other. */
function isTooNear(now: readonly Count[], before: readonly Count[]): boolean {
  const then = new Map(before.map((count) => [count.name, count]));
  return now.some((count) => {
    const known = then.get(count.name);
    if (known === undefined) return false;
    const near = (difference: number, isSameShown: boolean): boolean =>
      difference === 0 ? !isSameShown : Math.abs(difference) < LEAST;
    return (
      near(count.cases - known.cases, count.casesShown === known.casesShown) ||
      near(count.events - known.events, count.eventsShown === known.eventsShown)
    );
  });
}
