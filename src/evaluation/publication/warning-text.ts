/**
 * Dutch sentences for what stands beside a number. They are printed with published tables, so a number in them that could be that of
 * one case is made coarse: times up to whole hours, and fewer than ten cases are "minder dan 10".
 */
import { dutchDuration, dutchNumber } from '../picture/dutch-figures.ts';
import type { LogRank, StatisticWarning } from '../statistics/index.ts';
import { LEAST } from './thresholds.ts';

const HOUR = 60;

export function warningText(warning: StatisticWarning): string {
  switch (warning.code) {
    case 'MEDIAN_WIDE':
      return `De mediaan is onzeker: hij berust op ${ends(warning.events)}. Bij ${dutchNumber(warning.measuredAt)} is het interval van 95 % meestal zo breed als ${dutchNumber(warning.widthPercent)} % van de mediaan zelf.`;
    case 'LOG_RANK_BLIND':
      return `Met ${ends(warning.events)} is een verschil in tempo van ${dutchNumber(warning.hazardRatio, 2)} keer niet goed te zien. Daarvoor zijn er ${dutchNumber(warning.needed)} nodig: dan vindt de toets het in vier van de vijf onderzoeken.`;
    case 'MEAN_EXTENDED':
      return `Het gemiddelde loopt tot ${dutchDuration(warning.tau)}, maar na ${dutchDuration(upToHour(warning.lastSeen))} is niets meer gezien. Vanaf daar is aangenomen dat niets meer eindigde. Het gemiddelde kan dus te hoog zijn.`;
    case 'INTERVAL_TURNED_BACK':
      return `Het interval bij ${quantileName(warning.p)} is niet betrouwbaar en wordt niet gegeven. De waarde zelf klopt.`;
    case 'RISK_SET_EMPTIED':
      return `Binnen ${dutchDuration(upToHour(warning.at))} was alles geëindigd wat toen werd gevolgd, terwijl ${atLeast(warning.enteredLater)} andere pas later in beeld kwamen. Vanaf daar zegt de lijn niets.`;
  }
}

const ends = (count: number): string => `${atLeast(count)} keer een einde`;

const atLeast = (count: number): string => (count < LEAST ? `minder dan ${LEAST}` : dutchNumber(count));

const upToHour = (minutes: number): number => Math.ceil(minutes / HOUR) * HOUR;

function quantileName(p: number): string {
  return p === 0.5 ? 'de mediaan' : `het punt waarop ${dutchNumber(p * 100)} % was geëindigd`;
}

/** The outcome of the test in one sentence, or why there is none. */
export function logRankText(test: LogRank): string {
  if (!test.defined)
    return `De vergelijking van de groepen (log-ranktoets) is niet bepaald: ${WHY_NOT[test.reason]}`;
  const { chiSquare, degreesOfFreedom, pValue } = test;
  const degrees =
    degreesOfFreedom === 1 ? '1 vrijheidsgraad' : `${dutchNumber(degreesOfFreedom)} vrijheidsgraden`;
  return `Log-ranktoets: chi-kwadraat ${dutchNumber(chiSquare, 2)} bij ${degrees}, ${pText(pValue)}. Dit is een eerste blik: een verschil tussen lijnen die elkaar kruisen ziet de toets niet.`;
}

const WHY_NOT: Readonly<Record<Extract<LogRank, { defined: false }>['reason'], string>> = {
  NO_EVENTS: 'er is niets geëindigd.',
  ONE_GROUP: 'toen er iets eindigde, werd maar één groep gevolgd.',
  NO_CONTRAST: 'telkens als er iets eindigde, eindigde alles tegelijk.',
};

const pText = (p: number): string => (p < 0.001 ? 'p < 0,001' : `p = ${dutchNumber(p, 3)}`);
