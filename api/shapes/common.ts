/** Shapes that many answers share. */
import { z } from 'zod';

/** An instant in an answer: UTC. */
export const utc = (description: string) =>
  z
    .string()
    .meta({ format: 'date-time', description: `${description} (UTC)`, examples: ['2010-04-06T18:00:00Z'] });

/** Beside an instant where the law speaks of the clock on the wall (RFC 9557). */
export const local = (description: string) =>
  z.string().meta({
    description: `${description} op de klok in Nederland (RFC 9557)`,
    examples: ['2010-04-06T20:00:00+02:00[Europe/Amsterdam]'],
  });

/** As `utc`, or null; `when` says in Dutch when there is none. */
export const utcOrNull = (description: string, when: string) =>
  utc(description).nullable().describe(`${description} (UTC); null ${when}`);

/** As `local`, or null; `when` says in Dutch when there is none. */
export const localOrNull = (description: string, when: string) =>
  local(description).nullable().describe(`${description} op de klok in Nederland (RFC 9557); null ${when}`);

export const day = (description: string) =>
  z.string().meta({ format: 'date', description, examples: ['2010-04-06'] });

export const identifier = (description: string) => z.string().meta({ format: 'uuid', description });

export const sequence = (description: string) => z.int().min(1).describe(description);

const links = z
  .object({
    self: z.string().describe('Deze lijst.'),
    next: z.string().optional().describe('De volgende bladzijde; ontbreekt op de laatste.'),
  })
  .describe('Verwijzingen binnen deze dienst.');

export const listOf = (item: z.ZodType, description: string) =>
  z.object({ items: z.array(item).describe('Wat in de lijst staat.'), links }).describe(description);
