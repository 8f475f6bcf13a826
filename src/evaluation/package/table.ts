/** One table of the package as its descriptor, codebook and import scripts see it. */
import type { Column } from '../tiers/index.ts';

export interface PackageTable {
  /** Such as `clocks.csv`. */
  file: string;
  dutch: string;
  english: string;
  /** As they stand in the file, so only those of the tier. */
  columns: readonly Column[];
}

export function nameOf({ file }: Pick<PackageTable, 'file'>): string {
  return file.replace(/\.[^.]*$/, '');
}

/** Cells that stand for no value, other than an empty one: such a column holds text, whatever its type. */
export function shownInstead({ missing }: Column): string[] {
  return missing.flatMap(({ cell }) => (cell === '' ? [] : [cell]));
}

export function isText(column: Column): boolean {
  return column.type === 'string' || shownInstead(column).length > 0;
}

export function mayBeEmpty({ missing }: Column): boolean {
  return missing.some(({ cell }) => cell === '');
}
