/** A whole invented case with nearly everything in it: late entries, corrections, a mistake, the court, help and a breach. */
import type { EventType, Protocol } from '../../../src/case/model.ts';
import {
  CasePlayer,
  extensionContent,
  opening,
  orderContent,
  part,
  person,
  type Options,
  utc,
} from '../../support/case-player.ts';

/** Norms, so that duties without a number have a moment on which they are missed and planned. */
const PROTOCOL: Protocol = {
  id: 'proef@1',
  norms: { 'wth-2-8-household': 240, 'wth-8-2': 1440, 'practice-care-advice': 5 * 1440 },
};

const PEOPLE = [
  person('p1', {
    role: 'excluded-person',
    givenNames: 'Daan',
    familyName: 'Voorbeeld',
    birthDate: '1985-02-03',
  }),
  person('p2', { givenNames: 'Noor', familyName: 'Proefman' }),
  person('p3', { givenNames: 'Sam', familyName: 'Proefman', birthDate: '2018-09-10' }),
];

type Act = [type: EventType, when: string, data?: unknown, options?: Options];

const MAYOR = { role: 'mayor' } as const;
const POLICE = { role: 'police' } as const;
const CARE = { role: 'care' } as const;
const help = (who: string) => ({ person: who, agency: 'ZORG1' });

/** Reported on Monday 2 March 2026; sequences are those of the list, the opening being 1. */
const FIRST: readonly Act[] = [
  [
    'screening.completed',
    '2026-03-02 18:10',
    { domesticViolence: true, livesThere: true, adult: true },
    POLICE,
  ],
  ['risk-assessment.started', '2026-03-02 18:20', {}, POLICE],
  ['risk-assessment.part-completed', '2026-03-02 18:30', part(1, '1a'), POLICE],
  ['risk-assessment.part-completed', '2026-03-02 18:40', part(2, '2a', '2c'), POLICE],
  ['risk-assessment.part-completed', '2026-03-02 18:50', part(3), POLICE],
  ['veilig-thuis.consulted', '2026-03-02 19:00', { contact: 'dienst', outcome: 'eens met het plan' }],
  [
    'person.heard',
    '2026-03-02 19:10',
    { person: 'p1', about: 'imposition', channel: 'telephone', views: 'wil niet weg' },
  ],
  [
    'order.imposed',
    '2026-03-02 20:00',
    orderContent({
      form: 'oral',
      urgency: 'proef: hij staat al buiten',
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status: 'limited', reason: 'kind; alleen onder begeleiding' },
      ],
    }),
    MAYOR,
  ],
  ['home.left', '2026-03-02 20:15', {}, POLICE],
  ['keys.surrendered', '2026-03-02 20:15', { count: 1, receiptNumber: 'S-007', taken: true }, POLICE],
  ['contact-details.given', '2026-03-02 20:20', { phone: '0600000000', electronicConsent: true }, POLICE],
  ['order.written-up', '2026-03-02 21:00'],
  ['order.served', '2026-03-02 21:30', { person: 'p1', method: 'electronic', place: 'proef' }],
  ['delivery.failed', '2026-03-02 22:00', { service: 14 }],
  [
    'order.served',
    '2026-03-03 10:00',
    { person: 'p1', method: 'in-person', place: 'politiebureau', interpreter: true, refusedToSign: true },
    POLICE,
  ],
  ['counsel.requested', '2026-03-03 10:05', { about: 'imposition' }, POLICE],
  ['legal-aid-board.notified', '2026-03-03 11:00'],
  ['counsel.assigned', '2026-03-03 12:00', { name: 'A. Verzonnen' }],
  ['veilig-thuis.informed', '2026-03-03 12:10'],
  ['care.contacted', '2026-03-03 15:00', help('p2'), CARE],
  ['care.offered', '2026-03-04 09:00', help('p1'), CARE],
  ['care.refused', '2026-03-04 09:30', help('p1'), CARE],
  ['appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: 9 }],
  ['interim-relief.requested', '2026-03-04 10:01', { by: 'p1' }],
  [
    'passage.permitted',
    '2026-03-04 11:00',
    { from: utc('2026-03-05 10:00'), until: utc('2026-03-05 11:00'), purpose: 'spullen halen', escort: true },
  ],
  [
    'breach.recorded',
    '2026-03-05 10:30',
    {
      limb: 'presence',
      place: 'voor de deur',
      initiator: 'excluded-person',
      description: 'haalde een tas op',
    },
    POLICE,
  ],
  ['interim-relief.heard', '2026-03-06 09:30'],
  [
    'interim-relief.ruled',
    '2026-03-06 12:00',
    {
      outcome: 'suspended-on-condition',
      effectiveAt: utc('2026-03-06 12:00'),
      persons: ['p3'],
      condition: 'alleen in het kantoor van de hulpverlening',
      conditionUntil: utc('2026-03-09 12:00'),
    },
  ],
  ['ruling.passed-on', '2026-03-06 13:00', { ruling: 30, to: 'police' }],
];

/** From the second week: an extension, a mistake, corrections, and an early end. */
const SECOND: readonly Act[] = [
  [
    'situation.changed',
    '2026-03-09 15:00',
    { kind: 'request', person: 'p2', text: 'wil weten hoe lang het nog duurt' },
  ],
  ['reassessment.done', '2026-03-09 16:00', { outcome: 'keep', reasons: 'het gevaar blijft' }],
  [
    'system-meeting.held',
    '2026-03-10 10:00',
    { participants: ['p1', 'p2', 'oma'], result: 'goed gesprek' },
    CARE,
  ],
  [
    'safety-plan.agreed',
    '2026-03-10 11:00',
    { agreements: 'Daan belt eerst. Noor belt 112 als het misgaat.' },
    CARE,
  ],
  ['care-advice.given', '2026-03-10 12:00', { advice: 'extend', reasons: 'hulp is pas begonnen' }, CARE],
  ['hearing.not-used', '2026-03-10 13:00', { person: 'p1', about: 'extension', channel: 'video' }],
  ['counsel.declined', '2026-03-10 13:30', { about: 'extension' }],
  [
    'order.extended',
    '2026-03-11 09:00',
    extensionContent('2026-03-30 20:00', {
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status: 'excepted' },
      ],
    }),
    MAYOR,
  ],
  ['order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'gemeentehuis' }, POLICE],
  // Typed on the wrong case.
  ['compliance.checked', '2026-03-12 20:00', { place: 'Verkeerdestraat 1', found: 'breach' }, POLICE],
  ['care.accepted', '2026-03-16 09:00', { ...help('p1'), willNotObstruct: true, willCooperate: true }, CARE],
  ['care.acceptance-confirmed', '2026-03-16 10:00', help('p1'), CARE],
];

export function inventedCase(): CasePlayer {
  const player = new CasePlayer(opening('2026-03-02 18:00', { persons: PEOPLE }), PROTOCOL);
  for (const act of FIRST) player.record(...act);
  // The office enters on Friday what the hulpofficier told on Monday.
  player.record(
    'household.informed',
    '2026-03-02 20:30',
    { person: 'p2' },
    { role: 'hulpofficier', recordedAt: '2026-03-06 14:00' },
  );
  for (const act of SECOND) player.record(...act);
  const events = player.file.events;
  const sequenceOf = (type: EventType): number =>
    events.findLast((event) => event.type === type)?.sequence ?? 0;
  player.record('event.withdrawn', '2026-03-16 11:00', {
    sequence: sequenceOf('compliance.checked'),
    reason: 'hoort bij een andere woning',
  });
  player.record('event.corrected', '2026-03-16 11:30', {
    sequence: sequenceOf('keys.surrendered'),
    data: { count: 2, receiptNumber: 'S-007', taken: true },
    reason: 'er waren twee sleutels',
  });
  player.record('event.corrected', '2026-03-16 12:00', {
    sequence: sequenceOf('home.left'),
    occurredAt: utc('2026-03-02 20:05'),
    reason: 'verkeerde tijd',
  });
  player.record(
    'order.revoked',
    '2026-03-17 09:00',
    {
      decision: { mode: 'mayor-written', decidedBy: 'burgemeester' },
      ground: 'help-accepted',
      effectiveAt: utc('2026-03-18 12:00'),
      reasons: 'De hulp is goed begonnen.',
    },
    MAYOR,
  );
  player.record('order.served', '2026-03-17 10:00', { person: 'p1', method: 'sent', place: 'per post' });
  return player;
}
