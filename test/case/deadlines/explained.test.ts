import { describe, expect, test } from 'vitest';
import {
  explainDeadline,
  type Deadline,
  type ExplanationStep,
  type Protocol,
} from '../../../src/case/index.ts';
import { type CasePlayer, inForce, orderContent, readyToImpose, utc } from '../../support/case-player.ts';
import { deadlineOf } from './timed.ts';

const textOf = (deadline: Deadline): string =>
  explainDeadline(deadline)
    .map(({ text }) => text)
    .join(' ');

/** A case in which most kinds of deadline run. */
function busy(protocol?: Protocol): CasePlayer {
  const player = readyToImpose('2026-03-02 18:00', {}, protocol);
  const decision = { mode: 'hulpofficier-mandate', decidedBy: 'Proef Hulpofficier', reasonsFollow: true };
  const content = orderContent({
    decision,
    form: 'oral',
    urgency: 'proef',
    printedEndsAt: utc('2026-03-11 20:00'),
  });
  player.record('order.imposed', '2026-03-02 20:00', content, {
    role: 'hulpofficier',
    context: { mandate: 'm1' },
  });
  player.record('order.served', '2026-03-02 22:00', { person: 'p1', method: 'in-person', place: 'proef' });
  player.record('counsel.requested', '2026-03-02 22:10', { about: 'imposition' });
  player.record('home.entered', '2026-03-02 22:20', {
    purpose: 'impose',
    basis: 'authorisation',
    authorisation: { issuedBy: 'proef', issuedOn: '2026-03-02', nightAllowed: false },
  });
  player.record('appeal.lodged', '2026-03-03 10:00', { by: 'p1', against: 8 });
  player.record('interim-relief.requested', '2026-03-03 10:01', { by: 'p1' });
  player.record('interim-relief.heard', '2026-03-03 14:00');
  player.record('interim-relief.ruled', '2026-03-03 15:00', {
    outcome: 'refused',
    effectiveAt: utc('2026-03-03 15:00'),
  });
  const dismissed = { outcome: 'dismissed', decisions: [8], effectiveAt: utc('2026-03-03 15:30') };
  player.record('appeal.ruled', '2026-03-03 15:30', dismissed);
  return player;
}

const ENGLISH = /\b(the|and|within|after|hours?|weeks|days?|must|deadline)\b/i;

test('every step of every deadline is Dutch and cites where it comes from', () => {
  const rules = new Set<string>();
  for (const deadline of busy().snapshot.deadlines) {
    rules.add(deadline.rule);
    const steps = explainDeadline(deadline);
    expect(steps.length).toBeGreaterThan(1);
    for (const { text, article } of steps) {
      expect(text).toMatch(/^\p{Lu}.*[.]$/u);
      expect(text).not.toMatch(ENGLISH);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(article).toMatch(
        /^(Wth|Awb|Awbi|Atw) art\.|praktijk|norm van de regio|Awb bijlage|beleidskeuze/,
      );
    }
    expect(steps[0]).toMatchObject({ article: deadline.article });
    expect(steps[0]?.text).toContain(`gebeurtenis ${String(deadline.startedBy)}`);
  }
  expect([...rules].toSorted()).toEqual(
    [
      'awb-3-47',
      'awb-6-24',
      'awb-6-7',
      'awbi-11',
      'awbi-6-2',
      'wth-10-1',
      'wth-2-1',
      'wth-2-6',
      'wth-2-7',
      'wth-2-8-household',
      'wth-2-8-veilig-thuis',
      'wth-3-2',
      'wth-5-1',
      'wth-6-1-a',
      'wth-6-1-b',
      'wth-8-1-court',
      'wth-8-1-interim',
      'wth-8-2',
      'wth-9-1',
      'wth-9-1-decide',
    ].toSorted(),
  );
});

describe('what the steps say', () => {
  test('ten days on the clock, and that no holiday moves them', () => {
    const steps = explainDeadline(deadlineOf(inForce('2026-03-02 18:00'), 'wth-2-1'));
    expect(steps[0]?.text).toBe('De klok begint op maandag 2 maart 2026 om 20:30 uur (gebeurtenis 9).');
    expect(steps).toContainEqual<ExplanationStep>({
      text: 'De Algemene termijnenwet geldt hier niet: het einde schuift niet op voor een weekend of feestdag.',
      article: 'Wth art. 13',
    });
    expect(textOf(deadlineOf(inForce('2026-03-02 18:00'), 'wth-2-1'))).toContain(
      'donderdag 12 maart 2026 om 20:30 uur',
    );
  });

  test("an appeal term that King's Day lengthens says so, with its article", () => {
    const player = inForce('2026-03-16 10:00');
    const steps = explainDeadline(deadlineOf(player, 'awb-6-7'));
    expect(steps.find(({ article }) => article === 'Atw art. 1')?.text).toContain('27 april 2026');
    expect(steps.find(({ article }) => article === 'Atw art. 1')?.text).toContain('28 april 2026');
  });

  test('both readings stand side by side where the law leaves it open', () => {
    const effect = textOf(deadlineOf(inForce('2026-03-02 18:00'), 'wth-9-1'));
    expect(effect).toContain('geteld vanaf de werking: maandag 30 maart 2026 om 20:30 uur');
    expect(effect).toContain('geteld vanaf het besluit: maandag 30 maart 2026 om 20:00 uur');
    const reach = textOf(deadlineOf(inForce('2026-03-02 18:00'), 'wth-2-6'));
    expect(reach).toContain('geteld vanaf de oplegging: dinsdag 3 maart 2026 om 20:00 uur');
    expect(reach).toContain('geteld vanaf de bekendmaking: dinsdag 3 maart 2026 om 20:30 uur');
    expect(textOf(deadlineOf(busy(), 'wth-6-1-a'))).toContain('naar de tekst van de wet');
  });

  test('a printed end that is earlier is named with its article', () => {
    const steps = explainDeadline(deadlineOf(busy(), 'wth-9-1-decide'));
    const printed = steps.find(({ text }) => text.includes('noemt zelf een eerder einde'));
    expect(printed?.article).toBe('Wth art. 2 lid 4 onder a');
    expect(printed?.text).toContain('11 maart 2026 om 20:00 uur');
  });

  test('a duty without a number says that the law has none, and what the region has', () => {
    expect(textOf(deadlineOf(busy(), 'wth-3-2'))).toContain('heeft hiervoor geen norm ingesteld');
    const normed = busy({ id: 'n@1', norms: { 'wth-3-2': 90, 'wth-2-8-veilig-thuis': 240 } });
    expect(textOf(deadlineOf(normed, 'wth-3-2'))).toContain(
      '90 minuten: een signaal na maandag 2 maart 2026 om 21:30 uur',
    );
    expect(textOf(deadlineOf(normed, 'wth-2-8-veilig-thuis'))).toContain('4 uur');
    expect(explainDeadline(deadlineOf(normed, 'wth-3-2')).at(-1)?.article).toBe('norm van de regio');
  });

  test('a practice norm is never called law', () => {
    const normed = busy({ id: 'n@1', norms: { 'practice-care-advice': 60 } });
    const practice = textOf(deadlineOf(normed, 'practice-care-advice'));
    expect(practice).toContain('praktijknorm van de regio en geen wettelijke termijn');
    expect(practice).not.toContain('De wet noemt');
    expect(textOf(deadlineOf(normed, 'wth-3-2'))).not.toContain('praktijknorm');
  });

  test.each([
    [59, '59 minuten'],
    [60, '1 uur'],
    [90, '90 minuten'],
    [1440, '24 uur'],
    [2820, '47 uur'],
    [2880, '2 dagen'],
    [3000, '50 uur'],
    [8640, '6 dagen'],
  ])('a norm of %i minutes is written as %s', (minutes, words) => {
    const normed = busy({ id: 'n@1', norms: { 'wth-3-2': minutes } });
    expect(textOf(deadlineOf(normed, 'wth-3-2'))).toContain(`als norm ${words}:`);
  });

  test('an end of its own is named only where the order has one', () => {
    for (const deadline of inForce('2026-03-02 18:00').snapshot.deadlines) {
      expect(textOf(deadline)).not.toContain('noemt zelf een eerder einde');
    }
  });

  test('a holiday year that is incomplete is said to be', () => {
    const old = inForce('2014-03-03 18:00');
    expect(deadlineOf(old, 'awb-6-7').calendarComplete).toBe(false);
    expect(textOf(deadlineOf(old, 'awb-6-7'))).toContain('de feestdagenkalender van 2014 is onvolledig');
    const present = deadlineOf(inForce('2026-03-02 18:00'), 'awb-6-7');
    expect(present.calendarComplete).toBe(true);
    expect(textOf(present)).not.toContain('onvolledig');
  });
});
