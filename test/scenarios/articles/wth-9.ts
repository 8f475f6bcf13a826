/** Wth artikel 9: extending. */
import {
  act,
  extended,
  look,
  orderOf,
  reachable,
  readyToExtend,
  refusedFor,
  served,
  story,
  wholeBan,
} from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const order = (month: string) =>
  orderOf({ reported: `${month}-02 18:00`, decided: `${month}-02 20:00`, known: `${month}-02 20:30` });

export const ARTICLE_9: ArticleList = {
  about: 'Wth artikel 9: verlengen',
  scenarios: [
    story(
      'Artikel 9 lid 1: op de laatste dag verlengd tot precies dag 28, niet een minuut langer',
      '2025-02-02 18:00',
      [
        ...order('2025-02'),
        extended(
          '2025-02-10 09:00',
          '2025-03-03 20:30',
          { facts: '', interests: '' },
          refusedFor('awb-3-4', 'awb-4-8', 'wth-2-4-b', 'wth-5-1', 'wth-9-1'),
        ),
        ...readyToExtend('2025-02-12 10:00'),
        extended('2025-02-12 11:00', '2025-03-02 20:31', {}, refusedFor('wth-9-1')),
        extended('2025-02-12 11:01', '2025-02-12 20:30', {}, refusedFor('wth-9-1')),
        extended('2025-02-12 20:00', '2025-03-02 20:30'),
        look('2025-02-12 20:10', {
          order: {
            state: 'in-force',
            endsAt: '2025-02-12 20:30',
            extensions: [{ until: '2025-03-02 20:30', state: 'decided', madeKnownAt: null }],
          },
        }),
        served('2025-02-12 20:29', {}, { name: 'extensionService' }),
        look('2025-02-13 09:00', {
          order: {
            state: 'in-force',
            endsAt: '2025-03-02 20:30',
            latestEndAt: '2025-03-02 20:30',
            extensions: [{ until: '2025-03-02 20:30', state: 'in-force', madeKnownAt: '2025-02-12 20:29' }],
          },
          deadlines: [
            { rule: 'wth-9-1-decide', status: 'met', dueAt: '2025-02-12 20:30', metAt: '2025-02-12 20:29' },
            { rule: 'wth-2-1', status: 'met', metAt: '2025-02-12 20:30' },
            { rule: 'wth-9-1', status: 'running', dueAt: '2025-03-02 20:30' },
            { rule: 'awb-6-7', status: 'running', startedBy: 'extensionService', lastDay: '2025-03-26' },
            { rule: 'wth-10-1', status: 'running', startedBy: 'extension', lastDay: '2030-02-12' },
          ],
          engine: [],
        }),
        look('2025-03-02 20:30', {
          order: { state: 'expired' },
          engine: ['order.expired wth-9-1 2025-03-02 20:30'],
          validity: wholeBan('2025-02-02 20:30', '2025-03-02 20:30'),
          // Decided half an hour before it took effect: four weeks from the decision ended at 20:00.
          flags: ['extension-in-disputed-difference@extension'],
        }),
      ],
    ),
    story(
      'Artikel 9 lid 1: beslist maar niet op tijd bekendgemaakt: de verlenging vervalt',
      '2025-03-02 18:00',
      [
        ...order('2025-03'),
        ...readyToExtend('2025-03-11 10:00'),
        extended('2025-03-11 11:00', '2025-03-26 20:30'),
        served('2025-03-12 20:30'),
        look('2025-03-13 09:00', {
          order: {
            state: 'expired',
            endsAt: '2025-03-12 20:30',
            extensions: [{ until: '2025-03-26 20:30', state: 'lapsed' }],
          },
          flags: ['extension-lapsed@extension'],
          engine: ['order.expired wth-2-1 2025-03-12 20:30'],
          deadlines: [{ rule: 'wth-9-1-decide', status: 'void' }],
          validity: wholeBan('2025-03-02 20:30', '2025-03-12 20:30'),
        }),
      ],
    ),
    story(
      'Artikel 9 lid 1: na het einde kan niet meer worden verlengd, en de weigering zegt alles wat ontbreekt',
      '2025-04-02 18:00',
      [
        ...order('2025-04'),
        extended('2025-04-12 20:30', '2025-04-26 20:30', {}, refusedFor('awb-4-8', 'wth-5-1', 'wth-9-1')),
        ...readyToExtend('2025-04-12 21:00'),
        extended('2025-04-12 22:00', '2025-04-26 20:30', {}, refusedFor('wth-9-1')),
        look('2025-04-13 09:00', {
          order: { state: 'expired', extensions: [] },
          acceptsNot: ['order.extended'],
        }),
      ],
    ),
    story(
      'Artikel 9 lid 1: op tijd verlengd en pas na het einde ingevoerd: het huisverbod liep door',
      '2025-05-02 18:00',
      [
        ...order('2025-05'),
        look('2025-05-13 09:00', {
          order: { state: 'expired', endsAt: '2025-05-12 20:30' },
          stages: {
            enforcement: { state: 'completed', startedAt: '2025-05-02 20:30', endedAt: '2025-05-12 20:30' },
          },
          engine: ['order.expired wth-2-1 2025-05-12 20:30'],
        }),
        ...readyToExtend('2025-05-12 10:00').map((step) => ({ ...step, recordedAt: '2025-05-13 10:00' })),
        extended('2025-05-12 12:00', '2025-05-26 20:30', {}, { recordedAt: '2025-05-13 10:10' }),
        served('2025-05-12 13:00', {}, { recordedAt: '2025-05-13 10:20' }),
        look('2025-05-13 11:00', {
          order: {
            state: 'in-force',
            endsAt: '2025-05-26 20:30',
            extensions: [{ until: '2025-05-26 20:30', state: 'in-force', madeKnownAt: '2025-05-12 13:00' }],
          },
          stages: { enforcement: { state: 'in-force', startedAt: '2025-05-02 20:30', endedAt: null } },
          engine: [],
          flags: [],
          validity: wholeBan('2025-05-02 20:30', '2025-05-26 20:30'),
        }),
        look('2025-05-26 20:30', {
          order: { state: 'expired' },
          engine: ['order.expired wth-9-1 2025-05-26 20:30'],
        }),
      ],
    ),
    story('Artikel 9 lid 1: een tweede verlenging binnen vier weken mag, met een vlag', '2025-06-02 18:00', [
      ...order('2025-06'),
      ...readyToExtend('2025-06-11 10:00'),
      extended('2025-06-11 11:00', '2025-06-20 20:30'),
      served('2025-06-11 12:00'),
      extended('2025-06-18 09:00', '2025-06-30 20:30', {}, refusedFor('awb-4-8', 'wth-5-1')),
      ...readyToExtend('2025-06-18 10:00'),
      extended('2025-06-18 11:00', '2025-06-30 20:30', {}, { name: 'second' }),
      served('2025-06-18 12:00'),
      look('2025-06-19 09:00', {
        order: {
          state: 'in-force',
          endsAt: '2025-06-30 20:30',
          extensions: [
            { until: '2025-06-20 20:30', state: 'in-force' },
            { until: '2025-06-30 20:30', state: 'in-force' },
          ],
        },
        flags: ['second-extension@second', 'extension-in-disputed-difference@second'],
        validity: wholeBan('2025-06-02 20:30', '2025-06-30 20:30'),
      }),
    ]),
    story(
      'Artikel 9 lid 1 en Awb 2:11: elektronisch verzonden, niet aangekomen, en te laat opnieuw',
      '2025-07-02 18:00',
      [
        ...orderOf({ reported: '2025-07-02 18:00', decided: '2025-07-02 20:00', known: '2025-07-02 20:30' }),
        ...readyToExtend('2025-07-10 10:00'),
        extended('2025-07-10 11:00', '2025-07-24 20:30'),
        served('2025-07-10 11:30', { method: 'electronic', place: 'e-post' }, refusedFor('awb-2-8')),
        reachable('2025-07-10 12:00', { electronicConsent: true }),
        served('2025-07-10 12:30', { method: 'electronic', place: 'e-post' }, { name: 'sent' }),
        look('2025-07-10 13:00', { order: { state: 'in-force', endsAt: '2025-07-24 20:30' } }),
        act('police', 'delivery.failed', '2025-07-11 09:00', { service: '$sent' }),
        look('2025-07-11 10:00', {
          order: {
            state: 'in-force',
            endsAt: '2025-07-12 20:30',
            extensions: [{ until: '2025-07-24 20:30', state: 'decided', madeKnownAt: null }],
          },
          flags: [],
        }),
        served('2025-07-12 21:00'),
        look('2025-07-13 09:00', {
          order: {
            state: 'expired',
            endsAt: '2025-07-12 20:30',
            extensions: [{ until: '2025-07-24 20:30', state: 'lapsed' }],
          },
          flags: ['extension-lapsed@extension'],
        }),
      ],
    ),
    story(
      'Artikel 9 lid 1 en Awb 2:11: de tweede verzending op tijd redt de verlenging',
      '2025-08-02 18:00',
      [
        ...order('2025-08'),
        reachable('2025-08-03 12:00', { electronicConsent: true }),
        ...readyToExtend('2025-08-11 10:00'),
        extended('2025-08-11 11:00', '2025-08-25 20:30'),
        served('2025-08-11 12:30', { method: 'electronic', place: 'e-post' }, { name: 'sent' }),
        act('police', 'delivery.failed', '2025-08-12 09:00', { service: '$sent' }),
        served('2025-08-12 10:00', { method: 'sent', place: 'per post' }, { name: 'again' }),
        look('2025-08-13 09:00', {
          order: {
            state: 'in-force',
            endsAt: '2025-08-25 20:30',
            extensions: [{ until: '2025-08-25 20:30', state: 'in-force', madeKnownAt: '2025-08-12 10:00' }],
          },
          deadlines: [{ rule: 'awb-6-7', status: 'running', startedBy: 'again', lastDay: '2025-09-23' }],
          flags: [],
        }),
      ],
    ),
    story(
      'Artikel 9: zonder advies alleen met een reden, zonder systeemgesprek met een vlag, en afzien mag ook',
      '2025-09-02 18:00',
      [
        ...order('2025-09'),
        ...readyToExtend('2025-09-10 10:00').filter(({ role }) => role !== 'care'),
        extended('2025-09-10 11:00', '2025-09-20 20:30', {}, refusedFor('wth-9-1')),
        extended('2025-09-10 11:10', '2025-09-20 20:30', {
          withoutCareAdvice: 'Proef: de zorgpartij was niet bereikbaar.',
        }),
        served('2025-09-10 12:00'),
        look('2025-09-11 09:00', {
          order: { state: 'in-force', endsAt: '2025-09-20 20:30' },
          flags: ['no-system-meeting@extension'],
        }),
        act('mayor', 'extension.declined', '2025-09-19 10:00', { reason: 'Proef: geen gevaar meer.' }),
        look('2025-09-20 20:30', { order: { state: 'expired' } }),
      ],
    ),
    story('Artikel 9: het contactverbod van de verlenging geldt vanaf het oude einde', '2025-10-02 18:00', [
      ...order('2025-10'),
      ...readyToExtend('2025-10-08 10:00'),
      extended('2025-10-08 11:00', '2025-10-20 20:30', {
        contactBan: [
          { person: 'p2', status: 'forbidden' },
          { person: 'p3', status: 'excepted' },
        ],
      }),
      served('2025-10-08 12:00'),
      look('2025-10-09 09:00', {
        validity: [
          { limb: 'home', from: '2025-10-02 20:30', to: '2025-10-20 20:30' },
          { limb: 'contact', person: 'p2', from: '2025-10-02 20:30', to: '2025-10-20 20:30' },
          { limb: 'contact', person: 'p3', from: '2025-10-02 20:30', to: '2025-10-12 20:30' },
        ],
      }),
    ]),
    story(
      'Artikel 9 lid 4: verlengd terwijl de rechter heeft geschorst: vlag, en na de schorsing loopt het door',
      '2025-11-02 18:00',
      [
        ...order('2025-11'),
        act(
          'mayors-office',
          'appeal.lodged',
          '2025-11-03 09:00',
          { by: 'p1', against: '$order' },
          { name: 'appeal' },
        ),
        act('mayors-office', 'interim-relief.requested', '2025-11-03 09:05', { by: 'p1' }),
        act('mayors-office', 'interim-relief.ruled', '2025-11-06 15:00', {
          outcome: 'suspended',
          effectiveAt: '2025-11-06T14:00:00Z',
          decisions: ['$order'],
          present: ['p2'],
        }),
        ...readyToExtend('2025-11-11 10:00'),
        extended('2025-11-11 11:00', '2025-11-20 20:30'),
        served('2025-11-11 12:00'),
        look('2025-11-11 13:00', {
          order: { state: 'suspended', endsAt: '2025-11-20 20:30' },
          flags: ['extended-while-suspended@extension'],
        }),
        // The extension rests on the order: while that is suspended, it has nothing to extend.
        look('2025-11-13 09:00', {
          order: { state: 'suspended', endsAt: '2025-11-20 20:30' },
          validity: wholeBan('2025-11-02 20:30', '2025-11-06 15:00'),
        }),
        act('mayors-office', 'appeal.withdrawn', '2025-11-13 10:00', { appeal: '$appeal' }),
        look('2025-11-20 20:30', {
          order: { state: 'expired', endsAt: '2025-11-20 20:30' },
          stages: { review: 'completed' },
          flags: ['extended-while-suspended@extension'],
          validity: [
            ...wholeBan('2025-11-02 20:30', '2025-11-06 15:00'),
            ...wholeBan('2025-11-13 10:00', '2025-11-20 20:30'),
          ],
        }),
      ],
    ),
  ],
};
