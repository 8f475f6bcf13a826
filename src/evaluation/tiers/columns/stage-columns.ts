/** `stage_durations.csv`: one row per occurrence of a stage. */
import { CENSORING, DAYPARTS, STAGES, yesNo } from './codes.ts';
import { countColumn, minutesColumn, textColumn } from './column.ts';
import {
  absent,
  CASE_PSEUDONYM,
  END_REASON,
  EVENT_OBSERVED,
  PERIOD_COLUMN,
  PILOT_ARM,
  PROCESS_VERSION,
  REGION_GROUP_COLUMN,
  ROUNDING_MIN,
  ROW_ID,
  TIME_SOURCE,
} from './shared.ts';

export const STAGE_COLUMNS = [
  ROW_ID,
  CASE_PSEUDONYM,
  textColumn('stage_code', 'fase', 'stage', { codes: STAGES }),
  countColumn(
    'occurrence',
    'de hoeveelste keer dat deze zaak in de fase is',
    'how many times the case has been in this stage, this one included',
    { minimum: 1 },
  ),
  PROCESS_VERSION,
  PILOT_ARM,
  REGION_GROUP_COLUMN,
  PERIOD_COLUMN,
  textColumn(
    'start_daypart',
    'dagdeel waarin de fase begon, op de klok in Amsterdam',
    'part of the day in which the stage began, on the clock in Amsterdam',
    { codes: DAYPARTS, tiers: ['A'] },
  ),
  countColumn('start_weekend', 'begon de fase in het weekend?', 'did the stage begin in a weekend?', {
    codes: yesNo(
      ['zaterdag of zondag', 'Saturday or Sunday'],
      ['maandag tot en met vrijdag', 'Monday to Friday'],
    ),
    tiers: ['A'],
  }),
  minutesColumn(
    'entry_offset_min',
    'tijd van de melding tot het begin van de fase',
    'time from the report to the start of the stage',
    { tiers: ['A'] },
  ),
  minutesColumn(
    'at_risk_from_min',
    'vanaf welk moment na het begin het einde gezien kon worden; 0 als de regio toen al werd gevolgd',
    'from when after the start its end could be seen (delayed entry); 0 when the region was observed by then',
  ),
  minutesColumn(
    'duration',
    'duur van de fase, tot de peildatum als zij nog open is',
    'length of the stage, up to the cut-off while it is open',
  ),
  ROUNDING_MIN,
  EVENT_OBSERVED,
  END_REASON,
  textColumn('censor_reason', 'waarom het einde niet is gezien', 'why the end was not seen', {
    codes: CENSORING,
    missing: absent('het einde is gezien', 'the end was seen'),
  }),
  TIME_SOURCE,
  minutesColumn(
    'entry_lag_min',
    'hoeveel later het begin van de fase is vastgelegd dan het gebeurde',
    'how much later the start of the stage was recorded than it happened',
    { tiers: ['A'] },
  ),
  countColumn(
    'deadline_met',
    'zijn de termijnen gehaald die in de fase begonnen en gemeente of politie binden, die van de wet en de praktijknormen van de regio?',
    'were the terms met that started in the stage and bind municipality or police, those of the law and the practice norms of the region?',
    {
      codes: yesNo(['alle gehaald', 'all met'], ['minstens één gemist', 'at least one missed']),
      missing: absent('er waren er geen, of er loopt er nog een', 'there were none, or one is still running'),
    },
  ),
];
