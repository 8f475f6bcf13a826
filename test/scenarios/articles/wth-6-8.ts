/** Wth artikel 6, 7 en 8, with Atw: interim relief, hearing, ruling, passing it on. */
import { act, look, orderOf, refusedFor, story, wholeBan } from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const court = (type: Parameters<typeof act>[1], when: string, content = {}, more = {}) =>
  act('mayors-office', type, when, content, more);
const lodged = (when: string, more = {}) =>
  court('appeal.lodged', when, { by: 'p1', against: '$order' }, { name: 'appeal', ...more });
const requested = (when: string, more = {}) =>
  court('interim-relief.requested', when, { by: 'p1' }, { name: 'request', ...more });

export const ARTICLES_6_8: ArticleList = {
  about: 'Wth artikel 6 en 8 en de Algemene termijnenwet',
  scenarios: [
    story(
      'Artikel 6 lid 1 onder a: gevraagd op donderdag 24 december 2026, gehoord uiterlijk dinsdag 29 december',
      '2026-12-21 18:00',
      [
        ...orderOf({ reported: '2026-12-21 18:00', decided: '2026-12-21 20:00', known: '2026-12-21 20:30' }),
        lodged('2026-12-24 09:00'),
        requested('2026-12-24 10:00'),
        look('2026-12-24 11:00', {
          stages: { review: 'relief-requested' },
          deadlines: [
            {
              rule: 'wth-6-1-a',
              status: 'running',
              startedBy: 'request',
              binds: 'court',
              article: 'Wth art. 6 lid 1 onder a',
              lastDay: '2026-12-29',
              dueAt: '2026-12-30 00:00',
              calendarComplete: true,
              readings: [
                { reading: 'statute', status: 'running', lastDay: '2026-12-29' },
                { reading: 'practice', status: 'running', lastDay: '2026-12-30' },
              ],
            },
          ],
        }),
        court('interim-relief.heard', '2026-12-29 14:00', {}, { name: 'hearing' }),
        court('interim-relief.ruled', '2026-12-29 17:00', {
          outcome: 'refused',
          effectiveAt: '2026-12-29T16:00:00Z',
          present: ['p2'],
        }),
        look('2026-12-30 09:00', {
          stages: { review: 'on-appeal' },
          deadlines: [
            { rule: 'wth-6-1-a', status: 'met', metAt: '2026-12-29 14:00' },
            {
              rule: 'wth-6-1-b',
              status: 'met',
              startedBy: 'hearing',
              dueAt: '2026-12-30 14:00',
              metAt: '2026-12-29 17:00',
            },
          ],
          order: { state: 'in-force' },
          flags: [],
        }),
      ],
    ),
    story(
      'Artikel 6 lid 2 onder a (wet van 2009): gevraagd op woensdag 11 november 2009, over het weekend heen',
      '2009-11-09 18:00',
      [
        ...orderOf({ reported: '2009-11-09 18:00', decided: '2009-11-09 20:00', known: '2009-11-09 20:30' }),
        lodged('2009-11-11 09:00'),
        requested('2009-11-11 10:00'),
        look('2009-11-12 11:00', {
          deadlines: [
            {
              rule: 'wth-6-1-a',
              status: 'running',
              article: 'Wth art. 6 lid 2 onder a',
              lastDay: '2009-11-16',
              calendarComplete: false,
            },
          ],
        }),
      ],
    ),
    story(
      'Artikel 6 lid 1 onder a: gevraagd op donderdag 21 februari 2019, gehoord uiterlijk maandag 25 of dinsdag 26 februari',
      '2019-02-19 18:00',
      [
        ...orderOf({ reported: '2019-02-19 18:00', decided: '2019-02-19 20:00', known: '2019-02-19 20:30' }),
        lodged('2019-02-21 09:00'),
        requested('2019-02-21 10:00'),
        look('2019-02-25 23:59', {
          deadlines: [{ rule: 'wth-6-1-a', status: 'running', lastDay: '2019-02-25' }],
          flags: [],
        }),
        look('2019-02-26 00:00', {
          deadlines: [
            {
              rule: 'wth-6-1-a',
              status: 'missed',
              readings: [
                { reading: 'statute', status: 'missed', lastDay: '2019-02-25' },
                { reading: 'practice', status: 'running', lastDay: '2019-02-26' },
              ],
            },
          ],
          // A miss of the court is recorded, and the order runs on.
          order: { state: 'in-force', endsAt: '2019-03-01 20:30' },
          engine: ['deadline.missed wth-6-1-a 2019-02-26 00:00'],
          flags: ['deadline-missed'],
        }),
        court('interim-relief.heard', '2019-02-26 10:00', {}, { name: 'hearing' }),
        look('2019-02-27 10:00', {
          deadlines: [
            { rule: 'wth-6-1-a', status: 'missed', metAt: '2019-02-26 10:00' },
            {
              rule: 'wth-6-1-b',
              status: 'missed',
              startedBy: 'hearing',
              dueAt: '2019-02-27 10:00',
              binds: 'court',
            },
          ],
          stages: { review: 'relief-heard' },
        }),
      ],
    ),
    story(
      'Artikel 6 lid 1 onder b: uitspraak binnen 24 uur na de zitting, ook over de zomertijd heen',
      '2010-03-25 18:00',
      [
        ...orderOf({ reported: '2010-03-25 18:00', decided: '2010-03-25 20:00', known: '2010-03-25 20:30' }),
        lodged('2010-03-26 09:00'),
        requested('2010-03-26 10:00'),
        court('interim-relief.heard', '2010-03-27 11:00', {}, { name: 'hearing' }),
        look('2010-03-27 12:00', {
          deadlines: [{ rule: 'wth-6-1-b', status: 'running', dueAt: '2010-03-28 12:00' }],
        }),
        court('interim-relief.ruled', '2010-03-28 11:59', {
          outcome: 'refused',
          effectiveAt: '2010-03-28T09:59:00Z',
        }),
        look('2010-03-28 13:00', {
          deadlines: [
            {
              rule: 'wth-6-1-b',
              status: 'met',
              article: 'Wth art. 6 lid 2 onder b',
              metAt: '2010-03-28 11:59',
            },
          ],
        }),
      ],
    ),
    story(
      'Artikel 8: de griffier stuurt afschrift, de burgemeester vertelt het aan afwezige huisgenoten en de politie',
      '2026-05-04 18:00',
      [
        ...orderOf({ reported: '2026-05-04 18:00', decided: '2026-05-04 20:00', known: '2026-05-04 20:30' }),
        lodged('2026-05-05 09:00'),
        requested('2026-05-05 10:00'),
        court('interim-relief.heard', '2026-05-07 10:00'),
        court(
          'interim-relief.ruled',
          '2026-05-07 15:00',
          { outcome: 'suspended', effectiveAt: '2026-05-07T13:00:00Z', present: ['p1'] },
          { name: 'ruling' },
        ),
        look('2026-05-07 16:00', {
          order: { state: 'suspended', endsAt: '2026-05-14 20:30' },
          stages: { enforcement: 'suspended' },
          validity: wholeBan('2026-05-04 20:30', '2026-05-07 15:00'),
          deadlines: [
            { rule: 'wth-8-1-interim', status: 'running', startedBy: 'ruling', binds: 'court', dueAt: null },
            { rule: 'wth-8-2', status: 'running', startedBy: 'ruling', to: 'police', dueAt: null },
            { rule: 'wth-8-2', status: 'running', startedBy: 'ruling', to: 'p2', dueAt: null },
          ],
        }),
        court('ruling.passed-on', '2026-05-07 17:00', { ruling: '$ruling', to: 'police' }),
        court('ruling.passed-on', '2026-05-07 17:10', { ruling: '$ruling', to: 'p2' }),
        court(
          'appeal.ruled',
          '2026-05-11 11:00',
          {
            outcome: 'dismissed',
            decisions: ['$order'],
            effectiveAt: '2026-05-11T09:00:00Z',
            present: ['p2'],
          },
          { name: 'judgment' },
        ),
        look('2026-05-12 09:00', {
          // The suspension ends with the decision on the appeal: in force again for what is left.
          order: { state: 'in-force', endsAt: '2026-05-14 20:30' },
          stages: { review: 'completed', enforcement: 'in-force' },
          deadlines: [
            { rule: 'wth-8-2', status: 'met', startedBy: 'ruling', to: 'police', metAt: '2026-05-07 17:00' },
            { rule: 'wth-8-2', status: 'met', startedBy: 'ruling', to: 'p2', metAt: '2026-05-07 17:10' },
            // Two weeks from 11 May end on Whit Monday: one day more.
            { rule: 'wth-8-1-court', status: 'running', startedBy: 'judgment', lastDay: '2026-05-26' },
            {
              rule: 'awb-6-24',
              status: 'running',
              startedBy: 'judgment',
              lastDay: '2026-06-22',
              binds: 'interested-party',
            },
          ],
          validity: [
            ...wholeBan('2026-05-04 20:30', '2026-05-07 15:00'),
            ...wholeBan('2026-05-11 11:00', '2026-05-14 20:30'),
          ],
          flags: [],
        }),
        look('2026-06-23 00:00', {
          deadlines: [
            { rule: 'wth-8-1-court', status: 'void', startedBy: 'judgment' },
            { rule: 'awb-6-24', status: 'void', startedBy: 'judgment' },
            { rule: 'awb-6-7', status: 'met', metAt: '2026-05-05 09:00' },
          ],
          engine: ['order.expired wth-2-1 2026-05-14 20:30'],
          flags: [],
        }),
      ],
    ),
    story(
      'Awb 8:81 en 8:85: geen voorziening zonder beroep, en zij vervalt met de intrekking ervan',
      '2026-06-01 18:00',
      [
        ...orderOf({ reported: '2026-06-01 18:00', decided: '2026-06-01 20:00', known: '2026-06-01 20:30' }),
        requested('2026-06-02 09:00', { ...refusedFor('awb-8-81'), name: 'tooEarly' }),
        lodged('2026-06-02 10:00'),
        requested('2026-06-02 10:05'),
        court('interim-relief.heard', '2026-06-04 10:00'),
        court(
          'interim-relief.ruled',
          '2026-06-04 16:00',
          { outcome: 'suspended', effectiveAt: '2026-06-04T14:00:00Z' },
          { name: 'ruling' },
        ),
        court('appeal.withdrawn', '2026-06-08 09:00', { appeal: '$appeal' }),
        requested('2026-06-08 10:00', refusedFor('awb-8-81')),
        look('2026-06-08 12:00', {
          order: { state: 'in-force', endsAt: '2026-06-11 20:30' },
          stages: { review: 'completed' },
          validity: [
            ...wholeBan('2026-06-01 20:30', '2026-06-04 16:00'),
            ...wholeBan('2026-06-08 09:00', '2026-06-11 20:30'),
          ],
          flags: [],
        }),
      ],
    ),
    story('Awb 8:85: een schorsing onder voorwaarde vervalt op haar datum', '2026-06-10 18:00', [
      ...orderOf({ reported: '2026-06-10 18:00', decided: '2026-06-10 20:00', known: '2026-06-10 20:30' }),
      lodged('2026-06-11 09:00'),
      requested('2026-06-11 09:05'),
      court('interim-relief.ruled', '2026-06-12 15:00', {
        outcome: 'suspended-on-condition',
        effectiveAt: '2026-06-12T13:00:00Z',
        condition: 'Proef: hij woont zolang bij zijn broer.',
        conditionUntil: '2026-06-16T10:00:00Z',
      }),
      look('2026-06-16 11:59', { order: { state: 'suspended' } }),
      look('2026-06-16 12:00', {
        order: { state: 'in-force' },
        engine: ['suspension.lapsed awb-8-81 2026-06-16 12:00'],
        deadlines: [{ rule: 'wth-6-1-a', status: 'void', startedBy: 'request' }],
        validity: [
          ...wholeBan('2026-06-10 20:30', '2026-06-12 15:00'),
          ...wholeBan('2026-06-16 12:00', '2026-06-20 20:30'),
        ],
      }),
    ]),
  ],
};
