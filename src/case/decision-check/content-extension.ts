/** What an extension must contain: what an order contains, and hearing, care advice, current danger, a lawful new end (Wth 9). */
import { dutchInstant } from '../../time/index.ts';
import { storedInstant } from '../stored-instant.ts';
import { LIMBS, whoAndWhere } from './content-order.ts';
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
import { adviceSinceOrder } from './texts.ts';

type Extension = Extract<Draft, { type: 'order.extended' }>;

export function extensionElements(draft: Extension, reading: Reading): Element[] {
  return [
    ...deciderElements(draft.data.decision, 'wth-9-1'),
    ...whoAndWhere(),
    LIMBS,
    running(),
    newEnd(draft),
    {
      ...factsElement(),
      element: 'current-danger',
      title: 'Dat het gevaar nu nog bestaat',
      rule: 'wth-9-1',
      detail: 'De feiten van nu staan in het besluit.',
    },
    factsElement(),
    grounds(reading),
    interestsElement(),
    ...banElements(reading.ban),
    ...before(draft, reading),
    printed(
      'reachability',
      'Bereikbaarheid',
      'wth-2-6',
      'waar of hoe de uithuisgeplaatste te bereiken blijft.',
    ),
    ...closingElements(),
  ];
}

function running(): Element {
  return inFile('running-order', 'Huisverbod dat nog loopt', 'wth-9-1', {
    gates: ['order-not-running'],
    detail:
      'Het huisverbod loopt. De verlenging moet ook schriftelijk bekend zijn gemaakt voordat het eindigt.',
  });
}

function newEnd({ data: { until } }: Extension): Element {
  return inDraft('new-end', 'Nieuw einde binnen vier weken na het begin', 'wth-9-1', {
    pointer: '/data/until',
    gates: ['until-not-later', 'until-past-maximum'],
    detail: `Het huisverbod loopt dan tot ${dutchInstant(storedInstant(until))}.`,
  });
}

/** An extension names no grounds of its own: it carries on the order's. */
function grounds(reading: Reading): Element {
  const codes = groundsOf(reading).map(({ code }) => code);
  return inFile('grounds', 'Gronden uit de bijlage', 'besluit-2-1', {
    gates: [],
    missing:
      codes.length > 0 ? undefined : 'Er is geen huisverbod met gronden waarop de verlenging voortbouwt.',
    detail: `De gronden van het huisverbod zelf: ${codes.join(', ')}.`,
  });
}

const ADVICE = { extend: 'verlengen', end: 'laten eindigen', revoke: 'intrekken' } as const;

function before({ data: { withoutCareAdvice } }: Extension, reading: Reading): Element[] {
  const advice = adviceSinceOrder(reading);
  const careAdvice = {
    gates: ['care-advice-missing'],
    pointer: advice === undefined && withoutCareAdvice !== undefined ? '/data/withoutCareAdvice' : '',
    detail:
      advice === undefined
        ? 'Er is geen advies; de reden staat in het besluit.'
        : `Het advies is vastgelegd: ${ADVICE[advice]}. Het hoort als bijlage bij het besluit.`,
  };
  return [
    inFile('hearing', 'Gelegenheid om te worden gehoord', 'awb-4-8', {
      gates: ['not-heard'],
      detail: 'Over de verlenging gehoord, niet gebruikt, of met een reden overgeslagen.',
    }),
    inFile('counsel-asked', 'Opnieuw gevraagd naar een raadsman', 'wth-5-1', {
      gates: ['counsel-not-asked'],
      detail: 'Vastgelegd is of de uithuisgeplaatste voor de verlenging een raadsman wenst.',
    }),
    inFile('care-advice', 'Advies van de hulpverlening', 'wth-9-1', careAdvice),
  ];
}
