/** What an amendment must contain: why, what changes, and that it neither moves nor lengthens the order (Wth 2 lid 4). */
import type { Draft } from './draft.ts';
import { appealElement, banElements, inDraft, mayorElement, printed, type Element } from './elements.ts';
import type { Reading } from './reading.ts';

type Amendment = Extract<Draft, { type: 'order.amended' }>;

export function amendmentElements({ data }: Amendment, { ban }: Reading): Element[] {
  return [
    mayorElement('wth-2-4-a'),
    inDraft('reasons', 'Reden van de wijziging', 'wth-2-4-a', {
      pointer: '/data/reason',
      gates: [],
      detail: 'De reden staat in het besluit.',
    }),
    ...(data.home === undefined ? [] : [HOME]),
    ...(data.startsAt === undefined && data.printedEndsAt === undefined ? [] : [DATES]),
    ...(data.persons === undefined ? [] : [PERSONS]),
    ...(data.contactBan === undefined ? [] : banElements(ban)),
    printed(
      'making-known',
      'Eigen bekendmaking',
      'awb-3-41',
      'dat de wijziging pas werkt als zij is bekendgemaakt.',
    ),
    appealElement(),
  ];
}

const HOME: Element = inDraft('home', 'Dezelfde woning, juist geschreven', 'wth-2-4-a', {
  pointer: '/data/home',
  gates: ['another-home'],
  detail: 'Het adres is van dezelfde woning.',
});
const DATES: Element = inDraft('start-and-end', 'Begin en einde', 'wth-2-4-a', {
  pointer: '/data/printedEndsAt',
  gates: ['end-past-term', 'no-duration'],
  detail: 'De wijziging maakt het huisverbod niet langer.',
});
const PERSONS: Element = inDraft('persons', 'Personen die erbij komen of worden verbeterd', 'wth-2-4-c', {
  pointer: '/data/persons',
  gates: [],
  detail: 'De wijziging noemt personen. Wie erbij komt, is pas beschermd vanaf de bekendmaking.',
});
