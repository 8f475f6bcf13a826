/** An analysis that is announced before anyone looked. */
import { z } from 'zod';
import { MEASURES } from '../../src/evaluation/publication/index.ts';
import { must, oneOf, wholeNumber } from '../../src/shapes/index.ts';
import { DIMENSIONS } from '../application/statistics/groups.ts';
import { identifier, utc } from './common.ts';
import { dimensionsIn, LONGEST_HORIZON } from './statistics-query.ts';

const NAMES = MEASURES.map(({ name }) => name);
const BY = `tekst of een lijst zijn, met elk hoogstens één keer: ${DIMENSIONS.join(', ')}`;

/** As in the query of the statistics, or as a list; nothing in it is all cases together. */
const by = z
  .union([z.string(), z.array(z.string())], { error: must(BY) })
  .refine((written) => textOf(written) === '' || dimensionsIn(textOf(written)) !== undefined, {
    error: `moet ${BY}.`,
  })
  .transform((written) => dimensionsIn(textOf(written)) ?? []);

const textOf = (written: string | readonly string[]): string =>
  typeof written === 'string' ? written : written.join(',');

export const preRegistrationRequestShape = z
  .strictObject({
    measure: oneOf(NAMES as [string, ...string[]]).describe(
      'De stap of klok, zoals in het adres van de statistiek.',
    ),
    horizonMin: wholeNumber(15, LONGEST_HORIZON).describe(
      'Tot hoeveel minuten het gemiddelde wordt berekend.',
    ),
    by: by.describe(
      'Waarnaar wordt uitgesplitst: region, arm, protocol, met komma’s ertussen of als lijst; leeg is alle zaken samen.',
    ),
  })
  .describe('Wat u gaat onderzoeken, vastgelegd voordat u kijkt.');

export const preRegistrationShape = z
  .object({
    id: identifier('Vastlegging.'),
    measure: z.string().describe('De stap of klok.'),
    horizonMin: z.int().describe('De horizon, in minuten.'),
    by: z.string().describe('Waarnaar wordt uitgesplitst, met komma’s ertussen; leeg is alle zaken samen.'),
    office: z.string().describe('De organisatie die het vastlegde.'),
    registeredAt: utc('Wanneer vastgelegd'),
  })
  .describe('Een vooraf vastgelegde analyse.');
