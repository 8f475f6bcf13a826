/** What was measured of all cases in scope, in columns: a hundred thousand cases with fifteen spells each fit in memory so. */
import type { EvaluationScope } from '../../../db/evaluation-port.ts';
import type { Cutoff, ObservedEnd } from '../../../src/evaluation/durations/index.ts';
import { OBSERVED_ENDS } from '../../../src/evaluation/durations/index.ts';
import { measureOf, type MeasureName } from '../../../src/evaluation/publication/index.ts';
import { awaited, exactRows } from '../../../src/evaluation/rows/index.ts';
import type { Spell } from '../../../src/evaluation/statistics/index.ts';
import { rolloutCalendar } from '../../configuration/index.ts';
import { measureCases } from '../evaluation/measure-cases.ts';
import type { Engine } from '../engine.ts';
import { type GroupKey, nameOf } from './groups.ts';

/** Whole minutes; `end` is a place in `OBSERVED_ENDS`, −1 for what was not seen to end; `of` a place in `cases`. */
interface Columns {
  entry: number[];
  duration: number[];
  end: number[];
  of: number[];
}

export interface MeasuredSpells {
  /** The id of each case, and the place of its group in `finest`. */
  cases: string[];
  groupOf: number[];
  /** Every combination that a case has. */
  finest: GroupKey[];
  columns: Map<MeasureName, Columns>;
}

export interface GroupedSpell extends Spell {
  /** A place in `finest`. */
  group: number;
}

export async function measuredSpells(
  engine: Pick<Engine, 'store' | 'regions'>,
  scope: EvaluationScope,
  cutoff: Cutoff,
): Promise<MeasuredSpells> {
  const measured: MeasuredSpells = { cases: [], groupOf: [], finest: [], columns: new Map() };
  const places = new Map<string, number>();
  const calendar = rolloutCalendar(engine.regions.regions);
  for await (const batch of measureCases(engine, { scope, cutoff, calendar })) {
    for (const { id, measures } of batch) {
      const rows = exactRows(id, measures);
      const { region, arm, protocol } = rows.case;
      const key = { region, arm, protocol };
      const group = places.get(nameOf(key)) ?? measured.finest.push(key) - 1;
      places.set(nameOf(key), group);
      const of = measured.cases.push(id) - 1;
      measured.groupOf.push(group);
      for (const { stage, atRiskFrom, duration, endReason } of rows.stages)
        add(measured, measureOf({ stage })?.name, {
          of,
          entry: atRiskFrom,
          duration,
          cause: endReason === 'CENSORED' ? null : endReason,
        });
      for (const row of rows.clocks) add(measured, measureOf(row)?.name, { of, entry: 0, ...awaited(row) });
    }
  }
  return measured;
}

interface Row {
  of: number;
  entry: number;
  duration: number;
  cause: ObservedEnd | null;
}

/** A clock of a role that is no measure is left out. */
function add({ columns }: MeasuredSpells, measure: MeasureName | undefined, row: Row): void {
  if (measure === undefined) return;
  const known = columns.get(measure);
  const column = known ?? { entry: [], duration: [], end: [], of: [] };
  if (known === undefined) columns.set(measure, column);
  column.entry.push(row.entry);
  column.duration.push(row.duration);
  column.end.push(row.cause === null ? -1 : OBSERVED_ENDS.indexOf(row.cause));
  column.of.push(row.of);
}

/** The spells of one measure; its clusters are the cases. */
export function spellsOf({ cases, groupOf, columns }: MeasuredSpells, measure: MeasureName): GroupedSpell[] {
  const column = columns.get(measure);
  if (column === undefined) return [];
  return column.of.map((of, place) => ({
    entry: column.entry[place] ?? 0,
    duration: column.duration[place] ?? 0,
    cause: endAt(column.end[place]),
    cluster: cases[of] ?? '',
    group: groupOf[of] ?? 0,
  }));
}

const endAt = (place = -1): ObservedEnd | null => OBSERVED_ENDS[place] ?? null;
