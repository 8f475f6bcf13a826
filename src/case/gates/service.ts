/** The gates of making known (Awb 2:8, 3:41). */
import { decisionsOf } from '../decisions.ts';
import { all } from '../history.ts';
import { orderStateAt } from '../order-state.ts';
import { unless, type Gate } from './refuse.ts';

/** Electronic only to who has said that he can be reached so; what he said last counts. */
export const serviceGate: Gate<'order.served'> = (event, history) =>
  unless(
    event.data.method !== 'electronic' ||
      all(history, 'contact-details.given').findLast(({ data }) => data.electronicConsent !== undefined)?.data
        .electronicConsent === true,
    event.occurredAt,
    {
      code: 'no-electronic-consent',
      rule: 'awb-2-8',
      detail:
        'Elektronisch bekendmaken kan alleen als de betrokkene heeft laten weten dat hij zo bereikbaar is.',
      pointer: '/data/method',
    },
  );

const MOVES_DATES: ReadonlySet<string> = new Set(['order.imposed', 'order.extended', 'order.amended']);

/** After the end a failed delivery cannot bring the order back to before its start: then the service itself is corrected. */
export const failedDeliveryGate: Gate<'delivery.failed'> = (event, history) => {
  const service = all(history, 'order.served').find(({ sequence }) => sequence === event.data.service);
  // Asked when a correction or withdrawal of the service is read: a letter that was never sent cannot have failed.
  const sent = unless(service?.data.method === 'electronic', event.occurredAt, {
    code: 'not-sent-electronically',
    rule: 'awb-3-41',
    detail: 'Alleen een elektronische bekendmaking kan mislukken: trek eerst de mislukking in.',
    pointer: '/data/service',
  });
  return [...sent, ...endedGate(event, history)];
};

const endedGate: Gate<'delivery.failed'> = (event, history) => {
  const decision = decisionsOf(history).find(({ writtenBy }) => writtenBy === event.data.service);
  // A revocation or a refusal moves no date of the order: that it did not arrive can always be said.
  if (decision === undefined || !MOVES_DATES.has(decision.event.type)) return [];
  const state = orderStateAt(history, event.occurredAt);
  return unless(state === 'imposed' || state === 'in-force' || state === 'suspended', event.occurredAt, {
    code: 'order-ended',
    rule: 'awb-3-41',
    detail: 'Het huisverbod is geëindigd: corrigeer de bekendmaking zelf als zij niet heeft plaatsgevonden.',
    pointer: '/occurredAt',
  });
};

/** Only what was announced orally is written up afterwards. */
export const writingUpGate: Gate<'order.written-up'> = (event, history) =>
  unless(all(history, 'order.imposed').at(-1)?.data.form === 'oral', event.occurredAt, {
    code: 'not-oral',
    rule: 'wth-2-7',
    detail: 'Dit huisverbod is niet mondeling aangezegd: er is niets dat nog op schrift moet.',
    pointer: '/type',
  });
