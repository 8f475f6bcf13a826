/** One question of an evaluator: a measure, by some dimensions, at a state of the cases that may be told. */
import type { Scope } from '../../../db/port.ts';
import { endOfCutoffDay, type Cutoff } from '../../../src/evaluation/durations/index.ts';
import type { Measure } from '../../../src/evaluation/publication/index.ts';
import type { Instant, LocalDate } from '../../../src/time/index.ts';
import type { Engine } from '../engine.ts';
import { type Answer, answerOf } from './answer.ts';
import { countedTable } from './counted-table.ts';
import { byText, type Dimension } from './groups.ts';
import { type Announced, lookAt } from './looks.ts';
import type { MeasureCases } from './measured-cache.ts';
import { exportedCells, likeNamedCells } from './like-named-cells.ts';
import { countsOf, earlierOf, isAllowed, keep, readRegister, type Register, scopeText } from './register.ts';

export interface Question {
  measure: Measure;
  by: readonly Dimension[];
  /** Asked as a day; absent is now. */
  cutoff: LocalDate | undefined;
  horizonMin: number | undefined;
  office: string;
  municipalities: Scope;
}

export interface Statistics {
  measure: Measure;
  by: readonly Dimension[];
  announced: Announced;
  /** Whose cases count. */
  municipalities: Scope;
  /** Null when there is nothing that may be shown. */
  answer: Answer | null;
  /** The answer was given before, and what was asked would lie too near to it. */
  shownAgain: boolean;
}

export async function askStatistics(
  engine: Pick<Engine, 'store' | 'now' | 'regions'>,
  measureCases: MeasureCases,
  question: Question,
): Promise<Statistics> {
  const { measure, by, office, horizonMin, municipalities } = question;
  const now = engine.now();
  const look = { office, measure: measure.name, by: byText(by), horizonMin };
  const announced = await lookAt(engine.store, look, { usual: measure.horizon, now });
  const asked = { question, horizon: announced.horizonMin, now };
  return { measure, by, announced, municipalities, ...(await answered(engine, measureCases, asked)) };
}

interface Asked {
  question: Question;
  horizon: number;
  now: Instant;
}

/** The asked state when it may be told; else the same question as it was last answered; else the last state at which it may be. */
async function answered(
  { store, regions }: Pick<Engine, 'store' | 'regions'>,
  measureCases: MeasureCases,
  { question, horizon, now }: Asked,
): Promise<Pick<Statistics, 'answer' | 'shownAgain'>> {
  const { measure, by, municipalities, cutoff } = question;
  const about = { measure: measure.name, municipalities };
  const register = await readRegister<Answer>(store, about);
  const regionIds = regions.regions.map(({ id }) => id);
  const beside = async (known: Register<Answer>, state: Cutoff, asOf: Instant) => {
    const measured = await measureCases(municipalities, state);
    const table = countedTable(measured, measure, by, { earlier: earlierOf(known), regionIds });
    const judged = {
      counts: countsOf(table),
      cells: likeNamedCells(table, measure.name, by),
      unsaid: exportedCells(table, measure.name),
      blocks: table.blocks,
    };
    if (!isAllowed(judged, known)) return { outcome: 'refused' as const };
    const answer = await answerOf(store, table, { measure, by, horizon, about, asOf, now });
    const kept = { ...judged, state, by: byText(by), horizon, answer, now };
    return { answer, outcome: await keep(store, about, { ...kept, blocksBeside: table.blocksBeside }) };
  };
  const at = async (state: Cutoff, asOf: Instant): Promise<Answer | undefined> => {
    const first = await beside(register, state, asOf);
    const { answer, outcome } =
      first.outcome === 'overtaken'
        ? await beside(await readRegister<Answer>(store, about), state, asOf)
        : first;
    return outcome === 'kept' ? answer : undefined;
  };
  const asked = stateAt(cutoff, now, await store.latestRecordedAt());
  const present = await at(asked, cutoff === undefined ? now : Math.min(endOfCutoffDay(cutoff), now));
  if (present !== undefined) return { answer: present, shownAgain: false };
  const before = register.tables.toReversed();
  const scope = scopeText(municipalities);
  const again = before.find((one) => one.scope === scope && one.by === byText(by) && one.horizon === horizon);
  if (again !== undefined) return { answer: again.answer, shownAgain: true };
  for (const { state, answer } of lastOfEach(before)) {
    const then = await at(state, answer.asOf);
    if (then !== undefined) return { answer: then, shownAgain: true };
  }
  return { answer: null, shownAgain: true };
}

/** How many earlier states are tried: each may take measuring all cases. */
const MOST_STATES = 5;

function lastOfEach<One extends { state: Cutoff }>(tables: readonly One[]): One[] {
  const states = new Map(tables.toReversed().map((one) => [one.state.until, one]));
  return [...states.values()].toReversed().slice(0, MOST_STATES);
}

const MINUTE = 60_000;

/**
 * A day means its end. Now means the minute that began last, and all that was recorded since: so the same question within a minute
 * has the same answer, and what was recorded just now is in it. A day that has not ended ends now.
 */
function stateAt(day: LocalDate | undefined, now: Instant, latest: Instant = 0): Cutoff {
  const present = Math.min(Math.max(Math.floor(now / MINUTE) * MINUTE, latest + 1), now + 1);
  const until = day === undefined ? present : Math.min(endOfCutoffDay(day), present);
  return { until, now: until - 1 };
}
