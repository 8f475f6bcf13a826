/** What happened, day by day. An engine whose clock is further on records late: what counts is when it happened. */
import { EVENT_CATALOGUE } from '../../src/case/event-catalogue.ts';
import { dutchDate, localDateOf } from '../../src/time/index.ts';
import type { Instant } from '../../src/time/index.ts';
import type { EventWire, ProblemWire } from './client.ts';
import { hanging, instantOf, timeStamp } from './lines.ts';
import type { ScenarioEvent } from './scenario.ts';
import { plainCitation } from './rules.ts';
import { detailOf, ROLE_NAMES } from './words.ts';
import type { Surroundings } from './words.ts';

/** One thing that happened, with all its lines. */
export interface Moment {
  at: Instant;
  lines: string[];
}

const WHO_WIDTH = 13;

/** Everything after the column of who did it. */
const INDENT = ' '.repeat(2 + 5 + 2 + WHO_WIDTH);

const head = (at: Instant, role: EventWire['actor']['role'], mark: string): string =>
  `  ${timeStamp(at)}  ${ROLE_NAMES[role].padEnd(WHO_WIDTH)}${mark.padStart(2)} `;

export function eventMoment({ type, occurredAt, actor, data }: EventWire, around: Surroundings): Moment {
  const at = instantOf(occurredAt);
  const detail = detailOf(type, data, { ...around, at });
  const late = type === 'deadline.missed';
  const title = late ? 'Niet op tijd' : EVENT_CATALOGUE[type].title;
  const what = title + (detail === '' ? '' : `: ${detail}`);
  return { at, lines: hanging(head(at, actor.role, late ? '!' : ''), what) };
}

export function refusalMoment(
  { type, occurredAt, role, why }: ScenarioEvent,
  { detail: told, refusals = [] }: ProblemWire,
): Moment {
  const at = instantOf(occurredAt);
  return {
    at,
    lines: [
      ...hanging(head(at, role, '✗'), `GEWEIGERD: “${EVENT_CATALOGUE[type].title}”`),
      ...hanging(`${INDENT}   `, why ?? told),
      ...refusals.flatMap(({ article, detail }) =>
        hanging(`${INDENT}   – `, `${detail} (${plainCitation(article)})`),
      ),
    ],
  };
}

export const checkMoment = (at: Instant, sentence: string): Moment => ({
  at,
  lines: hanging(`${INDENT} ✓ `, sentence),
});

/** In the order in which it happened; what happened at once stays in the order in which it was told. */
export function dayByDay(moments: readonly Moment[]): string[] {
  let day = '';
  return moments
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, lines }) => {
      const today = localDateOf(at);
      const heading = today === day ? [] : ['', dutchDate(today)];
      day = today;
      return [...heading, ...lines];
    });
}
