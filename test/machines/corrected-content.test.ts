/** What a correction itself comes to say: which time, which content, and what it may not say. */
import { describe, expect, test } from 'vitest';
import type { StepResult } from '../../machines/index.ts';
import { at, inForce, opening, orderContent, utc, type CasePlayer } from '../support/case-player.ts';

const ORDER = 8;
const SERVED = 9;
const NOW = '2026-03-03 09:00';

function correct(player: CasePlayer, change: Record<string, unknown>, when = NOW): StepResult {
  return player.offer('event.corrected', when, { reason: 'proef', ...change });
}

/** The content of an accepted correction. */
function said(result: StepResult): Record<string, unknown> {
  if (result.outcome !== 'accepted') throw new Error(JSON.stringify(result));
  return result.event.data as Record<string, unknown>;
}

/** Pointer and sentence of each fault. */
function faults(result: StepResult): [string, string][] {
  if (result.outcome !== 'invalid') throw new Error(result.outcome);
  return result.errors.map(({ pointer, detail }) => [pointer, detail]);
}

const FUTURE = 'Een tijdstip van iets dat is gebeurd, mag niet in de toekomst liggen.';

describe('the time', () => {
  test('may be this very minute, the next lies in the future', () => {
    expect(correct(inForce(), { sequence: SERVED, occurredAt: utc(NOW), asFact: true }).outcome).toBe(
      'accepted',
    );
    const later = { sequence: SERVED, occurredAt: utc('2026-03-03 09:01'), asFact: true };
    expect(faults(correct(inForce(), later))).toEqual([['/data/occurredAt', FUTURE]]);
  });

  test('in the future is pointed at where it was written, content or no content beside it', () => {
    const data = { person: 'p1', method: 'in-person', place: 'proefbureau' };
    const both = { sequence: SERVED, occurredAt: utc('2026-03-03 09:01'), data };
    expect(faults(correct(inForce(), both))).toEqual([['/data/occurredAt', FUTURE]]);
    const moved = { sequence: 1, occurredAt: utc('2026-03-03 09:01') };
    expect(faults(correct(inForce(), moved))).toEqual([['/data/occurredAt', FUTURE]]);
    const reopened = { sequence: 1, data: opening('2026-03-03 09:01') };
    expect(faults(correct(inForce(), reopened))).toEqual([['/data/data/reportedAt', FUTURE]]);
  });

  test('of the report follows its content, and is said in the correction', () => {
    const player = inForce();
    const event = said(correct(player, { sequence: 1, data: opening('2026-03-02 17:30') }));
    expect(event['occurredAt']).toBe('2026-03-02T16:30:00Z');
    expect(player.snapshot.stages.initiation.startedAt).toBe(at('2026-03-02 17:30'));
    expect(player.replayed()).toEqual(player.file);
  });

  test('of the report in its content goes before one that stands beside it', () => {
    const player = inForce();
    const change = { sequence: 1, data: opening('2026-03-02 17:30'), occurredAt: utc('2026-03-02 17:00') };
    const event = said(correct(player, change));
    expect(event).toMatchObject({
      occurredAt: '2026-03-02T16:30:00Z',
      data: { reportedAt: '2026-03-02T16:30:00Z' },
    });
    expect(player.snapshot.stages.initiation.startedAt).toBe(at('2026-03-02 17:30'));
  });
});

describe('the content', () => {
  test('is not repeated by a correction of the time alone, nor the time by one of the content', () => {
    const time = said(correct(inForce(), { sequence: SERVED, occurredAt: utc('2026-03-02 20:45') }));
    expect(time).not.toHaveProperty('data');
    const content = said(
      correct(inForce(), { sequence: ORDER, data: orderContent({ facts: 'Proef: anders.' }) }),
    );
    expect(content).not.toHaveProperty('occurredAt');
  });

  test('is kept as the shape of its event writes it', () => {
    const data = orderContent({ printedEndsAt: '2026-03-12T20:30:00.000+01:00' });
    const event = said(correct(inForce(), { sequence: ORDER, data }));
    expect(event['data']).toMatchObject({ printedEndsAt: '2026-03-12T19:30:00Z' });
  });

  test('that an earlier correction gave stays when only the time is moved', () => {
    const player = inForce();
    const home = { street: 'Voorbeeldlaan', houseNumber: 12, postalCode: '1234AB', city: 'Voorbeeldstad' };
    said(correct(player, { sequence: 1, data: opening('2026-03-02 18:00', { home }) }));
    const moved = said(
      correct(player, { sequence: 1, occurredAt: utc('2026-03-02 17:00') }, '2026-03-03 10:00'),
    );
    expect(moved['data']).toMatchObject({ home: { street: 'Voorbeeldlaan' } });
  });

  test('is judged at the time to which an earlier correction moved the event', () => {
    const player = inForce();
    const breach = { limb: 'presence', place: 'proef', initiator: 'unknown', description: 'proef' };
    const first = player.record('breach.recorded', '2026-03-05 10:00', breach, { role: 'police' });
    const second = player.record('breach.recorded', '2026-03-05 11:00', breach, { role: 'police' });
    const arrest = player.record(
      'breach.arrested',
      '2026-03-05 12:00',
      { breach: first },
      { role: 'police' },
    );
    const about = { sequence: arrest, data: { breach: second } };
    const copy = player.file;
    expect(correct(player, about, '2026-03-06 09:00').outcome).toBe('accepted');
    player.file = copy;
    said(correct(player, { sequence: arrest, occurredAt: utc('2026-03-05 10:30') }, '2026-03-06 09:00'));
    expect(faults(correct(player, about, '2026-03-06 10:00'))).toEqual([
      ['/data/data/breach', "Veld 'breach' noemt een gebeurtenis die later was dan deze."],
    ]);
  });

  test('of the report cannot leave its municipality or follow what happened: each in a sentence', () => {
    const elsewhere = { sequence: 1, data: opening('2026-03-02 18:00', { municipality: 'GM0599' }) };
    expect(faults(correct(inForce(), elsewhere))).toEqual([
      [
        '/data/data/municipality',
        "Veld 'municipality' kan niet worden gecorrigeerd: open de zaak bij de andere gemeente.",
      ],
    ]);
    expect(faults(correct(inForce(), { sequence: 1, data: opening('2026-03-02 18:11') }))).toEqual([
      [
        '/data/data/reportedAt',
        "Veld 'reportedAt' mag niet na gebeurtenissen liggen die al in de zaak staan.",
      ],
    ]);
  });

  test('before the report is pointed at as the time of the correction', () => {
    const early = { sequence: SERVED, occurredAt: utc('2026-03-02 17:59') };
    expect(faults(correct(inForce(), early)).map(([pointer]) => pointer)).toEqual(['/data/occurredAt']);
  });
});
