/** The gates of review: relief needs a lodged appeal (Awb 8:81, 8:108), a ruling its appeal. */
import { pendingAppeals, pendingHigherAppeals } from '../appeals.ts';
import { all, type History } from '../history.ts';
import { endingsOf } from '../rulings.ts';
import { unless, type Gate } from './refuse.ts';

export const reliefGate: Gate<'interim-relief.requested'> = (event, history) =>
  unless(pendingAppeals(history).length + pendingHigherAppeals(history).length > 0, event.occurredAt, {
    code: 'no-appeal',
    rule: 'awb-8-81',
    detail: 'Een voorlopige voorziening kan pas worden gevraagd als beroep is ingesteld dat nog loopt.',
    pointer: '/data',
  });

/** A ruling needs an appeal that was not withdrawn; one court may give one judgement after another on it. */
function standsForRuling(history: History, type: 'appeal.lodged' | 'higher-appeal.lodged'): boolean {
  return all(history, type).some(({ sequence }) =>
    endingsOf(history, sequence).every((ending) => ending.type !== 'appeal.withdrawn'),
  );
}

export const rulingGate: Gate<'appeal.ruled'> = (event, history) =>
  unless(standsForRuling(history, 'appeal.lodged'), event.occurredAt, {
    code: 'no-appeal',
    rule: 'awb-6-7',
    detail: 'Er is geen beroep (meer) waarop kan worden beslist.',
    pointer: '/data',
  });

export const higherRulingGate: Gate<'higher-appeal.ruled'> = (event, history) =>
  unless(standsForRuling(history, 'higher-appeal.lodged'), event.occurredAt, {
    code: 'no-higher-appeal',
    rule: 'awb-6-24',
    detail: 'Er is geen hoger beroep (meer) waarop kan worden beslist.',
    pointer: '/data',
  });
