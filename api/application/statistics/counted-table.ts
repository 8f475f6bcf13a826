/** The counts of one measure by some dimensions, each shown or hidden, and the spells behind them. */
import type { Measure } from '../../../src/evaluation/publication/index.ts';
import { type FinestGroup, type Guard, guardOf, type HiddenCount } from './blocks.ts';
import { type ExportGroup, exportGroups } from './export-groups.ts';
import { type Dimension, type GroupKey, groupsBy, nameOf, subsetsOf } from './groups.ts';
import { type Earlier, type KeptBlocks, keptBlocks, knownCounts } from './known-counts.ts';
import { type GroupedSpell, type MeasuredSpells, spellsOf } from './measured-spells.ts';

export interface CountedGroup {
  key: Partial<GroupKey>;
  name: string;
  cases: number;
  /** Cases that were seen to end. */
  events: number;
  hiddenCases: HiddenCount | undefined;
  hiddenEvents: HiddenCount | undefined;
  spells: GroupedSpell[];
}

export interface CountedTable {
  groups: CountedGroup[];
  /** What may be told of the finest groups, in any table. */
  blocks: KeptBlocks;
  /** What that would be beside other earlier tables. */
  blocksBeside(earlier: Earlier): KeptBlocks;
  /** The counts of an export, and whether they may be told, whatever was asked. */
  exported: (ExportGroup & Omit<CountedGroup, 'key' | 'name' | 'spells'>)[];
  /** Those of every table that follows from this one by adding up. */
  margins: Omit<CountedGroup, 'spells'>[];
}

/** What was told before of the measure, and the regions that there are. */
interface Beside {
  earlier: Earlier;
  regionIds: readonly string[];
}

const ALONE: Beside = { earlier: { exports: [], answers: [] }, regionIds: [] };

export function countedTable(
  measured: MeasuredSpells,
  measure: Measure,
  by: readonly Dimension[],
  { earlier, regionIds }: Beside = ALONE,
): CountedTable {
  const spells = spellsOf(measured, measure.name);
  const finest = finestGroups(measured, measure, spells);
  const exported = exportGroups(measured, regionIds);
  const guardBeside = (before: Earlier): Guard => guardOf(finest, knownCounts(finest, exported, before));
  const guard = guardBeside(earlier);
  // A group without a single such case has its row too: one that is missing would say that it is nobody.
  const keys = finest.map(({ key }) => key);
  const counted = (dimensions: readonly Dimension[]) =>
    groupsBy(keys, dimensions).map((group) => ({
      key: group.key,
      name: nameOf(group.key),
      members: group.members,
      ...countsOf(group.members, finest, guard),
    }));
  const byGroup = Map.groupBy(spells, ({ group }) => group);
  return {
    groups: counted(by).map(({ members, ...group }) => ({
      ...group,
      spells: members.flatMap((place) => byGroup.get(place) ?? []),
    })),
    blocks: keptBlocks(guard, finest),
    blocksBeside: (before) => keptBlocks(guardBeside(before), finest),
    exported: exported.map((group) => ({ ...group, ...countsOf(group.members, finest, guard) })),
    margins: subsetsOf(by).flatMap((set) => counted(set).map(({ members: _, ...group }) => group)),
  };
}

function finestGroups(
  measured: MeasuredSpells,
  measure: Measure,
  spells: readonly GroupedSpell[],
): FinestGroup[] {
  const around = measure.within === null ? null : casesByGroup(spellsOf(measured, measure.within));
  const all = casesByGroup(spells);
  const ended = casesByGroup(spells.filter(({ cause }) => cause !== null));
  return measured.finest.map((key, place) => {
    const cases = all.get(place) ?? 0;
    const outside = around === null ? null : Math.max((around.get(place) ?? 0) - cases, 0);
    return { key, cases, events: ended.get(place) ?? 0, outside };
  });
}

/** How many cases have such a spell: ten breaches in one case are no crowd. */
function casesByGroup(spells: readonly GroupedSpell[]): Map<number, number> {
  const groups = Map.groupBy(spells, ({ group }) => group);
  return new Map([...groups].map(([group, own]) => [group, casesIn(own)]));
}

export const casesIn = (spells: readonly { cluster: string }[]): number =>
  new Set(spells.map(({ cluster }) => cluster)).size;

function countsOf(members: readonly number[], finest: readonly FinestGroup[], guard: Guard) {
  const total = (count: 'cases' | 'events'): number =>
    members.reduce((sum, place) => sum + (finest[place]?.[count] ?? 0), 0);
  return {
    cases: total('cases'),
    events: total('events'),
    hiddenCases: guard.hiddenCases(members),
    hiddenEvents: guard.hiddenEvents(members),
  };
}
