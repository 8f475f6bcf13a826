/** Texts that are bare, copied, undated, or point elsewhere. */
import { MAYOR } from '../../support/case-player.ts';
import { checked, type Content } from './checked.ts';
import { CHILD, FACTS, INTERESTS, P1, P2, P3, goodExtension, runningCase } from './exemplary.ts';
import { extension, order, revocationContent, filler, words, REASONS, type Pair } from './pair.ts';

const CASE_LAW_MINORS =
  'rechtspraak: elke minderjarige in het contactverbod heeft een eigen reden nodig (Wth art. 2 lid 4 onder c)';
const ACCOUNTS =
  'lezing: bij tegenstrijdige verklaringen zegt het besluit wie moet vertrekken en waarom (Wth art. 2 lid 1)';
const AGAIN =
  'rechtspraak: een nieuw huisverbod voor dezelfde woning en persoon vraagt nieuwe feiten (Wth art. 2 lid 1)';
const NO_RED = { parts: { 1: { '1a': ['1a.1'] }, 2: { '2a!': ['2a.4'], '2c': ['2c.1'], '2i': ['2i.1'] } } };
const EARLIER = { context: { earlierOrders: ['0f0f0f0f-1111-4222-8333-555555555555'] } };

const child = (reason: string): Content => ({
  contactBan: [
    { person: 'p2', status: 'forbidden' },
    { person: 'p3', status: 'forbidden', reason },
  ],
});
const two = (first: string, second: string): Content => ({
  contactBan: [
    { person: 'p2', status: 'forbidden' },
    { person: 'p3', status: 'forbidden', reason: first },
    { person: 'p4', status: 'forbidden', reason: second },
  ],
});
const named = { ...P3, givenNames: 'Anna' };
const P4 = { ...P3, key: 'p4', givenNames: 'Bram', birthDate: '2020-01-05' };
const SIBLINGS = { opened: { persons: [P1, P2, named, P4] } };

export const BARE_TEXTS: readonly Pair[] = [
  {
    code: 'facts-bare',
    says: '24 words, and 25',
    appears: () => order({ facts: words(24) }),
    absent: () => order({ facts: words(25) }),
    pointer: '/data/facts',
    ground: 'Wth art. 2 lid 4 onder b',
  },
  {
    code: 'interests-bare',
    says: '19 words, and 20',
    appears: () => extension({ interests: words(19) }),
    absent: () => extension({ interests: words(20) }),
    pointer: '/data/interests',
    ground: 'Awb art. 3:4',
  },
  {
    code: 'minor-reason-bare',
    says: '5 words, and 6',
    appears: () => order(child('zag alles en is bang')),
    absent: () => order(child('zag alles en is nu bang')),
    pointer: '/data/contactBan/1/reason',
    ground: CASE_LAW_MINORS,
  },
  {
    code: 'minor-reason-bare',
    says: 'under the ban, and excepted from it',
    appears: () => order(child('bang')),
    absent: () =>
      order({
        contactBan: [
          { person: 'p2', status: 'forbidden' },
          { person: 'p3', status: 'excepted', reason: 'bang' },
        ],
      }),
    pointer: '/data/contactBan/1/reason',
    ground: CASE_LAW_MINORS,
  },
  {
    code: 'deviation-bare',
    says: '11 words against the instrument, and 12',
    appears: () => order({ deviation: words(11) }, NO_RED),
    absent: () => order({ deviation: words(12) }, NO_RED),
    pointer: '/data/deviation',
    ground: 'Besluit art. 2',
  },
  {
    code: 'deviation-bare',
    says: 'against the instrument, and with it',
    appears: () => order({ deviation: 'toch wel' }, NO_RED),
    absent: () => order({ deviation: 'toch wel' }),
    pointer: '/data/deviation',
    ground: 'Besluit art. 2',
  },
  {
    code: 'new-facts-bare',
    says: '11 words, and 12',
    appears: () => order({ newFacts: words(11) }, {}, EARLIER),
    absent: () => order({ newFacts: words(12) }, {}, EARLIER),
    pointer: '/data/newFacts',
    ground: AGAIN,
  },
  {
    code: 'new-facts-bare',
    says: 'after an earlier order, and without one',
    appears: () => order({ newFacts: 'weer ruzie' }, {}, EARLIER),
    absent: () => order({ newFacts: 'weer ruzie' }),
    pointer: '/data/newFacts',
    ground: AGAIN,
  },
  {
    code: 'conflicting-accounts-bare',
    says: '11 words, and 12',
    appears: () => order({ conflictingAccounts: words(11) }),
    absent: () => order({ conflictingAccounts: words(12) }),
    pointer: '/data/conflictingAccounts',
    ground: ACCOUNTS,
  },
  {
    code: 'urgency-bare',
    says: '5 words, and 6',
    appears: () => order({ form: 'oral', urgency: words(5) }),
    absent: () => order({ form: 'oral', urgency: words(6) }),
    pointer: '/data/urgency',
    ground: 'Wth art. 2 lid 7',
  },
  {
    code: 'no-advice-reason-bare',
    says: '5 words, and 6',
    appears: () => withoutAdvice(words(5)),
    absent: () => withoutAdvice(words(6)),
    pointer: '/data/withoutCareAdvice',
    ground: 'Wth art. 9 lid 1',
  },
  {
    code: 'reasons-bare',
    says: '11 words, and 12',
    appears: () => revoked(words(11)),
    absent: () => revoked(words(12)),
    pointer: '/data/reasons',
    ground: 'Wth art. 2 lid 9',
  },
];

function withoutAdvice(reason: string) {
  const player = runningCase();
  return checked({
    player,
    type: 'order.extended',
    when: '2026-03-10 11:00',
    content: goodExtension({ withoutCareAdvice: reason }),
  });
}

function revoked(reasons: string) {
  const content = revocationContent({ reasons });
  return checked({ player: runningCase(), type: 'order.revoked', when: '2026-03-06 12:00', content });
}

const ORDER_FACTS_AND = (more: string): string => `${FACTS} ${more}`;

export const OTHER_TEXTS: readonly Pair[] = [
  {
    code: 'facts-undated',
    says: 'no day or time, and a day',
    appears: () =>
      order({
        facts: FACTS.replace(/Op .* uur heeft/, 'Daar heeft')
          .replace('om 17:50 uur', '')
          .replace(/in november.*twee/, 'twee'),
      }),
    absent: () =>
      order({
        facts: FACTS.replace(/Op .* uur heeft/, 'Vanavond heeft')
          .replace('om 17:50 uur', '')
          .replace(/in november.*twee/, 'twee'),
      }),
    pointer: '/data/facts',
    ground: 'Wth art. 2 lid 4 onder b',
  },
  {
    code: 'facts-by-reference',
    says: '24 words beside the reference, and 25',
    appears: () =>
      order({ facts: `Voor de feiten wordt verwezen naar het proces-verbaal van de politie. ${words(24)}` }),
    absent: () =>
      order({ facts: `Voor de feiten wordt verwezen naar het proces-verbaal van de politie. ${words(25)}` }),
    pointer: '/data/facts',
    ground: 'Wth art. 2 lid 4 onder b',
  },
  {
    code: 'placeholder-left',
    says: 'an empty box, and the box filled in',
    appears: () => order({ facts: FACTS.replace('zijn partner', '[naam partner]') }),
    absent: () => order({ facts: FACTS.replace('zijn partner', 'zijn partner (p2)') }),
    pointer: '/data/facts',
    ground: 'Wth art. 2 lid 4 onder b',
  },
  {
    code: 'facts-copied',
    says: 'facts of the order with 24 words of now, and with 25',
    appears: () => extension({ facts: ORDER_FACTS_AND(filler(24)) }),
    absent: () => extension({ facts: ORDER_FACTS_AND(filler(25)) }),
    pointer: '/data/facts',
    ground: 'Wth art. 9 lid 1',
  },
  {
    code: 'interests-copied',
    says: 'the facts with 19 words added, and with 20',
    appears: () => order({ interests: ORDER_FACTS_AND(filler(19)) }),
    absent: () => order({ interests: ORDER_FACTS_AND(filler(20)) }),
    pointer: '/data/interests',
    ground: 'Awb art. 3:4',
  },
  {
    code: 'interests-copied',
    says: 'the interests of the order, and interests of now',
    appears: () => extension({ interests: INTERESTS }),
    absent: () => extension(),
    pointer: '/data/interests',
    ground: 'Awb art. 3:4',
  },
  {
    code: 'deviation-copied',
    says: 'the interests again, and a reason of its own',
    appears: () => order({ deviation: INTERESTS }, NO_RED),
    absent: () => order({ deviation: words(30) }, NO_RED),
    pointer: '/data/deviation',
    ground: 'Besluit art. 2',
  },
  {
    code: 'reasons-copied',
    says: 'the same refusal as before, and another',
    appears: () => refusedAgain(REASONS),
    absent: () => refusedAgain(words(20)),
    pointer: '/data/reasons',
    ground: 'Wth art. 2 lid 9',
  },
  {
    code: 'minor-reason-copied',
    says: 'two children with one text but for the name, and a text of their own',
    appears: () =>
      order(
        two('Anna zag hoe haar moeder werd geslagen.', 'Bram zag hoe haar moeder werd geslagen.'),
        SIBLINGS,
      ),
    absent: () =>
      order(
        two('Anna zag hoe haar moeder werd geslagen.', 'Bram hoorde hoe zijn moeder werd geslagen.'),
        SIBLINGS,
      ),
    pointer: '/data/contactBan/2/reason',
    ground: CASE_LAW_MINORS,
  },
  {
    code: 'minor-reason-copied',
    says: 'the reason of ten days ago, and a reason of now',
    appears: () => extension(child(CHILD)),
    absent: () => extension(),
    pointer: '/data/contactBan/1/reason',
    ground: CASE_LAW_MINORS,
  },
];

function refusedAgain(reasons: string) {
  const player = runningCase();
  player.record('revocation.requested', '2026-03-06 09:00', { by: 'p2', reasons: 'proef' });
  player.record(
    'revocation.refused',
    '2026-03-06 12:00',
    { decision: MAYOR, reasons: REASONS },
    { role: 'mayor' },
  );
  player.record('revocation.requested', '2026-03-08 09:00', { by: 'p2', reasons: 'proef' });
  const content = { decision: MAYOR, reasons };
  return checked({ player, type: 'revocation.refused', when: '2026-03-08 12:00', content });
}
