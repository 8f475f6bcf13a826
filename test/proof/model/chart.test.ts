/** The charts taken together: all combinations, and every invariant of them shown to fail on a chart that is wrong. */
import { describe, expect, test } from 'vitest';
import { MACHINE_NAMES } from '../../../machines/stage-machines.ts';
import { CHART_INVARIANTS } from './chart-invariants.ts';
import { combinations, type Combination, type States } from './chart-search.ts';
import { compareWithComposed } from './composed-machine.ts';

type Name = keyof typeof CHART_INVARIANTS;

const search = combinations();
/** The command compares all of them. */
const sample = search.filter((_, place) => place % 40 === 0);

function faults(name: Name, doctored: readonly Combination[]): string[] {
  return CHART_INVARIANTS[name](doctored);
}

/** The place of the first combination in which these states stand together. */
function placeOf(states: Partial<States>, list: readonly Combination[] = search): number {
  const place = list.findIndex((one) =>
    MACHINE_NAMES.every((name) => (states[name] ?? one.states[name]) === one.states[name]),
  );
  if (place < 0) throw new Error('No such combination');
  return place;
}

/** The search with one combination replaced. */
function withOne(place: number, change: (one: Combination) => Combination): Combination[] {
  return search.map((one, other) => (other === place ? change(one) : one));
}

describe('all combinations of the charts', () => {
  test.each(Object.keys(CHART_INVARIANTS) as Name[])('%s', (name) => {
    expect(faults(name, search)).toEqual([]);
  });

  test('the composed machine answers as the stages one by one', () => {
    const { compared, differences } = compareWithComposed(sample, { every: 20, cover: false });
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(100);
  });

  test('a composed machine that went elsewhere would be seen', () => {
    const alone = (states: States): States => ({ ...states, care: 'completed' });
    const { differences } = compareWithComposed(sample, { every: 20, cover: false, alone });
    expect(differences.length).toBeGreaterThan(0);
  });
});

describe('a chart that is wrong', () => {
  const order = placeOf({ enforcement: 'in-force', caseFile: 'open.free' });
  const expired = placeOf({ enforcement: 'completed.expired', caseFile: 'open.free' });
  const destroyed = placeOf({ caseFile: 'destroyed' });

  test('a state that nothing leads to', () => {
    const without = search.filter(({ states }) => states.review !== 'relief-heard');
    expect(faults('every state of every machine is reached', without)).toEqual(['review relief-heard']);
  });

  test('an arrow that nobody can walk', () => {
    const without = search.map((one) => ({
      ...one,
      ways: one.ways.filter(({ type }) => type !== 'suspension.lapsed'),
    }));
    expect(faults('every arrow of every chart is walked', without)).toContain(
      'enforcement suspended suspension.lapsed in-force',
    );
  });

  test('a dead end', () => {
    expect(
      faults(
        'nothing is a dead end but a destroyed file',
        withOne(order, (one) => ({ ...one, ways: [] })),
      ),
    ).toHaveLength(1);
  });

  test('a trap, and a final state that can be left', () => {
    const trapped = search.map((one) => ({
      ...one,
      ways: one.ways.filter(
        ({ to }) => search[to]?.states.care !== 'completed' || one.states.care !== 'active',
      ),
    }));
    expect(faults('nothing stays for good where a stage is not over', trapped)).toEqual([
      'care active is a trap',
    ]);
    const left = withOne(destroyed, (one) => ({ ...one, ways: [{ type: 'task.done', to: 0 }] }));
    expect(faults('nothing stays for good where a stage is not over', left)).toContain(
      'caseFile destroyed can be left',
    );
  });

  test('an order that one stage knows and another does not', () => {
    const torn = withOne(order, (one) => ({
      ...one,
      states: { ...one.states, review: 'not-started.no-order' },
    }));
    expect(faults('an order stands in all its stages or in none', torn)).toHaveLength(1);
  });

  test('an order that has run out and runs again', () => {
    const revived = withOne(expired, (one) => ({
      ...one,
      ways: [{ type: 'appeal.ruled', to: order }],
    }));
    expect(faults('an order that has run out runs again only by a higher court', revived)).toHaveLength(1);
  });

  test('an order that time does not end', () => {
    const endless = withOne(order, (one) => ({
      ...one,
      ways: one.ways.filter(({ type }) => type !== 'order.expired' && type !== 'decision.took-effect'),
    }));
    expect(faults('time alone can end every order that runs', endless)).toHaveLength(1);
  });

  test('an order, and a file, without any end', () => {
    const stuck = search.map((one) => ({
      ...one,
      ways: one.ways.filter(({ to }) => {
        const { enforcement, caseFile } = search[to]?.states ?? one.states;
        return !enforcement.startsWith('completed.') && caseFile !== 'destroyed';
      }),
    }));
    expect(faults('from every order an end can be reached', stuck).length).toBeGreaterThan(0);
    expect(faults('every file can be destroyed in the end', stuck).length).toBeGreaterThan(0);
  });
});
