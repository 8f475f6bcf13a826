import type { z } from 'zod';
import type { ExplainedInterval } from '../../src/case/explain-interval.ts';
import type { ExplainedValidity } from '../../machines/index.ts';
import type { ExplanationStep } from '../../src/case/model.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { intervalShape, validityShape } from '../shapes/case.ts';
import { both } from './instants.ts';

export type ValidityView = z.output<typeof validityShape>;

export function validityView(
  { at, asKnownAt }: { at: Instant; asKnownAt: Instant },
  { inForce, intervals }: ExplainedValidity,
  explanation: readonly ExplanationStep[] = [],
): ValidityView {
  return {
    at: formatInstant(at),
    asKnownAt: formatInstant(asKnownAt),
    inForce,
    intervals: intervals.map(intervalView),
    ...(explanation.length === 0 ? {} : { explanation: [...explanation] }),
  };
}

export function intervalView(interval: ExplainedInterval): z.output<typeof intervalShape> {
  const { from, to, limb, person, because, basis, explanation } = interval;
  return {
    ...both('from', from),
    ...both('to', to),
    limb,
    ...(person === undefined ? {} : { person }),
    because,
    basis,
    explanation,
  };
}
