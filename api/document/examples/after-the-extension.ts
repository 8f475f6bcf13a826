/** The whole story, third part: corrections, a request to revoke, the court, and what stays after the end. */
import { told } from './example.ts';
import type { ExampleEvent } from './example.ts';

/** Places 53 to 70. The tasks named are placeholders: take those of your own case. */
export const AFTER_THE_EXTENSION: readonly ExampleEvent[] = [
  told('mayors-office', 'event.withdrawn', '2026-03-17T17:00:00+01:00', {
    sequence: 52,
    reason: 'Deze controle hoorde bij een andere zaak.',
  }),
  told('mayors-office', 'event.corrected', '2026-03-17T17:30:00+01:00', {
    sequence: 14,
    data: { person: 'p1', method: 'in-person', place: 'het politiebureau' },
    reason: 'Het besluit is niet in de woning maar op het bureau uitgereikt.',
  }),
  told('mayors-office', 'task.done', '2026-03-18T09:00:00+01:00', {
    task: '00000000-0000-8000-8000-000000000001',
    note: 'Akte van uitreiking hersteld.',
  }),
  told('mayors-office', 'revocation.requested', '2026-03-18T10:00:00+01:00', {
    by: 'p1',
    reasons: 'Proef: wil de kinderen zien.',
  }),
  told('mayor', 'revocation.refused', '2026-03-19T12:00:00+01:00', {
    decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
    reasons: 'Proef: het gevaar is niet geweken.',
  }),
  told('police', 'order.served', '2026-03-19T15:00:00+01:00', {
    person: 'p1',
    method: 'in-person',
    place: 'Proefweg 1',
    decision: 57,
  }),
  told('mayors-office', 'appeal.lodged', '2026-03-20T09:00:00+01:00', { by: 'p1', against: 12 }),
  told('mayors-office', 'interim-relief.requested', '2026-03-20T09:30:00+01:00', {
    by: 'p1',
    decisions: [12, 45],
  }),
  told('mayors-office', 'interim-relief.heard', '2026-03-24T10:00:00+01:00', {}),
  told('mayors-office', 'interim-relief.ruled', '2026-03-24T15:00:00+01:00', {
    outcome: 'refused',
    effectiveAt: '2026-03-24T15:00:00+01:00',
    present: ['p1'],
  }),
  told('mayors-office', 'ruling.passed-on', '2026-03-24T16:00:00+01:00', { ruling: 62, to: 'police' }),
  told('mayors-office', 'ruling.passed-on', '2026-03-24T16:15:00+01:00', { ruling: 62, to: 'p2' }),
  told('care', 'care.handed-over', '2026-03-30T16:00:00+02:00', { to: 'VT-NOORDERLICHT' }),
  told('mayors-office', 'appeal.ruled', '2026-05-22T14:00:00+02:00', {
    outcome: 'dismissed',
    decisions: [12, 45],
    effectiveAt: '2026-05-22T14:00:00+02:00',
    appeal: 59,
  }),
  told('mayors-office', 'higher-appeal.lodged', '2026-06-19T11:00:00+02:00', { by: 'p1', against: 66 }),
  told('mayors-office', 'higher-appeal.ruled', '2026-10-16T14:00:00+02:00', {
    outcome: 'dismissed',
    decisions: [12, 45],
    effectiveAt: '2026-10-16T14:00:00+02:00',
  }),
  told('mayors-office', 'hold.placed', '2026-10-19T09:00:00+02:00', {
    reason: 'Proef: er loopt nog een klacht over het horen.',
  }),
  told('mayors-office', 'hold.lifted', '2026-11-02T09:00:00+01:00', {
    reason: 'Proef: de klacht is afgehandeld.',
  }),
];
