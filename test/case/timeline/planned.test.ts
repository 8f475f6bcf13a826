import { describe, expect, test } from 'vitest';
import { RULES } from '../../../src/law/index.ts';
import type { Deadline } from '../../../src/case/model.ts';
import { timelineOf, type TimelineEntry } from '../../../src/case/timeline/index.ts';
import { at, type CasePlayer, inForce, MAYOR, utc } from '../../support/case-player.ts';
import { appeal, extend, rule, serve } from '../validity/asked.ts';
import { leaks, sentencesOf, wordsIn } from './readable.ts';

const planned = (player: CasePlayer, now: string): TimelineEntry[] =>
  timelineOf(player.file, at(now)).filter(({ kind }) => kind === 'planned');
const titles = (entries: readonly TimelineEntry[]): string[] => entries.map(({ title }) => title);

describe('what is to come', () => {
  test('stands in due order, with who has to do it and the article', () => {
    const entries = planned(inForce(), '2026-03-02 20:30');
    expect(entries.map((entry) => [entry.title, entry.at, entry.lastDay, entry.by, entry.article])).toEqual([
      ['Bereikbaarheid doorgeven', at('2026-03-03 20:00'), undefined, 'Proef Persoon-p1', 'Wth art. 2 lid 6'],
      ['Einde van het huisverbod', at('2026-03-12 20:30'), undefined, 'het systeem', 'Wth art. 2 lid 1'],
      [
        'Verlenging besluiten en bekendmaken',
        at('2026-03-12 20:30'),
        undefined,
        'de gemeente',
        'Wth art. 9 lid 1',
      ],
      ['Uiterste einde na verlenging', at('2026-03-30 20:30'), undefined, 'de gemeente', 'Wth art. 9 lid 1'],
      ['Beroep instellen', at('2026-04-14 00:00'), '2026-04-13', 'iedereen om wie het gaat', 'Awb art. 6:7'],
      ['Bewaren en vernietigen', at('2031-03-03 00:00'), '2031-03-02', 'de gemeente', 'Wth art. 10 lid 1'],
    ]);
    expect(entries[0]?.text).toBe(
      'Voor die tijd moet Proef Persoon-p1 een adres, telefoonnummer of e-mailadres doorgeven.',
    );
    expect(entries[4]?.text).toBe(
      'Beroep bij de rechter tegen het huisverbod kan nog. De laatste dag is maandag 13 april 2026.',
    );
  });

  test('ends with its own instant: a moment before it is planned, then it is past', () => {
    const player = inForce();
    expect(titles(planned(player, '2026-03-12 20:29'))).toContain('Einde van het huisverbod');
    expect(titles(planned(player, '2026-03-12 20:30'))).not.toContain('Einde van het huisverbod');
    expect(planned(player, '2040-01-01 00:00')).toEqual([]);
  });

  test('holds nothing of what was done: the address is known, the appeal is lodged', () => {
    const player = inForce();
    player.record('contact-details.given', '2026-03-02 21:00', { phone: '0600000000' });
    appeal(player);
    expect(titles(planned(player, '2026-03-04 10:01'))).toEqual([
      'Horen door de voorzieningenrechter',
      'Einde van het huisverbod',
      'Verlenging besluiten en bekendmaken',
      'Uiterste einde na verlenging',
      'Bewaren en vernietigen',
    ]);
  });

  test('an end that was set before: no limit and no extension any more', () => {
    const player = inForce();
    const revocation = {
      decision: MAYOR,
      ground: 'danger-gone',
      effectiveAt: utc('2026-03-05 12:00'),
      reasons: 'proef',
    };
    player.record('order.revoked', '2026-03-03 21:00', revocation);
    const entries = planned(player, '2026-03-03 21:00');
    expect(titles(entries)).toEqual([
      'Einde van het huisverbod',
      'Beroep instellen',
      'Bewaren en vernietigen',
    ]);
    expect(entries[0]).toMatchObject({
      at: at('2026-03-05 12:00'),
      text: 'Het huisverbod stopt dan, zoals de burgemeester heeft besloten. Proef Persoon-p1 mag dan weer in de woning komen en contact hebben.',
    });
  });

  test('after an extension: the new end once, the file kept with its last decision', () => {
    const player = inForce();
    extend(player);
    const entries = planned(player, '2026-03-11 12:00');
    expect(entries.filter(({ at: due }) => due === at('2026-03-30 20:30'))).toHaveLength(1);
    expect(titles(entries)).toEqual([
      'Einde van het huisverbod',
      'Beroep instellen',
      'Beroep instellen',
      'Bewaren en vernietigen',
    ]);
    expect(entries.map(({ text }) => text).join(' ')).toContain('tegen de verlenging kan nog');
    expect(entries.at(-1)?.lastDay).toBe('2031-03-11');
  });

  test('a stop of the court with a date, and a printed start', () => {
    const player = inForce('2026-03-02 18:00', { startsAt: utc('2026-03-03 08:00') });
    expect(planned(player, '2026-03-02 20:30')[0]).toMatchObject({
      title: 'Begin van het huisverbod',
      at: at('2026-03-03 08:00'),
      text: 'Het huisverbod begint dan, zoals op het papier staat.',
    });
    appeal(player);
    const scope = { condition: 'proef', conditionUntil: utc('2026-03-07 12:00') };
    rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-05 12:00',
      outcome: 'suspended-on-condition',
      scope,
    });
    expect(
      planned(player, '2026-03-05 12:00').find(({ title }) => title === 'Einde van de tijdelijke stop'),
    ).toMatchObject({
      at: at('2026-03-07 12:00'),
      text: 'De tijdelijke stop is voorbij. Dit geldt weer: het huisverbod.',
    });
  });

  test('a ruling that takes effect later', () => {
    const player = inForce();
    appeal(player);
    const later = { when: '2026-03-05 12:00', effectiveAt: '2026-03-06 00:00', outcome: 'annulled' } as const;
    rule(player, { type: 'appeal.ruled', ...later });
    expect(
      planned(player, '2026-03-05 12:00').find(({ title }) => title === 'Uitspraak gaat in'),
    ).toMatchObject({
      at: at('2026-03-06 00:00'),
      text: 'Wat de rechter heeft beslist, gaat dan in. Proef Persoon-p1 mag dan weer in de woning komen en contact hebben.',
    });
  });

  test('nothing before an order that is not handed over yet but what must be done', () => {
    const player = inForce();
    serve(player, '2026-03-03 10:00', { person: 'p2' });
    expect(planned(player, '2026-03-03 10:00').every(({ at: due }) => due > at('2026-03-03 10:00'))).toBe(
      true,
    );
  });
});

describe('every rule with a term, a duty or a practice', () => {
  // The ten days themselves are told by the end of the order.
  const rules = RULES.filter(
    ({ id, uses }) => id !== 'wth-2-1' && uses.some((use) => ['term', 'duty', 'practice'].includes(use)),
  );
  const texts = rules.map(({ id }): [string, string] => {
    const deadline: Deadline = {
      rule: id,
      article: '',
      kind: 'duty',
      binds: 'municipality',
      startedBy: 9,
      person: 'p2',
      to: id === 'awbi-11' ? 'mayor' : 'p2',
      calendarComplete: true,
      from: at('2026-03-02 20:30'),
      dueAt: at('2026-03-09 20:30'),
      status: 'running',
    };
    const { file } = inForce();
    const snapshot = { ...file.snapshot, deadlines: [deadline] };
    const entry = timelineOf({ ...file, snapshot }, at('2026-03-03 00:00')).find(
      ({ kind, at: due }) => kind === 'planned' && due === deadline.dueAt,
    );
    return [id, entry?.text ?? ''];
  });

  test.each(texts)('%s has a plain sentence of its own', (id, text) => {
    expect(text).toMatch(/^[A-Z].+\.$/);
    expect(leaks(text)).toEqual([]);
    expect(sentencesOf(text).filter((sentence) => wordsIn(sentence) > 20)).toEqual([]);
    expect(text).not.toContain('dit doen:');
    expect(texts.filter(([other, same]) => other !== id && same === text)).toEqual([]);
  });

  test('there are some', () => expect(rules.length).toBeGreaterThan(20));
});
