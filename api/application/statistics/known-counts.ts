/**
 * What exports and earlier answers told of counts that are the same now: sums that are out, and groups that were hidden beside something
 * else. Where a count is not what it was, nothing is known of it.
 */
import { ALL, type RegisteredCell, type RegisteredTable } from '../../../src/evaluation/publication/index.ts';
import type { FinestGroup, Guard, KnownCounts } from './blocks.ts';
import { POOLED } from '../../../src/evaluation/tiers/region-groups.ts';
import type { ExportGroup } from './export-groups.ts';
import { nameOf } from './groups.ts';
import type { Known } from './units.ts';

type Column = 'cases' | 'events';

/** As it is kept of an answer: by names and counts, for the places are others next time. */
export interface KeptBlock {
  groups: { name: string; count: number }[];
  isEnough: boolean;
}
export type KeptBlocks = Record<Column, KeptBlock[]>;

/** In one order, so that the same blocks are the same text. */
export function keptBlocks({ blocks }: Pick<Guard, 'blocks'>, finest: readonly FinestGroup[]): KeptBlocks {
  const kept = (column: Column): KeptBlock[] =>
    blocks[column]
      .map(({ members, isEnough }): KeptBlock => ({ groups: members.flatMap(group(column)), isEnough }))
      .map(({ groups, isEnough }) => ({ groups: groups.toSorted(byName), isEnough }))
      .toSorted((a, b) => byName(a.groups[0], b.groups[0]));
  const group =
    (column: Column) =>
    (place: number): KeptBlock['groups'] => {
      const one = finest[place];
      return one === undefined ? [] : [{ name: nameOf(one.key), count: one[column] }];
    };
  return { cases: kept('cases'), events: kept('events') };
}

const byName = (one?: { name: string }, other?: { name: string }): number =>
  (one?.name ?? '') < (other?.name ?? '') ? -1 : 1;

/** Of one measure. */
export interface Earlier {
  exports: readonly Pick<RegisteredTable, 'cells'>[];
  answers: readonly { blocks: KeptBlocks }[];
}

export function knownCounts(
  finest: readonly FinestGroup[],
  groups: readonly ExportGroup[],
  { exports, answers }: Earlier,
): KnownCounts {
  const known = (column: Column): Known => {
    const told = [
      ...exports.flatMap(({ cells }) => toldByExport(cells, column, { finest, groups })),
      ...answers.flatMap(({ blocks }) => toldByAnswer(blocks[column], column, finest)),
    ];
    return {
      sums: told.filter(({ isSumOut }) => isSumOut),
      hidden: new Set(told.flatMap(({ members, isSumOut }) => (isSumOut ? [] : members))),
    };
  };
  return { cases: known('cases'), events: known('events') };
}

interface Told {
  members: readonly number[];
  isSumOut: boolean;
  isDivisible: boolean;
}

interface Now {
  finest: readonly FinestGroup[];
  groups: readonly ExportGroup[];
}

function toldByExport(cells: readonly RegisteredCell[], column: Column, { finest, groups }: Now): Told[] {
  const whole = cells.filter(({ period }) => period === ALL);
  const arms = Map.groupBy(whole, ({ arm }) => arm);
  return [...arms.values()].flatMap((inArm): Told[] => {
    const parts = inArm
      .filter(({ regionGroup }) => regionGroup !== ALL)
      .map((cell) => ({ cell, members: sameNow(cell, column, { finest, groups }) }));
    const top = inArm.find(({ regionGroup }) => regionGroup === ALL);
    const shown = parts.filter(({ cell }) => isShown(cell, column));
    const hidden = parts.filter(({ cell }) => !isShown(cell, column));
    const same = hidden.flatMap(({ members }) => members ?? []);
    // What is hidden in an arm of which the whole is shown is a sum that can be counted.
    const isSumOut =
      top !== undefined && isShown(top, column) && hidden.every(({ members }) => members !== undefined);
    // Which regions were pooled there is not kept: with another number others may have been.
    const isPooledAnew = parts.some(
      ({ cell, members }) => cell.regionGroup === POOLED && members === undefined,
    );
    const pooled = isPooledAnew
      ? groups.filter(({ arm, regionGroup }) => arm === inArm[0]?.arm && regionGroup === POOLED)
      : [];
    return [
      ...pooled.map(({ members }) => ({ members, isSumOut: false, isDivisible: false })),
      ...shown.flatMap(({ members }) =>
        members === undefined ? [] : [{ members, isSumOut: true, isDivisible: true }],
      ),
      ...(same.length === 0 ? [] : [{ members: same, isSumOut, isDivisible: false }]),
    ];
  });
}

/** Undefined where that group has another count now, or is there no more. */
function sameNow(cell: RegisteredCell, column: Column, { finest, groups }: Now): number[] | undefined {
  const own = groups.find(({ arm, regionGroup }) => arm === cell.arm && regionGroup === cell.regionGroup);
  const count = own?.members.reduce((sum, place) => sum + (finest[place]?.[column] ?? 0), 0);
  return count === cell[column] ? own?.members : undefined;
}

const isShown = ({ casesShown, eventsShown }: RegisteredCell, column: Column): boolean =>
  column === 'cases' ? casesShown : eventsShown;

function toldByAnswer(blocks: readonly KeptBlock[], column: Column, finest: readonly FinestGroup[]): Told[] {
  const places = new Map(finest.map(({ key }, place) => [nameOf(key), place]));
  return blocks.flatMap(({ groups, isEnough }): Told[] => {
    const members = groups.flatMap(({ name, count }) => {
      const place = places.get(name);
      return place !== undefined && finest[place]?.[column] === count ? [place] : [];
    });
    const isSumOut = isEnough && members.length === groups.length;
    return members.length === 0 ? [] : [{ members, isSumOut, isDivisible: false }];
  });
}
