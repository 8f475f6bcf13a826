import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlinesAt, officeTermsAt } from '../../../src/case/deadlines/index.ts';
import { forceOf } from '../../../src/case/force.ts';
import type { History } from '../../../src/case/history.ts';
import type { Deadline } from '../../../src/case/model.ts';
import { ORDER_EVENTS } from '../../../src/case/order-events.ts';
import { historyOf } from '../../../src/case/read-history.ts';
import { gather } from '../../../src/evaluation/durations/gather.ts';
import { begin, beginning } from '../../machines/chance/beginnings.ts';
import { anyOrder, inOrder, play } from '../../machines/chance/random-case.ts';
import { inForce, type CasePlayer } from '../../support/case-player.ts';
import { NORMS } from './all-norms.ts';

/** They end by themselves: nobody can have kept or missed them. */
const LIMITS: readonly string[] = ['wth-2-1', 'wth-9-1', 'awbi-6-2', 'wth-10-1'];

function expectTheOfficeTerms(history: History, now: number): void {
  const office = deadlinesAt(history, NORMS, now).items.filter(
    ({ binds }) => binds === 'municipality' || binds === 'police',
  );
  const limits = office.filter(({ rule }) => LIMITS.includes(rule));
  expect(limits.filter(({ status }) => status === 'missed')).toEqual([]);
  // An order may be left to end: nothing decided is nothing missed.
  const isUndecided = ({ rule, metAt, status }: Deadline): boolean =>
    rule === 'practice-extension-decision' && metAt === undefined && status !== 'met';
  const sorted = (terms: readonly { rule: string; from: number; status: string }[]): string[] =>
    terms.map(({ rule, from, status }) => `${rule} ${String(from)} ${status}`).toSorted();
  expect(sorted(officeTermsAt(history, NORMS, now))).toEqual(
    sorted(office.filter((item) => !LIMITS.includes(item.rule) && !isUndecided(item))),
  );
}

function expectTheSameForce(history: History): void {
  const upTo = (place: number): History => gather(history.events.slice(0, place), history);
  const ofOrder = ({ events }: History): History =>
    gather(
      events.filter(({ type }) => ORDER_EVENTS.has(type)),
      history,
    );
  for (let place = 1; place <= history.events.length; place += 1)
    expect(forceOf(ofOrder(upTo(place)))).toEqual(forceOf(upTo(place)));
}

function expectNothingElse({ file }: CasePlayer): void {
  const history = historyOf(file.events);
  const { advancedTo } = file.snapshot;
  expectTheSameForce(history);
  // As the case stands, and long after every term has passed.
  for (const now of [advancedTo, advancedTo + 60 * 86_400_000]) expectTheOfficeTerms(history, now);
}

test('whatever happens in a case: the terms of the office are the deadlines that ask something of it, the force is that of the events about the order', () => {
  for (const moves of [inOrder, anyOrder])
    fc.assert(
      fc.property(beginning, moves, (name, chosen) => {
        const player = begin(name);
        for (const move of chosen) play(player, move);
        expectNothingElse(player);
      }),
      { numRuns: 30 },
    );
});

test('an extension is a right that can be used too late, not a duty', () => {
  const player = inForce('2026-03-02 18:00');
  const right = () =>
    officeTermsAt(historyOf(player.file.events), NORMS, player.snapshot.advancedTo).filter(
      ({ rule }) => rule === 'wth-9-1-decide',
    );
  expect(right()).toMatchObject([{ isDuty: false, status: 'running' }]);
  player.until('2026-03-31 00:00');
  expect(right()).toMatchObject([{ isDuty: false, status: 'void' }]);
});
