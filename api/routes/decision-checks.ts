/** A decision looked at before it is signed; nothing is stored. */
import type { Engine } from '../application/engine.ts';
import { checkedDecision } from '../application/check-decision.ts';
import { limitsOf, postedEvent } from '../application/event-shape.ts';
import { readCase } from '../application/read-case.ts';
import { ok } from '../edge/answer.ts';
import { queryFaults } from '../edge/query.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';

export const decisionCheckRoutes = (engine: Engine): Route[] => [
  tokenRoute({
    method: 'post',
    path: '/cases/{id}/decision-checks',
    operationId: 'checkDecision',
    tag: 'Besluiten',
    summary: 'Kijk een besluit na voordat het wordt ondertekend',
    description:
      'Een besluit in concept: welke verplichte inhoud er staat, welke gronden in de bijlage staan, of de ondertekenaar op dat tijdstip bevoegd is, wat de wet weigert en wat een tweede blik verdient. Aanwijzingen weigeren nooit. Er wordt niets vastgelegd; occurredAt mag in de toekomst liggen.',
    parameters: { id: 'De zaak.' },
    body: { schema: 'DecisionRequest', description: 'Het besluit in concept, als gebeurtenis.' },
    success: {
      status: 'ok',
      description: 'Wat er over het besluit te zeggen is.',
      contents: { 'application/json': 'DecisionCheck' },
    },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const posted = postedEvent(asked.body, limitsOf(engine, Infinity), queryFaults(asked.query()));
      if (!posted.ok) return posted.problem;
      const outcome = await checkedDecision(engine, read.file, caller, posted.event);
      return outcome.ok ? ok(outcome.checked) : outcome.problem;
    },
  }),
];
