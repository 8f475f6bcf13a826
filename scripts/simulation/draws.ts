/** Chance with a seed: every chapter of every case draws from a source of its own, so that a change in one moves no other. */
import { createHash } from 'node:crypto';
import { bits } from '../../src/evaluation/statistics/random.ts';

const WHOLE = 2 ** 32;

/** A lognormal length: half of all lie below the median (minutes), and `sigma` is the spread of its logarithm. */
export interface Spread {
  median: number;
  sigma: number;
}

export class Draws {
  readonly #next: () => number;

  /** `names` say what is drawn for, such as the number of the case and the chapter. */
  constructor(seed: number, ...names: readonly (string | number)[]) {
    const digest = createHash('sha256')
      .update(JSON.stringify([seed, ...names]))
      .digest();
    this.#next = bits(digest.readUInt32BE(0));
  }

  /** From 0 up to 1. */
  uniform(): number {
    return this.#next() / WHOLE;
  }

  chance(share: number): boolean {
    return this.uniform() < share;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.uniform();
  }

  /** A whole number, both ends included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.uniform() * (high - low + 1));
  }

  one<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.uniform() * list.length)] ?? list[0];
  }

  /** A place in a list of weights. */
  place(weights: readonly number[]): number {
    let left = this.uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    const found = weights.findIndex((weight) => (left -= weight) < 0);
    return found < 0 ? weights.length - 1 : found;
  }

  /** A name with a likelihood in proportion to its weight. */
  weighted<Name extends string>(weights: Readonly<Record<Name, number>>): Name {
    const names = Object.keys(weights) as Name[];
    const found = names[this.place(names.map((name) => weights[name]))];
    if (found === undefined) throw new Error('Nothing to choose from');
    return found;
  }

  /** Whole minutes, at least 1. */
  length({ median, sigma }: Spread): number {
    return Math.max(1, Math.round(median * Math.exp(sigma * this.#normal())));
  }

  /** With this mean: how long until something that may happen at any time does. */
  exponential(mean: number): number {
    return -mean * Math.log(1 - this.uniform());
  }

  /** How often something happens that happens `mean` times on average (Poisson, by its waiting times). */
  count(mean: number): number {
    let times = 0;
    for (let passed = this.exponential(1); passed < mean; passed += this.exponential(1)) times += 1;
    return times;
  }

  /** Box and Muller 1958. */
  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
  }
}
