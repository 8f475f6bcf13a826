/** What the mayor and those who act for him do with an order: impose, make known, extend, amend, revoke. */
import { DAY, iso, MINUTE } from '../../machines/chance/scene.ts';
import { extensionContent, MAYOR, orderContent, person } from '../../support/case-player.ts';
import { act, type Act, type Move } from './move.ts';
import { ahead, instantOf, last, type GridName, type Position } from './position.ts';

/** A printed date before the start is known counts from now. */
const inDays = ({ now, start }: Position, days: number): string => iso((start ?? now) + days * DAY);

export const IMPOSING: readonly Move[] = [
  act('impose in writing', () => ({ type: 'order.imposed', data: orderContent() })),
  act('impose orally', () => ({
    type: 'order.imposed',
    data: orderContent({ form: 'oral', urgency: 'proef' }),
  })),
  act('impose with a start tomorrow', (at) => ({
    type: 'order.imposed',
    data: orderContent({ startsAt: inDays(at, 1) }),
  })),
  act('impose with an end on day 7', (at) => ({
    type: 'order.imposed',
    data: orderContent({ printedEndsAt: inDays(at, 7) }),
  })),
];

const serve = (method: string): Act => ({
  type: 'order.served',
  data: { person: 'p1', method, place: 'proef' },
});

export const SERVING: readonly Move[] = [
  act('serve in person', () => serve('in-person')),
  act('deposit at the town hall', () => serve('deposited')),
  act('send electronically', () => [
    { type: 'contact-details.given', data: { email: 'proef@example.org', electronicConsent: true } },
    serve('electronic'),
  ]),
  act('the message does not arrive', (at) => {
    const service = last(at, 'order.served');
    return service && { type: 'delivery.failed', data: { service: service.sequence } };
  }),
  act('serve a resident by mistake', () => ({
    type: 'order.served',
    data: { person: 'p2', method: 'in-person', place: 'proef' },
  })),
  act('leave the home', () => ({ type: 'home.left' })),
];

/** Everything that an extension needs before it. */
const HEARING: readonly Act[] = [
  { type: 'care-advice.given', data: { advice: 'extend', reasons: 'proef' } },
  {
    type: 'person.heard',
    data: { person: 'p1', about: 'extension', channel: 'in-person', views: 'proef' },
  },
  { type: 'counsel.declined', data: { about: 'extension' } },
];

export function extension(position: Position, name: GridName, plus = 0): Act | undefined {
  const until = instantOf(position, name);
  return until === undefined
    ? undefined
    : { type: 'order.extended', data: extensionContent(iso(until + plus)) };
}

export const EXTENDING: readonly Move[] = [
  act('hear about an extension', () => HEARING),
  act('extend to day 20', (at) => extension(at, 'day 20')),
  act('extend to 28 days', (at) => extension(at, '28 days')),
  act('extend to 28 days and a minute', (at) => extension(at, '28 days', MINUTE)),
  act('extend to the present end', (at) => extension(at, 'the end')),
  act('hear, extend to 28 days and serve at once', (at) => {
    const extended = extension(at, '28 days');
    return extended && [...HEARING, extended, serve('in-person')];
  }),
  act('decide not to extend', () => ({ type: 'extension.declined', data: { reason: 'proef' } })),
];

const amend = (data: object): Act => ({ type: 'order.amended', data: { reason: 'proef', ...data } });
const CHILD = { person: 'p3', status: 'forbidden', reason: 'was getuige' };

export const AMENDING: readonly Move[] = [
  act('amend: take p2 out of the ban', () =>
    amend({ contactBan: [{ person: 'p2', status: 'excepted' }, CHILD] }),
  ),
  act('amend: add p4 to the ban', () =>
    amend({
      persons: [person('p4')],
      contactBan: [{ person: 'p2', status: 'forbidden' }, CHILD, { person: 'p4', status: 'forbidden' }],
    }),
  ),
  act('amend: everybody out of the ban', () =>
    amend({
      contactBan: [
        { person: 'p2', status: 'excepted' },
        { person: 'p3', status: 'excepted' },
      ],
    }),
  ),
  act('amend: end on day 7', (at) => amend({ printedEndsAt: inDays(at, 7) })),
  act('amend: end on day 25', (at) => amend({ printedEndsAt: inDays(at, 25) })),
  act('amend: start a day later', (at) => amend({ startsAt: inDays(at, 1) })),
];

const revoke = (effectiveAt: number | undefined, ground = 'danger-gone'): Act | undefined =>
  effectiveAt === undefined
    ? undefined
    : {
        type: 'order.revoked',
        data: { decision: MAYOR, ground, effectiveAt: iso(effectiveAt), reasons: 'proef' },
      };

export const REVOKING: readonly Move[] = [
  act('revoke from now', ({ now }) => revoke(now)),
  act('revoke from an instant ahead', (at) => revoke(ahead(at))),
  act('revoke from a day ago', ({ now }) => revoke(now - DAY)),
  act('revoke as help was accepted', ({ now }) => revoke(now, 'help-accepted')),
  act('accept help', () => [
    {
      type: 'care.accepted',
      data: { person: 'p1', agency: 'ZORG1', willNotObstruct: true, willCooperate: true },
    },
    { type: 'care.acceptance-confirmed', data: { person: 'p1', agency: 'ZORG1' } },
  ]),
  act('ask to revoke', () => ({ type: 'revocation.requested', data: { by: 'p2', reasons: 'proef' } })),
  act('refuse to revoke', () => ({
    type: 'revocation.refused',
    data: { decision: MAYOR, reasons: 'proef' },
  })),
];

export const RECORDING: readonly Move[] = [
  act('record a contact', () => ({
    type: 'breach.recorded',
    data: { limb: 'contact', person: 'p2', place: 'proef', initiator: 'unknown', description: 'proef' },
  })),
  act('detain', () => ({
    type: 'situation.changed',
    data: { kind: 'detained', person: 'p1', text: 'proef' },
  })),
];
