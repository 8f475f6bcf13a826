/** Who decides and how it was recorded, and what a revocation, a refusal or an amendment brings about. */
import { endOf, forceOf } from '../force.ts';
import { allOf, has } from '../history.ts';
import { storedInstant } from '../stored-instant.ts';
import { decisionOf } from './draft.ts';
import { hint, hintWhen, type Hint } from './hint-catalogue.ts';
import type { Reading } from './reading.ts';
import { adviceSinceOrder } from './texts.ts';

export function decisionHints(reading: Reading): Hint[] {
  return [...decider(reading), ...mandate(reading), ...afterwards(reading)];
}

/** Words by which somebody signs who is not the mayor in person. */
const DEPUTY = /\bloco|\bwaarnemend|\bwnd\b|\bwethouder/i;

function decider({ draft, at }: Reading): Hint[] {
  const decision = decisionOf(draft);
  if (decision === undefined) return [];
  const { decidedBy, deputyAuthority, mode, telephone, reasonsFollow } = decision;
  const asDeputy = mode !== 'hulpofficier-mandate' && DEPUTY.test(decidedBy);
  const late = telephone !== undefined && storedInstant(telephone.calledAt) > at;
  return [
    ...hintWhen(asDeputy && (deputyAuthority ?? '').trim() === '', at, {
      code: 'deputy-authority-missing',
      pointer: '/data/decision/deputyAuthority',
      detail: 'De locoburgemeester lijkt te beslissen: leg het kenmerk van de aanwijzing vast.',
    }),
    ...hintWhen(late, at, {
      code: 'call-after-decision',
      pointer: '/data/decision/telephone/calledAt',
      detail:
        'Het gesprek met de burgemeester is later dan het tijdstip van het besluit: een van de twee klopt niet.',
    }),
    ...hintWhen(reasonsFollow === true, at, {
      code: 'reasons-follow',
      pointer: '/data/decision/reasonsFollow',
      detail:
        draft.type === 'order.imposed'
          ? 'De motivering volgt binnen een week na de bekendmaking. De feiten en omstandigheden kunnen niet volgen: die staan nu al in het besluit.'
          : 'De motivering volgt binnen een week na de bekendmaking. Dat is voor spoed: dit besluit kan meestal meteen worden gemotiveerd.',
    }),
  ];
}

/** On what the decision rests may have been done by a hulpofficier without mandate; his own order without one is not allowed at all. */
function mandate({ draft, at, history }: Reading): Hint[] {
  const own = draft.type === 'order.imposed' && draft.context?.mandate === null;
  const types =
    draft.type === 'order.imposed'
      ? (['veilig-thuis.consulted'] as const)
      : draft.type === 'order.extended'
        ? (['counsel.requested', 'counsel.declined'] as const)
        : [];
  const uncovered = allOf(history, types).filter(({ context }) => context?.mandate === null);
  return [
    ...hintWhen(own, at, {
      code: 'no-authorisation',
      pointer: '/data/decision/mandate',
      detail: 'Er is geen mandaat van de burgemeester gevonden dat dit besluit van de hulpofficier dekt.',
    }),
    ...uncovered.map(({ sequence }) =>
      hint(at, {
        code: 'no-authorisation',
        pointer: '',
        detail: `Een hulpofficier deed zonder vastgelegd mandaat iets waarop dit besluit steunt (gebeurtenis ${String(sequence)}).`,
      }),
    ),
  ];
}

function afterwards(reading: Reading): Hint[] {
  const { draft, at, history } = reading;
  switch (draft.type) {
    case 'order.revoked':
      return revocation(reading, storedInstant(draft.data.effectiveAt));
    case 'revocation.refused':
      return hintWhen(!has(history, 'revocation.requested'), at, {
        code: 'no-request-recorded',
        pointer: '',
        detail: 'Er is geen verzoek om intrekking vastgelegd waarop deze weigering antwoordt.',
      });
    case 'order.amended': {
      const { reason: _reason, ...changes } = draft.data;
      return hintWhen(Object.keys(changes).length === 0, at, {
        code: 'amendment-changes-nothing',
        pointer: '/data',
        detail: 'Deze wijziging verandert niets: noem wat er anders wordt.',
      });
    }
    case 'order.imposed':
    case 'order.declined':
    case 'order.extended':
    case 'extension.declined':
      return [];
  }
}

function revocation(reading: Reading, effectiveAt: number): Hint[] {
  const { at, history } = reading;
  const force = forceOf(history);
  const end = force === undefined ? null : endOf(force);
  const advice = adviceSinceOrder(reading);
  return [
    ...hintWhen(end !== null && effectiveAt >= end, at, {
      code: 'revocation-after-end',
      pointer: '/data/effectiveAt',
      detail:
        'Op het tijdstip waarop de intrekking werkt, is het huisverbod al geëindigd: zij verandert dan niets.',
    }),
    ...hintWhen(advice !== undefined && advice !== 'revoke', at, {
      code: 'revoked-against-advice',
      pointer: '/data/reasons',
      detail:
        'Het laatste advies van de hulpverlening was niet om in te trekken: schrijf op waarom dat niet wordt gevolgd.',
    }),
  ];
}
