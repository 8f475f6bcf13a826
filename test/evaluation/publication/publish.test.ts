import { describe, expect, test } from 'vitest';
import {
  FIGURE_COLUMNS,
  publish,
  type Cell,
  type Figures,
  type MeasureName,
  type PublishedCell,
} from '../../../src/evaluation/publication/index.ts';
import { cellIn, ended, figures, tableOf, told } from './tables.ts';

/** One cell, with so many ends. */
function single(
  events: number,
  { measure = 'RIHG', more = {} }: { measure?: MeasureName; more?: Partial<Figures> } = {},
): PublishedCell {
  const [top] = tableOf([], { measure });
  const cell: Cell = { ...top!, cases: events, events, figures: figures(events, more) };
  return cellIn(publish([cell]));
}

const shown = (cell: PublishedCell): string[] => FIGURE_COLUMNS.filter((column) => cell[column].shown);

describe('figures', () => {
  const ofTen = ['median', 'rmst', 'ciLow', 'ciHigh'];
  test.each([
    [9, []],
    [10, ofTen],
    [19, ofTen],
    [20, ['median', 'q1', 'q3', 'rmst', 'ciLow', 'ciHigh']],
    [49, ['median', 'q1', 'q3', 'rmst', 'ciLow', 'ciHigh']],
    [50, [...FIGURE_COLUMNS]],
  ])('with %d ends', (events, columns) => {
    expect(shown(single(events))).toEqual(columns);
  });

  test('go by the ends that the curve takes, which are fewer where some were never at risk', () => {
    const cell = single(20, { more: { events: 19 } });
    expect(told(cell.events)).toBe('20');
    expect([cell.q1, cell.median].map(told)).toEqual(['FEW_EVENTS', '100']);
  });

  test('a mean goes by the ends before its horizon', () => {
    expect(told(single(40, { more: { eventsBeforeTau: 9 } }).rmst)).toBe('FEW_EVENTS');
    expect(told(single(40, { more: { eventsBeforeTau: 10 } }).rmst)).toBe('105');
  });

  test('one that is not reached is shown as none', () => {
    expect(single(12, { more: { ciHigh: null } }).ciHigh).toEqual({ shown: true, value: null });
  });

  test('none stands beside a count that is hidden for the sake of another: a p90 would say that it is 50 or more', () => {
    const second = cellIn(publish(tableOf(ended(6, 60, 80))), { regionGroup: 'RG02' });
    expect(told(second.cases)).toBe('SUBTRACTION');
    expect(FIGURE_COLUMNS.map((column) => told(second[column]))).toEqual(
      FIGURE_COLUMNS.map(() => 'COUNT_HIDDEN'),
    );
  });

  test('of a length that the law fixes only the mean', () => {
    const cell = single(200, { measure: 'ENFORCEMENT' });
    expect(shown(cell)).toEqual(['rmst']);
    expect(told(cell.median)).toBe('COMPETING_ENDS');
  });

  test('of a measure of which only counts are given none', () => {
    const table = [
      ...tableOf([[120, 90]], { measure: 'BREACH_TO_REPORT' }),
      ...tableOf([[200, 200]], { measure: 'DECISION_TO_FIRST_CONTACT_REMOVED' }),
    ];
    const cell = cellIn(publish(table), { measure: 'BREACH_TO_REPORT' });
    expect([cell.cases, cell.events].map(told)).toEqual(['120', '90']);
    expect(shown(cell)).toEqual([]);
    expect(told(cell.rmst)).toBe('COUNTS_ONLY');
  });
});

describe('how the order ended', () => {
  const endsOf = (counts: Record<string, number>): string[] => {
    const events = Object.values(counts).reduce((sum, count) => sum + count, 0);
    const ends = Object.entries(counts).map(([reason, cases]) => ({
      reason,
      cases,
      incidence: cases / events,
    }));
    const { ends: published } = single(events, { measure: 'ORDER_TO_END', more: { ends } });
    return published.map(({ reason, cases, percentage }) => `${reason} ${told(cases)} ${told(percentage)}`);
  };

  test('ten are shown with their share, in whole points from 100 cases', () => {
    expect(endsOf({ EXPIRED: 113, EXTENDED: 40, WITHDRAWN: 10 })).toEqual([
      'EXPIRED 113 69',
      'EXTENDED 40 25',
      'WITHDRAWN 10 6',
    ]);
    expect(endsOf({ EXPIRED: 53, EXTENDED: 46 })).toEqual(['EXPIRED 53 55', 'EXTENDED 46 45']);
  });

  test('a small one takes the next with it, for their sum is known', () => {
    expect(endsOf({ EXPIRED: 100, EXTENDED: 40, WITHDRAWN: 14, QUASHED: 3 })).toEqual([
      'EXPIRED 100 64',
      'EXTENDED SUBTRACTION SUBTRACTION',
      'WITHDRAWN SUBTRACTION SUBTRACTION',
      'QUASHED BELOW_TEN BELOW_TEN',
    ]);
  });

  test('all are hidden where the ends of the cell are', () => {
    const ends = [{ reason: 'EXPIRED', cases: 9, incidence: 1 }];
    expect(single(9, { measure: 'ORDER_TO_END', more: { ends } }).ends[0]?.cases).toEqual({
      shown: false,
      reason: 'COUNT_HIDDEN',
    });
  });

  test('is told of an arm as a whole, not by region', () => {
    const table = tableOf(ended(50, 60), { measure: 'ENFORCEMENT' }).map((cell) => ({
      ...cell,
      figures: figures(cell.events, { ends: [{ reason: 'EXPIRED', cases: cell.events, incidence: 1 }] }),
    }));
    const published = publish(table);
    expect(cellIn(published).ends).toHaveLength(1);
    expect(cellIn(published, { regionGroup: 'RG01' }).ends).toEqual([]);
  });
});

describe('the log', () => {
  test('counts what is hidden, by measure, column and reason', () => {
    const { log } = publish(tableOf(ended(6, 30, 80)));
    const counts = log.map(({ column, reason, count }) => `${column} ${reason} ${count}`);
    expect(counts.slice(0, 3)).toEqual([
      'cases BELOW_TEN 1',
      'events BELOW_TEN 1',
      'censored COUNT_HIDDEN 2',
    ]);
    expect(counts).toContain('cases SUBTRACTION 1');
    expect(counts).toContain('events COUNT_HIDDEN 1');
    expect(counts).toContain('median COUNT_HIDDEN 2');
  });

  test('has as many as there are hidden values in the cells', () => {
    const { cells, log } = publish(
      tableOf([
        ended(4, 12),
        ended(30, 31),
        [
          [90, 9],
          [91, 85],
        ],
      ]),
    );
    const hidden = cells.flatMap((cell) =>
      (['cases', 'events', 'censored', ...FIGURE_COLUMNS] as const).filter((column) => !cell[column].shown),
    );
    expect(log.reduce((sum, { count }) => sum + count, 0)).toBe(hidden.length);
  });

  test('is empty where nothing is hidden', () => {
    expect(publish(tableOf(ended(60, 70))).log).toEqual([]);
  });
});
