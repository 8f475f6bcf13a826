import { describe, expect, test } from 'vitest';
import { validityOf } from '../../../machines/index.ts';
import {
  at,
  extensionContent,
  inForce,
  opening,
  orderContent,
  person,
  readyToExtend,
  utc,
  type CasePlayer,
} from '../../support/case-player.ts';

/** Sequences in every case of `inForce`. */
const ORDER = 8;
const SERVED = 9;

const HANDED_OVER = { person: 'p1', method: 'in-person', place: 'proef' };
const MAYOR_ACTS = { role: 'mayor' } as const;

interface Change {
  sequence: number;
  occurredAt?: string;
  data?: unknown;
  asFact?: boolean;
}

function correct(player: CasePlayer, change: Change, when = '2026-03-03 09:00') {
  return player.accepted('event.corrected', when, { reason: 'proef', ...change });
}

function faults(player: CasePlayer, change: Change, when = '2026-03-03 09:00') {
  const result = player.offer('event.corrected', when, { reason: 'proef', ...change });
  return result.outcome === 'invalid' ? result.errors.map(({ pointer }) => pointer) : [result.outcome];
}

function extended(): { player: CasePlayer; extension: number; service: number } {
  const player = readyToExtend(inForce('2026-03-02 18:00'), '2026-03-10');
  const extension = player.record(
    'order.extended',
    '2026-03-11 09:00',
    extensionContent('2026-03-30 20:30'),
    MAYOR_ACTS,
  );
  const service = player.record('order.served', '2026-03-11 10:00', HANDED_OVER);
  return { player, extension, service };
}

function voidedBy({ file }: CasePlayer, sequence: number): number | undefined {
  return file.events.find((event) => event.sequence === sequence)?.voidedBy;
}

/** On what a paper or a word rests: an event, with the case as of a version. */
const basis = (basedOn: number, asOf: number, tense: string) => ({
  basedOn,
  asOf,
  text: `Gebaseerd op gebeurtenis ${String(basedOn)}, zoals de zaak ${tense} na gebeurtenis ${String(asOf)}.`,
});

describe('a corrected time', () => {
  test('moves the dates of the order and every deadline that hangs on them', () => {
    const player = inForce('2026-03-02 18:00');
    const { event, voided } = correct(player, { sequence: SERVED, occurredAt: utc('2026-03-02 21:15') });
    expect(player.snapshot.order).toMatchObject({
      startsAt: at('2026-03-02 21:15'),
      endsAt: at('2026-03-12 21:15'),
      latestEndAt: at('2026-03-30 21:15'),
    });
    const limits = player.snapshot.deadlines.filter(({ rule }) => rule === 'wth-2-1' || rule === 'wth-9-1');
    expect(limits.map(({ dueAt, startedBy }) => [dueAt, startedBy])).toEqual([
      [at('2026-03-12 21:15'), SERVED],
      [at('2026-03-30 21:15'), SERVED],
    ]);
    expect(voided).toEqual([{ sequence: SERVED, by: event.sequence }]);
    expect(voidedBy(player, SERVED)).toBe(event.sequence);
    expect(player.replayed()).toEqual(player.file);
  });

  test('reports what it changed, old beside new', () => {
    const { consequences = [] } = correct(inForce('2026-03-02 18:00'), {
      sequence: SERVED,
      occurredAt: utc('2026-03-02 21:15'),
    });
    expect(consequences).toContainEqual({
      kind: 'interval',
      ref: 'home',
      old: [{ from: '2026-03-02T19:30:00Z', to: '2026-03-12T19:30:00Z' }],
      new: [{ from: '2026-03-02T20:15:00Z', to: '2026-03-12T20:15:00Z' }],
    });
    expect(consequences).toContainEqual({
      kind: 'deadline',
      ref: `wth-2-1:${String(SERVED)}`,
      old: expect.objectContaining({ dueAt: '2026-03-12T19:30:00Z' }),
      new: expect.objectContaining({ dueAt: '2026-03-12T20:15:00Z' }),
    });
    const documents = consequences.filter(({ kind }) => kind === 'document');
    const paper = (kind: string, sequence: number) => ({
      kind: 'document',
      ref: String(sequence),
      old: { kind, ...basis(sequence, 9, 'stond') },
      new: { kind, ...basis(sequence, 10, 'staat') },
    });
    expect(documents).toEqual([paper('order', ORDER), paper('certificate-of-service', SERVED)]);
  });

  test('names the notices that gave the old dates', () => {
    const player = inForce('2026-03-02 18:00');
    const told = player.record('household.informed', '2026-03-02 21:00', { person: 'p2' });
    const { consequences = [] } = correct(player, { sequence: SERVED, occurredAt: utc('2026-03-02 20:40') });
    expect(consequences).toContainEqual({
      kind: 'notice',
      ref: String(told),
      old: { type: 'household.informed', ...basis(told, told, 'stond') },
      new: { type: 'household.informed', ...basis(told, told + 1, 'staat') },
    });
  });

  test('that moves nothing of the order names no other papers and no notices', () => {
    const player = inForce('2026-03-02 18:00');
    player.record('household.informed', '2026-03-02 21:00', { person: 'p2' });
    const left = player.record('home.left', '2026-03-02 20:40');
    expect(correct(player, { sequence: left, occurredAt: utc('2026-03-02 20:45') }).consequences).toEqual([]);
  });

  test('cannot lie in the future or before the report', () => {
    const player = inForce('2026-03-02 18:00');
    expect(faults(player, { sequence: SERVED, occurredAt: utc('2026-03-03 09:01') })).toEqual([
      '/data/occurredAt',
    ]);
    expect(faults(player, { sequence: SERVED, occurredAt: utc('2026-03-02 17:59') })).toEqual([
      '/data/occurredAt',
    ]);
  });

  test('cannot put the making-known before the decision; at the same instant what was recorded first goes first', () => {
    const player = inForce('2026-03-02 18:00');
    const early = { sequence: SERVED, occurredAt: utc('2026-03-02 19:59'), reason: 'proef' };
    const result = player.offer('event.corrected', '2026-03-03 09:00', early);
    expect(result).toMatchObject({ outcome: 'gate-refused', refusals: [{ code: 'later-event-unlawful' }] });
    correct(player, { sequence: SERVED, occurredAt: utc('2026-03-02 20:00') });
    expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 20:00'));
  });
});

describe('corrected content', () => {
  test('replaces the whole content: a person taken out of the contact ban', () => {
    const player = inForce('2026-03-02 18:00');
    const contactBan = [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'excepted' },
    ];
    const { consequences = [] } = correct(player, { sequence: ORDER, data: orderContent({ contactBan }) });
    const question = { at: at('2026-03-05 12:00'), limb: 'contact', person: 'p3' } as const;
    expect(validityOf(player.file, { ...question, asKnownAt: at('2026-03-03 08:59') }).inForce).toBe(true);
    expect(validityOf(player.file, { ...question, asKnownAt: at('2026-03-03 09:00') }).inForce).toBe(false);
    expect(consequences).toContainEqual(
      expect.objectContaining({ kind: 'interval', ref: 'contact:p3', new: null }),
    );
    expect(player.replayed()).toEqual(player.file);
  });

  test('is held to the shape of its event, to the people of the case and to the gates', () => {
    const player = inForce('2026-03-02 18:00');
    expect(
      faults(player, { sequence: SERVED, data: { person: 'p1', method: 'by-pigeon', place: 'proef' } }),
    ).toEqual(['/data/data/method']);
    expect(faults(player, { sequence: SERVED, data: { ...HANDED_OVER, person: 'p9' } })).toEqual([
      '/data/data/person',
    ]);
    const withoutFacts = { sequence: ORDER, data: orderContent({ facts: '' }), reason: 'proef' };
    const result = player.offer('event.corrected', '2026-03-03 09:00', withoutFacts);
    expect(result).toMatchObject({ outcome: 'gate-refused', refusals: [{ rule: 'wth-2-4-b' }] });
  });

  test('a second correction goes before the first, and keeps what it does not mention', () => {
    const player = inForce('2026-03-02 18:00');
    const first = correct(player, { sequence: SERVED, data: { ...HANDED_OVER, place: 'proefbureau' } }).event
      .sequence;
    const second = correct(
      player,
      { sequence: SERVED, occurredAt: utc('2026-03-02 20:45') },
      '2026-03-03 10:00',
    ).event.sequence;
    expect([voidedBy(player, SERVED), voidedBy(player, first), voidedBy(player, second)]).toEqual([
      second,
      second,
      undefined,
    ]);
    expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 20:45'));
    correct(player, { sequence: SERVED, data: { ...HANDED_OVER, method: 'sent' } }, '2026-03-03 11:00');
    expect(player.snapshot.order?.startsAt).toBe(at('2026-03-02 20:45'));
    expect(player.replayed()).toEqual(player.file);
  });

  test('a correction may be put back by another', () => {
    const player = inForce('2026-03-02 18:00');
    const before = player.snapshot;
    correct(player, { sequence: SERVED, occurredAt: utc('2026-03-02 21:15') });
    correct(player, { sequence: SERVED, occurredAt: utc('2026-03-02 20:30') }, '2026-03-03 10:00');
    expect(player.snapshot.order).toEqual(before.order);
    const dates = ({ deadlines }: typeof before) =>
      deadlines.map(({ rule, from, dueAt }) => [rule, from, dueAt]);
    expect(dates(player.snapshot)).toEqual(dates(before));
  });
});

describe('a correction that makes a later event unlawful', () => {
  test('is refused, and names that event', () => {
    const { player, extension } = extended();
    const before = player.file;
    // Without its making-known the order had not begun, and there was nothing to extend.
    const result = player.offer('event.withdrawn', '2026-03-12 09:00', { sequence: SERVED, reason: 'proef' });
    expect(result).toMatchObject({ outcome: 'gate-refused' });
    const details =
      result.outcome === 'gate-refused'
        ? result.refusals.map(({ code, rule, detail }) => ({ code, rule, detail }))
        : [];
    expect(details).toEqual([
      {
        code: 'later-event-unlawful',
        rule: 'wth-9-1',
        detail: expect.stringContaining(`Gebeurtenis ${String(extension)} (Huisverbod verlengd)`),
      },
    ]);
    expect(player.file).toBe(before);
  });

  test('is taken as a fact: the later event stays and is flagged', () => {
    const { player, extension } = extended();
    const result = player.accepted('event.withdrawn', '2026-03-12 09:00', {
      sequence: SERVED,
      reason: 'proef',
      asFact: true,
    });
    expect(player.snapshot.flags).toContainEqual(
      expect.objectContaining({ code: 'unlawful-in-hindsight', rule: 'wth-9-1', basedOn: extension }),
    );
    expect(result.consequences).toContainEqual(
      expect.objectContaining({
        kind: 'flag',
        old: null,
        new: expect.objectContaining({ code: 'unlawful-in-hindsight' }),
      }),
    );
    expect(player.file.events.find(({ sequence }) => sequence === extension)?.voidedBy).toBeUndefined();
    expect(player.replayed()).toEqual(player.file);
  });

  test('does not stand in the way of the next correction once it was taken as a fact', () => {
    const { player } = extended();
    correct(player, { sequence: ORDER, data: orderContent({ facts: '' }), asFact: true }, '2026-03-12 09:00');
    expect(
      correct(
        player,
        { sequence: SERVED, data: { ...HANDED_OVER, place: 'proefbureau' } },
        '2026-03-12 10:00',
      ).outcome,
    ).toBe('accepted');
  });
});

describe('the opening of the case', () => {
  const birthDate = (date: string) => ({
    persons: [
      person('p1', { role: 'excluded-person', birthDate: date }),
      person('p2'),
      person('p3', { birthDate: '2018-09-10' }),
    ],
  });

  test('may be corrected: another spelling of the home changes no date, and every paper that bears it', () => {
    const player = inForce('2026-03-02 18:00');
    const home = { street: 'Voorbeeldlaan', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' };
    const { consequences } = correct(player, { sequence: 1, data: opening('2026-03-02 18:00', { home }) });
    // Order and certificate of service.
    expect(consequences?.map(({ kind }) => kind)).toEqual(['task', 'document', 'document']);
    expect(player.replayed()).toEqual(player.file);
  });

  test('showing a minor is refused because of the order, and as a fact flags it: the order stays until somebody ends it', () => {
    const player = inForce('2026-03-02 18:00');
    const data = opening('2026-03-02 18:00', birthDate('2008-03-03'));
    const refused = player.offer('event.corrected', '2026-03-03 09:00', {
      sequence: 1,
      data,
      reason: 'proef',
    });
    expect(refused).toMatchObject({
      outcome: 'gate-refused',
      refusals: [{ rule: 'wth-2-2', detail: expect.stringContaining('Gebeurtenis 8') }],
    });
    correct(player, { sequence: 1, data, asFact: true });
    expect(player.snapshot.flags).toContainEqual(
      expect.objectContaining({ code: 'unlawful-in-hindsight', rule: 'wth-2-2', basedOn: ORDER }),
    );
    expect(player.snapshot.order?.state).toBe('in-force');
    expect(player.replayed()).toEqual(player.file);
  });

  test('on the birthday itself he was an adult: nothing is refused', () => {
    const data = opening('2026-03-02 18:00', birthDate('2008-03-02'));
    expect(correct(inForce('2026-03-02 18:00'), { sequence: 1, data }).outcome).toBe('accepted');
  });

  test('may be moved in time alone, and then says so in its content', () => {
    const player = inForce('2026-03-02 18:00');
    const { event } = correct(player, { sequence: 1, occurredAt: utc('2026-03-02 17:00') });
    expect(event.data).toMatchObject({
      occurredAt: '2026-03-02T16:00:00Z',
      data: { reportedAt: '2026-03-02T16:00:00Z' },
    });
    expect(player.snapshot.stages.initiation.startedAt).toBe(at('2026-03-02 17:00'));
    expect(player.replayed()).toEqual(player.file);
  });

  test('stays in its municipality and before everything that happened', () => {
    const player = inForce('2026-03-02 18:00');
    expect(
      faults(player, { sequence: 1, data: opening('2026-03-02 18:00', { municipality: 'GM0599' }) }),
    ).toEqual(['/data/data/municipality']);
    expect(faults(player, { sequence: 1, data: opening('2026-03-02 18:11') })).toEqual([
      '/data/data/reportedAt',
    ]);
    expect(faults(player, { sequence: 1, data: opening('2026-03-02 18:10') })).toEqual(['accepted']);
  });
});

describe('withdrawing', () => {
  test('takes an event out as if it had never been recorded, with the same report', () => {
    const { player, extension, service } = extended();
    player.record('event.withdrawn', '2026-03-11 11:00', { sequence: service, reason: 'proef' });
    expect(player.snapshot.order).toMatchObject({
      endsAt: at('2026-03-12 20:30'),
      extensions: [{ state: 'decided' }],
    });
    const result = player.accepted('event.withdrawn', '2026-03-11 12:00', {
      sequence: extension,
      reason: 'proef',
    });
    expect(player.snapshot.order?.extensions).toEqual([]);
    expect(result.voided).toEqual([{ sequence: extension, by: result.event.sequence }]);
    expect(result.consequences).toContainEqual({
      kind: 'document',
      ref: String(extension),
      old: expect.objectContaining({ kind: 'extension', basedOn: extension }),
      new: null,
    });
    expect(player.replayed()).toEqual(player.file);
  });

  test('after the end it takes the engine’s own events with it', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-13 09:00');
    const expired = player.file.events.find(({ type }) => type === 'order.expired')?.sequence;
    const result = player.accepted('event.withdrawn', '2026-03-13 09:00', {
      sequence: SERVED,
      reason: 'proef',
    });
    expect(result.voided).toContainEqual({ sequence: expired, by: result.event.sequence });
    expect(player.snapshot.order).toMatchObject({ state: 'imposed', startsAt: null });
    expect(player.replayed()).toEqual(player.file);
  });

  test('what was withdrawn, a revision, an engine event, the opening and nothing at all cannot be revised', () => {
    const player = inForce('2026-03-02 18:00').until('2026-03-04 09:00');
    const left = player.record('home.left', '2026-03-04 09:10');
    const gone = player.record('event.withdrawn', '2026-03-04 09:20', { sequence: left, reason: 'proef' });
    const missed = player.file.events.find(({ type }) => type === 'deadline.missed')?.sequence ?? 0;
    for (const sequence of [left, gone, missed, 999]) {
      expect(
        faults(player, { sequence, data: {} }, '2026-03-04 10:00'),
        `correcting ${String(sequence)}`,
      ).toEqual(['/data/sequence']);
      const withdrawn = player.offer('event.withdrawn', '2026-03-04 10:00', { sequence, reason: 'proef' });
      expect(withdrawn, `withdrawing ${String(sequence)}`).toMatchObject({
        outcome: 'invalid',
        errors: [{ pointer: '/data/sequence' }],
      });
    }
    expect(
      player.offer('event.withdrawn', '2026-03-04 10:00', { sequence: 1, reason: 'proef' }),
    ).toMatchObject({
      outcome: 'invalid',
      errors: [{ pointer: '/data/sequence' }],
    });
  });

  test('a corrected event may still be withdrawn', () => {
    const player = inForce('2026-03-02 18:00');
    const left = player.record('home.left', '2026-03-02 20:40');
    const first = correct(player, { sequence: left, occurredAt: utc('2026-03-02 20:45') }).event.sequence;
    const withdrawn = player.record('event.withdrawn', '2026-03-03 10:00', {
      sequence: left,
      reason: 'proef',
    });
    expect([voidedBy(player, left), voidedBy(player, first)]).toEqual([withdrawn, withdrawn]);
    expect(player.replayed()).toEqual(player.file);
  });
});
