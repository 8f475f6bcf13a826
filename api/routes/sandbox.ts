/** The clock of the sandbox: no token, and not there in production. */
import { z } from 'zod';
import { dutchErrors, instant, must } from '../../src/shapes/index.ts';
import { formatInstant, parseInstant } from '../../src/time/index.ts';
import type { Engine } from '../application/engine.ts';
import { handleDue } from '../application/handle-due.ts';
import { ok } from '../edge/answer.ts';
import { publicRoute } from '../edge/route.ts';
import type { Route } from '../edge/route.ts';
import { invalid, problem } from '../problem.ts';
import type { SandboxClock } from '../sandbox-clock.ts';

const TAG = 'Zandbak';

export const clockShape = z
  .strictObject({
    now: instant().describe('Stand van de klok.'),
    ticking: z
      .boolean({ error: must('true of false zijn') })
      .default(false)
      .describe('Of de klok loopt; zonder opgave staat hij stil.'),
  })
  .describe('De klok van de zandbak.');

const clockView = ({ now, ticking }: { now: number; ticking: boolean }) => ({
  now: formatInstant(now),
  ticking,
});

const readRoute = (clock: SandboxClock): Route =>
  publicRoute({
    method: 'get',
    path: '/sandbox/clock',
    operationId: 'readSandboxClock',
    tag: TAG,
    summary: 'Hoe laat is het in de zandbak?',
    description: 'De stand van de zandbakklok.',
    success: { status: 'ok', description: 'De klok.', contents: { 'application/json': 'SandboxClock' } },
    problems: [],
    handle: (asked) => {
      const query = asked.query();
      return query.ok ? ok(clockView(clock.state())) : query.problem;
    },
  });

const setRoute = (engine: Engine, clock: SandboxClock): Route =>
  publicRoute({
    method: 'put',
    path: '/sandbox/clock',
    operationId: 'setSandboxClock',
    tag: TAG,
    summary: 'Zet de zandbakklok vooruit',
    description:
      'Zet de klok, alleen vooruit. Alles wat daardoor afloopt is verwerkt voordat het antwoord komt.',
    body: { schema: 'SandboxClock', description: 'De nieuwe stand.' },
    success: { status: 'ok', description: 'De klok.', contents: { 'application/json': 'SandboxClock' } },
    problems: ['clock-backwards', 'not-ready', 'storage-full'],
    handle: async (asked) => {
      const query = asked.query();
      if (!query.ok) return query.problem;
      if (asked.body.outcome !== 'read') return asked.body.problem;
      const parsed = clockShape.safeParse(asked.body.value);
      if (!parsed.success) return invalid(dutchErrors(parsed.error));
      const now = parseInstant(parsed.data.now) ?? Number.NaN;
      if (!(await clock.set({ now, ticking: parsed.data.ticking }))) return problem('clock-backwards');
      // What failed before is tried again now; what still fails is not passed over in silence.
      engine.failing.clear();
      await handleDue(engine);
      if (engine.failing.size > 0) return problem('not-ready');
      return ok(clockView(clock.state()));
    },
  });

export const sandboxRoutes = (engine: Engine, clock: SandboxClock): Route[] => [
  readRoute(clock),
  setRoute(engine, clock),
];
