/** Small cases that chance found first (properties.test.ts), each told once with real dates. */
import { describe, expect, test } from 'vitest';
import { validityOf } from '../../machines/index.ts';
import {
  at,
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  person,
  readyToExtend,
  readyToImpose,
  utc,
  type CasePlayer,
} from '../support/case-player.ts';

const ORDER = 8;
const HANDED_OVER = { person: 'p1', method: 'in-person', place: 'proef' };
const MAYOR_ACTS = { role: 'mayor' } as const;

/** The order of 2 March 2026, 20:30, with an appeal by p1 and a request to suspend it pending. */
function contested(): { player: CasePlayer; appeal: number } {
  const player = inForce('2026-03-02 18:00');
  const appeal = player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: ORDER });
  player.record('interim-relief.requested', '2026-03-03 10:30', { by: 'p1' });
  return { player, appeal };
}

function rule(player: CasePlayer, when: string, ruling: Record<string, unknown>): number {
  return player.record('interim-relief.ruled', when, { effectiveAt: utc(when), ...ruling });
}

function homeAt(player: CasePlayer, when: string): boolean {
  return validityOf(player.file, { at: at(when), limb: 'home', asKnownAt: player.snapshot.advancedTo })
    .inForce;
}

function contactAt(player: CasePlayer, when: string, person = 'p2'): boolean {
  return validityOf(player.file, {
    at: at(when),
    limb: 'contact',
    person,
    asKnownAt: player.snapshot.advancedTo,
  }).inForce;
}

describe('suspensions', () => {
  test('lifting the contact ban alone does not bring back contact while the home limb is suspended', () => {
    const { player } = contested();
    rule(player, '2026-03-04 12:00', { outcome: 'suspended' });
    rule(player, '2026-03-05 12:00', { outcome: 'lifted', limbs: ['contact'] });
    expect([homeAt(player, '2026-03-05 12:00'), contactAt(player, '2026-03-05 12:00')]).toEqual([
      false,
      false,
    ]);
    rule(player, '2026-03-06 12:00', { outcome: 'lifted', limbs: ['home'] });
    expect([homeAt(player, '2026-03-06 12:00'), contactAt(player, '2026-03-06 12:00')]).toEqual([true, true]);
  });

  test('what was lifted for one person only still lapses for the rest at the date of its condition', () => {
    const { player } = contested();
    const suspension = rule(player, '2026-03-04 12:00', {
      outcome: 'suspended-on-condition',
      condition: 'proef',
      conditionUntil: utc('2026-03-06 12:00'),
    });
    rule(player, '2026-03-05 12:00', { outcome: 'lifted', persons: ['p2'] });
    player.until('2026-03-06 11:59');
    expect(player.snapshot.order?.state).toBe('suspended');
    player.until('2026-03-06 12:00');
    expect(player.snapshot.order?.state).toBe('in-force');
    expect(player.file.events.find(({ type }) => type === 'suspension.lapsed')?.data).toMatchObject({
      because: suspension,
    });
  });

  test('what was lifted altogether does not lapse any more', () => {
    const { player } = contested();
    const conditionUntil = utc('2026-03-06 12:00');
    rule(player, '2026-03-04 12:00', {
      outcome: 'suspended-on-condition',
      condition: 'proef',
      conditionUntil,
    });
    rule(player, '2026-03-05 12:00', { outcome: 'lifted' });
    player.until('2026-03-07 12:00');
    expect(player.file.events.map(({ type }) => type)).not.toContain('suspension.lapsed');
  });

  test('one that was over before it was given changes only the past, and lapses no more', () => {
    const { player } = contested();
    const past = { effectiveAt: utc('2026-03-03 12:00'), conditionUntil: utc('2026-03-03 18:00') };
    rule(player, '2026-03-04 12:00', { outcome: 'suspended-on-condition', condition: 'proef', ...past });
    expect([homeAt(player, '2026-03-03 17:59'), homeAt(player, '2026-03-03 18:00')]).toEqual([false, true]);
    expect(player.snapshot.order?.state).toBe('in-force');
    expect(player.file.events.map(({ type }) => type)).not.toContain('suspension.lapsed');
  });

  test('a suspended extension takes the order out of force where the first term ends', () => {
    const { player } = contested();
    readyToExtend(player, '2026-03-10');
    const extension = player.record(
      'order.extended',
      '2026-03-10 12:00',
      extensionContent('2026-03-30 20:30'),
      MAYOR_ACTS,
    );
    player.record('order.served', '2026-03-10 13:00', HANDED_OVER);
    const ruling = rule(player, '2026-03-11 12:00', { outcome: 'suspended', decisions: [extension] });
    player.until('2026-03-12 20:29');
    expect(player.snapshot.order?.state).toBe('in-force');
    expect(player.snapshot.wakeAt).toBe(at('2026-03-12 20:30'));
    player.until('2026-03-12 20:30');
    expect(player.snapshot.order?.state).toBe('suspended');
    expect(player.file.events.at(-1)).toMatchObject({
      type: 'decision.took-effect',
      occurredAt: at('2026-03-12 20:30'),
      data: { rule: 'wth-9-1', because: ruling },
    });
    rule(player, '2026-03-14 12:00', { outcome: 'lifted' });
    expect(player.snapshot.order).toMatchObject({ state: 'in-force', endsAt: at('2026-03-30 20:30') });
    expect(player.replayed()).toEqual(player.file);
  });

  test('one given without a request of its own ends with the appeal that was pending', () => {
    const player = inForce('2026-03-02 18:00');
    const appeal = player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: ORDER });
    rule(player, '2026-03-04 12:00', { outcome: 'suspended' });
    player.record('appeal.withdrawn', '2026-03-05 12:00', { appeal });
    expect(player.snapshot.order?.state).toBe('in-force');
  });
});

describe('requests and appeals side by side', () => {
  test('only a higher court sets an annulment aside', () => {
    const { player } = contested();
    const annulled = { outcome: 'annulled-from', decisions: [ORDER], effectiveAt: utc('2026-03-04 10:00') };
    const ruling = player.record('appeal.ruled', '2026-03-04 10:00', annulled);
    const later = { outcome: 'set-aside', decisions: [ORDER], effectiveAt: utc('2026-03-05 10:00') };
    player.record('appeal.lodged', '2026-03-04 11:00', { by: 'p2', against: ORDER });
    player.record('appeal.ruled', '2026-03-05 10:00', later);
    expect([player.snapshot.order?.state, homeAt(player, '2026-03-05 10:00')]).toEqual(['annulled', false]);
    player.record('higher-appeal.lodged', '2026-03-05 11:00', { by: 'mayor', against: ruling });
    player.record('higher-appeal.ruled', '2026-03-06 10:00', {
      ...later,
      effectiveAt: utc('2026-03-06 10:00'),
    });
    expect(player.snapshot.order).toMatchObject({ state: 'in-force', endsAt: at('2026-03-12 20:30') });
    expect([homeAt(player, '2026-03-06 09:59'), homeAt(player, '2026-03-06 10:00')]).toEqual([false, true]);
  });

  test('a request lapses with the appeal of who asked, not with that of another', () => {
    const { player, appeal } = contested();
    const other = player.record('appeal.lodged', '2026-03-03 11:00', { by: 'p2', against: ORDER });
    player.record('appeal.withdrawn', '2026-03-03 12:00', { appeal: other });
    expect(player.snapshot.states.review).toBe('relief-requested');
    player.record('appeal.withdrawn', '2026-03-03 13:00', { appeal });
    expect(player.snapshot.states.review).toBe('completed');
  });

  test('one ruling answers every request that is pending', () => {
    const { player } = contested();
    player.record('interim-relief.requested', '2026-03-03 11:00', { by: 'p1' });
    player.record('interim-relief.heard', '2026-03-04 10:00');
    rule(player, '2026-03-04 12:00', { outcome: 'refused' });
    expect(player.snapshot.states.review).toBe('on-appeal');
    const hearings = player.snapshot.deadlines.filter(({ rule: id }) => id === 'wth-6-1-a');
    expect(hearings.map(({ status }) => status)).toEqual(['met', 'met']);
  });

  test('a ruling on a refusal to revoke does not decide the appeal against the order', () => {
    const { player } = contested();
    const refusal = player.record(
      'revocation.refused',
      '2026-03-04 10:00',
      { decision: orderContent()['decision'], reasons: 'proef' },
      MAYOR_ACTS,
    );
    player.record('appeal.lodged', '2026-03-04 11:00', { by: 'p2', against: refusal });
    const dismissed = { outcome: 'dismissed', decisions: [refusal], effectiveAt: utc('2026-03-05 10:00') };
    player.record('appeal.ruled', '2026-03-05 10:00', dismissed);
    expect(player.snapshot.states.review).toBe('relief-requested');
  });
});

describe('dates that leave nothing', () => {
  test('an order made known after its own printed end never ran', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record(
      'order.imposed',
      '2026-03-02 20:00',
      orderContent({ printedEndsAt: utc('2026-03-03 20:00') }),
      MAYOR_ACTS,
    );
    player.record('order.served', '2026-03-04 20:00', HANDED_OVER);
    expect(player.snapshot.order).toMatchObject({
      state: 'expired',
      startsAt: at('2026-03-04 20:00'),
      endsAt: at('2026-03-04 20:00'),
    });
    expect(homeAt(player, '2026-03-04 20:00')).toBe(false);
    expect(player.snapshot.deadlines.find(({ rule: id }) => id === 'wth-9-1-decide')).toMatchObject({
      status: 'void',
    });
  });

  test('a revocation of an order that was withdrawn from the file does not touch the one imposed after it', () => {
    const player = inForce('2026-03-02 18:00');
    const revocation = { ground: 'danger-gone', reasons: 'proef', effectiveAt: utc('2026-03-03 09:00') };
    player.record(
      'order.revoked',
      '2026-03-03 09:00',
      { decision: orderContent()['decision'], ...revocation },
      MAYOR_ACTS,
    );
    player.record('event.withdrawn', '2026-03-03 10:00', { sequence: ORDER, reason: 'proef', asFact: true });
    player.record(
      'order.imposed',
      '2026-03-03 11:00',
      orderContent({ form: 'oral', urgency: 'proef' }),
      MAYOR_ACTS,
    );
    expect(player.snapshot.order).toMatchObject({ state: 'in-force', startsAt: at('2026-03-03 11:00') });
    expect(player.replayed()).toEqual(player.file);
  });

  test('a report of entering is still taken after the procedure was closed', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('home.entered', '2026-03-02 19:30', {
      purpose: 'impose',
      basis: 'immediate-danger',
      urgency: 'proef',
    });
    player.record('procedure.closed', '2026-03-02 20:00', { reason: 'proef' });
    player.record('entry-report.sent', '2026-03-03 10:00', { to: 'mayor' });
    player.record('entry-report.sent', '2026-03-03 10:00', { to: 'resident' });
    const reports = player.snapshot.deadlines.filter(({ rule: id }) => id === 'awbi-11');
    expect(reports.map(({ to, status }) => [to, status])).toEqual([
      ['mayor', 'met'],
      ['resident', 'met'],
    ]);
  });
});

describe('found by walking every road of a few moves', () => {
  const at1 = '2026-03-17 10:00';
  const contested = (): CasePlayer => {
    const player = inForce('2026-03-16 18:00');
    player.record('appeal.lodged', at1, { by: 'p1', against: 8 });
    player.record('interim-relief.requested', at1, { by: 'p1' });
    return player;
  };
  const relief = (player: CasePlayer, outcome: string, more: Record<string, unknown> = {}): number =>
    player.record('interim-relief.ruled', at1, { outcome, effectiveAt: utc(at1), ...more });
  const lodgedIn = ({ file }: CasePlayer) =>
    file.events.find(({ type }) => type === 'appeal.lodged')?.sequence;
  const REVOKED = { decision: MAYOR, ground: 'danger-gone', reasons: 'proef' };

  test('suspended, lifted and suspended again at one instant is suspended', () => {
    const player = contested();
    for (const outcome of ['suspended', 'lifted', 'suspended']) relief(player, outcome);
    expect(player.snapshot.order?.state).toBe('suspended');
    relief(player, 'lifted');
    expect(player.snapshot.order?.state).toBe('in-force');
  });

  test('execution ends when a suspended revocation works again through the end of the appeal', () => {
    const player = contested();
    const effectiveAt = utc('2026-03-20 10:00');
    const revoked = player.record('order.revoked', at1, { ...REVOKED, effectiveAt }, { role: 'mayor' });
    relief(player, 'suspended', { decisions: [revoked] });
    player.until('2026-03-21 20:30');
    expect(player.snapshot.states.execution).toBe('executing');
    player.record('appeal.withdrawn', '2026-03-21 20:30', { appeal: lodgedIn(player) });
    expect([player.snapshot.order?.state, player.snapshot.states.execution]).toEqual([
      'revoked',
      'completed',
    ]);
  });

  test('a message that did not arrive does not open the execution of an order that has been revoked', () => {
    const player = readyToImpose('2026-03-16 18:00');
    player.record('order.imposed', '2026-03-16 20:00', orderContent(), { role: 'mayor' });
    player.record('contact-details.given', '2026-03-16 20:10', {
      email: 'a@example.org',
      electronicConsent: true,
    });
    const served = player.record('order.served', '2026-03-16 20:30', {
      person: 'p1',
      method: 'electronic',
      place: 'proef',
    });
    player.record('delivery.failed', '2026-03-16 20:31', { service: served });
    player.record(
      'order.revoked',
      '2026-03-16 20:32',
      { ...REVOKED, effectiveAt: utc('2026-03-16 20:32') },
      { role: 'mayor' },
    );
    expect(player.snapshot.states.execution).toBe('completed');
    expect(player.refusals('delivery.failed', '2026-03-16 20:33', { service: served })).toEqual(['invalid']);
  });

  test('two amendments at one instant ask once that an added resident is told', () => {
    const player = inForce('2026-03-16 18:00');
    const amend = (content: Record<string, unknown>): number =>
      player.record('order.amended', '2026-03-20 12:00', { reason: 'proef', ...content }, { role: 'mayor' });
    amend({ contactBan: [{ person: 'p2', status: 'forbidden' }] });
    amend({ persons: [person('p4', { birthDate: '1990-01-01' })] });
    const told = player.snapshot.deadlines.filter(
      ({ rule, person: key }) => rule === 'wth-2-8-household' && key === 'p4',
    );
    expect(told).toHaveLength(1);
  });

  test('relief that is lifted without naming a decision ends the suspension of a revocation too', () => {
    const player = contested();
    const revoked = player.record(
      'order.revoked',
      at1,
      { ...REVOKED, effectiveAt: utc(at1) },
      { role: 'mayor' },
    );
    relief(player, 'suspended', { decisions: [revoked] });
    expect(player.snapshot.order?.state).toBe('in-force');
    relief(player, 'lifted');
    expect(player.snapshot.order?.state).toBe('revoked');
  });

  test('a closing typed in late cannot come to lie before the order, nor a second outcome after it', () => {
    const player = readyToImpose('2026-03-16 18:00');
    player.record('order.imposed', '2026-03-16 20:00', orderContent(), { role: 'mayor' });
    const closing = { reason: 'proef' };
    expect(
      player.refusals('procedure.closed', '2026-03-16 19:50', closing, { recordedAt: '2026-03-16 20:10' }),
    ).toEqual(['not-accepted']);
    expect(player.refusals('procedure.closed', '2026-03-16 20:05', closing)).toEqual(['accepted']);
    expect(player.refusals('order.declined', '2026-03-16 20:05', { reason: 'proef' })).toEqual([
      'not-accepted',
    ]);
  });
});
