/** Shapes of what anybody may read: law, words, machines, health. */
import { z } from 'zod';
import { day } from './common.ts';
import { instant, localDate, patternedText } from '../../src/shapes/index.ts';

const term = z
  .object({
    count: z.int().describe('Aantal.'),
    unit: z.string().describe('Eenheid, zoals days, hours, weeks of years.'),
  })
  .loose()
  .describe('Lengte en manier van tellen.');

const ruleVersion = z
  .object({
    from: day('Eerste dag waarop deze tekst gold'),
    to: day('Laatste dag waarop deze tekst gold; ontbreekt zolang zij geldt').optional(),
    citation: z.string().describe('Aanhaling.'),
    link: z.string().nullable().describe('Officiële tekst; null voor wat geen wet is.'),
    sentence: z.string().describe('Wat er staat, in eigen woorden.'),
    checkedOn: day('Dag waarop de tekst voor het laatst is nagekeken'),
    review: z.enum(['confirmed', 'unconfirmed']).describe('Of de tekst van deze versie is gelezen.'),
    readIn: z
      .array(z.string())
      .optional()
      .describe('De geconsolideerde teksten waarin deze bepaling is gelezen.'),
    term: term.optional(),
    countsFrom: z.string().optional().describe('Vanaf welke gebeurtenis de termijn telt.'),
    afterwards: z.string().optional().describe('Wat er geldt als de termijn voorbij is.'),
    atwExcludedBy: z.string().optional().describe('Bepaling die de Algemene termijnenwet uitsluit.'),
    practice: z
      .object({
        term,
        citation: z.string().describe('Vindplaats.'),
        sentence: z.string().describe('Hoe er wordt geteld, in eigen woorden.'),
      })
      .optional()
      .describe('Telling in de rechtspraktijk, waar de wet dat open laat.'),
    remarks: z
      .array(
        z.object({
          text: z.string().describe('Wat er telt, in eigen woorden.'),
          citation: z.string().describe('Vindplaats.'),
          review: z
            .literal('unconfirmed')
            .optional()
            .describe('Staat er als de aangehaalde tekst nog niet is gelezen.'),
        }),
      )
      .optional()
      .describe('Wat er verder voor deze bepaling telt.'),
    unsettled: z.string().optional().describe('Wat niet is uitgemaakt.'),
  })
  .describe('Een bepaling zoals zij een tijd luidde.');

export const ruleShape = z
  .object({
    id: z.string().describe('Vaste naam.'),
    title: z.string().describe('Korte naam.'),
    uses: z
      .array(z.enum(['term', 'gate', 'duty', 'practice', 'reference']))
      .describe('Waarvoor de regel dient.'),
    binds: z
      .enum(['municipality', 'police', 'court', 'excluded-person', 'interested-party'])
      .describe('Wie eraan gebonden is.'),
    versions: z.array(ruleVersion).describe('Alle versies, oudste eerst.'),
  })
  .describe('Een regel.');

export const glossaryEntryShape = z
  .object({
    kind: z.enum(['term', 'stage', 'state', 'role', 'event', 'field', 'value']).describe('Soort woord.'),
    english: z.string().describe('Het woord in deze dienst.'),
    dutch: z.string().describe('Het woord in de wet of de praktijk.'),
    citation: z.string().optional().describe('Waar het in de wet staat.'),
    doesNotMean: z.string().optional().describe('Wat het Engelse woord hier niet betekent.'),
  })
  .describe('Een woord.');

const transition = z
  .object({
    event: z.string().describe('Soort gebeurtenis.'),
    target: z.string().optional().describe('Nieuwe stand; ontbreekt als de stand blijft.'),
    guard: z.string().optional().describe('Voorwaarde.'),
    decides: z
      .boolean()
      .describe('Waar als deze machine over de gebeurtenis beslist, onwaar als zij een andere volgt.'),
  })
  .describe('Een overgang.');

const machineState = z
  .object({
    name: z.string().describe('Naam van de stand; een stand binnen een andere met een punt.'),
    accepts: z.array(z.string()).describe('Gebeurtenissen die deze stand aanneemt.'),
    transitions: z.array(transition).describe('Wat elke gebeurtenis in deze stand doet.'),
  })
  .describe('Een stand.');

export const machineShape = z
  .object({
    stage: z
      .string()
      .describe(
        'Stap, zoals riskAssessment; in een adres in kleine letters met koppeltekens: risk-assessment.',
      ),
    initial: z.string().describe('Beginstand.'),
    states: z.array(machineState).describe('De standen van de stap.'),
  })
  .describe('De toestandsmachine van een stap.');

export const termRequestShape = z
  .strictObject({
    rule: patternedText(/^[a-z0-9-]{1,60}$/, 'de naam van een regel zijn, zoals wth-6-1-a').describe(
      'Regel; zie /rules.',
    ),
    from: instant().describe('Tijdstip vanaf wanneer wordt geteld.'),
    countedWith: z
      .strictObject({
        ruleVersion: localDate().optional().describe('Een dag waarop de bedoelde versie van de regel gold.'),
        calendar: localDate().optional().describe('De uitgave van de feestdagenkalender.'),
      })
      .optional()
      .describe(
        'Om een eerder antwoord na te rekenen; zonder dit de wet van het begin en de kalender van nu.',
      ),
  })
  .describe('Welke termijn, vanaf wanneer.');

export const healthShape = z
  .object({
    status: z.string().describe('live: het proces draait; ready: het kan vastleggen.'),
    mode: z
      .enum(['sandbox', 'production'])
      .describe('sandbox: zandbak, alles is verzonnen; production: echt gebruik.'),
  })
  .describe('Toestand.');
