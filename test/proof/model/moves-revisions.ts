/** What was written down wrong or too late: corrections, withdrawals, late entries. */
import type { EventType } from '../../../src/case/model.ts';
import { DAY, iso, MINUTE } from '../../machines/chance/scene.ts';
import { MAYOR } from '../../support/case-player.ts';
import { act, type Act, type Move } from './move.ts';
import { extension } from './moves-order.ts';
import { ahead, instantOf, last, type Position } from './position.ts';

const AS_FACT = { asFact: true };

/** With the time moved by so much, as far as now. */
function moved(type: EventType, by: number, more: object = {}): (position: Position) => Act | undefined {
  return (position) => {
    const target = last(position, type);
    if (target === undefined) return undefined;
    const occurredAt = iso(Math.min(position.now, target.occurredAt + by));
    return {
      type: 'event.corrected',
      data: { sequence: target.sequence, occurredAt, reason: 'proef', ...more },
    };
  };
}

/** With one field of the content another instant. */
function rewritten(
  type: EventType,
  field: string,
  instant: (position: Position) => number | undefined,
  more: object = {},
): (position: Position) => Act | undefined {
  return (position) => {
    const target = last(position, type);
    const to = instant(position);
    if (target === undefined || to === undefined) return undefined;
    const data = { ...(target.data as object), [field]: iso(to) };
    return { type: 'event.corrected', data: { sequence: target.sequence, data, reason: 'proef', ...more } };
  };
}

export const CORRECTING: readonly Move[] = [
  act('correct: served ten minutes earlier', moved('order.served', -10 * MINUTE)),
  act('correct: served a day later', moved('order.served', DAY)),
  act('correct: served a day later, as a fact', moved('order.served', DAY, AS_FACT)),
  act('correct: served now, as a fact', moved('order.served', 40 * DAY, AS_FACT)),
  act('correct: imposed half an hour earlier', moved('order.imposed', -30 * MINUTE)),
  act(
    'correct: the order ends on day 7, as a fact',
    rewritten(
      'order.imposed',
      'printedEndsAt',
      ({ start }) => (start === null ? undefined : start + 7 * DAY),
      AS_FACT,
    ),
  ),
  act(
    'correct: extended to 28 days',
    rewritten('order.extended', 'until', (at) => instantOf(at, '28 days')),
  ),
  act(
    'correct: extended past 28 days, as a fact',
    rewritten('order.extended', 'until', (at) => instantOf(at, 'day 29'), AS_FACT),
  ),
  act(
    'correct: extended to the end of ten days, as a fact',
    rewritten('order.extended', 'until', (at) => instantOf(at, 'ten days'), AS_FACT),
  ),
  act('correct: extended now, as a fact', moved('order.extended', 40 * DAY, AS_FACT)),
  act('correct: revoked from an instant ahead', rewritten('order.revoked', 'effectiveAt', ahead)),
  act('correct: revoked a day earlier', moved('order.revoked', -DAY)),
  act('correct: relief works from an instant ahead', rewritten('interim-relief.ruled', 'effectiveAt', ahead)),
  act('correct: annulled from an instant ahead', rewritten('appeal.ruled', 'effectiveAt', ahead)),
];

function withdraw(type: EventType, more: object = {}): (position: Position) => Act | undefined {
  return (position) => {
    const sequence = last(position, type)?.sequence;
    return sequence === undefined
      ? undefined
      : { type: 'event.withdrawn', data: { sequence, reason: 'proef', ...more } };
  };
}

const WITHDRAWN: readonly EventType[] = [
  'order.imposed',
  'order.served',
  'order.extended',
  'order.amended',
  'order.revoked',
  'appeal.lodged',
  'interim-relief.requested',
  'interim-relief.ruled',
  'appeal.ruled',
  'higher-appeal.ruled',
];

export const WITHDRAWING: readonly Move[] = WITHDRAWN.flatMap((type) => [
  act(`withdraw ${type}`, withdraw(type)),
  act(`withdraw ${type}, as a fact`, withdraw(type, AS_FACT)),
]);

/** Entered now, about an instant before now. */
function late(made: Act | undefined, at: number | undefined, { now }: Position): Act | undefined {
  return made === undefined || at === undefined || at >= now ? undefined : { ...made, at };
}

const SERVED: Act = { type: 'order.served', data: { person: 'p1', method: 'sent', place: 'proef' } };

export const ENTERING_LATE: readonly Move[] = [
  act('enter late: served half an hour after the order', (at) =>
    late(SERVED, (last(at, 'order.imposed')?.occurredAt ?? Infinity) + 30 * MINUTE, at),
  ),
  act('enter late: extended and sent the minute before ten days', (at) => {
    const minute = instantOf(at, 'the minute before ten days');
    const extended = late(extension(at, 'day 20'), minute, at);
    return extended && [extended, { ...SERVED, at: extended.at ?? at.now }];
  }),
  act('enter late: extended at ten days', (at) =>
    late(extension(at, '28 days'), instantOf(at, 'ten days'), at),
  ),
  act('enter late: extension sent the minute before ten days', (at) =>
    late(SERVED, instantOf(at, 'the minute before ten days'), at),
  ),
  act('enter late: revoked on day 5', (at) => {
    const day5 = instantOf(at, 'day 5');
    const data = { decision: MAYOR, ground: 'danger-gone', effectiveAt: iso(day5 ?? 0), reasons: 'proef' };
    return late({ type: 'order.revoked', data }, day5, at);
  }),
  act('enter late: suspended on day 5', (at) => {
    const day5 = instantOf(at, 'day 5');
    return late(
      { type: 'interim-relief.ruled', data: { outcome: 'suspended', effectiveAt: iso(day5 ?? 0) } },
      day5,
      at,
    );
  }),
  act('enter late: appeal on day 1', (at) => {
    const against = last(at, 'order.imposed')?.sequence;
    return against === undefined
      ? undefined
      : late({ type: 'appeal.lodged', data: { by: 'p1', against } }, instantOf(at, 'day 1'), at);
  }),
];
