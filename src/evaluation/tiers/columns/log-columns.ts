/** `suppression_log.csv`: how much of what was left out, and why. All tiers. */
import { TIERS } from '../../rows/index.ts';
import { BELOW_TEN, MEASURE_CODES } from './aggregate-columns.ts';
import { countColumn, textColumn, type Code } from './column.ts';

export const SUPPRESSION_REASONS = [
  {
    code: 'GROUP_BELOW_5',
    dutch:
      'rij in een groep van minder dan 5 gelijke rijen, of in een cel waarvan aggregates.csv een aantal verbergt',
    english:
      'row in a group of fewer than 5 rows that are alike, or in a cell of which aggregates.csv hides a count',
  },
  { code: 'COUNT_BELOW_10', dutch: 'aantal onder de 10', english: 'count below 10' },
  {
    code: 'FEW_EVENTS',
    dutch: 'te weinig gebeurtenissen voor dit cijfer',
    english: 'too few events for this figure',
  },
  {
    code: 'SECONDARY',
    dutch: 'een verborgen aantal zou hieruit volgen',
    english: 'a hidden count would follow from it',
  },
  {
    code: 'COUNTS_ONLY',
    dutch: 'van deze klok worden in tier C alleen aantallen getoond',
    english: 'of this clock tier C shows counts only',
  },
  {
    code: 'NEVER_AT_RISK',
    dutch: 'rij die niet in de curve meetelt: het einde viel voordat de regio werd gevolgd',
    english: 'row that is not in the curve: it ended before the region was observed',
  },
] as const satisfies readonly Code[];
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]['code'];

const ALL = { tiers: TIERS };

export const LOG_COLUMNS = [
  textColumn('file', 'bestand waarin iets is weggelaten', 'file in which something was left out', {
    ...ALL,
    codes: [
      { code: 'stage_durations.csv', dutch: 'fasen', english: 'stages' },
      { code: 'clocks.csv', dutch: 'klokken', english: 'clocks' },
      { code: 'aggregates.csv', dutch: 'cijfers', english: 'figures' },
    ],
  }),
  textColumn('column', 'kolom waarin het is weggelaten', 'column in which it was left out', {
    ...ALL,
    missing: [{ cell: '', dutch: 'hele rijen', english: 'whole rows' }],
  }),
  textColumn('stage_or_clock', 'fase of klok', 'stage or clock', { ...ALL, codes: MEASURE_CODES }),
  textColumn('reason', 'waarom', 'why', { ...ALL, codes: SUPPRESSION_REASONS }),
  countColumn('n_suppressed', 'aantal rijen of cellen', 'number of rows or cells', {
    ...ALL,
    minimum: 1,
    missing: [
      BELOW_TEN,
      {
        cell: '',
        dutch: 'niet gezegd: samen met de rijen zou het een verborgen aantal verraden',
        english: 'not told: with the rows it would give away a hidden count',
      },
    ],
  }),
];
