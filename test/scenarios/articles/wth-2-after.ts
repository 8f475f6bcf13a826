/** Wth artikel 2 lid 6 tot en met 9: being reachable, oral orders, informing, and the end by help accepted. */
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
} from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const REVOCATION = {
  decision: { mode: 'mayor-written', decidedBy: 'Proef Burgemeester' },
  ground: 'help-accepted',
  effectiveAt: '2026-03-06T15:00:00Z',
  reasons: 'Proef: hulp is aanvaard.',
};
const revoked = (when: string, more = {}) => act('mayor', 'order.revoked', when, REVOCATION, more);

export const ARTICLE_2_AFTER: ArticleList = {
  about: 'Wth artikel 2: bereikbaarheid, mondeling, inlichten en intrekken',
  scenarios: [
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
        acceptsNot: ['order.revoked', 'order.amended', 'order.extended'],
      }),
    ]),
  ],
};
