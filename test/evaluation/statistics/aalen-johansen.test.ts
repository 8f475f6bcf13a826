import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aalenJohansen,
  type AalenJohansenStep,
  kaplanMeier,
  type Spell,
} from '../../../src/evaluation/statistics/index.ts';
import { CAUSES } from './data-sets.ts';
import { ended, open, reordered, someSpells, spellsFromStart } from './spells.ts';

const lastOf = (spells: Spell[]): AalenJohansenStep | undefined => aalenJohansen(spells, CAUSES).at(-1);

describe('Aalen–Johansen', () => {
  test('competing ends by hand', () => {
    const spells = [open(4), ended(4), ended(5, { cause: 'B' }), ended(6), open(7), ended(8, { cause: 'B' })];
    const shares = aalenJohansen(spells, ['A', 'B']).map(({ time, survival, causes }) => [
      time,
      survival,
      ...causes.map(({ incidence }) => incidence),
    ]);
    const expected = [
      [4, 5 / 6, 1 / 6, 0],
      [5, 5 / 8, 1 / 6, 5 / 24],
      [6, 5 / 12, 3 / 8, 5 / 24],
      [7, 5 / 12, 3 / 8, 5 / 24],
      [8, 0, 3 / 8, 5 / 8],
    ];
    expect(shares).toHaveLength(expected.length);
    for (const [index, row] of expected.entries())
      for (const [place, value] of row.entries()) expect(shares[index]?.[place]).toBeCloseTo(value, 12);
  });

  test('is not 1 − KM of the one cause with the others called censored, which says too much', () => {
    const spells = [ended(10), ended(20, { cause: 'B' }), ended(30), ended(40, { cause: 'B' })];
    const alone = spells.map((spell) => ({ ...spell, cause: spell.cause === 'A' ? 'A' : null }));
    expect(lastOf(spells)?.causes[0]?.incidence).toBeCloseTo(0.5, 12);
    expect(1 - (kaplanMeier(alone).steps.at(-1)?.survival ?? 0)).toBeCloseTo(0.625, 12);
  });

  test('refuses an end that nobody listed', () => {
    expect(() => aalenJohansen([ended(10, { cause: 'QUASHED' })], ['EXPIRED'])).toThrow('QUASHED');
  });

  test('without spells there is nothing to say', () => {
    expect(aalenJohansen([], CAUSES)).toEqual([]);
  });

  test('open and ended by whatever cause make 1, and open is the Kaplan–Meier curve', () => {
    fc.assert(
      fc.property(someSpells, (spells) => {
        const curve = kaplanMeier(spells).steps;
        for (const [index, step] of aalenJohansen(spells, CAUSES).entries()) {
          const shares = step.causes.map(({ incidence }) => incidence);
          expect(shares.reduce((sum, share) => sum + share, step.survival)).toBeCloseTo(1, 12);
          expect(step.survival).toBeCloseTo(curve[index]?.survival ?? Number.NaN, 12);
        }
      }),
    );
  });

  test('with one cause and no late entry its error is that of Greenwood', () => {
    fc.assert(
      fc.property(spellsFromStart, (spells) => {
        const single = spells.map((spell) => ({ ...spell, cause: spell.cause === null ? null : 'A' }));
        const curve = kaplanMeier(single).steps;
        for (const [index, { causes }] of aalenJohansen(single, ['A']).entries())
          expect(causes[0]?.stdErr).toBeCloseTo(curve[index]?.stdErr ?? 0, 12);
      }),
    );
  });

  test('its error is how far each spell pulls: the same by weighing each a little more', () => {
    const small = fc.array(
      someSpells.map(([first]) => first!),
      { minLength: 2, maxLength: 12 },
    );
    fc.assert(
      fc.property(small, (spells) => {
        const pulls = spells.map((_, index) => pullOf(spells, index));
        for (const [index, { causes }] of aalenJohansen(spells, ['A', 'B', 'C']).entries()) {
          const squares = pulls.reduce((sum, pull) => sum + (pull[index] ?? 0) ** 2, 0);
          expect(causes[0]?.stdErr).toBeCloseTo(Math.sqrt(squares), 5);
        }
      }),
    );
  });

  test('does not mind the order of the rows', () => {
    fc.assert(
      fc.property(reordered(someSpells), ([spells, others]) => {
        const [found, other] = [lastOf(spells), lastOf(others)];
        for (const [k, { incidence, stdErr }] of (found?.causes ?? []).entries()) {
          expect(other?.causes[k]?.incidence).toBe(incidence);
          expect(other?.causes[k]?.stdErr).toBeCloseTo(stdErr, 12);
        }
      }),
    );
  });
});

/** The derivative of the incidence of A, at each time, in the weight of one spell. */
function pullOf(spells: readonly Spell[], index: number): number[] {
  const step = 1e-5;
  const moved = (by: number): number[] =>
    weightedIncidence(
      spells,
      spells.map((_, place) => (place === index ? 1 + by : 1)),
    );
  const [up, down] = [moved(step), moved(-step)];
  return up.map((value, time) => (value - (down[time] ?? 0)) / (2 * step));
}

function weightedIncidence(spells: readonly Spell[], weights: readonly number[]): number[] {
  const sumOf = (counts: (spell: Spell) => boolean): number =>
    spells.reduce((sum, spell, place) => sum + (counts(spell) ? (weights[place] ?? 0) : 0), 0);
  const times = [...new Set(spells.map(({ duration }) => duration))].toSorted((a, b) => a - b);
  let survival = 1;
  let incidence = 0;
  return times.map((time) => {
    const atRisk = sumOf(({ entry, duration }) => duration >= time && (entry === 0 || entry < time));
    const ends = sumOf(({ duration, cause }) => duration === time && cause !== null);
    incidence += (survival * sumOf(({ duration, cause }) => duration === time && cause === 'A')) / atRisk;
    survival *= 1 - ends / atRisk;
    return incidence;
  });
}
