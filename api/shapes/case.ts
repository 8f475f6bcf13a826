import { z } from 'zod';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import { homeShape, personShape } from '../../src/case/events/people.ts';
import { identifier, local, sequence, utc } from './common.ts';
import { recordedEventShape } from './event.ts';

const stage = z
  .object({
    state: z
      .string()
      .describe('Stand van de stap, uit haar toestandsmachine; not-started en completed heeft elke stap.'),
    startedAt: utc('Begin').nullable(),
    endedAt: utc('Einde').nullable(),
  })
  .describe('Een stap.');

const stages = z
  .object({
    initiation: stage,
    riskAssessment: stage,
    imposition: stage,
    execution: stage,
    care: stage,
    enforcement: stage,
    review: stage,
  })
  .describe('De zes stappen, en de rechter ernaast.');

const riskAssessment = z
  .object({
    indicated: z.boolean().describe('Het instrument wijst op een huisverbod; het beslist nooit.'),
    redSignals: z
      .object({ '1': z.int(), '2': z.int(), '3': z.int() })
      .describe('Aantal rode signalen per deel.'),
    instrument: z.string().describe('Instrument en versie.'),
    drivers: z.array(z.string()).describe('Rode signalen waarop de uitkomst rust.'),
    strangulation: z.boolean().describe('Verwurging aangekruist (2c.4): bekende voorbode van doding.'),
  })
  .describe('Uitkomst van het RiHG.');

const extension = z
  .object({
    sequence: sequence('Het besluit tot verlenging.'),
    until: utc('Nieuw einde'),
    untilLocal: local('Nieuw einde'),
    madeKnownAt: utc('Bekendmaking').nullable(),
    state: z.enum(['decided', 'in-force', 'lapsed', 'annulled']),
  })
  .describe('Een verlenging.');

const order = z
  .object({
    state: z.enum(['imposed', 'in-force', 'suspended', 'expired', 'revoked', 'annulled']),
    startsAt: utc('Begin').nullable(),
    startsAtLocal: local('Begin').nullable(),
    endsAt: utc('Einde').nullable(),
    endsAtLocal: local('Einde').nullable(),
    latestEndAt: utc('Uiterste einde na verlenging').nullable(),
    latestEndAtLocal: local('Uiterste einde na verlenging').nullable(),
    extensions: z.array(extension),
  })
  .describe('Het huisverbod.');

const flag = z
  .object({
    code: z.string().describe('Vaste naam.'),
    rule: z.string().describe('Regel; zie /rules/{rule}.'),
    detail: z.string().describe('Eén Nederlandse zin.'),
    basedOn: sequence('Gebeurtenis waarop het rust.'),
  })
  .describe('Een signaal: getoond, niet geweigerd.');

const task = z
  .object({
    id: z.string(),
    kind: z.enum(['reassessment', 'rectification', 'notice']),
    openedBy: sequence('Gebeurtenis die de taak opent.'),
    detail: z.string(),
    dueAt: utc('Uiterlijk').nullable(),
    dueAtLocal: local('Uiterlijk').nullable(),
    closedBy: sequence('Gebeurtenis die de taak sluit.').nullable(),
  })
  .describe('Een taak voor een mens.');

export const caseShape = z
  .object({
    id: identifier('Zaak.'),
    number: z.string().meta({ description: 'Nummer van de zaak.', examples: ['GM0518-2026-000123'] }),
    municipality: z.string().describe('Gemeentecode.'),
    region: z.string().nullable().describe('Regio; null buiten de ingestelde regio’s.'),
    version: z.int().min(1).describe('Versie; ook de ETag.'),
    protocol: z.string().describe('Protocol met versie, vastgelegd bij het begin.'),
    reportedAt: utc('Melding'),
    childAbuseSuspected: z.boolean().describe('Vermoeden van kindermishandeling.'),
    home: homeShape.describe('De woning zoals nu bekend.'),
    persons: z.array(personShape).describe('De personen zoals nu bekend.'),
    stages,
    riskAssessment: riskAssessment.nullable(),
    order: order.nullable().describe('Null zolang er geen huisverbod is opgelegd.'),
    flags: z.array(flag),
    tasks: z.array(task),
    previousCases: z.array(z.string()).describe('Eerdere zaken over deze woning en persoon, oudste eerst.'),
    accepts: z.array(z.enum(EVENT_TYPES)).describe('Wat de zaak aanneemt als het nu gebeurt.'),
  })
  .describe('Een zaak.');
export type CaseView = z.output<typeof caseShape>;

const consequence = z
  .object({
    kind: z.enum(['deadline', 'interval', 'document', 'notice', 'flag', 'task']),
    ref: z.string().describe('Waarop het slaat.'),
    old: z.unknown().describe('Zoals het was.'),
    new: z.unknown().describe('Zoals het nu is.'),
  })
  .describe('Een gevolg van een verbetering.');

export const eventAnswerShape = z
  .object({
    event: recordedEventShape,
    case: caseShape,
    consequences: z.array(consequence).optional().describe('Alleen na event.corrected en event.withdrawn.'),
  })
  .describe('De vastgelegde gebeurtenis en de zaak zoals die nu is.');

const interval = z
  .object({
    from: utc('Begin, dit tijdstip telt mee'),
    fromLocal: local('Begin'),
    to: utc('Einde, dit tijdstip telt niet mee'),
    toLocal: local('Einde'),
    limb: z.enum(['home', 'contact']).describe('home: woning; contact: contactverbod.'),
    person: z.string().optional().describe('Sleutel van de persoon, bij contact.'),
    because: sequence('Gebeurtenis die het laat beginnen.'),
  })
  .describe('Een stuk tijd waarin een deel van het huisverbod geldt.');

export const validityShape = z
  .object({
    inForce: z.boolean().describe('Een van de intervallen bevat het gevraagde tijdstip.'),
    intervals: z.array(interval),
  })
  .describe('Of en wanneer het huisverbod geldt.');
