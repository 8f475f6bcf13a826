/** A table as a Table Schema (https://datapackage.org/standard/table-schema/): types, constraints, codes with their words. */
import type { Code, Column } from '../tiers/index.ts';
import { mayBeEmpty, shownInstead, type PackageTable } from './table.ts';

interface Schema {
  fields: readonly object[];
  /** Cells that stand for no value: empty, and `<10` where a count may be hidden. */
  missingValues: readonly string[];
  primaryKey?: readonly string[];
}

export function tableSchema({ columns }: PackageTable): Schema {
  const instead = new Set(columns.flatMap(shownInstead));
  const key = columns.filter(({ unique }) => unique === true).map(({ name }) => name);
  return {
    fields: columns.map(field),
    missingValues: ['', ...instead],
    ...(key.length === 0 ? {} : { primaryKey: key }),
  };
}

function field(column: Column): object {
  const { name, type, dutch, english, codes } = column;
  const isOptional = mayBeEmpty(column) || shownInstead(column).length > 0;
  return {
    name,
    type,
    title: dutch,
    description: english,
    constraints: {
      required: !isOptional,
      ...(column.unique === true ? { unique: true } : {}),
      ...(column.pattern === undefined ? {} : { pattern: column.pattern }),
      ...(column.minimum === undefined ? {} : { minimum: column.minimum }),
      ...(codes.length === 0 ? {} : { enum: codes.map((code) => valueOf(column, code)) }),
    },
    ...(codes.length === 0
      ? {}
      : { categories: codes.map((code) => ({ value: valueOf(column, code), label: code.dutch })) }),
  };
}

/** Codes of a column of numbers are numbers. */
function valueOf({ type }: Column, { code }: Code): string | number {
  return type === 'string' ? code : Number(code);
}
