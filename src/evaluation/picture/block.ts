/** A picture is a pile of blocks, each with its own height: text has to be wrapped before anybody knows how high it is. */
import { element, textElement, wrapped } from './markup.ts';

/** Narrow enough that its letters stay readable when it is scaled down to a page of 320 px. */
export const WIDTH = 440;
export const MARGIN = 12;
export const INK = '#000000';

export interface Block {
  /** Drawn from 0 down. */
  markup: string;
  height: number;
}

interface TextStyle {
  size: number;
  bold?: boolean;
  x?: number;
  /** Pixels below the text. */
  after?: number;
}

/** A paragraph. */
export function textBlock(text: string, { size, bold = false, x = MARGIN, after = 0 }: TextStyle): Block {
  const lines = wrapped(text, (WIDTH - x - MARGIN) / (bold ? 1.08 : 1), size);
  const height = Math.round(size * 1.35);
  const markup = lines.map((line, place) =>
    textElement(
      'text',
      {
        x,
        y: place * height + size,
        'font-size': size,
        ...(bold ? { 'font-weight': 'bold' } : {}),
      },
      line,
    ),
  );
  return { markup: markup.join(''), height: lines.length * height + after };
}

export const space = (height: number): Block => ({ markup: '', height });

export function piled(blocks: readonly Block[]): Block {
  let height = 0;
  const markup = blocks.map((block) => {
    const y = height;
    height += block.height;
    return block.markup === '' ? '' : element('g', { transform: `translate(0 ${String(y)})` }, block.markup);
  });
  return { markup: markup.join(''), height };
}
