/** Wth artikel 1 en 2: who, where, what the order holds, how it becomes known, and its end by help accepted. */
import { person } from '../../support/case-player.ts';
import {
  act,
  heard,
  imposed,
  look,
  orderOf,
  prepared,
  reachable,
  refusedFor,
  served,
  story,
  wholeBan,
} from '../article-scenario.ts';
import { articleSuite } from '../article-suite.ts';

const EXCLUDED = { role: 'excluded-person', birthDate: '1985-02-03' };
const BAN_ON_P2 = [{ person: 'p2', status: 'forbidden' }];
const REVOCATION = {
  decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
  ground: 'help-accepted',
  effectiveAt: '2026-03-06T15:00:00Z',
  reasons: 'Proef: hulp is aanvaard.',
};
const revoked = (when: string, more = {}) => act('mayor', 'order.revoked', when, REVOCATION, more);

articleSuite('Wth artikel 1: woning, verblijf en personen', [
  story(
    'Artikel 1: wie niet in de woning verblijft, kan er niet uit worden gezet',
    '2026-01-05 18:00',
    [
      ...prepared('2026-01-05 18:00'),
      imposed('2026-01-05 20:00', {}, refusedFor('wth-1')),
      look('2026-01-05 21:00', {
        order: null,
        stages: { imposition: 'preparing', enforcement: 'not-started' },
      }),
    ],
    { persons: [person('p1', { ...EXCLUDED, residence: 'elsewhere' }), person('p2'), person('p3')] },
  ),
  story(
    'Artikel 1: zonder achterblijver geen huisverbod',
    '2026-01-06 18:00',
    [
      ...prepared('2026-01-06 18:00'),
      imposed(
        '2026-01-06 20:00',
        { contactBan: [{ person: 'p2', status: 'excepted' }] },
        refusedFor('wth-1'),
      ),
      look('2026-01-06 21:00', { order: null }),
    ],
    { persons: [person('p1', EXCLUDED), person('p2', { residence: 'elsewhere' })] },
  ),
  story(
    'Artikel 1: een dochter in een instelling valt buiten het contactverbod, wie regelmatig blijft slapen niet',
    '2026-01-07 18:00',
    [
      ...prepared('2026-01-07 18:00'),
      imposed(
        '2026-01-07 20:00',
        { contactBan: [...BAN_ON_P2, { person: 'p3', status: 'limited', reason: 'was getuige' }] },
        refusedFor('wth-1'),
      ),
      imposed('2026-01-07 20:10', { contactBan: [...BAN_ON_P2, { person: 'p3', status: 'excepted' }] }),
      served('2026-01-07 20:30'),
      reachable('2026-01-07 20:30'),
      look('2026-01-08 12:00', {
        order: { state: 'in-force' },
        flags: ['registration-mismatch'],
        validity: [
          { limb: 'home', from: '2026-01-07 20:30', to: '2026-01-17 20:30' },
          { limb: 'contact', person: 'p2', from: '2026-01-07 20:30', to: '2026-01-17 20:30' },
        ],
      }),
    ],
    {
      persons: [
        person('p1', EXCLUDED),
        person('p2', { residence: 'stays-more-than-incidentally', registeredAtHome: false }),
        person('p3', { birthDate: '2012-09-10', residence: 'elsewhere', registeredAtHome: true }),
      ],
    },
  ),
]);

articleSuite('Wth artikel 2: opleggen', [
  story(
    'Artikel 2 lid 1: een ernstig vermoeden van gevaar volstaat, en het duurt precies tien dagen',
    '2026-02-02 18:00',
    [
      ...prepared('2026-02-02 18:00'),
      imposed('2026-02-02 20:00', { danger: 'serious-suspicion' }),
      look('2026-02-02 20:10', {
        order: { state: 'imposed', startsAt: null, endsAt: null, latestEndAt: null },
        stages: { imposition: 'completed', execution: 'executing', enforcement: 'not-started' },
        validity: [],
      }),
      served('2026-02-02 20:30', {}, { name: 'service' }),
      reachable('2026-02-02 20:30'),
      look('2026-02-12 20:29', { order: { state: 'in-force' }, engine: [] }),
      look('2026-02-12 20:30', {
        order: {
          state: 'expired',
          startsAt: '2026-02-02 20:30',
          endsAt: '2026-02-12 20:30',
          latestEndAt: '2026-03-02 20:30',
        },
        stages: {
          enforcement: { state: 'completed', startedAt: '2026-02-02 20:30', endedAt: '2026-02-12 20:30' },
          execution: { state: 'completed', startedAt: '2026-02-02 20:00', endedAt: '2026-02-12 20:30' },
        },
        deadlines: [
          {
            rule: 'wth-2-1',
            status: 'met',
            startedBy: 'service',
            from: '2026-02-02 20:30',
            dueAt: '2026-02-12 20:30',
            metAt: '2026-02-12 20:30',
          },
          { rule: 'wth-9-1-decide', status: 'void', dueAt: '2026-02-12 20:30' },
          { rule: 'wth-9-1', status: 'met', dueAt: '2026-03-02 20:30', metAt: '2026-02-12 20:30' },
        ],
        engine: ['order.expired wth-2-1 2026-02-12 20:30'],
        flags: [],
        validity: wholeBan('2026-02-02 20:30', '2026-02-12 20:30'),
      }),
    ],
  ),
  story(
    'Artikel 2 lid 2: een minuut voor de achttiende verjaardag niet, op de verjaardag wel',
    '2012-05-12 20:00',
    [
      ...prepared('2012-05-12 20:00'),
      imposed('2012-05-12 23:59', {}, refusedFor('wth-2-2')),
      imposed('2012-05-13 00:00'),
      served('2012-05-13 00:10'),
      reachable('2012-05-13 00:10'),
      look('2012-05-14 09:00', { order: { state: 'in-force', endsAt: '2012-05-23 00:10' }, flags: [] }),
    ],
    { persons: [person('p1', { ...EXCLUDED, birthDate: '1994-05-13' }), person('p2'), person('p3')] },
  ),
  story(
    'Artikel 2 lid 3: bij kindermishandeling eerst overleg met Veilig Thuis',
    '2026-02-03 18:00',
    [
      ...prepared('2026-02-03 18:00'),
      imposed('2026-02-03 20:00', {}, refusedFor('wth-2-3')),
      act('mayors-office', 'veilig-thuis.consulted', '2026-02-03 20:05', {
        contact: 'Proef Dienst',
        outcome: 'Proef: eens.',
      }),
      imposed('2026-02-03 20:10'),
      served('2026-02-03 20:30'),
      reachable('2026-02-03 20:30'),
      look('2026-02-03 21:00', { order: { state: 'in-force' }, flags: [] }),
    ],
    { childAbuseSuspected: true },
  ),
  story(
    'Artikel 2 lid 3: Veilig Thuis geprobeerd en niet bereikt is een vlag, geen weigering',
    '2026-02-04 18:00',
    [
      ...prepared('2026-02-04 18:00'),
      act(
        'mayors-office',
        'veilig-thuis.consulted',
        '2026-02-04 19:50',
        { contact: 'Proef Dienst', outcome: 'Proef: geen gehoor.', reached: false },
        { name: 'consulted' },
      ),
      imposed('2026-02-04 20:10'),
      served('2026-02-04 20:30'),
      reachable('2026-02-04 20:30'),
      look('2026-02-04 21:00', {
        order: { state: 'in-force' },
        flags: ['veilig-thuis-not-reached@consulted'],
      }),
    ],
    { childAbuseSuspected: true },
  ),
  story('Artikel 2 lid 3: een vermoeden dat later opkomt, vraagt alsnog om overleg', '2014-12-30 18:00', [
    ...prepared('2014-12-30 18:00'),
    act('police', 'case.amended', '2014-12-30 19:00', {
      childAbuseSuspected: true,
      reason: 'Proef: verklaring van de school.',
    }),
    imposed('2014-12-30 20:00', {}, refusedFor('wth-2-3')),
    look('2014-12-30 21:00', { order: null, accepts: ['veilig-thuis.consulted', 'order.imposed'] }),
  ]),
  story('Artikel 2 lid 4: alle ontbrekende onderdelen worden tegelijk genoemd', '2026-02-05 18:00', [
    ...prepared('2026-02-05 18:00'),
    imposed(
      '2026-02-05 20:00',
      { printedEndsAt: '2026-02-05T19:00:00Z', facts: ' ', interests: '', grounds: [], contactBan: [] },
      refusedFor('wth-2-4-a', 'wth-2-4-b', 'wth-2-4-c', 'awb-3-4', 'besluit-2-1'),
    ),
    imposed('2026-02-05 20:01', { printedEndsAt: '2026-02-05T18:59:00Z' }, refusedFor('wth-2-4-a')),
    imposed('2026-02-05 20:02', { facts: '' }, refusedFor('wth-2-4-b')),
    imposed(
      '2026-02-05 20:03',
      { contactBan: [...BAN_ON_P2, { person: 'p3', status: 'forbidden' }] },
      refusedFor('wth-2-4-c'),
    ),
    imposed(
      '2026-02-05 20:04',
      { contactBan: [{ person: 'p1', status: 'forbidden' }] },
      refusedFor('wth-2-4-c'),
    ),
    imposed('2026-02-05 20:05'),
    look('2026-02-05 20:10', { order: { state: 'imposed' } }),
  ]),
  story('Artikel 2 lid 4 onder a: een vroeger afgedrukt einde telt', '2026-02-06 18:00', [
    ...prepared('2026-02-06 18:00'),
    imposed('2026-02-06 20:00', { printedEndsAt: '2026-02-13T19:30:00Z' }),
    served('2026-02-06 20:30'),
    reachable('2026-02-06 20:30'),
    look('2026-02-13 20:30', {
      order: { state: 'expired', endsAt: '2026-02-13 20:30', latestEndAt: '2026-03-06 20:30' },
      flags: ['printed-end-differs@order'],
      engine: ['order.expired wth-2-1 2026-02-13 20:30'],
      deadlines: [{ rule: 'wth-2-1', status: 'met', dueAt: '2026-02-16 20:30', metAt: '2026-02-13 20:30' }],
    }),
  ]),
  story(
    'Artikel 2 lid 4 onder a: een later afgedrukt einde maakt het huisverbod niet langer',
    '2026-02-07 18:00',
    [
      ...prepared('2026-02-07 18:00'),
      imposed('2026-02-07 20:00', { printedEndsAt: '2026-02-20T19:30:00Z' }),
      served('2026-02-07 20:30'),
      reachable('2026-02-07 20:30'),
      look('2026-02-17 20:30', {
        order: { state: 'expired', endsAt: '2026-02-17 20:30' },
        flags: ['printed-end-differs@order'],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 4 onder c: een wijziging beschermt een toegevoegde persoon pas vanaf haar bekendmaking',
    '2026-02-08 18:00',
    [
      ...orderOf({ reported: '2026-02-08 18:00', decided: '2026-02-08 20:00', known: '2026-02-08 20:30' }),
      act(
        'mayor',
        'order.amended',
        '2026-02-10 10:00',
        {
          reason: 'Proef: inwonende oma stond er niet in.',
          persons: [person('p4', { birthDate: '1950-01-01' })],
          contactBan: [...BAN_ON_P2, { person: 'p4', status: 'forbidden' }],
        },
        { name: 'amendment' },
      ),
      look('2026-02-10 11:00', { validity: wholeBan('2026-02-08 20:30', '2026-02-18 20:30') }),
      served('2026-02-10 12:00', {}, { name: 'amendmentService' }),
      look('2026-02-10 12:01', {
        order: { state: 'in-force', endsAt: '2026-02-18 20:30' },
        validity: [
          { limb: 'home', from: '2026-02-08 20:30', to: '2026-02-18 20:30' },
          { limb: 'contact', person: 'p2', from: '2026-02-08 20:30', to: '2026-02-18 20:30' },
          { limb: 'contact', person: 'p3', from: '2026-02-08 20:30', to: '2026-02-10 12:00' },
          { limb: 'contact', person: 'p4', from: '2026-02-10 12:00', to: '2026-02-18 20:30' },
        ],
        deadlines: [
          { rule: 'wth-2-8-household', status: 'running', person: 'p4', startedBy: 'amendment', dueAt: null },
          { rule: 'awb-6-7', status: 'running', startedBy: 'amendmentService', lastDay: '2026-03-24' },
        ],
      }),
    ],
  ),
]);

articleSuite('Wth artikel 2: bereikbaarheid, mondeling, inlichten en intrekken', [
  story(
    'Artikel 2 lid 6: op zaterdag 23.30 uur opgelegd, uiterlijk zondag 23.30 uur bereikbaar',
    '2026-03-07 21:00',
    [
      ...prepared('2026-03-07 21:00'),
      imposed('2026-03-07 23:30'),
      served('2026-03-07 23:30'),
      look('2026-03-08 23:29', {
        deadlines: [
          { rule: 'wth-2-6', status: 'running', dueAt: '2026-03-08 23:30', binds: 'excluded-person' },
        ],
        flags: [],
      }),
      look('2026-03-08 23:30', {
        deadlines: [
          {
            rule: 'wth-2-6',
            status: 'missed',
            readings: [{ reading: 'from-imposition', status: 'missed', dueAt: '2026-03-08 23:30' }],
          },
        ],
        engine: ['deadline.missed wth-2-6 2026-03-08 23:30'],
        flags: ['deadline-missed'],
      }),
      reachable('2026-03-09 10:00'),
      look('2026-03-09 10:01', {
        deadlines: [{ rule: 'wth-2-6', status: 'missed', metAt: '2026-03-09 10:00' }],
        flags: ['deadline-missed'],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 6: later bekendgemaakt geeft een tweede lezing, gewaarschuwd wordt op de vroegste',
    '2026-03-10 18:00',
    [
      ...prepared('2026-03-10 18:00'),
      imposed('2026-03-10 20:00'),
      served('2026-03-11 02:00'),
      reachable('2026-03-11 22:00'),
      look('2026-03-11 23:00', {
        deadlines: [
          {
            rule: 'wth-2-6',
            status: 'missed',
            dueAt: '2026-03-11 20:00',
            metAt: '2026-03-11 22:00',
            readings: [
              { reading: 'from-imposition', status: 'missed', dueAt: '2026-03-11 20:00' },
              { reading: 'from-making-known', status: 'met', dueAt: '2026-03-12 02:00' },
            ],
          },
        ],
        flags: ['deadline-missed'],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 7: mondeling aangezegd, later op schrift: dat verschuift geen datum',
    '2026-03-12 22:00',
    [
      ...prepared('2026-03-12 22:00'),
      imposed('2026-03-12 23:35', { form: 'oral' }, refusedFor('wth-2-7')),
      imposed('2026-03-12 23:40', { form: 'oral', urgency: 'Proef: hij stond voor de deur.' }),
      reachable('2026-03-12 23:45'),
      look('2026-03-13 09:00', {
        order: { state: 'in-force', startsAt: '2026-03-12 23:40', endsAt: '2026-03-22 23:40' },
        deadlines: [{ rule: 'wth-2-7', status: 'running', dueAt: null, kind: 'duty' }],
        noDeadlines: ['awb-6-7'],
      }),
      act('mayors-office', 'order.written-up', '2026-03-13 10:00'),
      served('2026-03-13 11:00', {}, { name: 'paper' }),
      look('2026-03-13 12:00', {
        order: {
          state: 'in-force',
          startsAt: '2026-03-12 23:40',
          endsAt: '2026-03-22 23:40',
          latestEndAt: '2026-04-09 23:40',
        },
        deadlines: [
          { rule: 'wth-2-7', status: 'met', metAt: '2026-03-13 11:00' },
          { rule: 'awb-6-7', status: 'running', startedBy: 'paper', lastDay: '2026-04-24' },
        ],
        flags: [],
        validity: wholeBan('2026-03-12 23:40', '2026-03-22 23:40'),
      }),
    ],
  ),
  story(
    'Artikel 2 lid 7: wie nergens te vinden is, wordt bereikt door neerlegging op het gemeentehuis',
    '2026-03-14 18:00',
    [
      ...prepared('2026-03-14 18:00').filter(({ type }) => type !== 'person.heard'),
      act('mayors-office', 'hearing.dispensed', '2026-03-14 19:00', {
        person: 'p1',
        about: 'imposition',
        ground: 'urgent',
        reason: 'Proef: hij is gevlucht en onvindbaar.',
      }),
      imposed('2026-03-14 20:00'),
      served('2026-03-16 09:15', { method: 'deposited', place: 'Proefgemeentehuis' }),
      reachable('2026-03-16 12:00'),
      look('2026-03-20 09:00', {
        order: {
          state: 'in-force',
          startsAt: '2026-03-16 09:15',
          endsAt: '2026-03-26 09:15',
          latestEndAt: '2026-04-13 09:15',
        },
        deadlines: [
          {
            rule: 'wth-9-1',
            status: 'running',
            dueAt: '2026-04-13 09:15',
            readings: [
              { reading: 'from-effect', status: 'running', dueAt: '2026-04-13 09:15' },
              { reading: 'from-decision', status: 'running', dueAt: '2026-04-11 20:00' },
            ],
          },
          { rule: 'awb-6-7', status: 'running', lastDay: '2026-04-28' },
        ],
        flags: ['deadline-missed'],
        engine: ['deadline.missed wth-2-6 2026-03-15 20:00'],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 8: tot en met 18 september 2018 hoort de aangewezen instantie de inhoud',
    '2018-09-18 18:00',
    [
      ...orderOf({ reported: '2018-09-18 18:00', decided: '2018-09-18 20:00', known: '2018-09-18 20:30' }),
      act('mayors-office', 'veilig-thuis.informed', '2018-09-18 21:00'),
      look('2018-09-18 21:30', {
        deadlines: [
          { rule: 'wth-2-8-agency', status: 'running', dueAt: null, kind: 'duty', binds: 'municipality' },
        ],
        noDeadlines: ['wth-2-8-veilig-thuis'],
      }),
      act('mayors-office', 'care-agency.informed', '2018-09-18 22:00', { agency: 'ZORG-NOORDERLICHT' }),
      act('mayors-office', 'household.informed', '2018-09-18 22:10', { person: 'p2' }),
      look('2018-09-19 09:00', {
        deadlines: [
          { rule: 'wth-2-8-agency', status: 'met', metAt: '2018-09-18 22:00' },
          { rule: 'wth-2-8-household', status: 'met', person: 'p2', metAt: '2018-09-18 22:10' },
        ],
        flags: [],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 8: vanaf 19 september 2018 hoort Veilig Thuis de inhoud van elk huisverbod',
    '2018-09-19 18:00',
    [
      ...orderOf({ reported: '2018-09-19 18:00', decided: '2018-09-19 20:00', known: '2018-09-19 20:30' }),
      act('mayors-office', 'care-agency.informed', '2018-09-19 21:00', { agency: 'ZORG-NOORDERLICHT' }),
      act('mayors-office', 'veilig-thuis.informed', '2018-09-19 22:00'),
      look('2018-09-20 09:00', {
        deadlines: [
          {
            rule: 'wth-2-8-veilig-thuis',
            status: 'met',
            metAt: '2018-09-19 22:00',
            article: 'Wth art. 2 lid 8',
          },
          { rule: 'wth-2-8-household', status: 'running', person: 'p2' },
        ],
        noDeadlines: ['wth-2-8-agency'],
      }),
    ],
  ),
  story(
    'Artikel 2 lid 9: intrekken wegens hulp kan pas als aan alle vier de voorwaarden is voldaan',
    '2026-03-02 18:00',
    [
      ...orderOf({ reported: '2026-03-02 18:00', decided: '2026-03-02 20:00', known: '2026-03-02 20:30' }),
      revoked('2026-03-06 10:00', refusedFor('wth-2-9')),
      act('care', 'care.offered', '2026-03-06 10:30', { person: 'p1', agency: 'ZORG-NOORDERLICHT' }),
      act(
        'care',
        'care.accepted',
        '2026-03-06 11:00',
        { person: 'p1', agency: 'ZORG-NOORDERLICHT', willNotObstruct: false, willCooperate: false },
        { name: 'accepted' },
      ),
      act('care', 'care.acceptance-confirmed', '2026-03-06 11:30', {
        person: 'p1',
        agency: 'ZORG-NOORDERLICHT',
      }),
      revoked('2026-03-06 12:00', refusedFor('wth-2-9')),
      act(
        'care',
        'care.accepted',
        '2026-03-06 13:00',
        { person: 'p1', agency: 'ZORG-NOORDERLICHT', willNotObstruct: true, willCooperate: false },
        { name: 'half' },
      ),
      revoked('2026-03-06 13:30', refusedFor('wth-2-9')),
      act(
        'care',
        'care.accepted',
        '2026-03-06 14:00',
        { person: 'p1', agency: 'ZORG-NOORDERLICHT', willNotObstruct: true, willCooperate: true },
        { name: 'whole' },
      ),
      heard('2026-03-06 14:30', 'revocation'),
      revoked('2026-03-06 15:00', { name: 'revocation' }),
      look('2026-03-06 15:30', {
        order: { state: 'in-force', endsAt: '2026-03-06 16:00' },
        flags: ['not-made-known@revocation'],
      }),
      served('2026-03-06 15:45', {}, { name: 'revocationService' }),
      look('2026-03-13 12:00', {
        order: { state: 'revoked', startsAt: '2026-03-02 20:30', endsAt: '2026-03-06 16:00' },
        stages: {
          enforcement: { state: 'completed', startedAt: '2026-03-02 20:30', endedAt: '2026-03-06 16:00' },
          care: { state: 'active', startedAt: '2026-03-06 10:30', endedAt: null },
        },
        engine: ['decision.took-effect wth-2-9 2026-03-06 16:00'],
        flags: [],
        tasks: [
          { kind: 'reassessment', openedBy: 'accepted', closed: false },
          { kind: 'reassessment', openedBy: 'half', closed: false },
          { kind: 'reassessment', openedBy: 'whole', closed: false },
        ],
        validity: wholeBan('2026-03-02 20:30', '2026-03-06 16:00'),
        deadlines: [
          { rule: 'awb-6-7', status: 'running', startedBy: 'revocationService', lastDay: '2026-04-17' },
        ],
      }),
    ],
  ),
  story('Artikel 2 lid 9: intrekken kan ook omdat het gevaar is geweken', '2026-03-20 18:00', [
    ...orderOf({ reported: '2026-03-20 18:00', decided: '2026-03-20 20:00', known: '2026-03-20 20:30' }),
    act(
      'mayors-office',
      'revocation.requested',
      '2026-03-23 09:00',
      { by: 'p2', reasons: 'Proef: ik voel mij veilig.' },
      { name: 'request' },
    ),
    act('mayor', 'revocation.refused', '2026-03-23 15:00', {
      decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
      reasons: 'Proef: het is te vroeg.',
    }),
    act('mayors-office', 'reassessment.done', '2026-03-24 09:00', {
      outcome: 'keep',
      reasons: 'Proef: het is te vroeg.',
    }),
    act('mayor', 'order.revoked', '2026-03-25 10:00', {
      ...REVOCATION,
      ground: 'danger-gone',
      effectiveAt: '2026-03-25T09:00:00Z',
    }),
    served('2026-03-25 10:30'),
    look('2026-03-26 12:00', {
      order: { state: 'revoked', endsAt: '2026-03-25 10:00' },
      tasks: [{ kind: 'reassessment', openedBy: 'request', closed: true }],
      engine: [],
      acceptsNot: ['order.served', 'order.revoked'],
    }),
  ]),
]);
