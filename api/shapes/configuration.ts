/** Shapes of the configuration: regions with their calendar, municipalities, organisations, protocols. */
import { z } from 'zod';
import { PILOT_ARMS } from '../../src/evaluation/durations/index.ts';
import { day } from './common.ts';

const rolloutPeriod = z
  .object({
    arm: z
      .enum(PILOT_ARMS)
      .describe('BASELINE: zoals voorheen; PILOT: de nieuwe werkwijze; TRANSITION: de tijd ertussen.'),
    processVersion: z.string().describe('Naam van de werkwijze.'),
    protocol: z.string().optional().describe('Protocol dat er dan bij hoort, met versie.'),
    from: day('Eerste dag'),
    until: day('Eerste dag die er niet meer bij hoort')
      .nullable()
      .describe('Eerste dag die er niet meer bij hoort; null zolang de periode duurt.'),
  })
  .describe('Een periode in de kalender; zij telt voor zaken die daarin zijn gemeld.');

export const regionShape = z
  .object({
    id: z.string().describe('Vaste naam van de regio.'),
    name: z.string().describe('Naam van de regio.'),
    municipalities: z.array(z.string()).describe('Gemeentecodes.'),
    protocol: z.string().describe('Protocol voor nieuwe zaken, met versie.'),
    careProgrammes: z
      .array(
        z.object({
          code: z.string().describe('Code, zoals in programme van care.offered en care.accepted.'),
          title: z.string().describe('Naam van het aanbod.'),
        }),
      )
      .describe('Hulpaanbod.'),
    recordForPartners: z.boolean().describe('Of de gemeente voor partners mag vastleggen.'),
    rollout: z
      .array(rolloutPeriod)
      .describe('Kalender van de pilot: hoe de regio werkt en vanaf wanneer; leeg als zij niet meedoet.'),
  })
  .describe('Een regio.');

export const municipalityShape = z
  .object({
    code: z.string().describe('Gemeentecode (CBS).'),
    name: z.string().describe('Naam van de gemeente.'),
    region: z.string().describe('Regio waarbij zij hoort.'),
  })
  .describe('Een gemeente.');

export const officeShape = z
  .object({
    code: z.string().describe('Code van de organisatie.'),
    name: z.string().describe('Naam van de organisatie.'),
    kind: z
      .enum(['police', 'veilig-thuis', 'care'])
      .describe('Politie-eenheid, Veilig Thuis of zorgorganisatie.'),
    region: z.string().describe('Regio waarbij zij hoort.'),
    municipalities: z.array(z.string()).describe('Gemeenten waarvoor zij werkt.'),
  })
  .describe('Een organisatie.');

export const protocolShape = z
  .object({
    id: z.string().describe('Naam met versie.'),
    version: z.int().describe('Versie.'),
    title: z.string().describe('Naam van het protocol.'),
    region: z.string().nullable().describe('Regio; null als het van geen regio is.'),
    norms: z.record(z.string(), z.int()).describe('Normtijden in minuten; nooit wet.'),
    steps: z
      .array(
        z.object({
          code: z.string().describe('Vaste naam van de stap.'),
          title: z.string().describe('Naam van de stap.'),
          description: z.string().describe('Wat er in de stap gebeurt.'),
        }),
      )
      .describe('Eigen stappen.'),
    rihgParts: z
      .array(
        z.object({
          part: z.int().describe('Deel van het RiHG: 1, 2 of 3.'),
          roles: z.array(z.string()).describe('Rollen die dit deel invullen.'),
        }),
      )
      .describe('Wie welk deel van het RiHG invult; een afspraak, niemand wordt erom geweigerd.'),
  })
  .describe('Een protocol: versies veranderen nooit.');
