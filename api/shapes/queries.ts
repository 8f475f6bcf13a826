/** Query parameters that several routes take. */
import { z } from 'zod';
import { parseInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import { municipalityCode, must, oneOf, patternedText, text } from '../../src/shapes/index.ts';
import type { FieldError } from '../problem.ts';
import { STAGE_SPELLINGS, stageSpelled } from './stage-names.ts';

const INSTANT =
  'een bestaand tijdstip met tijdzone van 1900 tot en met 2199 zijn, zoals 2026-11-24T21:14:00+01:00';

/** A `+` in a query means a space; a caller who forgot to encode the offset still means the offset. RFC 3339 lets `t` and `z` be small. */
const asMeant = (written: string): string => written.replace(/ (?=\d{2}:\d{2}$)/, '+').toUpperCase();

/** To epoch milliseconds. */
export const instantParameter = (description: string) =>
  z
    .string({ error: must(INSTANT) })
    .refine((written) => parseInstant(asMeant(written)) !== undefined, { error: `moet ${INSTANT}.` })
    .transform((written) => parseInstant(asMeant(written)) ?? Number.NaN)
    .optional()
    .meta({ format: 'date-time', description });

const NOT_YET_KNOWN =
  "Queryparameter 'asKnownAt' mag niet in de toekomst liggen: wat dan bekend is, weet nu nog niemand.";

/** What will be recorded later is not known yet: an answer "as known" then would pretend it is. */
export function knowledgeErrors(asKnownAt: Instant | undefined, now: Instant): FieldError[] {
  return asKnownAt === undefined || asKnownAt <= now
    ? []
    : [{ pointer: '/asKnownAt', detail: NOT_YET_KNOWN }];
}

const PAGE_SIZE = 'een geheel getal van 1 tot en met 100 zijn';

export const paging = {
  pageSize: z
    .string()
    .regex(/^([1-9]\d?|100)$/, { error: `moet ${PAGE_SIZE}.` })
    .transform(Number)
    .optional()
    // In a query all is text; for the document it is a number, and its pattern would be nonsense.
    .meta({
      type: 'integer',
      minimum: 1,
      maximum: 100,
      pattern: undefined,
      description: 'Aantal op een bladzijde, 1 tot en met 100; zonder opgave 50.',
    }),
  cursor: text(400).optional().describe('Verwijzing naar een bladzijde, uit links.next; niet zelf te maken.'),
};

export const pageOf = ({
  pageSize = 50,
  cursor,
}: {
  pageSize?: number | undefined;
  cursor?: string | undefined;
}) => ({
  pageSize,
  ...(cursor === undefined ? {} : { cursor }),
});

export const municipality = municipalityCode().optional().describe('Gemeentecode (CBS).');
export const region = text(100).optional().describe('Regio.');
export const stage = oneOf(STAGE_SPELLINGS)
  .transform(stageSpelled)
  .optional()
  .describe(
    'Stap die begonnen is en nog loopt. Heet zoals in stages van een zaak (riskAssessment); de schrijfwijze van het adres van haar machine (risk-assessment) mag ook.',
  );
export const orderState = oneOf(['imposed', 'in-force', 'suspended', 'expired', 'revoked', 'annulled'])
  .optional()
  .describe('Stand van het huisverbod.');
export const ruleParameter = patternedText(/^[a-z0-9-]{1,60}$/, 'de naam van een regel zijn, zoals wth-2-1')
  .optional()
  .describe('Regel; zie /rules.');
export const deadlineStatus = oneOf(['running', 'met', 'missed', 'void'])
  .optional()
  .describe('Stand van de termijn.');
export const limb = oneOf(['home', 'contact'])
  .optional()
  .describe('Deel van het huisverbod: woning of contactverbod.');
export const person = text(40)
  .optional()
  .describe('Sleutel van een persoon in de zaak; alleen met limb=contact.');
