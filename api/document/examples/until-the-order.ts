/** The whole story, first part: from the report to the evening on which the order is carried out. */
import { told } from './example.ts';
import type { ExampleEvent } from './example.ts';
import { CONTACT_BAN, filledIn, PART_1, PART_2, PART_3 } from './people.ts';

/** Places 2 to 25. */
export const UNTIL_THE_ORDER: readonly ExampleEvent[] = [
  told('police', 'screening.completed', '2026-03-02T18:10:00+01:00', {
    domesticViolence: true,
    livesThere: true,
    adult: true,
  }),
  told('hulpofficier', 'risk-assessment.started', '2026-03-02T18:20:00+01:00', { instrument: 'rihg/1' }),
  told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:30:00+01:00', PART_1),
  told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:45:00+01:00', PART_2),
  told('hulpofficier', 'risk-assessment.part-completed', '2026-03-02T18:55:00+01:00', PART_3),
  told('hulpofficier', 'risk-assessment.corrected', '2026-03-02T19:00:00+01:00', {
    ...filledIn(3, { '3b': [{ code: '3b.2', source: 'gesprek met p2 (proef)' }] }),
    reason: 'Verkeerd item aangekruist: niet schulden, maar niet rondkomen.',
  }),
  told('mayors-office', 'veilig-thuis.consulted', '2026-03-02T19:05:00+01:00', {
    contact: 'Proef Veilig Thuis',
    outcome: 'Veilig Thuis steunt een huisverbod en belt p2 morgen.',
  }),
  told('hulpofficier', 'person.heard', '2026-03-02T19:15:00+01:00', {
    person: 'p1',
    about: 'imposition',
    channel: 'in-person',
    views: 'Zegt dat hij nergens anders heen kan.',
  }),
  told('hulpofficier', 'hearing.not-used', '2026-03-02T19:25:00+01:00', {
    person: 'p2',
    about: 'imposition',
    channel: 'telephone',
  }),
  told('police', 'case.amended', '2026-03-02T19:30:00+01:00', {
    persons: [{ key: 'p2', phone: '0600000000' }],
    reason: 'Telefoonnummer van p2 toegevoegd.',
  }),
  told('mayor', 'order.imposed', '2026-03-02T20:00:00+01:00', {
    decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
    form: 'written',
    danger: 'established',
    signedAt: '2026-03-02T20:00:00+01:00',
    grounds: ['2a.4', '2c.1'],
    facts: 'Proef: p1 bedreigde p2 met de dood en sloeg haar; p3 zag het.',
    interests: 'Proef: de veiligheid van p2 en p3 weegt zwaarder dan het verblijf van p1 thuis.',
    contactBan: [...CONTACT_BAN],
  }),
  told('hulpofficier', 'home.entered', '2026-03-02T20:20:00+01:00', {
    purpose: 'impose',
    basis: 'authorisation',
    authorisation: {
      issuedBy: 'Proef Burgemeester',
      issuerRole: 'mayor',
      issuedOn: '2026-03-02',
      nightAllowed: false,
    },
  }),
  told('police', 'order.served', '2026-03-02T20:30:00+01:00', {
    person: 'p1',
    method: 'in-person',
    place: 'de woning',
    refusedToSign: false,
  }),
  told('police', 'home.left', '2026-03-02T20:40:00+01:00', {}),
  told('police', 'keys.surrendered', '2026-03-02T20:45:00+01:00', {
    count: 1,
    receiptNumber: 'PROEF-0001',
    taken: false,
  }),
  told('police', 'contact-details.given', '2026-03-02T20:50:00+01:00', {
    address: 'Proefweg 1, Voorbeelddorp aan Zee',
    email: 'persoon-een@voorbeeld.example',
    electronicConsent: true,
  }),
  told('police', 'counsel.requested', '2026-03-02T20:55:00+01:00', { about: 'imposition' }),
  told('mayors-office', 'household.informed', '2026-03-02T21:00:00+01:00', { person: 'p2' }),
  told('mayors-office', 'veilig-thuis.informed', '2026-03-02T21:10:00+01:00', {}),
  told('mayors-office', 'care-agency.informed', '2026-03-02T21:15:00+01:00', { agency: 'ZORG-NOORDERLICHT' }),
  told('mayors-office', 'legal-aid-board.notified', '2026-03-02T21:20:00+01:00', {}),
  told('mayors-office', 'counsel.assigned', '2026-03-02T22:30:00+01:00', { name: 'mr. Proef Raadsman' }),
  told('hulpofficier', 'entry-report.sent', '2026-03-03T08:30:00+01:00', { to: 'issuer' }),
  told('hulpofficier', 'entry-report.sent', '2026-03-03T08:45:00+01:00', { to: 'resident' }),
];
