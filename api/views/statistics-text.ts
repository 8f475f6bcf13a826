/** Dutch words around the figures: what groups and ends are called, why something is not there, and what is good to know. */
import { dutchDuration, dutchInterval, dutchNumber } from '../../src/evaluation/picture/index.ts';
import { warningText } from '../../src/evaluation/publication/index.ts';
import type { PilotArm, ObservedEnd } from '../../src/evaluation/durations/index.ts';
import { dutchInstant } from '../../src/time/index.ts';
import type { Answer, AnsweredGroup } from '../application/statistics/answer.ts';
import type { Statistics } from '../application/statistics/ask-statistics.ts';
import type { HiddenCount } from '../application/statistics/blocks.ts';
import type { Difference } from '../application/statistics/comparisons.ts';
import type { GroupFigures, ShownQuantile, WhyNoFigure } from '../application/statistics/figures.ts';
import { OTHER_ENDS } from '../application/statistics/ends.ts';
import type { GroupKey } from '../application/statistics/groups.ts';

/** Of a region its name; undefined for one that is no longer configured. */
export type NameOfRegion = (id: string) => string | undefined;

const ARMS: Record<PilotArm, string> = {
  BASELINE: 'nulmeting',
  TRANSITION: 'overgang',
  PILOT: 'pilot',
};

export function groupLabel({ region, arm, protocol }: Partial<GroupKey>, nameOf: NameOfRegion): string {
  const parts = [
    ...(region === undefined ? [] : [region === null ? 'buiten de regio’s' : (nameOf(region) ?? region)]),
    ...(arm === undefined ? [] : [ARMS[arm]]),
    ...(protocol === undefined ? [] : [`protocol ${protocol}`]),
  ];
  return parts.length === 0 ? 'Alle zaken' : parts.join(', ');
}

const ENDS: Record<ObservedEnd, string> = {
  COMPLETED: 'afgerond',
  NOT_IMPOSED: 'geen huisverbod opgelegd',
  EXPIRED: 'verlopen',
  EXTENDED: 'verlengd',
  WITHDRAWN: 'ingetrokken',
  QUASHED: 'vernietigd door de rechter',
  HANDED_OVER: 'overgedragen',
  ABORTED: 'afgebroken',
};

export const endTitle = (end: string): string =>
  end === OTHER_ENDS ? 'op een andere manier' : ENDS[end as ObservedEnd];

export function countText(reason: HiddenCount): string {
  switch (reason) {
    case 'BELOW_TEN':
      return 'Het zijn er minder dan 10.';
    case 'SUBTRACTION':
      return 'Uit dit getal en andere zou een aantal onder de 10 te berekenen zijn.';
  }
}

/** One sentence for both, for which of the two it is would tell how many there are. */
const NO_ENDS =
  'Hoe het eindigde staat er niet: van een of meer soorten einde zijn er minder dan 10 zaken, of alles eindigde op één manier.';

/** `hasEnds`: how it ended is told instead. */
export function figureText(reason: WhyNoFigure, hasEnds: boolean): string {
  switch (reason) {
    case 'FEW_EVENTS':
      return 'Er zijn te weinig zaken geëindigd: een mediaan of lijn vraagt er 10, een gemiddelde 10 voor de horizon, een kwart 20 en 90 % 50.';
    case 'OTHER_HORIZON':
      return 'Van deze maat is al een gemiddelde tot een andere horizon getoond: uit het verschil zou iets over minder dan 10 zaken te berekenen zijn.';
    case 'COUNTS_ONLY':
      return 'Van deze klok worden alleen aantallen gegeven.';
    case 'COMPETING_ENDS':
      return hasEnds
        ? 'De wet bepaalt hoe lang dit duurt; daarom staat er hoe het eindigde.'
        : 'De wet bepaalt hoe lang dit duurt; daarom staat de lengte er niet.';
    case 'FEW_OF_AN_END':
      return NO_ENDS;
  }
}

/** Of figures that are shown. */
export function warningsOf({ warnings, quantiles, rmst }: GroupFigures): { code: string; detail: string }[] {
  const byShare = new Map([
    [0.25, quantiles.q1],
    [0.5, quantiles.median],
    [0.75, quantiles.q3],
    [0.9, quantiles.p90],
  ]);
  return warnings
    .filter((warning) => {
      switch (warning.code) {
        case 'MEDIAN_WIDE':
          return quantiles.median !== null;
        case 'INTERVAL_TURNED_BACK':
          return (byShare.get(warning.p) ?? null) !== null;
        case 'MEAN_EXTENDED':
        case 'RISK_SET_EMPTIED':
          return rmst !== null;
        case 'LOG_RANK_BLIND':
          return false;
      }
    })
    .map((warning) => ({ code: warning.code, detail: warningText(warning) }));
}

export function announcedText({ announced }: Statistics): string {
  if (announced.status === 'exploratory')
    return 'Verkennend: niet vooraf vastgelegd voordat uw organisatie hier voor het eerst naar keek.';
  const count = announced.announced;
  const choices =
    count > 1 ? `, als een van ${dutchNumber(count)} vooraf vastgelegde keuzes voor deze maat` : '';
  return `Vooraf vastgelegd op ${dutchInstant(announced.registeredAt)}${choices}.`;
}

const FIXED_BY_LAW =
  'Hoe lang dit duurt, ligt vast in de wet. De groepen worden daarom niet op lengte vergeleken';

function fixedByLaw({ groups }: Answer): string {
  const comparable = groups.filter(({ figures }) => (figures?.ends ?? null) !== null).length;
  return comparable > 1 ? `${FIXED_BY_LAW}; vergelijk hoe het eindigde.` : `${FIXED_BY_LAW}.`;
}

const NO_MUNICIPALITIES =
  'Uw token noemt geen gemeenten, dus er zijn geen zaken om te tellen. Vraag de beheerder om een token met de gemeenten waarvan u de zaken mag meetellen.';
const NO_CASES_YET =
  'Er zijn geen groepen: in deze stand zijn er van de gemeenten in uw token nog geen zaken vastgelegd. Een zaak telt mee vanaf de peildag waarop zij was vastgelegd.';
const NO_CASES_AT_ALL = 'Er zijn geen groepen: in deze stand zijn er nog geen zaken vastgelegd.';

/** About the answer as a whole. */
export function noticesOf({ measure, answer, shownAgain, municipalities }: Statistics): string[] {
  if (municipalities !== 'all' && municipalities.length === 0) return [NO_MUNICIPALITIES];
  if (answer === null)
    return [
      'Hier kan nu niets worden getoond: samen met wat eerder is getoond zou iets over minder dan 10 zaken te berekenen zijn.',
    ];
  const hidden = answer.groups.filter(({ figures }) => figures === null).length;
  const again = `Dit is de stand van ${dutchInstant(answer.asOf)}, zoals die al is getoond. De gevraagde stand wijkt daar zo weinig van af dat het verschil over minder dan 10 zaken zou gaan.`;
  const groups = hidden === 1 ? 'Van één groep' : `Van ${dutchNumber(hidden)} groepen`;
  const without = `${groups} staan er geen cijfers: te weinig zaken, of nodig om een kleine groep niet te laten berekenen.`;
  const isUncompared = measure.competingEnds !== null && answer.groups.length > 1;
  return [
    ...(shownAgain ? [again] : []),
    ...(hidden > 0 ? [without] : []),
    ...(isUncompared ? [fixedByLaw(answer)] : []),
    ...(answer.groups.length > 0 ? [] : [municipalities === 'all' ? NO_CASES_AT_ALL : NO_CASES_YET]),
  ];
}

export function differenceText(
  { group, against, value, lower, upper }: Difference,
  nameOf: NameOfRegion,
): string {
  const names = capitalised(`${groupLabel(group, nameOf)} tegenover ${groupLabel(against, nameOf)}`);
  const size = `${dutchDuration(Math.abs(value))} ${value < 0 ? 'korter' : 'langer'}`;
  const sure = lower > 0 || upper < 0 ? '' : ' Dat kan toeval zijn.';
  return `${names}: gemiddeld ${size} (${dutchInterval(lower, upper, value)}).${sure}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `Mediaan 2,5 uur (95 %-interval 2,1 tot 2,6 uur).` */
export function quantileText(name: string, { value, lower, upper }: ShownQuantile): string {
  if (value === null) return `${name} nog niet bereikt.`;
  const interval = lower === null && upper === null ? '' : ` (${dutchInterval(lower, upper, value)})`;
  return `${name} ${dutchDuration(value)}${interval}.`;
}

/** `57 zaken, 50 geëindigd.`, of a group whose counts are shown. */
export const countsText = ({ cases, events }: Pick<AnsweredGroup, 'cases' | 'events'>): string =>
  `${dutchNumber(cases)} zaken, ${dutchNumber(events)} geëindigd.`;
