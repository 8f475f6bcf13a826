/** The answer of the statistics as a picture: lines of those still open, or of how it ended where the law fixes the length. */
import {
  draw,
  dutchDuration,
  dutchNumber,
  dutchPercentage,
  MOST_BANDS,
  MOST_LINES,
  timeAxis,
  type Picture,
  type PictureLine,
  type PicturePanel,
} from '../../src/evaluation/picture/index.ts';
import { logRankText, warningText } from '../../src/evaluation/publication/index.ts';
import { dutchInstant } from '../../src/time/index.ts';
import type { Answer, AnsweredGroup } from '../application/statistics/answer.ts';
import type { Statistics } from '../application/statistics/ask-statistics.ts';
import type { Screen } from '../application/statistics/comparisons.ts';
import type { EndFigures } from '../application/statistics/ends.ts';
import type { GroupFigures, ShownMean } from '../application/statistics/figures.ts';
import * as words from './statistics-text.ts';

type Told = AnsweredGroup & { figures: GroupFigures };

/** SVG text; the same answer gives the same bytes. */
export function statisticsPicture(statistics: Statistics, nameOf: words.NameOfRegion): string {
  const { measure, announced, answer } = statistics;
  const told = (answer?.groups ?? []).filter((group): group is Told => group.figures !== null);
  const shows = measure.competingEnds ? 'ended' : 'open';
  const hasLine = (group: Told): boolean =>
    shows === 'open' ? (group.figures.curve?.points.length ?? 0) > 0 : drawnEnds(group).length > 0;
  const drawn = largest(told.filter(hasLine));
  const cases = told.reduce((sum, group) => sum + group.cases, 0);
  const count = told.length === 0 ? '' : `${dutchNumber(cases)} zaken. `;
  const state = answer === null ? 'Geen cijfers.' : `${count}Stand van ${dutchInstant(answer.asOf)}.`;
  const picture: Picture = {
    title: measure.title,
    subtitle: state,
    shows,
    axis: answer?.axis ?? timeAxis(0, announced.horizonMin),
    // Of how it ended the picture has no mean.
    horizon: shows === 'open' && drawn.some(({ figures }) => figures.rmst) ? announced.horizonMin : null,
    panels: answer === null || drawn.length === 0 ? [] : panelsOf(drawn, { statistics, answer, nameOf }),
    notes: [
      ...told.filter((group) => !drawn.includes(group)).map((group) => besideLine(group, nameOf)),
      ...notesOf(statistics, { told, drawn, nameOf }),
    ],
  };
  return draw(picture);
}

/** In the order of the answer. */
function largest(groups: readonly Told[]): Told[] {
  const most = groups.toSorted((a, b) => b.cases - a.cases).slice(0, MOST_LINES);
  return groups.filter((group) => most.includes(group));
}

interface Around {
  statistics: Statistics;
  answer: Answer;
  nameOf: words.NameOfRegion;
}

function panelsOf(groups: readonly Told[], { statistics, answer, nameOf }: Around): PicturePanel[] {
  if (!statistics.measure.competingEnds)
    return [{ lines: groups.map((group) => openLine(group, answer.horizon, nameOf)) }];
  return groups.map((group) => ({
    heading: `${words.capitalised(words.groupLabel(group.key, nameOf))}: ${words.countsText(group)}`,
    lines: drawnEnds(group).map((end) => endLine(end, answer.horizon)),
    risk: group.figures.atRisk,
  }));
}

function openLine(group: Told, horizon: number, nameOf: words.NameOfRegion): PictureLine {
  const { figures, key } = group;
  return {
    label: words.capitalised(words.groupLabel(key, nameOf)),
    points: figures.curve?.points ?? [],
    until: figures.curve?.until ?? 0,
    figures: figuresText(group, horizon),
    risk: figures.atRisk,
  };
}

function figuresText({ cases, events, figures }: Told, horizon: number): string[] {
  const { median } = figures.quantiles;
  return [
    words.countsText({ cases, events }),
    ...(median === null ? [] : [words.quantileText('Mediaan', median)]),
    ...(figures.rmst === null ? [] : [meanText(figures.rmst, horizon)]),
  ];
}

const meanText = (mean: ShownMean, horizon: number): string =>
  words.quantileText(`Gemiddelde tot ${dutchDuration(horizon)}:`, mean);

const drawnEnds = ({ figures }: Told): EndFigures[] =>
  (figures.ends ?? []).filter(({ curve }) => curve !== null && curve.points.length > 0).slice(0, MOST_LINES);

function endLine({ end, cases, incidence, curve }: EndFigures, horizon: number): PictureLine {
  const share =
    incidence === null ? '' : ` Na ${dutchDuration(horizon)}: ${dutchPercentage(incidence.value)}.`;
  return {
    label: words.capitalised(words.endTitle(end)),
    points: curve?.points ?? [],
    until: curve?.until ?? 0,
    figures: [`Ongeveer ${dutchNumber(cases)} zaken.${share}`],
  };
}

/** Figures of a group that has no line, or one too many. */
function besideLine(group: Told, nameOf: words.NameOfRegion): string {
  return `${words.capitalised(words.groupLabel(group.key, nameOf))}, zonder lijn: ${words.countsText(group)}`;
}

function notesOf(
  statistics: Statistics,
  { told, drawn, nameOf }: { told: readonly Told[]; drawn: readonly Told[]; nameOf: words.NameOfRegion },
): string[] {
  const { measure, answer } = statistics;
  const warnings = drawn.flatMap(({ key, figures }) =>
    words
      .warningsOf(figures)
      .map(({ detail }) =>
        drawn.length === 1 ? detail : `${words.capitalised(words.groupLabel(key, nameOf))}. ${detail}`,
      ),
  );
  return [
    words.announcedText(statistics),
    ...words.noticesOf(statistics),
    ...(drawn.length === 0 ? [noLineText(statistics, told)] : [HOW_TO_READ]),
    ...(drawn.length > MOST_BANDS && !measure.competingEnds ? [NO_BANDS] : []),
    ...(answer?.differences ?? []).map((difference) => words.differenceText(difference, nameOf)),
    ...(answer?.screen ? screenTexts(answer.screen) : []),
    ...warnings,
  ];
}

const screenTexts = ({ test, warnings }: Screen): string[] => [
  logRankText(test),
  ...warnings.map((warning) => warningText(warning)),
];

const HOW_TO_READ =
  'De lijn verspringt op ronde tijden en per ten minste 10 geëindigde zaken, en stopt waar minder dan 10 zaken worden gevolgd. De lijn en de aantallen eronder zijn afgerond: percentages naar stappen van enkele zaken of meer, aantallen naar beneden op tientallen. De andere cijfers komen uit de volledige gegevens. Het vlak om een lijn is het interval van 95 %; een streepje op een lijn: daar raakten ten minste 10 open zaken uit beeld.';
const NO_BANDS = `Bij meer dan ${String(MOST_BANDS)} lijnen staan er geen vlakken voor het interval.`;

function noLineText({ measure }: Statistics, told: readonly Told[]): string {
  if (measure.countsOnly) return 'Van deze klok worden alleen aantallen gegeven: er is geen lijn.';
  const isOfAnEnd = told.some(({ figures }) =>
    figures.hidden.some(({ reason }) => reason === 'FEW_OF_AN_END'),
  );
  return isOfAnEnd
    ? words.figureText('FEW_OF_AN_END', false)
    : 'Er zijn te weinig geëindigde zaken voor een lijn.';
}
