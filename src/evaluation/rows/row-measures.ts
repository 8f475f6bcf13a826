/** Every stage and every clock with every role has a place in one list: packed rows and their names are told apart by it. */
import { CLOCK_CODES, CLOCK_ROLES, STAGE_CODES } from '../durations/index.ts';
import type { ClockCode, ClockRole, StageCode } from '../durations/index.ts';

export type RowMeasure = { stage: StageCode } | { clock: ClockCode; role: ClockRole };

/** First all stages, then every clock with every role. */
export const ROW_MEASURES: readonly RowMeasure[] = [
  ...STAGE_CODES.map((stage) => ({ stage })),
  ...CLOCK_CODES.flatMap((clock) => CLOCK_ROLES.map((role) => ({ clock, role }))),
];

const placesOf = <Code extends string>(codes: readonly Code[]): ReadonlyMap<Code, number> =>
  new Map(codes.map((code, place) => [code, place]));

const STAGE_PLACES = placesOf(STAGE_CODES);
const CLOCK_PLACES = placesOf(CLOCK_CODES);
const ROLE_PLACES = placesOf(CLOCK_ROLES);

/** In `ROW_MEASURES`. Throws on a stage that there is not. */
export function placeOfStage(stage: StageCode): number {
  return known(STAGE_PLACES.get(stage));
}

/** In `ROW_MEASURES`. Throws on a clock or a role that there is not. */
export function placeOfClock(clock: ClockCode, role: ClockRole): number {
  return (
    STAGE_CODES.length + known(CLOCK_PLACES.get(clock)) * CLOCK_ROLES.length + known(ROLE_PLACES.get(role))
  );
}

function known(place: number | undefined): number {
  if (place === undefined) throw new RangeError('No such stage or clock');
  return place;
}
