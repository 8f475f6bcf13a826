/** The order beside its risk assessment, and children. */
import type { EventType } from '../../../src/case/index.ts';
import { checked, type Content } from './checked.ts';
import {
  DECIDED,
  goodExtension,
  P1,
  P2,
  P3,
  readyCase,
  runningCase,
  usual,
  type Changes,
} from './exemplary.ts';
import { order, REASONS, revocationContent, type Pair } from './pair.ts';
import { without } from './without.ts';

const SOURCES =
  'rechtspraak: wat in het RiHG is aangekruist, moet op een bron steunen (Besluit art. 2 lid 1)';
const SOURCE = 'melding van de buren op 2 maart 2026';

/** Part 2 with these items beside the red threats, abuse and the child that saw it. */
function part2(more: Record<string, readonly (string | Content)[]>): Changes {
  return { parts: { 2: { '2a!': ['2a.4'], '2c!': ['2c.1'], '2i': ['2i.1'], ...more } } };
}

const item = (code: string, changes: Content = {}): Content => ({ code, source: SOURCE, ...changes });
const withSource = (source: string): Changes => part2({ '2e': [item('2e.1', { source })] });
const contested = (reply: string): Changes => part2({ '2e': [item('2e.1', { contested: reply })] });
const ANSWER =
  'Beiden zeggen geslagen te zijn; alleen zij heeft letsel, en twee eerdere meldingen gaan over hem: daarom moet hij vertrekken.';

export const GROUNDS: readonly Pair[] = [
  {
    code: 'ground-not-ticked',
    says: 'a ground of the annex that is not ticked, and one that is',
    appears: () => order({ grounds: ['1a.1', '2a.4', '2c.1', '2i.1', '2f.1'] }),
    absent: () => order({ grounds: ['1a.1', '2a.4', '2c.1', '2i.1', '2f.1'] }, part2({ '2f': ['2f.1'] })),
    pointer: '/data/grounds/4',
    ground:
      'lezing: een grond hoeft niet te zijn aangekruist, maar het verschil vraagt uitleg (Besluit art. 2 lid 1)',
  },
  {
    code: 'ground-contested',
    says: 'a disputed ground without and with an answer in the order',
    appears: () => order({}, part2({ '2c!': [item('2c.1', { contested: 'zij sloeg eerst, zegt hij' })] })),
    absent: () =>
      order(
        { conflictingAccounts: ANSWER },
        part2({ '2c!': [item('2c.1', { contested: 'zij sloeg eerst, zegt hij' })] }),
      ),
    pointer: '/data/grounds/2',
    ground: 'lezing: een weersproken grond vraagt een antwoord in het besluit (Besluit art. 2 lid 1)',
  },
  {
    code: 'red-signal-unused',
    says: 'a red signal without ground, and with one',
    appears: () => order({ grounds: ['2a.4', '2c.1', '2i.1'] }),
    absent: () => order({ grounds: ['1a.1', '2a.4', '2c.1', '2i.1'] }),
    pointer: '/data/grounds',
    ground: 'lezing: een rood signaal zonder grond in het besluit vraagt uitleg (Besluit art. 2 lid 1)',
  },
  {
    code: 'red-signal-without-items',
    says: 'red without a tick, and a tick without red',
    appears: () => order({}, part2({ '2f!': [] })),
    absent: () => order({}, part2({ '2f': ['2f.1'] })),
    pointer: '',
    ground: SOURCES,
  },
  {
    code: 'tick-without-source',
    says: 'a tick that the order does not use',
    appears: () => order({}, withSource('Onbekend.')),
    absent: () => order({}, withSource('Onbekende beller, 17:40 uur')),
    pointer: '',
    ground: SOURCES,
  },
  {
    code: 'tick-without-source',
    says: 'a ground of the order',
    appears: () => order({}, part2({ '2c!': [item('2c.1', { source: '-' })] })),
    absent: () => order({}, part2({ '2c!': [item('2c.1')] })),
    pointer: '/data/grounds/2',
    ground: SOURCES,
  },
  {
    code: 'contested-without-reply',
    says: 'a reply of two words, and of three',
    appears: () => order({ conflictingAccounts: ANSWER }, contested('niet waar')),
    absent: () => order({ conflictingAccounts: ANSWER }, contested('zij viel zelf')),
    pointer: '',
    ground: SOURCES,
  },
  {
    code: 'conflicting-accounts-unanswered',
    says: 'the incident disputed, and only the police record',
    appears: () => order({}, contested('zij viel zelf, zegt hij')),
    absent: () =>
      order({}, { parts: { 1: { '1a!': [item('1a.1', { contested: 'dat was iemand anders' })] } } }),
    pointer: '/data/conflictingAccounts',
    ground:
      'lezing: bij tegenstrijdige verklaringen zegt het besluit wie moet vertrekken en waarom (Wth art. 2 lid 1)',
  },
  {
    code: 'strangulation-ticked',
    says: 'strangulation beside the grounds, and among them',
    appears: () => order({}, part2({ '2c!': ['2c.1', '2c.4'] })),
    absent: () => order({ grounds: ['1a.1', '2a.4', '2c.4', '2i.1'] }, part2({ '2c!': ['2c.1', '2c.4'] })),
    pointer: '/data/grounds',
    ground: 'praktijk: niet-dodelijke verwurging is een bekende voorbode van doding (Besluit art. 2 lid 1)',
  },
  {
    code: 'strangulation-ticked',
    says: 'no order is imposed, with and without strangulation',
    appears: () => declined(part2({ '2c!': ['2c.1', '2c.4'] })),
    absent: () => declined({}),
    pointer: '',
    ground: 'praktijk: niet-dodelijke verwurging is een bekende voorbode van doding (Besluit art. 2 lid 1)',
  },
];

/** An order that rests on strangulation, then revoked or not extended, against an extension of it. */
export const PROTECTION_ENDS: readonly Pair[] = (['order.revoked', 'extension.declined'] as const).map(
  (type) => ({
    code: 'strangulation-ticked',
    says: `${type} after strangulation, and extended`,
    appears: () => later(type, type === 'order.revoked' ? revocationContent() : { reason: REASONS }),
    absent: () => later('order.extended', goodExtension()),
    pointer: '',
    ground: 'praktijk: niet-dodelijke verwurging is een bekende voorbode van doding (Besluit art. 2 lid 1)',
  }),
);

function later(type: EventType, content: Content) {
  const grounds = ['1a.1', '2a.4', '2c.4', '2i.1'];
  const player = runningCase({ ...part2({ '2c!': ['2c.1', '2c.4'] }), order: { grounds } });
  return checked({ player, type, when: '2026-03-06 12:00', content });
}

function declined(changes: Changes) {
  const content = { reason: REASONS, deviation: `${REASONS} Daarom geen huisverbod.` };
  return checked({ player: readyCase(changes), type: 'order.declined', when: DECIDED, content });
}

const ADULTS = { opened: { persons: [P1, P2], childAbuseSuspected: false } };
const NOT_SUSPECTED = { opened: { childAbuseSuspected: false } };
const ONLY_P2 = { contactBan: [{ person: 'p2', status: 'forbidden' }] };

const consulted = (...reached: (boolean | undefined)[]): Changes => ({
  instead: (player) => {
    usual(without(player, 'veilig-thuis.consulted'));
    reached.forEach((value, index) => {
      const content = {
        contact: 'bureaudienst',
        outcome: 'proef',
        ...(value === undefined ? {} : { reached: value }),
      };
      player.record('veilig-thuis.consulted', `2026-03-02 20:3${String(index)}`, content);
    });
  },
});

export const CHILDREN: readonly Pair[] = [
  {
    code: 'child-abuse-to-ask',
    says: 'a child that saw it and no suspicion, and only a measure',
    appears: () => order({}, NOT_SUSPECTED),
    absent: () =>
      order(
        { grounds: ['1a.1', '2a.4', '2c.1'] },
        { ...NOT_SUSPECTED, parts: { 2: { '2a!': ['2a.4'], '2c!': ['2c.1'], '2i': ['2i.5'] } } },
      ),
    pointer: '',
    ground: 'Wth art. 2 lid 3',
  },
  {
    code: 'child-abuse-to-ask',
    says: 'sexual abuse of a child, and of somebody',
    appears: () => order({}, { ...NOT_SUSPECTED, ...part2({ '2i': [], '2d': ['2d.3'] }) }),
    absent: () => order({}, { ...NOT_SUSPECTED, ...part2({ '2i': [], '2d': ['2d.1'] }) }),
    pointer: '',
    ground: 'Wth art. 2 lid 3',
  },
  {
    code: 'child-not-recorded',
    says: 'a child that saw it while none is recorded, and none seen',
    appears: () => order(ONLY_P2, ADULTS),
    absent: () => order(ONLY_P2, { ...ADULTS, ...part2({ '2i': ['2i.5'] }) }),
    pointer: '/data/contactBan',
    ground: 'Wth art. 2 lid 4 onder c',
  },
  {
    code: 'child-not-recorded',
    says: 'the child lives elsewhere, and stays there',
    appears: () =>
      order(ONLY_P2, {
        opened: { persons: [P1, P2, { ...P3, residence: 'elsewhere', registeredAtHome: false }] },
      }),
    absent: () =>
      order({}, { opened: { persons: [P1, P2, { ...P3, residence: 'stays-more-than-incidentally' }] } }),
    pointer: '/data/contactBan',
    ground: 'Wth art. 2 lid 4 onder c',
  },
  {
    code: 'veilig-thuis-not-reached',
    says: 'tried twice in vain, and reached the second time',
    appears: () => order({}, consulted(false, false)),
    absent: () => order({}, consulted(false, undefined)),
    pointer: '',
    ground: 'Wth art. 2 lid 3',
  },
];
