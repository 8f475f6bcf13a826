/** `aggregates.csv`: figures per stage or clock, arm, region group and period. All tiers. */
import { TIERS } from '../../rows/index.ts';
import { clockMeasure } from '../model.ts';
import { CLOCKS, ROLES, STAGES, yesNo } from './codes.ts';
import { countColumn, textColumn, type Code, type Column, type Missing } from './column.ts';
import { PERIOD, PERIOD_COLUMN, PILOT_ARM, REGION_GROUP, REGION_GROUP_COLUMN } from './shared.ts';

const ALL = { tiers: TIERS };

/** Stages and clocks in one column, the first contact once per role. */
export const MEASURE_CODES: readonly Code[] = [
  ...STAGES,
  ...CLOCKS.flatMap((clock) =>
    clock.code === 'DECISION_TO_FIRST_CONTACT'
      ? ROLES.filter(({ code }) => code !== 'NONE').map((role) => ({
          code: clockMeasure(clock.code, role.code),
          dutch: `${clock.dutch}: ${role.dutch}`,
          english: `${clock.english}: ${role.english}`,
        }))
      : [clock],
  ),
];

export const BELOW_TEN: Missing = { cell: '<10', dutch: 'minder dan 10', english: 'fewer than 10' };
const HIDDEN: Missing = {
  cell: '',
  dutch: 'weggelaten, omdat een verborgen aantal er anders uit volgt',
  english: 'left out, because a hidden count would follow from it',
};
const NO_FIGURE: Missing = {
  cell: '',
  dutch: 'te weinig gebeurtenissen, niet bereikt, of weggelaten',
  english: 'too few events, not reached, or left out',
};

function count<Name extends string>(name: Name, dutch: string, english: string): Column<Name> {
  return countColumn(name, dutch, english, { ...ALL, missing: [BELOW_TEN, HIDDEN] });
}

/** Not whole: a median may be the midpoint of two times. */
function figure<Name extends string>(name: Name, dutch: string, english: string): Column<Name> {
  return {
    ...textColumn(name, dutch, english, { ...ALL, type: 'number', missing: [NO_FIGURE] }),
    unit: 'min',
  };
}

export const AGGREGATE_COLUMNS = [
  textColumn('stage_or_clock', 'fase of klok', 'stage or clock', { ...ALL, codes: MEASURE_CODES }),
  { ...PILOT_ARM, ...ALL },
  {
    ...REGION_GROUP_COLUMN,
    ...ALL,
    dutch: `${REGION_GROUP_COLUMN.dutch}; ALL is alles samen`,
    english: `${REGION_GROUP_COLUMN.english}; ALL is all together`,
    pattern: `${REGION_GROUP}|ALL`,
  },
  {
    ...PERIOD_COLUMN,
    ...ALL,
    dutch: `${PERIOD_COLUMN.dutch}; ALL is alles samen`,
    english: `${PERIOD_COLUMN.english}; ALL is all together`,
    pattern: `${PERIOD}|ALL`,
  },
  count(
    'n_cases',
    'aantal zaken, ook die voorbij waren toen er gekeken werd en in geen curve meetellen',
    'number of cases, also those that were over before observation began and stand in no curve',
  ),
  count(
    'n_events',
    'aantal zaken waarin het einde is gezien; bij een klok: waarin gebeurde waar hij naartoe loopt',
    'cases in which the end was seen; of a clock: in which what it runs to happened',
  ),
  count(
    'n_censored',
    'de andere zaken: nog open, of (bij een klok) voorbij zonder dat het gebeurde',
    'the other cases: still open, or (of a clock) over without it',
  ),
  figure('median_min', 'mediaan volgens Kaplan-Meier', 'Kaplan–Meier median'),
  figure('q1_min', 'eerste kwartiel volgens Kaplan-Meier', 'Kaplan–Meier first quartile'),
  figure('q3_min', 'derde kwartiel volgens Kaplan-Meier', 'Kaplan–Meier third quartile'),
  figure('p90_min', 'tijd waarbinnen 90 procent eindigt', 'time within which 90 per cent end'),
  figure(
    'rmst_min',
    'gemiddelde duur tot aan de grens tau_min (RMST), in hele minuten',
    'restricted mean survival time up to tau_min, in whole minutes',
  ),
  figure('tau_min', 'grens van het gemiddelde, vooraf gekozen', 'horizon of the mean, fixed beforehand'),
  figure(
    'ci_low',
    'ondergrens van het 95%-interval van de mediaan',
    'lower end of the 95% interval of the median',
  ),
  figure(
    'ci_high',
    'bovengrens van het 95%-interval van de mediaan',
    'upper end of the 95% interval of the median',
  ),
  countColumn('suppressed', 'is er in deze rij iets verborgen?', 'is anything in this row hidden?', {
    ...ALL,
    codes: yesNo(['ja', 'yes'], ['nee', 'no']),
  }),
];
