/**
 * `npm run demo`: plays the published orders, and two invented cases, against an engine over HTTP, and prints what happened. Fails when
 * a date differs from what was published. `-- --url http://127.0.0.1:8080` plays against an engine that runs, with `--folder` its data
 * folder (by default `HUISVERBOD_DATA`, else `./data`). `--explain` also prints how every term was counted.
 */
import { parseArgs } from 'node:util';
import { Client } from './demo/client.ts';
import { startEngine, type Engine } from './demo/engine.ts';
import { Play } from './demo/play.ts';
import { printer } from './demo/printer.ts';
import { readRules } from './demo/rules.ts';
import { readScenarios } from './demo/scenario.ts';
import { tokensFrom } from './demo/tokens.ts';

const BEFORE_THE_FIRST_ORDER = '2010-03-01T00:00:00+01:00';

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    folder: { type: 'string' },
    explain: { type: 'boolean', default: false },
  },
});

function runningEngine(url: string): Engine {
  const folder = values.folder ?? process.env['HUISVERBOD_DATA'] ?? './data';
  return { url: url.replace(/\/$/, ''), folder, stop: async () => Promise.resolve() };
}

const began = performance.now();
const engine =
  values.url === undefined ? await startEngine(BEFORE_THE_FIRST_ORDER) : runningEngine(values.url);
const differing: string[] = [];
try {
  const token = tokensFrom(engine.folder);
  const send = async (path: string, init: RequestInit): Promise<Response> => fetch(engine.url + path, init);
  const scenarios = readScenarios();
  const printed = printer({ print: console.log, rules: await readRules(send), explain: values.explain });
  printed.introduction(scenarios);
  for (const scenario of scenarios) {
    const client = new Client({ send, token }, scenario.case.municipality);
    const found = await new Play(client, scenario, printed.listener).run();
    differing.push(...found.map((difference) => `${scenario.name}: ${difference}`));
  }
  printed.summary((performance.now() - began) / 1000);
} finally {
  await engine.stop();
}

for (const difference of differing) console.error(`VERSCHIL  ${difference}`);
if (differing.length > 0) process.exitCode = 1;
