import { z } from 'zod';
import { day, identifier, local, sequence, utc } from './common.ts';

const status = z
  .enum(['running', 'met', 'missed', 'void'])
  .describe('running: loopt; met: gehaald; missed: verstreken; void: vervallen of niet gebruikt.');

const explanationShape = z
  .object({
    text: z.string().describe('Stap van de berekening.'),
    article: z.string().describe('Artikel waarop de stap rust.'),
  })
  .describe('Uitleg bij een termijn.');

const readingShape = z
  .object({
    reading: z.string().describe('Lezing waarover de wet open laat welke geldt.'),
    dueAt: utc('Eerste tijdstip dat te laat is'),
    dueAtLocal: local('Eerste tijdstip dat te laat is'),
    lastDay: day('Laatste dag die op tijd is').optional(),
    status: status.optional(),
  })
  .describe('Een van de lezingen van een termijn.');

export const deadlineShape = z
  .object({
    rule: z.string().describe('Regel; zie /rules/{rule}.'),
    article: z.string().describe('Artikel zoals het gold op de dag van het begin.'),
    kind: z
      .enum(['statutory', 'duty', 'practice'])
      .describe('statutory: termijn in de wet; duty: plicht zonder getal; practice: werkafspraak.'),
    binds: z
      .enum(['municipality', 'police', 'court', 'excluded-person', 'interested-party'])
      .describe('Wie eraan gebonden is.'),
    startedBy: sequence('Gebeurtenis die de termijn begint.'),
    person: z.string().optional().describe('Sleutel van de persoon om wie het gaat.'),
    to: z.string().optional().describe('Ontvanger om wie het gaat.'),
    calendarComplete: z
      .boolean()
      .describe('Onwaar als de uitkomst kan afhangen van een jaar waarvan niet alle feestdagen bekend zijn.'),
    readings: z
      .array(readingShape)
      .optional()
      .describe('De lezingen naast elkaar, waar de wet dat open laat.'),
    from: utc('Begin'),
    fromLocal: local('Begin'),
    dueAt: utc('Eerste tijdstip dat te laat is').nullable(),
    dueAtLocal: local('Eerste tijdstip dat te laat is').nullable(),
    lastDay: day('Laatste dag die op tijd is').optional(),
    status,
    metAt: utc('Tijdstip waarop eraan voldaan is').optional(),
    explanation: z.array(explanationShape),
  })
  .describe('Een termijn, plicht of werkafspraak van een zaak.');

export const caseDeadlineShape = z
  .object({
    ...deadlineShape.shape,
    case: identifier('Zaak.'),
    caseNumber: z.string().describe('Nummer van de zaak.'),
    municipality: z.string().describe('Gemeentecode.'),
  })
  .describe('Een termijn, met de zaak waarbij zij hoort.');

export const termShape = z
  .object({
    rule: z.string(),
    article: z.string(),
    from: utc('Begin'),
    fromLocal: local('Begin'),
    dueAt: utc('Eerste tijdstip dat te laat is'),
    dueAtLocal: local('Eerste tijdstip dat te laat is'),
    lastDay: day('Laatste dag die op tijd is').optional(),
    calendarComplete: z.boolean(),
    readings: z.array(readingShape),
    explanation: z.array(explanationShape),
  })
  .describe('Een berekende termijn.');
