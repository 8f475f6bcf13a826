/** What a revocation, a refusal to revoke, and a decision not to impose or extend must contain (Wth 2 lid 1, 2 lid 9, 9 lid 1). */
import { dutchInstant } from '../../time/index.ts';
import { storedInstant } from '../stored-instant.ts';
import { deviationElement } from './content-order.ts';
import type { Draft } from './draft.ts';
import { appealElement, deciderElements, inDraft, mayorElement, printed, type Element } from './elements.ts';
import type { Reading } from './reading.ts';
import { deviates } from './texts.ts';

type Of<Type extends Draft['type']> = Extract<Draft, { type: Type }>;

const HELP_ACCEPTED = [
  'help-not-accepted',
  'acceptance-not-confirmed',
  'obstruction-not-excluded',
  'cooperation-not-promised',
] as const;

const GROUND = {
  'help-accepted': 'De hulp is aanvaard en bevestigd, en beide toezeggingen zijn vastgelegd.',
  'danger-gone': 'Het gevaar is geweken.',
  other: 'Een andere grond; de motivering zegt welke.',
} as const;

export function revocationElements({ data }: Of<'order.revoked'>): Element[] {
  return [
    ...deciderElements(data.decision, 'wth-2-9'),
    inDraft('revocation-ground', 'Grond van de intrekking', 'wth-2-9', {
      pointer: '/data/ground',
      gates: HELP_ACCEPTED,
      detail: GROUND[data.ground],
    }),
    inDraft('effective-instant', 'Tijdstip waarop de intrekking werkt', 'wth-2-9', {
      pointer: '/data/effectiveAt',
      gates: [],
      detail: `De intrekking werkt vanaf ${dutchInstant(storedInstant(data.effectiveAt))}.`,
    }),
    reasons('/data/reasons', 'wth-2-9'),
    printed(
      'who-is-told',
      'Wie het hoort',
      'wth-2-8',
      'dat huisgenoten en Veilig Thuis worden ingelicht, en de uithuisgeplaatste het besluit krijgt.',
    ),
    appealElement(),
  ];
}

export function refusalElements({ data }: Of<'revocation.refused'>): Element[] {
  return [...deciderElements(data.decision, 'wth-2-9'), reasons('/data/reasons', 'wth-2-9'), appealElement()];
}

export function declineElements(
  draft: Of<'order.declined' | 'extension.declined'>,
  reading: Reading,
): Element[] {
  if (draft.type === 'extension.declined')
    return [mayorElement('wth-9-1'), reasons('/data/reason', 'wth-9-1')];
  const asked = deviates(reading, false) || draft.data.deviation !== undefined;
  return [
    { ...mayorElement('wth-2-1'), detail: 'De burgemeester (of de loco), of de hulpofficier in mandaat.' },
    {
      element: 'risk-assessment',
      title: 'RiHG volledig',
      rule: 'rihg-incomplete',
      source: 'file',
      pointer: '',
      gates: ['rihg-incomplete'],
      detail: 'Alle drie de delen zijn ingevuld.',
    },
    reasons('/data/reason', 'wth-2-1'),
    ...(asked ? [deviationElement()] : []),
  ];
}

function reasons(pointer: string, rule: string): Element {
  return inDraft('reasons', 'Motivering', rule, {
    pointer,
    gates: [],
    detail: 'De motivering staat in het besluit.',
  });
}
