/**
 * Horizons of the restricted mean, minutes. Fixed beforehand: a horizon chosen after looking at the curves, or the last time seen,
 * makes regions and years incomparable.
 */
export const HORIZONS = {
  /** Stages that are over in a shift. */
  SHORT_STAGE: 6 * 60,
  /** First contact with care, and what follows it. */
  FIRST_CONTACT: 72 * 60,
  /** What the first order bounds. A measure for comparing, not the term of the law, which counts days of the calendar (`src/law`). */
  ORDER: 240 * 60,
} as const;
