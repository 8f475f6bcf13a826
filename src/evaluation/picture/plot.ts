/** The plot of one panel: axes, bands, lines, and the letters at their ends. */
import { type Block, INK, WIDTH } from './block.ts';
import { dutchNumber } from './dutch-figures.ts';
import { styleOf } from './line-styles.ts';
import { type Corner, letters } from './letters.ts';
import { element, short, textElement } from './markup.ts';
import type { Picture, PictureLine, PicturePoint } from './model.ts';
import { inUnit, type TimeAxis } from './time-axis.ts';

const TOP = 10;
const PLOT_HEIGHT = 220;
const LEFT = 52;
const RIGHT = WIDTH - 32;
const SMALL = 13;
const FOOT = 8;
/** With more lines the bands cover each other until none can be seen. */
export const MOST_BANDS = 3;

/** Place of a time on the paper. */
export function placeOf({ from, to }: TimeAxis, time: number): number {
  return LEFT + ((time - from) / (to - from)) * (RIGHT - LEFT);
}

const heightOf = (share: number): number => TOP + (1 - share) * PLOT_HEIGHT;

export function plot(picture: Picture, lines: readonly PictureLine[]): Block {
  const { axis, shows, horizon } = picture;
  const start = shows === 'open' ? 1 : 0;
  const drawn = lines.map((line, place) => ({ line, style: styleOf(place) }));
  const bands = lines.length > MOST_BANDS ? [] : drawn;
  const markup = [
    ...grid(axis),
    ...bands.map(({ line, style }) => band(line, axis, style.colour)),
    horizonMark(axis, horizon),
    ...drawn.map(({ line, style }) =>
      element('path', {
        d: stepPath(corners(line, axis, start)),
        fill: 'none',
        stroke: style.colour,
        'stroke-width': 2,
        ...(style.dashes === 'none' ? {} : { 'stroke-dasharray': style.dashes }),
      }),
    ),
    ...drawn.flatMap(({ line, style }) => censorMarks(line.points, axis, style.colour)),
    ...(lines.length > 1
      ? letters(drawn.map(({ line, style }) => ({ path: corners(line, axis, start), style })))
      : []),
  ];
  return { markup: markup.join(''), height: TOP + PLOT_HEIGHT + 42 };
}

function grid(axis: TimeAxis): string[] {
  const bottom = TOP + PLOT_HEIGHT;
  const shares = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => {
    const y = heightOf(share);
    const label = `${dutchNumber(share * 100)} %`;
    return [
      element('line', { x1: LEFT, x2: RIGHT, y1: y, y2: y, stroke: share === 0 ? INK : '#cccccc' }),
      textElement('text', { x: LEFT - 6, y: y + 4, 'font-size': SMALL, 'text-anchor': 'end' }, label),
    ];
  });
  const times = axis.ticks.flatMap((tick) => {
    const x = placeOf(axis, tick);
    const label = dutchNumber(inUnit(axis, tick), 1);
    return [
      element('line', { x1: x, x2: x, y1: bottom, y2: bottom + 5, stroke: INK }),
      textElement('text', { x, y: bottom + 19, 'font-size': SMALL, 'text-anchor': 'middle' }, label),
    ];
  });
  const middle = (LEFT + RIGHT) / 2;
  const unit = textElement(
    'text',
    { x: middle, y: bottom + 36, 'font-size': SMALL, 'text-anchor': 'middle' },
    axis.unit,
  );
  return [...shares, ...times, unit];
}

/** Up to where a mean that is shown is taken: marked when the axis goes on beyond it. */
export const marksHorizon = ({ from, to }: TimeAxis, horizon: number | null): horizon is number =>
  horizon !== null && from < horizon && horizon < to;

function horizonMark(axis: TimeAxis, horizon: number | null): string {
  if (!marksHorizon(axis, horizon)) return '';
  const x = placeOf(axis, horizon);
  const ends = { x1: x, x2: x, y1: TOP, y2: TOP + PLOT_HEIGHT };
  return element('line', { ...ends, stroke: '#595959', 'stroke-width': 1, 'stroke-dasharray': '1 4' });
}

/** A step holds until the next point, and there goes straight up or down. */
function corners({ points, until }: PictureLine, axis: TimeAxis, start: number): Corner[] {
  const first = points[0];
  if (first === undefined) return [];
  let y = heightOf(start);
  const path: Corner[] = [[placeOf(axis, Math.min(first.time, Math.max(axis.from, 0))), y]];
  for (const point of points) {
    const x = placeOf(axis, point.time);
    path.push([x, y]);
    y = heightOf(point.share);
    path.push([x, y]);
  }
  return [...path, [endOf({ points, until }, axis), y]];
}

/** A line that stops where it falls gets a foot: without one its last height cannot be read. */
function endOf({ points, until }: Pick<PictureLine, 'points' | 'until'>, axis: TimeAxis): number {
  const last = points.at(-1)?.time ?? until;
  return Math.max(placeOf(axis, until), placeOf(axis, last) + FOOT);
}

const stepPath = (path: readonly Corner[]): string =>
  path.map(([x, y], place) => `${place === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');

/** Only where there is an interval: where all or nobody is left there is none. */
function band({ points, until }: PictureLine, axis: TimeAxis, colour: string): string {
  const boxes = points.flatMap(({ time, lower, upper }, place) => {
    if (lower === null || upper === null) return [];
    const next = points[place + 1];
    const right = next === undefined ? endOf({ points, until }, axis) : placeOf(axis, next.time);
    const [x1, x2] = [placeOf(axis, time), right].map(short);
    const [low, high] = [heightOf(lower), heightOf(upper)].map(short);
    return [`M${x1} ${low}L${x1} ${high}L${x2} ${high}L${x2} ${low}Z`];
  });
  return boxes.length === 0 ? '' : element('path', { d: boxes.join(''), fill: colour, 'fill-opacity': 0.14 });
}

function censorMarks(points: readonly PicturePoint[], axis: TimeAxis, colour: string): string[] {
  return points
    .filter(({ manyCensored }) => manyCensored)
    .map(({ time, share }) => {
      const [x, y] = [placeOf(axis, time), heightOf(share)];
      return element('line', { x1: x, x2: x, y1: y - 5, y2: y + 5, stroke: colour, 'stroke-width': 1.5 });
    });
}
