/** `cases.csv`: one row per case, tier A only. */
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
    'n_times',
    'aantal gebeurtenissen waarvan iemand de tijd opgaf',
    'events with a time that somebody gave',
    A,
  ),
  countColumn(
    'n_reconstructed',
    'hoeveel daarvan achteraf zijn gereconstrueerd',
    'how many of them were put together afterwards',
    A,
  ),
  countColumn(
    'n_late',
    'hoeveel daarvan meer dan een uur later zijn vastgelegd',
    'how many of them were recorded more than an hour later',
    A,
  ),
];
