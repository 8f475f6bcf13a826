import { describe, expect, test } from 'vitest';
import { inForce, utc } from '../../support/case-player.ts';
import { appeal, rule } from '../validity/asked.ts';
import { lastOf, textOf } from './told-of.ts';

describe('the court', () => {
  test.each([
    ['2026-03-12 20:29', 'Het huisverbod loopt intussen door, tot donderdag 12 maart 2026 om 20:30 uur.'],
    ['2026-03-12 20:30', undefined],
  ])('asked at %s: whether the order goes on meanwhile', (when, words) => {
    const player = inForce();
    const text = textOf(player, player.record('appeal.lodged', when, { by: 'p1', against: 8 }));
    if (words === undefined) expect(text).not.toContain('intussen');
    else expect(text).toContain(words);
  });

  test('that suspends: one may come home for now, until the appeal is over', () => {
    const player = inForce();
    const lodged = appeal(player);
    const ruling = rule(player, {
      type: 'interim-relief.ruled',
      when: '2026-03-05 12:00',
      outcome: 'suspended',
    });
    expect(textOf(player, ruling)).toBe(
      'De rechter heeft het huisverbod tijdelijk stilgezet. Het huisverbod geldt nu tijdelijk niet. Proef Persoon-p1 mag voorlopig weer in de woning komen en contact hebben.',
    );
    const stopped = player.record('appeal.withdrawn', '2026-03-06 10:00', { appeal: lodged });
    expect(textOf(player, stopped)).toContain(
      'De tijdelijke stop is voorbij. Dit geldt weer: het huisverbod.',
    );
  });

  test('that stops the ban for one person says with whom contact may be, and when that is over', () => {
    const player = inForce();
    appeal(player);
    const scope = { persons: ['p3'], condition: 'proef', conditionUntil: utc('2026-03-07 12:00') };
    const ruling = {
      type: 'interim-relief.ruled',
      when: '2026-03-05 12:00',
      outcome: 'suspended-on-condition',
      scope,
    } as const;
    const sequence = rule(player, ruling);
    expect(textOf(player, sequence)).toContain('Contact met Proef Persoon-p3 mag nu wel.');
    expect(textOf(player, sequence)).not.toContain('mag voorlopig weer in de woning');
    player.until('2026-03-07 12:00');
    expect(lastOf(player, 'Tijdelijke stop voorbij')).toBe(
      'De tijdelijke stop is voorbij. Dit geldt weer: het contactverbod met Proef Persoon-p3. Dat volgt uit de uitspraak van donderdag 5 maart 2026 om 12:00 uur. Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.',
    );
  });

  test.each([
    ['2026-03-12 20:29', true],
    ['2026-03-12 20:30', false],
  ])('a stop that ends at %s: whether anything holds again', (when, again) => {
    const player = inForce();
    const lodged = appeal(player);
    rule(player, { type: 'interim-relief.ruled', when: '2026-03-05 12:00', outcome: 'suspended' });
    const stopped = player.record('appeal.withdrawn', when, { appeal: lodged });
    expect(textOf(player, stopped)).toContain('De tijdelijke stop is voorbij.');
    expect(textOf(player, stopped).includes('Dit geldt weer: het huisverbod.')).toBe(again);
  });

  test('whose stop of one ban ends while another of all goes on: nothing holds again', () => {
    const player = inForce();
    appeal(player);
    const scope = { persons: ['p3'], condition: 'proef', conditionUntil: utc('2026-03-07 12:00') };
    const first = {
      type: 'interim-relief.ruled',
      when: '2026-03-05 12:00',
      outcome: 'suspended-on-condition',
    } as const;
    rule(player, { ...first, scope });
    rule(player, { type: 'interim-relief.ruled', when: '2026-03-06 12:00', outcome: 'suspended' });
    player.until('2026-03-07 12:00');
    expect(lastOf(player, 'Tijdelijke stop voorbij')).toMatch(/^De tijdelijke stop is voorbij\. Dat volgt/);
  });

  test('that annuls from a later instant: until then the order holds', () => {
    const player = inForce();
    appeal(player);
    const effectiveAt = '2026-03-06 00:00';
    const ruling = rule(player, {
      type: 'appeal.ruled',
      when: '2026-03-05 12:00',
      outcome: 'annulled',
      effectiveAt,
    });
    expect(textOf(player, ruling)).toBe(
      'De rechtbank heeft het huisverbod vernietigd. Dat betekent: ongeldig gemaakt. Dat gaat in op vrijdag 6 maart 2026 om 00:00 uur. Het huisverbod geldt tot vrijdag 6 maart 2026 om 00:00 uur.',
    );
    player.until('2026-03-06 00:00');
    expect(lastOf(player, 'Uitspraak geldt nu')).toContain(
      'Het huisverbod geldt niet meer. Proef Persoon-p1 mag weer',
    );
  });

  test('that ends its own stop by deciding the appeal says so', () => {
    const player = inForce();
    appeal(player);
    rule(player, { type: 'interim-relief.ruled', when: '2026-03-05 12:00', outcome: 'suspended' });
    const ruling = rule(player, { type: 'appeal.ruled', when: '2026-03-06 12:00', outcome: 'dismissed' });
    expect(textOf(player, ruling)).toBe(
      'De rechtbank heeft het beroep afgewezen. Aan het huisverbod verandert niets. De tijdelijke stop is daarmee voorbij. Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.',
    );
  });
});

describe('a possible breach is judged by what is known now', () => {
  const breach = { limb: 'presence', place: 'tuin', initiator: 'unknown', description: 'proef' };

  test.each([
    ['2026-03-12 20:29', 'Het verbod gold toen. Als dit klopt, mocht het niet.'],
    ['2026-03-12 20:30', 'Het verbod gold toen niet.'],
  ])('at %s', (when, words) => {
    const player = inForce();
    expect(textOf(player, player.record('breach.recorded', when, breach))).toContain(words);
  });

  test('a court that annuls with effect from before takes it away', () => {
    const player = inForce();
    const recorded = player.record('breach.recorded', '2026-03-03 10:00', breach);
    expect(textOf(player, recorded)).toContain('Het verbod gold toen. Als');
    appeal(player);
    const effectiveAt = '2026-03-02 20:30';
    rule(player, { type: 'appeal.ruled', when: '2026-03-05 12:00', outcome: 'annulled', effectiveAt });
    expect(textOf(player, recorded)).toContain('Het verbod gold toen niet.');
  });
});
