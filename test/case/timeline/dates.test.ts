import { describe, expect, test } from 'vitest';
import {
  extensionContent,
  inForce,
  MAYOR,
  orderContent,
  readyToExtend,
  readyToImpose,
  utc,
} from '../../support/case-player.ts';
import { SAMPLES } from '../events/samples.ts';
import { extend, imposed, serve } from '../validity/asked.ts';
import { told } from './staged.ts';
import { entriesOf, lastOf, textOf } from './told-of.ts';

describe('an order says what is forbidden, and from when until when as far as is known then', () => {
  test('on paper: from when it is handed over, for ten days', () => {
    const player = inForce();
    expect(textOf(player, 8)).toBe(
      'De burgemeester heeft een huisverbod opgelegd aan Proef Persoon-p1. Proef Persoon-p1 moet de woning meteen verlaten. In of bij de woning komen mag niet. Contact met Proef Persoon-p2 en Proef Persoon-p3 mag niet. De reden: er is direct gevaar voor iemand in huis. Het verbod begint zodra het besluit aan Proef Persoon-p1 is gegeven of gestuurd. Het duurt 10 dagen.',
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

  test('a printed start that had passed is no news', () => {
    expect(textOf(imposed({ startsAt: utc('2026-03-02 19:00') }), 8)).not.toContain('niet eerder dan');
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
      'De burgemeester heeft besloten om het huisverbod te verlengen. Het nieuwe einde is maandag 30 maart 2026 om 20:30 uur. Dat geldt alleen als het op tijd aan Proef Persoon-p1 is gegeven of gestuurd. De regels over contact blijven gelijk.',
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

  test('that a correction left beyond four weeks says where it stops', () => {
    const until = utc('2026-12-31 12:00');
    const beyond = told('order.extended', { ...SAMPLES['order.extended'], until }).text;
    expect(beyond).toContain(
      'Langer dan 28 dagen kan niet: het stopt op dinsdag 22 december 2026 om 23:00 uur.',
    );
    const within = utc('2026-12-22 23:00');
    expect(told('order.extended', { ...SAMPLES['order.extended'], until: within }).text).not.toContain(
      'kan niet',
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

describe('a stop before the end', () => {
  const stop = (effectiveAt: string) => ({
    decision: MAYOR,
    ground: 'danger-gone',
    effectiveAt: utc(effectiveAt),
    reasons: 'proef',
  });

  test.each([
    ['2026-03-05 12:00', 'Het huisverbod geldt tot donderdag 5 maart 2026 om 12:00 uur.'],
    ['2026-03-04 10:00', 'Het huisverbod stopt meteen.'],
    ['2026-03-04 09:00', 'Het huisverbod gold tot woensdag 4 maart 2026 om 09:00 uur.'],
    // The order runs out by itself before.
    ['2026-03-20 12:00', 'Het huisverbod geldt tot donderdag 12 maart 2026 om 20:30 uur.'],
  ])('decided on 4 March at 10:00, to work at %s', (effectiveAt, words) => {
    const player = inForce();
    const decided = player.record('order.revoked', '2026-03-04 10:00', stop(effectiveAt));
    expect(textOf(player, decided)).toContain(words);
  });

  test('is told again when it was handed over, whatever it can still change', () => {
    const ahead = inForce();
    ahead.record('order.revoked', '2026-03-04 10:00', stop('2026-03-05 12:00'));
    expect(textOf(ahead, serve(ahead, '2026-03-04 11:00'))).toContain(
      'Het huisverbod geldt tot donderdag 5 maart 2026 om 12:00 uur.',
    );
    const past = inForce();
    past.record('order.revoked', '2026-03-04 10:00', stop('2026-03-04 10:00'));
    expect(textOf(past, serve(past, '2026-03-04 11:00'))).toContain('Het huisverbod was al gestopt.');
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

test.each([
  ['2026-03-12 20:29', true],
  ['2026-03-12 20:30', false],
])('a change at %s: whether somebody looks at the order again', (when, looks) => {
  const player = inForce();
  const change = { kind: 'detained', person: 'p1', text: 'proef' };
  const text = textOf(player, player.record('situation.changed', when, change));
  expect(text.includes('De gemeente kijkt daarom of het huisverbod kan blijven.')).toBe(looks);
});

describe('a file that has been kept long enough', () => {
  test.each([
    [[], 'De gemeente moet ze vernietigen.'],
    [['hold.placed'], 'Er is gevraagd om ze nog te houden.'],
    [['hold.placed', 'hold.lifted'], 'De gemeente moet ze vernietigen.'],
  ] as const)('after %o', (types, words) => {
    const player = inForce();
    types.forEach((type, index) =>
      player.record(type, `2026-04-0${String(index + 1)} 10:00`, { reason: 'proef' }),
    );
    player.until('2031-03-03 00:00');
    expect(lastOf(player, 'Bewaartijd voorbij')).toContain(words);
  });
});

test('nobody says "tot en met" of an order', () => {
  const player = inForce();
  extend(player);
  const all = entriesOf(player).map(({ text }) => text);
  expect(all.filter((text) => text.includes('tot en met'))).toEqual([]);
});
