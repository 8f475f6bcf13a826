import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../api/compose.ts';
import type { Service } from '../../api/compose.ts';
import { issueToken, sandboxKey } from '../../api/tokens/index.ts';
import { Client } from '../../scripts/demo/client.ts';
import type { Connection, EventWire, ProblemWire } from '../../scripts/demo/client.ts';
import { Play } from '../../scripts/demo/play.ts';
import type { Outcome } from '../../scripts/demo/play.ts';
import { readScenarios } from '../../scripts/demo/scenario.ts';
import type { Scenario } from '../../scripts/demo/scenario.ts';
import { parseInstant } from '../../src/time/index.ts';
import { playedThroughStep, replayed } from './played-order.ts';

const scenarios = readScenarios();

interface Heard {
  recorded: EventWire[];
  refused: ProblemWire[];
  differences: string[];
  outcome: Outcome;
}

/** A whole engine in this process, on a folder of its own. */
async function engineAt(
  startsAt: string,
): Promise<{ service: Service; connection: Connection; folder: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'huisverbod-scenarios-'));
  const service = await compose({
    port: 0,
    dataFolder: folder,
    hostname: '127.0.0.1',
    rateLimit: 100_000,
    logLevel: 'silent',
    mode: { mode: 'sandbox', sandboxNow: parseInstant(startsAt) },
  });
  await service.start();
  const key = await sandboxKey(folder);
  const connection: Connection = {
    send: async (path, init) => service.fetch(new Request(`http://127.0.0.1${path}`, init)),
    token: async (role, municipality) => {
      const own = role === 'mayor' || role === 'mayors-office';
      const office = own ? municipality : role === 'care' ? 'zorgaanbieder' : 'DEMO-POLITIE';
      return issueToken({ role, office, municipalities: [municipality] }, key, {
        nowSeconds: Math.floor(Date.now() / 1000),
        id: randomUUID(),
      });
    },
  };
  return { service, connection, folder };
}

async function playedOverHttp(scenario: Scenario, connection: Connection): Promise<Heard> {
  const recorded: EventWire[] = [];
  const refused: ProblemWire[] = [];
  const outcomes: Outcome[] = [];
  const play = new Play(new Client(connection, scenario.case.municipality), scenario, {
    opened: () => undefined,
    recorded: (event) => void recorded.push(event),
    refused: (_event, problem) => void refused.push(problem),
    checked: () => undefined,
    closed: (outcome) => void outcomes.push(outcome),
  });
  const differences = await play.run();
  return { recorded, refused, differences, outcome: outcomes[0]! };
}

describe.each([
  ['op de klok van toen', '2010-03-01T00:00:00+01:00'],
  ['alles nagekomen, jaren later', '2026-11-24T12:00:00+01:00'],
])('over HTTP, %s', (_, startsAt) => {
  let engine: Awaited<ReturnType<typeof engineAt>>;
  const heard = new Map<string, Heard>();

  beforeAll(async () => {
    engine = await engineAt(startsAt);
    for (const scenario of scenarios)
      heard.set(scenario.name, await playedOverHttp(scenario, engine.connection));
  });
  afterAll(async () => {
    await engine.service.stop();
    rmSync(engine.folder, { recursive: true });
  });

  test.each(scenarios)('$title: elke datum klopt op de minuut', ({ name }) => {
    expect(heard.get(name)?.differences).toEqual([]);
  });

  test.each(scenarios)('$title: wat niet mag, is geweigerd met artikel en een zin', ({ name, events }) => {
    const problems = heard.get(name)?.refused ?? [];
    expect(problems).toHaveLength(events.filter(({ refused }) => refused !== undefined).length);
    for (const { refusals } of problems) {
      expect(refusals?.length).toBeGreaterThan(0);
      expect(refusals?.every(({ article, detail }) => /\bart\. /.test(article) && detail.endsWith('.'))).toBe(
        true,
      );
    }
  });

  test.each(scenarios)('$title: wat mag, staat er in volgorde en eenmaal', ({ name, events }) => {
    const people = heard.get(name)?.outcome.events.filter(({ actor }) => actor.role !== 'engine') ?? [];
    const lawful = events.filter(({ refused }) => refused === undefined).map(({ type }) => type);
    expect(people.map(({ type }) => type)).toEqual(['case.opened', ...lawful]);
  });

  test('een verbod dat niet is opgeheven, eindigt eenmaal vanzelf', () => {
    const ends = scenarios.map(({ name }) =>
      (heard.get(name)?.outcome.events ?? [])
        .filter((event) => event.type === 'order.expired' && event.void !== true)
        .map(({ occurredAt }) => occurredAt),
    );
    expect(ends).toEqual([
      ['2010-04-24T18:00:00Z'],
      [],
      ['2017-02-19T19:39:00Z'],
      ['2019-10-30T21:15:00Z'],
      // The court ended it before its time.
      [],
    ]);
  });
});

describe('door step alleen', () => {
  test.each(scenarios)('$title: elke datum klopt op de minuut', (scenario) => {
    expect(playedThroughStep(scenario).differences).toEqual([]);
  });

  test.each(scenarios)('$title: de gebeurtenissen geven altijd dezelfde zaak', (scenario) => {
    const { file } = playedThroughStep(scenario);
    expect(replayed(file)).toEqual(file);
  });

  test.each(scenarios.filter(({ events }) => events.some(({ refused }) => refused?.status === 409)))(
    '$title: de poorten weigeren met alle redenen',
    (scenario) => {
      const gates = playedThroughStep(scenario).attempts.filter(({ event }) => event.refused?.status === 409);
      for (const { event, result } of gates) {
        const rules =
          result.outcome === 'gate-refused' ? result.refusals.map(({ rule }) => rule) : [result.outcome];
        expect(rules).toEqual(expect.arrayContaining(event.refused?.rules ?? []));
      }
    },
  );
});
