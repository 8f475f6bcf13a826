/** What anybody may look up: rules, words, machines; and terms counted by them. */
import type { z } from 'zod';
import {
  caseMermaid,
  machineDescription,
  machineDescriptions,
  machineMermaid,
} from '../../machines/index.ts';
import { calculateTerm, findRule, RULES } from '../../src/law/index.ts';
import type { TermCalculation } from '../../src/law/index.ts';
import { GLOSSARY } from '../../src/glossary.ts';
import { dutchErrors } from '../../src/shapes/index.ts';
import { calendarOf, isCalendarEdition, latestCalendar, parseInstant } from '../../src/time/index.ts';
import type { Answer } from '../edge/answer.ts';
import { ok, textual } from '../edge/answer.ts';
import { publicRoute } from '../edge/route.ts';
import type { Asked, Route } from '../edge/route.ts';
import { invalid, problem } from '../problem.ts';
import { termRequestShape } from '../shapes/reference.ts';
import { kebab } from '../shapes/stage-names.ts';
import { both } from '../views/instants.ts';
import { listView } from '../views/list.ts';

const TAG = 'Recht en begrippen';
const MERMAID = 'text/vnd.mermaid';
const JSON_ONLY = 'application/json';

/** A list that takes no filter. */
function wholeList(asked: Asked<z.ZodObject>, items: readonly unknown[]): Answer {
  const query = asked.query();
  return query.ok ? ok(listView([...items], asked.address)) : query.problem;
}

const rulesRoute: Route = publicRoute({
  method: 'get',
  path: '/rules',
  operationId: 'listRules',
  tag: TAG,
  summary: 'Alle regels',
  description: 'Elke regel die de dienst toepast of aanhaalt, met al haar versies.',
  success: { status: 'ok', description: 'De regels.', contents: { [JSON_ONLY]: 'RuleList' } },
  problems: [],
  handle: (asked) => wholeList(asked, RULES),
});

const ruleRoute: Route = publicRoute({
  method: 'get',
  path: '/rules/{rule}',
  operationId: 'readRule',
  tag: TAG,
  summary: 'Eén regel',
  description: 'Een regel met al haar versies en waarvoor zij dient.',
  parameters: { rule: 'Naam van de regel, zoals wth-2-1.' },
  success: { status: 'ok', description: 'De regel.', contents: { [JSON_ONLY]: 'Rule' } },
  problems: ['not-found'],
  handle: (asked) => {
    const query = asked.query();
    const rule = findRule(asked.parameter('rule'));
    if (rule === undefined) return problem('not-found');
    return query.ok ? ok(rule) : query.problem;
  },
});

const glossaryRoute: Route = publicRoute({
  method: 'get',
  path: '/glossary',
  operationId: 'readGlossary',
  tag: TAG,
  summary: 'Woordenlijst Engels–Nederlands',
  description: 'De Engelse namen in deze dienst met hun Nederlandse woord en vindplaats.',
  success: { status: 'ok', description: 'De woorden.', contents: { [JSON_ONLY]: 'GlossaryList' } },
  problems: [],
  handle: (asked) => wholeList(asked, GLOSSARY),
});

const machinesRoute: Route = publicRoute({
  method: 'get',
  path: '/machines',
  operationId: 'listMachines',
  tag: TAG,
  summary: 'Toestandsmachines',
  description:
    'De standen van elke stap, wat zij aannemen en onder welke voorwaarde; als gegevens of als één Mermaid-tekening.',
  success: {
    status: 'ok',
    description: 'De machines.',
    contents: { [JSON_ONLY]: 'MachineList', [MERMAID]: 'text' },
  },
  problems: [],
  handle: (asked) => {
    const list = wholeList(asked, machineDescriptions());
    return asked.mediaType === MERMAID && asked.query().ok ? textual(MERMAID, caseMermaid()) : list;
  },
});

/** A path has kebab-case; the name of a stage as it stands in answers is understood as well. */
function stageNamed(name: string) {
  return machineDescriptions().find(({ stage }) => stage === name || kebab(stage) === name)?.stage;
}

const machineRoute: Route = publicRoute({
  method: 'get',
  path: '/machines/{stage}',
  operationId: 'readMachine',
  tag: TAG,
  summary: 'Eén toestandsmachine',
  description: 'De machine van een stap, als gegevens of als Mermaid-tekening.',
  parameters: {
    stage:
      'Naam van de stap, in een adres met kleine letters en koppeltekens: risk-assessment. Zoals zij in JSON heet (riskAssessment) mag ook.',
  },
  success: {
    status: 'ok',
    description: 'De machine.',
    contents: { [JSON_ONLY]: 'Machine', [MERMAID]: 'text' },
  },
  problems: ['not-found'],
  handle: (asked) => {
    const stage = stageNamed(asked.parameter('stage'));
    if (stage === undefined) return problem('not-found');
    const query = asked.query();
    if (!query.ok) return query.problem;
    if (asked.mediaType === MERMAID) return textual(MERMAID, machineMermaid(stage));
    return ok(machineDescription(stage));
  },
});

function termView(term: TermCalculation) {
  const { rule, article, from, dueAt, lastDay, calendarComplete, readings, explanation } = term;
  const { ruleVersion, calendar } = term;
  return {
    rule,
    article,
    ...both('from', from),
    ...both('dueAt', dueAt),
    ...(lastDay === undefined ? {} : { lastDay }),
    calendarComplete,
    readings: readings.map((reading) => ({
      reading: reading.reading,
      ...both('dueAt', reading.dueAt),
      ...(reading.lastDay === undefined ? {} : { lastDay: reading.lastDay }),
    })),
    countedWith: { ruleVersion, calendar },
    explanation,
  };
}

const termRoute: Route = publicRoute({
  method: 'post',
  path: '/term-calculations',
  operationId: 'calculateTerm',
  tag: TAG,
  summary: 'Bereken een termijn',
  description:
    'Telt een termijn vanaf een tijdstip volgens de wet van die dag en legt elke stap uit. Er wordt niets vastgelegd.',
  body: { schema: 'TermRequest', description: 'Regel en begin.' },
  success: { status: 'ok', description: 'De termijn.', contents: { [JSON_ONLY]: 'Term' } },
  problems: [],
  handle: (asked) => {
    const query = asked.query();
    if (asked.body.outcome !== 'read') return asked.body.problem;
    const parsed = termRequestShape.safeParse(asked.body.value);
    const faults = parsed.success ? [] : dutchErrors(parsed.error);
    if (!query.ok) return invalid([...(query.problem.errors ?? []), ...faults]);
    if (!parsed.success) return invalid(faults);
    const { rule, from, countedWith = {} } = parsed.data;
    const { ruleVersion, calendar = latestCalendar().edition } = countedWith;
    if (!isCalendarEdition(calendar)) {
      const detail = 'Deze uitgave van de feestdagenkalender is er niet.';
      return invalid([{ pointer: '/countedWith/calendar', detail }]);
    }
    const start = parseInstant(from) ?? Number.NaN;
    const term = calculateTerm(rule, start, { ruleVersion, calendar: calendarOf(calendar) });
    if (!('problem' in term)) return ok(termView(term));
    const version = ruleVersion !== undefined && term.pointer === '/from';
    const pointer = version ? '/countedWith/ruleVersion' : term.pointer;
    return invalid([{ pointer, detail: term.problem }]);
  },
});

export const lawRoutes: readonly Route[] = [
  rulesRoute,
  ruleRoute,
  glossaryRoute,
  machinesRoute,
  machineRoute,
  termRoute,
];
