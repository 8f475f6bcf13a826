/** Codes in place of regions, and the pooling of those with few cases. */
import type { PilotArm } from '../durations/index.ts';
import type { CaseCount } from './model.ts';

/** No region, a region that is not configured, and every region with few cases in an arm. */
export const POOLED = 'RG00';

/** Fewer cases than this do not stand by themselves. */
export const FEW_CASES = 10;

export interface RegionCode {
  code: string;
  region: string;
}

/** `RG01` and on, in the order of the ids: the same regions have the same codes in every export, whatever their numbers are. */
export function regionCodes(regionIds: readonly string[]): RegionCode[] {
  return [...new Set(regionIds)]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((region, index) => ({ code: `RG${String(index + 1).padStart(2, '0')}`, region }));
}

/** Per arm: a region may stand by itself in one arm and be pooled in another. */
export function poolRegions(
  counts: readonly Pick<CaseCount, 'arm' | 'region' | 'cases'>[],
  codes: readonly RegionCode[],
): (arm: PilotArm, region: string | null) => string {
  const codeOf = new Map(codes.map(({ code, region }) => [region, code]));
  const totals = new Map<string, number>();
  for (const { arm, region, cases } of counts) {
    const code = region === null ? undefined : codeOf.get(region);
    if (code !== undefined) totals.set(`${arm} ${code}`, (totals.get(`${arm} ${code}`) ?? 0) + cases);
  }
  return (arm, region) => {
    const code = region === null ? undefined : codeOf.get(region);
    return code !== undefined && (totals.get(`${arm} ${code}`) ?? 0) >= FEW_CASES ? code : POOLED;
  };
}
