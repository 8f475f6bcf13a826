/** Whatever people typed into a case stays in the case: no name, number, address, text, staff id, date or clock time leaves with an export. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../../src/case/model.ts';
import { EVENT_TYPES, isEngineEvent } from '../../src/case/index.ts';
import { formatLocal, wallClock } from '../../src/time/index.ts';
import { sampleId, sampleSnapshot } from '../contract/sample-case.ts';
import { canariesIn, CANARY, CANARY_SECOND, canaryCases } from '../support/canaries.ts';
import { fileOf, madeExport, zipName, zipOf } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

/** Enough alike that rows of tier B stand in groups and counts are shown. */
const COPIES = 12;

let api: Service;
let administrator: string;
const cases = canaryCases();
beforeAll(async () => {
  api = await service({ now: '2029-06-01T12:00:00+02:00' });
  administrator = await token({ role: 'administrator', office: 'BEHEER' });
  for (const [story, events] of cases.entries())
    for (let copy = 0; copy < COPIES; copy += 1) await store(story * COPIES + copy + 1, events);
}, 60_000);
afterAll(() => api.close());

async function store(number: number, events: readonly RecordedEvent[]): Promise<void> {
  const snapshot = sampleSnapshot(number, {
    number: `GM0518-KANARIE-${number}`,
    version: events.length,
    protocol: 'algemeen@1',
    region: 'demoregio-noorderlicht',
  });
  const audit = { at: 0, actor: 'proef', office: 'proef', action: 'event.recorded' };
  const rest = { expectedVersion: 0, voided: [], outbox: [], audit };
  await api.store.record({ ...rest, snapshot, newEvents: events });
}

/** Days and clock times of everything that happened, as any program writes them. */
function momentsOf(events: readonly RecordedEvent[]): string[] {
  return events.flatMap(({ occurredAt, recordedAt }) =>
    [occurredAt, recordedAt].flatMap((at) => [
      wallClock(at).date,
      new Date(at).toISOString().slice(0, 10),
      formatLocal(at).slice(0, 19),
      String(at),
      String(Math.floor(at / 1000)),
    ]),
  );
}

test('the cases have canaries in every type of event that people record', () => {
  const types = new Set(cases.flat().map(({ type }) => type));
  const missing = EVENT_TYPES.filter((type) => !types.has(type) && !isEngineEvent({ type }));
  expect(missing).toEqual([]);
  const withText = new Set(
    cases
      .flat()
      .filter(({ data }) => canariesIn(data) > 0)
      .map(({ type }) => type),
  );
  expect(withText.size).toBeGreaterThan(40);
});

describe.each(['A', 'B', 'C'])('tier %s', (tier) => {
  let files: { name: string; text: string }[];
  let made: Json;
  beforeAll(async () => {
    const agreement = { agreement: 'PROEF-1', dpia: 'PROEF-2', expires: '2030-01-01' };
    const body = { tier, cutoff: '2029-03-31', ...(tier === 'A' ? agreement : {}) };
    made = await madeExport(api, administrator, body);
    const entries = await zipOf(api, administrator, made);
    files = entries.map(({ name, content }) => ({ name, text: content.toString() }));
  }, 60_000);

  test('has rows to look at', () => {
    expect([made.status, made.reason]).toEqual(['ready', undefined]);
    const lines = (name: string): number =>
      files.find((file) => file.name === name)?.text.split('\r\n').length ?? 0;
    expect(lines('aggregates.csv')).toBeGreaterThan(20);
    if (tier !== 'C') expect(lines('stage_durations.csv')).toBeGreaterThan(100);
  });

  test('holds no canary', () => {
    expect(files.filter(({ text }) => CANARY.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('holds no day and no clock time of anything that happened', () => {
    const moments = [...new Set(cases.flatMap(momentsOf))];
    const found = files.flatMap(({ name, text }) =>
      moments.filter((moment) => text.includes(moment)).map((moment) => `${name}: ${moment}`),
    );
    expect(found).toEqual([]);
    const seconds = new RegExp(`:\\d\\d:${CANARY_SECOND}`);
    expect(files.filter(({ text }) => seconds.test(text)).map(({ name }) => name)).toEqual([]);
  });

  test('holds no id, number or municipality of a case', () => {
    const ids = cases.map((_, index) => sampleId(index * COPIES + 1));
    const names = [...ids, ...ids.map((id) => id.replaceAll('-', ''))];
    const told = (text: string): boolean => /GM\d{4}/.test(text) || names.some((name) => text.includes(name));
    expect(files.filter(({ text }) => told(text)).map(({ name }) => name)).toEqual([]);
  });

  test('tells none of it in its names either', async () => {
    const zip = await fileOf(api, administrator, made, zipName(made));
    expect(CANARY.test(zip.toString('latin1'))).toBe(false);
  });
});
