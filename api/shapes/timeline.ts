import { z } from 'zod';
import { day, local, sequence, utc } from './common.ts';

export const timelineEntryShape = z
  .object({
    kind: z.enum(['event', 'planned']).describe('event: gebeurd; planned: wat nog komt.'),
    sequence: sequence('Volgnummer; ontbreekt bij wat nog komt.').optional(),
    at: utc('Wanneer het gebeurde of gebeurt; bij een verbetering wanneer die is vastgelegd'),
    atLocal: local('Wanneer het gebeurde of gebeurt'),
    lastDay: day('Laatste dag die op tijd is').optional(),
    recordedAt: utc('Wanneer het is vastgelegd').optional(),
    title: z.string().describe('Wat er gebeurde, in een paar woorden.'),
    text: z.string().describe('Wat er gebeurde, in gewone zinnen.'),
    by: z.string().describe('Wie het deed of moet doen.'),
    article: z.string().optional().describe('Artikel dat erachter staat.'),
    late: z.literal(true).optional().describe('Meer dan een uur later vastgelegd dan het gebeurde.'),
    note: z
      .string()
      .optional()
      .describe('Wat er met de vermelding zelf is: laat, geschat, verbeterd of vervallen.'),
    signals: z
      .array(z.string())
      .optional()
      .describe(
        'Signaleringen over deze gebeurtenis en taken die eruit volgen, zoals de zaak er nu voor staat.',
      ),
    void: z.literal(true).optional().describe('Telt niet meer.'),
    voidedBy: sequence('De gebeurtenis waardoor het niet meer telt.').optional(),
    corrects: sequence('De gebeurtenis die hiermee is verbeterd of ingetrokken.').optional(),
    correctedBy: sequence('De verbetering waaruit dit volgt.').optional(),
  })
  .describe('Een vermelding op de tijdlijn.');
