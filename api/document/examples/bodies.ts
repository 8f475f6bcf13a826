/** Examples of what is sent, by the name of the body's schema. */
import { CHECKED_TYPES } from '../../../src/case/decision-check/index.ts';
import { POSTED_TYPES } from '../../../src/case/index.ts';
import { OPENING } from './people.ts';
import { bodyOf, examplesOfType } from './stories.ts';
import { told } from './example.ts';
import type { NamedExample } from './example.ts';
import { WHILE_IT_RUNS } from './while-it-runs.ts';

/** Deciding alone extends nothing: the decision counts from its making known. */
const EXTENDING = [
  ...WHILE_IT_RUNS.filter(({ type }) => type === 'order.extended'),
  told('police', 'order.served', '2026-03-11T16:00:00+01:00', {
    person: 'p1',
    method: 'in-person',
    place: 'het politiebureau',
  }),
];

const BODIES: readonly NamedExample[] = [
  { name: 'CaseOpening', summary: 'Een melding van de politie', value: OPENING },
  {
    name: 'WhatIfRequest',
    summary: 'Wat zou verlengen doen?',
    value: { events: EXTENDING.map(bodyOf) },
  },
  {
    name: 'CaseSearch',
    summary: 'Zoeken op naam en geboortedatum',
    value: { familyName: 'Persoon-Een', birthDate: '1985-02-03' },
  },
  {
    name: 'TermRequest',
    summary: 'Horen door de voorzieningenrechter, gevraagd op de dag voor Kerstmis',
    value: { rule: 'wth-6-1-a', from: '2026-12-24T10:00:00+01:00' },
  },
  {
    name: 'MandateRequest',
    summary: 'Beslismandaat voor elke hulpofficier van een politie-eenheid',
    value: {
      municipality: 'GM0518',
      kind: 'decision',
      holderOffice: 'PL1500',
      powers: ['wth-2-1', 'wth-2-3', 'wth-2-7', 'wth-2-8', 'wth-5-1'],
      from: '2026-01-01T00:00:00+01:00',
      reference: 'PROEF-2026-001',
    },
  },
  {
    name: 'MandateEnd',
    summary: 'Het mandaat houdt op aan het eind van het jaar',
    value: { until: '2027-01-01T00:00:00+01:00' },
  },
  {
    name: 'ExportRequest',
    summary: 'Losse, afgeronde regels van alle zaken tot en met juni',
    value: { tier: 'B', cutoff: '2026-06-30' },
  },
  {
    name: 'PreRegistrationRequest',
    summary: 'De armen vergelijken op de duur van de risicotaxatie, tot zes uur',
    value: { measure: 'RIHG', horizonMin: 360, by: 'arm' },
  },
  {
    name: 'SandboxClock',
    summary: 'De klok stilzetten op een tijdstip',
    value: { now: '2027-03-01T09:00:00+01:00', ticking: false },
  },
];

/** Empty for a schema that nobody sends. */
export function bodyExamples(schema: string): NamedExample[] {
  if (schema === 'EventRequest') return POSTED_TYPES.flatMap(examplesOfType);
  if (schema === 'DecisionRequest') return CHECKED_TYPES.flatMap(examplesOfType);
  return BODIES.filter(({ name }) => name === schema);
}
