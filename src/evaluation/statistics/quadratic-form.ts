/** A pivot this small against its own diagonal is rounding, not spread: at 1e-10 six digits would be left of 16. */
const NO_SPREAD = 1e-10;

/**
 * x' V⁻¹ x for a covariance matrix, by the factor of Cholesky (Golub and Van Loan 2013, §4.2): V = L L', and the answer is |L⁻¹x|².
 * Undefined when V is singular: some combination of the numbers has no spread.
 */
export function quadraticForm(
  covariance: readonly (readonly number[])[],
  values: readonly number[],
): number | undefined {
  const factor: number[][] = [];
  const solved: number[] = [];
  for (const [row, cells] of covariance.entries()) {
    const left: number[] = [];
    for (const [column, above] of factor.entries()) {
      left.push(((cells[column] ?? 0) - dot(left, above)) / (above[column] ?? 1));
    }
    const diagonal = cells[row] ?? 0;
    const pivot = diagonal - dot(left, left);
    if (!(pivot > NO_SPREAD * diagonal)) return undefined;
    const root = Math.sqrt(pivot);
    solved.push(((values[row] ?? 0) - dot(left, solved)) / root);
    factor.push([...left, root]);
  }
  return dot(solved, solved);
}

/** Over the length of the first. */
function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
