import type { z } from 'zod';
import type { ValidityInterval } from '../../src/case/model.ts';
import type { validityShape } from '../shapes/case.ts';
import { both } from './instants.ts';

export type ValidityView = z.output<typeof validityShape>;

export function validityView(inForce: boolean, intervals: readonly ValidityInterval[]): ValidityView {
  return {
    inForce,
    intervals: intervals.map(({ from, to, limb, person, because }) => ({
      ...both('from', from),
      ...both('to', to),
      limb,
      ...(person === undefined ? {} : { person }),
      because,
    })),
  };
}
