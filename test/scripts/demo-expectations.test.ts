import { describe, expect, test } from 'vitest';
import { differences } from '../../scripts/demo/expectations.ts';
import { indexOfAfter, readScenarios } from '../../scripts/demo/scenario.ts';
import type { CaseWire, IntervalWire } from '../../scripts/demo/client.ts';

const ended: CaseWire = {
  id: '00000000-0000-4000-8000-000000000001',
  number: 'GM0687-2010-000001',
  version: 12,
  order: {
    state: 'expired',
    startsAtLocal: '2010-03-27T20:00:00+01:00[Europe/Amsterdam]',
    endsAt: '2010-04-06T18:00:00Z',
    endsAtLocal: '2010-04-06T20:00:00+02:00[Europe/Amsterdam]',
    latestEndAtLocal: '2010-04-24T20:00:00+02:00[Europe/Amsterdam]',
  },
  flags: [],
  tasks: [],
  previousCases: [],
};

const home = (from: string, to: string): IntervalWire => ({ from, to, limb: 'home', because: 4 });

describe('the demo compares with what was published', () => {
  test('and finds nothing when all is equal', () => {
    const { startsAtLocal, endsAtLocal, latestEndAtLocal } = ended.order!;
    const expectation = {
      startsAtLocal: startsAtLocal!,
      endsAtLocal: endsAtLocal!,
      latestEndAtLocal: latestEndAtLocal!,
    };
    expect(
      differences({ at: '2010-04-06T20:00:00+02:00', ...expectation, orderState: 'expired' }, ended, []),
    ).toEqual([]);
  });

  test.each([
    ['startsAtLocal', '2010-03-27T20:01:00+01:00[Europe/Amsterdam]'],
    ['endsAtLocal', '2010-04-06T19:00:00+02:00[Europe/Amsterdam]'],
    ['latestEndAtLocal', '2010-04-24T20:01:00+02:00[Europe/Amsterdam]'],
    ['orderState', 'in-force'],
  ])('and tells a difference in %s', (field, value) => {
    expect(differences({ after: 'order.served', [field]: value }, ended, [])).toHaveLength(1);
  });

  test('and tells an order that should not be there', () => {
    expect(differences({ after: 'procedure.closed', order: null }, ended, [])).toHaveLength(1);
  });

  const published = [{ limb: 'home', from: '2023-02-17T18:00:00+01:00', to: '2023-03-10T00:00:00+01:00' }];

  test('and takes stretches that touch as one', () => {
    const intervals = [
      home('2023-02-17T17:00:00Z', '2023-02-27T17:00:00Z'),
      home('2023-02-27T17:00:00Z', '2023-03-09T23:00:00Z'),
    ];
    expect(differences({ after: 'appeal.ruled', validity: published }, ended, intervals)).toEqual([]);
  });

  test.each([
    [
      'a gap',
      [
        home('2023-02-17T17:00:00Z', '2023-02-27T17:00:00Z'),
        home('2023-02-27T17:01:00Z', '2023-03-09T23:00:00Z'),
      ],
    ],
    ['an end a minute late', [home('2023-02-17T17:00:00Z', '2023-03-09T23:01:00Z')]],
    ['nothing', []],
  ])('and tells %s in the validity', (_, intervals) => {
    expect(differences({ after: 'appeal.ruled', validity: published }, ended, intervals)).toHaveLength(1);
  });
});

describe('the scenario files', () => {
  const scenarios = readScenarios();

  test('are in the order in which they happened', () => {
    expect(scenarios.map(({ name }) => name)).toEqual([
      '2010-clock-change',
      '2012-minor',
      '2017-raad-van-state',
      '2019-too-late',
      '2023-lifted-by-the-court',
    ]);
  });

  test.each(scenarios)(
    '$name: its events follow each other, and each expectation finds its event',
    (scenario) => {
      const instants = scenario.events.map(({ occurredAt }) => Date.parse(occurredAt));
      expect(instants).toEqual(instants.toSorted((a, b) => a - b));
      const afters = scenario.expect.flatMap(({ after }) => after ?? []);
      const found = afters.map((after) => scenario.events[indexOfAfter(scenario, after)]?.type);
      expect(found).toEqual(afters.map((after) => after.split(' ').find((word) => word.includes('.'))));
    },
  );

  test('an expectation after an event that is not there is a fault', () => {
    expect(() => indexOfAfter(scenarios[0]!, 'order.revoked')).toThrow('order.revoked');
  });
});
