import { describe, expect, test } from 'vitest';
import { CLOCK_CODES, STAGE_CODES } from '../../../src/evaluation/durations/index.ts';
import { TIERS, type Tier } from '../../../src/evaluation/rows/index.ts';
import {
  aggregateColumns,
  caseColumns,
  clockColumns,
  logColumns,
  MEASURE_CODES,
  stageColumns,
  tablesOf,
  type Column,
} from '../../../src/evaluation/tiers/index.ts';

const names = (columns: readonly Column[]): string => columns.map(({ name }) => name).join(' ');
const all = TIERS.flatMap((tier) => tablesOf(tier).flatMap(({ columns }) => columns));

describe('columns', () => {
  test('of stage_durations.csv stand in the order of the specification; those of A alone are absent in B', () => {
    expect(names(stageColumns('A'))).toBe(
      'row_id case_pseudonym stage_code occurrence process_version pilot_arm region_group period start_daypart ' +
        'start_weekend entry_offset_min at_risk_from_min duration rounding_min event_observed end_reason ' +
        'censor_reason time_source entry_lag_min deadline_met',
    );
    expect(names(stageColumns('B'))).toBe(
      'row_id stage_code occurrence process_version pilot_arm region_group period at_risk_from_min duration ' +
        'rounding_min event_observed end_reason censor_reason time_source deadline_met',
    );
    expect(stageColumns('C')).toEqual([]);
  });

  test('of clocks.csv likewise', () => {
    expect(names(clockColumns('A'))).toBe(
      'row_id case_pseudonym clock_code role pilot_arm region_group period value_min rounding_min event_observed ' +
        'end_reason time_source',
    );
    expect(names(clockColumns('B'))).toBe(names(clockColumns('A')).replace('case_pseudonym ', ''));
    expect(clockColumns('C')).toEqual([]);
  });

  test('of cases.csv are in A alone', () => {
    expect(names(caseColumns('A'))).toBe(
      'case_pseudonym pilot_arm region_group period process_version protocol any_reconstructed any_late',
    );
    expect([...caseColumns('B'), ...caseColumns('C')]).toEqual([]);
  });

  test('of aggregates.csv and suppression_log.csv are the same in every tier', () => {
    for (const tier of TIERS) {
      expect(names(aggregateColumns(tier))).toBe(
        'stage_or_clock pilot_arm region_group period n_cases n_events n_censored median_min q1_min q3_min p90_min ' +
          'rmst_min tau_min ci_low ci_high suppressed',
      );
      expect(names(logColumns(tier))).toBe('file column stage_or_clock reason n_suppressed');
    }
  });

  test('tier C has no file of rows', () => {
    const files = (tier: Tier): string[] => tablesOf(tier).map(({ file }) => file);
    const shared = ['aggregates.csv', 'suppression_log.csv'];
    expect(files('A')).toEqual(['stage_durations.csv', 'clocks.csv', 'cases.csv', ...shared]);
    expect(files('B')).toEqual(['stage_durations.csv', 'clocks.csv', ...shared]);
    expect(files('C')).toEqual(shared);
  });
});

/** Words of what no tier may hold, as they would stand in the name of a column. */
const FORBIDDEN = (
  'name bsn citizen birth age sex person address postal municipality home city file number police dossier text reason_text ' +
  'note remark score signal level suspect crim health staff actor user office mayor date day month clock_time instant ' +
  'recorded happened household resident child size repeat recidiv previous earlier violence'
).split(' ');

test('no tier has a column of what is never exported', () => {
  const rows = TIERS.flatMap((tier) => [...stageColumns(tier), ...clockColumns(tier), ...caseColumns(tier)]);
  expect(rows.length).toBeGreaterThan(60);
  for (const { name } of [...rows, ...aggregateColumns('C')]) {
    const words = name.split('_').filter((word) => word !== 'daypart');
    for (const forbidden of FORBIDDEN)
      expect(
        words.some((word) => word.startsWith(forbidden)),
        `${name}: ${forbidden}`,
      ).toBe(false);
    expect(name).not.toMatch(/_at$/);
  }
});

test('only linked rows know their case, and only there does a start stand', () => {
  for (const tier of ['B', 'C'] as const) {
    const found = names(tablesOf(tier).flatMap(({ columns }) => columns));
    expect(found).not.toMatch(/pseudonym|daypart|weekend|offset|lag|protocol/);
  }
});

describe('the description of a column', () => {
  test('is there in two languages, for it and for each of its codes', () => {
    for (const { name, dutch, english, codes, missing } of all) {
      for (const words of [{ dutch, english }, ...codes, ...missing]) {
        expect(words.dutch, name).toMatch(/\S/);
        expect(words.english, name).toMatch(/\S/);
      }
      expect(new Set(codes.map(({ code }) => code)).size, name).toBe(codes.length);
    }
  });

  test('says minutes where the name does, and there alone', () => {
    const without = ['duration', 'ci_low', 'ci_high'];
    for (const { name, unit } of all)
      expect(unit === 'min', name).toBe(name.endsWith('_min') || without.includes(name));
  });

  test('lets only the margin of an extension lie below zero', () => {
    const signed = all.filter(({ type, minimum }) => type === 'integer' && minimum === undefined);
    expect([...new Set(signed.map(({ name }) => name))]).toEqual(['value_min']);
  });

  test('names all stages and clocks, the first contact by its role', () => {
    const first = CLOCK_CODES.indexOf('DECISION_TO_FIRST_CONTACT');
    expect(MEASURE_CODES.map(({ code }) => code)).toEqual([
      ...STAGE_CODES,
      ...CLOCK_CODES.slice(0, first),
      'DECISION_TO_FIRST_CONTACT_REMOVED',
      'DECISION_TO_FIRST_CONTACT_STAYING',
      'DECISION_TO_FIRST_CONTACT_CHILD',
      ...CLOCK_CODES.slice(first + 1),
    ]);
  });
});
