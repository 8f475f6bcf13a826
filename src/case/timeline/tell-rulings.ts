/** What courts decided, for which part and from when, and what holds then. */
import type { EventOf } from '../events/index.ts';
import { keepsWhatWasAnnulled } from '../flags/court-flags.ts';
import { forceOf } from '../force.ts';
import { storedInstant } from '../stored-instant.ts';
import { standing } from './order-words.ts';
import { scopeWords, stopsEndedBy } from './stops.ts';
import type { Moment, Tales } from './tale.ts';
import { instantWords, remarked, sentences, spoken } from './words.ts';

type Relief = EventOf<'interim-relief.ruled'>;
type Main = EventOf<'appeal.ruled' | 'higher-appeal.ruled'>;

const RELIEF: Readonly<Record<Relief['data']['outcome'], (what: string) => string>> = {
  refused: (what) => `De rechter heeft het spoedverzoek afgewezen. Aan ${what} verandert niets.`,
  suspended: (what) => `De rechter heeft ${what} tijdelijk stilgezet.`,
  'suspended-on-condition': (what) => `De rechter heeft ${what} tijdelijk stilgezet, met een voorwaarde.`,
  lapsed: (what) => `De rechter zegt dat de tijdelijke stop van ${what} voorbij is.`,
  lifted: (what) => `De rechter heeft de tijdelijke stop van ${what} beëindigd.`,
};

const RELIEF_RULE: Readonly<Record<Relief['data']['outcome'], string>> = {
  refused: 'awb-8-81',
  suspended: 'awb-8-81',
  'suspended-on-condition': 'awb-8-81',
  lapsed: 'awb-8-85',
  lifted: 'awb-8-87',
};

const MAIN: Readonly<Record<Main['data']['outcome'], (court: string, what: string) => string>> = {
  dismissed: (court, what) => `${court} heeft het beroep afgewezen. Aan ${what} verandert niets.`,
  annulled: (court, what) => `${court} heeft ${what} vernietigd. Dat betekent: ongeldig gemaakt.`,
  'annulled-effects-kept': (court, what) =>
    `${court} heeft ${what} afgekeurd, maar draait niet terug wat erdoor gold.`,
  'annulled-from': (court, what) => `${court} heeft een einde gemaakt aan ${what}.`,
  'set-aside': (court, what) => `${court} heeft een eerdere uitspraak over ${what} teruggedraaid.`,
};

export const rulingTales: Tales<'interim-relief.ruled' | 'appeal.ruled' | 'higher-appeal.ruled'> = {
  'interim-relief.ruled': (event, moment) => ({
    title: 'Uitspraak op het spoedverzoek',
    text: sentences(
      RELIEF[event.data.outcome](scopeWords(event.data, moment)),
      remarked('De voorwaarde', event.data.condition),
      event.data.outcome !== 'refused' && fromWhen(event),
      event.data.conditionUntil !== undefined && `Het duurt tot ${instantWords(event.data.conditionUntil)}.`,
      standing(moment.until, event.occurredAt, moment.names),
    ),
    rule: RELIEF_RULE[event.data.outcome],
  }),
  'appeal.ruled': (event, moment) => ({
    title: 'Uitspraak van de rechtbank',
    ...mainRuling('De rechtbank', event, moment),
  }),
  'higher-appeal.ruled': (event, moment) => ({
    title: 'Uitspraak van de Raad van State',
    ...mainRuling('De Raad van State', event, moment),
  }),
};

function mainRuling(court: string, event: Main, moment: Moment): { text: string; rule: string | undefined } {
  const { outcome, damages } = event.data;
  const dated = outcome === 'annulled' || outcome === 'set-aside' || outcome === 'annulled-from';
  return {
    text: sentences(
      MAIN[outcome](court, scopeWords(event.data, moment)),
      dated && fromWhen(event),
      isUnsettled(event, moment) && UNSETTLED,
      stopsEndedBy(event.sequence, moment.until).length > 0 && 'De tijdelijke stop is daarmee voorbij.',
      standing(moment.until, event.occurredAt, moment.names),
      damages !== undefined && `Voor de schade moet ${euros(damages.amountCents)} worden betaald.`,
    ),
    rule: outcome === 'dismissed' ? undefined : 'awb-8-72',
  };
}

/** Nobody may read in it that a ban is back, nor that it surely is not. */
const UNSETTLED =
  'De rechtbank had eerder al iets ongeldig gemaakt. Of dat nu weer geldt, is niet zeker. Hier staat het als: geldt niet.';

function isUnsettled(event: Main, { until }: Moment): boolean {
  const force = forceOf(until);
  return event.type === 'higher-appeal.ruled' && force !== undefined && keepsWhatWasAnnulled(force, event);
}

/** Said only when it is another moment than that of the ruling. */
function fromWhen({ data, occurredAt }: Relief | Main): string | undefined {
  const from = storedInstant(data.effectiveAt);
  if (from === occurredAt) return undefined;
  return from > occurredAt ? `Dat gaat in op ${spoken(from)}.` : `Dat is zo vanaf ${spoken(from)}.`;
}

function euros(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  const rest = cents % 100;
  return rest === 0 ? `${whole} euro` : `${whole},${String(rest).padStart(2, '0')} euro`;
}
