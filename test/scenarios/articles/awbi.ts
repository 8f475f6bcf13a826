/** Awbi: on what footing a home is entered, by night, in absence, and who gets the report. */
import type { ArticleList } from '../article-scenario.ts';
import { act, look, refusedFor, screened, story } from '../article-acts.ts';

const entered = (when: string, content: Record<string, unknown>, more = {}) =>
  act('police', 'home.entered', when, { purpose: 'impose', ...content }, more);
const authorisation = (issuedOn: string, changes = {}) => ({
  basis: 'authorisation',
  authorisation: { issuedBy: 'Proef Officier', issuedOn, nightAllowed: false, ...changes },
});
const reported = (when: string, to: string) => act('police', 'entry-report.sent', when, { to });

export const AWBI: ArticleList = {
  about: 'Awbi: binnentreden',
  scenarios: [
    story('Awbi 2: een machtiging die er niet bij staat, is er niet', '2026-09-01 18:00', [
      screened('2026-09-01 18:05'),
      entered('2026-09-01 18:30', { basis: 'authorisation' }, refusedFor('awbi-2')),
      entered('2026-09-01 18:40', { basis: 'mayor' }),
      look('2026-09-01 19:00', {
        deadlines: [{ rule: 'awbi-11', status: 'running', to: 'resident', lastDay: '2026-09-07' }],
      }),
      look('2026-09-08 00:00', {
        deadlines: [{ rule: 'awbi-11', status: 'missed', to: 'resident' }],
        engine: ['deadline.missed awbi-11 2026-09-08 00:00'],
        flags: ['deadline-missed'],
      }),
    ]),
    story(
      'Awbi 6: de machtiging geldt tot en met de derde dag na afgifte, ook over het weekend',
      '2026-09-04 18:00',
      [
        screened('2026-09-04 18:05'),
        entered('2026-09-08 06:30', authorisation('2026-09-04'), refusedFor('awbi-6')),
        entered('2026-09-07 23:59', authorisation('2026-09-04'), {
          name: 'entry',
          recordedAt: '2026-09-08 08:00',
        }),
        look('2026-09-08 09:00', {
          deadlines: [
            {
              rule: 'awbi-6-2',
              status: 'met',
              startedBy: 'entry',
              lastDay: '2026-09-07',
              metAt: '2026-09-07 23:59',
            },
            { rule: 'awbi-11', status: 'running', to: 'issuer', lastDay: '2026-09-11' },
            { rule: 'awbi-11', status: 'running', to: 'resident', lastDay: '2026-09-11' },
          ],
          flags: [],
        }),
      ],
    ),
    story(
      'Awbi 7 lid 1: tussen middernacht en zes uur alleen dringend en als de machtiging het zegt',
      '2026-09-10 18:00',
      [
        screened('2026-09-10 18:05'),
        entered('2026-09-11 00:00', authorisation('2026-09-10'), refusedFor('awbi-7')),
        entered(
          '2026-09-11 00:01',
          { ...authorisation('2026-09-10'), urgency: 'Proef.' },
          refusedFor('awbi-7'),
        ),
        entered(
          '2026-09-11 00:02',
          authorisation('2026-09-10', { nightAllowed: true }),
          refusedFor('awbi-7'),
        ),
        entered('2026-09-11 00:03', { basis: 'mayor' }, refusedFor('awbi-7')),
        entered('2026-09-11 05:58', authorisation('2026-09-10'), refusedFor('awbi-7')),
        entered('2026-09-11 05:59', {
          ...authorisation('2026-09-10', { nightAllowed: true }),
          urgency: 'Proef: hulpgeroep.',
        }),
        entered('2026-09-11 06:00', authorisation('2026-09-10')),
        look('2026-09-11 09:00', {
          deadlines: [{ rule: 'awbi-6-2', status: 'met', metAt: '2026-09-11 05:59' }],
          flags: [],
        }),
      ],
    ),
    story(
      'Awbi 7 lid 2: is de bewoner er niet, dan alleen dringend en als de machtiging het zegt',
      '2026-09-14 18:00',
      [
        screened('2026-09-14 18:05'),
        entered(
          '2026-09-14 19:00',
          { ...authorisation('2026-09-14'), residentAbsent: true },
          refusedFor('awbi-7'),
        ),
        entered(
          '2026-09-14 19:01',
          { ...authorisation('2026-09-14'), residentAbsent: true, urgency: 'Proef: gaslucht.' },
          refusedFor('awbi-7'),
        ),
        entered('2026-09-14 19:02', {
          ...authorisation('2026-09-14', { absenceAllowed: true }),
          residentAbsent: true,
          urgency: 'Proef: gaslucht.',
        }),
        look('2026-09-14 20:00', {
          flags: [],
          deadlines: [{ rule: 'awbi-11', status: 'running', to: 'issuer' }],
        }),
      ],
    ),
    story(
      'Awbi 11: gaf een hulpofficier de machtiging, dan krijgt ook de officier van justitie het verslag',
      '2026-09-16 18:00',
      [
        screened('2026-09-16 18:05'),
        entered('2026-09-16 19:00', authorisation('2026-09-16', { issuerRole: 'hulpofficier' })),
        reported('2026-09-17 09:00', 'issuer'),
        reported('2026-09-17 09:05', 'public-prosecutor'),
        act('mayors-office', 'procedure.closed', '2026-09-18 09:00', {
          reason: 'Proef: geen gevaar.',
          kind: 'no-ground',
        }),
        // No order came of it: the copy for the resident is still owed.
        reported('2026-09-21 09:00', 'resident'),
        look('2026-09-22 09:00', {
          order: null,
          deadlines: [
            { rule: 'awbi-11', status: 'met', to: 'issuer', metAt: '2026-09-17 09:00' },
            { rule: 'awbi-11', status: 'met', to: 'public-prosecutor', metAt: '2026-09-17 09:05' },
            {
              rule: 'awbi-11',
              status: 'met',
              to: 'resident',
              metAt: '2026-09-21 09:00',
              lastDay: '2026-09-21',
            },
          ],
          flags: [],
        }),
      ],
    ),
  ],
};
