/** Wth artikel 4 en 5: entering, keys, checking, counsel. */
import {
  act,
  assessed,
  heard,
  imposed,
  look,
  orderOf,
  prepared,
  reachable,
  refusedFor,
  screened,
  served,
  story,
} from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const entered = (when: string, content: Record<string, unknown>, more = {}) =>
  act('police', 'home.entered', when, content, more);

export const ARTICLES_4_5: ArticleList = {
  about: 'Wth artikel 4 en 5',
  scenarios: [
    story(
      'Artikel 4 lid 1: zonder toestemming binnen terwijl het besluit op een vermoeden rust, is een vlag',
      '2026-04-01 18:00',
      [
        screened('2026-04-01 18:05'),
        entered('2026-04-01 18:10', { purpose: 'impose', basis: 'immediate-danger' }, { name: 'entry' }),
        ...assessed('2026-04-01 18:20'),
        heard('2026-04-01 19:00'),
        act('mayors-office', 'counsel.declined', '2026-04-01 19:05', { about: 'imposition' }),
        imposed('2026-04-01 20:00', { danger: 'serious-suspicion' }),
        served('2026-04-01 20:30'),
        reachable('2026-04-01 20:30'),
        act('police', 'entry-report.sent', '2026-04-02 10:00', { to: 'mayor' }),
        act('police', 'entry-report.sent', '2026-04-02 10:05', { to: 'resident' }),
        look('2026-04-02 12:00', {
          flags: ['entry-on-suspicion@entry'],
          deadlines: [
            { rule: 'awbi-11', status: 'met', to: 'mayor', metAt: '2026-04-02 10:00' },
            { rule: 'awbi-11', status: 'met', to: 'resident', metAt: '2026-04-02 10:05' },
          ],
        }),
      ],
    ),
    story('Artikel 4 lid 1: staat het gevaar vast, dan is er geen vlag', '2026-04-02 18:00', [
      screened('2026-04-02 18:05'),
      entered('2026-04-02 18:10', { purpose: 'impose', basis: 'immediate-danger' }),
      ...assessed('2026-04-02 18:20'),
      heard('2026-04-02 19:00'),
      act('mayors-office', 'counsel.declined', '2026-04-02 19:05', { about: 'imposition' }),
      imposed('2026-04-02 20:00'),
      served('2026-04-02 20:30'),
      reachable('2026-04-02 20:30'),
      look('2026-04-03 09:00', {
        flags: [],
        // Good Friday to Easter Monday hold no working day: the term is lengthened until it has two of them (Atw 2).
        deadlines: [
          { rule: 'awbi-11', status: 'running', to: 'mayor', binds: 'police', lastDay: '2026-04-08' },
        ],
      }),
    ]),
    story(
      'Artikel 4 lid 2: met vertrek, sleutels, bereikbaarheid en inlichten is de uitvoering klaar',
      '2026-04-08 18:00',
      [
        ...orderOf({ reported: '2026-04-08 18:00', decided: '2026-04-08 20:00', known: '2026-04-08 20:30' }),
        act('police', 'home.left', '2026-04-08 20:40'),
        act('police', 'keys.surrendered', '2026-04-08 20:45', {
          count: 2,
          receiptNumber: 'PROEF-1',
          taken: true,
        }),
        act('mayors-office', 'household.informed', '2026-04-08 21:00', { person: 'p2' }),
        look('2026-04-08 21:10', {
          stages: { execution: { state: 'executing', startedAt: '2026-04-08 20:00', endedAt: null } },
        }),
        act('mayors-office', 'veilig-thuis.informed', '2026-04-08 21:30'),
        look('2026-04-08 22:00', {
          stages: {
            execution: { state: 'completed', startedAt: '2026-04-08 20:00', endedAt: '2026-04-08 21:30' },
            care: { state: 'active', startedAt: '2026-04-08 21:30', endedAt: null },
          },
          flags: [],
        }),
      ],
    ),
    story(
      'Artikel 4 lid 3: controle geeft geen recht om binnen te gaan, met toestemming mag het ook ’s nachts',
      '2026-04-09 18:00',
      [
        ...orderOf({ reported: '2026-04-09 18:00', decided: '2026-04-09 20:00', known: '2026-04-09 20:30' }),
        act('police', 'compliance.checked', '2026-04-10 20:00', { place: 'voordeur', found: 'complied' }),
        entered(
          '2026-04-11 01:00',
          { purpose: 'check', basis: 'immediate-danger', urgency: 'Proef: geluiden gehoord.' },
          refusedFor('wth-4-3'),
        ),
        entered(
          '2026-04-11 01:05',
          {
            purpose: 'check',
            basis: 'authorisation',
            authorisation: { issuedBy: 'Proef', issuedOn: '2026-04-10', nightAllowed: false },
          },
          refusedFor('wth-4-3', 'awbi-7'),
        ),
        entered('2026-04-11 01:10', { purpose: 'check', basis: 'consent' }),
        look('2026-04-11 09:00', { flags: [], noDeadlines: ['awbi-11'], order: { state: 'in-force' } }),
      ],
    ),
    story('Artikel 5 lid 1: tot 1 maart 2017 een raadsman binnen 24 uur na de wens', '2017-02-28 18:00', [
      ...prepared('2017-02-28 18:00').filter(({ type }) => type !== 'counsel.declined'),
      act('police', 'counsel.requested', '2017-02-28 21:15', { about: 'imposition' }, { name: 'wish' }),
      imposed('2017-02-28 21:30'),
      served('2017-02-28 21:40'),
      reachable('2017-02-28 21:40'),
      act('mayors-office', 'legal-aid-board.notified', '2017-02-28 22:00'),
      look('2017-03-01 21:14', {
        deadlines: [
          {
            rule: 'wth-5-1',
            status: 'running',
            startedBy: 'wish',
            kind: 'statutory',
            dueAt: '2017-03-01 21:15',
          },
        ],
      }),
      look('2017-03-01 21:15', {
        deadlines: [{ rule: 'wth-5-1', status: 'missed', startedBy: 'wish' }],
        engine: ['deadline.missed wth-5-1 2017-03-01 21:15'],
        flags: ['deadline-missed'],
      }),
      act('mayors-office', 'counsel.assigned', '2017-03-02 09:00', { name: 'Proef Raadsman' }),
      look('2017-03-02 10:00', {
        deadlines: [{ rule: 'wth-5-1', status: 'missed', metAt: '2017-03-02 09:00' }],
      }),
    ]),
    story(
      'Artikel 5 lid 1: sinds 1 maart 2017 hoort de Raad voor Rechtsbijstand de wens, zonder aantal uren',
      '2017-03-01 18:00',
      [
        ...prepared('2017-03-01 18:00').filter(({ type }) => type !== 'counsel.declined'),
        act('police', 'counsel.requested', '2017-03-01 19:15', { about: 'imposition' }, { name: 'wish' }),
        imposed('2017-03-01 20:00'),
        served('2017-03-01 20:30'),
        reachable('2017-03-01 20:30'),
        look('2017-03-03 09:00', {
          deadlines: [{ rule: 'wth-5-1', status: 'running', startedBy: 'wish', kind: 'duty', dueAt: null }],
          flags: [],
        }),
        act('mayors-office', 'legal-aid-board.notified', '2017-03-03 10:00'),
        look('2017-03-03 10:01', {
          deadlines: [{ rule: 'wth-5-1', status: 'met', metAt: '2017-03-03 10:00' }],
          flags: [],
        }),
      ],
    ),
    story('Artikel 5 lid 1: niet naar een raadsman gevraagd is bij opleggen een vlag', '2026-04-12 18:00', [
      ...prepared('2026-04-12 18:00').filter(({ type }) => type !== 'counsel.declined'),
      imposed('2026-04-12 20:00'),
      served('2026-04-12 20:30'),
      reachable('2026-04-12 20:30'),
      look('2026-04-12 21:00', { flags: ['counsel-not-asked@order'], order: { state: 'in-force' } }),
    ]),
  ],
};
