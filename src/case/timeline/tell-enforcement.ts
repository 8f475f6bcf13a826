/** While the order runs: what is allowed for a while, checks, breaches and what follows them. */
import type { EventData, EventOf } from '../events/index.ts';
import { breachFlags } from '../flags/breach-flags.ts';
import { forceOf } from '../force.ts';
import { storedInstant } from '../stored-instant.ts';
import type { Moment, Tales } from './tale.ts';
import { quoted, remarked, sentences, spoken, stretchWords } from './words.ts';

type Breach = EventOf<'breach.recorded'>;

const FOUND: Readonly<Record<EventData['compliance.checked']['found'], (who: string) => string>> = {
  complied: (who) => `${who} hield zich aan het huisverbod.`,
  breach: (who) => `${who} hield zich niet aan het huisverbod.`,
  'nobody-there': () => 'Er was niemand.',
};

const LIMB: Readonly<Record<Breach['data']['limb'], (who: string, whom: string) => string>> = {
  entering: (who) => `Volgens de politie is ${who} in de woning geweest.`,
  presence: (who) => `Volgens de politie was ${who} bij de woning.`,
  contact: (who, whom) => `Volgens de politie had ${who} contact met ${whom}.`,
};

const INITIATOR: Readonly<Record<Breach['data']['initiator'], (who: string) => string>> = {
  'excluded-person': (who) => `${who} begon ermee.`,
  resident: () => 'Een huisgenoot begon ermee.',
  unknown: () => 'Wie ermee begon, is niet bekend.',
};

const PROSECUTION: Readonly<Record<EventData['breach.prosecution-decided']['outcome'], string>> = {
  prosecuted: 'De strafrechter gaat erover oordelen.',
  dismissed: 'Er komt geen strafzaak.',
  other: 'Er is iets anders besloten dan een strafzaak.',
};

export const enforcementTales: Tales<
  | 'passage.permitted'
  | 'contact.arranged'
  | 'compliance.checked'
  | 'breach.recorded'
  | 'breach.arrested'
  | 'breach.reported'
  | 'breach.prosecution-decided'
> = {
  'passage.permitted': ({ data }, { names }) => ({
    title: 'Even naar de woning',
    text: sentences(
      `${names.excluded} mag even in of bij de woning zijn.`,
      `Dat mag ${stretch(data)}.`,
      remarked('Waarvoor', data.purpose),
      escortWords(data.escort),
    ),
  }),
  'contact.arranged': ({ data }, { names }) => ({
    title: 'Contact afgesproken',
    text: sentences(
      `${names.excluded} en ${names.of(data.person)} mogen even contact hebben.`,
      `Dat mag ${stretch(data)}.`,
      remarked('Waarvoor', data.purpose),
    ),
  }),
  'compliance.checked': ({ data }, { names }) => ({
    title: 'Controle',
    text: sentences(
      'De politie heeft gecontroleerd.',
      remarked('Plaats', data.place),
      FOUND[data.found](names.excluded),
    ),
    rule: 'wth-4-3',
  }),
  'breach.recorded': (event, moment) => {
    const { limb, person, place, initiator, description } = event.data;
    const { names } = moment;
    const whom = person === undefined ? 'een huisgenoot' : names.of(person);
    return {
      title: 'Mogelijke overtreding',
      text: sentences(
        LIMB[limb](names.excluded, whom),
        limb !== 'contact' && person !== undefined && `Het ging ook om ${whom}.`,
        remarked('Plaats', place),
        remarked('Wat er gebeurde', description),
        INITIATOR[initiator](names.excluded),
        verdict(event, moment),
      ),
      rule: 'wth-11',
    };
  },
  'breach.arrested': ({ data }, { until, names }) => ({
    title: 'Aangehouden',
    text: `De politie heeft ${names.excluded} aangehouden. Dat is om de overtreding${of(data, until)}.`,
    rule: 'wth-11',
  }),
  'breach.reported': ({ data }, { until }) => ({
    title: 'Overtreding op papier gezet',
    text: sentences(
      `De politie heeft een verslag gemaakt van de overtreding${of(data, until)}.`,
      `Het nummer is ${data.reportNumber}.`,
    ),
    rule: 'wth-11',
  }),
  'breach.prosecution-decided': ({ data }, { until }) => ({
    title: 'Wel of geen strafzaak',
    text: `De officier van justitie keek naar de overtreding${of(data, until)}. ${PROSECUTION[data.outcome]}`,
    rule: 'wth-11',
  }),
};

function stretch({ from, until }: { from: string; until: string }): string {
  return stretchWords(storedInstant(from), storedInstant(until));
}

function escortWords(escort: EventData['passage.permitted']['escort']): string | undefined {
  if (escort === undefined) return undefined;
  if (escort === false) return 'Er gaat niemand mee.';
  return escort === true ? 'Er gaat iemand mee.' : `Er gaat iemand mee: ${quoted(escort)}.`;
}

/** Judged by the order as known now: a ruling of later may have taken the ban away. */
function verdict({ sequence, data }: Breach, { whole }: Moment): string {
  const context = { history: whole, force: forceOf(whole), deadlines: [], now: 0 };
  const codes = breachFlags(context)
    .filter(({ basedOn }) => basedOn === sequence)
    .map(({ code }) => code);
  if (codes.includes('permitted-passage')) return 'Dit mocht toen: het was vooraf toegestaan.';
  if (codes.includes('arranged-contact')) return 'Dit mocht toen: het was vooraf afgesproken.';
  if (codes.includes('breach-outside-validity')) return 'Het verbod gold toen niet.';
  const known = !codes.includes('not-known-to-person');
  if (codes.includes('limited-contact'))
    return sentences(
      data.person === undefined
        ? 'Met wie het contact was, staat er niet bij. Met een of meer huisgenoten waren er uitzonderingen.'
        : 'Contact mocht toen maar beperkt: er waren uitzonderingen.',
      'Of dit er een was, moeten mensen beoordelen.',
      !known && 'Misschien wist de persoon nog niet van het verbod.',
    );
  return known
    ? 'Het verbod gold toen. Als dit klopt, mocht het niet.'
    : 'Het verbod gold toen, maar misschien wist de persoon dat nog niet.';
}

function of({ breach }: { breach: number }, until: Moment['until']): string {
  const recorded = until.bySequence.get(breach);
  return recorded === undefined ? '' : ` van ${spoken(recorded.occurredAt)}`;
}
