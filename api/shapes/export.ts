/** An export for evaluators: what is asked, and how it stands. */
import { z } from 'zod';
import { TIERS } from '../../src/evaluation/rows/index.ts';
import {
  ALSO_WHEN_FAULTY,
  distinct,
  fieldsOf,
  label,
  localDate,
  oneOf,
  text,
} from '../../src/shapes/index.ts';
import { identifier } from './common.ts';

/** Who gets linked cases, why that was found lawful, and until when: without one of these there is no tier A. */
const NEEDED_FOR_A = ['agreement', 'dpia', 'expires'] as const;

export const exportRequestShape = z
  .strictObject({
    tier: oneOf(TIERS).describe(
      'A: gekoppelde zaken onder een overeenkomst; B: losse, afgeronde regels; C: alleen tabellen.',
    ),
    cutoff: localDate().describe('Peildag: wat tot en met deze dag gebeurde en was vastgelegd telt mee.'),
    regions: distinct(text(100), 1).optional().describe('Alleen zaken van deze regio’s; zonder opgave alle.'),
    agreement: label().optional().describe('Kenmerk van de overeenkomst; verplicht bij A.'),
    dpia: label()
      .optional()
      .describe('Kenmerk van de gegevensbeschermingseffectbeoordeling; verplicht bij A.'),
    expires: localDate()
      .optional()
      .describe('Laatste dag waarop de bestanden er zijn, daarna worden zij verwijderd; verplicht bij A.'),
  })
  .superRefine((request, context) => {
    const fields = fieldsOf(request);
    if (fields['tier'] !== 'A') return;
    for (const name of NEEDED_FOR_A.filter((needed) => fields[needed] === undefined)) {
      context.addIssue({
        code: 'custom',
        path: [name],
        message: 'ontbreekt; bij niveau A is het verplicht.',
      });
    }
  }, ALSO_WHEN_FAULTY)
  .describe('Een levering voor evaluatie.');

export type ExportRequest = z.output<typeof exportRequestShape>;

export const exportShape = z
  .object({
    id: identifier('Levering.'),
    status: z
      .enum(['running', 'ready', 'refused', 'failed'])
      .describe(
        'running: in de maak; ready: klaar; refused: geweigerd, omdat er iets over mensen uit zou volgen; failed: mislukt.',
      ),
    progress: z.number().min(0).max(1).describe('Hoe ver, van 0 tot en met 1.'),
    reason: z
      .string()
      .optional()
      .describe('Waarom geweigerd of mislukt, of waarom er geen bestanden meer zijn.'),
    files: z
      .array(
        z.object({
          name: z.string().describe('Naam van het bestand.'),
          bytes: z.int().min(0).describe('Grootte in bytes.'),
          sha256: z.string().describe('SHA-256, hexadecimaal.'),
        }),
      )
      .describe('De bestanden, en het ene zip-bestand met alle.'),
  })
  .describe('Een levering.');

export const exportJsonShape = z.looseObject({}).describe('Een JSON-bestand van een levering.');
