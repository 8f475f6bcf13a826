/** De rechter neemt één besluit weg en niet de andere: stand, einde en geldigheid moeten hetzelfde zeggen. */
import { describe, expect, test } from 'vitest';
import { utc, extensionContent, type CasePlayer } from '../../support/case-player.ts';
import {
  appeal,
  END,
  extend,
  holdsAt,
  order,
  rule,
  serve,
  standing,
  stretches,
  START,
  expectSound,
} from '../../case/validity/asked.ts';

const REVOCATION = {
  decision: { mode: 'mayor-written', decidedBy: 'burgemeester' },
  ground: 'danger-gone',
  reasons: 'proef',
};
const last = (player: CasePlayer): number => player.snapshot.version;

describe('een vernietigde verlenging die terugkomt', () => {
  test('het huisverbod was intussen afgelopen en loopt weer, tot het einde van de verlenging', () => {
    const player = order();
    appeal(player);
    const extension = extend(player);
    rule(player, {
      type: 'appeal.ruled',
      when: '2026-03-12 10:00',
      outcome: 'annulled',
      scope: { decisions: [extension] },
    });
    player.until('2026-03-13 10:00');
    expect(standing(player)).toEqual(['expired', END]);
    player.record('higher-appeal.lodged', '2026-03-13 11:00', { by: 'mayor', against: ruledBy(player) });
    rule(player, {
      type: 'higher-appeal.ruled',
      when: '2026-03-16 10:00',
      outcome: 'set-aside',
      scope: { decisions: [extension] },
    });
    expect(standing(player)).toEqual(['in-force', '2026-03-30 20:30']);
    expect(stretches(player, 'home')).toEqual([`${START} – ${END}`, '2026-03-16 10:00 – 2026-03-30 20:30']);
    player.until('2026-03-30 20:30');
    expect(standing(player)).toEqual(['expired', '2026-03-30 20:30']);
    expectSound(player);
  });
});

const ruledBy = (player: CasePlayer): number =>
  player.file.events.findLast(({ type }) => type === 'appeal.ruled')?.sequence ?? last(player);

describe('een geschorste intrekking', () => {
  function revokedAndSuspended(): CasePlayer {
    const player = order();
    appeal(player);
    const revoked = player.record(
      'order.revoked',
      '2026-03-04 12:00',
      { ...REVOCATION, effectiveAt: utc('2026-03-05 12:00') },
      { role: 'mayor' },
    );
    serve(player, '2026-03-04 13:00');
    player.until('2026-03-06 10:00');
    expect(standing(player)).toEqual(['revoked', '2026-03-05 12:00']);
    rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-07 10:00',
      outcome: 'suspended',
      scope: { decisions: [revoked] },
    });
    return player;
  }

  test('het huisverbod loopt weer en eindigt vanzelf na tien dagen', () => {
    const player = revokedAndSuspended();
    expect(standing(player)).toEqual(['in-force', END]);
    expect(player.snapshot.deadlines.find(({ rule: id }) => id === 'wth-2-1')?.status).toBe('running');
    player.until(END);
    expect(standing(player)).toEqual(['expired', END]);
    expect(player.file.events.some(({ type }) => type === 'order.expired')).toBe(true);
    expectSound(player);
  });

  test('een overtreding in die tijd vraagt een herbeoordeling, en verlengen kan alleen tot na het einde', () => {
    const player = revokedAndSuspended();
    player.record('breach.recorded', '2026-03-08 10:00', {
      limb: 'presence',
      place: 'proef',
      initiator: 'unknown',
      description: 'proef',
    });
    expect(player.snapshot.tasks).toMatchObject([{ kind: 'reassessment' }]);
    const early = player.refusals(
      'order.extended',
      '2026-03-09 10:00',
      extensionContent('2026-03-10 10:00'),
      { role: 'mayor' },
    );
    expect(early).toContain('until-not-later');
  });

  test('eindigt de schorsing met het beroep, dan werkt de intrekking weer', () => {
    const player = revokedAndSuspended();
    const lodged = player.file.events.find(({ type }) => type === 'appeal.lodged')?.sequence;
    player.record('appeal.withdrawn', '2026-03-09 10:00', { appeal: lodged });
    expect(standing(player)).toEqual(['revoked', '2026-03-09 10:00']);
    expect(stretches(player, 'home')).toEqual([
      `${START} – 2026-03-05 12:00`,
      '2026-03-07 10:00 – 2026-03-09 10:00',
    ]);
    expectSound(player);
  });
});

describe('twee verlengingen, de eerste vernietigd', () => {
  function twice(effectiveAt: string): CasePlayer {
    const player = order();
    appeal(player);
    const first = extend(player, { until: utc('2026-03-20 20:30') });
    player.record('person.heard', '2026-03-18 10:00', {
      person: 'p1',
      about: 'extension',
      channel: 'in-person',
      views: 'proef',
    });
    player.record('counsel.declined', '2026-03-18 10:30', { about: 'extension' });
    player.record('order.extended', '2026-03-19 09:00', extensionContent('2026-03-30 20:30'), {
      role: 'mayor',
    });
    serve(player, '2026-03-19 10:00');
    rule(player, {
      type: 'appeal.ruled',
      when: '2026-03-19 13:00',
      outcome: 'annulled',
      effectiveAt,
      scope: { decisions: [first] },
    });
    return player;
  }

  test.each(['2026-03-12 20:30', '2026-03-12 02:25'])(
    'met werking vanaf %s: de tweede heeft niets meer te verlengen',
    (effectiveAt) => {
      const player = twice(effectiveAt);
      expect(standing(player)).toEqual(['expired', END]);
      expect(holdsAt(player, 'home', '2026-03-25 10:00')).toBe(false);
      expect(stretches(player, 'home')).toEqual([`${START} – ${END}`]);
      player.until('2026-03-25 10:00');
      expect(standing(player)).toEqual(['expired', END]);
      expect(player.snapshot.order?.extensions.map(({ state }) => state)).toEqual(['annulled', 'annulled']);
      expectSound(player);
    },
  );
});

describe('de hogere rechter laat de gevolgen in stand van wat de rechter had vernietigd', () => {
  function kept(outcome: string): CasePlayer {
    const player = order();
    appeal(player);
    rule(player, { type: 'appeal.ruled', when: '2026-03-05 10:00', outcome, scope: { decisions: [8] } });
    player.record('higher-appeal.lodged', '2026-03-05 11:00', { by: 'mayor', against: ruledBy(player) });
    rule(player, {
      type: 'higher-appeal.ruled',
      when: '2026-03-06 10:00',
      outcome: 'annulled-effects-kept',
      scope: { decisions: [8] },
    });
    return player;
  }

  test('niet uitgemaakt: het blijft vernietigd, met een vlag die zegt hoe het anders kan worden vastgelegd', () => {
    const player = kept('annulled');
    expect(standing(player)).toEqual(['annulled', '2026-03-05 10:00']);
    expect(stretches(player, 'home')).toEqual([`${START} – 2026-03-05 10:00`]);
    expect(codesOf(player)).toContain('effects-kept-after-annulment');
    expectSound(player);
  });

  test('was er niets vernietigd, dan loopt het door en is er niets te melden', () => {
    const player = kept('dismissed');
    expect(standing(player)).toEqual(['in-force', END]);
    expect(codesOf(player)).not.toContain('effects-kept-after-annulment');
  });
});

describe('de stand van een verlenging als het huisverbod wordt ingetrokken', () => {
  function extendedAndRevoked(effectiveAt: string, recorded = effectiveAt): CasePlayer {
    const player = order();
    extend(player);
    player.until(recorded);
    const content = { ...REVOCATION, effectiveAt: utc(effectiveAt) };
    player.record('order.revoked', recorded, content, { role: 'mayor' });
    return player;
  }
  const states = (player: CasePlayer) => player.snapshot.order?.extensions.map(({ state }) => state);

  test('voordat zij begon: vervallen; op dat moment ook; erna heeft zij gewerkt', () => {
    expect(states(extendedAndRevoked('2026-03-11 18:00'))).toEqual(['lapsed']);
    expect(states(extendedAndRevoked(END))).toEqual(['lapsed']);
    const begun = extendedAndRevoked('2026-03-12 20:31');
    expect([states(begun), begun.snapshot.order?.state]).toEqual([['in-force'], 'revoked']);
    expect(codesOf(begun)).not.toContain('extension-lapsed');
  });

  test('een intrekking die nog moet ingaan, neemt haar nog niets af', () => {
    const player = extendedAndRevoked('2026-03-12 12:00', '2026-03-11 18:00');
    expect(states(player)).toEqual(['in-force']);
    expect(states(player.until('2026-03-12 11:59'))).toEqual(['in-force']);
    expect(states(player.until('2026-03-12 12:00'))).toEqual(['lapsed']);
    expectSound(player);
  });

  test('afgelopen op haar eigen einde: zij heeft gewerkt', () => {
    const player = order();
    extend(player);
    player.until('2026-03-30 20:30');
    expect([states(player), player.snapshot.order?.state]).toEqual([['in-force'], 'expired']);
  });
});

const codesOf = (player: CasePlayer): string[] => player.snapshot.flags.map(({ code }) => code);
