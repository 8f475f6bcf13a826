/** Under the plot: which line is which, how many are still followed at each tick, and the figures. */
import { LEAST } from '../publication/thresholds.ts';
import { type Block, MARGIN, piled, space, textBlock } from './block.ts';
import { dutchNumber } from './dutch-figures.ts';
import { styleOf } from './line-styles.ts';
import { element, textElement } from './markup.ts';
import type { Picture, PictureLine, PicturePanel, RiskCounts } from './model.ts';
import { placeOf } from './plot.ts';
import type { TimeAxis } from './time-axis.ts';

const SIZE = 13;
const SAMPLE = 34;

export function legend({ axis }: Picture, { lines, risk }: PicturePanel): Block {
  const counted = risk !== undefined || lines.some((line) => line.risk !== undefined);
  const heading = 'Nog gevolgd op elk tijdstip, afgerond op tientallen:';
  return piled([
    ...(counted ? [textBlock(heading, { size: SIZE, after: 3 })] : []),
    ...(risk === undefined ? [] : [riskRow(risk, axis), space(6)]),
    ...lines.flatMap((line, place) => [
      nameRow(line, lines.length > 1 ? place : undefined),
      ...(line.risk === undefined ? [] : [riskRow(line.risk, axis)]),
      ...line.figures.map((figure) => textBlock(figure, { size: SIZE, after: 1 })),
      space(7),
    ]),
  ]);
}

/** The sample of a line stands before its name; a line on its own needs none. */
function nameRow({ label }: PictureLine, place: number | undefined): Block {
  if (place === undefined) return textBlock(label, { size: SIZE, bold: true, after: 1 });
  const { letter, colour, dashes } = styleOf(place);
  const sample = element('line', {
    x1: MARGIN,
    x2: MARGIN + SAMPLE,
    y1: SIZE - 4,
    y2: SIZE - 4,
    stroke: colour,
    'stroke-width': 2,
    ...(dashes === 'none' ? {} : { 'stroke-dasharray': dashes }),
  });
  const name = textBlock(`${letter} ${label}`, { size: SIZE, bold: true, x: MARGIN + SAMPLE + 8, after: 1 });
  return { markup: sample + name.markup, height: name.height };
}

function riskRow(counts: RiskCounts, axis: TimeAxis): Block {
  const markup = axis.ticks.map((tick, place) => {
    const count = counts[place];
    const text = count === undefined ? '' : count === null ? `<${String(LEAST)}` : dutchNumber(count);
    return textElement(
      'text',
      { x: placeOf(axis, tick), y: SIZE, 'font-size': SIZE, 'text-anchor': 'middle' },
      text,
    );
  });
  return { markup: markup.join(''), height: SIZE + 5 };
}
