/** Holds what the engine answers against what was published, to the minute. */
import type { CaseWire, IntervalWire } from './client.ts';
import type { Expectation } from './scenario.ts';

interface Stretch {
  from: number;
  to: number;
}

/** Stretches that touch are one: an extension begins where the base order would have ended. */
function joined(intervals: readonly IntervalWire[], limb: string): Stretch[] {
  const stretches: Stretch[] = [];
  const own = intervals.filter((interval) => interval.limb === limb);
  for (const { from, to } of own.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = stretches.at(-1);
    if (last?.to === Date.parse(from)) last.to = Date.parse(to);
    else stretches.push({ from: Date.parse(from), to: Date.parse(to) });
  }
  return stretches;
}

const shown = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ from, to }) => `${new Date(from).toISOString()} – ${new Date(to).toISOString()}`)
    .join('; ');

function validityDifferences(
  expected: NonNullable<Expectation['validity']>,
  intervals: IntervalWire[],
): string[] {
  return [...new Set(expected.map(({ limb }) => limb))].flatMap((limb) => {
    const published = shown(
      expected
        .filter((interval) => interval.limb === limb)
        .map(({ from, to }) => ({ from: Date.parse(from), to: Date.parse(to) })),
    );
    const answered = shown(joined(intervals, limb));
    return published === answered ? [] : [`geldigheid ${limb}: verwacht ${published}, gekregen ${answered}`];
  });
}

/** One Dutch sentence per difference; empty when everything is as expected. */
export function differences(
  expectation: Expectation,
  present: CaseWire,
  intervals: IntervalWire[],
): string[] {
  const when = expectation.after === undefined ? `op ${expectation.at}` : `na ${expectation.after}`;
  const { order } = present;
  const found: string[] = [];
  const compare = (what: string, expected: string | undefined, given: string | null | undefined): void => {
    if (expected !== undefined && expected !== given)
      found.push(`${when}: ${what} verwacht ${expected}, gekregen ${given}`);
  };
  compare('begin', expectation.startsAtLocal, order?.startsAtLocal);
  compare('einde', expectation.endsAtLocal, order?.endsAtLocal);
  compare('uiterste einde', expectation.latestEndAtLocal, order?.latestEndAtLocal);
  compare('toestand', expectation.orderState, order?.state);
  if (expectation.order === null && order !== null) found.push(`${when}: er hoort geen huisverbod te zijn`);
  return [
    ...found,
    ...validityDifferences(expectation.validity ?? [], intervals).map((text) => `${when}: ${text}`),
  ];
}
