/** The whole picture as one SVG 1.1 file: black on white whatever the page is, no script, no style sheet, no font of its own. */
import { INK, piled, space, textBlock, WIDTH } from './block.ts';
import { description } from './description.ts';
import { dutchDuration } from './dutch-figures.ts';
import { legend } from './legend.ts';
import { MOST_LINES } from './line-styles.ts';
import { element, textElement } from './markup.ts';
import type { Picture, PicturePanel } from './model.ts';
import { marksHorizon, plot } from './plot.ts';

/** At most `MOST_LINES` lines in a panel; throws on more. The same picture gives the same bytes. */
export function draw(picture: Picture): string {
  const { title, subtitle, panels, notes, shows, axis, horizon } = picture;
  if (panels.some(({ lines }) => lines.length > MOST_LINES))
    throw new RangeError('Too many lines in a panel');
  const body = piled([
    space(10),
    textBlock(title, { size: 17, bold: true, after: 2 }),
    textBlock(subtitle, { size: 13, after: 8 }),
    ...(panels.length === 0 ? [] : [textBlock(shows === 'open' ? STILL_OPEN : ENDED_SO, { size: 13 })]),
    ...panels.flatMap((panel) => panelBlocks(picture, panel)),
    ...(marksHorizon(axis, horizon) ? [textBlock(horizonNote(horizon), { size: 13, after: 4 })] : []),
    ...notes.map((note) => textBlock(note, { size: 13, after: 4 })),
    space(8),
  ]);
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: '100%',
    viewBox: `0 0 ${String(WIDTH)} ${String(body.height)}`,
    lang: 'nl',
    'xml:lang': 'nl',
    role: 'img',
    'aria-labelledby': 'titel omschrijving',
    'font-family': 'Arial, Helvetica, sans-serif',
    fill: INK,
  };
  return `${element(
    'svg',
    root,
    textElement('title', { id: 'titel' }, title) +
      textElement('desc', { id: 'omschrijving' }, description(picture)) +
      element('rect', { width: WIDTH, height: body.height, fill: '#ffffff' }) +
      body.markup,
  )}\n`;
}

const STILL_OPEN = 'Deel dat nog niet is geëindigd';
const ENDED_SO = 'Deel dat zo is geëindigd';

const horizonNote = (horizon: number): string =>
  `Lijn van losse punten: tot hier, ${dutchDuration(horizon)}, is het gemiddelde berekend.`;

function panelBlocks(picture: Picture, panel: PicturePanel) {
  return [
    ...(panel.heading === undefined ? [] : [textBlock(panel.heading, { size: 14, bold: true })]),
    plot(picture, panel.lines),
    space(4),
    legend(picture, panel),
  ];
}
