/** A fast slice of the search; the command `search.ts` goes deeper. */
import { describe, expect, test } from 'vitest';
import { machineDescriptions } from '../../../machines/index.ts';
import { begin } from '../../machines/chance/beginnings.ts';
import { explore } from './explore.ts';
import { act, type Move } from './move.ts';
import { unreached } from './reached.ts';
import { THEMES } from './themes.ts';

describe('every case within a few moves', () => {
  test.each(THEMES)('$name', ({ begin: name, moves, slice }) => {
    const { faults, states, edges } = explore({ player: begin(name), moves, depth: slice });
    expect(faults).toEqual([]);
    expect(edges).toBeGreaterThanOrEqual(states - 1);
  });
});

describe('the search itself', () => {
  const served = act('serve', () => ({
    type: 'order.served',
    data: { person: 'p1', method: 'in-person', place: 'proef' },
  }));
  const leave = act('leave', () => ({ type: 'home.left' }));

  test('two roads to one case are one case, and both are counted as roads', () => {
    const keys = act('keys', () => ({ type: 'keys.surrendered', data: { count: 0, taken: false } }));
    const { states, edges, paths, closed } = explore({
      player: begin('inForce'),
      moves: [leave, keys],
      depth: 2,
    });
    // Neither changes what can follow: the case stays the one it was.
    expect({ states, edges, paths, closed }).toEqual({ states: 1, edges: 2, paths: 6, closed: true });
  });

  test('a case whose future differs is another case', () => {
    const { states, deepest } = explore({ player: begin('inForce'), moves: [served, appeal], depth: 2 });
    expect(states).toBeGreaterThan(2);
    expect(deepest).toBe(2);
  });

  test('a fault comes with the shortest moves that lead to it', () => {
    const player = begin('inForce');
    // A start that the events do not bear out, from the first moment on.
    const { order } = player.snapshot;
    player.file = {
      ...player.file,
      snapshot: { ...player.snapshot, order: order && { ...order, endsAt: (order.endsAt ?? 0) + 1 } },
    };
    const { faults } = explore({ player, moves: [leave], depth: 1 });
    expect(faults.map(({ path }) => path)).toContainEqual([]);
    expect(faults.map(({ invariant }) => invariant)).toContain(
      'the end that is shown is the end of what stands',
    );
  });

  test('a state that no case came to is missed', () => {
    expect(unreached(new Set())).toContain('enforcement suspended');
    const all = machineDescriptions().flatMap(({ stage, states }) =>
      states.map(({ name }) => `${stage} ${name}`),
    );
    expect(unreached(new Set(all.filter((state) => state !== 'review relief-heard')))).toEqual([
      'review relief-heard',
    ]);
    expect(unreached(new Set(all))).toEqual([]);
  });

  const appeal: Move = act('appeal', () => ({ type: 'appeal.lodged', data: { by: 'p1', against: 8 } }));
});
