/** What a column is: the CSV header, the codebook, the data package and the import scripts are all made from these. */
import type { Tier } from '../../rows/index.ts';

interface Words {
  dutch: string;
  english: string;
}

export interface Code extends Words {
  code: string;
}

/** A cell without a value, as it stands in the file, and what that means. */
export interface Missing extends Words {
  /** Empty, or `<10`. */
  cell: '' | '<10';
}

export interface Column<Name extends string = string> extends Words {
  name: Name;
  type: 'string' | 'integer' | 'number';
  unit: 'min' | null;
  /** Every value it can have; empty when it is free. Of `integer` columns codes are numbers too. */
  codes: readonly Code[];
  /** Empty when every row has a value. */
  missing: readonly Missing[];
  /** Regular expression that every value matches whole. */
  pattern?: string;
  minimum?: number;
  /** Every row its own. */
  unique?: true;
  tiers: readonly Tier[];
}

type Choices = Partial<
  Pick<Column, 'type' | 'codes' | 'missing' | 'pattern' | 'minimum' | 'unique' | 'tiers'>
>;

export function textColumn<Name extends string>(
  name: Name,
  dutch: string,
  english: string,
  choices: Choices = {},
): Column<Name> {
  return {
    name,
    dutch,
    english,
    type: 'string',
    unit: null,
    codes: [],
    missing: [],
    tiers: ['A', 'B'],
    ...choices,
  };
}

/** Whole numbers from 0 up unless the choices say otherwise. */
export function countColumn<Name extends string>(
  name: Name,
  dutch: string,
  english: string,
  choices: Choices = {},
): Column<Name> {
  return textColumn(name, dutch, english, { type: 'integer', minimum: 0, ...choices });
}

/** Whole minutes, which may be below zero. */
export function signedMinutesColumn<Name extends string>(
  name: Name,
  dutch: string,
  english: string,
  choices: Choices = {},
): Column<Name> {
  return { ...textColumn(name, dutch, english, { type: 'integer', ...choices }), unit: 'min' };
}

/** Whole minutes from 0 up unless the choices say otherwise. */
export function minutesColumn<Name extends string>(
  name: Name,
  dutch: string,
  english: string,
  choices: Choices = {},
): Column<Name> {
  return signedMinutesColumn(name, dutch, english, { minimum: 0, ...choices });
}

export function inTier<Name extends string>(columns: readonly Column<Name>[], tier: Tier): Column<Name>[] {
  return columns.filter(({ tiers }) => tiers.includes(tier));
}
