/** How long stages and clocks take, as figures or as a picture; never so that something follows about one case. */
import type { z } from 'zod';
import { endOfCutoffDay } from '../../src/evaluation/durations/index.ts';
import { type Measure, MEASURES, measureNamed } from '../../src/evaluation/publication/index.ts';
import { localDateOf, type Instant } from '../../src/time/index.ts';
import { exportScope } from '../application/evaluation/ask-export.ts';
import { askStatistics } from '../application/statistics/ask-statistics.ts';
import { measuredCache } from '../application/statistics/measured-cache.ts';
import { keptFromStatistics } from '../application/statistics/register-analysis.ts';
import type { Engine } from '../application/engine.ts';
import { ok, textual } from '../edge/answer.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid, problem } from '../problem.ts';
import type { FieldError } from '../problem.ts';
import { statisticsQuery } from '../shapes/statistics-query.ts';
import { statisticsPicture } from '../views/statistics-picture.ts';
import { statisticsView } from '../views/statistics.ts';

const SVG = 'image/svg+xml';
/** The one clock that is measured per role. */
const FIRST_CONTACT = 'DECISION_TO_FIRST_CONTACT';

const NAMES = [...MEASURES.map(({ name }) => name), FIRST_CONTACT].join(', ');
/** Also for who asks the address without one. */
export const UNKNOWN_MEASURE = `Er is geen stap of klok met deze naam; hoofdletters tellen. Mogelijk zijn: ${NAMES}.`;

type Query = z.output<typeof statisticsQuery>;

/** A clock with roles is asked with its role, or by the name that has the role in it. */
function measureAsked(name: string, role: Query['role'] = 'REMOVED'): Measure | undefined {
  return measureNamed(name === FIRST_CONTACT ? `${FIRST_CONTACT}_${role}` : name);
}

function faultsOf(name: string, { role, cutoff }: Query, now: Instant): FieldError[] {
  return [
    ...(role !== undefined && name !== FIRST_CONTACT
      ? [{ pointer: '/role', detail: `Queryparameter 'role' kan alleen bij ${FIRST_CONTACT}.` }]
      : []),
    ...(cutoff !== undefined && endOfCutoffDay(cutoff) > endOfCutoffDay(localDateOf(now))
      ? [{ pointer: '/cutoff', detail: "Queryparameter 'cutoff' mag niet na vandaag liggen." }]
      : []),
  ];
}

export function statisticsRoutes(engine: Engine): Route[] {
  const measureCases = measuredCache(engine);
  const names = new Map(engine.regions.regions.map(({ id, name }) => [id, name]));
  return [
    tokenRoute({
      method: 'get',
      path: '/statistics/{stageOrClock}',
      operationId: 'readStatistics',
      tag: 'Evaluatie',
      summary: 'Hoe lang duurt een stap of klok?',
      description:
        'Kaplan-Meier-lijn, kwantielen, gemiddelde tot een vaste horizon en aantallen, per groep; met de toets en de verschillen tussen groepen. Alleen tabellen waaruit niets over minder dan tien zaken volgt, ook niet samen met wat eerder is getoond: zo nodig wordt de vorige stand nog eens getoond, met zijn tijdstip in asOf. Een evaluator ziet de gemeenten van zijn token, de beheerder alle. Ook als tekening (image/svg+xml).',
      parameters: {
        stageOrClock: `De maat: ${NAMES}.`,
      },
      query: statisticsQuery,
      success: {
        status: 'ok',
        description: 'De cijfers, of de tekening.',
        contents: { 'application/json': 'Statistics', [SVG]: 'text' },
      },
      problems: ['not-competent', 'not-found', 'storage-full'],
      handle: async (asked, caller) => {
        const kept = keptFromStatistics(caller, engine.now());
        if (kept !== undefined) return kept;
        const name = asked.parameter('stageOrClock');
        if (measureAsked(name) === undefined) return problem('not-found', { detail: UNKNOWN_MEASURE });
        const query = asked.query();
        if (!query.ok) return query.problem;
        const errors = faultsOf(name, query.value, engine.now());
        const measure = measureAsked(name, query.value.role);
        if (errors.length > 0 || measure === undefined) return invalid(errors);
        const { by = [], cutoff, horizonMin } = query.value;
        const municipalities = exportScope(caller);
        const question = { measure, by, cutoff, horizonMin, office: caller.office, municipalities };
        const statistics = await askStatistics(engine, measureCases, question);
        const nameOf = (id: string): string | undefined => names.get(id);
        return asked.mediaType === SVG
          ? textual(SVG, statisticsPicture(statistics, nameOf))
          : ok(statisticsView(statistics, cutoff, nameOf));
      },
    }),
  ];
}
