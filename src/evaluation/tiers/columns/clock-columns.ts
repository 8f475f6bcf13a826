/** `clocks.csv`: one row per clock that started. */
import { CLOCKS, ROLES } from './codes.ts';
import { signedMinutesColumn, textColumn } from './column.ts';
import {
  CASE_PSEUDONYM,
  END_REASON,
  EVENT_OBSERVED,
  PERIOD_COLUMN,
  PILOT_ARM,
  REGION_GROUP_COLUMN,
  ROUNDING_MIN,
  ROW_ID,
  TIME_SOURCE,
} from './shared.ts';

export const CLOCK_COLUMNS = [
  ROW_ID,
  CASE_PSEUDONYM,
  textColumn('clock_code', 'klok', 'clock', { codes: CLOCKS }),
  textColumn(
    'role',
    'met wie het eerste contact was; per rol telt het eerste contact met iemand in die rol',
    'with whom the first contact was; per role the first contact with anyone in it counts',
    { codes: ROLES },
  ),
  PILOT_ARM,
  REGION_GROUP_COLUMN,
  PERIOD_COLUMN,
  signedMinutesColumn(
    'value_min',
    'tijd tussen begin en einde van de klok; alleen EXTENSION_MARGIN kan onder nul zijn',
    'time between start and end of the clock; only EXTENSION_MARGIN may be below zero',
  ),
  ROUNDING_MIN,
  EVENT_OBSERVED,
  END_REASON,
  TIME_SOURCE,
];
