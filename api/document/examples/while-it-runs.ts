/** The whole story, second part: care, enforcement and the extension, while the order runs. */
import { told } from './example.ts';
import type { ExampleEvent } from './example.ts';
import { CONTACT_BAN } from './people.ts';

const CARE = 'ZORG-NOORDERLICHT';

/** Places 26 to 52. */
export const WHILE_IT_RUNS: readonly ExampleEvent[] = [
  told('care', 'care.contacted', '2026-03-03T09:00:00+01:00', { person: 'p2', agency: CARE }),
  told('care', 'care.contacted', '2026-03-03T10:00:00+01:00', { person: 'p1', agency: CARE }),
  told('veilig-thuis', 'care.contacted', '2026-03-03T11:00:00+01:00', {
    person: 'p3',
    agency: 'VT-NOORDERLICHT',
  }),
  told('care', 'care.offered', '2026-03-04T10:00:00+01:00', {
    person: 'p1',
    agency: CARE,
    programme: 'plegertraining',
  }),
  told('care', 'care.refused', '2026-03-04T11:00:00+01:00', { person: 'p2', agency: CARE }),
  told('police', 'compliance.checked', '2026-03-05T16:00:00+01:00', {
    place: 'voor de woning',
    found: 'complied',
  }),
  told('mayors-office', 'passage.permitted', '2026-03-05T17:00:00+01:00', {
    from: '2026-03-06T10:00:00+01:00',
    until: '2026-03-06T10:30:00+01:00',
    purpose: 'kleding en medicijnen ophalen',
    escort: 'politie',
  }),
  told('care', 'contact.arranged', '2026-03-05T18:00:00+01:00', {
    person: 'p3',
    from: '2026-03-11T16:00:00+01:00',
    until: '2026-03-11T16:30:00+01:00',
    purpose: 'bellen onder begeleiding',
  }),
  told('police', 'breach.recorded', '2026-03-07T21:14:00+01:00', {
    limb: 'presence',
    place: 'in de straat, voor de deur',
    initiator: 'excluded-person',
    description: 'Proef: stond voor de deur en riep naar p2.',
  }),
  told('police', 'breach.arrested', '2026-03-07T21:30:00+01:00', { breach: 34 }),
  told('police', 'breach.reported', '2026-03-08T09:00:00+01:00', {
    breach: 34,
    reportNumber: 'PROEF-PV-0001',
  }),
  told('police', 'breach.prosecution-decided', '2026-03-09T10:00:00+01:00', {
    breach: 34,
    outcome: 'prosecuted',
  }),
  told('mayors-office', 'reassessment.done', '2026-03-09T11:00:00+01:00', {
    outcome: 'keep',
    reasons: 'Proef: na de overtreding is het gevaar niet minder.',
  }),
  told('care', 'system-meeting.held', '2026-03-09T14:00:00+01:00', {
    participants: ['p1', 'p2', 'Proef Hulpverlener'],
    result: 'Er zijn afspraken nodig voor na het verbod.',
  }),
  told('care', 'safety-plan.agreed', '2026-03-09T15:00:00+01:00', {
    agreements: 'Proef: p1 belt eerst de hulpverlener; p2 kan altijd naar haar zus.',
  }),
  told('care', 'care-advice.given', '2026-03-09T16:00:00+01:00', {
    advice: 'extend',
    reasons: 'Proef: de training is nog niet begonnen.',
  }),
  told('mayors-office', 'situation.changed', '2026-03-10T09:00:00+01:00', {
    kind: 'request',
    person: 'p2',
    text: 'Proef: p2 vraagt of het verbod langer kan duren.',
  }),
  told('mayors-office', 'person.heard', '2026-03-11T10:00:00+01:00', {
    person: 'p1',
    about: 'extension',
    channel: 'telephone',
    views: 'Wil naar huis.',
  }),
  told('mayors-office', 'counsel.declined', '2026-03-11T10:15:00+01:00', { about: 'extension' }),
  told('mayor', 'order.extended', '2026-03-11T15:00:00+01:00', {
    decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester', reasonsFollow: true },
    until: '2026-03-30T20:30:00+02:00',
    facts: 'Proef: de bedreiging houdt aan; p1 stond zaterdag voor de deur.',
    interests: 'Proef: rust voor p2 en p3 weegt zwaarder dan terugkeer van p1.',
    contactBan: [...CONTACT_BAN],
  }),
  told('mayors-office', 'order.served', '2026-03-11T16:00:00+01:00', {
    person: 'p1',
    method: 'electronic',
    place: 'per e-mail',
    decision: 45,
  }),
  told('mayors-office', 'delivery.failed', '2026-03-11T17:00:00+01:00', { service: 46 }),
  told('police', 'order.served', '2026-03-12T10:00:00+01:00', {
    person: 'p1',
    method: 'in-person',
    place: 'Proefweg 1',
    decision: 45,
  }),
  told('mayors-office', 'reasons.supplied', '2026-03-13T12:00:00+01:00', {
    decision: 45,
    reasons: 'Proef: uitgebreide motivering van de verlenging.',
  }),
  told('mayor', 'order.amended', '2026-03-16T09:00:00+01:00', {
    reason: 'De voornaam van p2 was verkeerd geschreven.',
    persons: [{ key: 'p2', givenNames: 'Proef-Anna' }],
  }),
  told('police', 'order.served', '2026-03-16T11:00:00+01:00', {
    person: 'p1',
    method: 'in-person',
    place: 'Proefweg 1',
    decision: 50,
  }),
  told('police', 'compliance.checked', '2026-03-17T16:00:00+01:00', {
    place: 'Andere Voorbeeldstraat',
    found: 'nobody-there',
  }),
];
