import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { statisticsShape } from '../../api/shapes/statistics.ts';
import {
  kaplanMeier,
  logRank,
  quantile,
  rmst,
  summarise,
  type Spell,
} from '../../src/evaluation/statistics/index.ts';
import { elementsOf } from '../evaluation/picture/well-formed.ts';
import { CANARY, casesOf, playCases } from './measured-cases.ts';
import { service, token } from './service.ts';
import type { Json, Service } from './service.ts';

const every = (count: number, from: number, step: number): number[] =>
  Array.from({ length: count }, (_, place) => from + place * step);

/** Noorderlicht before its pilot and in it, Waterkant before it; four reports in the pilot of Waterkant are too few to show. */
const NORTH_BEFORE = every(18, 60, 7);
const NORTH_PILOT = every(22, 40, 5);
const STILL_OPEN = 2;
const WATER_BEFORE = every(15, 80, 9);
const WATER_PILOT = every(4, 50, 9);
const ALL_ENDED = [...NORTH_BEFORE, ...NORTH_PILOT, ...WATER_BEFORE, ...WATER_PILOT];

let api: Service;
let administrator: string;
beforeAll(async () => {
  api = await service({ now: '2026-03-01T12:00:00Z' });
  administrator = await token({ role: 'administrator', office: 'BEHEER' });
  await playCases(api, [
    ...casesOf('GM0518', '2025-07-02', NORTH_BEFORE),
    ...casesOf('GM0518', '2025-10-02', [
      ...NORTH_PILOT,
      ...Array.from({ length: STILL_OPEN }, () => undefined),
    ]),
    ...casesOf('GM0599', '2025-07-02', WATER_BEFORE),
    ...casesOf('GM0599', '2025-12-02', WATER_PILOT),
  ]);
}, 60_000);
afterAll(() => api.close());

const answers: Json[] = [];
async function ask(path: string, bearer = administrator): Promise<Json> {
  const { status, body } = await api.ask(`/v1/statistics/${path}`, { token: bearer });
  expect(status).toBe(200);
  answers.push(body);
  return body;
}

const spells = (ended: readonly number[], open: readonly number[] = []): Spell[] => [
  ...ended.map((duration, place) => ({ entry: 0, duration, cause: 'COMPLETED', cluster: `e${place}` })),
  ...open.map((duration, place) => ({ entry: 0, duration, cause: null, cluster: `o${place}` })),
];
/** Open since the evening on which it began, 24 and 25 October, until the clock of the test. */
const openMinutes = [24, 25].map(
  (day) => (Date.parse('2026-03-01T12:00:00Z') - Date.parse(`2025-10-${day}T12:10:00Z`)) / 60_000,
);
const withoutTurn = ({
  value,
  lower,
  upper,
}: {
  value: number | null;
  lower: number | null;
  upper: number | null;
}) => ({ value, lower, upper });

describe('all cases together', () => {
  test('the figures are those of the estimators over every case, open ones too', async () => {
    const { groups, asOf, horizonMin, by } = await ask('RIHG');
    const summary = summarise(spells(ALL_ENDED, openMinutes), 360);
    expect([by, asOf, horizonMin]).toEqual([[], '2026-03-01T12:00:00Z', 360]);
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      label: 'Alle zaken',
      n: 61,
      events: 59,
      censored: STILL_OPEN,
      median: withoutTurn(summary.median),
      q1: withoutTurn(summary.q1),
      q3: withoutTurn(summary.q3),
      p90: withoutTurn(summary.p90),
      competing: null,
      suppressed: [],
    });
    // Whole minutes: its decimals would tell by how many it was divided.
    const { value, stdErr } = summary.rmst ?? { value: 0, stdErr: 0 };
    const half = 1.959963984540054 * stdErr;
    const { rmst: mean } = groups[0];
    expect([mean.value, mean.lower, mean.upper]).toEqual([value, value - half, value + half].map(Math.round));
    expect(mean.bootstrap).toMatchObject({
      lower: Math.round(mean.bootstrap.lower),
      upper: Math.round(mean.bootstrap.upper),
    });
    expect(groups[0].rmst.bootstrap).toMatchObject({ seed: 20_090_101, replicates: 999 });
    expect(groups[0].rmst.bootstrap.lower).toBeLessThan(groups[0].rmst.value);
  });

  test('leaving out the open cases would have claimed less', async () => {
    const [group] = (await ask('RIHG')).groups;
    const closed = quantile(kaplanMeier(spells(ALL_ENDED)), 0.5).value;
    expect(group.closedCasesOnly).toEqual({ n: 59, median: closed });
    expect(closed).toBeLessThan(group.median.value);
  });

  test('a median of few comes with a warning in words', async () => {
    const [group] = (await ask('RIHG')).groups;
    expect(group.warnings).toEqual([
      { code: 'MEDIAN_WIDE', detail: expect.stringMatching(/^De mediaan is onzeker: hij berust op 59 keer/) },
    ]);
  });

  test('the curve has steps of ten cases on round times, in steps of 10 %, and stops while ten are followed', async () => {
    const [group] = (await ask('RIHG')).groups;
    const ended = ALL_ENDED.toSorted((a, b) => a - b);
    const endedBy = (time: number): number => ended.filter((minute) => minute <= time).length;
    let before = 0;
    for (const { time, survival, atRisk } of group.curve) {
      expect([time % 15, Math.round(survival * 10) / 10]).toEqual([0, survival]);
      expect(endedBy(time) - before).toBeGreaterThanOrEqual(10);
      expect(atRisk).toBe(Math.floor((61 - endedBy(time)) / 10) * 10);
      before = endedBy(time);
    }
    expect(group.curve.length).toBeGreaterThan(2);
    expect(61 - endedBy(group.followedUntil)).toBeGreaterThanOrEqual(10);
    expect(61 - endedBy(group.followedUntil + 15)).toBeLessThan(10);
    expect(group.numbersAtRisk.map(({ atRisk }: Json) => atRisk)).toEqual([
      60,
      50,
      20,
      '<10',
      '<10',
      '<10',
      '<10',
    ]);
  });
});

describe('by arm', () => {
  test('each arm has its figures, and they are set against each other', async () => {
    const { groups, logRank: screen, comparisons } = await ask('RIHG?by=arm');
    const before = spells([...NORTH_BEFORE, ...WATER_BEFORE]);
    const pilot = spells([...NORTH_PILOT, ...WATER_PILOT], openMinutes);
    expect(groups.map(({ arm, n, events, median }: Json) => [arm, n, events, median.value])).toEqual([
      ['BASELINE', 33, 33, quantile(kaplanMeier(before), 0.5).value],
      ['PILOT', 28, 26, quantile(kaplanMeier(pilot), 0.5).value],
    ]);
    const known = logRank([
      { group: 'a', spells: before },
      { group: 'b', spells: pilot },
    ]);
    if (!known.defined) throw new Error('no test');
    expect(screen).toMatchObject({ defined: true, df: 1, detail: expect.stringContaining('Log-ranktoets') });
    expect([screen.statistic, screen.p]).toEqual([
      expect.closeTo(known.chiSquare, 9),
      expect.closeTo(known.pValue, 9),
    ]);
    expect(screen.warnings[0].code).toBe('LOG_RANK_BLIND');
    const [mean, other] = [rmst(kaplanMeier(pilot), 360), rmst(kaplanMeier(before), 360)];
    expect(comparisons).toHaveLength(1);
    expect(comparisons[0]).toMatchObject({ group: { arm: 'PILOT' }, against: { arm: 'BASELINE' } });
    const difference = (mean?.value ?? 0) - (other?.value ?? 0);
    const half = 1.959963984540054 * Math.hypot(mean?.stdErr ?? 0, other?.stdErr ?? 0);
    const shown = [comparisons[0].difference, comparisons[0].lower, comparisons[0].upper];
    expect(shown).toEqual([difference, difference - half, difference + half].map(Math.round));
    expect(comparisons[0].detail).toMatch(/^Pilot tegenover nulmeting: gemiddeld .* korter \(95 %-interval /);
  });

  test('by protocol: the versions that the cases have', async () => {
    const { groups } = await ask('RIHG?by=protocol');
    expect(groups.map(({ protocol, n }: Json) => [protocol, n])).toEqual([
      ['noorderlicht@1', null],
      ['waterkant@1', null],
    ]);
  });
});

describe('four cases in a corner', () => {
  test('the corner is below ten, and what would give it away by subtraction is hidden in every table', async () => {
    const { groups, notices } = await ask('RIHG?by=region,arm');
    expect(groups.map(({ region, arm, n, events }: Json) => [region, arm, n, events])).toEqual([
      ['demoregio-noorderlicht', 'BASELINE', 18, 18],
      ['demoregio-noorderlicht', 'PILOT', null, null],
      ['demoregio-waterkant', 'BASELINE', 15, 15],
      ['demoregio-waterkant', 'PILOT', '<10', '<10'],
    ]);
    // 24 + 18 and 15 + 4 would tell the same.
    expect((await ask('RIHG?by=region')).groups.map(({ n }: Json) => n)).toEqual([null, null]);
    expect(notices).toEqual([
      'Van 2 groepen staan er geen cijfers: te weinig zaken, of nodig om een kleine groep niet te laten berekenen.',
    ]);
    for (const hidden of [groups[1], groups[3]])
      expect(hidden).toMatchObject({
        censored: null,
        curve: [],
        numbersAtRisk: [],
        median: null,
        q1: null,
        q3: null,
        p90: null,
        rmst: null,
        closedCasesOnly: null,
        competing: null,
        warnings: [],
      });
    expect(groups[3].suppressed[0]).toEqual({
      figure: 'n',
      code: 'BELOW_TEN',
      detail: 'Het zijn er minder dan 10.',
    });
  });

  test('no table, whichever is asked first, shows numbers whose difference is one to nine', async () => {
    const shown = (
      await Promise.all(
        [
          'RIHG',
          'RIHG?by=arm',
          'RIHG?by=region',
          'RIHG?by=protocol',
          'RIHG?by=region,arm',
          'RIHG?by=arm,protocol',
          'RIHG?by=region,arm,protocol',
        ].map((path) => ask(path)),
      )
    ).flatMap(({ groups }) => groups.filter(({ n }: Json) => typeof n === 'number'));
    const whole = shown[0].n;
    const inArm = (arm: string): Json[] => shown.filter((group: Json) => group.arm === arm);
    expect(shown.every(({ n }: Json) => n === whole || whole - n >= 10)).toBe(true);
    for (const arm of ['BASELINE', 'PILOT']) {
      const numbers = new Set(inArm(arm).map(({ n }) => n as number));
      for (const one of numbers)
        for (const other of numbers)
          expect(one === other || Math.abs(one - other) >= 10 || arm === 'BASELINE').toBe(true);
    }
  });
});

describe('who asks', () => {
  test('an evaluator sees the municipalities of the token and no other', async () => {
    const water = await token({ role: 'evaluator', office: 'EVAL', municipalities: ['GM0599', 'GM0606'] });
    // Of the risk assessment the table by region and arm showed fifteen of these nineteen: nineteen would tell of four.
    expect((await ask('RIHG', water)).groups[0].n).toBe(null);
    const { groups } = await ask('RIHG_DURATION', water);
    expect(groups[0]).toMatchObject({
      n: 19,
      events: 19,
      median: { value: quantile(kaplanMeier(spells([...WATER_BEFORE, ...WATER_PILOT])), 0.5).value },
    });
    const none = await token({ role: 'evaluator', office: 'EVAL', municipalities: [] });
    expect((await ask('RIHG', none)).groups[0].n).toBe('<10');
  });
});

describe('until an earlier day', () => {
  test('only what had been recorded by then counts: these cases were typed in on 1 March', async () => {
    const { groups, cutoff } = await ask('REPORT_TO_RIHG_START?cutoff=2026-02-28');
    expect([cutoff, groups[0].n]).toEqual(['2026-02-28', '<10']);
    expect((await ask('REPORT_TO_RIHG_START?cutoff=2026-03-01')).groups[0].n).toBe(61);
  });
});

describe('the picture', () => {
  const drawn = async (path: string): Promise<string> =>
    (await api.ask(`/v1/statistics/${path}`, { token: administrator, headers: { accept: 'image/svg+xml' } }))
      .text;

  test('shows what the figures say, in Dutch', async () => {
    const svg = await drawn('RIHG?by=arm');
    const elements = elementsOf(svg);
    const texts = elements.filter(({ name }) => name === 'text').map(({ text }) => text);
    expect(texts).toContain('A Nulmeting');
    expect(texts).toContain('B Pilot');
    expect(texts).toContain('33 zaken, 33 geëindigd.');
    expect(texts.join(' ')).toContain('61 zaken. Stand van zondag 1 maart 2026 om 13:00 uur.');
    expect(texts.join(' ')).toContain('Verkennend: niet vooraf vastgelegd');
    expect(
      elements.filter(({ name, attributes }) => name === 'path' && attributes['fill'] === 'none'),
    ).toHaveLength(2);
    expect(await drawn('RIHG?by=arm')).toBe(svg);
  });

  test('says so when there is nothing to draw', async () => {
    const texts = elementsOf(await drawn('RIHG?by=region'))
      .map(({ text }) => text)
      .join(' ');
    expect(texts).toContain('Er zijn te weinig geëindigde zaken voor een lijn.');
    expect(texts).toContain('Van 2 groepen staan er geen cijfers');
  });

  test('no answer and no picture has a person, a home or a case in it', async () => {
    const everything =
      JSON.stringify(answers) + (await drawn('RIHG')) + (await drawn('RIHG?by=region,arm,protocol'));
    expect(everything.length).toBeGreaterThan(10_000);
    expect(everything).not.toMatch(new RegExp(`${CANARY}|Kanariestraat|1234AB|GM0518-|Persoon-`));
    // Of ids only those of announced analyses, of which there are none here.
    expect(everything).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}/);
    for (const answer of answers)
      expect(statisticsShape.strict().safeParse(answer)).toMatchObject({ success: true });
  });
});
