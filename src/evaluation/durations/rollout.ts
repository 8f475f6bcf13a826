/** The rollout calendar: which region worked in which way, and from when. Data of the evaluation, fixed before its outcome. */
import { localDateOf, startOfDay, type Instant, type LocalDate } from '../../time/index.ts';

export const PILOT_ARMS = ['BASELINE', 'PILOT', 'TRANSITION'] as const;
export type PilotArm = (typeof PILOT_ARMS)[number];

export interface RolloutPeriod {
  region: string;
  arm: PilotArm;
  processVersion: string;
  /** Protocol that the region was to use, `id@version`; what a case did use is pinned to the case. */
  protocol?: string;
  /** First day. */
  from: LocalDate;
  /** First day that no longer belongs to it; `null` while it lasts. */
  until: LocalDate | null;
}

/** The period of a region at an instant, which is that of the report and never of the outcome. `undefined` outside the calendar. */
export function armOf(
  calendar: readonly RolloutPeriod[],
  region: string | null,
  reportedAt: Instant,
): RolloutPeriod | undefined {
  const day = localDateOf(reportedAt);
  return calendar.find(
    (period) =>
      period.region === region && period.from <= day && (period.until === null || day < period.until),
  );
}

/** Of a case that no period covers: as it always went before the first, and nobody said how after one that has ended. */
export function armOutside(
  calendar: readonly RolloutPeriod[],
  region: string | null,
  reportedAt: Instant,
): PilotArm {
  const day = localDateOf(reportedAt);
  return calendar.some((period) => period.region === region && period.from <= day)
    ? 'TRANSITION'
    : 'BASELINE';
}

/** The instant at which a region began to be observed; `undefined` for one that the calendar does not know. */
export function observedFrom(calendar: readonly RolloutPeriod[], region: string | null): Instant | undefined {
  const days = calendar.filter((period) => period.region === region).map(({ from }) => from);
  const [first] = days.toSorted();
  return first === undefined ? undefined : startOfDay(first);
}

/** Everything wrong with a calendar, in Dutch: a case must have at most one arm. */
export function rolloutFaults(calendar: readonly RolloutPeriod[]): string[] {
  return calendar.flatMap((period, index) => {
    const name = `Periode ${String(index + 1)} (${period.region}, vanaf ${period.from})`;
    const reversed = period.until !== null && period.until <= period.from;
    const overlaps = calendar.slice(0, index).some((other) => isShared(period, other));
    return [
      ...(reversed ? [`${name}: 'until' moet na 'from' liggen.`] : []),
      ...(overlaps ? [`${name}: overlapt een eerdere periode van dezelfde regio.`] : []),
    ];
  });
}

function isShared(one: RolloutPeriod, other: RolloutPeriod): boolean {
  const before = (a: RolloutPeriod, b: RolloutPeriod): boolean => a.until === null || b.from < a.until;
  return one.region === other.region && before(one, other) && before(other, one);
}
