import { describe, expect, test } from 'vitest';
import { draftOf, THEMES, type DecisionCheck } from '../../../src/case/decision-check/index.ts';
import { checked, shown } from './checked.ts';
import {
  DECIDED,
  EXTENDED,
  goodExtension,
  goodOrder,
  readyCase,
  readyForExtension,
  runningCase,
  usualForExtension,
} from './exemplary.ts';
import { CasePlayer, opening, part, utc } from '../../support/case-player.ts';
import { amendment, extension, order, revocationContent, words } from './pair.ts';
import { without } from './without.ts';

describe('grounds', () => {
  test('each with its words, whether it is in the annex, ticked, sourced and disputed', () => {
    const source = '?';
    const parts = {
      2: {
        '2a!': ['2a.4'],
        '2c!': ['2c.1', { code: '2c.4', source, contested: 'dat is niet gebeurd' }],
        '2i': ['2i.1'],
      },
    };
    const { grounds } = order({ grounds: ['2a.4', '2c.4', '2f.1', '2c.5'] }, { parts });
    expect(grounds).toEqual([
      {
        code: '2a.4',
        label: 'Bedreiging: met doden',
        inAnnex: true,
        tickedInRiHG: true,
        sourced: true,
        contested: false,
        pointer: '/data/grounds/0',
      },
      {
        code: '2c.4',
        label: 'Lichamelijk geweld: verwurging',
        inAnnex: true,
        tickedInRiHG: true,
        sourced: false,
        contested: true,
        pointer: '/data/grounds/1',
      },
      {
        code: '2f.1',
        label: 'Geweldsontwikkeling: zwaarte toegenomen',
        inAnnex: true,
        tickedInRiHG: false,
        sourced: false,
        contested: false,
        pointer: '/data/grounds/2',
      },
      {
        code: '2c.5',
        label: null,
        inAnnex: false,
        tickedInRiHG: false,
        sourced: false,
        contested: false,
        pointer: '/data/grounds/3',
      },
    ]);
  });

  test('of an extension they are those of the order, and point at no field of it', () => {
    const { grounds } = extension();
    expect(grounds.map(({ code, pointer }) => [code, pointer])).toEqual([
      ['1a.1', ''],
      ['2a.4', ''],
      ['2c.1', ''],
      ['2i.1', ''],
    ]);
    expect(amendment({}).grounds).toEqual([]);
  });

  test('a hint names signals and items in the words of the instrument', () => {
    const parts = { 2: { '2a!': ['2a.4'], '2c!': ['2c.1'], '2i': ['2i.1'], '2f!': [] } };
    expect(order({ grounds: ['1a.1', '2a.4', '2i.1'] }, { parts }).hints.map(({ detail }) => detail)).toEqual(
      [
        'Rood beoordeeld, maar geen grond van dit besluit: 2c (Lichamelijk geweld). Neem op wat het gevaar draagt, of zeg waarom niet.',
        'Rood beoordeeld zonder dat er iets is aangekruist: 2f (Geweldsontwikkeling). Kruis aan waarop de kleur rust, met de bron.',
      ],
    );
    const [unticked] = order({ grounds: ['1a.1', '2a.4', '2c.1', '2i.1', '3b.1'] }).hints;
    expect(unticked?.detail).toMatch(
      /^Grond 3b\.1 \(Spanning door geld: veel schulden\) is in het RiHG niet/,
    );
  });

  test('a list of items names each; a dispute about the past is no second account of the incident', () => {
    const contested = 'dat is lang geleden';
    const parts = {
      1: {
        '1a!': ['1a.1'],
        '1b': [
          { code: '1b.4', source: '-', contested },
          { code: '1b.5', source: '?' },
        ],
      },
    };
    const check = order({}, { parts });
    expect(shown(check)).toEqual(['tick-without-source']);
    expect(check.hints[0]?.detail).toContain(
      ': 1b.4 (Mate van aanspreekbaarheid: extreem jaloers), 1b.5 (Mate van aanspreekbaarheid: dreigt zichzelf iets aan te doen of verwondt zichzelf). Vul',
    );
  });

  test('a disputed ground is said at the ground, and nowhere else', () => {
    const item = { code: '2c.1', source: 'p2', contested: 'zij viel zelf, zegt hij' };
    const parts = { 2: { '2a!': ['2a.4'], '2c!': [item], '2i': ['2i.1'] } };
    expect(shown(order({}, { parts }))).toEqual(['ground-contested /data/grounds/2']);
  });

  test('while the assessment is unfinished nothing is said to be missing from it', () => {
    const player = readyCase();
    const content = goodOrder();
    const unfinished = {
      ...player.file,
      events: player.file.events.filter(({ sequence }) => sequence !== 5),
    };
    player.file = unfinished;
    const check = checked({ player, type: 'order.imposed', when: DECIDED, content });
    expect(check.content.find(({ element }) => element === 'risk-assessment')?.present).toBe(false);
    expect(shown(check)).toEqual([]);
  });

  test.each(['-', '?', 'n.v.t.', 'NVT', ' Onbekend ', 'geen', 'idem', '"zie boven"', '...'])(
    '%j is no source',
    (source) => {
      const parts = { 2: { '2a!': [{ code: '2a.4', source }], '2c!': ['2c.1'], '2i': ['2i.1'] } };
      expect(shown(order({}, { parts }))).toEqual(['tick-without-source /data/grounds/1']);
    },
  );

  test.each(['p2', 'pv 12', 'BVH', 'geen twijfel: zelf gezien'])('%j is one', (source) => {
    const parts = { 2: { '2a!': [{ code: '2a.4', source }], '2c!': ['2c.1'], '2i': ['2i.1'] } };
    expect(shown(order({}, { parts }))).toEqual([]);
  });
});

describe('themes on which courts annulled', () => {
  const applied = ({ themes }: DecisionCheck): Record<string, string[]> =>
    Object.fromEntries(themes.filter(({ applies }) => applies).map(({ id, because }) => [id, because]));

  test('all are listed each time, marked as case law, cited by article and never by ruling', () => {
    for (const { themes } of [order(), extension(), amendment({})]) {
      expect(themes.map(({ id }) => id)).toEqual(THEMES.map(({ id }) => id));
      for (const { ground, applies, because } of themes) {
        expect(ground).toMatch(/^rechtspraak: .+ \((Wth|Awb|Besluit) art\. .+\)$/);
        expect(ground).not.toMatch(/ECLI/i);
        expect(applies).toBe(because.length > 0);
      }
    }
  });

  test('facts and interests: refused when missing, hinted when bare', () => {
    expect(applied(order({ facts: '', interests: ' ' }))).toEqual({
      'facts-missing': ['facts-missing'],
      'interests-not-weighed': ['interests-missing'],
    });
    expect(applied(order({ facts: words(24), interests: words(19) }))).toEqual({
      'facts-missing': ['facts-bare'],
      'interests-not-weighed': ['interests-bare', 'interests-copied'],
    });
  });

  test('somebody present and not heard; not heard at all before an order', () => {
    const nobody = order({}, { instead: () => undefined, opened: { childAbuseSuspected: false } });
    expect(applied(nobody)).toEqual({ 'present-not-heard': ['not-heard', 'present-not-heard'] });
  });

  test('a minor without reason, and somebody who does not live there', () => {
    const contactBan = [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'forbidden' },
    ];
    expect(applied(order({ contactBan }))).toEqual({ 'minor-without-reason': ['minor-without-reason'] });
    const player = runningCase();
    player.record('case.amended', '2026-03-06 09:00', {
      persons: [{ key: 'p2', residence: 'elsewhere' }],
      reason: 'verhuisd',
    });
    const gone = checked({
      player,
      type: 'order.amended',
      when: '2026-03-06 12:00',
      content: { reason: 'Lijst verbeterd.', contactBan: [{ person: 'p2', status: 'forbidden' }] },
    });
    expect(applied(gone)).toEqual({ 'ban-on-who-lives-elsewhere': ['not-a-resident'] });
  });

  test('hearing and counsel at an extension, and there only', () => {
    const check = extension(
      {},
      { instead: (player) => usualForExtension(without(without(player, 'p1'), 'counsel.declined')) },
    );
    expect(applied(check)).toEqual({
      'extension-without-hearing-or-counsel': ['not-heard', 'counsel-not-asked'],
    });
    const revoked = checked({
      player: runningCase(),
      type: 'order.revoked',
      when: '2026-03-06 12:00',
      content: revocationContent(),
    });
    expect(applied(revoked)).toEqual({});
  });

  test('ticks without source', () => {
    const parts = { 2: { '2a!': ['2a.4'], '2c!': ['2c.1'], '2i': ['2i.1'], '2f!': [] } };
    expect(applied(order({}, { parts }))).toEqual({ 'unsourced-ticks': ['red-signal-without-items'] });
  });
});

describe('at the edges', () => {
  test('before the law nothing is counted and everything is answered', () => {
    const early = checked({
      player: earlyCase(),
      type: 'order.imposed',
      when: '2008-12-31 23:59',
      content: goodOrder(),
    });
    expect(early.content.find(({ element }) => element === 'deciding-organ')?.present).toBe(false);
  });

  test('an end printed without a start is remarked on once', () => {
    const printed = { printedEndsAt: utc('2026-03-12 20:00') };
    expect(shown(order(printed))).toEqual(['printed-end-without-start /data/printedEndsAt']);
    const both = { startsAt: utc('2026-03-02 21:00'), ...printed };
    expect(shown(order(both))).toEqual(['printed-end-differs /data/printedEndsAt']);
  });

  test('what is no decision is not checked', () => {
    const event = {
      type: 'home.left',
      occurredAt: 0,
      timeSource: 'entered',
      actor: { role: 'police', office: 'x', subject: 'x' },
      data: {},
    } as const;
    expect(draftOf(event)).toBeUndefined();
  });

  test('a draft leaves the case as it was', () => {
    const player = readyForExtension(runningCase());
    const before = JSON.stringify(player.file);
    checked({ player, type: 'order.extended', when: EXTENDED, content: goodExtension() });
    expect(JSON.stringify(player.file)).toBe(before);
  });
});

function earlyCase(): CasePlayer {
  const player = new CasePlayer(opening('2008-12-31 18:00'));
  player.record('screening.completed', '2008-12-31 18:10', {
    domesticViolence: true,
    livesThere: true,
    adult: true,
  });
  player.record('risk-assessment.started', '2008-12-31 18:20');
  for (const number of [1, 2, 3] as const)
    player.record('risk-assessment.part-completed', '2008-12-31 18:30', part(number, '2a', '2c'));
  return player;
}
