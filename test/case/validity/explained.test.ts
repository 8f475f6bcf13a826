import { describe, expect, test } from 'vitest';
import type { CasePlayer } from '../../support/case-player.ts';
import { validityOf } from '../../../machines/index.ts';
import { at, orderContent, readyToImpose, utc } from '../../support/case-player.ts';
import { appeal, extend, imposed, order, rule, serve, type Limb } from './asked.ts';

function explained(player: CasePlayer, limb: Limb = 'home', asKnownAt = player.snapshot.advancedTo) {
  const part = limb === 'home' ? { limb: 'home' as const } : { limb: 'contact' as const, person: limb };
  return validityOf(player.file, { at: 0, asKnownAt, ...part }).intervals;
}
/** Rule and event of both edges, the first interval unless another is asked. */
function edges(player: CasePlayer, limb: Limb = 'home', index = 0) {
  const { begin, end } = explained(player, limb)[index]?.basis ?? {};
  return [begin?.rule, begin?.event, end?.rule, end?.event];
}
const texts = (player: CasePlayer, limb: Limb = 'home', index = 0): string =>
  (explained(player, limb)[index]?.explanation ?? [])
    .map(({ text, article }) => `${text} (${article})`)
    .join('\n');

const REVOCATION = {
  decision: { mode: 'mayor-written', decidedBy: 'burgemeester' },
  ground: 'danger-gone',
  reasons: 'proef',
};

describe('where a stretch begins', () => {
  test('handed over: at the service, until the ten days that are counted in steps', () => {
    const player = order();
    expect(edges(player)).toEqual(['awb-3-40', 9, 'wth-2-1', undefined]);
    expect(texts(player)).toContain(
      'werkt vanaf de bekendmaking: maandag 2 maart 2026 om 20:30 uur (gebeurtenis 9)',
    );
    expect(texts(player)).toContain('10 kalenderdagen na maandag 2 maart 2026 om 20:30 uur');
    expect(texts(player)).toContain('Tien dagen na het begin, donderdag 12 maart 2026 om 20:30 uur');
    expect(texts(player)).toContain('(Wth art. 2 lid 1)');
  });

  test('announced orally: at the announcement', () => {
    const player = imposed({ form: 'oral', urgency: 'proef' });
    expect(edges(player)).toEqual(['wth-2-7', 8, 'wth-2-1', undefined]);
    serve(player, '2026-03-03 09:00');
    expect(edges(player)).toEqual(['wth-2-7', 8, 'wth-2-1', undefined]);
  });

  test('printed start later than the making-known: at that start', () => {
    const player = order({ startsAt: utc('2026-03-03 08:00') });
    expect(edges(player)).toEqual(['wth-2-4-a', 8, 'wth-2-1', undefined]);
  });

  test('somebody added by an amendment: only from then, and it says so', () => {
    const player = order({ contactBan: [{ person: 'p2', status: 'forbidden' }] });
    const contactBan = orderContent()['contactBan'];
    const amendment = player.record(
      'order.amended',
      '2026-03-04 10:00',
      { reason: 'proef', contactBan },
      { role: 'mayor' },
    );
    serve(player, '2026-03-04 12:00');
    expect(edges(player, 'p3').slice(0, 2)).toEqual(['wth-2-4-c', amendment]);
    expect(texts(player, 'p3')).toContain(
      'staat vanaf woensdag 4 maart 2026 om 12:00 uur in het contactverbod',
    );
    expect(edges(player, 'p2').slice(0, 2)).toEqual(['awb-3-40', 9]);
  });

  test('limited contact says from when and by which decision', () => {
    const player = order({ contactBan: [{ person: 'p2', status: 'limited', reason: 'proef' }] });
    expect(texts(player, 'p2')).toContain(
      'Vanaf maandag 2 maart 2026 om 20:30 uur is contact beperkt toegestaan',
    );
  });
});

describe('where a stretch ends', () => {
  test('a printed end that is earlier counts', () => {
    const player = order({ printedEndsAt: utc('2026-03-10 12:00') });
    expect(edges(player).slice(2)).toEqual(['wth-2-4-a', undefined]);
    expect(texts(player)).toContain('dinsdag 10 maart 2026 om 12:00 uur (gebeurtenis 8)');
  });

  test('an extension, with the outer limit counted from the start', () => {
    const player = order();
    const extension = extend(player);
    expect(edges(player)).toEqual(['awb-3-40', 9, 'wth-9-1', undefined]);
    expect(texts(player)).toContain(
      `De verlenging (gebeurtenis ${String(extension)}) loopt tot maandag 30 maart 2026 om 20:30 uur`,
    );
    expect(texts(player)).toContain('28 kalenderdagen na maandag 2 maart 2026 om 20:30 uur');
  });

  test('a revocation', () => {
    const player = order();
    const revoked = player.record(
      'order.revoked',
      '2026-03-05 10:00',
      { ...REVOCATION, effectiveAt: utc('2026-03-06 12:00') },
      { role: 'mayor' },
    );
    expect(edges(player).slice(2)).toEqual(['wth-2-9', revoked]);
    expect(edges(player, 'p2').slice(2)).toEqual(['wth-2-9', revoked]);
  });

  test('a contact ban lifted for one person by an amendment', () => {
    const player = order();
    const contactBan = [{ person: 'p2', status: 'forbidden' }];
    const amendment = player.record(
      'order.amended',
      '2026-03-04 10:00',
      { reason: 'proef', contactBan },
      { role: 'mayor' },
    );
    serve(player, '2026-03-04 12:00');
    expect(edges(player, 'p3').slice(2)).toEqual(['wth-2-4-c', amendment]);
    expect(edges(player, 'p2').slice(2)).toEqual(['wth-2-1', undefined]);
  });
});

describe('what a court does', () => {
  test('suspended, then lifted: two stretches, each with its reason', () => {
    const player = order();
    appeal(player);
    const suspended = rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-05 10:00',
      outcome: 'suspended',
    });
    expect(edges(player).slice(2)).toEqual(['awb-8-81', suspended]);
    const lifted = rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-07 10:00',
      outcome: 'lifted',
    });
    expect(edges(player, 'home', 1)).toEqual(['awb-8-87', lifted, 'wth-2-1', undefined]);
    expect(texts(player, 'home', 1)).toContain('De schorsing van het huisverbod is van de baan');
  });

  test('suspended on condition: begins again at its date by Awb 8:81; with the end of the appeal by 8:85', () => {
    const conditional = order();
    appeal(conditional);
    const scope = { condition: 'proef', conditionUntil: utc('2026-03-08 10:00') };
    const sequence = rule(conditional, {
      type: 'interim-relief.ruled',
      when: '2026-03-05 10:00',
      outcome: 'suspended-on-condition',
      scope,
    });
    expect(edges(conditional, 'home', 1).slice(0, 2)).toEqual(['awb-8-81', sequence]);
    const withdrawn = order();
    const lodged = appeal(withdrawn);
    rule(withdrawn, { type: 'interim-relief.ruled', when: '2026-03-05 10:00', outcome: 'suspended' });
    const ended = withdrawn.record('appeal.withdrawn', '2026-03-07 10:00', { appeal: lodged });
    expect(edges(withdrawn, 'home', 1).slice(0, 2)).toEqual(['awb-8-85', ended]);
  });

  test('only contact with one person: the rest is untouched', () => {
    const player = order();
    appeal(player);
    const ruled = rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-05 10:00',
      outcome: 'suspended',
      scope: { persons: ['p3'] },
    });
    expect(edges(player, 'p3').slice(2)).toEqual(['awb-8-81', ruled]);
    expect(edges(player, 'p2').slice(2)).toEqual(['wth-2-1', undefined]);
    expect(edges(player).slice(2)).toEqual(['wth-2-1', undefined]);
  });

  test('annulled from an instant, and set aside on higher appeal', () => {
    const player = order();
    appeal(player);
    const annulled = rule(player, {
      type: 'appeal.ruled',
      when: '2026-03-05 10:00',
      outcome: 'annulled-from',
    });
    expect(edges(player).slice(2)).toEqual(['awb-8-72', annulled]);
    player.record('higher-appeal.lodged', '2026-03-06 09:00', { by: 'mayor', against: annulled });
    const aside = rule(player, {
      type: 'higher-appeal.ruled',
      when: '2026-03-08 10:00',
      outcome: 'set-aside',
    });
    expect(edges(player, 'home', 1)).toEqual(['awb-8-72', aside, 'wth-2-1', undefined]);
    expect(texts(player, 'home', 1)).toContain('De vernietiging van het huisverbod is van de baan');
  });

  test('the effects kept: the stretch stays as it was', () => {
    const player = order();
    appeal(player);
    rule(player, { type: 'appeal.ruled', when: '2026-03-05 10:00', outcome: 'annulled-effects-kept' });
    expect(edges(player)).toEqual(['awb-3-40', 9, 'wth-2-1', undefined]);
  });
});

test('the same question, as known then, gets the same answer after everything that came later', () => {
  const player = order();
  const known = player.snapshot.advancedTo;
  const before = explained(player, 'home', known);
  extend(player);
  player.record('event.corrected', '2026-03-11 12:00', {
    sequence: 9,
    occurredAt: utc('2026-03-02 20:45'),
    reason: 'proef',
  });
  expect(explained(player, 'home', known)).toEqual(before);
  expect(explained(player)).not.toEqual(before);
});

test('an order of 2012 is explained by the articles of its day', () => {
  const player = readyToImpose('2012-05-01 18:00');
  player.record('order.imposed', '2012-05-01 20:00', orderContent(), { role: 'mayor' });
  serve(player, '2012-05-01 20:30');
  const [home] = explained(player);
  expect(home?.to).toBe(at('2012-05-11 20:30'));
  expect(home?.basis.calendar).toBe('2026-11-24');
  expect(texts(player)).toContain('(Wth art. 13)');
});
