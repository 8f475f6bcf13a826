/** The gates of review: relief needs a lodged appeal (Awb 8:81, 8:108), a higher ruling a higher appeal. */
import { pendingAppeals, pendingHigherAppeals } from '../appeals.ts';
import { has } from '../history.ts';
import { unless, type Gate } from './refuse.ts';

export const reliefGate: Gate<'interim-relief.requested'> = (event, history) =>
  unless(pendingAppeals(history).length + pendingHigherAppeals(history).length > 0, event.occurredAt, {
    code: 'no-appeal',
    rule: 'awb-8-81',
    detail: 'Een voorlopige voorziening kan pas worden gevraagd als beroep is ingesteld dat nog loopt.',
    pointer: '/data',
  });

export const higherRulingGate: Gate<'higher-appeal.ruled'> = (event, history) =>
  unless(has(history, 'higher-appeal.lodged'), event.occurredAt, {
    code: 'no-higher-appeal',
    rule: 'awb-6-24',
    detail: 'Er is geen hoger beroep ingesteld waarop kan worden beslist.',
    pointer: '/data',
  });
