/** Counts of a table under the names that the exports give them: whoever has an export may have an answer too, and subtract. */
import {
  ALL,
  type CellName,
  type MeasureName,
  type RegisteredCell,
} from '../../../src/evaluation/publication/index.ts';
import type { HiddenCount } from './blocks.ts';
import type { CountedTable } from './counted-table.ts';
import type { Dimension } from './groups.ts';

/** All that an export of these cases would count of arms and regions, whatever was asked. */
export function exportedCells(
  { exported }: Pick<CountedTable, 'exported'>,
  measure: MeasureName,
): RegisteredCell[] {
  return exported.map(({ arm, regionGroup, ...counts }) =>
    cell({ measure, arm, regionGroup, period: ALL }, counts),
  );
}

/** Those of them that a table by these dimensions tells. */
export function likeNamedCells(
  table: Pick<CountedTable, 'exported'>,
  measure: MeasureName,
  by: readonly Dimension[],
): RegisteredCell[] {
  if (!by.includes('arm')) return [];
  const all = exportedCells(table, measure);
  return by.includes('region') ? all : all.filter(({ regionGroup }) => regionGroup === ALL);
}

interface Counts {
  cases: number;
  events: number;
  hiddenCases: HiddenCount | undefined;
  hiddenEvents: HiddenCount | undefined;
}

function cell(name: CellName, { cases, events, hiddenCases, hiddenEvents }: Counts): RegisteredCell {
  return {
    ...name,
    cases,
    events,
    casesShown: hiddenCases === undefined,
    eventsShown: hiddenEvents === undefined,
    casesMarked: hiddenCases === 'BELOW_TEN',
    eventsMarked: hiddenEvents === 'BELOW_TEN',
  };
}
