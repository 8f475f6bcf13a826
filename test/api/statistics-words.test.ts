import { describe, expect, test } from 'vitest';
import { answerFrom } from '../../api/application/statistics/answer.ts';
import type { Statistics } from '../../api/application/statistics/ask-statistics.ts';
import { figuresOf } from '../../api/application/statistics/figures.ts';
import { statisticsPicture } from '../../api/views/statistics-picture.ts';
import { statisticsView } from '../../api/views/statistics.ts';
import { named, spells } from './made-up-spells.ts';

const HOUR = 60;
const TEN_DAYS = 240 * HOUR;

describe('what is said where the law fixes the length', () => {
  const measure = named('ENFORCEMENT');
  const answered = (withdrawn: number): Statistics => {
    const groups = (['BASELINE', 'PILOT'] as const).map((arm) => ({
      group: {
        key: { arm },
        name: arm,
        cases: 120 + withdrawn,
        events: 120 + withdrawn,
        hiddenCases: undefined,
        hiddenEvents: undefined,
      },
      made: figuresOf(
        measure,
        [...spells(120, 'EXPIRED', () => TEN_DAYS), ...spells(withdrawn, 'WITHDRAWN', () => 5000)],
        TEN_DAYS,
      ),
    }));
    const answer = answerFrom(groups, { measure, by: ['arm'], horizon: TEN_DAYS, asOf: 0 });
    const announced = { status: 'exploratory', horizonMin: TEN_DAYS } as const;
    return { measure, by: ['arm'], announced, municipalities: 'all', answer, shownAgain: false };
  };
  const said = (withdrawn: number): [string, string] => {
    const statistics = answered(withdrawn);
    const nowhere = (): undefined => undefined;
    return [
      JSON.stringify(statisticsView(statistics, undefined, nowhere)),
      statisticsPicture(statistics, nowhere),
    ];
  };

  test('the ends are named where they are shown', () => {
    const [json, svg] = said(10);
    expect(json).toContain('vergelijk hoe het eindigde');
    expect(json).toContain('daarom staat er hoe het eindigde');
    expect(json).not.toContain('Hoe het eindigde staat er niet');
    expect(svg).toContain('Ongeveer 10 zaken.');
  });

  test('nine that were withdrawn are too few: nothing is promised, and why is said', () => {
    for (const text of said(9)) {
      expect(text).not.toContain('vergelijk hoe het eindigde');
      expect(text).not.toContain('daarom staat er hoe het eindigde');
      expect(text).not.toContain('te weinig geëindigde zaken');
      // The picture breaks its lines.
      expect(text).toContain('Hoe het eindigde staat er niet: van een');
    }
  });
});

test('a picture speaks of a mean only where it shows one: too few were over by the horizon, and there is none', () => {
  const measure = named('CARE');
  const drawn = (early: number): string => {
    const all = [
      ...spells(early, 'COMPLETED', (place) => (100 + place) * HOUR),
      ...spells(30, 'COMPLETED', (place) => (500 + place) * HOUR),
    ];
    const count = { cases: all.length, events: all.length, hiddenCases: undefined, hiddenEvents: undefined };
    const groups = [
      { group: { key: {}, name: 'alle', ...count }, made: figuresOf(measure, all, measure.horizon) },
    ];
    const answer = answerFrom(groups, { measure, by: [], horizon: measure.horizon, asOf: 0 });
    const announced = { status: 'exploratory', horizonMin: measure.horizon } as const;
    const asked = { measure, by: [], announced, municipalities: 'all' } as const;
    return statisticsPicture({ ...asked, answer, shownAgain: false }, () => undefined);
  };
  expect(drawn(10)).toContain('tot hier, 10 dagen, is het gemiddelde');
  expect(drawn(9)).not.toContain('gemiddelde');
});
