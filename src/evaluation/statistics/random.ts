/**
 * xoshiro128** (Blackman and Vigna 2021, ACM Trans Math Softw 47:36, https://prng.di.unimi.it/xoshiro128starstar.c): 32 bits a draw,
 * period 2¹²⁸ − 1. A seed gives the same numbers on every machine, which `Math.random` never does. Not for secrets.
 */

/** A source of whole numbers from 0 up to but not with `bound` (1 to 2³²), each as likely as the others. */
export type Draw = (bound: number) => number;

/** Refuses a seed that is not a whole number from 0 up to 2³²: two seeds that round to one would look like two runs. */
export function seededDraw(seed: number): Draw {
  const next = bits(seed);
  return (bound) => {
    // Numbers above the last whole multiple would make the low ones likelier: drawn again.
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let value = next();
    while (value >= limit) value = next();
    return value % bound;
  };
}

/** Whole numbers of 32 bits from a seed. */
export function bits(seed: number): () => number {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32)
    throw new RangeError(`A seed is a whole number of 32 bits, not ${seed}`);
  return xoshiro(stateFrom(seed));
}

type Words = readonly [number, number, number, number];

/** The bare generator, from four words that are not all 0. */
export function xoshiro(state: Words): () => number {
  let [a, b, c, d] = state;
  return () => {
    const drawn = Math.imul(rotate(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11);
    return drawn;
  };
}

const rotate = (value: number, places: number): number => (value << places) | (value >>> (32 - places));

/** Four words from one, by steps of the golden ratio through the mixer of MurmurHash3 (Appleby): never all 0, where xoshiro stands still. */
function stateFrom(seed: number): Words {
  const word = (place: number): number => {
    let mixed = (seed + Math.imul(place, 0x9e3779b9)) | 0;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return mixed ^ (mixed >>> 16);
  };
  return [word(1), word(2), word(3), word(4)];
}
