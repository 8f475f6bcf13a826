import { describe, expect, test } from 'vitest';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  readyToExtend,
  readyToImpose,
  orderContent,
  utc,
} from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

// In force from Mon 2 March 2026 20:30: ten days end on 12 March 20:30, four weeks on 30 March 20:30 (over the clock change).
const DECIDED = '2026-03-11 09:00';
const LATEST = '2026-03-30 20:30';

type Changes = Record<string, unknown>;

function extend(player: CasePlayer, changes: Changes = {}, when = DECIDED): Reason[] {
  const content = extensionContent(LATEST, changes);
  return judged({ player, type: 'order.extended', when, content, options: { role: 'mayor' } });
}

const ready = (): CasePlayer => readyToExtend(inForce(), '2026-03-10');
const HEARING = { person: 'p1', about: 'extension', channel: 'in-person' };
const ADVICE = { advice: 'extend', reasons: 'proef' };

const NOT_RUNNING: Reason = ['order-not-running', 'wth-9-1', 'Wth art. 9 lid 1', '/occurredAt'];
const NOT_HEARD: Reason = ['not-heard', 'awb-4-8', 'Awb art. 4:8', '/data'];
const COUNSEL: Reason = ['counsel-not-asked', 'wth-5-1', 'Wth art. 5 lid 1', '/data'];
const NO_ADVICE: Reason = ['care-advice-missing', 'wth-9-1', 'Wth art. 9 lid 1', '/data/withoutCareAdvice'];

test('an extension with everything it needs is taken', () => {
  expect(extend(ready())).toEqual([]);
});

test('without any preparation every reason is listed', () => {
  const decision = { mode: 'hulpofficier-mandate', decidedBy: 'proef' };
  const blank = { facts: ' ', interests: '', contactBan: [], until: utc('2026-03-30 20:31'), decision };
  expect(extend(inForce(), blank).map(([code]) => code)).toEqual([
    'until-past-maximum',
    'facts-missing',
    'interests-missing',
    'contact-ban-missing',
    'not-heard',
    'counsel-not-asked',
    'care-advice-missing',
    'no-mandate-possible',
  ]);
});

describe('what must have happened before', () => {
  test('the opportunity to be heard about the extension: that about the imposition does not count', () => {
    const player = inForce();
    player.record('care-advice.given', '2026-03-10 09:00', ADVICE);
    player.record('counsel.declined', '2026-03-10 09:30', { about: 'extension' });
    expect(extend(player)).toEqual([NOT_HEARD]);
    const others = inForce();
    others.file = player.file;
    others.record('hearing.not-used', '2026-03-10 10:00', { ...HEARING, person: 'p2' });
    expect(extend(others)).toEqual([NOT_HEARD]);
    player.record('hearing.not-used', '2026-03-10 10:00', HEARING);
    expect(extend(player)).toEqual([]);
  });

  test.each(['counsel.requested', 'counsel.declined'] as const)('asked about counsel again: %s', (type) => {
    const player = inForce();
    player.record('care-advice.given', '2026-03-10 09:00', ADVICE);
    player.record('hearing.not-used', '2026-03-10 09:30', HEARING);
    player.record(type, '2026-03-10 10:00', { about: 'imposition' });
    expect(extend(player)).toEqual([COUNSEL]);
    player.record(type, '2026-03-10 10:30', { about: 'extension' });
    expect(extend(player)).toEqual([]);
  });

  test('the care advice, or the reason why there is none', () => {
    const player = inForce();
    player.record('hearing.not-used', '2026-03-10 09:30', HEARING);
    player.record('counsel.declined', '2026-03-10 10:00', { about: 'extension' });
    expect(extend(player)).toEqual([NO_ADVICE]);
    expect(extend(player, { withoutCareAdvice: 'het advies komt morgen' })).toEqual([]);
  });

  test('for a second extension he is heard and asked anew', () => {
    const player = ready();
    player.record('order.extended', DECIDED, extensionContent('2026-03-20 20:30'), { role: 'mayor' });
    player.record('order.served', '2026-03-11 10:00', { person: 'p1', method: 'in-person', place: 'proef' });
    expect(extend(player, {}, '2026-03-19 09:00')).toEqual([NOT_HEARD, COUNSEL]);
    readyToExtend(player, '2026-03-18');
    expect(extend(player, {}, '2026-03-19 09:00')).toEqual([]);
  });
});

describe('the contents of 2(4) again', () => {
  test('blank facts and interests', () => {
    expect(extend(ready(), { facts: '\n' })).toEqual([
      ['facts-missing', 'wth-2-4-b', 'Wth art. 2 lid 4 onder b', '/data/facts'],
    ]);
    expect(extend(ready(), { interests: ' ' })).toEqual([
      ['interests-missing', 'awb-3-4', 'Awb art. 3:4', '/data/interests'],
    ]);
  });

  test('a contact ban with people who live there, each minor with a reason', () => {
    expect(extend(ready(), { contactBan: [] })).toEqual([
      ['contact-ban-missing', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan'],
    ]);
    expect(extend(ready(), { contactBan: [{ person: 'p3', status: 'limited' }] })).toEqual([
      ['minor-without-reason', 'wth-2-4-c', 'Wth art. 2 lid 4 onder c', '/data/contactBan/0/reason'],
    ]);
  });

  test('somebody who has moved out since can no longer be named, nor can an empty home be protected', () => {
    const player = ready();
    const moved = { persons: [{ key: 'p3', residence: 'elsewhere' }], reason: 'naar oma' };
    player.record('case.amended', '2026-03-10 12:00', moved);
    expect(extend(player)).toEqual([
      ['not-a-resident', 'wth-1', 'Wth art. 1 onder b', '/data/contactBan/1/person'],
    ]);
    expect(extend(player, { contactBan: [{ person: 'p2', status: 'forbidden' }] })).toEqual([]);
    const all = { persons: [{ key: 'p2', residence: 'elsewhere' }], reason: 'naar oma' };
    player.record('case.amended', '2026-03-10 12:30', all);
    expect(extend(player, { contactBan: [{ person: 'p2', status: 'excepted' }] })).toEqual([
      ['no-resident', 'wth-1', 'Wth art. 1 onder b', '/persons'],
    ]);
  });

  test('a minor who has come of age in between needs no reason any more', () => {
    const born = { persons: [{ key: 'p3', birthDate: '2008-03-11' }], reason: 'verbeterd' };
    const player = ready();
    player.record('case.amended', '2026-03-10 12:00', born);
    const contactBan = [{ person: 'p3', status: 'forbidden' }];
    expect(extend(player, { contactBan }, '2026-03-10 23:59')).toHaveLength(1);
    expect(extend(player, { contactBan }, '2026-03-11 00:00')).toEqual([]);
  });
});

describe('the mayor or the deputy, and nobody else', () => {
  test('a hulpofficier never extends', () => {
    const decision = { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' };
    expect(extend(ready(), { decision })).toEqual([
      ['no-mandate-possible', 'wth-3-1', 'Wth art. 3 lid 1', '/data/decision/mode'],
    ]);
    const deputy = { mode: 'mayor-written', decidedBy: 'loco', deputyAuthority: 'besluit 2026-1' };
    expect(extend(ready(), { decision: deputy })).toEqual([]);
  });

  test('by telephone with the call recorded', () => {
    const decision = { mode: 'mayor-by-telephone', decidedBy: 'burgemeester' };
    expect(extend(ready(), { decision })).toEqual([
      ['telephone-missing', 'wth-3-1', 'Wth art. 3 lid 1', '/data/decision/telephone'],
    ]);
  });
});

describe('an order that does not run cannot be extended', () => {
  test('not made known yet', () => {
    const player = readyToImpose();
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    readyToExtend(player, '2026-03-10');
    expect(extend(player)).toEqual([NOT_RUNNING]);
  });

  test('the sentence says which of the two it is, and that a new order stays possible', () => {
    const detail = (player: CasePlayer, when: string): string => {
      const result = player.offer('order.extended', when, extensionContent(LATEST), { role: 'mayor' });
      return result.outcome === 'gate-refused' ? (result.refusals[0]?.detail ?? '') : result.outcome;
    };
    const unknown = readyToImpose();
    unknown.record('order.imposed', '2026-03-02 20:00', orderContent(), { role: 'mayor' });
    expect(detail(unknown, DECIDED)).toContain('nog niet ingegaan');
    expect(detail(ready(), '2026-03-12 20:30')).toContain('op nieuwe feiten kan een nieuw huisverbod');
  });

  test('revoked, or annulled', () => {
    const revoked = ready();
    const decision = { mode: 'mayor-written', decidedBy: 'burgemeester' };
    const revocation = {
      decision,
      ground: 'danger-gone',
      effectiveAt: utc('2026-03-10 12:00'),
      reasons: 'proef',
    };
    revoked.record('order.revoked', '2026-03-10 11:00', revocation, { role: 'mayor' });
    expect(extend(revoked)).toEqual([NOT_RUNNING]);
    const annulled = ready();
    annulled.record('appeal.lodged', '2026-03-10 11:00', { by: 'p1', against: 8 });
    const ruling = { outcome: 'annulled', decisions: [8], effectiveAt: utc('2026-03-02 20:30') };
    annulled.record('appeal.ruled', '2026-03-10 12:00', ruling);
    expect(extend(annulled)).toEqual([NOT_RUNNING]);
  });

  test('suspended by the court it still can', () => {
    const player = ready();
    player.record('appeal.lodged', '2026-03-10 11:00', { by: 'p1', against: 8 });
    player.record('interim-relief.requested', '2026-03-10 11:01', { by: 'p1' });
    const ruling = { outcome: 'suspended', effectiveAt: utc('2026-03-10 12:00') };
    player.record('interim-relief.ruled', '2026-03-10 12:00', ruling);
    expect(player.snapshot.order?.state).toBe('suspended');
    expect(extend(player)).toEqual([]);
  });

  test('before any order there is nothing to judge', () => {
    expect(readyToImpose().offer('order.extended', DECIDED, extensionContent(LATEST)).outcome).toBe(
      'not-accepted',
    );
  });
});

test('who had to leave may live elsewhere by then; somebody must still be there to be protected', () => {
  const moved = (key: string) => ({ persons: [{ key, residence: 'elsewhere' }], reason: 'proef' });
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  player.record('case.amended', '2026-03-10 12:00', moved('p1'));
  const offered = extensionContent('2026-03-30 20:30', {
    contactBan: [{ person: 'p2', status: 'forbidden' }],
  });
  expect(player.refusals('order.extended', '2026-03-11 09:00', offered, { role: 'mayor' })).toEqual([
    'accepted',
  ]);
  player.record('case.amended', '2026-03-10 13:00', moved('p2'));
  player.record('case.amended', '2026-03-10 14:00', moved('p3'));
  expect(player.refusals('order.extended', '2026-03-11 09:00', offered, { role: 'mayor' })).toEqual([
    'no-resident',
    'not-a-resident',
  ]);
});
