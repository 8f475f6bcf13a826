/**
 * How lines are told apart: by a letter at their end and by their dashes, so that a grey print and an eye that sees no colour lose
 * nothing; the colour only helps. After Okabe and Ito (https://jfly.uni-koeln.de/color/), darkened to 3:1 on white (WCAG 2.2, 1.4.11).
 */
export interface LineStyle {
  letter: string;
  colour: string;
  /** `stroke-dasharray`; `none` is a whole line. */
  dashes: string;
}

export const LINE_STYLES: readonly LineStyle[] = [
  { letter: 'A', colour: '#000000', dashes: 'none' },
  { letter: 'B', colour: '#0072b2', dashes: '9 4' },
  { letter: 'C', colour: '#c04a00', dashes: '2.5 3' },
  { letter: 'D', colour: '#007a5a', dashes: '12 3 2.5 3' },
  { letter: 'E', colour: '#a8487f', dashes: '5 3' },
  { letter: 'F', colour: '#7a5c00', dashes: '14 3 2.5 3 2.5 3' },
];

/** More lines than this are a tangle, in whatever style. */
export const MOST_LINES = LINE_STYLES.length;

/** `place` from 0, below `MOST_LINES`. */
export function styleOf(place: number): LineStyle {
  const style = LINE_STYLES[place];
  if (style === undefined) throw new RangeError(`No style for line ${String(place + 1)}`);
  return style;
}
