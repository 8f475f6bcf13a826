import { describe, expect, test } from 'vitest';
import { CasePlayer, opening } from '../../support/case-player.ts';
import { judged, type Reason } from './judged.ts';

type Changes = Record<string, unknown>;

/** Opened well before, so that entries of any day asked about may be recorded. */
function enter(when: string, content: Changes, reportedAt = '2026-03-01 12:00'): Reason[] {
  const player = new CasePlayer(opening(reportedAt));
  const entry = { purpose: 'impose', ...content };
  return judged({ player, type: 'home.entered', when, content: entry, options: { role: 'police' } });
}

function authorised(issuedOn: string, changes: Changes = {}): Changes {
  const authorisation = {
    issuedBy: 'Proef Hulpofficier',
    issuerRole: 'hulpofficier',
    issuedOn,
    nightAllowed: false,
  };
  return { basis: 'authorisation', authorisation: { ...authorisation, ...changes } };
}

const URGENT = { urgency: 'er wordt geroepen om hulp' };
const NIGHT: Reason = ['night-without-urgency', 'awbi-7', 'Awbi art. 7', '/data/urgency'];
const NIGHT_NOT_IN_IT: Reason = [
  'night-not-authorised',
  'awbi-7',
  'Awbi art. 7',
  '/data/authorisation/nightAllowed',
];
const ABSENCE: Reason = ['absence-without-urgency', 'awbi-7', 'Awbi art. 7', '/data/urgency'];
const ABSENCE_NOT_IN_IT: Reason = [
  'absence-not-authorised',
  'awbi-7',
  'Awbi art. 7',
  '/data/authorisation/absenceAllowed',
];
const NOT_VALID: Reason = [
  'authorisation-not-valid',
  'awbi-6',
  'Awbi art. 6',
  '/data/authorisation/issuedOn',
];

describe('checking compliance gives no right to enter', () => {
  test.each(['mayor', 'immediate-danger'])('on the basis %s', (basis) => {
    expect(enter('2026-03-02 14:00', { purpose: 'check', basis })).toEqual([
      ['check-needs-consent', 'wth-4-3', 'Wth art. 4 lid 3', '/data/basis'],
    ]);
    expect(enter('2026-03-02 14:00', { basis })).toEqual([]);
  });

  test('on an authorisation neither, with consent it may', () => {
    expect(enter('2026-03-02 14:00', { purpose: 'check', ...authorised('2026-03-02') })).toEqual([
      ['check-needs-consent', 'wth-4-3', 'Wth art. 4 lid 3', '/data/basis'],
    ]);
    expect(enter('2026-03-02 14:00', { purpose: 'check', basis: 'consent' })).toEqual([]);
  });
});

describe('an authorisation', () => {
  test('must be there when entry rests on it', () => {
    expect(enter('2026-03-02 14:00', { basis: 'authorisation' })).toEqual([
      ['authorisation-missing', 'awbi-2', 'Awbi art. 2', '/data/authorisation'],
    ]);
    expect(enter('2026-03-02 14:00', authorised('2026-03-02'))).toEqual([]);
    const atNight = { basis: 'authorisation', residentAbsent: true, ...URGENT };
    expect(enter('2026-03-03 03:00', atNight).map(([code]) => code)).toEqual(['authorisation-missing']);
  });

  test('holds from its day of issue to the end of the third day after it', () => {
    expect(enter('2026-03-02 23:59', { ...authorised('2026-03-03') })).toEqual([NOT_VALID]);
    const nightToo = authorised('2026-03-03', { nightAllowed: true });
    expect(enter('2026-03-03 00:00', { ...nightToo, ...URGENT })).toEqual([]);
    expect(enter('2026-03-06 23:59', authorised('2026-03-03'))).toEqual([]);
    expect(enter('2026-03-07 00:00', { ...nightToo, ...URGENT })).toEqual([NOT_VALID]);
  });

  test('does not wait for a weekend or a holiday, and its last day ends by the clock on the wall', () => {
    // Thursday 26 March; its third day is Sunday 29 March, when the clocks go forward.
    expect(enter('2026-03-29 23:59', authorised('2026-03-26'))).toEqual([]);
    const nightToo = { ...authorised('2026-03-26', { nightAllowed: true }), ...URGENT };
    expect(enter('2026-03-30 00:00', nightToo)).toEqual([NOT_VALID]);
  });
});

describe('between midnight and six, Amsterdam time', () => {
  test.each([
    ['2026-03-02 23:59', []],
    ['2026-03-03 00:00', [NIGHT]],
    ['2026-03-03 05:59', [NIGHT]],
    ['2026-03-03 06:00', []],
    // The night in which 02:00 becomes 03:00.
    ['2026-03-28 23:59', []],
    ['2026-03-29 00:00', [NIGHT]],
    ['2026-03-29T03:59:00Z', [NIGHT]],
    ['2026-03-29T04:00:00Z', []],
    // The night in which 03:00 becomes 02:00 again.
    ['2026-10-24T21:59:00Z', []],
    ['2026-10-24T22:00:00Z', [NIGHT]],
    ['2026-10-25T00:30:00Z', [NIGHT]],
    ['2026-10-25T01:30:00Z', [NIGHT]],
    ['2026-10-25T04:59:00Z', [NIGHT]],
    ['2026-10-25T05:00:00Z', []],
  ] satisfies [string, Reason[]][])('%s without urgency', (when, reasons) => {
    expect(enter(when, { basis: 'immediate-danger' })).toEqual(reasons);
    expect(enter(when, { basis: 'immediate-danger', ...URGENT })).toEqual([]);
    expect(enter(when, { basis: 'consent' })).toEqual([]);
  });

  test('on an authorisation both urgency and its own words are needed', () => {
    const when = '2026-03-03 03:00';
    const night = authorised('2026-03-02', { nightAllowed: true });
    expect(enter(when, authorised('2026-03-02'))).toEqual([NIGHT, NIGHT_NOT_IN_IT]);
    expect(enter(when, { ...authorised('2026-03-02'), ...URGENT })).toEqual([NIGHT_NOT_IN_IT]);
    expect(enter(when, night)).toEqual([NIGHT]);
    expect(enter(when, { ...night, ...URGENT })).toEqual([]);
  });

  test('the mayor in person needs urgency too', () => {
    expect(enter('2026-03-03 03:00', { basis: 'mayor' })).toEqual([NIGHT]);
    expect(enter('2026-03-03 03:00', { basis: 'mayor', ...URGENT })).toEqual([]);
  });
});

describe('while the resident is away', () => {
  const AWAY = { residentAbsent: true };
  const DAY = '2026-03-02 14:00';

  test('only when urgent', () => {
    expect(enter(DAY, { basis: 'mayor', ...AWAY })).toEqual([ABSENCE]);
    expect(enter(DAY, { basis: 'mayor', ...AWAY, ...URGENT })).toEqual([]);
    expect(enter(DAY, { basis: 'mayor', residentAbsent: false })).toEqual([]);
    expect(enter(DAY, { basis: 'consent', ...AWAY })).toEqual([]);
  });

  test('and on an authorisation only when it says so', () => {
    const allowed = authorised('2026-03-02', { absenceAllowed: true });
    expect(enter(DAY, { ...authorised('2026-03-02'), ...AWAY, ...URGENT })).toEqual([ABSENCE_NOT_IN_IT]);
    expect(enter(DAY, { ...authorised('2026-03-02', { absenceAllowed: false }), ...AWAY })).toEqual([
      ABSENCE,
      ABSENCE_NOT_IN_IT,
    ]);
    expect(enter(DAY, { ...allowed, ...AWAY, ...URGENT })).toEqual([]);
  });
});

test('everything wrong with an entry at once', () => {
  const reasons = enter('2026-03-06 03:00', {
    purpose: 'check',
    ...authorised('2026-03-02'),
    residentAbsent: true,
  });
  expect(reasons.map(([code]) => code)).toEqual([
    'check-needs-consent',
    'authorisation-not-valid',
    'night-without-urgency',
    'night-not-authorised',
    'absence-without-urgency',
    'absence-not-authorised',
  ]);
});
