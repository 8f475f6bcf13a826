/** Exports and statistics of one day for askers with other municipalities: each may have what the other has. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { storeCases } from '../support/stored-cases.ts';
import { fileOf, madeExport } from './exports-made.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

const REGIONS = [
  ['GM0518', 'demoregio-noorderlicht', 40],
  ['GM0599', 'demoregio-waterkant', 33],
  ['GM0606', 'demoregio-waterkant', 12],
  ['GM0363', 'demoregio-zuiderlinde', 13],
] as const;
const CUTOFF = '2026-06-30';

let api: Service;
let administrator: string;
let evaluator: string;
beforeEach(async () => {
  api = await service({ now: '2026-09-01T12:00:00+02:00' });
  administrator = await token({ role: 'administrator', office: 'BEHEER' });
  evaluator = await token({
    role: 'evaluator',
    office: 'EVAL',
    municipalities: ['GM0518', 'GM0599', 'GM0606'],
  });
  let number = 1;
  for (const [municipality, region, count] of REGIONS) {
    await storeCases(api.store, count, { number, municipality, region });
    number += count;
  }
});
afterEach(() => api.close());

const ask = (bearer: string, tier: string, more: Json = {}): Promise<Json> =>
  madeExport(api, bearer, { tier, cutoff: CUTOFF, ...more });
const files = ({ status, reason, files: made }: Json): unknown => [
  status,
  reason,
  made.length > 5 ? made : [],
];

/** Of all measures, by arm and region: the numbers of cases and ends that stand there. */
async function statistics(bearer: string, by = 'region,arm'): Promise<Json[]> {
  const measures = ['INITIATION', 'RIHG', 'EXECUTION', 'CARE', 'ENFORCEMENT', 'ORDER_TO_END'];
  const answers: Json[] = [];
  for (const measure of measures) {
    const split = by === '' ? '' : `&by=${by}`;
    const path = `/v1/statistics/${measure}?cutoff=${CUTOFF}${split}`;
    const { body } = await api.ask(path, { token: bearer });
    answers.push(body.groups.map(({ region, arm, n, events }: Json) => [measure, region, arm, n, events]));
  }
  return answers;
}

const counts = async (bearer: string, made: Json): Promise<string[]> =>
  (await fileOf(api, bearer, made, 'aggregates.csv'))
    .toString()
    .split('\r\n')
    .map((line) => line.split(',').slice(0, 7).join());

describe('levering na levering, dezelfde peildatum', () => {
  test('eerst alles, dan de gemeenten van een evaluator, in C en in B, en daarna alles weer byte voor byte', async () => {
    const first = await ask(administrator, 'C');
    const second = await ask(evaluator, 'C');
    expect([first, second].map(({ status }) => status)).toEqual(['ready', 'ready']);
    const inB = [await ask(administrator, 'B'), await ask(evaluator, 'B')];
    expect(inB.map(({ status }) => status)).toEqual(['ready', 'ready']);
    expect(files(await ask(administrator, 'C'))).toEqual(files(first));
    expect(files(await ask(evaluator, 'C'))).toEqual(files(second));
    expect(files(await ask(evaluator, 'B'))).toEqual(files(inB[1]));
    // Of what is the same in both nothing is hidden in one and shown in the other.
    const [all, own] = [await counts(administrator, first), await counts(evaluator, second)];
    const isRegion = (line: string): boolean => /,RG0[1-9],/.test(line);
    expect(own.filter(isRegion).filter((line) => !all.includes(line))).toEqual([]);
  });

  test('eerst de evaluator, dan alles', async () => {
    const first = await ask(evaluator, 'B');
    const second = await ask(administrator, 'C');
    expect([first.status, second.status]).toEqual(['ready', 'ready']);
    expect(files(await ask(evaluator, 'B'))).toEqual(files(first));
  });
});

describe('statistiek en levering', () => {
  test.each(['', 'arm', 'region,arm'])(
    'eerst statistiek (%s), dan een levering: zij wordt gegeven, en de statistiek blijft',
    async (by) => {
      const seen = await statistics(administrator, by);
      const own = await statistics(evaluator, by);
      const all = await ask(administrator, 'C');
      const part = await ask(evaluator, 'B');
      expect([all.status, part.status, all.reason, part.reason]).toEqual([
        'ready',
        'ready',
        undefined,
        undefined,
      ]);
      expect(await statistics(administrator, by)).toEqual(seen);
      expect(await statistics(evaluator, by)).toEqual(own);
    },
  );

  test('eerst een levering, dan statistiek: de grote groepen staan er', async () => {
    expect((await ask(administrator, 'C')).status).toBe('ready');
    const [initiation] = await statistics(administrator, 'region,arm');
    expect(
      initiation.map((row: Json) => row[3]).filter((n: unknown) => typeof n === 'number').length,
    ).toBeGreaterThan(1);
    const [own] = await statistics(evaluator, 'region,arm');
    expect(
      own.map((row: Json) => row[3]).filter((n: unknown) => typeof n === 'number').length,
    ).toBeGreaterThan(0);
  });
});
