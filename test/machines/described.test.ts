import { describe, expect, test } from 'vitest';
import { machineDescription, machineDescriptions } from '../../machines/index.ts';
import { GATED_EVENTS } from '../../src/case/gates/index.ts';

describe('a way as it is described', () => {
  test('without a condition names none, and one that stays names no state to go to: not even as an empty value', () => {
    const { states } = machineDescription('caseFile');
    const open = states.find(({ name }) => name === 'open.free')?.transitions ?? [];
    const amended = open.find(({ event }) => event === 'case.amended');
    expect(amended).toStrictEqual({ event: 'case.amended', decides: true });
    const placed = open.find(({ event }) => event === 'hold.placed');
    expect(placed).toStrictEqual({ event: 'hold.placed', target: 'open.held', decides: true });
  });

  test('that is taken up only to be refused still names where it would lead', () => {
    const { states } = machineDescription('imposition');
    const begun = states.find(({ name }) => name === 'not-started')?.transitions ?? [];
    const refused = begun.filter(({ guard }) => guard === 'refused');
    expect(refused.map(({ event, target }) => [event, target])).toEqual([
      ['order.imposed', 'completed.imposed'],
      ['order.declined', 'completed.declined'],
    ]);
  });

  test('names a condition wherever a gate may refuse the event; only rulings and the writing-up go on to where the case then stands', () => {
    const bare = machineDescriptions().flatMap(({ states }) =>
      states.flatMap(({ transitions }) =>
        transitions
          .filter(
            ({ event, guard, decides }) => decides && guard === undefined && GATED_EVENTS.includes(event),
          )
          .map(({ event }) => event),
      ),
    );
    expect(new Set(bare)).toEqual(new Set(['appeal.ruled', 'higher-appeal.ruled', 'order.written-up']));
  });
});
