/** Wth artikel 1 en 2 lid 1 tot en met 4: who, where, and what the order holds. */
import { person } from '../../support/case-player.ts';
import {
  act,
  imposed,
  look,
  orderOf,
  prepared,
  reachable,
  refusedFor,
  served,
  story,
  wholeBan,
} from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const EXCLUDED = { role: 'excluded-person', birthDate: '1985-02-03' };
const BAN_ON_P2 = [{ person: 'p2', status: 'forbidden' }];
export const ARTICLE_1: ArticleList = {
  about: 'Wth artikel 1: woning, verblijf en personen',
  scenarios: [
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
  ],
};

export const ARTICLE_2: ArticleList = {
  about: 'Wth artikel 2: opleggen',
  scenarios: [
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
            {
              rule: 'wth-2-8-household',
              status: 'running',
              person: 'p4',
              startedBy: 'amendment',
              dueAt: null,
            },
            { rule: 'awb-6-7', status: 'running', startedBy: 'amendmentService', lastDay: '2026-03-24' },
          ],
        }),
      ],
    ),
  ],
};
