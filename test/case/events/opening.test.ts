import { describe, expect, test } from 'vitest';
import {
  personChangeFaults,
  validateOpening,
  withPersonChanges,
  type Person,
} from '../../../src/case/events/index.ts';
import { excluded, opening, resident } from './samples.ts';

function pointers(changed: Record<string, unknown>): string[] {
  const result = validateOpening({ ...opening, ...changed });
  return result.ok ? [] : result.errors.map(({ pointer }) => pointer);
}

describe('opening a case', () => {
  test('keeps instants in UTC and the postal code in one form', () => {
    const result = validateOpening({ ...opening, home: { ...opening.home, postalCode: '1234 ab' } });
    expect(result).toMatchObject({
      ok: true,
      data: { reportedAt: '2026-11-24T20:14:00Z', home: { postalCode: '1234AB' } },
    });
  });

  test('without the optional fields', () => {
    const { houseNumberAddition: _addition, bagAddressId: _bag, ...home } = opening.home;
    const { incidentAt: _incident, ...rest } = opening;
    const {
      registeredAtHome: _a,
      presentAtIncident: _b,
      phone: _c,
      email: _d,
      language: _e,
      ...person
    } = excluded;
    expect(validateOpening({ ...rest, home, persons: [person, resident] })).toMatchObject({ ok: true });
  });

  test.each(['0518', 'GM518', 'gm0518', 'GM05181'])('no municipality: %s', (municipality) => {
    expect(pointers({ municipality })).toEqual(['/municipality']);
  });

  test.each([0, 100_000, 1.5, '12'])('no house number: %j', (houseNumber) => {
    expect(pointers({ home: { ...opening.home, houseNumber } })).toEqual(['/home/houseNumber']);
  });

  test.each(['1234', '0123AB', '1234  AB', '1234ABC'])('no postal code: %s', (postalCode) => {
    expect(pointers({ home: { ...opening.home, postalCode } })).toEqual(['/home/postalCode']);
  });

  test.each(['P1', '1p', 'p_1', '', 'p'.repeat(32), 'mayor', 'police'])('no key of a person: %j', (key) => {
    expect(pointers({ persons: [excluded, { ...resident, key }] })).toEqual(['/persons/1/key']);
  });

  test('exactly one excluded person', () => {
    expect(pointers({ persons: [] })).toEqual(['/persons']);
    expect(pointers({ persons: [resident] })).toEqual(['/persons']);
    expect(pointers({ persons: [excluded, { ...excluded, key: 'p2' }] })).toEqual(['/persons']);
    expect(pointers({ persons: [excluded] })).toEqual([]);
  });

  test('every person has an own key', () => {
    expect(pointers({ persons: [excluded, { ...resident, key: 'p1' }] })).toEqual(['/persons/1/key']);
  });

  test('born on the day of the report is possible, a day later is not; the day is that of Amsterdam', () => {
    const born = (birthDate: string) => ({
      reportedAt: '2026-11-24T23:30:00Z',
      persons: [excluded, { ...resident, birthDate }],
    });
    expect(pointers(born('2026-11-25'))).toEqual([]);
    expect(pointers(born('2026-11-26'))).toEqual(['/persons/1/birthDate']);
  });

  test('the incident is not after the report', () => {
    const reportedAt = '2026-11-24T21:14:00+01:00';
    expect(pointers({ reportedAt, incidentAt: '2026-11-24T20:14:00Z' })).toEqual([]);
    expect(pointers({ reportedAt, incidentAt: '2026-11-24T20:14:01Z' })).toEqual(['/incidentAt']);
  });

  test('rules between fields are judged beside other faults', () => {
    const changed = {
      origin: 'elders',
      incidentAt: '2026-11-25T00:00:00Z',
      persons: [{ ...resident, surprise: 1 }],
    };
    expect(pointers(changed).toSorted()).toEqual([
      '/incidentAt',
      '/origin',
      '/persons',
      '/persons/0/surprise',
    ]);
  });
});

describe('changing people', () => {
  const known = [excluded, resident] as Person[];
  const today = '2026-11-24';

  test('a known person keeps what is not named, a new one joins', () => {
    const third = { ...resident, key: 'p3', familyName: 'Persoon-Drie' } as Person;
    expect(withPersonChanges(known, [{ key: 'p2', residence: 'elsewhere' }, third])).toEqual([
      excluded,
      { ...resident, residence: 'elsewhere' },
      third,
    ]);
  });

  test('a new person must be complete', () => {
    const faults = personChangeFaults(known, [{ key: 'p3', role: 'resident', residence: 'lives' }], today);
    expect(faults.map(({ pointer }) => pointer)).toEqual(['/0/givenNames', '/0/familyName', '/0/birthDate']);
    expect(personChangeFaults(known, [{ key: 'p2', residence: 'elsewhere' }], today)).toEqual([]);
  });

  test('nobody is born after today, and one excluded person stays', () => {
    expect(personChangeFaults(known, [{ key: 'p2', birthDate: '2026-11-25' }], today)).toMatchObject([
      { pointer: '/0/birthDate' },
    ]);
    expect(personChangeFaults(known, [{ key: 'p2', role: 'excluded-person' }], today)).toHaveLength(1);
    const swap = [
      { key: 'p1', role: 'resident' as const },
      { key: 'p2', role: 'excluded-person' as const },
    ];
    expect(personChangeFaults(known, swap, today)).toEqual([]);
  });
});
