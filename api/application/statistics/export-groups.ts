/** The finest groups laid together as an export has them: arms, and the region groups in each. */
import { ALL, type RegisteredCell } from '../../../src/evaluation/publication/index.ts';
import { poolRegions, regionCodes } from '../../../src/evaluation/tiers/region-groups.ts';
import type { MeasuredSpells } from './measured-spells.ts';

export interface ExportGroup extends Pick<RegisteredCell, 'arm' | 'regionGroup'> {
  /** Places in `finest`. */
  members: number[];
}

/** All arms and all region groups of these cases; whether a region is pooled goes by its cases, whatever the measure. */
export function exportGroups(
  { finest, groupOf }: Pick<MeasuredSpells, 'finest' | 'groupOf'>,
  regionIds: readonly string[],
): ExportGroup[] {
  const cases = new Map<number, number>();
  for (const place of groupOf) cases.set(place, (cases.get(place) ?? 0) + 1);
  const counts = finest.map(({ arm, region }, place) => ({ arm, region, cases: cases.get(place) ?? 0 }));
  const codeOf = poolRegions(counts, regionCodes(regionIds));
  const groups = new Map<string, ExportGroup>();
  for (const [place, { arm, region }] of finest.entries()) {
    for (const regionGroup of [ALL, codeOf(arm, region)]) {
      const group = groups.get(`${arm} ${regionGroup}`) ?? { arm, regionGroup, members: [] };
      group.members.push(place);
      groups.set(`${arm} ${regionGroup}`, group);
    }
  }
  return [...groups.values()];
}
