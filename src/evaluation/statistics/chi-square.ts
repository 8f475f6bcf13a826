/**
 * The upper tail of the chi-square distribution with whole degrees of freedom. It is Q(df/2, x/2), the incomplete gamma ratio, and
 * for halves and wholes that has an exact recurrence of positive terms, so no general routine with its cases is needed:
 * Q(½, y) = erfc(√y), Q(1, y) = e^(−y), Q(a + 1, y) = Q(a, y) + y^a e^(−y) / Γ(a + 1)
 * (NIST Digital Library of Mathematical Functions, https://dlmf.nist.gov, 8.4.6, 8.4.5 and 8.8.6).
 */

/** Probability of a value of `x` or more. Refuses what is no statistic: x below 0, or degrees that are not 1, 2, 3, … */
export function chiSquareTail(x: number, degreesOfFreedom: number): number {
  if (!(x >= 0) || !Number.isInteger(degreesOfFreedom) || degreesOfFreedom < 1)
    throw new RangeError(`No chi-square: ${x} on ${degreesOfFreedom}`);
  const y = x / 2;
  if (y === Infinity) return 0;
  const odd = degreesOfFreedom % 2 === 1;
  let tail = odd ? erfcOfRoot(y) : Math.exp(-y);
  // y^a e^(−y) / Γ(a + 1), for a = ½ or 1 first; Γ(3/2) = √π / 2.
  let term = odd ? 2 * Math.sqrt(y / Math.PI) * Math.exp(-y) : y * Math.exp(-y);
  for (let a = odd ? 0.5 : 1; a < degreesOfFreedom / 2; a++) {
    tail += term;
    term *= y / (a + 1);
  }
  return Math.min(tail, 1);
}

/** Below this the series is short and 1 − erf keeps 13 digits; above it the fraction settles within its depth. */
const SERIES_BELOW = 4;
const FRACTION_DEPTH = 80;

/** erfc(√y): 1 − erf by its series (DLMF 7.6.2), or the continued fraction (DLMF 7.9.1 in the form of equal steps). */
function erfcOfRoot(y: number): number {
  const z = Math.sqrt(y);
  if (y >= SERIES_BELOW) {
    let fraction = z;
    for (let k = FRACTION_DEPTH; k >= 1; k--) fraction = z + k / 2 / fraction;
    return Math.exp(-y) / (Math.sqrt(Math.PI) * fraction);
  }
  let sum = 0;
  let term = z;
  for (let n = 1; sum + term !== sum; n++) {
    sum += term;
    term *= (2 * y) / (2 * n + 1);
  }
  return 1 - (2 / Math.sqrt(Math.PI)) * Math.exp(-y) * sum;
}
