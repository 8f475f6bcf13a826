/** What is shown of one table: figures per group, and the groups against each other. It can be kept, and shown again as it was. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EvaluationStore } from '../../../db/evaluation-port.ts';
import { timeAxis, type TimeAxis } from '../../../src/evaluation/picture/index.ts';
import type { Measure } from '../../../src/evaluation/publication/index.ts';
import type { Instant } from '../../../src/time/index.ts';
import { areCompared, differencesOf, type Difference, type Screen, screenOf } from './comparisons.ts';
import type { CountedGroup, CountedTable } from './counted-table.ts';
import { figuresOf, type GroupFigures, type MadeFigures, roundedAtRisk, withoutMean } from './figures.ts';
import type { Dimension } from './groups.ts';
import { mayShowMeans } from './horizons-shown.ts';
import type { About } from './register.ts';

export interface AnsweredGroup extends Omit<CountedGroup, 'spells'> {
  /** Null where a count is hidden. */
  figures: GroupFigures | null;
}

export interface Answer {
  /** The state of the cases: what had happened and was known then. */
  asOf: Instant;
  horizon: number;
  groups: AnsweredGroup[];
  screen: Screen | null;
  differences: Difference[];
  /** Of the picture, and of the numbers still followed. */
  axis: TimeAxis;
}

interface Making {
  measure: Measure;
  by: readonly Dimension[];
  /** Minutes. */
  horizon: number;
  about: About;
  asOf: Instant;
  now: Instant;
}

export async function answerOf(
  store: Pick<EvaluationStore, 'publish' | 'publishedTables'>,
  table: CountedTable,
  { about, now, ...making }: Making,
): Promise<Answer> {
  const { measure, horizon } = making;
  const exact = await made(table, measure, horizon);
  const means = exact.flatMap(({ made: one }) => (one?.figures.rmst ? [one.taken] : []));
  const showsMeans = await mayShowMeans(store, { ...about, horizon, groups: means, now });
  const groups = showsMeans
    ? exact
    : exact.map(({ group, made: one }) => ({ group, made: one === null ? null : withoutMean(one) }));
  return answerFrom(groups, making);
}

/** The groups beside each other, on one axis. */
export function answerFrom(
  groups: readonly MadeGroup[],
  { measure, by, horizon, asOf }: Omit<Making, 'about' | 'now'>,
): Answer {
  const told = groups.flatMap(({ group, made: one }) => (one === null ? [] : [{ ...group, ...one }]));
  const axis = axisFor(told, horizon);
  return {
    asOf,
    horizon,
    groups: groups.map(({ group, made: one }) => ({
      ...group,
      figures: one === null ? null : { ...one.figures, atRisk: roundedAtRisk(one.taken, axis) },
    })),
    screen: areCompared(measure) ? screenOf(told) : null,
    differences: areCompared(measure) ? differencesOf(told, by) : [],
    axis,
  };
}

interface MadeGroup {
  group: Omit<CountedGroup, 'spells'>;
  made: MadeFigures | null;
}

/** Group by group, with a turn for other requests in between. */
async function made({ groups }: CountedTable, measure: Measure, horizon: number): Promise<MadeGroup[]> {
  const all: MadeGroup[] = [];
  for (const group of groups) {
    all.push(madeGroup(group, measure, horizon));
    await nextTurn();
  }
  return all;
}

export function madeGroup({ spells, ...group }: CountedGroup, measure: Measure, horizon: number): MadeGroup {
  const isTold = group.hiddenCases === undefined && group.hiddenEvents === undefined;
  return { group, made: isTold ? figuresOf(measure, spells, horizon) : null };
}

/** From 0, or from before it where a signed clock goes there, to the horizon or as far as a line goes. */
function axisFor(groups: readonly MadeFigures[], horizon: number): TimeAxis {
  const drawn = groups
    .flatMap(({ figures: { curve, ends } }) => [curve, ...(ends ?? []).map((end) => end.curve)])
    .filter((curve) => curve !== null)
    .filter(({ points }) => points.length > 0);
  const first = drawn.map(({ points }) => points[0]?.time ?? 0).reduce((a, b) => Math.min(a, b), 0);
  const last = drawn.map(({ until }) => until).reduce((a, b) => Math.max(a, b), horizon);
  return timeAxis(first, last);
}
