/** The three parts of the RiHG, filled in so that they indicate an order or do not. */
import { CURRENT_INSTRUMENT, instrument, type Signal } from '../../src/rihg/index.ts';
import type { Draws } from './draws.ts';

/** Two red signals in part 2 indicate an order; one in a part does not. */
const REDS = { indicated: ['2a', '2c'], notIndicated: ['2a'] } as const;
/** Ticked whenever 2a and 2c are red: the grounds of the order. */
export const GROUNDS: readonly string[] = ['2a.1', '2c.1'];
const STRANGULATION = '2c.4';

function filledIn({ code, items }: Signal, draws: Draws, isRed: boolean) {
  const level = isRed ? 'high' : draws.chance(0.3) ? 'medium' : 'low';
  const ticked = level === 'low' ? [] : items.slice(0, isRed ? 2 : 1).map((item) => item.code);
  const all = code === '2c' && isRed && draws.chance(0.08) ? [...ticked, STRANGULATION] : ticked;
  return { code, level, items: all.map((item) => ({ code: item, source: 'verzonnen bron' })) };
}

export function part(number: 1 | 2 | 3, draws: Draws, indicated: boolean) {
  const signals = instrument(CURRENT_INSTRUMENT)?.parts[number - 1]?.signals ?? [];
  const reds: readonly string[] = indicated ? REDS.indicated : REDS.notIndicated;
  return {
    part: number,
    signals: signals.map((signal) => filledIn(signal, draws, reds.includes(signal.code))),
  };
}
