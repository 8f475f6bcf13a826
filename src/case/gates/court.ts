/** The gate of interim relief: it needs a lodged appeal (Awb 8:81). */
import { pendingAppeals } from '../appeals.ts';
import { unless, type Gate } from './refuse.ts';

export const reliefGate: Gate<'interim-relief.requested'> = (event, history) =>
  unless(pendingAppeals(history).length > 0, event.occurredAt, {
    code: 'no-appeal',
    rule: 'awb-8-81',
    detail: 'Een voorlopige voorziening kan pas worden gevraagd als beroep is ingesteld dat nog loopt.',
    pointer: '/data',
  });
