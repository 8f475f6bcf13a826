import { z } from 'zod';
import { day, identifier, local, localOrNull, sequence, utc, utcOrNull } from './common.ts';

const status = z
  .enum(['running', 'met', 'missed', 'void'])
  .describe('running: loopt; met: gehaald; missed: verstreken; void: vervallen of niet gebruikt.');

export const explanationShape = z
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

const calendarComplete = z
  .boolean()
  .describe('Onwaar als de uitkomst kan afhangen van een jaar waarvan niet alle feestdagen bekend zijn.');

const NO_NORM = 'bij een plicht waarvoor de regio geen norm heeft';

const explanation = z
  .array(explanationShape)
  .describe('Hoe er is geteld, stap voor stap, elk met haar artikel.');

const ruleVersion = day('Eerste dag van de versie van de regel waarmee is geteld');
const calendar = day('Uitgave van de feestdagenkalender waarmee is geteld');

const countedWith = z
  .object({
    ruleVersion: ruleVersion.optional(),
    calendar: calendar.optional(),
    normMinutes: z
      .number()
      .optional()
      .describe('De norm van de regio in minuten, waar de wet geen getal noemt.'),
    printedEndsAt: utc('Het eerdere einde dat het besluit zelf noemt').optional(),
  })
  .describe(
    'Waarmee is geteld. Bij een termijn met een getal in de wet geven ruleVersion en calendar, aan /term-calculations gevraagd, later hetzelfde einde; een norm telt in minuten vanaf het begin.',
  );

const recounted = z
  .object({
    by: sequence('Gebeurtenis waarmee de nieuwe kalender in gebruik kwam.'),
    dueAt: utc('Eerste tijdstip dat te laat was'),
    dueAtLocal: local('Eerste tijdstip dat te laat was'),
    lastDay: day('Laatste dag die op tijd was').optional(),
    because: z.string().describe('Welke dag het einde verschoof, met het besluit.'),
  })
  .describe('Een eerder einde van deze termijn.');

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
    calendarComplete,
    readings: z
      .array(readingShape)
      .optional()
      .describe('De lezingen naast elkaar, waar de wet dat open laat.'),
    from: utc('Begin'),
    fromLocal: local('Begin'),
    dueAt: utcOrNull('Eerste tijdstip dat te laat is', NO_NORM),
    dueAtLocal: localOrNull('Eerste tijdstip dat te laat is', NO_NORM),
    lastDay: day('Laatste dag die op tijd is').optional(),
    status,
    metAt: utc('Tijdstip waarop eraan voldaan is').optional(),
    countedWith,
    recounted: z
      .array(recounted)
      .optional()
      .describe('Eerdere einden, oudste eerst: een nieuwe feestdagenkalender verschoof ze.'),
    explanation,
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
    rule: z.string().describe('Regel; zie /rules/{rule}.'),
    article: z.string().describe('Artikel zoals het gold op de dag van het begin.'),
    from: utc('Begin'),
    fromLocal: local('Begin'),
    dueAt: utc('Eerste tijdstip dat te laat is'),
    dueAtLocal: local('Eerste tijdstip dat te laat is'),
    lastDay: day('Laatste dag die op tijd is').optional(),
    calendarComplete,
    readings: z.array(readingShape).describe('De lezingen naast elkaar; één waar de wet niets open laat.'),
    countedWith: z.object({ ruleVersion, calendar }).describe('Waarmee is geteld.'),
    explanation,
  })
  .describe('Een berekende termijn.');
