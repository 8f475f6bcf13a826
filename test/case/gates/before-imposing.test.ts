import { describe, expect, test } from 'vitest';
import {
  CasePlayer,
  opening,
  orderContent,
  part,
  readyToImpose,
  utc,
  type Options,
} from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

const REPORTED = '2026-03-02 18:00';
const IMPOSED = '2026-03-02 20:00';
const NOT_HEARD: Reason = ['not-heard', 'awb-4-8', 'Awb art. 4:8', '/data'];

type Changes = Record<string, unknown>;

function unheard(opened: Changes = {}): CasePlayer {
  const player = new CasePlayer(opening(REPORTED, opened));
  player.record('risk-assessment.started', '2026-03-02 18:20');
  player.record('risk-assessment.part-completed', '2026-03-02 18:30', part(1, '1a', '1b'));
  player.record('risk-assessment.part-completed', '2026-03-02 18:31', part(2));
  player.record('risk-assessment.part-completed', '2026-03-02 18:32', part(3));
  return player;
}

function impose(player: CasePlayer, changes: Changes = {}, options: Options = {}): Reason[] {
  const content = orderContent(changes);
  return judged({
    player,
    type: 'order.imposed',
    when: IMPOSED,
    content,
    options: { role: 'mayor', ...options },
  });
}

describe('the excluded person has the opportunity to be heard', () => {
  const about = { person: 'p1', about: 'imposition' };

  test('without it there is no order', () => {
    expect(impose(unheard())).toEqual([NOT_HEARD]);
  });

  test.each([
    ['person.heard', { ...about, channel: 'telephone', views: 'proef' }],
    ['hearing.not-used', { ...about, channel: 'in-person' }],
    ['hearing.dispensed', { ...about, ground: 'urgent', reason: 'acuut' }],
    ['hearing.dispensed', { ...about, ground: 'heard-before', reason: 'geen nieuwe feiten' }],
    ['hearing.dispensed', { ...about, ground: 'purpose-defeated', reason: 'hij zou wapens pakken' }],
  ] as const)('%s is enough', (type, content) => {
    const player = unheard();
    player.record(type, '2026-03-02 19:00', content);
    expect(impose(player)).toEqual([]);
  });

  test('hearing somebody else, or hearing about something else, is not', () => {
    const player = unheard();
    const heard = { channel: 'in-person', views: 'proef' };
    player.record('person.heard', '2026-03-02 19:00', { ...heard, person: 'p2', about: 'imposition' });
    player.record('person.heard', '2026-03-02 19:10', { ...heard, person: 'p1', about: 'extension' });
    expect(impose(player)).toEqual([NOT_HEARD]);
  });

  test('hearing him after the order is not, however early the order is typed in', () => {
    const player = unheard();
    player.record('hearing.not-used', '2026-03-02 20:01', { ...about, channel: 'in-person' });
    expect(impose(player)).toEqual([NOT_HEARD]);
  });
});

describe('on (suspected) child abuse Veilig Thuis is consulted first', () => {
  const NOT_CONSULTED: Reason = ['veilig-thuis-not-consulted', 'wth-2-3', 'Wth art. 2 lid 3', '/data'];
  const consulted = { contact: 'bureaudienst', outcome: 'steunt het voornemen' };

  test('not consulted is refused, consulted is not, without suspicion nothing is asked', () => {
    const player = readyToImpose(REPORTED, { childAbuseSuspected: true });
    expect(impose(player)).toEqual([NOT_CONSULTED]);
    player.record('veilig-thuis.consulted', '2026-03-02 19:30', consulted);
    expect(impose(player)).toEqual([]);
    expect(impose(readyToImpose(REPORTED))).toEqual([]);
  });

  test('tried and not reached is enough for the gate', () => {
    const player = readyToImpose(REPORTED, { childAbuseSuspected: true });
    player.record('veilig-thuis.consulted', '2026-03-02 19:30', { ...consulted, reached: false });
    expect(impose(player)).toEqual([]);
  });

  test('consulted after the order is too late', () => {
    const player = readyToImpose(REPORTED, { childAbuseSuspected: true });
    player.record('veilig-thuis.consulted', '2026-03-02 20:01', consulted);
    expect(impose(player)).toEqual([NOT_CONSULTED]);
  });

  test('a suspicion that arose after the opening counts', () => {
    const player = readyToImpose(REPORTED);
    player.record('case.amended', '2026-03-02 19:30', { childAbuseSuspected: true, reason: 'kind vertelt' });
    expect(impose(player)).toEqual([NOT_CONSULTED]);
  });
});

describe('the form of the decision', () => {
  test('an oral order says why it could not wait for paper', () => {
    expect(impose(readyToImpose(), { form: 'oral' })).toEqual([
      ['urgency-missing', 'wth-2-7', 'Wth art. 2 lid 7', '/data/urgency'],
    ]);
    expect(impose(readyToImpose(), { form: 'oral', urgency: 'het dreigt nu' })).toEqual([]);
    expect(impose(readyToImpose(), { form: 'written' })).toEqual([]);
  });

  test('a decision by telephone says when the call was and who made it', () => {
    const decision = { mode: 'mayor-by-telephone', decidedBy: 'burgemeester' };
    expect(impose(readyToImpose(), { decision })).toEqual([
      ['telephone-missing', 'wth-3-1', 'Wth art. 3 lid 1', '/data/decision/telephone'],
    ]);
    const telephone = { calledAt: utc('2026-03-02 19:50'), calledBy: 'Proef Hulpofficier' };
    expect(impose(readyToImpose(), { decision: { ...decision, telephone } })).toEqual([]);
  });

  test('a hulpofficier may impose as far as the step judges it: the mandate is looked at before', () => {
    const decision = { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier' };
    expect(
      impose(readyToImpose(), { decision }, { role: 'hulpofficier', context: { mandate: 'm1' } }),
    ).toEqual([]);
  });
});

describe('another order on the same home and person', () => {
  const NEW_FACTS: Reason = ['new-facts-missing', 'wth-2-1', 'Wth art. 2 lid 1', '/data/newFacts'];

  test('asks for new facts; the first order does not', () => {
    const again = { context: { earlierOrders: ['eerdere-zaak'] } };
    expect(impose(readyToImpose(), {}, again)).toEqual([NEW_FACTS]);
    expect(impose(readyToImpose(), { newFacts: 'nieuw geweld op 1 maart' }, again)).toEqual([]);
    expect(impose(readyToImpose(), {}, { context: { earlierOrders: [] } })).toEqual([]);
    expect(impose(readyToImpose())).toEqual([]);
  });
});

test('a case has one outcome: no second order, and no order after declining or closing', () => {
  const declined = readyToImpose();
  declined.record('order.declined', '2026-03-02 19:59', { reason: 'proef', deviation: 'proef' });
  expect(declined.offer('order.imposed', IMPOSED, orderContent(), { role: 'mayor' }).outcome).toBe(
    'not-accepted',
  );
  const closed = readyToImpose();
  closed.record('procedure.closed', '2026-03-02 19:59', { reason: 'proef' });
  expect(closed.offer('order.imposed', IMPOSED, orderContent(), { role: 'mayor' }).outcome).toBe(
    'not-accepted',
  );
  const imposed = readyToImpose();
  imposed.record('order.imposed', '2026-03-02 19:59', orderContent(), { role: 'mayor' });
  expect(imposed.offer('order.imposed', IMPOSED, orderContent(), { role: 'mayor' }).outcome).toBe(
    'not-accepted',
  );
});
