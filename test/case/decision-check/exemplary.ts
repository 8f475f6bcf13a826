/** A case, an order and an extension with nothing to remark on: invented people, and texts as a careful office would write them. */
import { CasePlayer, MAYOR, opening, person, utc } from '../../support/case-player.ts';
import type { Content } from './checked.ts';

const REPORTED = '2026-03-02 18:00';
export const DECIDED = '2026-03-02 21:00';
const SERVED = '2026-03-02 21:20';
export const EXTENDED = '2026-03-10 11:00';

const SOURCE = 'verklaring van p2, opgenomen op 2 maart 2026';

/** Item codes with their sources; a signal with `!` is red. */
type Filled = Record<string, readonly (string | Content)[]>;

const LETTERS = { 1: 'abc', 2: 'abcdefghijk', 3: 'abcdef' } as const;

function partWith(number: 1 | 2 | 3, filled: Filled): Content {
  const signals = LETTERS[number].split('').map((letter) => {
    const code = `${String(number)}${letter}`;
    const red = filled[`${code}!`];
    const items = (red ?? filled[code] ?? []).map((item) =>
      typeof item === 'string' ? { code: item, source: SOURCE } : item,
    );
    return { code, level: red === undefined ? 'low' : 'high', items };
  });
  return { part: number, signals };
}

const PARTS: readonly [Filled, Filled, Filled] = [
  { '1a!': ['1a.1'] },
  { '2a!': ['2a.4'], '2c!': ['2c.1'], '2i': ['2i.1'] },
  {},
];

export interface Changes {
  opened?: Content;
  /** Parts of the risk assessment that differ. */
  parts?: Partial<Record<1 | 2 | 3, Filled>>;
  /** What happens in place of the usual hearing, questions and consultation, from 20:00 on. */
  instead?: (player: CasePlayer) => void;
}

export const P1 = person('p1', {
  role: 'excluded-person',
  birthDate: '1985-02-03',
  presentAtIncident: true,
  registeredAtHome: true,
});
export const P2 = person('p2', { presentAtIncident: true, registeredAtHome: true });
export const P3 = person('p3', { birthDate: '2018-09-10', registeredAtHome: true });

export const heard = (key: string, about: string, changes: Content = {}): Content => ({
  person: key,
  about,
  channel: 'in-person',
  views: 'Vertelt wat er is gebeurd en wat hij nodig heeft.',
  ...changes,
});

/** Everybody heard, counsel asked about, Veilig Thuis consulted. */
export function usual(player: Pick<CasePlayer, 'record'>): void {
  player.record('person.heard', '2026-03-02 20:00', heard('p2', 'imposition'));
  player.record('person.heard', '2026-03-02 20:10', heard('p1', 'imposition'));
  player.record('counsel.declined', '2026-03-02 20:20', { about: 'imposition' });
  player.record('veilig-thuis.consulted', '2026-03-02 20:30', {
    contact: 'bureaudienst',
    outcome: 'Steunt het voornemen.',
  });
}

export function readyCase({ opened = {}, parts = {}, instead = usual }: Changes = {}): CasePlayer {
  const people = { childAbuseSuspected: true, persons: [P1, P2, P3], ...opened };
  const player = new CasePlayer(opening(REPORTED, people));
  player.record('screening.completed', '2026-03-02 18:10', {
    domesticViolence: true,
    livesThere: true,
    adult: true,
  });
  player.record('risk-assessment.started', '2026-03-02 18:20');
  for (const number of [1, 2, 3] as const) {
    const filled = parts[number] ?? PARTS[number - 1] ?? {};
    player.record(
      'risk-assessment.part-completed',
      `2026-03-02 18:${String(20 + number * 10)}`,
      partWith(number, filled),
    );
  }
  instead(player);
  return player;
}

export const FACTS =
  'Op maandag 2 maart 2026 omstreeks 17:15 uur heeft betrokkene zijn partner in de keuken van de woning bij de armen ' +
  'gegrepen, haar twee keer met vlakke hand in het gezicht geslagen en geroepen dat hij haar dood zou maken. De politie zag ' +
  'om 17:50 uur een rode wang en blauwe plekken op beide bovenarmen. De zoon van zeven stond in de deuropening en zag het ' +
  'gebeuren. De politie registreerde in november 2025 en januari 2026 al twee meldingen van geweld op dit adres.';

export const INTERESTS =
  'Betrokkene heeft er belang bij in zijn huis te blijven en zijn zoon te zien; hij kan bij zijn broer terecht en houdt zijn ' +
  'werk. Daartegenover staat dat zijn partner en zoon zonder angst thuis moeten kunnen zijn en hulp moeten kunnen krijgen. ' +
  'Dat weegt de komende tien dagen zwaarder, en een lichter middel biedt die rust niet.';

export const CHILD =
  'Zag hoe zijn moeder werd geslagen en slaapt sindsdien slecht; rust is nodig om te vertellen.';

export function goodOrder(changes: Content = {}): Content {
  return {
    decision: MAYOR,
    form: 'written',
    danger: 'established',
    grounds: ['1a.1', '2a.4', '2c.1', '2i.1'],
    facts: FACTS,
    interests: INTERESTS,
    contactBan: [
      { person: 'p2', status: 'forbidden' },
      { person: 'p3', status: 'forbidden', reason: CHILD },
    ],
    ...changes,
  };
}

/** The order imposed and handed over: it runs from 2 March 21:20 to 12 March 21:20, at most to 30 March 21:20. */
export function runningCase(changes: Changes & { order?: Content } = {}): CasePlayer {
  const player = readyCase(changes);
  player.record('order.imposed', DECIDED, goodOrder(changes.order), { role: 'mayor' });
  player.record('order.served', SERVED, { person: 'p1', method: 'in-person', place: 'bureau' });
  return player;
}

export interface Preparation {
  advice?: 'extend' | 'end' | 'revoke';
  /** What happens in place of the usual hearing and questions, from 10 March 10:00 on. */
  instead?: (player: CasePlayer) => void;
  meeting?: boolean;
}

export function usualForExtension(player: Pick<CasePlayer, 'record'>): void {
  player.record('person.heard', '2026-03-10 10:00', heard('p1', 'extension'));
  player.record('person.heard', '2026-03-10 10:10', heard('p2', 'extension'));
  player.record('counsel.declined', '2026-03-10 10:20', { about: 'extension' });
}

/** Everything that an extension needs, on 9 and 10 March. */
export function readyForExtension(
  player: CasePlayer,
  { advice = 'extend', instead = usualForExtension, meeting = true }: Preparation = {},
): CasePlayer {
  if (meeting) {
    player.record(
      'system-meeting.held',
      '2026-03-09 14:00',
      { participants: ['p1', 'p2'], result: 'Nog geen afspraken mogelijk.' },
      { role: 'care' },
    );
  }
  player.record(
    'care-advice.given',
    '2026-03-10 09:00',
    { advice, reasons: 'Zie het gesprek.' },
    { role: 'care' },
  );
  instead(player);
  return player;
}

export function goodExtension(changes: Content = {}): Content {
  return {
    decision: MAYOR,
    until: utc('2026-03-30 21:00'),
    facts:
      'Sinds het huisverbod heeft betrokkene op 5 en 7 maart 2026 via zijn broer laten weten dat hij terugkomt zodra het kan. ' +
      'In het gesprek van 9 maart ontkende hij het geweld en wees hij hulp af. Zijn partner is bang voor herhaling en het ' +
      'veiligheidsplan is nog niet af.',
    interests:
      'Betrokkene wil naar huis en zijn zoon zien; hij heeft tot eind maart onderdak en houdt zijn baan. Voor zijn partner en ' +
      'zoon begint de hulp deze week en die kan zonder rust niet slagen. Na weging gaat hun veiligheid ook nu voor.',
    contactBan: [
      { person: 'p2', status: 'forbidden' },
      {
        person: 'p3',
        status: 'forbidden',
        reason: 'Vertelde op school dat hij bang is dat vader terugkomt; de traumahulp begint volgende week.',
      },
    ],
    ...changes,
  };
}
