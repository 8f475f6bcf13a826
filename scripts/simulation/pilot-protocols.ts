/** The protocol with which a region starts its pilot: a new version of its own, imported on the first day of the transition. */
import type { RolloutPeriod } from '../../src/evaluation/durations/index.ts';
import type { RegionConfiguration } from '../../api/configuration/index.ts';

const SOONER = 0.75;

/** Tighter than what the region had: a quarter sooner. */
const NORMS = [
  'practice-first-care-contact',
  'practice-care-agency-informed',
  'wth-2-8-veilig-thuis',
] as const;

/** The regions as they are from this day on; only those of which a transition begins change. */
export function regionsFrom(
  regions: readonly RegionConfiguration[],
  starting: readonly RolloutPeriod[],
): RegionConfiguration[] {
  return regions.map((region) =>
    starting.some(({ region: id }) => id === region.id)
      ? { ...region, protocol: pilotOf(region.protocol) }
      : region,
  );
}

function pilotOf(protocol: RegionConfiguration['protocol']): RegionConfiguration['protocol'] {
  const { norms, version } = protocol;
  const sooner = NORMS.flatMap((id) => {
    const minutes = norms[id];
    return minutes === undefined ? [] : [[id, Math.round(minutes * SOONER)] as const];
  });
  return {
    ...protocol,
    version: version + 1,
    title: protocol.title.replace(`versie ${version}`, `versie ${version + 1} (pilot)`),
    norms: { ...norms, ...Object.fromEntries(sooner) },
    steps: [
      ...protocol.steps,
      {
        code: 'samen-beginnen',
        title: 'Samen beginnen',
        description: 'Politie en Veilig Thuis vullen het RiHG tegelijk in.',
      },
    ],
  };
}
