/** The tests of lists of scenarios: through `step`, over HTTP, both alike, and typed in long afterwards. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Protocol } from '../../src/case/model.ts';
import { isLook, type ArticleList, type ArticleScenario } from './article-scenario.ts';
import { comparison, type Seen } from './article-outcome.ts';
import { playedOverHttp } from './article-http.ts';
import {
  playedAfterwards,
  playedThen,
  type Answer,
  type Played,
  type PlayedThroughStep,
} from './article-play.ts';

interface Configured {
  regions: {
    municipalities: { code: string }[];
    protocol: { id: string; version: number; norms: Record<string, number> };
  }[];
}

const CONFIGURED = JSON.parse(
  readFileSync(new URL('../../config/demo-regions.json', import.meta.url), 'utf8'),
) as Configured;

/** Norms of the region of the municipality; outside the regions there are none. */
function protocolOf({ opening }: ArticleScenario): Protocol {
  const region = CONFIGURED.regions.find(({ municipalities }) =>
    municipalities.some(({ code }) => code === opening['municipality']),
  );
  if (region === undefined) return { id: 'algemeen@1', norms: {} };
  const { id, version, norms } = region.protocol;
  return { id: `${id}@${version}`, norms };
}

function expectedAnswers({ steps }: ArticleScenario): Answer[] {
  return steps.flatMap((part) => {
    if (isLook(part)) return [];
    const { refused = 'accepted' } = part;
    return [typeof refused === 'string' ? refused : refused.toSorted()];
  });
}

function expectLooks(scenario: ArticleScenario, looks: readonly Seen[]): void {
  const wanted = scenario.steps.filter(isLook);
  expect(looks).toHaveLength(wanted.length);
  wanted.forEach(({ expect: outcome }, index) => expectLook(outcome, looks[index]));
}

function expectLook(outcome: Parameters<typeof comparison>[0], look: Seen | undefined): void {
  if (look === undefined) throw new Error('The case was not looked at');
  const { given, expected } = comparison(outcome, look);
  expect(given).toEqual(expected);
}

/** Each case has a home of its own: a second one on the same home would be a second order. */
function atItsOwnHome(scenario: ArticleScenario): ArticleScenario {
  homes += 1;
  const home = scenario.opening['home'] as Record<string, unknown>;
  return { ...scenario, opening: { ...scenario.opening, home: { ...home, houseNumber: homes } } };
}
let homes = 1000;

/** All lists of a file share one service, whose clock goes over all their cases at once. */
export function articleSuites(...described: readonly ArticleList[]): void {
  const lists = described.map((list) => ({ ...list, scenarios: list.scenarios.map(atItsOwnHome) }));
  let overHttp: Map<ArticleScenario, Played>;
  beforeAll(async () => {
    overHttp = await playedOverHttp(lists.flatMap(({ scenarios }) => scenarios));
  }, 60_000);

  const then = new Map<ArticleScenario, PlayedThroughStep>();
  const throughStep = (scenario: ArticleScenario): PlayedThroughStep => {
    const played = then.get(scenario) ?? playedThen(scenario, protocolOf(scenario));
    then.set(scenario, played);
    return played;
  };

  describe.each(lists)('$about', ({ scenarios }) => {
    test.each(scenarios)('$title (door step)', (scenario) => {
      const { answers, looks, file, replayed } = throughStep(scenario);
      expect(answers).toEqual(expectedAnswers(scenario));
      expectLooks(scenario, looks);
      expect(replayed).toEqual(file);
    });

    test.each(scenarios)('$title (over HTTP)', (scenario) => {
      const { answers, looks } = overHttp.get(scenario) ?? { answers: [], looks: [] };
      expect(answers).toEqual(expectedAnswers(scenario));
      expectLooks(scenario, looks);
    });

    test.each(scenarios)('$title (step en HTTP gelijk)', (scenario) => {
      expect(overHttp.get(scenario)?.looks).toEqual(throughStep(scenario).looks);
    });

    test.each(scenarios)('$title (achteraf ingevoerd)', (scenario) => {
      const { answers, looks, file, replayed } = playedAfterwards(scenario, protocolOf(scenario));
      expect(answers).toEqual(expectedAnswers(scenario));
      const last = scenario.steps.findLast(isLook);
      if (last === undefined) throw new Error('A scenario ends with a look');
      expectLook(last.expect, looks[0]);
      expect(replayed).toEqual(file);
    });
  });
}
