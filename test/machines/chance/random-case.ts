/** Cases made by chance: plausible and implausible events on a case, each with a time of its own. */
import fc from 'fast-check';
import type { StepResult } from '../../../machines/index.ts';
import type { CasePlayer } from '../../support/case-player.ts';
import { COURT_MOVES } from './court-moves.ts';
import { MOVES, type MoveName } from './moves.ts';
import { iso, MINUTE, type Offered, type Scene } from './scene.ts';

/** One move of chance: what, how long after the last one, and two numbers and a yes or no to fill it in with. */
export interface Move {
  name: MoveName;
  wait: number;
  /** How long before now it happened; 0 for what is entered as it happens. */
  late: number;
  n: number;
  m: number;
  yes: boolean;
}

const REVISIONS: readonly MoveName[] = ['correct', 'withdraw'];
/** What moves the order itself is drawn more often than what is only recorded. */
const OFTEN: readonly MoveName[] = [
  'impose',
  'serve',
  'serveNamed',
  'failDelivery',
  'extend',
  'extend',
  'amend',
  'askRelief',
  'ruleRelief',
  'ruleHigherAppeal',
  'appeal',
  'askRelief',
  'ruleRelief',
  'ruleAppeal',
  'higherAppeal',
  'ruleHigherAppeal',
  'withdrawAppeal',
];

const minutes = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 90 }) },
  { weight: 4, arbitrary: fc.integer({ min: 60, max: 20 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 24 * 60, max: 9 * 24 * 60 }) },
);

function moves(names: readonly MoveName[], late: fc.Arbitrary<number>): fc.Arbitrary<Move[]> {
  const name = fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...OFTEN) },
    { weight: 1, arbitrary: fc.constantFrom(...names) },
  );
  return fc.array(move(name, minutes, late), { minLength: 5, maxLength: 40, size: 'max' });
}

function move(
  name: fc.Arbitrary<MoveName>,
  wait: fc.Arbitrary<number>,
  late: fc.Arbitrary<number>,
): fc.Arbitrary<Move> {
  const number = fc.nat({ max: 9999 });
  return fc.record({ name, wait, late, n: number, m: number, yes: fc.boolean() });
}

/** Decisions and courts alone, days apart: rulings that name one decision, on orders with several. */
export const underReview = fc.array(
  move(
    fc.constantFrom<MoveName>(
      'extend',
      'serve',
      'amend',
      'revoke',
      // An extension annulled and given back needs four rulings in a row.
      ...(['ruleAppeal', 'ruleAppeal', 'higherAppeal', 'ruleHigherAppeal', 'ruleHigherAppeal'] as const),
      ...(Object.keys(COURT_MOVES) as MoveName[]),
    ),
    fc.integer({ min: 1, max: 3 * 24 * 60 }),
    fc.constant(0),
  ),
  { minLength: 8, maxLength: 20, size: 'max' },
);

const NAMES = Object.keys(MOVES) as MoveName[];

/** Everything is entered as it happens, nothing is taken back. */
export const inOrder = moves(
  NAMES.filter((name) => !REVISIONS.includes(name)),
  fc.constant(0),
);

/** With late entries, corrections and withdrawals between them. */
export const anyOrder = moves(
  [...NAMES, ...REVISIONS, ...REVISIONS, ...REVISIONS],
  fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: minutes }),
);

/** Time passes, then the move is offered; `undefined` when the case has nothing for it to be about. */
export function play(player: CasePlayer, move: Move): { offered: Offered; result: StepResult } | undefined {
  const now = player.snapshot.advancedTo + move.wait * MINUTE;
  const scene: Scene = { player, now, n: move.n, m: move.m, yes: move.yes };
  if (move.name === 'extend' && move.yes) hearAboutExtension(player, now);
  const offered: Offered | undefined = MOVES[move.name](scene);
  if (offered === undefined) return undefined;
  const occurredAt = iso(now - move.late * MINUTE);
  return {
    offered,
    result: player.offer(offered.type, occurredAt, offered.data ?? {}, { recordedAt: iso(now) }),
  };
}

/** Without it nearly every extension would fail on its hearing, and nothing after an extension would be seen. */
function hearAboutExtension(player: CasePlayer, now: number): void {
  const heard = { person: 'p1', about: 'extension', channel: 'in-person', views: 'proef' };
  player.offer('person.heard', iso(now), heard);
  player.offer('counsel.declined', iso(now), { about: 'extension' });
}
