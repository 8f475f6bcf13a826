/** The contact ban, hearing and counsel. */
import type { CasePlayer } from '../../support/case-player.ts';
import { checked, type Content } from './checked.ts';
import {
  CHILD,
  goodExtension,
  heard,
  P1,
  P2,
  P3,
  readyForExtension,
  runningCase,
  usual,
  usualForExtension,
} from './exemplary.ts';
import { amendment, extension, order, revocationContent, type Pair } from './pair.ts';
import { without } from './without.ts';

const NAMES = 'Wth art. 2 lid 4 onder c';
const HEARD = 'Awb art. 4:8';
const PRESENT = 'rechtspraak: wie bij het incident aanwezig was, hoort te worden gehoord (Awb art. 4:8)';
const INDIRECT =
  'rechtspraak: rechters oordelen verschillend over horen via een intercom of de raadsman (Awb art. 4:8)';

const ban = (...entries: Content[]): Content => ({ contactBan: entries });
const BAN_P2 = { person: 'p2', status: 'forbidden' };
const BAN_P3 = { person: 'p3', status: 'forbidden', reason: CHILD };
const ONLY_P2 = ban(BAN_P2);
const people = (...persons: unknown[]) => ({ opened: { persons } });

export const BAN: readonly Pair[] = [
  {
    code: 'resident-left-out',
    says: 'a child who lives there left out, and excepted by name',
    appears: () => order(ONLY_P2),
    absent: () => order(ban(BAN_P2, { person: 'p3', status: 'excepted' })),
    pointer: '/data/contactBan',
    ground: NAMES,
  },
  {
    code: 'resident-left-out',
    says: 'somebody who stays there, and somebody who lives elsewhere',
    appears: () => order(ONLY_P2, people(P1, P2, { ...P3, residence: 'stays-more-than-incidentally' })),
    absent: () => order(ONLY_P2, people(P1, P2, { ...P3, residence: 'elsewhere', registeredAtHome: false })),
    pointer: '/data/contactBan',
    ground: NAMES,
  },
  {
    code: 'resident-left-out',
    says: 'a resident added by amendment without and with a ban',
    appears: () => amendment({ persons: [{ ...P2, key: 'p4' }] }),
    absent: () =>
      amendment({
        persons: [{ ...P2, key: 'p4' }],
        ...ban(BAN_P2, BAN_P3, { person: 'p4', status: 'forbidden' }),
      }),
    pointer: '/data/persons/0',
    ground: NAMES,
  },
  {
    code: 'limited-without-terms',
    says: 'limited contact without and with what is allowed',
    appears: () => order(ban({ person: 'p2', status: 'limited' }, BAN_P3)),
    absent: () =>
      order(ban({ person: 'p2', status: 'limited', reason: 'alleen via de hulpverlener' }, BAN_P3)),
    pointer: '/data/contactBan/0/reason',
    ground: NAMES,
  },
  {
    code: 'registration-mismatch',
    says: 'a resident under the ban registered elsewhere, and one who is excepted',
    appears: () => order({}, people(P1, { ...P2, registeredAtHome: false }, P3)),
    absent: () =>
      order(
        ban({ person: 'p2', status: 'excepted' }, BAN_P3),
        people(P1, { ...P2, registeredAtHome: false }, P3),
      ),
    pointer: '/data/contactBan/0',
    ground: 'lezing: inschrijving is niet vereist, feitelijk wonen of verblijven wel (Wth art. 1 onder b)',
  },
  {
    code: 'registration-mismatch',
    says: 'the excluded person registered elsewhere, and unknown where',
    appears: () => order({}, people({ ...P1, registeredAtHome: false }, P2, P3)),
    absent: () => order({}, people({ ...P1, registeredAtHome: undefined }, P2, P3)),
    pointer: '',
    ground: 'lezing: inschrijving is niet vereist, feitelijk wonen of verblijven wel (Wth art. 1 onder b)',
  },
  {
    code: 'no-contact-ban',
    says: 'everybody excepted, and one person not',
    appears: () => order(ban({ person: 'p2', status: 'excepted' }, { person: 'p3', status: 'excepted' })),
    absent: () => order(ban(BAN_P2, { person: 'p3', status: 'excepted' })),
    pointer: '/data/contactBan',
    ground: NAMES,
  },
];

const imposedAfter = (instead: (player: CasePlayer) => void) => order({}, { instead });
const extendedAfter = (instead: (player: CasePlayer) => void) => extension({}, { instead });
const DISPENSED = {
  person: 'p1',
  about: 'imposition',
  ground: 'urgent',
  reason: 'hij dreigde elk moment terug te komen',
};
const dispensed = (changes: Content) =>
  imposedAfter((player) => {
    usual(without(player, 'p1'));
    player.record('hearing.dispensed', '2026-03-02 20:40', { ...DISPENSED, ...changes });
  });

export const HEARINGS: readonly Pair[] = [
  {
    code: 'present-not-heard',
    says: 'a witness not heard, and one who did not use the opportunity',
    appears: () => imposedAfter((player) => usual(without(player, 'p2'))),
    absent: () =>
      imposedAfter((player) => {
        usual(without(player, 'p2'));
        player.record('hearing.not-used', '2026-03-02 20:40', {
          person: 'p2',
          about: 'imposition',
          channel: 'telephone',
        });
      }),
    pointer: '/data/contactBan/0',
    ground: PRESENT,
  },
  {
    code: 'resident-not-heard',
    says: 'an adult resident who was not there, and the day before she is one',
    appears: () => order(...withP4('2008-03-02')),
    absent: () => order(...withP4('2008-03-03')),
    pointer: '/data/contactBan/2',
    ground: HEARD,
  },
  {
    code: 'resident-not-heard',
    says: 'about the extension, where what was said ten days ago does not count',
    appears: () => extendedAfter((player) => usualForExtension(without(player, 'p2'))),
    absent: () => extendedAfter(usualForExtension),
    pointer: '/data/contactBan/0',
    ground: HEARD,
  },
  {
    code: 'resident-not-heard',
    says: 'about a revocation',
    appears: () => revoked(() => undefined),
    absent: () =>
      revoked((player) => player.record('person.heard', '2026-03-06 10:00', heard('p2', 'revocation'))),
    pointer: '',
    ground: HEARD,
  },
  {
    code: 'heard-indirectly',
    says: 'only through counsel, and by telephone as well',
    appears: () => throughCounsel(() => undefined),
    absent: () =>
      throughCounsel((player) =>
        player.record(
          'person.heard',
          '2026-03-02 20:40',
          heard('p1', 'imposition', { channel: 'telephone' }),
        ),
      ),
    pointer: '',
    ground: INDIRECT,
  },
  {
    code: 'heard-indirectly',
    says: 'about the extension, and only about the order before it',
    appears: () =>
      extendedAfter((player) => {
        usualForExtension(without(player, 'p1'));
        player.record('person.heard', '2026-03-10 10:40', heard('p1', 'extension', { channel: 'intercom' }));
      }),
    absent: () =>
      checked({
        player: readyForExtension(
          runningCase({
            instead: (player) => {
              usual(without(player, 'p1'));
              player.record(
                'person.heard',
                '2026-03-02 20:40',
                heard('p1', 'imposition', { channel: 'intercom' }),
              );
            },
          }),
        ),
        type: 'order.extended',
        when: '2026-03-10 11:00',
        content: goodExtension(),
      }),
    pointer: '',
    ground: INDIRECT,
  },
  {
    code: 'dispensation-bare',
    says: 'a reason of five words, and of six',
    appears: () => dispensed({ reason: 'geen tijd om te wachten' }),
    absent: () => dispensed({ reason: 'geen tijd om hierop te wachten' }),
    pointer: '',
    ground: 'Awb art. 4:11',
  },
  {
    code: 'heard-before-not-recorded',
    says: 'heard before although nowhere recorded, and recorded',
    appears: () => dispensed({ ground: 'heard-before' }),
    absent: () =>
      imposedAfter((player) => {
        usual(player);
        player.record('hearing.dispensed', '2026-03-02 20:40', { ...DISPENSED, ground: 'heard-before' });
      }),
    pointer: '',
    ground: 'Awb art. 4:11',
  },
  {
    code: 'hearing-dispensed-at-extension',
    says: 'dispensed with, and heard after all',
    appears: () =>
      extendedAfter((player) => {
        usualForExtension(without(player, 'p1'));
        player.record('hearing.dispensed', '2026-03-10 09:40', { ...DISPENSED, about: 'extension' });
      }),
    absent: () =>
      extendedAfter((player) => {
        player.record('hearing.dispensed', '2026-03-10 09:40', { ...DISPENSED, about: 'extension' });
        usualForExtension(player);
      }),
    pointer: '',
    ground: 'rechtspraak: verlengingen zijn vernietigd omdat niet was gehoord (Awb art. 4:11)',
  },
  {
    code: 'counsel-not-asked',
    says: 'not asked, and declined',
    appears: () => imposedAfter((player) => usual(without(player, 'counsel.declined'))),
    absent: () => imposedAfter(usual),
    pointer: '',
    ground: 'Wth art. 5 lid 1',
  },
  {
    code: 'counsel-wish-open',
    says: 'the wish not passed on, and passed on',
    appears: () => wished(() => undefined),
    absent: () => wished((player) => player.record('legal-aid-board.notified', '2026-03-02 20:45', {})),
    pointer: '',
    ground: 'Wth art. 5 lid 1',
  },
  {
    code: 'counsel-wish-open',
    says: 'wished anew for the extension without counsel, and with the counsel of the order',
    appears: () => extendedWish('legal-aid-board.notified', {}),
    absent: () => extendedWish('counsel.assigned', { name: 'mr. Proef' }),
    pointer: '',
    ground: 'Wth art. 5 lid 1',
  },
];

function withP4(birthDate: string): [Content, { opened: Content }] {
  const p4 = { ...P2, key: 'p4', birthDate, presentAtIncident: false };
  return [
    ban(BAN_P2, BAN_P3, {
      person: 'p4',
      status: 'forbidden',
      reason: 'woont er en is bang voor zijn terugkeer',
    }),
    people(P1, P2, P3, p4),
  ];
}

function revoked(before: (player: CasePlayer) => unknown) {
  const player = runningCase();
  before(player);
  return checked({ player, type: 'order.revoked', when: '2026-03-06 12:00', content: revocationContent() });
}

function throughCounsel(then: (player: CasePlayer) => unknown) {
  return imposedAfter((player) => {
    usual(without(player, 'p1'));
    player.record(
      'person.heard',
      '2026-03-02 20:35',
      heard('p1', 'imposition', { channel: 'through-counsel' }),
    );
    then(player);
  });
}

function wished(then: (player: CasePlayer) => unknown) {
  return imposedAfter((player) => {
    usual(without(player, 'counsel.declined'));
    player.record('counsel.requested', '2026-03-02 20:40', { about: 'imposition' });
    then(player);
  });
}

function extendedWish(type: 'legal-aid-board.notified' | 'counsel.assigned', content: Content) {
  return extendedAfter((player) => {
    player.record(type, '2026-03-10 09:30', content);
    usualForExtension(without(player, 'counsel.declined'));
    player.record('counsel.requested', '2026-03-10 10:30', { about: 'extension' });
  });
}
