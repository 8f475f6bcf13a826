import { z } from 'zod';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import { ROLES } from '../../src/case/model.ts';
import { sequence, utc } from './common.ts';

const actorShape = z
  .object({
    role: z.enum([...ROLES, 'engine']).describe('Rol; engine is het systeem zelf.'),
    office: z.string().describe('Organisatie.'),
    subject: z.string().describe('Kenmerk van de persoon of het systeem (sub van het token).'),
    name: z.string().optional().describe('Naam.'),
    onBehalfOf: z.enum(ROLES).optional().describe('Partner voor wie de gemeente vastlegde.'),
  })
  .describe('Wie het vastlegde.');

export const recordedEventShape = z
  .object({
    sequence: sequence('Volgnummer binnen de zaak.'),
    type: z.enum(EVENT_TYPES).describe('Soort gebeurtenis.'),
    occurredAt: utc('Tijdstip waarop het gebeurde'),
    recordedAt: utc('Tijdstip waarop het werd vastgelegd'),
    timeSource: z.enum(['entered', 'reconstructed', 'system']).describe('Waar het tijdstip vandaan komt.'),
    actor: actorShape,
    data: z
      .record(z.string(), z.unknown())
      .describe('Inhoud; de vorm hangt af van type en is die van de ingezonden gebeurtenis.'),
    void: z.literal(true).optional().describe('Telt niet meer mee.'),
    voidedBy: sequence('Gebeurtenis waardoor deze niet meer meetelt.').optional(),
  })
  .describe('Een vastgelegde gebeurtenis.');
