/** The findings as a table for people. */
import type { LocalDate } from '../../src/time/index.ts';
import type { Finding, Interval } from './findings.ts';
import type { SimulatedStage } from './truth.ts';

const DAY_MIN = 1440;
const TITLES: Readonly<Record<SimulatedStage, string>> = {
  RIHG: 'RIHG: van openen tot derde deel (minuten)',
  CARE: 'Hulpverlening: van eerste bericht tot overdracht (dagen)',
};
const HEADINGS = [
  'arm',
  'n',
  'geëindigd',
  'gecensureerd',
  'mediaan (Kaplan–Meier) [95 %]',
  'alleen afgesloten',
  'ingevoerd',
];
const WIDTHS = [12, 6, 11, 14, 32, 19, 9];

/** Under the tables, once. */
export const HOW_TO_READ =
  'Alleen afgesloten: wat iemand zou beweren die alleen naar zaken kijkt die al voorbij zijn; de langste lopen dan nog, dus dat is te kort. Gemiddelde tot 6 uur (RMST): het gemiddelde als elke duur bij 6 uur wordt afgekapt. Ingevoerd: wat in dit verzonnen jaar is gestopt.';

const number = (value: number | null, digits: number): string =>
  value === null ? '–' : value.toFixed(digits).replace('.', ',');

const between = ({ value, lower, upper }: Interval, digits: number): string =>
  `${number(value, digits)} [${number(lower, digits)}; ${number(upper, digits)}]`;

const row = (cells: readonly string[]): string =>
  cells
    .map((cell, place) => cell.padEnd(WIDTHS[place] ?? 0))
    .join('')
    .trimEnd();

export function findingLines({ stage, arms, ratio, rmstDifference }: Finding, cutoff: LocalDate): string[] {
  const unit = stage === 'CARE' ? DAY_MIN : 1;
  const digits = stage === 'CARE' ? 1 : 0;
  const scaled = (value: number | null): number | null => (value === null ? null : value / unit);
  return [
    `${TITLES[stage]}, peildatum ${cutoff}`,
    row(HEADINGS),
    ...arms.map(({ arm, spells, events, censored, median, closedOnly, trueMedian }) =>
      row([
        arm,
        String(spells),
        String(events),
        String(censored),
        between(
          { value: scaled(median.value), lower: scaled(median.lower), upper: scaled(median.upper) },
          digits,
        ),
        number(scaled(closedOnly), digits),
        number(scaled(trueMedian), digits),
      ]),
    ),
    `Verhouding van de medianen, pilot : baseline: ${between(ratio, 3)}; alleen afgesloten: ${number(ratio.closedOnly, 3)}; ingevoerd: ${number(ratio.true, 3)}`,
    ...(rmstDifference === undefined
      ? []
      : [
          `Verschil in gemiddelde tot 6 uur, pilot − baseline: ${between(rmstDifference, 1)} minuten; ingevoerd: ${number(rmstDifference.true, 1)}`,
        ]),
  ];
}
