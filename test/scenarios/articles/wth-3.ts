/** Wth artikel 3: what a hulpofficier may do under a mandate, and that the mayor is told. */
import type { ArticleList } from '../article-scenario.ts';
import { act, imposed, look, prepared, reachable, refusedFor, served, story } from '../article-acts.ts';

const ALL = ['wth-2-1', 'wth-2-3', 'wth-2-7', 'wth-2-8', 'wth-5-1'];
const byOfficer = (when: string, content = {}, more = {}) =>
  ({ ...imposed(when, content, more), role: 'hulpofficier' }) as const;
const UNDER_MANDATE = { decision: { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' } };
const BY_TELEPHONE = { mode: 'mayor-by-telephone', decidedBy: 'Proef Burgemeester' };
const officer = (type: Parameters<typeof act>[1], when: string, content = {}, more = {}) =>
  act('hulpofficier', type, when, content, more);

export const ARTICLE_3: ArticleList = {
  about: 'Wth artikel 3: mandaat',
  scenarios: [
    {
      ...story(
        'Artikel 3 lid 1 en 2: de hulpofficier beslist in mandaat en vertelt het de burgemeester',
        '2022-01-10 18:00',
        [
          ...prepared('2022-01-10 18:00'),
          byOfficer('2022-01-10 20:00', UNDER_MANDATE),
          { ...served('2022-01-10 20:30'), role: 'hulpofficier' },
          reachable('2022-01-10 20:30'),
          officer('veilig-thuis.informed', '2022-01-10 20:50'),
          officer('household.informed', '2022-01-10 20:55', { person: 'p2' }),
          look('2022-01-10 21:00', {
            order: { state: 'in-force', endsAt: '2022-01-20 20:30' },
            deadlines: [
              {
                rule: 'wth-3-2',
                status: 'running',
                startedBy: 'order',
                kind: 'duty',
                binds: 'police',
                dueAt: null,
              },
            ],
            flags: [],
          }),
          officer('mayor.informed', '2022-01-10 21:15'),
          look('2022-01-10 22:00', {
            deadlines: [{ rule: 'wth-3-2', status: 'met', metAt: '2022-01-10 21:15' }],
            flags: [],
          }),
        ],
        { municipality: 'GM0984' },
      ),
      mandate: { kind: 'decision', powers: ALL },
    },
    {
      ...story(
        'Artikel 3 lid 1: de burgemeester beslist per telefoon, de hulpofficier tekent, met wie wanneer belde',
        '2022-01-11 18:00',
        [
          ...prepared('2022-01-11 18:00'),
          byOfficer('2022-01-11 20:00', { decision: BY_TELEPHONE }, refusedFor('wth-3-1')),
          byOfficer('2022-01-11 20:05', {
            decision: {
              ...BY_TELEPHONE,
              telephone: { calledAt: '2022-01-11T18:50:00Z', calledBy: 'Proef Hulpofficier' },
            },
            signedAt: '2022-01-11T19:04:00Z',
          }),
          served('2022-01-11 20:30'),
          reachable('2022-01-11 20:30'),
          // A mandate to sign is none to inform in the mayor's name.
          officer('household.informed', '2022-01-11 20:55', { person: 'p2' }, { name: 'informed' }),
          look('2022-01-11 21:00', {
            order: { state: 'in-force' },
            noDeadlines: ['wth-3-2'],
            flags: ['no-authorisation@informed'],
          }),
        ],
        { municipality: 'GM0985' },
      ),
      mandate: { kind: 'signature', powers: ['wth-2-1'] },
    },
    story('Artikel 3 lid 1: wat hij zonder mandaat deed, is gebeurd en krijgt een vlag', '2022-01-12 18:00', [
      ...prepared('2022-01-12 18:00'),
      imposed('2022-01-12 20:00'),
      served('2022-01-12 20:30'),
      reachable('2022-01-12 20:30'),
      officer('veilig-thuis.informed', '2022-01-12 20:50', {}, { name: 'informed' }),
      look('2022-01-12 21:00', {
        flags: ['no-authorisation@informed'],
        deadlines: [{ rule: 'wth-2-8-veilig-thuis', status: 'met', metAt: '2022-01-12 20:50' }],
      }),
    ]),
    story('Artikel 3 lid 1: verlengen en intrekken kunnen niet in mandaat', '2022-01-13 18:00', [
      ...prepared('2022-01-13 18:00'),
      imposed('2022-01-13 20:00'),
      served('2022-01-13 20:30'),
      reachable('2022-01-13 20:30'),
      act(
        'mayor',
        'order.revoked',
        '2022-01-14 09:00',
        { ...UNDER_MANDATE, ground: 'danger-gone', effectiveAt: '2022-01-14T08:00:00Z', reasons: 'Proef.' },
        refusedFor('wth-3-1'),
      ),
      act('mayor', 'order.revoked', '2022-01-14 10:00', {
        decision: { mode: 'mayor-written', decidedBy: 'Proef Loco', deputyAuthority: 'Proefbesluit 77' },
        ground: 'danger-gone',
        effectiveAt: '2022-01-14T09:00:00Z',
        reasons: 'Proef.',
      }),
      look('2022-01-14 12:00', { order: { state: 'revoked', endsAt: '2022-01-14 10:00' } }),
    ]),
  ],
};
