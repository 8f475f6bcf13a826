import { describe, expect, test } from 'vitest';
import { draw, MOST_BANDS, MOST_LINES, timeAxis } from '../../../src/evaluation/picture/index.ts';
import { LINE_STYLES } from '../../../src/evaluation/picture/line-styles.ts';
import { line, picture, point } from './pictures.ts';
import { elementsOf } from './well-formed.ts';

const six = Array.from({ length: MOST_LINES }, (_, place) => line(`Demoregio ${place + 1}`));
const named = (svg: string, name: string) => elementsOf(svg).filter((element) => element.name === name);

describe('the file', () => {
  const svg = draw(picture([line('Pilot'), line('Nulmeting')]));

  test('is one well-formed SVG that is read out as one Dutch picture, on white whatever lies under it', () => {
    const [root, title, desc, ground] = elementsOf(svg);
    expect(root).toMatchObject({ name: 'svg', attributes: { role: 'img', lang: 'nl', 'xml:lang': 'nl' } });
    expect(root?.attributes['aria-labelledby']).toBe(`${title?.attributes['id']} ${desc?.attributes['id']}`);
    expect([title?.name, title?.text]).toEqual(['title', 'Risicotaxatie: begin tot het derde deel']);
    expect(desc?.name).toBe('desc');
    expect(ground).toMatchObject({ name: 'rect', attributes: { fill: '#ffffff', width: '440' } });
  });

  test('brings no script, style, font or address of its own: the policy of an answer would block them', () => {
    const allowed = new Set(['svg', 'title', 'desc', 'rect', 'g', 'text', 'line', 'path', 'circle']);
    for (const { name, attributes } of elementsOf(svg)) {
      expect(allowed).toContain(name);
      for (const attribute of Object.keys(attributes))
        expect(attribute).not.toMatch(/^(on|style|href|class)/);
    }
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\(|@import/);
  });

  test('is the same every time', () => {
    expect(draw(picture([line('Pilot'), line('Nulmeting')]))).toBe(svg);
  });

  test('holds within its own edges', () => {
    const [root] = elementsOf(svg);
    const [, , width = 0, height = 0] = root?.attributes['viewBox']?.split(' ').map(Number) ?? [];
    const shifts = named(svg, 'g').map(({ attributes }) =>
      Number(attributes['transform']?.match(/ ([\d.]+)\)/)?.[1]),
    );
    expect(Math.max(...shifts)).toBeLessThan(height);
    for (const { attributes, text } of named(svg, 'text')) {
      const [x, size] = [Number(attributes['x']), Number(attributes['font-size'])];
      if (attributes['text-anchor'] === undefined)
        expect(x + text.length * size * 0.5).toBeLessThanOrEqual(width);
    }
  });

  test.each([
    '<script>alert(1)</script>',
    'A & B "C" \'D\'',
    'half \ud800 teken',
    'nul \u0000 teken \u001b',
    ']]>',
  ])('a text cannot break out of it: %j', (text) => {
    const broken = draw(
      picture([line(text, { figures: [text] }), line('b')], { title: text, subtitle: text, notes: [text] }),
    );
    // oxlint-disable-next-line no-control-regex -- these may not be there
    expect(broken).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    expect(elementsOf(broken).map(({ name }) => name)).not.toContain('script');
  });
});

describe('lines are told apart without colour', () => {
  test('each has dashes of its own and a letter, in the plot and before its name', () => {
    const svg = draw(picture(six));
    const drawn = named(svg, 'path').filter(({ attributes }) => attributes['fill'] === 'none');
    expect(new Set(drawn.map(({ attributes }) => attributes['stroke-dasharray'])).size).toBe(MOST_LINES);
    const texts = named(svg, 'text').map(({ text }) => text);
    for (const [place, { letter }] of LINE_STYLES.entries()) {
      expect(texts).toContain(letter);
      expect(texts).toContain(`${letter} Demoregio ${place + 1}`);
    }
  });

  test('letters do not lie on each other where lines do', () => {
    const circles = named(draw(picture(six)), 'circle').map(({ attributes }) => [
      Number(attributes['cx']),
      Number(attributes['cy']),
    ]);
    const pairs = circles.flatMap((one, place) => circles.slice(place + 1).map((other) => [one, other]));
    expect(circles).toHaveLength(MOST_LINES);
    for (const [[x = 0, y = 0] = [], [a = 0, b = 0] = []] of pairs)
      expect(Math.hypot(x - a, y - b)).toBeGreaterThanOrEqual(16);
  });

  test('every colour stands out from white by 3 to 1 (WCAG 2.2, 1.4.11)', () => {
    const linear = (part: number): number =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        linear(parseInt(colour.slice(at, at + 2), 16) / 255),
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    for (const { colour } of LINE_STYLES) expect(1.05 / (luminance(colour) + 0.05)).toBeGreaterThanOrEqual(3);
  });

  test('a single line has no letter', () => {
    expect(named(draw(picture([line('Alle zaken')])), 'circle')).toEqual([]);
  });

  test('a seventh line is refused', () => {
    expect(() => draw(picture([...six, line('te veel')]))).toThrow(RangeError);
  });
});

describe('what is drawn', () => {
  const pathOf = (svg: string): string =>
    named(svg, 'path').find(({ attributes }) => attributes['fill'] === 'none')?.attributes['d'] ?? '';

  test('a curve goes level to each point and falls there, and ends where too few are followed', () => {
    // 0 to 360 minutes lie on 52 to 408; 0 to 100 % on 230 to 10.
    const d = pathOf(draw(picture([line('x', { points: [point(180, 0.5)], until: 270 })])));
    expect(d).toBe('M52 10L230 10L230 120L319 120');
  });

  test('where it ends in a fall it gets a foot, or its last height could not be read', () => {
    expect(pathOf(draw(picture([line('x', { points: [point(180, 0.5)], until: 180 })])))).toBe(
      'M52 10L230 10L230 120L238 120',
    );
  });

  test('a curve of how it ended rises from 0', () => {
    const ends = picture([line('verlopen', { points: [point(180, 0.5)], until: 180 })], { shows: 'ended' });
    expect(pathOf(draw(ends))).toBe('M52 230L230 230L230 120L238 120');
  });

  test('a signed clock starts before 0', () => {
    const signed = picture([line('marge', { points: [point(-120, 0.5)], until: 0 })], {
      axis: timeAxis(-120, 240),
    });
    expect(pathOf(draw(signed)).startsWith('M52 10L52 10L52 120')).toBe(true);
  });

  test('bands stand around up to three lines, and only where there is an interval', () => {
    const bands = (lines: number): number =>
      named(draw(picture(six.slice(0, lines))), 'path').filter(
        ({ attributes }) => 'fill-opacity' in attributes,
      ).length;
    expect([bands(1), bands(MOST_BANDS), bands(MOST_BANDS + 1)]).toEqual([1, 3, 0]);
    const bare = picture([line('x', { points: [point(60, 0.5, { lower: null, upper: null })] })]);
    expect(draw(bare)).not.toContain('fill-opacity');
  });

  test('a tick stands where many went out of sight, and nowhere else', () => {
    const upright = (manyCensored: boolean): number =>
      named(draw(picture([line('x', { points: [point(60, 0.5, { manyCensored })] })])), 'line').filter(
        ({ attributes }) => attributes['x1'] === attributes['x2'] && attributes['stroke-width'] === '1.5',
      ).length;
    expect([upright(true), upright(false)]).toEqual([1, 0]);
  });

  test('numbers still followed stand under the ticks, fewer than ten as <10', () => {
    const texts = named(draw(picture([line('Alle zaken')])), 'text').map(({ text }) => text);
    expect(texts.filter((text) => text === '<10')).toHaveLength(3);
    expect(texts).toContain('Nog gevolgd op elk tijdstip, afgerond op tientallen:');
  });

  test('the horizon is marked and explained when the axis goes on beyond it, else not', () => {
    const far = picture([line('x')], { axis: timeAxis(0, 720) });
    expect(draw(far)).toContain('Lijn van losse punten: tot hier, 6 uur');
    expect(draw(picture([line('x')]))).not.toContain('Lijn van losse punten');
    const meanless = draw({ ...far, horizon: null });
    expect(meanless).not.toContain('Lijn van losse punten');
    expect(named(meanless, 'line').length).toBe(named(draw(far), 'line').length - 1);
  });

  test('without lines there is a text and no empty plot', () => {
    const svg = draw(
      picture([], { panels: [], notes: ['Er zijn te weinig geëindigde zaken voor een lijn.'] }),
    );
    expect(named(svg, 'line')).toEqual([]);
    expect(svg).toContain('te weinig');
  });
});

test('the description tells all that the lines show', () => {
  const [, , desc] = elementsOf(draw(picture([line('Pilot'), line('Nulmeting', { points: [] })])));
  expect(desc?.text).toBe(
    '57 zaken. Stand van 30 juni 2026. De lijn laat zien welk deel na hoeveel tijd nog niet is geëindigd. De tijdas loopt van 0 minuten tot 6 uur. ' +
      'Pilot: 57 zaken, 50 geëindigd. Nog open: na 60 minuten 80 % (95 %-interval 70 % tot 90 %); na 2 uur 45 % (95 %-interval 35 % tot 55 %); na 3 uur 20 % (95 %-interval 10 % tot 30 %). ' +
      'Nulmeting: 57 zaken, 50 geëindigd. Nog open: te weinig geëindigde zaken voor een lijn. Verkennend: niet vooraf vastgelegd.',
  );
});
