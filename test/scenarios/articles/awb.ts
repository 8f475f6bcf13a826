/** Awb: interests, making known, reasons that follow, hearing, appeal, annulment and setting aside. */
import {
  act,
  extended,
  imposed,
  look,
  orderOf,
  prepared,
  reachable,
  readyToExtend,
  refusedFor,
  served,
  story,
  wholeBan,
} from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const court = (type: Parameters<typeof act>[1], when: string, content = {}, more = {}) =>
  act('mayors-office', type, when, content, more);
const appealed = (when: string, against = '$order') =>
  court('appeal.lodged', when, { by: 'p1', against }, { name: 'appeal' });
const ruled = (when: string, outcome: string, content: Record<string, unknown>) =>
  court(
    'appeal.ruled',
    when,
    { outcome, decisions: ['$order'], present: ['p2'], ...content },
    { name: 'judgment' },
  );
const unheard = (reported: string) => prepared(reported).filter(({ type }) => type !== 'person.heard');

export const DECISIONS: ArticleList = {
  about: 'Awb: besluiten en hun bekendmaking',
  scenarios: [
    story('Awb 3:4: zonder afweging van de belangen geen huisverbod', '2024-01-08 18:00', [
      ...prepared('2024-01-08 18:00'),
      imposed('2024-01-08 20:00', { interests: '  ' }, refusedFor('awb-3-4')),
      look('2024-01-08 20:10', { order: null }),
    ]),
    story('Awb 3:40: een afgedrukt begin vóór de bekendmaking heeft geen werking', '2024-01-09 18:00', [
      ...prepared('2024-01-09 18:00'),
      imposed('2024-01-09 20:00', { startsAt: '2024-01-09T19:00:00Z' }),
      served('2024-01-10 08:30'),
      reachable('2024-01-10 08:30'),
      look('2024-01-10 09:00', {
        order: {
          state: 'in-force',
          startsAt: '2024-01-10 08:30',
          endsAt: '2024-01-20 08:30',
          latestEndAt: '2024-02-07 08:30',
        },
        flags: ['printed-start-early@order'],
        validity: wholeBan('2024-01-10 08:30', '2024-01-20 08:30'),
      }),
    ]),
    story('Awb 3:40: een later afgedrukt begin is het begin', '2024-01-11 18:00', [
      ...prepared('2024-01-11 18:00'),
      imposed('2024-01-11 20:00', { startsAt: '2024-01-11T21:00:00Z' }),
      served('2024-01-11 20:30'),
      reachable('2024-01-11 20:30'),
      look('2024-01-11 21:59', {
        order: { state: 'imposed', startsAt: '2024-01-11 22:00' },
        stages: { enforcement: 'not-started' },
      }),
      look('2024-01-11 22:00', {
        order: { state: 'in-force', endsAt: '2024-01-21 22:00' },
        stages: { enforcement: { state: 'in-force', startedAt: '2024-01-11 22:00', endedAt: null } },
        engine: ['decision.took-effect awb-3-40 2024-01-11 22:00'],
        flags: [],
      }),
    ]),
    story(
      'Awb 3:41: het afschrift voor een ander dan de betrokkene maakt niets bekend, verzending per post wel',
      '2024-01-15 18:00',
      [
        ...prepared('2024-01-15 18:00'),
        imposed('2024-01-15 20:00'),
        served('2024-01-15 20:10', { person: 'p2' }),
        look('2024-01-15 20:20', { order: { state: 'imposed', startsAt: null } }),
        served('2024-01-15 21:00', { method: 'sent', place: 'per post' }),
        reachable('2024-01-15 22:00'),
        look('2024-01-16 09:00', {
          order: { state: 'in-force', startsAt: '2024-01-15 21:00', endsAt: '2024-01-25 21:00' },
          flags: [],
        }),
      ],
    ),
    story(
      'Awb 2:8: elektronisch alleen als hij heeft gezegd zo bereikbaar te zijn, en wie dat terugneemt niet meer',
      '2024-01-17 18:00',
      [
        ...prepared('2024-01-17 18:00'),
        imposed('2024-01-17 20:00'),
        served('2024-01-17 20:10', { method: 'electronic', place: 'e-post' }, refusedFor('awb-2-8')),
        reachable('2024-01-17 20:15', { electronicConsent: true }),
        reachable('2024-01-17 20:16', { electronicConsent: false }),
        served('2024-01-17 20:20', { method: 'electronic', place: 'e-post' }, refusedFor('awb-2-8')),
        served('2024-01-17 20:30', { method: 'to-counsel', place: 'raadsman' }),
        look('2024-01-17 21:00', { order: { state: 'in-force', startsAt: '2024-01-17 20:30' } }),
      ],
    ),
    story('Awb 3:47: de motivering volgt binnen een week na de bekendmaking op schrift', '2024-01-22 18:00', [
      ...prepared('2024-01-22 18:00'),
      imposed('2024-01-22 20:00', {
        decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester', reasonsFollow: true },
      }),
      served('2024-01-22 20:30', {}, { name: 'service' }),
      reachable('2024-01-22 20:30'),
      look('2024-01-29 23:59', {
        deadlines: [{ rule: 'awb-3-47', status: 'running', startedBy: 'service', lastDay: '2024-01-29' }],
        flags: [],
      }),
      look('2024-01-30 00:00', {
        deadlines: [{ rule: 'awb-3-47', status: 'missed' }],
        flags: ['deadline-missed'],
      }),
      act('mayors-office', 'reasons.supplied', '2024-01-30 09:00', {
        decision: '$order',
        reasons: 'Proef: de motivering.',
      }),
      look('2024-01-31 09:00', {
        deadlines: [{ rule: 'awb-3-47', status: 'missed', metAt: '2024-01-30 09:00' }],
        engine: ['deadline.missed awb-3-47 2024-01-30 00:00'],
      }),
    ]),
    story(
      'Awb 4:8: gehoord, aangeboden en niet gebruikt, of overgeslagen: anders geen huisverbod',
      '2024-02-01 18:00',
      [
        ...unheard('2024-02-01 18:00'),
        act('mayors-office', 'person.heard', '2024-02-01 19:00', {
          person: 'p2',
          about: 'imposition',
          channel: 'telephone',
          views: 'Proef.',
        }),
        imposed('2024-02-01 20:00', {}, refusedFor('awb-4-8')),
        act('mayors-office', 'hearing.not-used', '2024-02-01 20:05', {
          person: 'p1',
          about: 'imposition',
          channel: 'telephone',
        }),
        imposed('2024-02-01 20:10'),
        look('2024-02-01 20:15', { order: { state: 'imposed' }, flags: [] }),
      ],
    ),
    story('Awb 4:8: alleen via de intercom gehoord is een vlag', '2024-02-02 18:00', [
      ...unheard('2024-02-02 18:00'),
      act(
        'mayors-office',
        'person.heard',
        '2024-02-02 19:00',
        { person: 'p1', about: 'imposition', channel: 'intercom', views: 'Proef.' },
        { name: 'intercom' },
      ),
      imposed('2024-02-02 20:10'),
      look('2024-02-02 20:15', { order: { state: 'imposed' }, flags: ['heard-indirectly@intercom'] }),
    ]),
    story(
      'Awb 4:11: eerder gehoord en geen nieuwe feiten is een reden om over te slaan',
      '2024-02-03 18:00',
      [
        ...unheard('2024-02-03 18:00'),
        act('mayors-office', 'hearing.dispensed', '2024-02-03 19:00', {
          person: 'p1',
          about: 'imposition',
          ground: 'heard-before',
          reason: 'Proef: gisteren gehoord.',
        }),
        imposed('2024-02-03 20:10'),
        look('2024-02-03 20:15', { order: { state: 'imposed' }, flags: [] }),
      ],
    ),
  ],
};

export const APPEALS: ArticleList = {
  about: 'Awb: beroep, vernietiging en hoger beroep',
  scenarios: [
    story(
      'Awb 6:7: bekendgemaakt op 17 januari 2009, beroep tot en met maandag 2 maart 2009',
      '2009-01-17 12:00',
      [
        ...orderOf({ reported: '2009-01-17 12:00', decided: '2009-01-17 14:00', known: '2009-01-17 14:30' }),
        look('2009-03-02 23:59', {
          deadlines: [
            {
              rule: 'awb-6-7',
              status: 'running',
              startedBy: 'service',
              binds: 'interested-party',
              lastDay: '2009-03-02',
              dueAt: '2009-03-03 00:00',
            },
          ],
        }),
        look('2009-03-03 00:00', { deadlines: [{ rule: 'awb-6-7', status: 'void' }], flags: [] }),
        appealed('2009-03-04 10:00'),
        look('2009-03-05 09:00', {
          deadlines: [{ rule: 'awb-6-7', status: 'missed', metAt: '2009-03-04 10:00' }],
          flags: ['appeal-late@service'],
          stages: { review: 'on-appeal' },
          engine: ['order.expired wth-2-1 2009-01-27 14:30'],
        }),
      ],
    ),
    story(
      'Wth 9 lid 2 en Awb 6:19: het beroep tegen het huisverbod gaat ook over de verlenging',
      '2024-03-02 18:00',
      [
        ...orderOf({ reported: '2024-03-02 18:00', decided: '2024-03-02 20:00', known: '2024-03-02 20:30' }),
        appealed('2024-03-05 09:00'),
        ...readyToExtend('2024-03-11 10:00'),
        extended('2024-03-11 11:00', '2024-03-20 20:30'),
        served('2024-03-11 12:00', {}, { name: 'extensionService' }),
        look('2024-03-12 09:00', {
          deadlines: [
            { rule: 'awb-6-7', status: 'met', startedBy: 'service', metAt: '2024-03-05 09:00' },
            { rule: 'awb-6-7', status: 'met', startedBy: 'extensionService', metAt: '2024-03-11 12:00' },
          ],
          flags: [],
        }),
      ],
    ),
    story(
      'Awb 8:72: vernietigd terwijl het loopt: vanaf dat tijdstip geen verbod meer, wat ervoor gold blijft staan',
      '2024-04-02 18:00',
      [
        ...orderOf({ reported: '2024-04-02 18:00', decided: '2024-04-02 20:00', known: '2024-04-02 20:30' }),
        appealed('2024-04-03 09:00'),
        ruled('2024-04-08 14:00', 'annulled-from', {
          effectiveAt: '2024-04-08T12:00:00Z',
          damages: { amountCents: 25_000, text: 'Proef.' },
        }),
        look('2024-04-13 09:00', {
          order: { state: 'annulled', endsAt: '2024-04-08 14:00' },
          stages: {
            enforcement: { state: 'completed', startedAt: '2024-04-02 20:30', endedAt: '2024-04-08 14:00' },
          },
          validity: wholeBan('2024-04-02 20:30', '2024-04-08 14:00'),
          engine: [],
        }),
      ],
    ),
    story(
      'Awb 8:72: vernietigd met terugwerkende kracht: er heeft nooit een verbod gegolden, ook niet bij de overtreding',
      '2024-04-15 18:00',
      [
        ...orderOf({ reported: '2024-04-15 18:00', decided: '2024-04-15 20:00', known: '2024-04-15 20:30' }),
        appealed('2024-04-16 09:00'),
        act(
          'police',
          'breach.recorded',
          '2024-04-17 09:00',
          {
            limb: 'entering',
            place: 'Proef',
            initiator: 'resident',
            description: 'Proef: hij werd binnengelaten.',
          },
          { name: 'breach' },
        ),
        look('2024-04-17 10:00', { flags: [] }),
        ruled('2024-04-18 14:00', 'annulled', { effectiveAt: '2024-04-15T18:30:00Z' }),
        look('2024-04-19 09:00', {
          order: { state: 'annulled', endsAt: '2024-04-15 20:30' },
          validity: [],
          flags: ['breach-outside-validity@breach'],
        }),
      ],
    ),
    story(
      'Awb 8:72: vernietigd met instandlating van de gevolgen: het verbod loopt door',
      '2024-05-13 18:00',
      [
        ...orderOf({ reported: '2024-05-13 18:00', decided: '2024-05-13 20:00', known: '2024-05-13 20:30' }),
        appealed('2024-05-14 09:00'),
        ruled('2024-05-16 14:00', 'annulled-effects-kept', { effectiveAt: '2024-05-16T12:00:00Z' }),
        look('2024-05-17 09:00', {
          order: { state: 'in-force' },
          validity: wholeBan('2024-05-13 20:30', '2024-05-23 20:30'),
        }),
        look('2024-05-23 20:30', {
          order: { state: 'expired' },
          engine: ['order.expired wth-2-1 2024-05-23 20:30'],
        }),
      ],
    ),
    story('Awb 8:72: vernietigd voor één persoon: de rest van het verbod blijft', '2024-05-27 18:00', [
      ...orderOf({ reported: '2024-05-27 18:00', decided: '2024-05-27 20:00', known: '2024-05-27 20:30' }),
      appealed('2024-05-28 09:00'),
      ruled('2024-05-30 14:00', 'annulled-from', {
        effectiveAt: '2024-05-30T12:00:00Z',
        limbs: ['contact'],
        persons: ['p3'],
      }),
      look('2024-05-31 09:00', {
        order: { state: 'in-force', endsAt: '2024-06-06 20:30' },
        validity: [
          { limb: 'home', from: '2024-05-27 20:30', to: '2024-06-06 20:30' },
          { limb: 'contact', person: 'p2', from: '2024-05-27 20:30', to: '2024-06-06 20:30' },
          { limb: 'contact', person: 'p3', from: '2024-05-27 20:30', to: '2024-05-30 14:00' },
        ],
      }),
    ]),
    story('Awb 8:72: alleen de verlenging vernietigd: de eerste tien dagen blijven', '2024-06-10 18:00', [
      ...orderOf({ reported: '2024-06-10 18:00', decided: '2024-06-10 20:00', known: '2024-06-10 20:30' }),
      ...readyToExtend('2024-06-19 10:00'),
      extended('2024-06-19 11:00', '2024-07-01 20:30'),
      served('2024-06-19 12:00'),
      appealed('2024-06-20 09:00', '$extension'),
      ruled('2024-06-24 14:00', 'annulled', {
        decisions: ['$extension'],
        effectiveAt: '2024-06-20T18:30:00Z',
      }),
      look('2024-06-25 09:00', {
        order: {
          state: 'expired',
          endsAt: '2024-06-20 20:30',
          extensions: [{ until: '2024-07-01 20:30', state: 'annulled' }],
        },
        validity: wholeBan('2024-06-10 20:30', '2024-06-20 20:30'),
        engine: ['order.expired wth-2-1 2024-06-20 20:30'],
      }),
    ]),
    story(
      'Awb 6:24: in hoger beroep hersteld: het verbod herleeft voor wat ervan over is',
      '2024-07-08 18:00',
      [
        ...orderOf({ reported: '2024-07-08 18:00', decided: '2024-07-08 20:00', known: '2024-07-08 20:30' }),
        appealed('2024-07-09 09:00'),
        ruled('2024-07-11 14:00', 'annulled-from', { effectiveAt: '2024-07-11T12:00:00Z' }),
        court('higher-appeal.lodged', '2024-07-12 09:00', { by: 'mayor', against: '$judgment' }),
        look('2024-07-12 10:00', {
          order: { state: 'annulled' },
          stages: { review: 'on-higher-appeal' },
          deadlines: [
            {
              rule: 'awb-6-24',
              status: 'met',
              startedBy: 'judgment',
              lastDay: '2024-08-22',
              metAt: '2024-07-12 09:00',
            },
          ],
        }),
        court('higher-appeal.ruled', '2024-07-15 10:00', {
          outcome: 'set-aside',
          decisions: ['$order'],
          effectiveAt: '2024-07-15T08:00:00Z',
          present: ['p2'],
        }),
        look('2024-07-15 11:00', {
          order: { state: 'in-force', endsAt: '2024-07-18 20:30' },
          stages: { review: 'completed' },
        }),
        look('2024-07-18 20:30', {
          order: { state: 'expired', endsAt: '2024-07-18 20:30' },
          validity: [
            ...wholeBan('2024-07-08 20:30', '2024-07-11 14:00'),
            ...wholeBan('2024-07-15 10:00', '2024-07-18 20:30'),
          ],
          engine: ['order.expired wth-2-1 2024-07-18 20:30'],
        }),
      ],
    ),
  ],
};
