/** For each guard of the charts a case that comes out otherwise when the guard always says yes, and one when it always says no. */
import { afterEach, describe, expect, test } from 'vitest';
import { move } from '../../machines/drive.ts';
import { MACHINE_NAMES } from '../../machines/index.ts';
import { MACHINES } from '../../machines/stage-machines.ts';
import { stageFacts } from '../../src/case/stage-facts.ts';
import { historyOf } from '../../src/case/read-history.ts';
import type { MachineName } from '../../src/case/model.ts';
import {
  at,
  extensionContent,
  inForce,
  MAYOR,
  opening,
  orderContent,
  part,
  readyToExtend,
  readyToImpose,
  utc,
  CasePlayer,
} from '../support/case-player.ts';

type Story = () => CasePlayer;

/** The story, the machine to look at, and where it stands at the end by law. */
interface Case {
  story: Story;
  machine: MachineName;
  ends: string;
}

const REVOKED = { decision: MAYOR, ground: 'danger-gone', reasons: 'proef' };
const HANDED_OVER = { person: 'p1', method: 'in-person', place: 'proef' };
const ELECTRONIC = { ...HANDED_OVER, method: 'electronic' };

function imposed(changes: Record<string, unknown> = {}): CasePlayer {
  const player = readyToImpose('2026-03-02 18:00');
  player.record('order.imposed', '2026-03-02 20:00', orderContent(changes), { role: 'mayor' });
  return player;
}

/** The order is that of 2 March 2026, 20:30, sequence 8; the appeal against it has the sequence that is answered. */
function appealed(player = inForce()): { player: CasePlayer; appeal: number } {
  const appeal = player.record('appeal.lodged', '2026-03-04 10:00', { by: 'p1', against: ORDER });
  return { player, appeal };
}

const ORDER = 8;

function suspended(): CasePlayer {
  const { player } = appealed();
  player.record('interim-relief.requested', '2026-03-04 11:00', { by: 'p1' });
  player.record('interim-relief.heard', '2026-03-05 10:00');
  player.record('interim-relief.ruled', '2026-03-05 11:00', {
    outcome: 'suspended',
    effectiveAt: utc('2026-03-05 11:00'),
  });
  return player;
}

function annulled(): CasePlayer {
  const { player } = appealed();
  player.record('appeal.ruled', '2026-03-06 10:00', {
    outcome: 'annulled-from',
    decisions: [ORDER],
    effectiveAt: utc('2026-03-06 10:00'),
  });
  return player;
}

/** Everything of stage 4 but the keys; the order was sent electronically to who had agreed to that. */
function nearlyExecuted(): CasePlayer {
  const player = imposed();
  player.record('contact-details.given', '2026-03-02 20:10', {
    email: 'proef@example.org',
    electronicConsent: true,
  });
  player.record('order.served', '2026-03-02 20:30', ELECTRONIC);
  player.record('home.left', '2026-03-02 20:35');
  player.record('household.informed', '2026-03-02 20:40', { person: 'p2' });
  player.record('veilig-thuis.informed', '2026-03-02 20:45');
  return player;
}

function executed(): CasePlayer {
  const player = nearlyExecuted();
  player.record('keys.surrendered', '2026-03-02 20:50', { count: 0, taken: false });
  return player;
}

function failedDelivery(player: CasePlayer): CasePlayer {
  const service = player.file.events.find(({ type }) => type === 'order.served')?.sequence;
  player.record('delivery.failed', '2026-03-03 09:00', { service });
  return player;
}

const CASES: Record<string, { ifAlwaysYes: Case; ifAlwaysNo: Case }> = {
  partsComplete: {
    ifAlwaysYes: {
      machine: 'riskAssessment',
      ends: 'in-progress',
      story: () => {
        const player = new CasePlayer(opening('2026-03-02 18:00'));
        player.record('risk-assessment.started', '2026-03-02 18:10');
        player.record('risk-assessment.part-completed', '2026-03-02 18:20', part(1));
        return player;
      },
    },
    ifAlwaysNo: { machine: 'imposition', ends: 'preparing', story: () => readyToImpose() },
  },
  executionComplete: {
    ifAlwaysYes: { machine: 'execution', ends: 'executing', story: nearlyExecuted },
    ifAlwaysNo: { machine: 'execution', ends: 'completed', story: executed },
  },
  executionIncomplete: {
    // Somebody else's letter that comes back undoes nothing of the making-known.
    ifAlwaysYes: {
      machine: 'execution',
      ends: 'completed',
      story: () => {
        const player = executed();
        const service = player.record('order.served', '2026-03-02 21:00', { ...ELECTRONIC, person: 'p2' });
        player.record('delivery.failed', '2026-03-03 09:00', { service });
        return player;
      },
    },
    ifAlwaysNo: { machine: 'execution', ends: 'executing', story: () => failedDelivery(executed()) },
  },
  orderEnded: {
    ifAlwaysYes: { machine: 'execution', ends: 'executing', story: () => inForce() },
    ifAlwaysNo: { machine: 'execution', ends: 'completed', story: () => inForce().until('2026-03-12 20:30') },
  },
  orderImposed: {
    ifAlwaysYes: {
      machine: 'enforcement',
      ends: 'in-force',
      story: () => imposed({ form: 'oral', urgency: 'proef' }),
    },
    ifAlwaysNo: { machine: 'enforcement', ends: 'not-started.imposed', story: () => imposed() },
  },
  orderInForce: {
    ifAlwaysYes: {
      machine: 'enforcement',
      ends: 'not-started.imposed',
      story: () => {
        const player = imposed({ startsAt: utc('2026-03-03 08:00') });
        player.record('order.served', '2026-03-02 20:30', HANDED_OVER);
        return player;
      },
    },
    ifAlwaysNo: { machine: 'enforcement', ends: 'in-force', story: () => inForce() },
  },
  orderSuspended: {
    ifAlwaysYes: {
      machine: 'enforcement',
      ends: 'in-force',
      story: () => {
        const { player } = appealed();
        player.record('interim-relief.requested', '2026-03-04 11:00', { by: 'p1' });
        player.record('interim-relief.ruled', '2026-03-05 11:00', {
          outcome: 'refused',
          effectiveAt: utc('2026-03-05 11:00'),
        });
        return player;
      },
    },
    ifAlwaysNo: { machine: 'enforcement', ends: 'suspended', story: suspended },
  },
  orderExpired: {
    ifAlwaysYes: {
      machine: 'enforcement',
      ends: 'completed.revoked',
      story: () => {
        const player = inForce();
        player.record(
          'order.revoked',
          '2026-03-05 10:00',
          { ...REVOKED, effectiveAt: utc('2026-03-05 10:00') },
          { role: 'mayor' },
        );
        return player;
      },
    },
    ifAlwaysNo: {
      machine: 'enforcement',
      ends: 'completed.expired',
      story: () => inForce().until('2026-03-12 20:30'),
    },
  },
  orderRevoked: {
    ifAlwaysYes: { machine: 'enforcement', ends: 'completed.annulled', story: annulled },
    ifAlwaysNo: {
      machine: 'enforcement',
      ends: 'completed.revoked',
      story: () => {
        const player = suspended();
        player.record(
          'order.revoked',
          '2026-03-06 10:00',
          { ...REVOKED, effectiveAt: utc('2026-03-06 10:00') },
          { role: 'mayor' },
        );
        return player;
      },
    },
  },
  orderAnnulled: {
    ifAlwaysYes: {
      machine: 'enforcement',
      ends: 'in-force',
      story: () => {
        const { player } = appealed();
        player.record('appeal.ruled', '2026-03-06 10:00', {
          outcome: 'dismissed',
          decisions: [ORDER],
          effectiveAt: utc('2026-03-06 10:00'),
        });
        return player;
      },
    },
    ifAlwaysNo: { machine: 'enforcement', ends: 'completed.annulled', story: annulled },
  },
  reliefRequested: {
    ifAlwaysYes: { machine: 'review', ends: 'completed', story: annulled },
    ifAlwaysNo: {
      machine: 'review',
      ends: 'relief-requested',
      story: () => {
        const { player } = appealed();
        player.record('interim-relief.requested', '2026-03-04 11:00', { by: 'p1' });
        // A second appellant changes nothing for the request that is pending.
        player.record('appeal.lodged', '2026-03-04 12:00', { by: 'p2', against: ORDER });
        return player;
      },
    },
  },
  reliefHeard: {
    ifAlwaysYes: { machine: 'review', ends: 'on-appeal', story: suspended },
    ifAlwaysNo: {
      machine: 'review',
      ends: 'relief-heard',
      story: () => {
        const { player } = appealed();
        player.record('interim-relief.requested', '2026-03-04 11:00', { by: 'p1' });
        player.record('interim-relief.heard', '2026-03-05 10:00');
        player.record('appeal.lodged', '2026-03-05 12:00', { by: 'p2', against: ORDER });
        return player;
      },
    },
  },
  appealPending: {
    ifAlwaysYes: {
      machine: 'review',
      ends: 'completed',
      story: () => {
        const { player, appeal } = appealed();
        player.record('appeal.withdrawn', '2026-03-05 10:00', { appeal });
        return player;
      },
    },
    ifAlwaysNo: { machine: 'review', ends: 'on-appeal', story: suspended },
  },
  higherAppealPending: {
    ifAlwaysYes: { machine: 'review', ends: 'completed', story: annulled },
    ifAlwaysNo: {
      machine: 'review',
      ends: 'on-higher-appeal',
      story: () => {
        const player = annulled();
        const against = player.file.events.find(({ type }) => type === 'appeal.ruled')?.sequence;
        player.record('higher-appeal.lodged', '2026-03-07 10:00', { by: 'mayor', against });
        return player;
      },
    },
  },
};

const originals = new Map(MACHINE_NAMES.map((name) => [name, { ...MACHINES[name].implementations.guards }]));

/** Puts one guard out of order in every machine. */
function replace(guard: string, answer: boolean): void {
  for (const name of MACHINE_NAMES)
    Object.assign(MACHINES[name].implementations.guards, { [guard]: () => answer });
}

afterEach(() => {
  for (const [name, guards] of originals) Object.assign(MACHINES[name].implementations.guards, guards);
});

/** Where the machine stands, or how the story broke off. */
function outcome({ story, machine }: Case): string {
  try {
    return story().snapshot.states[machine];
  } catch (error) {
    return String(error);
  }
}

const rows = Object.entries(CASES).map(([guard, cases]) => ({ guard, ...cases }));

describe('guards', () => {
  test('every guard has its two cases; `lawful` and `refused` have tests of their own below', () => {
    const named = Object.keys(MACHINES.execution.implementations.guards);
    expect([...Object.keys(CASES), 'lawful', 'refused'].toSorted()).toEqual(named.toSorted());
  });

  test.each(rows)('$guard leads where the law says', ({ ifAlwaysYes, ifAlwaysNo }) => {
    expect(outcome(ifAlwaysYes)).toBe(ifAlwaysYes.ends);
    expect(outcome(ifAlwaysNo)).toBe(ifAlwaysNo.ends);
  });

  test.each(rows)(
    '$guard is needed: always yes or always no leads elsewhere',
    ({ guard, ifAlwaysYes, ifAlwaysNo }) => {
      replace(guard, true);
      expect(outcome(ifAlwaysYes)).not.toBe(ifAlwaysYes.ends);
      replace(guard, false);
      expect(outcome(ifAlwaysNo)).not.toBe(ifAlwaysNo.ends);
    },
  );

  // The gates keep what is unlawful out before it reaches a machine; the guard says the same in the chart.
  test('lawful: a machine moves on what no gate refuses, and on nothing else', () => {
    const { events } = readyToImpose().file;
    const after = stageFacts(historyOf(events), at('2026-03-02 20:00'));
    expect(move('imposition', 'preparing', { type: 'order.imposed', lawful: true, after })).toBe(
      'completed.imposed',
    );
    expect(move('imposition', 'preparing', { type: 'order.imposed', lawful: false, after })).toBe(
      'preparing',
    );
  });

  /** An extension of the last hour, which a correction then shows to have come after the end. */
  function extendedTooLate(): CasePlayer {
    const player = readyToExtend(inForce(), '2026-03-10');
    const extended = player.record(
      'order.extended',
      '2026-03-12 20:00',
      extensionContent('2026-03-30 20:30'),
      { role: 'mayor' },
    );
    player.until('2026-03-12 21:00');
    player.record('event.corrected', '2026-03-12 21:00', {
      sequence: extended,
      occurredAt: utc('2026-03-12 20:45'),
      reason: 'proef',
      asFact: true,
    });
    return player;
  }

  test('refused: an extension after the end that stands as a fact does not make the order run again', () => {
    expect(extendedTooLate().snapshot.states.enforcement).toBe('completed.expired');
    replace('refused', true);
    expect(extendedTooLate().snapshot.states.enforcement).toBe('in-force');
  });
});
