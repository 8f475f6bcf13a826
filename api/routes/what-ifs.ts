/** What would happen: draft events on a case, side by side with today; nothing is stored. */
import { z } from 'zod';
import { validityOf } from '../../machines/index.ts';
import type { CaseFile } from '../../src/case/model.ts';
import { dutchErrors, fieldsOf, must } from '../../src/shapes/index.ts';
import { formatInstant } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { Engine } from '../application/engine.ts';
import { checkedEvent, limitsOf } from '../application/event-shape.ts';
import type { PostedEvent } from '../application/event-shape.ts';
import { previousCasesOf } from '../application/previous-cases.ts';
import { readCase } from '../application/read-case.ts';
import { whatIf } from '../application/what-if.ts';
import { ok } from '../edge/answer.ts';
import { queryFaults } from '../edge/query.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Asked, Route } from '../edge/route.ts';
import { invalid } from '../problem.ts';
import type { FieldError, Problem } from '../problem.ts';
import { MOST_DRAFTS } from '../shapes/what-if.ts';
import type { WhatIfView } from '../shapes/what-if.ts';
import { caseView } from '../views/case.ts';
import { deadlineView } from '../views/deadline.ts';
import { intervalView } from '../views/validity.ts';

const EVENTS = `een lijst van 1 tot en met ${String(MOST_DRAFTS)} gebeurtenissen zijn`;

const drafts = z
  .array(z.unknown(), { error: must(EVENTS) })
  .min(1, { error: must(EVENTS) })
  .max(MOST_DRAFTS, { error: must(EVENTS) });

const body = z.strictObject({ events: drafts });

type Drafts = { ok: true; drafts: PostedEvent[] } | { ok: false; problem: Problem };

/** All faults of all drafts at once. What is only thought of may lie ahead. */
function draftsIn(engine: Engine, asked: Asked<z.ZodObject>): Drafts {
  if (asked.body.outcome !== 'read') return { ok: false, problem: asked.body.problem };
  const parsed = body.safeParse(asked.body.value);
  const errors: FieldError[] = [...queryFaults(asked.query())];
  const checkedDrafts: PostedEvent[] = [];
  if (!parsed.success) errors.push(...dutchErrors(parsed.error));
  for (const [index, value] of draftsOf(asked.body.value).entries()) {
    const checked = checkedEvent(value, limitsOf(engine, Infinity));
    if (checked.ok) checkedDrafts.push(checked.event);
    else
      errors.push(
        ...checked.errors.map((fault) => ({ ...fault, pointer: `/events/${String(index)}${fault.pointer}` })),
      );
  }
  return errors.length > 0 ? { ok: false, problem: invalid(errors) } : { ok: true, drafts: checkedDrafts };
}

/** Also beside another fault of the body: whoever asks hears of all of them. A list of the wrong length is only that fault. */
function draftsOf(value: unknown): unknown[] {
  return drafts.safeParse(fieldsOf(value)['events']).data ?? [];
}

export const whatIfRoutes = (engine: Engine): Route[] => [
  tokenRoute({
    method: 'post',
    path: '/cases/{id}/what-ifs',
    operationId: 'askWhatIf',
    tag: 'Geldigheid',
    summary: 'Wat zou er gebeuren?',
    description:
      'De zaak, de termijnen, de intervallen en de weigeringen zoals zij na deze gebeurtenissen zouden zijn, naast die van nu. Elke gebeurtenis wordt beoordeeld alsof wie dat mag haar vastlegt; occurredAt mag in de toekomst liggen. Bij een weigering stopt de rij. In events staat onder welk volgnummer elke gebeurtenis zou staan, zodat een volgende ernaar kan verwijzen. Er wordt niets vastgelegd.',
    parameters: { id: 'De zaak.' },
    body: {
      schema: 'WhatIfRequest',
      description: 'De gebeurtenissen, in de volgorde waarin zij worden vastgelegd.',
    },
    success: {
      status: 'ok',
      description: 'De zaak zoals die dan zou zijn, naast die van nu.',
      contents: { 'application/json': 'WhatIf' },
    },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const posted = draftsIn(engine, asked);
      if (!posted.ok) return posted.problem;
      const now = engine.now();
      const thought = await whatIf(engine, read.file, posted.drafts);
      if (!thought.ok) return invalid(thought.errors);
      const { file, at, events, refusals, changes } = thought.answer;
      const previous = await previousCasesOf(engine.store, read.file);
      const view: WhatIfView = {
        at: formatInstant(at),
        ...standing(file, at, previous),
        events: events.map(({ type, sequence, occurredAt }) => ({
          type,
          sequence,
          occurredAt: formatInstant(occurredAt),
        })),
        refusals,
        changes,
        today: standing(read.file, now, previous),
      };
      return ok(view);
    },
  }),
];

function standing(file: CaseFile, at: Instant, previous: string[]) {
  const { intervals } = validityOf(file, { at, asKnownAt: at });
  return {
    case: caseView(file, previous),
    deadlines: file.snapshot.deadlines.map(deadlineView),
    intervals: intervals.map(intervalView),
  };
}
