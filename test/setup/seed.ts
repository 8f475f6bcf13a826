/** The seed of all property tests of a run: `FC_SEED` when given (to see a failure again), else one drawn for this run. */
export function chosenSeed(): number {
  const given = process.env['FC_SEED'];
  if (given === undefined || given === '') return drawn;
  const seed = Number(given);
  if (!Number.isInteger(seed)) throw new Error(`FC_SEED must be a whole number, not "${given}"`);
  return seed;
}

const drawn = Math.floor(Math.random() * 2 ** 31);
