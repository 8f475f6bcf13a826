/** The contact bans that were decided: in the order, in amendments and extensions, each with the instant from which it speaks. */
import type { Instant } from '../time/index.ts';
import type { Decision } from './decisions.ts';
import type { OrderTerm } from './order-term.ts';

type ContactBan = OrderTerm['order']['event']['data']['contactBan'];

interface ContactList {
  sequence: number;
  decidedAt: Instant;
  from: Instant;
  contactBan: ContactBan;
}

/** Every contact ban that was decided, with the instant from which it speaks. */
export function contactLists({ order, startsAt, amendments, extensions }: OrderTerm): ContactList[] {
  const list = (
    { sequence, decidedAt }: Decision,
    from: Instant | null,
    contactBan: ContactBan,
  ): ContactList => ({
    sequence,
    decidedAt,
    from: from ?? Infinity,
    contactBan,
  });
  return [
    list(order, startsAt, order.event.data.contactBan),
    ...amendments.flatMap((amendment) => {
      const { contactBan } = amendment.event.data;
      return contactBan === undefined ? [] : [list(amendment, amendment.knownAt, contactBan)];
    }),
    ...extensions.flatMap(({ decision, from }) =>
      decision.event.type === 'order.extended' ? [list(decision, from, decision.event.data.contactBan)] : [],
    ),
  ];
}

/** Everyone whom a contact ban ever named. */
export function namedPersons(term: OrderTerm): string[] {
  return [...new Set(contactLists(term).flatMap(({ contactBan }) => contactBan.map(({ person }) => person)))];
}
