/** The gate of amending: words, dates and persons of the order, never another home or a longer ban (Wth 2 lid 4). */
import { withPersonChanges } from '../events/index.ts';
import { forceOf } from '../force.ts';
import type { History } from '../history.ts';
import type { Refusal } from '../model.ts';
import { homeKey, peopleOf } from '../people.ts';
import { storedInstant } from '../stored-instant.ts';
import { contactBanGate } from './contents.ts';
import { unless, type Gate, type Judged } from './refuse.ts';

export const amendmentGate: Gate<'order.amended'> = (event, history) => [
  ...sameHomeGate(event, history),
  ...endGate(event, history),
  ...(event.data.contactBan === undefined
    ? []
    : contactBanGate(
        event.occurredAt,
        event.data.contactBan,
        withPersonChanges(peopleOf(history).persons, event.data.persons ?? []),
      )),
];

function sameHomeGate(event: Judged<'order.amended'>, history: History): Refusal[] {
  const { home } = event.data;
  return unless(home === undefined || homeKey(home) === homeKey(peopleOf(history).home), event.occurredAt, {
    code: 'another-home',
    rule: 'wth-2-4-a',
    detail:
      'Een wijziging kan het adres beter schrijven, maar het huisverbod niet naar een andere woning verplaatsen.',
    pointer: '/data/home',
  });
}

function endGate(event: Judged<'order.amended'>, history: History): Refusal[] {
  const { printedEndsAt } = event.data;
  const term = forceOf(history)?.term;
  if (printedEndsAt === undefined || term?.startsAt === undefined || term.startsAt === null) return [];
  const end = storedInstant(printedEndsAt);
  const last = term.extensions.at(-1);
  const limit = last?.until ?? term.statutoryEnd ?? Infinity;
  return [
    ...unless(end <= limit, event.occurredAt, {
      code: 'end-past-term',
      rule: last === undefined ? 'wth-2-1' : 'wth-9-1',
      detail: 'Een wijziging kan het huisverbod niet langer maken: daarvoor is een verlenging nodig.',
      pointer: '/data/printedEndsAt',
    }),
    ...unless(end > term.startsAt, event.occurredAt, {
      code: 'no-duration',
      rule: 'wth-2-4-a',
      detail: 'Het gewijzigde einde ligt niet na het begin: het besluit moet een duur hebben.',
      pointer: '/data/printedEndsAt',
    }),
  ];
}
