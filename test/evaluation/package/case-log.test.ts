/** Which events of a case stand in the logs, and what nobody may read from them. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOG_EVENT_NAMES, LOG_RULES } from '../../../src/evaluation/package/log-vocabulary.ts';
import { begin, beginning } from '../../machines/chance/beginnings.ts';
import { anyOrder, play } from '../../machines/chance/random-case.ts';
import {
  at,
  inForce,
  opening,
  orderContent,
  person,
  readyToImpose,
  MAYOR,
  utc,
  type CasePlayer,
} from '../../support/case-player.ts';
import { declinedCase, lines, logOf, wholeCase } from './played.ts';
import { caseLog } from '../../../src/evaluation/package/index.ts';

const names = (player: CasePlayer, cutoff?: string): string[] =>
  logOf(player, cutoff).map(({ name }) => name);

describe('een verlengd huisverbod in de logs', () => {
  test('van de melding tot het aflopen, in minuten, met rollen', () => {
    expect(lines(logOf(wholeCase()))).toEqual([
      '0 case.opened (police) Case',
      '10 screening.completed (mayors-office) Case',
      '20 risk-assessment.started (mayors-office) RiskAssessment',
      '30 risk-assessment.part-completed (mayors-office) RiskAssessment',
      '40 risk-assessment.part-completed (mayors-office) RiskAssessment',
      '50 risk-assessment.part-completed (mayors-office) RiskAssessment',
      '60 person.heard (mayors-office) Case',
      '120 order.imposed (mayor) Order',
      '150 order.served (mayors-office) Order',
      '180 home.left (mayors-office) Order',
      '195 keys.surrendered (mayors-office) Order',
      '210 contact-details.given (mayors-office) Order',
      '225 household.informed (mayors-office) Order',
      '240 veilig-thuis.informed (mayors-office) Order',
      '900 care-agency.informed (mayors-office) CareTrack',
      '1020 care.contacted (care) CareTrack',
      '3000 compliance.checked (police) EnforcementAction 1',
      '4440 compliance.checked (police) EnforcementAction 2',
      '12420 care-advice.given (care) CareTrack',
      '12480 person.heard (mayors-office) Case',
      '12510 counsel.declined (mayors-office) Order',
      '12720 order.extended (mayor) Extension 1',
      '12780 order.served (mayors-office) Extension 1',
      '37260 care.handed-over (care) CareTrack',
      // An hour less than the clock of the wall says: summer time began on 29 March.
      '40380 order.expired (engine) Order',
    ]);
  });

  test('van een zaak die naar elders ging loopt het huisverbod hier niet meer af', () => {
    const moved = (kind: string): string | undefined => {
      const player = inForce('2026-03-02 18:00');
      player.record('procedure.closed', '2026-03-04 10:00', { reason: 'proef', kind });
      player.until('2026-04-01 00:00');
      return names(player, '2026-03-31').at(-1);
    };
    expect([moved('transferred'), moved('other')]).toEqual(['procedure.closed', 'order.expired']);
  });

  test('op de peildatum is nog niet gebeurd wat later gebeurde of werd vastgelegd', () => {
    expect(names(wholeCase(), '2026-03-03').at(-1)).toBe('care.contacted');
    expect(names(wholeCase(), '2026-03-30 20:00')).not.toContain('order.expired');
    expect(names(wholeCase(), '2026-03-30 20:01')).toContain('order.expired');
    const late = inForce('2026-03-02 18:00');
    late.record('home.left', '2026-03-02 21:00', {}, { recordedAt: '2026-03-04 09:00' });
    expect(names(late, '2026-03-03')).not.toContain('home.left');
    expect(names(late, '2026-03-04')).toContain('home.left');
  });

  test('wat de wet doet, gaat voor wat mensen op dat tijdstip doen', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('care.handed-over', '2026-03-12 20:30', { to: 'ZORG-2' }, { role: 'care' });
    expect(names(player, '2026-03-13').slice(-2)).toEqual(['order.expired', 'care.handed-over']);
  });

  test('een ingetrokken huisverbod loopt niet ook nog af', () => {
    const player = inForce('2026-03-02 18:00');
    const effectiveAt = utc('2026-03-05 12:00');
    player.record('order.revoked', '2026-03-05 10:00', {
      decision: MAYOR,
      ground: 'danger-gone',
      effectiveAt,
      reasons: 'proef',
    });
    expect(names(player.until('2026-03-20 12:00'))).toContain('order.revoked');
    expect(names(player)).not.toContain('order.expired');
  });

  test('een zaak die toen nog niet was vastgelegd, is er niet', () => {
    const { file, protocol } = wholeCase();
    const until = at('2026-03-02 18:00');
    expect(caseLog(file.events, protocol.norms, { until, now: until })).toBeUndefined();
    expect(caseLog(file.events, protocol.norms, { until: until + 1, now: until })).toHaveLength(1);
  });

  test('een verbetering verplaatst de gebeurtenis, en een intrekking haalt haar weg', () => {
    const player = inForce('2026-03-02 18:00');
    const left = player.record('home.left', '2026-03-02 21:00');
    const occurredAt = new Date(at('2026-03-02 21:30')).toISOString();
    player.record('event.corrected', '2026-03-02 22:00', { sequence: left, occurredAt, reason: 'proef' });
    expect(lines(logOf(player)).filter((line) => line.includes('home.left'))).toEqual([
      '210 home.left (mayors-office) Order',
    ]);
    player.record('event.withdrawn', '2026-03-02 23:00', { sequence: left, reason: 'proef' });
    expect(names(player)).not.toContain('home.left');
    expect(names(player)).not.toContain('event.withdrawn');
  });

  test('wie voor een partner vastlegt, staat er met de rol van die partner', () => {
    const player = inForce('2026-03-02 18:00');
    const events = player.file.events.map((event) =>
      event.type === 'order.served'
        ? { ...event, actor: { ...event.actor, onBehalfOf: 'police' as const } }
        : event,
    );
    const until = at('2026-03-03 00:00');
    const log = caseLog(events, player.protocol.norms, { until, now: until }) ?? [];
    expect(log.find(({ name }) => name === 'order.served')?.role).toBe('police');
  });
});

describe('wat de logs niet vertellen', () => {
  test('nothing of crime, circumstances, changes of people or bookkeeping has a name in them', () => {
    expect(
      LOG_EVENT_NAMES.filter((name) => /breach|situation|amended|task|^hold|file|deadline/.test(name)),
    ).toEqual(['order.amended']);
    expect(LOG_EVENT_NAMES).not.toContain('care.accepted');
    expect(LOG_EVENT_NAMES).not.toContain('care.refused');
    expect(Object.values(LOG_RULES).filter((rule) => 'leftOut' in rule)).toHaveLength(18);
  });

  test('a breach leaves no trace', () => {
    const calm = inForce('2026-03-02 18:00');
    const breached = inForce('2026-03-02 18:00');
    const breach = breached.record('breach.recorded', '2026-03-04 20:00', {
      limb: 'presence',
      place: 'proef',
      initiator: 'unknown',
      description: 'proef',
    });
    breached.record('breach.arrested', '2026-03-04 20:30', { breach });
    breached.record('breach.reported', '2026-03-05 09:00', { breach, reportNumber: 'proef' });
    expect(logOf(breached)).toEqual(logOf(calm));
  });

  test('taking help or refusing it are one: there was an answer', () => {
    const answer = (type: 'care.accepted' | 'care.refused', data: object): string[] => {
      const player = inForce('2026-03-02 18:00');
      player.record(type, '2026-03-04 10:00', { person: 'p1', agency: 'ZORG-1', ...data }, { role: 'care' });
      return lines(logOf(player));
    };
    const accepted = answer('care.accepted', { willNotObstruct: true, willCooperate: true });
    expect(accepted).toEqual(answer('care.refused', {}));
    expect(accepted.filter((line) => line.includes('care.answered'))).toHaveLength(1);
  });

  test('a home with one adult and a home with four leave the same log', () => {
    const played = (...residents: string[]): string[] => {
      const { persons } = opening('2026-03-02 18:00') as { persons: unknown[] };
      const more = residents.map((key) => person(key));
      const player = readyToImpose('2026-03-02 18:00', { persons: [...persons, ...more] });
      const everyone = ['p2', ...residents];
      for (const key of everyone)
        player.record('person.heard', '2026-03-02 19:30', {
          person: key,
          about: 'imposition',
          channel: 'in-person',
          views: 'proef',
        });
      const contactBan = [
        ...everyone.map((key) => ({ person: key, status: 'forbidden' })),
        { person: 'p3', status: 'forbidden', reason: 'was getuige' },
      ];
      player.record('order.imposed', '2026-03-02 20:00', orderContent({ contactBan }), { role: 'mayor' });
      player.record('order.served', '2026-03-02 20:30', {
        person: 'p1',
        method: 'in-person',
        place: 'proef',
      });
      for (const key of everyone) {
        player.record('order.served', '2026-03-02 20:40', {
          person: key,
          method: 'in-person',
          place: 'proef',
        });
        player.record('household.informed', '2026-03-02 21:00', { person: key });
        player.record(
          'care.contacted',
          '2026-03-03 11:00',
          { person: key, agency: 'ZORG-1' },
          { role: 'care' },
        );
        player.record(
          'care.offered',
          '2026-03-03 11:00',
          { person: key, agency: 'ZORG-1' },
          { role: 'care' },
        );
      }
      return lines(logOf(player));
    };
    expect(played('p4', 'p5', 'p6')).toEqual(played());
  });

  test('whatever chance does: known names, the report first at 0, minutes that only rise', () => {
    const known = new Set(LOG_EVENT_NAMES);
    fc.assert(
      fc.property(beginning, anyOrder, fc.nat({ max: 20 * 24 * 60 }), (name, moves, back) => {
        const player = begin(name);
        for (const move of moves) play(player, move);
        const now = player.snapshot.advancedTo;
        const cutoff = { until: now + 1 - back * 60_000, now };
        const log = caseLog(player.file.events, player.protocol.norms, cutoff);
        if (log === undefined) return;
        expect(log[0]).toMatchObject({ name: 'case.opened', minute: 0 });
        for (const [index, event] of log.entries()) {
          expect(known).toContain(event.name);
          if (index > 1) expect(event.minute).toBeGreaterThanOrEqual(log[index - 1]?.minute ?? 0);
        }
        const hasOrder = log.some((event) => event.name === 'order.imposed');
        if (!hasOrder)
          expect(log.some(({ object }) => object === 'Order' || object === 'Extension')).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
});

test('a case that came to nothing ends with that', () => {
  expect(names(declinedCase()).at(-1)).toBe('order.declined');
});
