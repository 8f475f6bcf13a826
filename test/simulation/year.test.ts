import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { rolloutCalendar, type RegionConfiguration } from '../../api/configuration/index.ts';
import { actsOf } from '../../scripts/simulation/case-story.ts';
import { MIGRATION, SHARES, YEAR } from '../../scripts/simulation/distributions.ts';
import { DAY, HOUR } from '../../scripts/simulation/story.ts';
import { trueRmst, trueSpread } from '../../scripts/simulation/truth.ts';
import { casesOfTheYear } from '../../scripts/simulation/year.ts';
import { armOf } from '../../src/evaluation/durations/index.ts';
import { localDateOf, startOfDay, wallClock, weekdayOf } from '../../src/time/index.ts';

const demo = new URL('../../config/demo-regions.json', import.meta.url);
const { regions } = JSON.parse(readFileSync(demo, 'utf8')) as { regions: RegionConfiguration[] };
const calendar = rolloutCalendar(regions);
const facts = casesOfTheYear({ seed: 3, cases: 3_000, regions, calendar });
const stories = facts.map((one) => ({ facts: one, acts: actsOf(one) }));
const typesOf = (acts: (typeof stories)[number]['acts']): Set<string> =>
  new Set(acts.map(({ type }) => type));
const share = (found: readonly unknown[], all: readonly unknown[]): number => found.length / all.length;

describe('the cases of the year', () => {
  test('are reported within it, some before observation begins, each in the arm of its report', () => {
    const days = facts.map(({ reportedAt }) => localDateOf(reportedAt));
    expect(days.every((day) => day >= YEAR.firstReport && day < YEAR.end)).toBe(true);
    expect(days.filter((day) => day < YEAR.firstDay).length).toBeGreaterThan(30);
    for (const { arm, region, reportedAt } of facts)
      expect(arm).toBe(armOf(calendar, region, reportedAt)?.arm ?? 'BASELINE');
    expect(new Set(facts.map(({ arm }) => arm))).toEqual(new Set(['BASELINE', 'TRANSITION', 'PILOT']));
  });

  test('acute ones mostly in the evening, signals on working days only', () => {
    const signals = facts.filter(({ acute }) => !acute);
    expect(share(signals, facts)).toBeCloseTo(SHARES.notAcute, 1);
    for (const { reportedAt } of signals) {
      expect(weekdayOf(localDateOf(reportedAt))).toBeLessThanOrEqual(5);
      expect(wallClock(reportedAt).hour).toBeGreaterThanOrEqual(9);
      expect(wallClock(reportedAt).hour).toBeLessThan(17);
    }
    const evening = facts.filter(({ acute, reportedAt }) => acute && wallClock(reportedAt).hour >= 18);
    expect(share(evening, facts)).toBeGreaterThan(0.35);
  });

  test('none from a municipality that has gone over to another system', () => {
    const own = facts.filter(({ municipality }) => municipality === MIGRATION.municipality);
    expect(own.length).toBeGreaterThan(10);
    expect(own.every(({ reportedAt }) => reportedAt < startOfDay(MIGRATION.day))).toBe(true);
  });

  test('a home that returns has the people it had, and comes at least six weeks later', () => {
    const returning = facts.filter((one) => one.returning);
    expect(returning.length).toBeGreaterThan(30);
    for (const { household, reportedAt } of returning) {
      const earlier = facts.find((one) => one.household === household);
      expect(earlier?.reportedAt).toBeLessThan(reportedAt - 44 * DAY);
    }
  });

  test('every name says that it is invented', () => {
    const names = facts.flatMap(({ household: { persons } }) => persons.map(({ familyName }) => familyName));
    expect(
      names.every((name) => /^(Persoon|Naamloos|Niemand|Verzinsel|Zandbak|Papier|Schets)-\d+$/.test(name)),
    ).toBe(true);
  });
});

describe('what happens in them', () => {
  test('every way in which a case can go occurs in a national year', () => {
    const seen = new Set(stories.flatMap(({ acts }) => acts.map(({ type }) => type)));
    for (const type of [
      'order.declined',
      'order.written-up',
      'order.extended',
      'extension.declined',
      'order.revoked',
      'order.amended',
      'revocation.refused',
      'delivery.failed',
      'home.entered',
      'entry-report.sent',
      'breach.prosecution-decided',
      'interim-relief.ruled',
      'appeal.ruled',
      'appeal.withdrawn',
      'event.corrected',
      'event.withdrawn',
      'task.done',
      'contact.arranged',
    ] as const)
      expect(seen).toContain(type);
    const kinds = stories.flatMap(({ acts }) =>
      acts.flatMap(({ type, data }) =>
        type === 'procedure.closed' ? ((data as { kind?: string }).kind ?? 'none') : [],
      ),
    );
    expect(new Set(kinds)).toEqual(
      new Set(['no-ground', 'withdrawn', 'transferred', 'migrated', 'other', 'none']),
    );
  });

  test('about as many assessments lead to an order as in 2012: 77.5 %', () => {
    const assessed = stories.filter(
      ({ acts }) => acts.filter(({ type }) => type === 'risk-assessment.part-completed').length === 3,
    );
    const imposed = assessed.filter(({ acts }) => typesOf(acts).has('order.imposed'));
    expect(share(imposed, assessed)).toBeGreaterThan(0.73);
    expect(share(imposed, assessed)).toBeLessThan(0.8);
  });

  test('nothing is typed in before it happened; some of it an hour late or more, some days', () => {
    const lags = stories.flatMap(({ acts }) => acts.map(({ at, recordedAt }) => recordedAt - at));
    expect(lags.filter((lag) => lag < 0)).toEqual([]);
    expect(
      share(
        lags.filter((lag) => lag > HOUR),
        lags,
      ),
    ).toBeGreaterThan(0.05);
    expect(lags.filter((lag) => lag > 5 * DAY).length).toBeGreaterThan(20);
  });
});

describe('what was put in', () => {
  test('the restricted mean of the lognormal, against its closed form with a table of the normal distribution', () => {
    // Median 180, sigma 0.7, up to 360: e^(μ+σ²/2)·Φ((ln 360 − μ − σ²)/σ) + 360·(1 − Φ((ln 360 − μ)/σ)); Φ(0.29021) = 0.61417, Φ(0.99021) = 0.83897.
    const expected = 180 * Math.exp(0.245) * 0.61417 + 360 * (1 - 0.83897);
    expect(trueRmst(trueSpread('RIHG', 'BASELINE'), 360)).toBeCloseTo(expected, 1);
  });

  test('the pilot is a third faster in the RIHG and no faster in care', () => {
    expect(trueSpread('RIHG', 'PILOT').median / trueSpread('RIHG', 'BASELINE').median).toBeCloseTo(0.7, 10);
    expect(trueSpread('CARE', 'PILOT')).toEqual(trueSpread('CARE', 'BASELINE'));
  });
});
