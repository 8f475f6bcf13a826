import { describe, expect, test } from 'vitest';
import type { EventType } from '../../../src/case/event-types.ts';
import { references, validateEventData, type Reference } from '../../../src/case/events/index.ts';
import { resident, SAMPLES } from './samples.ts';

function referencesOf(type: EventType, changed: Record<string, unknown> = {}): Reference[] {
  const result = validateEventData(type, { ...SAMPLES[type], ...changed });
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return references(type, result.data);
}

const person = (pointer: string, value: string) => ({ pointer, kind: 'person', value });
const DECISIONS = ['order.imposed', 'order.extended', 'order.revoked', 'order.amended', 'revocation.refused'];

describe('people', () => {
  test('a single person, a list of them, a contact ban', () => {
    expect(referencesOf('household.informed')).toEqual([person('/person', 'p2')]);
    expect(referencesOf('order.imposed')).toEqual([person('/contactBan/0/person', 'p2')]);
    expect(referencesOf('interim-relief.ruled', { decisions: undefined, present: ['p3'] })).toEqual([
      person('/persons/0', 'p2'),
      person('/present/0', 'p3'),
    ]);
  });

  test('the mayor and the police are no people of the case; a person in their place is', () => {
    expect(referencesOf('appeal.lodged', { by: 'mayor' }).map(({ kind }) => kind)).toEqual(['sequence']);
    expect(referencesOf('appeal.lodged', { by: 'p1' })[0]).toEqual(person('/by', 'p1'));
    expect(referencesOf('ruling.passed-on', { to: 'police' }).map(({ kind }) => kind)).toEqual(['sequence']);
    expect(referencesOf('ruling.passed-on', { to: 'p2' })[0]).toEqual(person('/to', 'p2'));
    expect(referencesOf('revocation.requested', { by: 'mayor' })).toEqual([person('/by', 'mayor')]);
  });

  test('who joins by an amendment counts as known in its contact ban', () => {
    const contactBan = [
      { person: 'p9', status: 'forbidden' },
      { person: 'p8', status: 'forbidden' },
    ];
    expect(referencesOf('order.amended', { persons: [{ ...resident, key: 'p9' }], contactBan })).toEqual([
      person('/contactBan/1/person', 'p8'),
    ]);
  });

  test('participants may be anyone, and a task is no sequence', () => {
    expect(referencesOf('system-meeting.held')).toEqual([]);
    expect(referencesOf('reassessment.done')).toEqual([]);
  });
});

describe('earlier events', () => {
  test.each<[EventType, string, number, string[] | undefined]>([
    ['order.served', '/decision', 12, DECISIONS],
    ['reasons.supplied', '/decision', 12, DECISIONS],
    ['delivery.failed', '/service', 13, ['order.served']],
    ['breach.arrested', '/breach', 20, ['breach.recorded']],
    ['breach.reported', '/breach', 20, ['breach.recorded']],
    ['breach.prosecution-decided', '/breach', 20, ['breach.recorded']],
    ['appeal.lodged', '/against', 12, DECISIONS],
    ['higher-appeal.lodged', '/against', 30, ['appeal.ruled']],
    ['appeal.withdrawn', '/appeal', 28, ['appeal.lodged', 'higher-appeal.lodged']],
    ['interim-relief.requested', '/decisions/0', 12, DECISIONS],
    ['interim-relief.ruled', '/decisions/0', 12, DECISIONS],
    ['appeal.ruled', '/decisions/0', 12, DECISIONS],
    ['higher-appeal.ruled', '/decisions/0', 12, DECISIONS],
    ['ruling.passed-on', '/ruling', 30, ['interim-relief.ruled', 'appeal.ruled', 'higher-appeal.ruled']],
    ['event.corrected', '/sequence', 4, undefined],
    ['event.withdrawn', '/sequence', 4, undefined],
  ])('%s points with %s', (type, pointer, value, to) => {
    const sequences = referencesOf(type).filter(({ kind }) => kind === 'sequence');
    expect(sequences).toEqual([{ pointer, kind: 'sequence', value, ...(to === undefined ? {} : { to }) }]);
  });

  test('a making-known that names no decision points at none', () => {
    expect(referencesOf('order.served', { decision: undefined })).toEqual([person('/person', 'p1')]);
  });
});
