/** "Was it in force then?" for any instant, limb and person, as the given events know it. */
import type { Instant } from '../time/index.ts';
import { allIntervals, forceOf, intervalsOf } from './force.ts';
import type { History } from './history.ts';
import type { ValidityInterval } from './model.ts';

export interface ValidityQuestion {
  at: Instant;
  limb?: 'home' | 'contact' | undefined;
  /** Only with `limb: 'contact'`. */
  person?: string | undefined;
}

export interface Validity {
  /** One of the listed intervals contains `at`. */
  inForce: boolean;
  intervals: ValidityInterval[];
}

export function validity(history: History, { at, limb, person }: ValidityQuestion): Validity {
  const intervals = listed(history, limb, person);
  return { inForce: intervals.some(({ from, to }) => from <= at && at < to), intervals };
}

function listed(
  history: History,
  limb: ValidityQuestion['limb'],
  person: string | undefined,
): ValidityInterval[] {
  const force = forceOf(history);
  if (force === undefined) return [];
  if (limb === 'contact' && person !== undefined) return intervalsOf(force, { limb, person });
  return allIntervals(force).filter((interval) => limb === undefined || interval.limb === limb);
}
