import { describe, expect, test } from 'vitest';
import {
  type CasePlayer,
  extensionContent,
  inForce,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { carriedOut, clockLines, clockOf, IN_PERSON, measure, stageLines } from './measured.ts';

const REPORTED = '2026-03-02 18:00';
const ORAL = orderContent({ form: 'oral', urgency: 'proef' });
const ordered = (): CasePlayer => inForce(REPORTED);
const contact = (who: string): object => ({ person: who, agency: 'ZORG1' });
const CARE = { role: 'care' } as const;

describe('from the decision', () => {
  test('an oral order is put in writing when its paper is served, not when it is written up', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', ORAL);
    player.record('order.written-up', '2026-03-03 09:00');
    expect(clockLines(measure(player, '2026-03-03'), 'ORAL_TO_WRITTEN')).toEqual([
      'ORAL_TO_WRITTEN 2026-03-02 20:00 – 2026-03-04 00:00 CUTOFF',
    ]);
    player.record('order.served', '2026-03-03 11:00', IN_PERSON);
    const measures = measure(player, '2026-03-03');
    expect(clockLines(measures, 'ORAL_TO_WRITTEN')).toEqual([
      'ORAL_TO_WRITTEN 2026-03-02 20:00 – 2026-03-03 11:00 COMPLETED',
    ]);
    expect(stageLines(measures, 'ENFORCEMENT')).toEqual([
      'ENFORCEMENT 2026-03-02 20:00 – 2026-03-04 00:00 CUTOFF',
    ]);
  });

  test('a written order has no such clock', () => {
    expect(clockLines(measure(ordered(), '2026-03-31'), 'ORAL_TO_WRITTEN')).toEqual([]);
  });

  test('the end of the order does not end the duty to serve its paper', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.imposed', '2026-03-02 20:00', ORAL);
    player.until('2026-03-20 00:00');
    expect(clockLines(measure(player, '2026-03-19'), 'ORAL_TO_WRITTEN')).toEqual([
      'ORAL_TO_WRITTEN 2026-03-02 20:00 – 2026-03-20 00:00 CUTOFF',
    ]);
  });

  test('to being reachable, at once when that was told before', () => {
    const later = carriedOut(ordered(), '2026-03-02');
    expect(clockLines(measure(later, '2026-03-31'), 'DECISION_TO_REACHABLE')).toEqual([
      'DECISION_TO_REACHABLE 2026-03-02 20:00 – 2026-03-02 21:30 COMPLETED',
    ]);
    const before = readyToImpose(REPORTED);
    before.record('contact-details.given', '2026-03-02 19:30', { phone: '0600000000' });
    before.record('order.imposed', '2026-03-02 20:00', orderContent());
    expect(clockLines(measure(before, '2026-03-31'), 'DECISION_TO_REACHABLE')).toEqual([
      'DECISION_TO_REACHABLE 2026-03-02 20:00 – 2026-03-02 20:00 COMPLETED',
    ]);
    expect(clockLines(measure(ordered(), '2026-03-02'), 'DECISION_TO_REACHABLE')).toEqual([
      'DECISION_TO_REACHABLE 2026-03-02 20:00 – 2026-03-03 00:00 CUTOFF',
    ]);
  });

  test('to the agency, and to the first advice', () => {
    const player = ordered();
    player.record('veilig-thuis.informed', '2026-03-02 21:00');
    player.record('care-agency.informed', '2026-03-02 22:00', { agency: 'ZORG1' });
    player.record('care-advice.given', '2026-03-09 09:00', { advice: 'end', reasons: 'proef' }, CARE);
    player.record('care-advice.given', '2026-03-10 09:00', { advice: 'extend', reasons: 'proef' }, CARE);
    expect(
      clockLines(measure(player, '2026-03-31'), 'DECISION_TO_CARE_HANDOVER', 'DECISION_TO_CARE_ADVICE'),
    ).toEqual([
      'DECISION_TO_CARE_HANDOVER 2026-03-02 20:00 – 2026-03-02 22:00 COMPLETED',
      'DECISION_TO_CARE_ADVICE 2026-03-02 20:00 – 2026-03-09 09:00 COMPLETED',
    ]);
  });

  test('the closing of the case ends the waiting for help, its transfer takes it out of sight', () => {
    const waiting = (kind: string): string[] => {
      const player = ordered();
      player.record('procedure.closed', '2026-03-04 10:00', { reason: 'proef', kind });
      return clockLines(measure(player, '2026-03-31'), 'DECISION_TO_CARE_ADVICE', 'DECISION_TO_REACHABLE');
    };
    expect(waiting('other')).toEqual([
      'DECISION_TO_REACHABLE 2026-03-02 20:00 – 2026-04-01 00:00 CUTOFF',
      'DECISION_TO_CARE_ADVICE 2026-03-02 20:00 – 2026-03-04 10:00 ABORTED',
    ]);
    expect(waiting('transferred')).toEqual([
      'DECISION_TO_REACHABLE 2026-03-02 20:00 – 2026-03-04 10:00 TRANSFERRED_OUT',
      'DECISION_TO_CARE_ADVICE 2026-03-02 20:00 – 2026-03-04 10:00 TRANSFERRED_OUT',
    ]);
  });
});

describe('to the first contact, per role', () => {
  const persons = [
    person('p1', { role: 'excluded-person' }),
    person('p2'),
    person('p3', { birthDate: '2018-09-10' }),
    person('p4', { birthDate: '2016-09-10' }),
    // Eighteen on the day of the order.
    person('p5', { birthDate: '2008-03-02' }),
    person('p6', { residence: 'elsewhere' }),
  ];
  const household = (): CasePlayer => {
    const player = readyToImpose(REPORTED, { persons });
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    player.record('order.served', '2026-03-02 20:30', IN_PERSON);
    return player;
  };
  const contacts = (player: CasePlayer): string[] =>
    clockLines(measure(player, '2026-03-04'), 'DECISION_TO_FIRST_CONTACT').map((line) =>
      line.replace('DECISION_TO_FIRST_CONTACT ', ''),
    );

  test('one clock per role, whatever the number of people in it', () => {
    const player = household();
    player.record('care.contacted', '2026-03-03 09:00', contact('p5'), CARE);
    player.record('care.contacted', '2026-03-03 10:00', contact('p2'), CARE);
    player.record('care.contacted', '2026-03-03 11:00', contact('p4'), CARE);
    player.record('care.contacted', '2026-03-03 12:00', contact('p3'), CARE);
    expect(contacts(player)).toEqual([
      'REMOVED 2026-03-02 20:00 – 2026-03-05 00:00 CUTOFF',
      'STAYING 2026-03-02 20:00 – 2026-03-03 09:00 COMPLETED',
      'CHILD 2026-03-02 20:00 – 2026-03-03 11:00 COMPLETED',
    ]);
  });

  test('someone who lives elsewhere has no role, and no child no clock', () => {
    const player = readyToImpose(REPORTED, {
      persons: [...persons.slice(0, 2), person('p3', { birthDate: '2018-09-10', residence: 'elsewhere' })],
    });
    player.record(
      'order.imposed',
      '2026-03-02 20:00',
      orderContent({ contactBan: [{ person: 'p2', status: 'forbidden' }] }),
    );
    player.record('care.contacted', '2026-03-03 09:00', contact('p3'), CARE);
    expect(contacts(player)).toEqual([
      'REMOVED 2026-03-02 20:00 – 2026-03-05 00:00 CUTOFF',
      'STAYING 2026-03-02 20:00 – 2026-03-05 00:00 CUTOFF',
    ]);
  });

  test('the roles are those of the people at the decision', () => {
    const player = readyToImpose(REPORTED, { persons: persons.slice(0, 2) });
    const contactBan = [{ person: 'p2', status: 'forbidden' }];
    player.record('order.imposed', '2026-03-02 20:00', orderContent({ contactBan }));
    const child = person('p3', { birthDate: '2018-09-10' });
    player.record('case.amended', '2026-03-03 09:00', { persons: [child], reason: 'proef' });
    expect(contacts(player)).toHaveLength(2);
  });

  test('help that came before the decision was there at the decision', () => {
    const player = readyToImpose(REPORTED);
    player.record('care.contacted', '2026-03-02 19:30', contact('p2'), CARE);
    player.record('order.imposed', '2026-03-02 20:00', orderContent());
    expect(contacts(player)[1]).toBe('STAYING 2026-03-02 20:00 – 2026-03-02 20:00 COMPLETED');
  });

  test('a declined order sets none going', () => {
    const player = readyToImpose(REPORTED);
    player.record('order.declined', '2026-03-02 20:00', { reason: 'proef', deviation: 'proef' });
    player.record('care.contacted', '2026-03-03 09:00', contact('p2'), CARE);
    expect(contacts(player)).toEqual([]);
  });
});

describe('the margin of an extension', () => {
  function extended(
    until: string,
    served: string,
    { player = ordered(), day = served.slice(0, 10) } = {},
  ): CasePlayer {
    readyToExtend(player, day);
    player.record('order.extended', `${day} 12:00`, extensionContent(until), { role: 'mayor' });
    player.record('order.served', served, IN_PERSON);
    return player;
  }
  const margins = (player: CasePlayer): number[] =>
    (measure(player, '2026-03-31')?.clocks ?? [])
      .filter(({ clock }) => clock === 'EXTENSION_MARGIN')
      .map(({ start, end }) => (end.at - start.at) / 60_000);

  test('is what was left of the order, above zero in time and zero or below when too late', () => {
    expect(margins(extended('2026-03-20 20:30', '2026-03-12 20:29'))).toEqual([1]);
    expect(margins(extended('2026-03-20 20:30', '2026-03-12 20:30'))).toEqual([0]);
    expect(margins(extended('2026-03-20 20:30', '2026-03-13 20:30', { day: '2026-03-12' }))).toEqual([-1440]);
  });

  test('of a second extension is what was left of the first', () => {
    const once = extended('2026-03-20 20:30', '2026-03-09 20:30');
    expect(margins(extended('2026-03-30 20:30', '2026-03-18 20:30', { player: once }))).toEqual([
      3 * 1440,
      2 * 1440,
    ]);
  });

  test('is of extensions only', () => {
    const player = ordered();
    player.record('order.amended', '2026-03-04 10:00', { reason: 'proef' });
    player.record('order.served', '2026-03-04 11:00', IN_PERSON);
    expect(margins(player)).toEqual([]);
  });

  test('counts from the making known also while the old end lies beyond the cut-off', () => {
    const player = extended('2026-03-20 20:30', '2026-03-09 20:30');
    expect(clockLines(measure(player, '2026-03-09'), 'EXTENSION_MARGIN')).toEqual([
      'EXTENSION_MARGIN 2026-03-09 20:30 – 2026-03-12 20:30 COMPLETED',
    ]);
    expect(clockLines(measure(player, '2026-03-08'), 'EXTENSION_MARGIN')).toEqual([]);
  });

  test('does not exist while the extension is not made known', () => {
    const player = readyToExtend(ordered(), '2026-03-09');
    player.record('order.extended', '2026-03-09 12:00', extensionContent('2026-03-20 20:30'), {
      role: 'mayor',
    });
    expect(margins(player)).toEqual([]);
  });
});

describe('what follows', () => {
  test('each breach to its own report', () => {
    const player = ordered();
    const breach = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
    const police = { role: 'police' } as const;
    const first = player.record('breach.recorded', '2026-03-05 10:00', breach, police);
    player.record('breach.recorded', '2026-03-06 10:00', breach, police);
    player.record('breach.reported', '2026-03-05 15:00', { breach: first, reportNumber: 'P1' }, police);
    player.record('breach.reported', '2026-03-07 15:00', { breach: first, reportNumber: 'P2' }, police);
    expect(clockLines(measure(player, '2026-03-07'), 'BREACH_TO_REPORT')).toEqual([
      'BREACH_TO_REPORT 2026-03-05 10:00 – 2026-03-05 15:00 COMPLETED',
      'BREACH_TO_REPORT 2026-03-06 10:00 – 2026-03-08 00:00 CUTOFF',
    ]);
  });

  test('a breach or an appeal of a case that went elsewhere is not followed here; of a closed one it is', () => {
    const breached = (kind: string): string[] => {
      const player = ordered();
      player.record('procedure.closed', '2026-03-04 10:00', { reason: 'proef', kind });
      const breach = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
      player.record('breach.recorded', '2026-03-05 10:00', breach, { role: 'police' });
      player.record('appeal.lodged', '2026-03-05 11:00', { by: 'p1', against: 8 });
      return clockLines(measure(player, '2026-03-31'), 'BREACH_TO_REPORT', 'APPEAL_TO_HEARING');
    };
    expect(breached('transferred')).toEqual([]);
    expect(breached('migrated')).toEqual([]);
    expect(breached('other')).toEqual([
      'BREACH_TO_REPORT 2026-03-05 10:00 – 2026-04-01 00:00 CUTOFF',
      'APPEAL_TO_HEARING 2026-03-05 11:00 – 2026-04-01 00:00 CUTOFF',
    ]);
  });

  describe('an appeal to its hearing', () => {
    const hearing = (player: CasePlayer): string[] =>
      clockLines(measure(player, '2026-03-31'), 'APPEAL_TO_HEARING');
    function appealed(): CasePlayer {
      const player = ordered();
      player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: 8 });
      return player;
    }

    test('runs from the appeal and not from the request within it', () => {
      const player = appealed();
      player.record('interim-relief.requested', '2026-03-04 10:00', { by: 'p1' });
      player.record('interim-relief.heard', '2026-03-06 10:00');
      expect(hearing(player)).toEqual(['APPEAL_TO_HEARING 2026-03-03 10:00 – 2026-03-06 10:00 COMPLETED']);
    });

    test('each appeal has its own', () => {
      const player = appealed();
      player.record('appeal.lodged', '2026-03-03 12:00', { by: 'p2', against: 8 });
      player.record('interim-relief.requested', '2026-03-04 10:00', { by: 'p2' });
      player.record('interim-relief.heard', '2026-03-06 10:00');
      expect(hearing(player)).toEqual([
        'APPEAL_TO_HEARING 2026-03-03 10:00 – 2026-04-01 00:00 CUTOFF',
        'APPEAL_TO_HEARING 2026-03-03 12:00 – 2026-03-06 10:00 COMPLETED',
      ]);
    });

    test('withdrawn or decided before, there will be none', () => {
      const withdrawn = appealed();
      withdrawn.record('appeal.withdrawn', '2026-03-05 10:00', { appeal: 10 });
      expect(hearing(withdrawn)).toEqual(['APPEAL_TO_HEARING 2026-03-03 10:00 – 2026-03-05 10:00 WITHDRAWN']);
      const decided = appealed();
      decided.record('appeal.ruled', '2026-03-05 10:00', {
        outcome: 'dismissed',
        decisions: [8],
        effectiveAt: utc('2026-03-05 10:00'),
      });
      expect(hearing(decided)).toEqual(['APPEAL_TO_HEARING 2026-03-03 10:00 – 2026-03-05 10:00 ABORTED']);
    });
  });
});

test('only the margin of an extension can be below zero', () => {
  const player = carriedOut(ordered(), '2026-03-02');
  const { clocks = [] } = measure(player, '2026-03-31') ?? {};
  expect(clocks.length).toBeGreaterThan(8);
  expect(clocks.filter(({ start, end }) => end.at < start.at)).toEqual([]);
  expect(clockOf(measure(player, '2026-03-31'), 'ORDER_TO_END').role).toBe('NONE');
});
