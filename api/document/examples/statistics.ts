/** An example of what the statistics answer: two arms with invented durations, made by the engine as every answer is. */
import { answerFrom, madeGroup } from '../../application/statistics/answer.ts';
import { countedTable } from '../../application/statistics/counted-table.ts';
import type { MeasuredSpells } from '../../application/statistics/measured-spells.ts';
import type { PilotArm } from '../../../src/evaluation/durations/index.ts';
import { type Measure, measureNamed } from '../../../src/evaluation/publication/index.ts';
import { statisticsView } from '../../views/statistics.ts';
import type { NamedExample } from './example.ts';

/** Minutes of the first case of an arm, and how many more each following one took. */
const ARMS: readonly { arm: PilotArm; cases: number; first: number; more: number }[] = [
  { arm: 'BASELINE', cases: 44, first: 95, more: 6 },
  { arm: 'PILOT', cases: 38, first: 60, more: 5 },
];
const ANNOUNCED = {
  status: 'pre-registered',
  id: '6f1c0c1e-8a54-4a0e-9d0b-3f6a5d2c7e10',
  horizonMin: 360,
  registeredAt: Date.UTC(2026, 0, 5, 9),
  announced: 2,
} as const;
const AS_OF = Date.UTC(2026, 5, 30, 22);

function invented(measure: Measure): MeasuredSpells {
  const cases = ARMS.flatMap(({ arm, cases: count, first, more }, group) =>
    Array.from({ length: count }, (_, place) => ({
      id: `${arm}-${place}`,
      group,
      duration: first + more * place,
    })),
  );
  const columns = {
    entry: cases.map(() => 0),
    duration: cases.map(({ duration }) => duration),
    end: cases.map(() => 0),
    of: cases.map((_, place) => place),
  };
  return {
    cases: cases.map(({ id }) => id),
    groupOf: cases.map(({ group }) => group),
    finest: ARMS.map(({ arm }) => ({ region: null, arm, protocol: 'algemeen@1' })),
    columns: new Map([[measure.name, columns]]),
  };
}

export function statisticsExample(): NamedExample {
  const measure = measureNamed('RIHG');
  if (measure === undefined) throw new Error('The example is about a measure that is gone');
  const { horizonMin: horizon } = ANNOUNCED;
  const { groups } = countedTable(invented(measure), measure, ['arm']);
  const answer = answerFrom(
    groups.map((group) => madeGroup(group, measure, horizon)),
    { measure, by: ['arm'], horizon, asOf: AS_OF },
  );
  const asked = { measure, by: ['arm'], announced: ANNOUNCED, municipalities: 'all' } as const;
  const statistics = { ...asked, answer, shownAgain: false };
  return {
    name: 'Statistics',
    summary: 'Hoe lang de risicotaxatie duurt, voor en in een pilot',
    value: statisticsView(statistics, '2026-06-30', () => undefined),
  };
}
