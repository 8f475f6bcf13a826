/** Every shape of the document by name. */
import type { z } from 'zod';
import { EVENT_CATALOGUE, EVENT_SCHEMAS, EVENT_TYPES } from '../../src/case/index.ts';
import { openingSchema } from '../../src/case/opening-schema.ts';
import { caseSearchShape } from '../routes/cases.ts';
import { clockShape } from '../routes/sandbox.ts';
import { caseShape, eventAnswerShape, validityShape } from '../shapes/case.ts';
import { listOf } from '../shapes/common.ts';
import { municipalityShape, officeShape, protocolShape, regionShape } from '../shapes/configuration.ts';
import { caseDeadlineShape, deadlineShape, termShape } from '../shapes/deadline.ts';
import { recordedEventShape } from '../shapes/event.ts';
import { exportJsonShape, exportRequestShape, exportShape } from '../shapes/export.ts';
import { mandateEndShape, mandateRequestShape, mandateShape } from '../shapes/mandate.ts';
import { preRegistrationRequestShape, preRegistrationShape } from '../shapes/pre-registration.ts';
import { problemShape } from '../shapes/problem.ts';
import {
  glossaryEntryShape,
  healthShape,
  machineShape,
  ruleShape,
  termRequestShape,
} from '../shapes/reference.ts';
import { decisionCheckShape } from '../shapes/decision-check.ts';
import { statisticsShape } from '../shapes/statistics.ts';
import { timelineEntryShape } from '../shapes/timeline.ts';
import { MOST_DRAFTS, whatIfShape } from '../shapes/what-if.ts';
import { componentsOf, refTo } from './json-schema.ts';
import type { JsonSchema } from './json-schema.ts';
import { dataName, eventComponents } from './event-schemas.ts';
import { bodyExamples } from './examples/index.ts';

const SHAPES: Record<string, z.ZodType> = {
  Case: caseShape,
  CaseList: listOf(caseShape, 'Een bladzijde zaken.'),
  CaseSearch: caseSearchShape,
  EventAnswer: eventAnswerShape,
  EventList: listOf(recordedEventShape, 'Alle gebeurtenissen van een zaak.'),
  RecordedEventBase: recordedEventShape,
  Deadline: deadlineShape,
  DeadlineList: listOf(deadlineShape, 'De termijnen van een zaak.'),
  CaseDeadline: caseDeadlineShape,
  CaseDeadlineList: listOf(caseDeadlineShape, 'Een bladzijde termijnen.'),
  Validity: validityShape,
  WhatIf: whatIfShape,
  DecisionCheck: decisionCheckShape,
  Timeline: listOf(timelineEntryShape, 'De tijdlijn van een zaak.'),
  TermRequest: termRequestShape,
  Term: termShape,
  Rule: ruleShape,
  RuleList: listOf(ruleShape, 'De regels.'),
  GlossaryEntry: glossaryEntryShape,
  GlossaryList: listOf(glossaryEntryShape, 'De woorden.'),
  Machine: machineShape,
  MachineList: listOf(machineShape, 'De machines.'),
  Mandate: mandateShape,
  MandateRequest: mandateRequestShape,
  MandateEnd: mandateEndShape,
  MandateList: listOf(mandateShape, 'De mandaten.'),
  Export: exportShape,
  ExportRequest: exportRequestShape,
  ExportJson: exportJsonShape,
  PreRegistration: preRegistrationShape,
  PreRegistrationRequest: preRegistrationRequestShape,
  PreRegistrationList: listOf(preRegistrationShape, 'De vooraf vastgelegde analyses.'),
  Statistics: statisticsShape,
  Region: regionShape,
  RegionList: listOf(regionShape, 'De regio’s.'),
  Municipality: municipalityShape,
  MunicipalityList: listOf(municipalityShape, 'De gemeenten.'),
  Office: officeShape,
  OfficeList: listOf(officeShape, 'De organisaties.'),
  Protocol: protocolShape,
  ProtocolList: listOf(protocolShape, 'De protocollen.'),
  SandboxClock: clockShape,
  Health: healthShape,
  Problem: problemShape,
};

function pointToUnion(schemas: Record<string, JsonSchema>): void {
  const base = refTo('RecordedEventBase').$ref;
  const union = refTo('RecordedEvent');
  const answer = schemas['EventAnswer'] as { properties: Record<string, JsonSchema> };
  answer.properties['event'] = { ...answer.properties['event'], ...union };
  const list = schemas['EventList'] as { properties: { items: { items: JsonSchema } } };
  if (list.properties.items.items['$ref'] !== base) throw new Error('The list of events has another shape');
  list.properties.items.items = union;
}

function whatIfRequest(): JsonSchema {
  const events = {
    type: 'array',
    minItems: 1,
    maxItems: MOST_DRAFTS,
    items: refTo('EventRequest'),
    description:
      'De gebeurtenissen, in de volgorde waarin zij worden vastgelegd; occurredAt mag in de toekomst liggen.',
  };
  return {
    type: 'object',
    description: 'Gebeurtenissen waarvan u wilt weten wat zij zouden doen.',
    additionalProperties: false,
    required: ['events'],
    properties: { events },
  };
}

/** All schemas of the document. What the zod shapes cannot say, the union of recorded events, is put in afterwards. */
export function documentSchemas(): Record<string, JsonSchema> {
  const data = Object.fromEntries(EVENT_TYPES.map((type) => [dataName(type), EVENT_SCHEMAS[type]]));
  const opening = data[dataName('case.opened')];
  // The opening's body is the data of its event: one shape, one name.
  const rest = opening === (openingSchema as z.ZodType) ? {} : { CaseOpening: openingSchema };
  const schemas = componentsOf({ ...SHAPES, ...data, ...rest });
  if (!('CaseOpening' in schemas)) {
    schemas['CaseOpening'] = { ...refTo(dataName('case.opened')), description: 'De opening van een zaak.' };
  }
  for (const type of EVENT_TYPES)
    schemas[dataName(type)] = {
      description: `Inhoud van ${type}: ${EVENT_CATALOGUE[type].title.toLowerCase()}.`,
      ...schemas[dataName(type)],
    };
  pointToUnion(schemas);
  for (const [name, schema] of Object.entries(schemas)) {
    const examples = bodyExamples(name);
    if (examples.length > 0) schema['examples'] = examples.map(({ value }) => value);
  }
  return {
    ...schemas,
    ...eventComponents(),
    WhatIfRequest: whatIfRequest(),
    AnyObject: { type: 'object', description: 'Een OpenAPI-beschrijving.' },
  };
}
