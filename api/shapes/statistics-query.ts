/** How the statistics of a stage or clock are asked. */
import { z } from 'zod';
import { CLOCK_ROLES } from '../../src/evaluation/durations/index.ts';
import { localDate, must, oneOf } from '../../src/shapes/index.ts';
import { DIMENSIONS, type Dimension } from '../application/statistics/groups.ts';

const BY = `een of meer van ${DIMENSIONS.join(', ')} zijn, elk één keer en met komma's ertussen`;

/** Splits `region,arm`; undefined for what is no such list. */
export function dimensionsIn(written: string): Dimension[] | undefined {
  const names = written.split(',');
  const known = DIMENSIONS.filter((one) => names.includes(one));
  return known.length === names.length ? known : undefined;
}

const byList = z
  .string({ error: must(BY) })
  .refine((written) => dimensionsIn(written) !== undefined, { error: `moet ${BY}.` });

/** A longest horizon of four hundred days: longer than any case is followed. */
export const LONGEST_HORIZON = 400 * 24 * 60;
const HORIZON = `een geheel aantal minuten van 15 tot en met ${LONGEST_HORIZON} zijn`;

const horizonParameter = z
  .string()
  .regex(/^[1-9]\d{0,5}$/, { error: `moet ${HORIZON}.` })
  .transform(Number)
  .refine((minutes) => minutes >= 15 && minutes <= LONGEST_HORIZON, { error: `moet ${HORIZON}.` })
  .optional()
  // In a query all is text; for the document it is a number.
  .meta({
    type: 'integer',
    minimum: 15,
    maximum: LONGEST_HORIZON,
    pattern: undefined,
    description:
      'Tot hoeveel minuten het gemiddelde wordt berekend; zonder opgave wat uw organisatie vooraf vastlegde, en anders de vaste horizon van de maat.',
  });

const ROLES = CLOCK_ROLES.filter((role) => role !== 'NONE');

export const statisticsQuery = z.strictObject({
  by: byList
    .transform((written) => dimensionsIn(written) ?? [])
    .optional()
    .meta({
      description:
        'Waarnaar wordt uitgesplitst: region, arm en protocol, in elke combinatie, met komma’s ertussen. Zonder opgave alle zaken samen.',
      examples: ['arm'],
    }),
  cutoff: localDate()
    .optional()
    .describe('Peildag: wat tot en met deze dag gebeurde en was vastgelegd telt mee; zonder opgave nu.'),
  horizonMin: horizonParameter,
  role: oneOf(ROLES as ['REMOVED', 'STAYING', 'CHILD'])
    .optional()
    .describe('Alleen bij DECISION_TO_FIRST_CONTACT: met wie het eerste contact was; zonder opgave REMOVED.'),
});
