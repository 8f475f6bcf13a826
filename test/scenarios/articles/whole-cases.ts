/** Besluit and RiHG, the two changes of the clock, a detained person, procedures without an order, and one whole case. */
import type { ArticleList } from '../article-scenario.ts';
import {
  act,
  assessed,
  counselDeclined,
  extended,
  heard,
  imposed,
  look,
  orderOf,
  prepared,
  reachable,
  readyToExtend,
  refusedFor,
  screened,
  served,
  story,
  wholeBan,
} from '../article-acts.ts';

const closed = (when: string, kind: string) =>
  act('mayors-office', 'procedure.closed', when, { reason: 'Proef: zo besloten.', kind });
/** One red signal in each of two parts: no indication. */
const NO_INDICATION = { 1: ['1a'], 2: ['2a'] };

export const BESLUIT: ArticleList = {
  about: 'Besluit artikel 2 en het RiHG',
  scenarios: [
    story('Besluit 2 lid 1: alleen gronden uit de bijlage, en ten minste één', '2023-01-09 18:00', [
      ...prepared('2023-01-09 18:00'),
      imposed('2023-01-09 20:00', { grounds: [] }, refusedFor('besluit-2-1')),
      imposed('2023-01-09 20:01', { grounds: ['2a.4', '4x.1'] }, refusedFor('besluit-2-1')),
      // A ground need not be ticked in the instrument.
      imposed('2023-01-09 20:02', { grounds: ['3b.1'] }),
      look('2023-01-09 20:10', { order: { state: 'imposed' } }),
    ]),
    story('RiHG: zonder de drie delen geen besluit', '2023-01-10 18:00', [
      screened('2023-01-10 18:05'),
      ...assessed('2023-01-10 18:10').slice(0, 3),
      heard('2023-01-10 18:40'),
      imposed('2023-01-10 19:00', {}, refusedFor('rihg-incomplete')),
      act(
        'mayor',
        'order.declined',
        '2023-01-10 19:05',
        { reason: 'Proef: geen gevaar.' },
        refusedFor('rihg-incomplete'),
      ),
      look('2023-01-10 19:10', {
        order: null,
        stages: { riskAssessment: 'in-progress', imposition: 'not-started' },
      }),
    ]),
    story('RiHG: geen indicatie en toch opleggen vraagt om redenen', '2023-01-11 18:00', [
      screened('2023-01-11 18:05'),
      ...assessed('2023-01-11 18:10', NO_INDICATION),
      heard('2023-01-11 18:40'),
      counselDeclined('2023-01-11 18:45'),
      imposed('2023-01-11 19:00', {}, refusedFor('rihg-deviation')),
      imposed('2023-01-11 19:05', { deviation: 'Proef: de verwurging weegt zwaarder dan de kleuren.' }),
      look('2023-01-11 19:10', {
        order: { state: 'imposed' },
        stages: { riskAssessment: 'completed' },
        flags: [],
      }),
    ]),
    story('RiHG: wel een indicatie en toch niet opleggen vraagt ook om redenen', '2023-01-12 18:00', [
      ...prepared('2023-01-12 18:00'),
      act(
        'mayor',
        'order.declined',
        '2023-01-12 19:00',
        { reason: 'Proef: hij vertrekt zelf.' },
        refusedFor('rihg-deviation'),
      ),
      act('mayor', 'order.declined', '2023-01-12 19:05', {
        reason: 'Proef: hij vertrekt zelf.',
        deviation: 'Proef: hij zit al elders.',
      }),
      look('2023-01-12 19:10', {
        order: null,
        stages: {
          imposition: { state: 'completed', startedAt: '2023-01-12 18:25', endedAt: '2023-01-12 19:05' },
          enforcement: 'not-started',
        },
        acceptsNot: ['order.imposed', 'order.served'],
      }),
    ]),
  ],
};

export const CLOCK_CHANGES: ArticleList = {
  about: 'Klok vooruit en achteruit',
  scenarios: [
    story(
      'Zomertijd: op 27 maart 2010 om 20.00 uur begonnen, op 6 april om 20.00 uur geëindigd (239 uur)',
      '2010-03-27 17:00',
      [
        ...orderOf({ reported: '2010-03-27 17:00', decided: '2010-03-27 20:00', known: '2010-03-27 20:00' }),
        look('2010-03-28 12:00', {
          order: {
            state: 'in-force',
            startsAt: '2010-03-27T20:00:00+01:00',
            endsAt: '2010-04-06T20:00:00+02:00',
            latestEndAt: '2010-04-24T20:00:00+02:00',
          },
        }),
        look('2010-04-06 20:00', {
          order: { state: 'expired' },
          engine: ['order.expired wth-2-1 2010-04-06 20:00'],
        }),
      ],
    ),
    story(
      'Zomertijd: een einde in het overgeslagen uur valt op het eerste tijdstip erna',
      '2024-03-21 00:10',
      [
        ...orderOf({ reported: '2024-03-21 00:10', decided: '2024-03-21 02:00', known: '2024-03-21 02:30' }),
        look('2024-03-22 12:00', { order: { state: 'in-force', endsAt: '2024-03-31T03:00:00+02:00' } }),
        look('2024-03-31T03:00:00+02:00', { order: { state: 'expired' } }),
      ],
    ),
    story('Wintertijd: een einde in het dubbele uur valt op de eerste keer', '2024-10-17 00:10', [
      ...orderOf({ reported: '2024-10-17 00:10', decided: '2024-10-17 02:00', known: '2024-10-17 02:30' }),
      look('2024-10-27T02:29:00+02:00', {
        order: { state: 'in-force', endsAt: '2024-10-27T02:30:00+02:00' },
      }),
      look('2024-10-27T02:30:00+02:00', {
        order: { state: 'expired' },
        engine: ['order.expired wth-2-1 2024-10-27T02:30:00+02:00'],
      }),
    ]),
    story(
      'Wintertijd: 24 uur bereikbaarheid zijn 24 verstreken uren, tien dagen de tijd op de klok',
      '2023-10-28 18:00',
      [
        ...prepared('2023-10-28 18:00'),
        imposed('2023-10-28 20:00'),
        served('2023-10-28 20:00'),
        look('2023-10-28 21:00', {
          order: { state: 'in-force', endsAt: '2023-11-07T20:00:00+01:00' },
          deadlines: [{ rule: 'wth-2-6', status: 'running', dueAt: '2023-10-29T19:00:00+01:00' }],
        }),
        reachable('2023-10-29 19:00'),
        look('2023-10-29 20:00', {
          deadlines: [{ rule: 'wth-2-6', status: 'missed', metAt: '2023-10-29 19:00' }],
        }),
      ],
    ),
  ],
};

export const WITHOUT_ORDER: ArticleList = {
  about: 'Procedures die zonder huisverbod eindigen, en wie vastzit',
  scenarios: [
    ...['no-ground', 'withdrawn', 'transferred', 'migrated', 'other'].map((kind, index) =>
      story(`Procedure gesloten na de eerste toets (${kind})`, `2023-02-0${index + 1} 18:00`, [
        screened(`2023-02-0${index + 1} 18:05`),
        closed(`2023-02-0${index + 1} 19:00`, kind),
        imposed(`2023-02-0${index + 1} 20:00`, {}, { refused: 'not-accepted' }),
        look(`2023-02-0${index + 1} 21:00`, {
          order: null,
          stages: {
            initiation: {
              state: 'completed',
              startedAt: `2023-02-0${index + 1} 18:00`,
              endedAt: `2023-02-0${index + 1} 19:00`,
            },
            enforcement: 'not-started',
          },
          acceptsNot: ['order.imposed', 'risk-assessment.started', 'procedure.closed'],
          engine: [],
        }),
      ]),
    ),
    story('Procedure gesloten tijdens de risicotaxatie en na de voorbereiding', '2023-02-08 18:00', [
      ...prepared('2023-02-08 18:00'),
      closed('2023-02-08 19:00', 'no-ground'),
      look('2023-02-08 20:00', {
        order: null,
        stages: {
          riskAssessment: { state: 'completed', startedAt: '2023-02-08 18:10', endedAt: '2023-02-08 18:25' },
          imposition: { state: 'completed', startedAt: '2023-02-08 18:25', endedAt: '2023-02-08 19:00' },
        },
        acceptsNot: ['order.imposed', 'order.declined'],
      }),
    ]),
    story(
      'Wie vastzit, heeft de woning al verlaten: uitgereikt in de cel, de termijn loopt door',
      '2023-02-10 18:00',
      [
        ...prepared('2023-02-10 18:00'),
        act('police', 'situation.changed', '2023-02-10 19:00', {
          kind: 'detained',
          person: 'p1',
          text: 'Proef: aangehouden.',
        }),
        imposed('2023-02-10 20:00'),
        served('2023-02-10 20:30', { place: 'Proefcel' }),
        act('police', 'keys.surrendered', '2023-02-10 20:35', { count: 0, taken: false }),
        reachable('2023-02-10 20:40'),
        act('mayors-office', 'household.informed', '2023-02-10 21:00', { person: 'p2' }),
        act('mayors-office', 'veilig-thuis.informed', '2023-02-10 21:10'),
        look('2023-02-11 09:00', {
          order: { state: 'in-force', endsAt: '2023-02-20 20:30' },
          stages: {
            execution: { state: 'completed', startedAt: '2023-02-10 20:00', endedAt: '2023-02-10 21:10' },
          },
          tasks: [],
        }),
        act(
          'police',
          'situation.changed',
          '2023-02-13 09:00',
          { kind: 'released', person: 'p1', text: 'Proef: vrij.' },
          { name: 'release' },
        ),
        look('2023-02-13 10:00', {
          order: { state: 'in-force', endsAt: '2023-02-20 20:30' },
          tasks: [{ kind: 'reassessment', openedBy: 'release', closed: false }],
          flags: [],
        }),
      ],
    ),
  ],
};

const CARE = { person: 'p1', agency: 'ZORG-NOORDERLICHT' };

export const WHOLE_CASE: ArticleList = {
  about: 'Een hele zaak door alle fasen',
  scenarios: [
    story('Van melding tot overdracht en einduitspraak: alle zeven fasen voltooid', '2023-03-06 18:00', [
      ...prepared('2023-03-06 18:00'),
      imposed('2023-03-06 19:00'),
      served('2023-03-06 19:30', { interpreter: true, refusedToSign: true }),
      act('police', 'home.left', '2023-03-06 19:40'),
      act('police', 'keys.surrendered', '2023-03-06 19:45', {
        count: 1,
        receiptNumber: 'PROEF-7',
        taken: false,
      }),
      reachable('2023-03-06 19:50'),
      act('mayors-office', 'veilig-thuis.informed', '2023-03-06 20:00'),
      act('mayors-office', 'care-agency.informed', '2023-03-06 20:05', { agency: 'ZORG-NOORDERLICHT' }),
      act('mayors-office', 'household.informed', '2023-03-06 20:10', { person: 'p2' }),
      act('care', 'care.contacted', '2023-03-07 09:00', CARE),
      act('care', 'care.offered', '2023-03-07 09:10', CARE),
      act('care', 'care.refused', '2023-03-07 09:20', CARE),
      act(
        'mayors-office',
        'appeal.lodged',
        '2023-03-08 09:00',
        { by: 'p1', against: '$order' },
        { name: 'appeal' },
      ),
      act('mayors-office', 'interim-relief.requested', '2023-03-08 09:05', { by: 'p1' }),
      act('mayors-office', 'interim-relief.heard', '2023-03-10 10:00'),
      act('mayors-office', 'interim-relief.ruled', '2023-03-10 15:00', {
        outcome: 'refused',
        effectiveAt: '2023-03-10T14:00:00Z',
        present: ['p2'],
      }),
      ...readyToExtend('2023-03-14 10:00'),
      act('care', 'safety-plan.agreed', '2023-03-14 10:40', { agreements: 'Proef: afspraken.' }),
      extended('2023-03-14 12:00', '2023-03-27 19:30'),
      served('2023-03-14 13:00'),
      act('police', 'compliance.checked', '2023-03-20 20:00', { place: 'voordeur', found: 'complied' }),
      act('mayors-office', 'reassessment.done', '2023-03-21 09:00', {
        outcome: 'keep',
        reasons: 'Proef: gevaar duurt voort.',
      }),
      look('2023-03-27 19:30', {
        order: {
          state: 'expired',
          startsAt: '2023-03-06 19:30',
          endsAt: '2023-03-27 19:30',
          latestEndAt: '2023-04-03 19:30',
        },
        stages: { enforcement: 'completed', care: 'active', review: 'on-appeal' },
      }),
      act('care', 'care.handed-over', '2023-03-28 09:00', { to: 'ZORG-NOORDERLICHT' }),
      act(
        'mayors-office',
        'appeal.ruled',
        '2023-05-15 10:00',
        {
          outcome: 'dismissed',
          decisions: ['$order', '$extension'],
          effectiveAt: '2023-05-15T08:00:00Z',
          present: ['p2'],
        },
        { name: 'judgment' },
      ),
      act('mayors-office', 'ruling.passed-on', '2023-05-15 12:00', { ruling: '$judgment', to: 'police' }),
      look('2023-06-28 09:00', {
        order: { state: 'expired', extensions: [{ until: '2023-03-27 19:30', state: 'in-force' }] },
        stages: {
          initiation: { state: 'completed', startedAt: '2023-03-06 18:00', endedAt: '2023-03-06 18:10' },
          riskAssessment: { state: 'completed', startedAt: '2023-03-06 18:10', endedAt: '2023-03-06 18:25' },
          imposition: { state: 'completed', startedAt: '2023-03-06 18:25', endedAt: '2023-03-06 19:00' },
          execution: { state: 'completed', startedAt: '2023-03-06 19:00', endedAt: '2023-03-06 20:10' },
          care: { state: 'completed', startedAt: '2023-03-06 20:00', endedAt: '2023-03-28 09:00' },
          enforcement: { state: 'completed', startedAt: '2023-03-06 19:30', endedAt: '2023-03-27 19:30' },
          review: { state: 'completed', startedAt: '2023-03-08 09:00', endedAt: '2023-05-15 10:00' },
        },
        validity: wholeBan('2023-03-06 19:30', '2023-03-27 19:30'),
        engine: ['order.expired wth-9-1 2023-03-27 19:30'],
        flags: [],
        deadlines: [
          { rule: 'wth-6-1-a', status: 'met', lastDay: '2023-03-13', metAt: '2023-03-10 10:00' },
          { rule: 'wth-6-1-b', status: 'met', metAt: '2023-03-10 15:00' },
          { rule: 'wth-8-2', status: 'met', startedBy: 'judgment', to: 'police', metAt: '2023-05-15 12:00' },
          { rule: 'awb-6-24', status: 'void', startedBy: 'judgment', lastDay: '2023-06-26' },
        ],
      }),
    ]),
    story(
      'Met normen van de regio: wat te laat gebeurt, staat als norm en niet als wet in de zaak',
      '2023-04-17 18:00',
      [
        ...orderOf({ reported: '2023-04-17 18:00', decided: '2023-04-17 20:00', known: '2023-04-17 20:30' }),
        act('mayors-office', 'veilig-thuis.informed', '2023-04-17 21:00'),
        act('mayors-office', 'care-agency.informed', '2023-04-17 21:05', { agency: 'ZORG-NOORDERLICHT' }),
        look('2023-04-18 00:00', {
          deadlines: [
            {
              rule: 'wth-2-8-household',
              status: 'missed',
              kind: 'duty',
              person: 'p2',
              dueAt: '2023-04-18 00:00',
            },
            { rule: 'wth-2-8-veilig-thuis', status: 'met', dueAt: '2023-04-18 20:00' },
            {
              rule: 'practice-first-care-contact',
              status: 'running',
              kind: 'practice',
              person: 'p1',
              dueAt: '2023-04-18 20:00',
            },
            { rule: 'practice-care-advice', status: 'running', kind: 'practice', dueAt: '2023-04-24 20:00' },
          ],
          engine: ['deadline.missed wth-2-8-household 2023-04-18 00:00'],
          flags: ['deadline-missed'],
        }),
      ],
      { municipality: 'GM0518' },
    ),
  ],
};
