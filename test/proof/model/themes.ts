/**
 * The searches that are made. Every move to any depth would be more cases than a day has seconds, so each theme takes the moves that
 * belong together, as deep as the time allows; the last ones take all of them, less deep.
 */
import type { Beginning } from '../../machines/chance/beginnings.ts';
import type { Move } from './move.ts';
import { APPEALING, HIGHER_JUDGEMENTS, JUDGEMENTS, RELIEF } from './moves-court.ts';
import { CARRYING_OUT, INTAKE } from './moves-intake.ts';
import { AMENDING, EXTENDING, IMPOSING, RECORDING, REVOKING, SERVING } from './moves-order.ts';
import { CORRECTING, ENTERING_LATE, WITHDRAWING } from './moves-revisions.ts';
import { TIME_MOVES, timeTo } from './moves-time.ts';

export interface Theme {
  name: string;
  begin: Beginning;
  moves: readonly Move[];
  /** How many moves at most. */
  depth: number;
  /** The same for the fast slice in the tests. */
  slice: number;
}

const COURT = [...APPEALING, ...RELIEF, ...JUDGEMENTS, ...HIGHER_JUDGEMENTS];
const REVISING = [...CORRECTING, ...WITHDRAWING, ...ENTERING_LATE];
const ORDER = [...SERVING, ...EXTENDING, ...AMENDING, ...REVOKING, ...RECORDING];
const ALL = [...IMPOSING, ...CARRYING_OUT, ...ORDER, ...COURT, ...REVISING, ...TIME_MOVES];

/** Moves by their names, so that a theme can do with a few of a group. */
function only(moves: readonly Move[], ...names: string[]): Move[] {
  return names.map((wanted) => {
    const move = moves.find(({ name }) => name === wanted);
    if (move === undefined) throw new Error(`No such move: ${wanted}`);
    return move;
  });
}

export const THEMES: readonly Theme[] = [
  {
    name: 'from the report to a decision',
    begin: 'reported',
    moves: [...INTAKE, ...only(IMPOSING, 'impose in writing'), ...CARRYING_OUT],
    depth: 12,
    slice: 3,
  },
  {
    name: 'imposing and making known',
    begin: 'prepared',
    moves: [...IMPOSING, ...SERVING, ...CARRYING_OUT, ...TIME_MOVES],
    depth: 4,
    slice: 2,
  },
  {
    name: 'extending, in time and too late',
    begin: 'inForce',
    moves: [...EXTENDING, ...only(SERVING, 'serve in person'), ...TIME_MOVES],
    depth: 5,
    slice: 2,
  },
  {
    name: 'amending and revoking',
    begin: 'extended',
    moves: [
      ...AMENDING,
      ...REVOKING,
      ...only(SERVING, 'serve in person'),
      ...timeTo('the minute before ten days', 'ten days', 'the end', '28 days'),
    ],
    depth: 3,
    slice: 1,
  },
  {
    name: 'relief in every scope',
    begin: 'contested',
    moves: [
      ...RELIEF,
      ...APPEALING,
      ...only(EXTENDING, 'hear, extend to 28 days and serve at once'),
      ...TIME_MOVES,
    ],
    depth: 3,
    slice: 1,
  },
  {
    name: 'judgements in two instances',
    begin: 'contested',
    moves: [
      ...JUDGEMENTS,
      ...HIGHER_JUDGEMENTS,
      ...only(APPEALING, 'appeal of the mayor to the higher court', 'withdraw the appeal'),
      ...only(RELIEF, 'relief: suspended'),
      ...only(REVOKING, 'revoke from now'),
      ...timeTo('day 5', 'ten days'),
    ],
    depth: 4,
    slice: 1,
  },
  {
    name: 'a revocation before the courts',
    begin: 'contested',
    moves: [
      ...only(REVOKING, 'revoke from now', 'revoke from an instant ahead'),
      ...only(
        APPEALING,
        'appeal of a resident against the revocation',
        'withdraw the appeal',
        'ask for relief',
        'appeal of the mayor to the higher court',
      ),
      ...only(RELIEF, 'relief: the revocation suspended', 'relief: lifted'),
      ...only(JUDGEMENTS, 'court: revocation annulled', 'court: dismissed'),
      ...only(HIGHER_JUDGEMENTS, 'higher court: annulment of the revocation set aside'),
      ...timeTo('day 5', 'ten days'),
    ],
    depth: 5,
    slice: 2,
  },
  {
    name: 'two extensions before the courts',
    begin: 'extended',
    moves: [
      ...only(EXTENDING, 'hear, extend to 28 days and serve at once'),
      ...only(APPEALING, 'withdraw the appeal', 'appeal of the mayor to the higher court'),
      ...only(RELIEF, 'relief: only the extension suspended', 'relief: lifted'),
      ...only(JUDGEMENTS, 'court: extension annulled', 'court: first of two extensions annulled'),
      ...only(
        HIGHER_JUDGEMENTS,
        'higher court: annulment of the extension set aside',
        'higher court: annulment of the first set aside',
      ),
      ...timeTo('ten days', 'the end'),
    ],
    depth: 5,
    slice: 2,
  },
  {
    name: 'messages that do not arrive',
    begin: 'electronic',
    moves: [...SERVING, ...CARRYING_OUT, ...only(REVOKING, 'revoke from now'), ...EXTENDING, ...TIME_MOVES],
    depth: 3,
    slice: 1,
  },
  {
    name: 'written down wrong or late',
    begin: 'extended',
    moves: [
      ...REVISING,
      ...only(SERVING, 'serve in person'),
      ...only(REVOKING, 'revoke from now', 'revoke from an instant ahead'),
      ...timeTo('the minute before ten days', 'ten days', 'the end'),
    ],
    depth: 3,
    slice: 1,
  },
  {
    name: 'an order under the law of 2017',
    begin: 'old',
    moves: [...ORDER, ...only(APPEALING, 'appeal against the order', 'ask for relief'), ...TIME_MOVES],
    depth: 2,
    slice: 1,
  },
  { name: 'everything, from an order in force', begin: 'inForce', moves: ALL, depth: 2, slice: 1 },
  {
    name: 'everything, from an extended order under review',
    begin: 'extended',
    moves: ALL,
    depth: 2,
    slice: 1,
  },
];
