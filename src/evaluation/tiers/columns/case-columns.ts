/** `cases.csv`: one row per case, tier A only. */
import { yesNo } from './codes.ts';
import { countColumn, textColumn } from './column.ts';
import { CASE_PSEUDONYM, PERIOD_COLUMN, PILOT_ARM, PROCESS_VERSION, REGION_GROUP_COLUMN } from './shared.ts';

const A = { tiers: ['A'] } as const;

export const CASE_COLUMNS = [
  { ...CASE_PSEUDONYM, unique: true as const },
  { ...PILOT_ARM, ...A },
  { ...REGION_GROUP_COLUMN, ...A },
  { ...PERIOD_COLUMN, ...A },
  { ...PROCESS_VERSION, ...A },
  textColumn(
    'protocol',
    'protocol dat bij het begin aan de zaak is vastgemaakt, met versie',
    'protocol pinned to the case at its start, with its version',
    A,
  ),
  countColumn(
    'any_reconstructed',
    'is van een gebeurtenis in de zaak de tijd achteraf teruggezocht?',
    'was the time of any event of the case put together afterwards?',
    { ...A, codes: yesNo(['ja', 'yes'], ['nee', 'no']) },
  ),
  countColumn(
    'any_late',
    'is een gebeurtenis in de zaak meer dan een uur later vastgelegd?',
    'was any event of the case recorded more than an hour later?',
    { ...A, codes: yesNo(['ja', 'yes'], ['nee', 'no']) },
  ),
];
