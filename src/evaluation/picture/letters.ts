/** The letters on the lines: each where its own line lies farthest from the others, which a fixed place (the end) seldom is. */
import type { LineStyle } from './line-styles.ts';
import { element, textElement } from './markup.ts';

/** Pixels on the paper. */
export type Corner = readonly [x: number, y: number];

interface DrawnLine {
  path: readonly Corner[];
  style: LineStyle;
}

const RADIUS = 8;
/** Pixels between the places that are tried. */
const STEP = 6;
/** Farther away no place is better than another. */
const FAR = 40;

/** In the order of the lines; a line without a path has no letter. */
export function letters(lines: readonly DrawnLine[]): string[] {
  const taken: Corner[] = [];
  const walked = lines.map(({ path }) => along(path));
  return lines.flatMap(({ style }, own) => {
    const others = [...walked.filter((_, place) => place !== own).flat(), ...taken];
    const place = best(walked[own] ?? [], others, taken);
    if (place === undefined) return [];
    taken.push(place);
    return [letter(place, style)];
  });
}

/** Places along a path of level and upright stretches. */
function along(path: readonly Corner[]): Corner[] {
  return path.slice(1).flatMap(([x, y], place) => {
    const [fromX, fromY] = path[place] ?? [x, y];
    const parts = Math.max(Math.ceil(Math.hypot(x - fromX, y - fromY) / STEP), 1);
    return Array.from({ length: parts }, (_, part): Corner => {
      const share = (part + 0.5) / parts;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });
}

/** The first of the best, so that the same lines get the same letters. A place on another letter is none. */
function best(
  own: readonly Corner[],
  others: readonly Corner[],
  taken: readonly Corner[],
): Corner | undefined {
  let found: Corner | undefined;
  let widest = -1;
  for (const place of own) {
    if (nearest(place, taken) < 2 * RADIUS) continue;
    const room = Math.min(nearest(place, others), FAR);
    if (room > widest) {
      found = place;
      widest = room;
    }
  }
  return found ?? own[0];
}

const nearest = ([x, y]: Corner, places: readonly Corner[]): number =>
  places.reduce((least, [a, b]) => Math.min(least, Math.hypot(a - x, b - y)), Infinity);

function letter([x, y]: Corner, { letter: text, colour }: LineStyle): string {
  const disc = element('circle', {
    cx: x,
    cy: y,
    r: RADIUS,
    fill: '#ffffff',
    stroke: colour,
    'stroke-width': 1.5,
  });
  const middle = { x, y: y + 4.2, 'text-anchor': 'middle' };
  const inside = textElement(
    'text',
    { ...middle, 'font-size': 12, 'font-weight': 'bold', fill: colour },
    text,
  );
  return disc + inside;
}
