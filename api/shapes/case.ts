import { z } from 'zod';
import { EVENT_TYPES } from '../../src/case/event-types.ts';
import { homeShape, personShape } from '../../src/case/events/people.ts';
import { day, identifier, local, localOrNull, sequence, utc, utcOrNull } from './common.ts';
import { breachShape } from './breach.ts';
import { explanationShape } from './deadline.ts';
import { recordedEventShape } from './event.ts';

const stage = z
  .object({
    state: z
      .string()
      .describe('Stand van de stap, uit haar toestandsmachine; not-started en completed heeft elke stap.'),
    startedAt: utcOrNull('Begin', 'zolang de stap niet begonnen is'),
    endedAt: utcOrNull('Einde', 'zolang de stap niet klaar is'),
  })
  .describe('Een stap.');

const stages = z
  .object({
    initiation: stage.describe('Starten: van melding tot procedure.'),
    riskAssessment: stage.describe(
      'Risicotaxatie met het RiHG; in een adres heet deze stap risk-assessment.',
    ),
    imposition: stage.describe('Opleggen: horen, overleggen en beslissen.'),
    execution: stage.describe('Uitvoeren: bekendmaken, woning verlaten, iedereen inlichten.'),
    care: stage.describe('Hulpverlening aan iedereen in het huishouden.'),
    enforcement: stage.describe('Handhaven: controleren, verlengen, intrekken.'),
    review: stage.describe('Rechterlijke toetsing.'),
  })
  .describe('De zes stappen, en de rechter ernaast.');

const redSignals = (part: number) => z.int().min(0).describe(`Rode signalen in deel ${part}.`);

const riskAssessment = z
  .object({
    indicated: z.boolean().describe('Het instrument wijst op een huisverbod; het beslist nooit.'),
    redSignals: z
      .object({
        '1': redSignals(1),
        '2': redSignals(2),
        '3': redSignals(3),
      })
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
    madeKnownAt: utcOrNull('Bekendmaking', 'zolang het besluit niet bekend is gemaakt'),
    state: z
      .enum(['decided', 'in-force', 'lapsed', 'annulled'])
      .describe(
        'decided: genomen; in-force: op tijd bekendgemaakt, zij verlengt het huisverbod (of dat nog loopt, zegt order.state); lapsed: te laat bekendgemaakt, of het huisverbod is ingetrokken voordat zij begon; annulled: vernietigd.',
      ),
  })
  .describe('Een verlenging.');

const NOT_KNOWN = 'zolang het besluit niet bekend is gemaakt';

const order = z
  .object({
    state: z
      .enum(['imposed', 'in-force', 'suspended', 'expired', 'revoked', 'annulled'])
      .describe(
        'imposed: opgelegd, nog niet in werking; in-force: in werking; suspended: geschorst door de rechter; expired: afgelopen; revoked: ingetrokken; annulled: vernietigd.',
      ),
    startsAt: utcOrNull('Begin', NOT_KNOWN),
    startsAtLocal: localOrNull('Begin', NOT_KNOWN),
    endsAt: utcOrNull('Einde zoals nu bekend', NOT_KNOWN),
    endsAtLocal: localOrNull('Einde zoals nu bekend', NOT_KNOWN),
    latestEndAt: utcOrNull('Uiterste einde na verlenging', NOT_KNOWN),
    latestEndAtLocal: localOrNull('Uiterste einde na verlenging', NOT_KNOWN),
    extensions: z.array(extension).describe('De verlengingen, oudste eerst; ook die niet (meer) gelden.'),
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

const NO_NORM =
  'als de regio er geen norm voor heeft, en altijd bij rectification en notice: wet en protocol noemen daarvoor geen tijd';

const task = z
  .object({
    id: identifier('Kenmerk van de taak; noem het in task.done en reassessment.done.'),
    kind: z
      .enum(['reassessment', 'rectification', 'notice'])
      .describe(
        'reassessment: herbeoordelen; rectification: stukken herstellen of beslissen wat er met een besluit moet gebeuren; notice: opnieuw inlichten of bekendmaken.',
      ),
    openedBy: sequence('Gebeurtenis die de taak opent.'),
    detail: z.string().describe('Wat er te doen is, in één Nederlandse zin.'),
    dueAt: utcOrNull('Uiterlijk', NO_NORM),
    dueAtLocal: localOrNull('Uiterlijk', NO_NORM),
    closedBy: sequence('Gebeurtenis die de taak sluit.')
      .nullable()
      .describe('Gebeurtenis die de taak sloot; null zolang de taak open staat.'),
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
    riskAssessment: riskAssessment
      .nullable()
      .describe('Uitkomst van het RiHG; null zolang een deel ontbreekt.'),
    order: order.nullable().describe('Het huisverbod; null zolang het niet is opgelegd.'),
    flags: z.array(flag).describe('Signalen: wat opvalt en niet wordt geweigerd.'),
    tasks: z.array(task).describe('Taken voor een mens, open en gesloten.'),
    breaches: z.array(breachShape).describe('Elke overtreding, beoordeeld naar wat nu bekend is.'),
    previousCases: z.array(z.string()).describe('Eerdere zaken over deze woning en persoon, oudste eerst.'),
    accepts: z.array(z.enum(EVENT_TYPES)).describe('Wat de zaak aanneemt als het nu gebeurt.'),
  })
  .describe('Een zaak.');
export type CaseView = z.output<typeof caseShape>;

export const consequenceShape = z
  .object({
    kind: z
      .enum(['deadline', 'interval', 'document', 'notice', 'flag', 'task'])
      .describe('Termijn, stuk geldigheid, stuk op papier, mededeling, signaal of taak.'),
    ref: z.string().describe('Waarop het slaat.'),
    old: z.unknown().describe('Zoals het was.'),
    new: z.unknown().describe('Zoals het nu is.'),
  })
  .describe('Een verschil: hoe iets was en hoe het is of zou zijn.');

export const eventAnswerShape = z
  .object({
    event: recordedEventShape.describe('De vastgelegde gebeurtenis.'),
    case: caseShape.describe('De zaak zoals die nu is.'),
    consequences: z
      .array(consequenceShape)
      .optional()
      .describe('Alleen na event.corrected en event.withdrawn.'),
  })
  .describe('De vastgelegde gebeurtenis en de zaak zoals die nu is.');

const edge = z.object({
  rule: z.string().describe('Regel; zie /rules/{rule}.'),
  ruleVersion: day('Eerste dag van de versie van de regel'),
  event: sequence('De gebeurtenis erachter.').optional(),
});

export const intervalShape = z
  .object({
    from: utc('Begin, dit tijdstip telt mee'),
    fromLocal: local('Begin'),
    to: utc('Einde, dit tijdstip telt niet mee'),
    toLocal: local('Einde'),
    limb: z.enum(['home', 'contact']).describe('home: woning; contact: contactverbod.'),
    person: z.string().optional().describe('Sleutel van de persoon, bij contact.'),
    because: sequence('Gebeurtenis die het laat beginnen.'),
    basis: z
      .object({
        begin: edge.describe('Waarop het begin rust.'),
        end: edge.describe('Waarop het einde rust; zonder event loopt een termijn af.'),
        calendar: day('Uitgave van de feestdagenkalender van de zaak'),
      })
      .describe('Regels en gebeurtenissen waarop begin en einde rusten.'),
    explanation: z
      .array(explanationShape)
      .describe('Waarom het toen begint en ophoudt, stap voor stap, elk met het artikel.'),
  })
  .describe('Een stuk tijd waarin een deel van het huisverbod geldt.');

export const validityShape = z
  .object({
    at: utc('Het tijdstip waarnaar is gevraagd'),
    asKnownAt: utc('Zoals het op dit tijdstip bekend was'),
    inForce: z.boolean().describe('Een van de intervallen bevat het gevraagde tijdstip.'),
    intervals: z.array(intervalShape).describe('Alle stukken tijd waarin het geldt, ook de geplande.'),
    explanation: z
      .array(explanationShape)
      .optional()
      .describe('Waarom het nooit kan gelden; alleen bij een vraag naar wie zelf weg moet blijven.'),
  })
  .describe('Of en wanneer het huisverbod geldt.');
