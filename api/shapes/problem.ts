import { z } from 'zod';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import { MOST_ERRORS, PROBLEMS } from '../problem.ts';
import type { ProblemCode } from '../problem.ts';

const codes = Object.keys(PROBLEMS) as ProblemCode[];

const fieldErrorShape = z
  .object({
    pointer: z
      .string()
      .describe('Plaats in de aanvraag (JSON Pointer), leeg voor het geheel; bij een queryparameter /naam.'),
    detail: z.string().describe('Wat daar niet klopt, in één Nederlandse zin.'),
  })
  .describe('Een fout van vorm.');

export const refusalShape = z
  .object({
    code: z.string().describe('Vaste naam van de reden.'),
    rule: z.string().describe('De regel; zie /rules/{rule}.'),
    article: z.string().describe('Het artikel, aangehaald zoals het gold op de dag van de gebeurtenis.'),
    detail: z.string().describe('Wat ontbreekt, in één Nederlandse zin.'),
    pointer: z.string().describe('Plaats in de aanvraag (JSON Pointer).'),
  })
  .describe('Een reden waarom de wet dit niet toestaat.');

export const problemShape = z
  .object({
    type: z.string().meta({ format: 'uri-reference', description: 'Uitleg van deze soort fout.' }),
    title: z.string().describe('Soort fout.'),
    status: z.int().describe('HTTP-status.'),
    detail: z.string().describe('Eén Nederlandse zin.'),
    instance: z
      .string()
      .meta({ format: 'uri-reference', description: 'Kenmerk van dit ene antwoord, ook in het logboek.' }),
    code: z.enum(codes).describe('Vaste naam van de fout.'),
    errors: z
      .array(fieldErrorShape)
      .max(MOST_ERRORS)
      .optional()
      .describe(`Alle fouten van vorm tegelijk, tot ${MOST_ERRORS}; detail noemt het aantal.`),
    refusals: z.array(refusalShape).optional().describe('Alle redenen van weigering tegelijk.'),
    accepts: z.array(z.enum(EVENT_TYPES)).optional().describe('Wat de zaak nu wel aanneemt.'),
  })
  .describe('Een fout (RFC 9457).');
