/** Who decided and how, as far as the event itself must say it (Wth 3 lid 1). Roles and mandates are judged before. */
import type { Instant } from '../../time/index.ts';
import type { EventData } from '../events/index.ts';
import type { Refusal } from '../model.ts';
import { unless } from './refuse.ts';

type DecisionRecord = EventData['order.imposed']['decision'];

export function decisionGate(at: Instant, decision: DecisionRecord): Refusal[] {
  return unless(decision.mode !== 'mayor-by-telephone' || decision.telephone !== undefined, at, {
    code: 'telephone-missing',
    rule: 'wth-3-1',
    detail: 'Leg bij een besluit per telefoon vast wanneer is gebeld en door wie.',
    pointer: '/data/decision/telephone',
  });
}

/** Extending, revoking, amending and refusing to revoke stay with the mayor or the deputy. */
export function mayorOnlyGate(at: Instant, decision: DecisionRecord): Refusal[] {
  return [
    ...unless(decision.mode !== 'hulpofficier-mandate', at, {
      code: 'no-mandate-possible',
      rule: 'wth-3-1',
      detail:
        'Dit besluit kan niet aan de hulpofficier worden overgelaten: de burgemeester of de loco neemt het zelf.',
      pointer: '/data/decision/mode',
    }),
    ...decisionGate(at, decision),
  ];
}
