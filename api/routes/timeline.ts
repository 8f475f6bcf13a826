/** The whole case in plain Dutch. */
import { timelineOf, timelineText } from '../../src/case/timeline/index.ts';
import type { Engine } from '../application/engine.ts';
import { readCase } from '../application/read-case.ts';
import { ok, textual } from '../edge/answer.ts';
import { tokenRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { listView } from '../views/list.ts';
import { timelineEntryView } from '../views/timeline.ts';

const TEXT = 'text/plain';

export const timelineRoutes = (engine: Engine): Route[] => [
  tokenRoute({
    method: 'get',
    path: '/cases/{id}/timeline',
    operationId: 'readTimeline',
    tag: 'Gebeurtenissen',
    summary: 'De hele zaak in gewone taal',
    description:
      'Alles wat is gebeurd, in de volgorde waarin het gebeurde, en wat nog komt, zoals een bewoner het kan lezen. Wat niet meer telt blijft staan met void en voidedBy. Met Accept: text/plain als tekst om af te drukken.',
    parameters: { id: 'De zaak.' },
    success: {
      status: 'ok',
      description: 'De tijdlijn.',
      contents: { 'application/json': 'Timeline', [TEXT]: 'text' },
    },
    problems: ['not-competent', 'not-found'],
    handle: async (asked, caller) => {
      const read = await readCase(engine, asked.parameter('id'), caller);
      if (!read.ok) return read.problem;
      const query = asked.query();
      if (!query.ok) return query.problem;
      const now = engine.now();
      const entries = timelineOf(read.file, now, engine.regions.names);
      if (asked.mediaType === TEXT)
        return textual(TEXT, timelineText(entries, { number: read.file.snapshot.number, now }));
      return ok(listView(entries.map(timelineEntryView), asked.address));
    },
  }),
];
