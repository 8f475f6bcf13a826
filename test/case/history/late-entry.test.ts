import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../machines/index.ts';
import {
  at,
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
  type CasePlayer,
} from '../../support/case-player.ts';

const HANDED_OVER = { person: 'p1', method: 'in-person', place: 'proef' };
const MAYOR_ACTS = { role: 'mayor' } as const;

/** The order of 2 March 2026, 20:30 ended on 12 March, 20:30; nobody had typed in its extension. */
function endedUnextended(): CasePlayer {
  return readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10').until('2026-03-13 09:00');
}

function sequenceOf({ file }: CasePlayer, type: string, rule?: string): number | undefined {
  return file.events.find(
    (event) => event.type === type && (rule === undefined || (event.data as { rule?: string }).rule === rule),
  )?.sequence;
}

function replaysEqual(player: CasePlayer): void {
  expect(player.replayed()).toEqual(player.file);
}

describe('an extension made known in time and typed in after the end', () => {
  const recordedAt = '2026-03-13 09:30';

  function typedIn(): { player: CasePlayer; expired: number | undefined; served: number } {
    const player = endedUnextended();
    const expired = sequenceOf(player, 'order.expired');
    player.record('order.extended', '2026-03-12 20:00', extensionContent('2026-03-30 20:30'), {
      ...MAYOR_ACTS,
      recordedAt,
    });
    expect(player.snapshot.order?.state).toBe('expired');
    const served = player.record('order.served', '2026-03-12 20:29', HANDED_OVER, { recordedAt });
    return { player, expired, served };
  }

  test('makes the order run again, and voids its recorded end', () => {
    const { player, expired, served } = typedIn();
    expect(player.snapshot.order).toMatchObject({ state: 'in-force', endsAt: at('2026-03-30 20:30') });
    expect(player.snapshot.stages.enforcement.endedAt).toBeNull();
    const end = player.file.events.find(({ sequence }) => sequence === expired);
    expect(end).toMatchObject({ type: 'order.expired', voidedBy: served });
    replaysEqual(player);
  });

  test('ends it at its new end, with a new event', () => {
    const { player, expired } = typedIn();
    player.until('2026-03-30 20:30');
    const ends = player.file.events.filter(
      ({ type, voidedBy }) => type === 'order.expired' && voidedBy === undefined,
    );
    expect(ends).toMatchObject([{ occurredAt: at('2026-03-30 20:30'), data: { rule: 'wth-9-1' } }]);
    expect(ends[0]?.sequence).not.toBe(expired);
    replaysEqual(player);
  });

  test('leaves what was known before as it was known', () => {
    const { player } = typedIn();
    const question = { at: at('2026-03-12 22:00'), limb: 'home' } as const;
    expect(validityOf(player.file, { ...question, asKnownAt: at('2026-03-13 09:00') }).inForce).toBe(false);
    expect(validityOf(player.file, { ...question, asKnownAt: at('2026-03-13 09:30') }).inForce).toBe(true);
  });

  test('lapses when it was made known at the very end', () => {
    const player = endedUnextended();
    player.record('order.extended', '2026-03-12 20:00', extensionContent('2026-03-30 20:30'), {
      ...MAYOR_ACTS,
      recordedAt,
    });
    player.record('order.served', '2026-03-12 20:30', HANDED_OVER, { recordedAt });
    expect(player.snapshot.order).toMatchObject({ state: 'expired', extensions: [{ state: 'lapsed' }] });
    expect(player.snapshot.flags.map(({ code }) => code)).toContain('extension-lapsed');
    replaysEqual(player);
  });

  test('is refused when it was decided at the very end', () => {
    const content = extensionContent('2026-03-30 20:30');
    expect(
      endedUnextended().refusals('order.extended', '2026-03-12 20:30', content, {
        ...MAYOR_ACTS,
        recordedAt,
      }),
    ).toContain('order-not-running');
  });
});

describe('late facts', () => {
  test('contact details given in time and typed in later void the missed deadline and its flag', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-04 09:00');
    const missed = sequenceOf(player, 'deadline.missed', 'wth-2-6');
    expect(player.snapshot.flags).toContainEqual(
      expect.objectContaining({ code: 'deadline-missed', basedOn: missed }),
    );
    const given = player.record(
      'contact-details.given',
      '2026-03-03 19:59',
      { phone: '0600000000' },
      { recordedAt: '2026-03-04 09:10' },
    );
    expect(player.file.events.find(({ sequence }) => sequence === missed)).toMatchObject({ voidedBy: given });
    expect(player.snapshot.deadlines.find(({ rule }) => rule === 'wth-2-6')).toMatchObject({ status: 'met' });
    expect(player.snapshot.flags.map(({ code }) => code)).not.toContain('deadline-missed');
    replaysEqual(player);
  });

  test('contact details given too late leave it missed, with the moment they were given', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-04 09:00');
    const missed = sequenceOf(player, 'deadline.missed', 'wth-2-6');
    player.record(
      'contact-details.given',
      '2026-03-03 20:00',
      { phone: '0600000000' },
      { recordedAt: '2026-03-04 09:10' },
    );
    expect(player.file.events.find(({ sequence }) => sequence === missed)?.voidedBy).toBeUndefined();
    expect(player.snapshot.deadlines.find(({ rule }) => rule === 'wth-2-6')).toMatchObject({
      status: 'missed',
      metAt: at('2026-03-03 20:00'),
    });
    replaysEqual(player);
  });

  test('a making-known typed in three days later starts the order when it happened', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), MAYOR_ACTS);
    player.until('2026-03-05 09:00');
    expect(player.snapshot.order).toMatchObject({ state: 'imposed', startsAt: null });
    player.record('order.served', '2026-03-02 20:30', HANDED_OVER, { recordedAt: '2026-03-05 09:30' });
    expect(player.snapshot.order).toMatchObject({
      state: 'in-force',
      startsAt: at('2026-03-02 20:30'),
      endsAt: at('2026-03-12 20:30'),
    });
    expect(player.snapshot.stages.enforcement.startedAt).toBe(at('2026-03-02 20:30'));
    replaysEqual(player);
  });

  test('a making-known typed in after the ten days are over ends the order at once', () => {
    const player = readyToImpose('2026-03-02 18:00');
    player.record('order.imposed', '2026-03-02 20:00', orderContent(), MAYOR_ACTS);
    player.record('order.served', '2026-03-02 20:30', HANDED_OVER, { recordedAt: '2026-03-20 09:00' });
    expect(player.snapshot.order?.state).toBe('expired');
    expect(player.file.events.find(({ type }) => type === 'order.expired')).toMatchObject({
      occurredAt: at('2026-03-12 20:30'),
      recordedAt: at('2026-03-20 09:00'),
    });
    replaysEqual(player);
  });

  test('a revocation from before an extension shows that extension to be unlawful, and ends the order', () => {
    const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
    const extended = player.record(
      'order.extended',
      '2026-03-11 09:00',
      extensionContent('2026-03-30 20:30'),
      MAYOR_ACTS,
    );
    player.record('order.served', '2026-03-11 10:00', HANDED_OVER);
    const revocation = {
      decision: MAYOR,
      ground: 'danger-gone',
      effectiveAt: utc('2026-03-10 18:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-10 17:00', revocation, {
      ...MAYOR_ACTS,
      recordedAt: '2026-03-11 12:00',
    });
    expect(player.snapshot.order).toMatchObject({ state: 'revoked', endsAt: at('2026-03-10 18:00') });
    expect(player.snapshot.flags).toContainEqual(
      expect.objectContaining({ code: 'unlawful-in-hindsight', rule: 'wth-9-1', basedOn: extended }),
    );
    replaysEqual(player);
  });

  test('a breach is judged by the order as it was then, whenever it is typed in', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
    const breach = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
    const recordedAt = '2026-03-13 09:00';
    expect(player.refusals('breach.recorded', '2026-03-02 19:59', breach, { recordedAt })).toEqual([
      'not-accepted',
    ]);
    const before = player.record('breach.recorded', '2026-03-02 20:29', breach, { recordedAt });
    const inside = player.record('breach.recorded', '2026-03-12 20:29', breach, { recordedAt });
    const after = player.record('breach.recorded', '2026-03-12 20:30', breach, { recordedAt });
    const outside = player.snapshot.flags
      .filter(({ code }) => code === 'breach-outside-validity')
      .map(({ basedOn }) => basedOn);
    expect(outside).toEqual([before, after]);
    expect(outside).not.toContain(inside);
    replaysEqual(player);
  });
});

describe('what a late entry cannot do', () => {
  test('put a second outcome before an order that was imposed', () => {
    const player = inForce('2026-03-02 18:00');
    const declined = { reason: 'proef', deviation: 'proef' };
    expect(
      player.refusals('order.declined', '2026-03-02 19:30', declined, { recordedAt: '2026-03-03 09:00' }),
    ).toEqual(['not-accepted']);
  });

  test('happen before the report', () => {
    const player = inForce('2026-03-02 18:00');
    const early = player.offer('home.left', '2026-03-02 17:59', {}, { recordedAt: '2026-03-03 09:00' });
    expect(early).toMatchObject({ outcome: 'invalid', errors: [{ pointer: '/occurredAt' }] });
    expect(player.offer('contact-details.given', '2026-03-02 18:00', { phone: '0600000000' }).outcome).toBe(
      'accepted',
    );
  });

  test('be taken where the state of that moment did not take it, though the present state does', () => {
    const player = inForce('2026-03-02 18:00');
    expect(player.refusals('home.left', '2026-03-02 19:00', {}, { recordedAt: '2026-03-03 09:00' })).toEqual([
      'not-accepted',
    ]);
    expect(player.refusals('home.left', '2026-03-02 20:31', {}, { recordedAt: '2026-03-03 09:00' })).toEqual([
      'accepted',
    ]);
  });
});
