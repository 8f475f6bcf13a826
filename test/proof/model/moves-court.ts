/** What happens before the courts: appeals, interim relief with every scope, rulings and what a higher court makes of them. */
import type { EventType } from '../../../src/case/model.ts';
import { all, allOf } from '../../../src/case/history.ts';
import { iso } from '../../machines/chance/scene.ts';
import { act, type Act, type Move } from './move.ts';
import { ahead, last, type Position } from './position.ts';

/** The sequence of the latest event of a type, in a list for the field `decisions`. */
function named(position: Position, ...types: EventType[]): number[] | undefined {
  const found = types.flatMap((type) => last(position, type)?.sequence ?? []);
  return found.length === 0 ? undefined : found;
}

function appeal(by: string, type: EventType): (position: Position) => Act | undefined {
  return (position) => {
    const against = last(position, type)?.sequence;
    return against === undefined ? undefined : { type: 'appeal.lodged', data: { by, against } };
  };
}

export const APPEALING: readonly Move[] = [
  act('appeal against the order', appeal('p1', 'order.imposed')),
  act('appeal against the extension', appeal('p1', 'order.extended')),
  act('appeal of a resident against the revocation', appeal('p2', 'order.revoked')),
  act('withdraw the appeal', ({ history }) => {
    const lodged = allOf(history, ['appeal.lodged', 'higher-appeal.lodged']).at(-1);
    return lodged && { type: 'appeal.withdrawn', data: { appeal: lodged.sequence } };
  }),
  act('appeal of the mayor to the higher court', (at) => {
    const against = last(at, 'appeal.ruled')?.sequence;
    return against === undefined
      ? undefined
      : { type: 'higher-appeal.lodged', data: { by: 'mayor', against } };
  }),
  act('ask for relief', () => ({ type: 'interim-relief.requested', data: { by: 'p1' } })),
  act('the judge hears the request', () => ({ type: 'interim-relief.heard' })),
  act('pass the ruling on to the police', ({ history }) => {
    const ruling = allOf(history, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled']).at(-1);
    return ruling && { type: 'ruling.passed-on', data: { ruling: ruling.sequence, to: 'police' } };
  }),
];

const CONTACT = { limbs: ['contact'] };
const ONE_PERSON = { persons: ['p2'] };

type Ruling = 'interim-relief.ruled' | 'appeal.ruled' | 'higher-appeal.ruled';

/** A ruling that works from `from`; left out when that instant, or the decision it is about, is not there. */
function rule(
  type: Ruling,
  outcome: string,
  from: number | undefined,
  more: object | undefined = {},
): Act | undefined {
  return from === undefined ? undefined : { type, data: { outcome, effectiveAt: iso(from), ...more } };
}

function relief(name: string, outcome: string, more: object = {}): Move {
  return act(`relief: ${name}`, ({ now }) => rule('interim-relief.ruled', outcome, now, more));
}

/** About decisions named; nothing when the case has none of them. */
function about(
  name: string,
  types: readonly EventType[],
  make: (position: Position, decisions: { decisions: number[] }) => Act | undefined,
): Move {
  return act(name, (position) => {
    const decisions = named(position, ...types);
    return decisions === undefined ? undefined : make(position, { decisions });
  });
}

export const RELIEF: readonly Move[] = [
  relief('refused', 'refused'),
  relief('suspended', 'suspended'),
  act('relief: suspended from an instant ahead', (at) =>
    rule('interim-relief.ruled', 'suspended', ahead(at)),
  ),
  act('relief: suspended until an instant ahead', (at) => {
    const until = ahead(at);
    return until === undefined
      ? undefined
      : rule('interim-relief.ruled', 'suspended-on-condition', at.now, {
          condition: 'proef',
          conditionUntil: iso(until),
        });
  }),
  relief('contact ban suspended', 'suspended', CONTACT),
  relief('suspended for p2', 'suspended', ONE_PERSON),
  about('relief: only the order suspended', ['order.imposed'], ({ now }, only) =>
    rule('interim-relief.ruled', 'suspended', now, only),
  ),
  about('relief: only the extension suspended', ['order.extended'], ({ now }, only) =>
    rule('interim-relief.ruled', 'suspended', now, only),
  ),
  about('relief: the revocation suspended', ['order.revoked'], ({ now }, only) =>
    rule('interim-relief.ruled', 'suspended', now, only),
  ),
  relief('lifted', 'lifted'),
  relief('lifted for contact', 'lifted', CONTACT),
  relief('lapsed', 'lapsed'),
];

const ORDER: readonly EventType[] = ['order.imposed'];

function judgement(
  name: string,
  outcome: string,
  { types = ORDER, from, more }: { types?: readonly EventType[]; from?: When; more?: object } = {},
): Move {
  return about(`court: ${name}`, types, (position, decisions) =>
    rule('appeal.ruled', outcome, (from ?? now)(position), { ...decisions, ...more }),
  );
}

/** Without its first extension the second has nothing to lengthen. */
function firstOfTwo(name: string, type: Ruling, outcome: string): Move {
  return act(name, ({ history, now: at }) => {
    const [first, second] = all(history, 'order.extended');
    return first && second && rule(type, outcome, at, { decisions: [first.sequence] });
  });
}

type When = (position: Position) => number | undefined;
const now: When = (position) => position.now;
const fromTheStart: When = (position) => position.start ?? undefined;

export const JUDGEMENTS: readonly Move[] = [
  judgement('dismissed', 'dismissed'),
  judgement('annulled from the start', 'annulled', { from: fromTheStart }),
  judgement('annulled from now', 'annulled'),
  judgement('annulled from an instant ahead', 'annulled-from', { from: ahead }),
  judgement('annulled, effects kept', 'annulled-effects-kept'),
  judgement('contact ban annulled', 'annulled', { more: CONTACT }),
  judgement('annulled for p2', 'annulled', { more: ONE_PERSON }),
  judgement('extension annulled', 'annulled', { types: ['order.extended'] }),
  firstOfTwo('court: first of two extensions annulled', 'appeal.ruled', 'annulled'),
  judgement('amendment annulled', 'annulled', { types: ['order.amended'] }),
  judgement('revocation annulled', 'annulled', { types: ['order.revoked'] }),
];

function higher(
  name: string,
  outcome: string,
  { types = ORDER, from, more }: { types?: readonly EventType[]; from?: When; more?: object } = {},
): Move {
  return about(`higher court: ${name}`, types, (position, decisions) =>
    rule('higher-appeal.ruled', outcome, (from ?? now)(position), { ...decisions, ...more }),
  );
}

export const HIGHER_JUDGEMENTS: readonly Move[] = [
  higher('annulment set aside', 'set-aside'),
  higher('annulment set aside from the start', 'set-aside', { from: fromTheStart }),
  higher('annulment set aside from an instant ahead', 'set-aside', { from: ahead }),
  higher('annulment set aside for contact', 'set-aside', { more: CONTACT }),
  higher('annulment of the extension set aside', 'set-aside', { types: ['order.extended'] }),
  firstOfTwo('higher court: annulment of the first set aside', 'higher-appeal.ruled', 'set-aside'),
  higher('annulment of the revocation set aside', 'set-aside', { types: ['order.revoked'] }),
  higher('annulled', 'annulled'),
  higher('dismissed', 'dismissed'),
];
