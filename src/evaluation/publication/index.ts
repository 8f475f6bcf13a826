/** What may be shown of tables of counts and figures: cells from spells, what is hidden of them, and what was shown before. */
export { leavesFew, type ToldSum } from './beside-sums.ts';
export { cellsFrom, cellsOf, type Leaf } from './cells.ts';
export type { GuardedColumn } from './hierarchy.ts';
export { leafCounter } from './leaf-counts.ts';
export { MEASURES, measureNamed, measureOf, type Measure, type MeasureName } from './measures.ts';
export {
  ALL,
  COUNT_COLUMNS,
  FIGURE_COLUMNS,
  HIDE_REASONS,
  type Cell,
  type CellName,
  type CountColumn,
  type Counts,
  type EndCount,
  type FigureColumn,
  type Figures,
  type HideReason,
  type LoggedColumn,
  type PublishedCell,
  type PublishedEnd,
  type PublishedTable,
  type Shown,
  type SuppressionEntry,
} from './model.ts';
export { publish } from './publish.ts';
export { isShown, type Refusal, type RegisteredCell, type RegisteredTable } from './register-model.ts';
export { refusals, refusalText, registeredCells, tooNear } from './register.ts';
export { shownCount, shownPercentage } from './thresholds.ts';
export { logRankText, warningText } from './warning-text.ts';
