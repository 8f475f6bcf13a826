/** What an order must contain (Wth 2; law page, section 7). */
import { allOf } from '../history.ts';
import type { Draft } from './draft.ts';
import {
  banElements,
  closingElements,
  deciderElements,
  factsElement,
  inDraft,
  inFile,
  interestsElement,
  printed,
  type Element,
} from './elements.ts';
import { groundsOf } from './grounds.ts';
import type { Reading } from './reading.ts';
import { deviates } from './texts.ts';

type Order = Extract<Draft, { type: 'order.imposed' }>;

export function orderElements(draft: Order, reading: Reading): Element[] {
  return [
    ...deciderElements(draft.data.decision, 'wth-2-1'),
    ...whoAndWhere(),
    LIMBS,
    duration(draft),
    ...danger(draft, reading),
    interestsElement(),
    ...banElements(reading.ban),
    ...before(draft, reading),
    printed(
      'reachability',
      'Bereikbaarheid',
      'wth-2-6',
      'dat de uithuisgeplaatste binnen 24 uur zegt waar of hoe hij te bereiken is.',
    ),
    ...closingElements(),
  ];
}

export const LIMBS: Element = printed(
  'limbs',
  'De drie verboden',
  'wth-1',
  'vertrekken, wegblijven van en bij de woning, en geen contact.',
);

export function whoAndWhere(): Element[] {
  return [
    inFile('person', 'De uithuisgeplaatste', 'wth-2-2', {
      gates: ['not-adult', 'excluded-person-elsewhere'],
      detail: 'Meerderjarig, en woont of verblijft in de woning.',
    }),
    inFile('home', 'De woning', 'wth-2-4-a', {
      gates: ['no-resident'],
      detail: 'De woning staat in de zaak, met ten minste één achterblijver.',
    }),
  ];
}

/** Without printed dates the ten days count from the making-known, and the document says from when to when. */
function duration({ data: { startsAt, printedEndsAt } }: Order): Element {
  const dated = startsAt !== undefined || printedEndsAt !== undefined;
  const element = inDraft('start-and-end', 'Begin en einde', 'wth-2-4-a', {
    pointer: printedEndsAt === undefined ? '/data/startsAt' : '/data/printedEndsAt',
    gates: ['no-duration'],
    detail: dated
      ? 'Het ontwerp noemt zelf een tijdstip.'
      : 'Hoort in de gedrukte tekst, die hier niet is nagekeken: tien dagen, gerekend vanaf de bekendmaking. Het ontwerp noemt zelf geen tijdstip.',
  });
  return dated ? element : { ...element, source: 'document' };
}

function danger(draft: Order, reading: Reading): Element[] {
  const { danger: kind, deviation } = draft.data;
  const codes = groundsOf(reading).map(({ code }) => code);
  return [
    inDraft('danger', 'Het gevaar', 'wth-2-1', {
      pointer: '/data/danger',
      gates: [],
      detail: kind === 'established' ? 'Het gevaar staat vast.' : 'Er is een ernstig vermoeden van gevaar.',
    }),
    factsElement(),
    inDraft('grounds', 'Gronden uit de bijlage', 'besluit-2-1', {
      pointer: '/data/grounds',
      gates: ['ground-not-in-annex'],
      detail: `Gronden: ${codes.join(', ')}.`,
    }),
    inFile('risk-assessment', 'RiHG volledig', 'rihg-incomplete', {
      gates: ['rihg-incomplete'],
      detail: 'Alle drie de delen zijn ingevuld.',
    }),
    ...(deviates(reading, true) || deviation !== undefined ? [deviationElement()] : []),
  ];
}

export function deviationElement(): Element {
  return inDraft('deviation', 'Reden om van het RiHG af te wijken', 'rihg-deviation', {
    pointer: '/data/deviation',
    gates: ['deviation-missing'],
    detail: 'De reden staat in het besluit.',
  });
}

/** What must have happened before, or be said because of what happened before. */
function before(draft: Order, reading: Reading): Element[] {
  const { history, childAbuseSuspected } = reading;
  const asked = allOf(history, ['counsel.requested', 'counsel.declined']).length > 0;
  const again = (draft.context?.earlierOrders ?? []).length > 0;
  return [
    inFile('hearing', 'Gelegenheid om te worden gehoord', 'awb-4-8', {
      gates: ['not-heard'],
      detail: 'Gehoord, niet gebruikt, of met een reden overgeslagen.',
    }),
    inFile('counsel-asked', 'Gevraagd naar een raadsman', 'wth-5-1', {
      gates: [],
      missing: asked ? undefined : 'Niet vastgelegd is of de betrokkene een raadsman wenst.',
      detail: 'Vastgelegd is of de betrokkene een raadsman wenst.',
    }),
    ...(childAbuseSuspected ? [CONSULTED] : []),
    ...(draft.data.form === 'oral' ? [URGENCY] : []),
    ...(again ? [NEW_FACTS] : []),
  ];
}

const CONSULTED: Element = inFile('veilig-thuis-consulted', 'Overleg over kindermishandeling', 'wth-2-3', {
  gates: ['veilig-thuis-not-consulted'],
  detail: 'Het overleg is vastgelegd.',
});
const URGENCY: Element = inDraft('urgency', 'Waarom mondeling', 'wth-2-7', {
  pointer: '/data/urgency',
  gates: ['urgency-missing'],
  detail: 'De reden staat in het besluit.',
});
const NEW_FACTS: Element = inDraft('new-facts', 'Nieuwe feiten na een eerder huisverbod', 'wth-2-1', {
  pointer: '/data/newFacts',
  gates: ['new-facts-missing'],
  detail: 'De nieuwe feiten staan in het besluit.',
});
