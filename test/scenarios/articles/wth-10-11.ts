/** Wth artikel 10 en 11: keeping the file, and breaches. */
import { act, extended, look, orderOf, readyToExtend, served, story } from '../article-acts.ts';
import type { ArticleList } from '../article-scenario.ts';

const breach = (when: string, name: string, content = {}) =>
  act(
    'police',
    'breach.recorded',
    when,
    {
      limb: 'presence',
      place: 'Proef: voor de deur',
      initiator: 'excluded-person',
      description: 'Proef: hij stond voor de deur.',
      ...content,
    },
    { name },
  );
const CONTACT_P2 = { limb: 'contact', person: 'p2', place: 'telefoon' };
const CONTACT_P3 = { limb: 'contact', person: 'p3', place: 'schoolplein' };

export const ARTICLES_10_11: ArticleList = {
  about: 'Wth artikel 10 en 11',
  scenarios: [
    story(
      'Artikel 10 lid 1: opleggen en verlengen ieder vijf jaar bewaard, op 29 februari tot 28 februari',
      '2020-02-19 18:00',
      [
        ...orderOf({ reported: '2020-02-19 18:00', decided: '2020-02-19 20:00', known: '2020-02-19 20:30' }),
        ...readyToExtend('2020-02-29 10:00'),
        extended('2020-02-29 11:00', '2020-03-10 20:30'),
        served('2020-02-29 12:00'),
        look('2020-03-11 09:00', {
          deadlines: [
            {
              rule: 'wth-10-1',
              status: 'running',
              startedBy: 'order',
              lastDay: '2025-02-19',
              binds: 'municipality',
            },
            { rule: 'wth-10-1', status: 'running', startedBy: 'extension', lastDay: '2025-02-28' },
          ],
          engine: ['order.expired wth-9-1 2020-03-10 20:30'],
        }),
        look('2025-02-28 23:59', { engine: ['order.expired wth-9-1 2020-03-10 20:30'] }),
        look('2025-03-01 00:00', {
          deadlines: [
            { rule: 'wth-10-1', status: 'met', startedBy: 'order', dueAt: '2025-02-20 00:00' },
            { rule: 'wth-10-1', status: 'met', startedBy: 'extension', dueAt: '2025-03-01 00:00' },
          ],
          engine: ['order.expired wth-9-1 2020-03-10 20:30', 'retention.due wth-10-1 2025-03-01 00:00'],
        }),
      ],
    ),
    story(
      'Artikel 11: binnen de geldigheid een overtreding, erbuiten een vlag, en zij verandert de duur niet',
      '2026-07-01 18:00',
      [
        ...orderOf({ reported: '2026-07-01 18:00', decided: '2026-07-01 20:00', known: '2026-07-01 20:30' }),
        breach('2026-07-01 20:10', 'tooEarly'),
        breach('2026-07-03 21:00', 'atTheDoor'),
        act('police', 'breach.arrested', '2026-07-03 21:15', { breach: '$atTheDoor' }),
        act('police', 'breach.reported', '2026-07-04 10:00', {
          breach: '$atTheDoor',
          reportNumber: 'PROEF-11',
        }),
        act('police', 'breach.prosecution-decided', '2026-07-09 10:00', {
          breach: '$atTheDoor',
          outcome: 'prosecuted',
        }),
        breach('2026-07-05 09:00', 'call', CONTACT_P2),
        breach('2026-07-11 20:29', 'lastMinute'),
        breach('2026-07-11 20:30', 'tooLate'),
        look('2026-07-12 09:00', {
          order: { state: 'expired', endsAt: '2026-07-11 20:30' },
          flags: ['breach-outside-validity@tooEarly', 'breach-outside-validity@tooLate'],
          tasks: [
            { kind: 'reassessment', openedBy: 'atTheDoor', closed: false },
            { kind: 'reassessment', openedBy: 'call', closed: false },
            { kind: 'reassessment', openedBy: 'lastMinute', closed: false },
          ],
        }),
      ],
    ),
    story(
      'Artikel 11: contact met wie is uitgezonderd is geen overtreding, en over beperkt contact oordelen mensen',
      '2026-07-13 18:00',
      [
        ...orderOf({
          reported: '2026-07-13 18:00',
          decided: '2026-07-13 20:00',
          known: '2026-07-13 20:30',
        }).map((step) =>
          step.type === 'order.imposed'
            ? {
                ...step,
                data: {
                  ...step.data,
                  contactBan: [
                    { person: 'p2', status: 'limited' },
                    { person: 'p3', status: 'excepted' },
                  ],
                },
              }
            : step,
        ),
        breach('2026-07-14 09:00', 'limited', CONTACT_P2),
        breach('2026-07-14 10:00', 'excepted', CONTACT_P3),
        look('2026-07-14 12:00', {
          flags: ['breach-outside-validity@excepted', 'limited-contact@limited'],
          validity: [
            { limb: 'home', from: '2026-07-13 20:30', to: '2026-07-23 20:30' },
            { limb: 'contact', person: 'p2', from: '2026-07-13 20:30', to: '2026-07-23 20:30' },
          ],
        }),
      ],
    ),
    story(
      'Artikel 11: vooraf toegestane toegang en vooraf afgesproken contact zijn geen overtreding',
      '2026-07-24 18:00',
      [
        ...orderOf({ reported: '2026-07-24 18:00', decided: '2026-07-24 20:00', known: '2026-07-24 20:30' }),
        act('mayors-office', 'passage.permitted', '2026-07-25 09:00', {
          from: '2026-07-25T08:00:00Z',
          until: '2026-07-25T09:00:00Z',
          purpose: 'Proef: kleren halen.',
          escort: 'Proef: wijkagent',
        }),
        act('care', 'contact.arranged', '2026-07-25 09:05', {
          person: 'p2',
          from: '2026-07-25T12:00:00Z',
          until: '2026-07-25T13:00:00Z',
          purpose: 'Proef: systeemgesprek.',
        }),
        breach('2026-07-25 10:30', 'fetching', { limb: 'entering' }),
        breach('2026-07-25 11:00', 'stayed', { limb: 'presence' }),
        breach('2026-07-25 14:30', 'talk', CONTACT_P2),
        breach('2026-07-25 14:40', 'otherPerson', CONTACT_P3),
        breach('2026-07-25 15:00', 'talkedOn', CONTACT_P2),
        look('2026-07-25 18:00', {
          flags: ['permitted-passage@fetching', 'arranged-contact@talk'],
          order: { state: 'in-force', endsAt: '2026-08-03 20:30' },
        }),
      ],
    ),
    story('Artikel 11: zonder huisverbod bestaat geen overtreding', '2026-08-01 18:00', [
      act(
        'police',
        'breach.recorded',
        '2026-08-01 19:00',
        {
          limb: 'presence',
          place: 'Proef',
          initiator: 'unknown',
          description: 'Proef.',
        },
        { refused: 'not-accepted' },
      ),
      look('2026-08-01 20:00', { order: null, acceptsNot: ['breach.recorded'] }),
    ]),
  ],
};
