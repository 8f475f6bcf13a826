import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../src/case/timeline/index.ts';
import {
  at,
  type CasePlayer,
  extensionContent,
  inForce,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { appeal, extend, imposed, rule, serve } from '../validity/asked.ts';

function textOf(player: CasePlayer, sequence: number): string {
  const entries = timelineOf(player.file, player.snapshot.advancedTo);
  return entries.find((entry) => entry.sequence === sequence && entry.void !== true)?.text ?? '';
}

function lastOf(player: CasePlayer, title: string): string {
  const entries = timelineOf(player.file, player.snapshot.advancedTo);
  return entries.findLast((entry) => entry.kind === 'event' && entry.title === title)?.text ?? '';
}

describe('an order says what is forbidden, and from when until when as far as is known then', () => {
  test('on paper: from when it is handed over, for ten days', () => {
    const player = inForce();
    expect(textOf(player, 8)).toBe(
      'De burgemeester heeft een huisverbod opgelegd aan Proef Persoon-p1. Proef Persoon-p1 moet de woning meteen verlaten. In of bij de woning komen mag niet. Contact met Proef Persoon-p2 en Proef Persoon-p3 mag niet. De reden: er is direct gevaar voor iemand in huis. Het verbod begint als Proef Persoon-p1 het besluit op papier krijgt. Het duurt 10 dagen.',
    );
    expect(textOf(player, 9)).toContain(
      'Het huisverbod geldt vanaf nu tot donderdag 12 maart 2026 om 20:30 uur.',
    );
  });

  test('spoken: at once, and the paper moves nothing', () => {
    const player = imposed({ form: 'oral', urgency: 'proef' });
    const end = 'donderdag 12 maart 2026 om 20:00 uur';
    expect(textOf(player, 8)).toContain(`Het verbod geldt meteen. Het duurt 10 dagen, tot ${end}.`);
    const paper = serve(player, '2026-03-03 10:00');
    expect(textOf(player, paper)).toContain(`Het huisverbod gold al. Het einde blijft ${end}.`);
  });

  test('over a clock change to the minute, the offset beside it where the clock alone may mislead', () => {
    const player = readyToImpose('2026-03-19 00:30');
    player.record('order.imposed', '2026-03-19 02:00', orderContent());
    const served = serve(player, '2026-03-19 02:30');
    expect(textOf(player, served)).toContain('tot zondag 29 maart 2026 om 03:00 uur (UTC+02:00).');
  });

  test('with a later printed start: from then, and it is told again when it comes', () => {
    const player = imposed({ startsAt: utc('2026-03-03 08:00'), printedEndsAt: utc('2026-03-10 08:00') });
    expect(textOf(player, 8)).toContain(
      'Het begint niet eerder dan dinsdag 3 maart 2026 om 08:00 uur. Het duurt 10 dagen. Als einde staat er: dinsdag 10 maart 2026 om 08:00 uur.',
    );
    const served = serve(player, '2026-03-02 20:30');
    expect(textOf(player, served)).toContain(
      'Het verbod begint op dinsdag 3 maart 2026 om 08:00 uur. Het geldt dan tot dinsdag 10 maart 2026 om 08:00 uur.',
    );
    player.until('2026-03-03 08:00');
    expect(lastOf(player, 'Huisverbod begonnen')).toBe(
      'Het huisverbod is nu begonnen, zoals op het papier staat. Het huisverbod geldt tot dinsdag 10 maart 2026 om 08:00 uur.',
    );
  });

  test('with a printed end that had passed it never held', () => {
    const player = imposed({ printedEndsAt: utc('2026-03-02 20:20') });
    const served = serve(player, '2026-03-02 20:30');
    expect(textOf(player, served)).toContain(
      'De einddatum op het papier was al voorbij. Het huisverbod geldt dus niet.',
    );
  });

  test('a copy for a resident changes nothing', () => {
    const player = inForce();
    const copy = serve(player, '2026-03-03 10:00', { person: 'p2' });
    expect(textOf(player, copy)).toBe(
      'Een kopie is in persoon aan Proef Persoon-p2 gegeven. Plaats: “proef”. Voor het begin en het einde verandert dat niets.',
    );
  });

  test('the law of its day gives the length', () => {
    expect(textOf(inForce('2009-01-05 18:00'), 8)).toContain('Het duurt 10 dagen.');
  });
});

describe('an extension', () => {
  test('gives a new end, and says so again when it was made known in time', () => {
    const player = inForce();
    const extension = extend(player);
    expect(textOf(player, extension)).toBe(
      'De burgemeester heeft besloten om het huisverbod te verlengen. Het nieuwe einde is maandag 30 maart 2026 om 20:30 uur. Dat geldt alleen als Proef Persoon-p1 het besluit op tijd krijgt. De regels over contact blijven gelijk.',
    );
    expect(lastOf(player, 'Verlenging overhandigd')).toContain(
      'Dat was op tijd. Het huisverbod geldt nu tot maandag 30 maart 2026 om 20:30 uur.',
    );
  });

  test('that came too late does not count', () => {
    const player = readyToExtend(inForce(), '2026-03-12');
    player.record('order.extended', '2026-03-12 20:00', extensionContent('2026-03-20 20:30'));
    const served = serve(player, '2026-03-12 20:30');
    expect(textOf(player, served)).toContain(
      'Dat was te laat: het huisverbod was al voorbij. De verlenging telt niet.',
    );
  });

  test('with another list of people says what holds for contact after the old end', () => {
    const player = inForce();
    const contactBan = [
      { person: 'p2', status: 'limited' },
      { person: 'p3', status: 'excepted' },
    ];
    expect(textOf(player, extend(player, { contactBan }))).toContain(
      'Na het oude einde geldt voor contact het volgende. Contact met Proef Persoon-p2 mag alleen zoals is afgesproken. Contact met Proef Persoon-p3 mag wel.',
    );
  });
});

describe('the court', () => {
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
    expect(textOf(player, stopped)).toContain('De tijdelijke stop is voorbij: het huisverbod geldt weer.');
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
      'De tijdelijke stop is voorbij: het contactverbod met Proef Persoon-p3 geldt weer. Dat volgt uit de uitspraak van donderdag 5 maart 2026 om 12:00 uur. Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.',
    );
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
      'De rechtbank heeft het huisverbod vernietigd. Dat betekent: het telt niet meer. Dat gaat in op vrijdag 6 maart 2026 om 00:00 uur. Het huisverbod geldt tot vrijdag 6 maart 2026 om 00:00 uur.',
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
      'De rechtbank heeft het beroep afgewezen. Het huisverbod blijft zoals het is. De tijdelijke stop is daarmee voorbij. Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.',
    );
  });
});

test('whoever has another ban too is warned at the end', () => {
  const player = inForce();
  player.record('situation.changed', '2026-03-04 10:00', { kind: 'other-ban', person: 'p1', text: 'proef' });
  player.until('2026-03-12 20:30');
  expect(lastOf(player, 'Huisverbod afgelopen')).toContain(
    'Let op: voor Proef Persoon-p1 kan nog een ander verbod gelden.',
  );
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

test('nobody says "tot en met" of an order', () => {
  const player = inForce();
  extend(player);
  const all = timelineOf(player.file, at('2026-03-11 12:00')).map(({ text }) => text);
  expect(all.filter((text) => text.includes('tot en met'))).toEqual([]);
});
