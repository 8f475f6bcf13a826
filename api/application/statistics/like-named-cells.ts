/** Counts of a table under the names that the exports give them: whoever has an export may have an answer too, and subtract. */
import type { PilotArm } from '../../../src/evaluation/durations/index.ts';
import { ALL, type MeasureName, type RegisteredCell } from '../../../src/evaluation/publication/index.ts';
import { regionCodes } from '../../../src/evaluation/tiers/region-groups.ts';
import type { CountedGroup, CountedTable } from './counted-table.ts';

/** Of an arm as a whole, and of a region in an arm: the only groups that both count. A region of few cases has no cell of its own there. */
export function likeNamedCells(
  { margins }: CountedTable,
  measure: MeasureName,
  regionIds: readonly string[],
): RegisteredCell[] {
  const codes = new Map(regionCodes(regionIds).map(({ code, region }) => [region, code]));
  return margins.flatMap((group) => {
    const { key } = group;
    if (key.arm === undefined || 'protocol' in key) return [];
    const code = key.region === undefined || key.region === null ? undefined : codes.get(key.region);
    if ('region' in key && code === undefined) return [];
    return [cell(measure, key.arm, code ?? ALL, group)];
  });
}

function cell(
  measure: MeasureName,
  arm: PilotArm,
  regionGroup: string,
  { cases, events, hiddenCases, hiddenEvents }: Omit<CountedGroup, 'spells'>,
): RegisteredCell {
  return {
    measure,
    arm,
    regionGroup,
    period: ALL,
    cases,
    events,
    casesShown: hiddenCases === undefined,
    eventsShown: hiddenEvents === undefined,
  };
}
