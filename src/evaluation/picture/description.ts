/** The picture in words, for who does not see it: everything that the lines show, in the order in which one reads them. */
import { dutchDuration, dutchPercentage } from './dutch-figures.ts';
import type { Picture, PictureLine, PicturePanel, PicturePoint } from './model.ts';

export function description(picture: Picture): string {
  const { subtitle, axis, panels, notes } = picture;
  const what =
    picture.shows === 'open'
      ? 'De lijn laat zien welk deel na hoeveel tijd nog niet is geëindigd.'
      : 'De lijnen laten zien welk deel na hoeveel tijd op welke manier is geëindigd.';
  const span = `De tijdas loopt van ${dutchDuration(axis.from)} tot ${dutchDuration(axis.to)}.`;
  return [subtitle, what, span, ...panels.map((panel) => inWords(panel, picture)), ...notes].join(' ');
}

function inWords({ heading, lines }: PicturePanel, picture: Picture): string {
  const told = lines.map((line) => lineInWords(line, picture));
  return [...(heading === undefined ? [] : [`${heading}.`]), ...told].join(' ');
}

function lineInWords({ label, points, figures }: PictureLine, { shows }: Picture): string {
  const course = points.map((point) => `na ${dutchDuration(point.time)} ${pointInWords(point)}`).join('; ');
  const none = 'te weinig geëindigde zaken voor een lijn';
  const verb = shows === 'open' ? 'Nog open' : 'Zo geëindigd';
  return `${label}: ${figures.join(' ')} ${verb}: ${course === '' ? none : course}.`;
}

function pointInWords({ share, lower, upper }: PicturePoint): string {
  if (lower === null || upper === null) return dutchPercentage(share);
  return `${dutchPercentage(share)} (95 %-interval ${dutchPercentage(lower)} tot ${dutchPercentage(upper)})`;
}
