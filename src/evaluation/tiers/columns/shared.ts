/** Columns that stand in more than one file. */
import { ARMS, ENDS, ROUNDING_CODES, SOURCES, yesNo } from './codes.ts';
import { countColumn, minutesColumn, textColumn, type Missing } from './column.ts';

const HEX_128 = '[0-9a-f]{32}';
export const REGION_GROUP = 'RG[0-9]{2,}';
export const PERIOD = '[0-9]{4}(-Q[1-4]|-H[12])?';

export function absent(dutch: string, english: string): readonly Missing[] {
  return [{ cell: '', dutch, english }];
}

export const ROW_ID = textColumn('row_id', 'eigen nummer van de rij', 'own id of the row', {
  pattern: HEX_128,
  unique: true,
});

export const CASE_PSEUDONYM = textColumn(
  'case_pseudonym',
  'pseudoniem van de zaak, alleen geldig binnen deze export',
  'pseudonym of the case, of this export only',
  { pattern: HEX_128, tiers: ['A'] },
);

export const PILOT_ARM = textColumn(
  'pilot_arm',
  'groep in de pilot volgens de invoeringskalender, op het moment van de melding',
  'arm of the pilot by the rollout calendar, at the report',
  { codes: ARMS },
);

export const REGION_GROUP_COLUMN = textColumn(
  'region_group',
  'code van de regio; RG00 zijn alle zaken zonder regio en alle regio’s met minder dan 10 zaken in deze groep',
  'code of the region; RG00 holds cases without a region and all regions with fewer than 10 cases in this arm',
  { pattern: REGION_GROUP },
);

export const PERIOD_COLUMN = textColumn(
  'period',
  'kwartaal van de melding; een half jaar of een jaar waar een kwartaal minder dan 10 zaken telt',
  'quarter of the report; a half year or a year where a quarter has fewer than 10 cases',
  { pattern: PERIOD },
);

export const PROCESS_VERSION = textColumn(
  'process_version',
  'versie van de werkwijze volgens de invoeringskalender; none buiten de kalender, other in niveau B bij minder dan 10 zaken in de groep',
  'version of the way of working by the rollout calendar; none outside the calendar, other in tier B with fewer than 10 cases in the group',
);

export const ROUNDING_MIN = minutesColumn(
  'rounding_min',
  'waarop de tijden van deze rij zijn afgerond',
  'what the times of this row are rounded to',
  { codes: ROUNDING_CODES, minimum: 1 },
);

export const EVENT_OBSERVED = countColumn('event_observed', 'is het einde gezien?', 'was the end seen?', {
  codes: yesNo(['ja', 'yes'], ['nee: end_reason is CENSORED', 'no: end_reason is CENSORED']),
});

export const END_REASON = textColumn('end_reason', 'hoe het eindigde', 'how it ended', { codes: ENDS });

export const TIME_SOURCE = textColumn(
  'time_source',
  'waar de tijden vandaan komen; van begin en einde de zwakste',
  'where the times come from; the weaker of start and end',
  { codes: SOURCES },
);
