/**
 * Ends that stand in a published order or in the worked examples of the law, and a few counted by hand with pencil
 * and calendar. Both counters must give them; neither made them.
 */
import type { Count, Counted, Ending, RuleName } from './counter.ts';

export interface GoldenCase {
  readonly rule: RuleName;
  readonly from: number;
  readonly expected: Counted;
  /** Where the end was read, or what the case is about. */
  readonly source: string;
}

/** A term in whole days, as written down: its last day and the midnight that is too late. */
type WholeDays = readonly [lastDay: string, dueAt: string];

interface Written {
  /** Rule and start. */
  readonly ask: readonly [RuleName, string];
  readonly end: string | WholeDays;
  readonly practice?: WholeDays;
  readonly incomplete?: true;
  readonly source: string;
}

const MIDDELBURG = 'ECLI:NL:RBMID:2011:BP2167';
const RAAD_VAN_STATE = 'ECLI:NL:RVS:2018:1065';
const HAARLEM = 'ECLI:NL:RBNHO:2023:2435, its clock time assumed';
const EXAMPLE = 'worked example of the law page';

const WRITTEN: readonly Written[] = [
  { ask: ['wth-2-1', '2010-03-27T20:00+01:00'], end: '2010-04-06T20:00+02:00', source: MIDDELBURG },
  { ask: ['wth-9-1', '2010-03-27T20:00+01:00'], end: '2010-04-24T20:00+02:00', source: MIDDELBURG },
  { ask: ['wth-2-1', '2017-01-22T20:39+01:00'], end: '2017-02-01T20:39+01:00', source: RAAD_VAN_STATE },
  { ask: ['wth-9-1', '2017-01-22T20:39+01:00'], end: '2017-02-19T20:39+01:00', source: RAAD_VAN_STATE },
  { ask: ['wth-9-1', '2023-02-17T18:00+01:00'], end: '2023-03-17T18:00+01:00', source: HAARLEM },
  { ask: ['wth-2-6', '2026-03-21T23:30+01:00'], end: '2026-03-22T23:30+01:00', source: EXAMPLE },
  {
    ask: ['wth-6-1-a', '2019-02-21T10:00+01:00'],
    end: ['2019-02-25', '2019-02-26T00:00+01:00'],
    practice: ['2019-02-26', '2019-02-27T00:00+01:00'],
    source: EXAMPLE,
  },
  {
    ask: ['wth-6-1-a', '2026-12-24T10:00+01:00'],
    end: ['2026-12-29', '2026-12-30T00:00+01:00'],
    practice: ['2026-12-30', '2026-12-31T00:00+01:00'],
    source: EXAMPLE,
  },
  {
    ask: ['awb-6-7', '2009-01-17T12:00+01:00'],
    end: ['2009-03-02', '2009-03-03T00:00+01:00'],
    incomplete: true,
    source: EXAMPLE,
  },
  { ask: ['wth-2-1', '2026-03-19T02:30+01:00'], end: '2026-03-29T03:00+02:00', source: 'the skipped hour' },
  { ask: ['wth-2-1', '2026-10-15T02:30+02:00'], end: '2026-10-25T02:30+02:00', source: 'the repeated hour' },
  { ask: ['wth-9-1', '2026-09-27T02:59+02:00'], end: '2026-10-25T02:59+02:00', source: 'the repeated hour' },
  {
    ask: ['wth-2-1', '2026-10-25T02:30+01:00'],
    end: '2026-11-04T02:30+01:00',
    source: 'from the second 02:30',
  },
  { ask: ['wth-9-1-decide', '2010-10-25T12:00+02:00'], end: '2010-11-04T12:00+01:00', source: '241 hours' },
  { ask: ['wth-2-6', '2010-03-27T20:00+01:00'], end: '2010-03-28T21:00+02:00', source: 'a day of 23 hours' },
  {
    ask: ['wth-6-1-b', '2026-10-24T12:00+02:00'],
    end: '2026-10-25T11:00+01:00',
    source: 'a day of 25 hours',
  },
  { ask: ['wth-5-1', '2017-02-28T23:59+01:00'], end: '2017-03-01T23:59+01:00', source: 'the last minute' },
  {
    ask: ['awbi-6-2', '2019-04-17T09:00+02:00'],
    end: ['2019-04-20', '2019-04-21T00:00+02:00'],
    source: 'ends on a Saturday',
  },
  {
    ask: ['awbi-11', '2019-04-17T09:00+02:00'],
    end: ['2019-04-23', '2019-04-24T00:00+02:00'],
    source: 'over Good Friday and Easter',
  },
  {
    ask: ['wth-8-1-court', '2018-12-10T16:00+01:00'],
    end: ['2018-12-27', '2018-12-28T00:00+01:00'],
    source: 'over an equated 24 December',
  },
  {
    ask: ['awb-3-47', '2023-05-11T16:00+02:00'],
    end: ['2023-05-22', '2023-05-23T00:00+02:00'],
    source: 'over Ascension Day and the equated Friday after it',
  },
  {
    ask: ['awb-6-24', '2025-11-20T16:00+01:00'],
    end: ['2026-01-05', '2026-01-06T00:00+01:00'],
    source: 'over an equated 2 January',
  },
  {
    ask: ['wth-10-1', '2024-02-29T12:00+01:00'],
    end: ['2029-02-28', '2029-03-01T00:00+01:00'],
    source: 'five years on without a 29 February',
  },
  {
    ask: ['awb-3-47', '2022-05-19T12:00+02:00'],
    end: ['2022-05-27', '2022-05-28T00:00+02:00'],
    incomplete: true,
    source: 'the Friday after Ascension Day, its decree unknown',
  },
  {
    ask: ['wth-6-1-a', '2019-12-28T12:00+01:00'],
    end: ['2019-12-31', '2020-01-01T00:00+01:00'],
    practice: ['2020-01-02', '2020-01-03T00:00+01:00'],
    incomplete: true,
    source: 'only the practice reading reaches a year of unknown decrees',
  },
];

const NO_TERM: readonly (readonly [RuleName, string, string])[] = [
  ['wth-2-1', '2008-12-31T23:59:59.999+01:00', 'the last moment before the law'],
  ['awb-6-7', '2008-12-31T23:59:59.999+01:00', 'the last moment before the law'],
  ['wth-5-1', '2017-03-01T00:00:00.000+01:00', 'the first moment without hours'],
];

export const GOLDEN_CASES: readonly GoldenCase[] = [
  ...WRITTEN.map(({ ask: [rule, from], source, ...written }) => {
    return { rule, from: Date.parse(from), source, expected: expectedCount(written) };
  }),
  ...NO_TERM.map(([rule, from, source]) => {
    return { rule, from: Date.parse(from), source, expected: 'no-term' as const };
  }),
];

function expectedCount({
  end,
  practice,
  incomplete,
}: Pick<Written, 'end' | 'practice' | 'incomplete'>): Count {
  const own = ending(end);
  const readings: Count['readings'] = [{ reading: 'statute', ...own }];
  return {
    ...own,
    calendarComplete: incomplete !== true,
    readings: practice === undefined ? readings : [...readings, { reading: 'practice', ...ending(practice) }],
  };
}

function ending(written: string | WholeDays): Ending {
  if (typeof written === 'string') return { dueAt: Date.parse(written) };
  const [lastDay, dueAt] = written;
  return { dueAt: Date.parse(dueAt), lastDay };
}
