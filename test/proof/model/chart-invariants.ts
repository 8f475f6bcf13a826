/** What must hold of the charts taken together, whatever the guards answer. Every fault in words; empty when all is well. */
import { machineDescriptions } from '../../../machines/index.ts';
import { MACHINE_NAMES } from '../../../machines/stage-machines.ts';
import { isEngineEvent } from '../../../src/case/event-types.ts';
import type { EventType, MachineName } from '../../../src/case/model.ts';
import type { Combination, States } from './chart-search.ts';

type Search = readonly Combination[];

const running = ({ enforcement }: States): boolean => ['in-force', 'suspended'].includes(enforcement);
const ended = ({ enforcement }: States): boolean => enforcement.startsWith('completed.');
const ordered = ({ enforcement }: States): boolean => enforcement !== 'not-started.no-order';

/** A ruling that sets an annulment aside, at once or at the instant from which it works. */
const GIVES_BACK: readonly EventType[] = ['higher-appeal.ruled', 'decision.took-effect'];

/** States that nothing leaves, each because the stage is over there; any other is a trap. */
const FINAL: Readonly<Record<MachineName, readonly string[]>> = {
  initiation: ['completed'],
  riskAssessment: ['not-started.closed', 'completed.closed'],
  imposition: ['completed.imposed', 'completed.declined', 'completed.closed'],
  // From completed, a delivery that failed leads back.
  execution: ['not-started.closed'],
  care: ['completed'],
  // A court may still move every end; review has no last word either.
  enforcement: [],
  review: [],
  caseFile: ['destroyed'],
};

export const CHART_INVARIANTS = {
  'every state of every machine is reached': (search) =>
    machineDescriptions().flatMap(({ stage, states }) => {
      const reached = new Set(search.map((one) => one.states[stage]));
      return states.filter(({ name }) => !reached.has(name)).map(({ name }) => `${stage} ${name}`);
    }),

  'every arrow of every chart is walked': (search) => {
    const walked = walkedArrows(search);
    return machineDescriptions().flatMap(({ stage, states }) =>
      states.flatMap(({ name, transitions }) =>
        transitions
          .filter(({ target, guard }) => target !== undefined && target !== name && guard !== 'refused')
          .map(({ event, target }) => `${stage} ${name} ${event} ${target ?? ''}`)
          .filter((arrow) => !walked.has(arrow)),
      ),
    );
  },

  'nothing is a dead end but a destroyed file': (search) =>
    search.flatMap(({ states, ways }) =>
      states.caseFile === 'destroyed' || ways.length > 0 ? [] : [text(states)],
    ),

  'nothing stays for good where a stage is not over': (search) =>
    MACHINE_NAMES.flatMap((name) => {
      const left = new Set<string>();
      const reached = new Set<string>();
      for (const { states, ways } of search) {
        reached.add(states[name]);
        for (const { to } of ways) if (search[to]?.states[name] !== states[name]) left.add(states[name]);
      }
      const stays = [...reached].filter((state) => !left.has(state)).toSorted();
      return [
        ...stays.filter((state) => !FINAL[name].includes(state)).map((state) => `${name} ${state} is a trap`),
        ...FINAL[name].filter((state) => left.has(state)).map((state) => `${name} ${state} can be left`),
      ];
    }),

  'an order stands in all its stages or in none': (search) =>
    search.flatMap(({ states }) => {
      const signs = [
        ordered(states),
        states.imposition === 'completed.imposed',
        ['executing', 'completed'].includes(states.execution),
        states.review !== 'not-started.no-order',
      ];
      return new Set(signs).size === 1 ? [] : [text(states)];
    }),

  'an order that has run out runs again only by a higher court': (search) =>
    search.flatMap(({ states, ways }) =>
      states.enforcement === 'completed.expired'
        ? ways.flatMap(({ to, type }) => {
            const next = search[to]?.states;
            const revived = next !== undefined && !ended(next);
            return revived && !GIVES_BACK.includes(type) ? [`${text(states)} by ${type}`] : [];
          })
        : [],
    ),

  'time alone can end every order that runs': (search) =>
    search.flatMap(({ states, ways }) => {
      const byTime = ways.some(({ to, type }) => {
        const next = search[to]?.states;
        return next !== undefined && ended(next) && isEngineEvent({ type });
      });
      return running(states) && states.caseFile !== 'destroyed' && !byTime ? [text(states)] : [];
    }),

  'from every order an end can be reached': (search) =>
    outOfReach(search, ({ states }) => ended(states) || !ordered(states)),

  'every file can be destroyed in the end': (search) =>
    outOfReach(search, ({ states }) => states.caseFile === 'destroyed'),
} as const satisfies Record<string, (search: Search) => string[]>;

function text(states: States): string {
  return MACHINE_NAMES.map((name) => `${name}=${states[name]}`).join(' ');
}

/** `enforcement in-force order.expired completed.expired` */
function walkedArrows(search: Search): Set<string> {
  const walked = new Set<string>();
  for (const { states, ways } of search)
    for (const { to, type } of ways) {
      const next = search[to]?.states ?? states;
      for (const name of MACHINE_NAMES)
        if (next[name] !== states[name]) walked.add(`${name} ${states[name]} ${type} ${next[name]}`);
    }
  return walked;
}

/** Combinations from which no way leads to a goal; a destroyed file asks for nothing more. */
function outOfReach(search: Search, isGoal: (one: Combination) => boolean): string[] {
  const into = search.map((): number[] => []);
  for (const [place, { ways }] of search.entries()) for (const { to } of ways) into[to]?.push(place);
  const good = new Set(
    search.flatMap((one, place) => (isGoal(one) || one.states.caseFile === 'destroyed' ? [place] : [])),
  );
  for (const place of good) for (const before of into[place] ?? []) good.add(before);
  return search.flatMap(({ states }, place) => (good.has(place) ? [] : [text(states)]));
}
