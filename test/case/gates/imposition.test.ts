import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  opening,
  orderContent,
  part,
  person,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const REPORTED = '2026-03-02 18:00';
const IMPOSED = '2026-03-02 20:00';

type Changes = Record<string, unknown>;

function imposing(content: Changes = {}, opened: Changes = {}, when = IMPOSED): Reason[] {
  const player = readyToImpose(REPORTED, opened);
  return judged({
    player,
    type: 'order.imposed',
    when,
    content: orderContent(content),
    options: { role: 'mayor' },
  });
}

function withPersons(...persons: unknown[]): Changes {
  return { persons };
}

const P1 = person('p1', { role: 'excluded-person', birthDate: '1985-02-03' });
const P2 = person('p2');
const P3 = person('p3', { birthDate: '2018-09-10' });
const ONLY_P2 = { contactBan: [{ person: 'p2', status: 'forbidden' }] };

test('an order with everything in it is taken', () => {
  expect(imposing()).toEqual([]);
});

describe('the excluded person is 18 or over at the minute of imposing', () => {
  const turns18on3March = person('p1', { role: 'excluded-person', birthDate: '2008-03-03' });

  test('one day too young is refused at their date of birth, wherever they stand in the list', () => {
    const refusal = (index: number): Reason[] => [
      ['not-adult', 'wth-2-2', 'Wth art. 2 lid 2', `/persons/${String(index)}/birthDate`],
    ];
    expect(imposing({}, withPersons(turns18on3March, P2, P3))).toEqual(refusal(0));
    expect(imposing({}, withPersons(P2, P3, turns18on3March))).toEqual(refusal(2));
  });

  test('the last minute before the birthday is refused, its first minute in Amsterdam is not', () => {
    const people = withPersons(turns18on3March, P2, P3);
    expect(imposing({}, people, '2026-03-02 23:59')).toHaveLength(1);
    expect(imposing({}, people, '2026-03-03 00:00')).toEqual([]);
  });
});

describe('the home: excluded person and a resident live or stay there more than incidentally', () => {
  test('an excluded person from elsewhere', () => {
    const elsewhere = { ...P1, residence: 'elsewhere' };
    expect(imposing({}, withPersons(elsewhere, P2, P3))).toEqual([
      ['excluded-person-elsewhere', 'wth-1', 'Wth art. 1 onder b', '/persons/0/residence'],
    ]);
    expect(imposing({}, withPersons({ ...P1, residence: 'stays-more-than-incidentally' }, P2, P3))).toEqual(
      [],
    );
  });

  test('nobody who stays behind', () => {
    const gone = { ...P2, residence: 'elsewhere' };
    const ban = { contactBan: [{ person: 'p2', status: 'excepted' }] };
    expect(imposing(ban, withPersons(P1, gone))).toEqual([
      ['no-resident', 'wth-1', 'Wth art. 1 onder b', '/persons'],
    ]);
    expect(imposing(ban, withPersons(P1, gone, P3))).toEqual([]);
  });

  test('a person named in the ban who lives elsewhere, each on their own line', () => {
    const people = withPersons(
      P1,
      P2,
      { ...P3, residence: 'elsewhere' },
      person('p4', { residence: 'elsewhere' }),
    );
    const named = (status: string): Changes => ({
      contactBan: [
        { person: 'p2', status: 'forbidden' },
        { person: 'p3', status, reason: 'was getuige' },
        { person: 'p4', status },
      ],
    });
    const refused: Reason[] = [
      ['not-a-resident', 'wth-1', 'Wth art. 1 onder b', '/data/contactBan/1/person'],
      ['not-a-resident', 'wth-1', 'Wth art. 1 onder b', '/data/contactBan/2/person'],
    ];
    expect(imposing(named('forbidden'), people)).toEqual(refused);
    expect(imposing(named('limited'), people)).toEqual(refused);
    expect(imposing(named('excepted'), people)).toEqual([]);
  });
});

describe('what the order itself must say', () => {
  const FACTS: Reason = ['facts-missing', 'wth-2-4-b', 'Wth art. 2 lid 4 onder b', '/data/facts'];
  const INTERESTS: Reason = ['interests-missing', 'awb-3-4', 'Awb art. 3:4', '/data/interests'];
  const ground = (pointer: string): Reason => [
    'ground-not-in-annex',
    'besluit-2-1',
    'Besluit art. 2 lid 1',
    pointer,
  ];

  test.each(['', ' ', '\n\t '])('facts and interests that say nothing: %j', (blank) => {
    expect(imposing({ facts: blank })).toEqual([FACTS]);
    expect(imposing({ interests: blank })).toEqual([INTERESTS]);
    expect(imposing({ facts: blank, interests: blank })).toEqual([FACTS, INTERESTS]);
  });

  test('at least one ground, and only grounds of the annex, ticked in the instrument or not', () => {
    expect(imposing({ grounds: [] })).toEqual([ground('/data/grounds')]);
    expect(imposing({ grounds: ['2a.4', '9z.1', '2a.5', 'ruzie'] })).toEqual([
      ground('/data/grounds/1'),
      ground('/data/grounds/2'),
      ground('/data/grounds/3'),
    ]);
    expect(imposing({ grounds: ['3f.6'] })).toEqual([]);
  });

  test('a printed end leaves a duration after the start', () => {
    const NO_DURATION: Reason = [
      'no-duration',
      'wth-2-4-a',
      'Wth art. 2 lid 4 onder a',
      '/data/printedEndsAt',
    ];
    expect(imposing({ printedEndsAt: utc(IMPOSED) })).toEqual([NO_DURATION]);
    expect(imposing({ printedEndsAt: utc('2026-03-02 20:01') })).toEqual([]);
    const later = { startsAt: utc('2026-03-03 08:00') };
    expect(imposing({ ...later, printedEndsAt: utc('2026-03-03 08:00') })).toEqual([NO_DURATION]);
    expect(imposing({ ...later, printedEndsAt: utc('2026-03-03 08:01') })).toEqual([]);
  });

  test('a contact ban with nobody in it, or with the excluded person in it', () => {
    expect(imposing({ contactBan: [] })).toEqual([
      ['contact-ban-missing', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan'],
    ]);
    const self = { contactBan: [...ONLY_P2.contactBan, { person: 'p1', status: 'forbidden' }] };
    expect(imposing(self)).toEqual([
      ['ban-on-excluded-person', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan/1/person'],
    ]);
    expect(imposing(ONLY_P2)).toEqual([]);
  });
});

describe('each minor under the ban has a reason of their own', () => {
  const missing = (index: number): Reason => [
    'minor-without-reason',
    'wth-2-4-c',
    'Wth art. 2 lid 4 onder c',
    `/data/contactBan/${String(index)}/reason`,
  ];

  test.each(['forbidden', 'limited'])('a minor under a ban that is %s', (status) => {
    expect(imposing({ contactBan: [{ person: 'p3', status }] })).toEqual([missing(0)]);
    expect(imposing({ contactBan: [{ person: 'p3', status, reason: 'was getuige' }] })).toEqual([]);
  });

  test('no reason is asked for an excepted minor or an adult', () => {
    expect(imposing({ contactBan: [{ person: 'p3', status: 'excepted' }, ...ONLY_P2.contactBan] })).toEqual(
      [],
    );
  });

  test('two minors are two reasons', () => {
    const people = withPersons(P1, P2, P3, person('p4', { birthDate: '2015-01-01' }));
    const contactBan = ['p2', 'p3', 'p4'].map((key) => ({ person: key, status: 'forbidden' }));
    expect(imposing({ contactBan }, people)).toEqual([missing(1), missing(2)]);
  });

  test('until the last minute before their eighteenth birthday', () => {
    const people = withPersons(P1, { ...P2, birthDate: '2008-03-03' });
    expect(imposing(ONLY_P2, people, '2026-03-02 23:59')).toEqual([missing(0)]);
    expect(imposing(ONLY_P2, people, '2026-03-03 00:00')).toEqual([]);
  });
});

describe('the risk instrument', () => {
  const INCOMPLETE: Reason = ['rihg-incomplete', 'rihg-incomplete', 'Besluit art. 2', '/data'];
  const DEVIATION: Reason = ['deviation-missing', 'rihg-deviation', 'Besluit art. 2', '/data/deviation'];

  function assessed(...parts: ReturnType<typeof part>[]): CasePlayer {
    const player = new CasePlayer(opening(REPORTED));
    player.record('risk-assessment.started', '2026-03-02 18:20');
    for (const filled of parts) player.record('risk-assessment.part-completed', '2026-03-02 18:30', filled);
    const heard = { person: 'p1', about: 'imposition', channel: 'in-person', views: 'proef' };
    player.record('person.heard', '2026-03-02 19:00', heard);
    return player;
  }
  const impose = (player: CasePlayer, changes: Changes = {}): Reason[] =>
    judged({
      player,
      type: 'order.imposed',
      when: IMPOSED,
      content: orderContent(changes),
      options: { role: 'mayor' },
    });
  const decline = (player: CasePlayer, changes: Changes = {}): Reason[] =>
    judged({ player, type: 'order.declined', when: IMPOSED, content: { reason: 'proef', ...changes } });

  test('each part that is missing stops imposing and declining alike', () => {
    for (const missing of [1, 2, 3]) {
      const parts = ([1, 2, 3] as const).filter((number) => number !== missing);
      const player = assessed(...parts.map((number) => part(number)));
      expect(impose(player)).toEqual([INCOMPLETE]);
      expect(decline(player)).toEqual([INCOMPLETE]);
    }
    expect(impose(new CasePlayer(opening(REPORTED)))).toContainEqual(INCOMPLETE);
  });

  test('imposing against the indication asks for reasons', () => {
    const low = assessed(part(1, '1a'), part(2, '2a'), part(3, '3a'));
    expect(impose(low)).toEqual([DEVIATION]);
    expect(impose(low, { deviation: 'het slachtoffer is erg bang' })).toEqual([]);
    expect(decline(low)).toEqual([]);
  });

  test('declining against the indication asks for reasons', () => {
    const high = assessed(part(1), part(2), part(3, '3a', '3b'));
    expect(decline(high)).toEqual([DEVIATION]);
    expect(decline(high, { deviation: 'hij vertrekt voor een maand' })).toEqual([]);
    expect(impose(high)).toEqual([]);
  });
});

test('every fault is listed at once, not only the first', () => {
  const player = new CasePlayer(
    opening(REPORTED, {
      childAbuseSuspected: true,
      persons: [
        person('p1', { role: 'excluded-person', birthDate: '2010-01-01', residence: 'elsewhere' }),
        person('p2', { residence: 'elsewhere' }),
        person('p3', { birthDate: '2018-09-10', residence: 'elsewhere' }),
      ],
    }),
  );
  const content = orderContent({
    decision: { mode: 'mayor-by-telephone', decidedBy: 'burgemeester' },
    form: 'oral',
    grounds: [],
    facts: ' ',
    interests: '',
    printedEndsAt: utc(REPORTED),
    contactBan: [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'limited' },
      { person: 'p1', status: 'excepted' },
    ],
  });
  const options = { role: 'mayor', context: { earlierOrders: ['eerdere-zaak'] } } as const;
  const reasons = judged({ player, type: 'order.imposed', when: IMPOSED, content, options });
  expect(reasons.map(([code, rule]) => `${rule} ${code}`).toSorted()).toEqual([
    'awb-3-4 interests-missing',
    'awb-4-8 not-heard',
    'besluit-2-1 ground-not-in-annex',
    'rihg-incomplete rihg-incomplete',
    'wth-1 excluded-person-elsewhere',
    'wth-1 no-resident',
    'wth-1 not-a-resident',
    'wth-1 not-a-resident',
    'wth-2-1 new-facts-missing',
    'wth-2-2 not-adult',
    'wth-2-3 veilig-thuis-not-consulted',
    'wth-2-4-a no-duration',
    'wth-2-4-b facts-missing',
    'wth-2-4-c ban-on-excluded-person',
    'wth-2-4-c minor-without-reason',
    'wth-2-7 urgency-missing',
    'wth-3-1 telephone-missing',
  ]);
});
